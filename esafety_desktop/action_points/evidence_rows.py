"""Evidence of a review, frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date


class EvidenceRow(Value):
    """One scanned paper; a removed one stays as a line without pages.

    Attributes:
        title: What it shows.
        removed: When, by whom and why it was removed, or "".
    """

    id: str
    review_id: str
    title: str
    pages: int
    file_name: str
    filed_on: date
    filed_by: str
    removed: str = ""

    @property
    def counted(self) -> str:
        """How many pages, in words."""
        if self.removed:
            return "removed"
        return "1 page" if self.pages == 1 else f"{self.pages} pages"

    @property
    def foot(self) -> str:
        """What stands below its pages on paper."""
        return f"{self.title} · scanned paper, filed {british(self.filed_on)}"
