"""Frozen values of the walk through the guidance."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date


class Section(Enum):
    """The parts of the walk, in their order."""

    CHANGED = "What changed"
    CHECK_FIRST = "Check before use"
    NUMBERS = "Numbers"
    OWN = "Our own wording"

    @property
    def short(self) -> str:
        """For a narrow column."""
        return {"CHANGED": "New", "CHECK_FIRST": "Check", "NUMBERS": "Numbers", "OWN": "Ours"}[
            self.name
        ]


class Check(Value):
    """Who compared an item, when, with what note."""

    by: str
    on: date
    note: str = ""

    @property
    def words(self) -> str:
        """``checked by Ann on 02/09/2027: note``."""
        note = f": {self.note}" if self.note else ""
        return f"checked by {self.by} on {british(self.on)}{note}"


class WalkItem(Value):
    """One step of the walk.

    Attributes:
        text: What to compare.
        look: Where to look it up, or "".
        origin: Where it comes from, in words.
        opens: The place in the program where it is put right, or "".
        digest: Of what is compared.
        check: The check that counts this year; None while there is none.
    """

    id: str
    section: Section
    title: str
    text: str
    look: str
    origin: str
    opens: str
    digest: str
    check: Check | None = None

    @property
    def state(self) -> str:
        """A word beside the item."""
        return "✓ checked" if self.check else "open"


class Walk(Value):
    """All steps of one September.

    Attributes:
        label: The edition of the guidance that the program brings.
        year: The academic year.
        made_on: When the program's guidance was last looked at by its makers.
        finished_on: When the school last finished a walk; None for never.
        stale: Whether the walk of this year is still to be finished.
    """

    school: str
    label: str
    year: str
    made_on: date
    items: tuple[WalkItem, ...]
    finished_on: date | None
    stale: bool

    @property
    def done(self) -> int:
        return sum(item.check is not None for item in self.items)

    @property
    def words(self) -> str:
        """``12 of 45 steps are checked.``; why there may be more of them than there were."""
        said = f"{self.done} of {len(self.items)} steps are checked."
        if own := sum(item.section is Section.OWN for item in self.items):
            are = "1 step is" if own == 1 else f"{own} steps are"
            said += f" {are} about words that the school changed; each further change adds one."
        return said
