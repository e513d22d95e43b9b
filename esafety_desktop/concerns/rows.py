"""Frozen values that leave the services of the slot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british, british_time
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import datetime


class LeaderChoice(Value):
    """A leader as the slip asks about them."""

    id: str
    name: str


class ConcernRow(Value):
    """A concern as a leader reads it.

    Attributes:
        number: The receipt that the writer was given.
        told: Whom the writer told, in their words; "" if nobody yet.
        about: Account ids of the leaders whom it is about: it goes into a sealed envelope.
        writer_id: The account that wrote it, for a reply; "" when it can't be replied to.
    """

    id: str
    number: int
    written_at: datetime
    written_by: str
    text: str
    told: str = ""
    told_at: datetime | None = None
    about: tuple[str, ...] = ()
    writer_id: str = ""

    @property
    def title(self) -> str:
        """``Concern 37 of 24/11/2026``."""
        return f"Concern {self.number} of {british(self.written_at.date())}"


class OwnConcern(Value):
    """A concern as its writer finds it again: never its words.

    Attributes:
        reply: What a leader answered, or "".
    """

    number: int
    written_at: datetime
    collected_at: datetime | None = None
    reply: str = ""

    @property
    def state(self) -> str:
        """``collected 24/11/2026 09:05``."""
        if self.collected_at is None:
            return "not collected yet"
        return f"collected {british_time(self.collected_at)}"
