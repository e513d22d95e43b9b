"""What the columns of collected replies hold, and what an answer says; pure decisions."""

from __future__ import annotations

import enum
import re
from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Holds(enum.StrEnum):
    """What a column can hold."""

    NAME = "Child's whole name"
    FORENAME = "Child's forename"
    SURNAME = "Child's surname"
    CLASS = "Class"
    BORN = "Date of birth"
    UPN = "Unique pupil number"
    WHEN = "When it was answered"
    WHO = "Who answered"
    ANSWER = "Answer"
    CHOICE = "Choice"


class Target(Value):
    """What a column is taken as.

    Attributes:
        of: The paper that an answer is about, or the use that a choice is about; else "".
    """

    holds: Holds
    of: str = ""


class Paper(Value):
    """What families were asked about: one agreement, or those of which a child has one.

    Attributes:
        words: Words in a heading that point to it.
    """

    id: str
    title: str
    agreement_ids: tuple[str, ...]
    words: tuple[str, ...] = ()


class Use(Value):
    """A use of pictures that is answered apart."""

    id: str
    title: str


_SAYS: tuple[tuple[Holds, str], ...] = (
    (Holds.WHEN, r"^(time ?stamp|completion time|submitted|date submitted|response date)"),
    (Holds.WHEN, r"^(answered|replied|signed|date signed|signed on|date of (reply|response))"),
    (Holds.UPN, r"\bupn\b|unique pupil n"),
    (Holds.BORN, r"birth|\bdob\b|\bborn\b"),
    (Holds.SURNAME, r"(child|pupil|student|legal).*(surname|last name|family name)"),
    (Holds.FORENAME, r"(child|pupil|student|legal).*(forename|first name|given name)"),
    (Holds.WHO, r"(parent|carer|guardian|your|respondent).*(name|signature)"),
    (Holds.WHO, r"^name of (parent|carer)"),
    (Holds.WHO, r"^(parent|carer|guardian|signed by|completed by|submitted by)"),
    (Holds.NAME, r"(child|pupil|student).*name|name of.*(child|pupil|student)"),
    (Holds.NAME, r"^(pupil|child|student)$"),
    (Holds.SURNAME, r"^(surname|last name|family name)$"),
    (Holds.FORENAME, r"^(forename|first name|given name)$"),
    (Holds.CLASS, r"\bclass\b|^form$|reg(istration)? (group|form)|tutor group"),
)  # fmt: skip
_ANSWERS = re.compile(
    r"agree|consent|accept|permission|answer|reply|response|decision|do you|read and|rules|happy"
)
_PLAIN = re.compile(r"[\W_]+")
_NO = re.compile(
    r"^(no|n|false|0|none|refused?|decline[ds]?|disagree[ds]?|not agreed|withheld|withhold)\b"
    r"|\b(do|does|did|will|can|would) ?n[o']?t\b|\bdont\b|\bnot (agree|consent|give|accept|happy)"
    r"|\bdisagree|\brefuse|\bdecline"
)
_YES = re.compile(
    r"^(yes|y|true|1|x|ok|okay|agree[ds]?|accept(ed|s)?|consent(ed|s)?|granted|given|signed)\b"
    r"|^(i|we|i we) (agree|accept|consent|have read|give|do\b|am happy|are happy)|^(✓|✔|☑)"
)
_BUT = re.compile(r"\b(but|except|only|unless|however|not sure|maybe|perhaps)\b")


def plain(text: str) -> str:
    """Small letters, single blanks, no punctuation but the apostrophe of "don't"."""
    return _PLAIN.sub(" ", text.replace("’", "'").replace("'", "")).strip().casefold()


def says(text: str) -> bool | None:
    """Whether an answer is a yes or a no; None where only a person can tell."""
    marks = text.strip()
    if marks in {"✓", "✔", "☑"}:
        return True
    words = plain(text)
    if not words or _BUT.search(words):
        return None
    if _NO.search(words):
        return False
    return True if _YES.search(words) else None


def suggest(
    headings: Sequence[str], papers: Sequence[Paper], uses: Sequence[Use] = ()
) -> dict[int, Target]:
    """The likeliest meaning of each column; a column that means nothing known is left out."""
    found: dict[int, Target] = {}
    taken: set[Target] = set()
    for column, heading in enumerate(headings):
        target = _meaning(plain(heading), papers, uses)
        if target is not None and target not in taken:
            taken.add(target)
            found[column] = target
    return found


def _meaning(words: str, papers: Sequence[Paper], uses: Sequence[Use]) -> Target | None:
    for use in uses:
        if plain(use.title) and (
            words == plain(use.title) or f" {plain(use.title)}" in f" {words}"
        ):
            return Target(Holds.CHOICE, use.id)
    for holds, pattern in _SAYS:
        if re.search(pattern, words):
            return Target(holds)
    if not _ANSWERS.search(words):
        return None
    for paper in papers:
        if any(re.search(rf"\b{re.escape(word)}", words) for word in paper.words):
            return Target(Holds.ANSWER, paper.id)
    return Target(Holds.ANSWER, papers[0].id) if papers else None


def headings_at(rows: Sequence[Sequence[str]]) -> int | None:
    """Which of the first rows holds the headings: the one of which most are known."""
    best, most = None, 0
    for at, cells in enumerate(rows):
        known = sum(_meaning(plain(cell), (), ()) is not None for cell in cells[:256])
        if known > most:
            best, most = at, known
    return best


def missing(mapping: Mapping[int, Target]) -> str:
    """What a mapping lacks to find children by, in words; "" when it will do."""
    have = {target.holds for target in mapping.values()}
    named = Holds.NAME in have or {Holds.FORENAME, Holds.SURNAME} <= have
    if Holds.UPN in have or named:
        return ""
    return "Say which column holds the child's name, or the unique pupil number."
