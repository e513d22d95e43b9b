"""What leaves the services of the new academic year: frozen values and their words."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from esafety_desktop.dates import AcademicYear
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date, datetime


class Fate(enum.StrEnum):
    """What becomes of a child when the year turns."""

    MOVES = "moves"
    LEAVES = "leaves"
    WAITS = "waits"


class Destination(Value):
    """Where somebody goes; class and year group are "" unless a class is gone to."""

    fate: Fate
    class_name: str = ""
    year_group: str = ""

    @property
    def words(self) -> str:
        """``6B``, ``leaves the school``, ``not yet``."""
        if self.fate is Fate.LEAVES:
            return "leaves the school"
        return self.class_name if self.fate is Fate.MOVES else "not yet"


WAITS = Destination(Fate.WAITS)
LEAVES = Destination(Fate.LEAVES)


class ChildPlan(Value):
    """One child who is still in a class of an earlier year."""

    pupil_id: str
    name: str
    class_id: str


class LinePlan(Value):
    """The children of one class and year group: they go one way unless somebody says otherwise.

    Attributes:
        id: Of the class and the year group together; a mixed-age class has a line for each.
        steps: How many years the class is behind: 1, save where a year was passed over.
        proposed: Where they go if nobody says otherwise.
    """

    id: str
    class_id: str
    class_name: str
    year_group: str
    steps: int
    children: tuple[ChildPlan, ...]
    proposed: Destination

    @property
    def group_words(self) -> str:
        """``Reception``, ``Year 5``."""
        return {"N": "Nursery", "R": "Reception", "": "no year"}.get(
            self.year_group, f"Year {self.year_group}"
        )


class RunRow(Value):
    """A run of the assistant that can be looked at, or taken back while ``why_not`` is ""."""

    id: str
    year: int
    at: datetime
    by: str
    moved: int
    left: int
    why_not: str = ""


class YearPlan(Value):
    """The school before the turn of the year.

    Attributes:
        year: The year to go into, by the calendar year of its September.
        lines: Whoever is in a class of an earlier year, youngest first; none when all is done.
        class_names: The classes there are in the new year already, then those proposed.
        leaving_on: The day proposed for those who leave.
        terms_known: Whether the new year has term dates.
        early: A sentence where it is early for it, or "".
        last_run: The newest run that was not taken back.
        not_before: The day from which it can be carried out, while that is still to come.
        old_register: The year whose register is worth printing now: the last one that is closed,
            or the one about to be.
    """

    year: int
    lines: tuple[LinePlan, ...]
    class_names: tuple[str, ...]
    leaving_on: date
    terms_known: bool
    early: str = ""
    last_run: RunRow | None = None
    not_before: date | None = None
    old_register: int = 0

    @property
    def ready(self) -> bool:
        """Whether there is somebody to move, and now is the time."""
        return bool(self.lines) and self.not_before is None

    @property
    def label(self) -> str:
        """``2027-28``."""
        return AcademicYear(self.year).label


class Choices(Value):
    """What somebody decided: by line, and by child where one goes another way than its line."""

    lines: tuple[tuple[str, Destination], ...] = ()
    children: tuple[tuple[str, Destination], ...] = ()


class Move(Value):
    """One child's way; ``class_id`` is the class it is in now."""

    pupil_id: str
    class_id: str
    to: Destination


class Outlook(Value):
    """What would happen, before anything does: sentences under headings."""

    moving: int
    leaving: int
    waiting: int
    parts: tuple[tuple[str, tuple[str, ...]], ...]


class PlaceRow(Value):
    """A line of a child's way through the school: a class in an academic year."""

    year: int
    class_name: str

    @property
    def words(self) -> str:
        """``2026-27: 5B``."""
        return f"{AcademicYear(self.year).label}: {self.class_name}"


class LeaverRow(Value):
    """Somebody who left: a child, or an adult with a role."""

    id: str
    name: str
    what: str
    left_on: date
    keep_until: date
    is_child: bool


class SheetClass(Value):
    """One class of a printed register: a heading, then a row of texts for each child."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class RegisterSheet(Value):
    """The register of one academic year, frozen for paper."""

    school: str
    year: str
    classes: tuple[SheetClass, ...]
    printed: str


class DueRow(Value):
    """A line for Today."""

    what: str
    on: date | None
    overdue: bool
    place: str
