"""Frozen values that leave the services of the slot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from esafety_desktop.dates import british

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class ConcernRow:
    """A concern as a leader reads it.

    Attributes:
        told: Whom the writer told, in their words; "" if nobody yet.
        receipt: The receipt that the writer was given; by chance, so that no gap tells of another.
        incident: Reference of the incident it became, or "".
    """

    id: str
    receipt: str
    written_at: datetime
    written_by: str
    text: str
    told: str = ""
    told_at: datetime | None = None
    incident: str = ""

    @property
    def title(self) -> str:
        """``Concern K7F3 of 24/11/2026``."""
        return f"Concern {self.receipt} of {british(self.written_at.date())}"
