"""What taking replies in would change: matched, already there, asked, unknown, doubled.

Nothing is decided silently: a child who may be one of two, an answer that is neither yes nor no,
and a reply against a mark that stands are questions; until one is answered nothing is marked.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.dates import british
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

LEAVE, TAKE, YES, NO = "leave", "take", "yes", "no"


class Kind(enum.StrEnum):
    """What becomes of a reply."""

    RETURNED = "will be marked returned"
    DECLINED = "will be marked declined"
    ALREADY = "already marked"
    ASK = "to decide"
    DOUBLE = "replaced by a later reply"
    LEFT = "child has left"
    UNKNOWN = "child not found"
    ASIDE = "left out"


class Reply(Value):
    """One row of the file.

    Attributes:
        keys: The child's name as keys, either way round.
        on: The day of the answer; None where the file does not say.
        day_fault: Why the day could not be read.
        answers: Paper → what the cell says; a paper without a column of its own says yes.
        choices: Use of pictures → what the cell says.
    """

    line: int
    name: str
    keys: frozenset[str] = frozenset()
    upn: str = ""
    class_key: str = ""
    born: date | None = None
    on: date | None = None
    day_fault: str = ""
    who: str = ""
    who_key: str = ""
    answers: Mapping[str, str] = msgspec.field(default_factory=dict)
    choices: Mapping[str, str] = msgspec.field(default_factory=dict)


class Pupil(Value):
    """A child of the school, as replies are matched to it.

    Attributes:
        keys: The names as keys, either way round, known-as too.
        barred: Keys of adults who have no parental responsibility, or an order of the court.
    """

    id: str
    name: str
    keys: frozenset[str]
    class_name: str = ""
    class_key: str = ""
    upn: str = ""
    born: date | None = None
    left_on: date | None = None
    barred: frozenset[str] = frozenset()

    @property
    def shown(self) -> str:
        """The child with class and birthday, to tell it from another."""
        born = f"born {british(self.born)}" if self.born else ""
        left = "left" if self.left_on else ""
        return ", ".join(filter(None, (self.name, self.class_name, born, left)))


class Standing(Value):
    """What the register says of one agreement of one child now.

    Attributes:
        since: The first day on which an answer of this year can have been given; None: any.
    """

    agreement_id: str
    title: str
    status: str
    on: date | None = None
    by: str = ""
    since: date | None = None


class Question(Value):
    """Something that only a person can say.

    Attributes:
        choices: Value and words; the first one changes nothing.
    """

    key: str
    line: int
    name: str
    text: str
    choices: tuple[tuple[str, str], ...]


class Line(Value):
    """What becomes of one reply about one agreement."""

    key: str
    kind: Kind
    line: int
    name: str
    about: str
    text: str
    pupil_id: str = ""
    agreement_id: str = ""
    on: date | None = None
    choices: Mapping[str, bool] = msgspec.field(default_factory=dict)
    told_by: str = ""


class Found(Value):
    """A match, or the question or reason in its place."""

    pupil: Pupil | None = None
    question: Question | None = None
    kind: Kind = Kind.UNKNOWN
    text: str = ""


class Children:
    """The school's children, found by number or name."""

    def __init__(self, pupils: Sequence[Pupil]) -> None:
        self._by_upn = {one.upn: one for one in pupils if one.upn}
        self._by_key: dict[str, list[Pupil]] = {}
        for one in pupils:
            for key in one.keys:
                self._by_key.setdefault(key, []).append(one)
        self._by_id = {one.id: one for one in pupils}

    def find(self, reply: Reply, answers: Mapping[str, str]) -> Found:
        """Whom a reply is about."""
        named = self._named(reply)
        owner = self._by_upn.get(reply.upn) if reply.upn else None
        if owner is None:
            return self._by_name(reply, named, answers)
        if not reply.keys or reply.keys & owner.keys:
            return self._settled(owner)
        text = f"The number {reply.upn} belongs to {owner.shown}, the name is {reply.name}."
        return self._ask(reply, (owner, *named), text, answers)

    def _by_name(self, reply: Reply, named: Sequence[Pupil], answers: Mapping[str, str]) -> Found:
        if not named:
            return Found(text="No child of this name is in the school's list.")
        here = [one for one in named if one.left_on is None]
        fitting = [one for one in here if _fits(reply, one)]
        told_apart = bool(reply.class_key or reply.born)
        if len(fitting) == 1 and told_apart and not (reply.upn and fitting[0].upn):
            return self._settled(fitting[0])
        gone = [one for one in named if one.left_on is not None and _fits(reply, one)]
        if not here or (not fitting and gone and told_apart):
            return self._settled((gone or list(named))[0])
        return self._ask(reply, fitting or here, _why(reply, fitting), answers)

    def _named(self, reply: Reply) -> list[Pupil]:
        found: dict[str, Pupil] = {}
        for key in sorted(reply.keys):
            for one in self._by_key.get(key, ()):
                found.setdefault(one.id, one)
        return list(found.values())

    @staticmethod
    def _settled(pupil: Pupil) -> Found:
        if pupil.left_on is not None:
            return Found(kind=Kind.LEFT, text=f"Left on {british(pupil.left_on)}.")
        return Found(pupil)

    def _ask(
        self, reply: Reply, pupils: Sequence[Pupil], text: str, answers: Mapping[str, str]
    ) -> Found:
        key = f"{reply.line}:who"
        unique = list({one.id: one for one in pupils if one.left_on is None}.values())
        choices = ((LEAVE, "Leave out"), *((one.id, f"It is {one.shown}") for one in unique))
        question = Question(key, reply.line, reply.name, text, choices)
        chosen = self._by_id.get(answers.get(key, ""))
        if chosen is not None and chosen in unique:
            return Found(chosen, question)
        return Found(None, question, Kind.ASK, text)


def _fits(reply: Reply, pupil: Pupil) -> bool:
    same_class = not reply.class_key or reply.class_key == pupil.class_key
    same_day = not (reply.born and pupil.born) or reply.born == pupil.born
    return same_class and same_day


def _why(reply: Reply, fitting: Sequence[Pupil]) -> str:
    if len(fitting) > 1:
        return f"{len(fitting)} children of this school could be meant."
    if not fitting:
        return "The name is known, but the class or date of birth is another one."
    if reply.upn:
        return "The name is known, but the number is another one."
    return "The file gives no class and no date of birth: is it this child?"
