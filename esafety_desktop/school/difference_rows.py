"""What an import would do, as it is shown before anything is done: frozen values."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from esafety_desktop.school.change_rules import Detail
    from esafety_desktop.school.child_rules import Child
    from esafety_desktop.school.rows import ClassRow, ParentRow, PupilRow
    from esafety_desktop.school.table_rules import Aside


class Answer(enum.StrEnum):
    """How a question was answered."""

    ASIDE = "aside"
    NEW = "new"
    SAME = "same"
    NO_NUMBER = "no number"


class Scope(enum.StrEnum):
    """Whom the file speaks for: who is missing from it may have left."""

    CLASSES_IN_FILE = "classes"
    WHOLE_SCHOOL = "school"


class Known(Value):
    """The school as it is now, read once.

    Attributes:
        pupils: Leavers too, so that one who comes back is known again.
        classes: Those of ``academic_year``.
    """

    academic_year: int
    today: date
    classes: tuple[ClassRow, ...] = ()
    pupils: tuple[PupilRow, ...] = ()
    parents: tuple[ParentRow, ...] = ()


class Question(Value):
    """Something that only a person can decide about one child of the file.

    Attributes:
        key: Names the question, for its answer.
        choices: The answers that make sense, the careful one first.
        pupil: The child of the school it may be, if any.
    """

    key: str
    child: Child
    text: str
    choices: tuple[Answer, ...]
    pupil: PupilRow | None = None


class Joiner(Value):
    """A child to take in; ``back`` is set for one who had left and returns."""

    child: Child
    back: PupilRow | None = None


class Leaver(Value):
    """A child to mark as left, and on which day."""

    pupil: PupilRow
    on: date
    reason: str


class Update(Value):
    """A child of the school whose class or details the file gives differently."""

    pupil: PupilRow
    child: Child
    moved: bool = False
    details: tuple[Detail, ...] = ()


class Differences(Value):
    """Everything an import would do; nothing of it has been done.

    Attributes:
        updates: Moves and changed details, one entry a child.
        classes_in_file: Names of classes as the file has them.
        classes_left_out: Classes of the school with children that the file does not mention.
    """

    known: Known
    joiners: tuple[Joiner, ...] = ()
    leavers: tuple[Leaver, ...] = ()
    updates: tuple[Update, ...] = ()
    questions: tuple[Question, ...] = ()
    aside: tuple[Aside, ...] = ()
    unchanged: int = 0
    classes_in_file: tuple[str, ...] = ()
    classes_left_out: tuple[str, ...] = ()
    answers: Mapping[str, Answer] = msgspec.field(default_factory=dict)

    @property
    def moves(self) -> tuple[Update, ...]:
        """Children who change class."""
        return tuple(update for update in self.updates if update.moved)

    @property
    def changed(self) -> tuple[Update, ...]:
        """Children whose details change."""
        return tuple(update for update in self.updates if update.details)

    @property
    def is_partial(self) -> bool:
        """Whether whole classes of the school are missing from the file."""
        return bool(self.classes_left_out)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to take in."""
        return not (self.joiners or self.leavers or self.updates)
