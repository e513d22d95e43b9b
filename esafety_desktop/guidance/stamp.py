"""The guidance stamp: of which year the guidance is, and the prompt each September (TFG-11)."""

from datetime import date
from typing import TYPE_CHECKING

from esafety_desktop.dates import academic_year, british
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from .procedure import Procedure


class Stamp(Value):
    """What is shown beside guidance and printed under it.

    Attributes:
        label: For instance ``KCSIE 2026``.
        made_on: When the pack was written.
        checked_on: When a person last compared it with the published guidance; None: never.
    """

    label: str
    made_on: date
    checked_on: date | None = None

    @property
    def text(self) -> str:
        """One line for a screen's foot or a page's."""
        if self.checked_on:
            return f"Guidance: {self.label}, checked {british(self.checked_on)}"
        return f"Guidance: {self.label}, written {british(self.made_on)}, not checked here yet"

    def is_stale(self, today: date) -> bool:
        """Whether a 1 September has passed since it was last looked at."""
        seen = self.checked_on or self.made_on
        return academic_year(seen).start < academic_year(today).start

    def prompt(self, today: date) -> str:
        """The September reminder; empty while the guidance is of this academic year."""
        if not self.is_stale(today):
            return ""
        return (
            f"New guidance usually starts on 1 September. This is {self.label}: compare it with "
            "what is published now, and check every number, before you rely on it."
        )


def stamp_of(procedure: "Procedure", checked_on: date | None = None) -> Stamp:
    """The stamp of a procedure; ``checked_on`` is the school's own check, if it made one."""
    return Stamp(procedure.guidance_label, procedure.made_on, checked_on or procedure.checked_on)
