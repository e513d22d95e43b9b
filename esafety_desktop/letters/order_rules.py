"""What was asked to be printed, and in which order: values and decisions, without a store."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from esafety_desktop.letters.post_rules import PostKind
    from esafety_desktop.letters.rows import Bundle, ChildSheet, Look, Paper

YEAR = "year:"
"""How the id of a year group begins where classes have theirs."""


class Sorting(enum.StrEnum):
    """In which order the letters come out of the printer."""

    CLASSES = "Class by class"
    SURNAMES = "By surname"
    FAMILIES = "Brothers and sisters together"

    @property
    def keeps_classes(self) -> bool:
        """Whether the letters of a class stay together, so that a sheet may name it before them."""
        return self is Sorting.CLASSES


class Order(Value):
    """What was asked to be printed.

    Attributes:
        whom: A class's id, ``year:5`` for a year group, "" for the whole school.
        bundle: Which agreements; None for the online rules, or all that is out for reminders.
        look: None for each family's own.
        language: The same; "" for English alone.
        only_waiting: Only what is not back yet.
        start_with: The child with whom to begin, after a paper jam; "" for the first.
        pupil_ids: Only these children; None for all of them.
        spares: Letters without a name at the end.
        separator: A sheet before each class.
        list_at_end: A list of what was printed behind the letters.
    """

    whom: str = ""
    bundle: Bundle | None = None
    sorting: Sorting = Sorting.CLASSES
    look: Look | None = None
    language: str | None = None
    only_waiting: bool = False
    start_with: str = ""
    pupil_ids: tuple[str, ...] | None = None
    spares: int = 0
    separator: bool = False
    both_sides: bool = False
    list_at_end: bool = False

    @property
    def class_id(self) -> str | None:
        """The class, or None."""
        return self.whom if self.whom and not self.whom.startswith(YEAR) else None

    @property
    def year_group(self) -> str:
        """The year group, or ""."""
        return self.whom.removeprefix(YEAR) if self.whom.startswith(YEAR) else ""


class ChildLookRow(Value):
    """How one child's family wants its letters."""

    pupil_id: str
    name: str
    class_name: str
    look: Look
    language: str = ""

    @property
    def special(self) -> bool:
        """Whether it differs from what everybody gets."""
        return bool(self.language) or self.look.value != "standard"


class TranslationRow(Value):
    """The school's translation of one version of an agreement.

    Attributes:
        current: Whether that version is the one that is signed now.
    """

    id: str
    agreement_id: str
    version: int
    language: str
    text: str
    note: str
    by: str
    at: datetime
    title: str = ""
    current: bool = True


class RunRow(Value):
    """Pages that were printed or saved.

    Attributes:
        about: Titles and versions; "" for labels and envelopes, which are about no paper.
        classes: Class ids with their names.
    """

    id: str
    at: datetime
    by: str
    paper: Paper | PostKind
    about: str
    agreement_ids: tuple[str, ...]
    classes: tuple[tuple[str, str], ...]
    letters: int
    spares: int
    first: int
    last: int
    whole: int

    @property
    def what(self) -> str:
        """What it was, and about what."""
        return f"{self.paper.value}: {self.about}" if self.about else self.paper.value

    @property
    def numbers(self) -> str:
        """``1 to 213 of 420``, or "" for a run of spares."""
        if not self.letters:
            return ""
        return f"{self.first} to {self.last} of {self.whole}"


class Target(Value):
    """A class that can be printed for; id "" is the whole school, ``year:5`` a year group.

    Attributes:
        waiting: Children from whom something that was given out has not come back; None where
            nothing was given out yet.
        printed: When its letters were last printed, and how many; "" for never.
    """

    id: str
    name: str
    year_group: str
    children: int
    waiting: int | None
    printed: str = ""

    @property
    def one_class(self) -> bool:
        """Whether it is neither a year group nor the school."""
        return bool(self.id) and not self.id.startswith(YEAR)


class PrintPlan(Value):
    """What a press on Preview would make, told before it.

    Attributes:
        letters: How many letters.
        sentence: The same in words.
        asked_by: For reminders, the day that the last paper gave, when it is still to come.
        looks: How many of them are not in the usual look: "2 Large print, 18 point".
        missing: What the school has not got for these looks, in words.
        to_translate: Agreement id or key of the reminder, and language, of the first of it that
            can be translated.
        starts: Number, child and words of each place where the run can begin.
    """

    letters: int
    sentence: str
    left_out: tuple[str, ...] = ()
    to_ring: tuple[str, ...] = ()
    asked_by: date | None = None
    looks: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    to_translate: tuple[str, str] | None = None
    starts: tuple[tuple[int, str, str], ...] = ()


def numbered(sheets: Sequence[ChildSheet]) -> tuple[ChildSheet, ...]:
    """Sheets with their places in the whole run, from 1."""
    return tuple(replace(sheet, number=number) for number, sheet in enumerate(sheets, 1))


def from_child(sheets: Sequence[ChildSheet], pupil_id: str) -> tuple[ChildSheet, ...]:
    """What is printed again after a jam: from this child's first sheet to the end.

    All of them where the child is not among them: nobody's letter is dropped unasked.
    """
    at = next((n for n, sheet in enumerate(sheets) if sheet.pupil_id == pupil_id), 0)
    return tuple(sheets[at:])
