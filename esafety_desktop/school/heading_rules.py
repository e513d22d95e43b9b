"""Which column of an export holds what, whatever the school's information system calls it."""

from __future__ import annotations

import difflib
import hashlib
import json
import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from esafety_desktop.places import resource
from esafety_desktop.school.table_rules import MAX_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ADULTS = (1, 2, 3)
_ALIKE = 0.86
_CHILD_WORDS = frozenset({"pupil", "pupils", "student", "students", "child", "childs", "learner"})
_ADULT_WORDS = frozenset({"parent", "parental", "contact", "guardian", "carer", "adult"})
_NUMBERED = re.compile(
    r"^(?:parent|contact|guardian|carer|adult|priority)"
    r"(?: (?:carer|guardian|contact))? ?(\d)\b ?"
)
_COUNTED = re.compile(
    r"^(1st|first|primary|2nd|second|secondary|3rd|third) (?=parent|contact|guardian|carer)"
)
_ORDER = {"1st": 1, "first": 1, "primary": 1, "2nd": 2, "second": 2, "secondary": 2}
_MOTHER_FATHER = re.compile(r"^(?:(mother|mothers|mum)|father|fathers|dad)\b ?")
_LAST_NUMBER = re.compile(r"^(.*\D) ?(\d)$")
_DIGITS = re.compile(r"\d")
_LAST_NAME = re.compile(r"\b(?:surname|last|family)\b")
_REPEATED = {"surname": "parent_surname", "forename": "parent_forename", "full_name": "parent_name"}
_NOT_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Field:
    """Something that a column can hold.

    Attributes:
        adult: It belongs to a parent or carer, not to the child.
        many: Several columns may hold parts of it (lines of an address, two telephones).
    """

    key: str
    label: str
    says: tuple[str, ...]
    adult: bool = False
    many: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Target:
    """What a column is taken as; ``adult`` numbers the parents that stand side by side in a row."""

    field: str
    adult: int = 0

    @property
    def label(self) -> str:
        """What the import dialog says."""
        found = fields()[self.field]
        if not found.adult:
            return found.label
        return (
            f"Parent: {found.label}" if self.adult <= 1 else f"Parent {self.adult}: {found.label}"
        )


@lru_cache(maxsize=1)
def fields() -> dict[str, Field]:
    """All fields by key, in the order in which the dialog offers them."""
    raw = tomllib.loads(resource("school", "headings.toml").read_text("utf-8"))
    return {
        key: Field(
            key,
            item["label"],
            tuple(item["says"]),
            bool(item.get("adult")),
            bool(item.get("many")),
        )
        for key, item in raw.items()
    }


@lru_cache(maxsize=1)
def targets() -> tuple[Target, ...]:
    """Everything that a column can be taken as, in the order in which the dialog offers it."""
    child = [Target(key) for key, field in fields().items() if not field.adult]
    adult = [
        Target(key, number) for number in ADULTS for key, field in fields().items() if field.adult
    ]
    return (*child, *adult)


@lru_cache(maxsize=4096)
def normal(heading: str) -> str:
    """A heading in small letters without accents, punctuation or doubled blanks."""
    plain = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    plain = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", plain).replace("'", "")
    plain = re.sub(r"(?<=\b[A-Za-z])\.", "", plain)
    return _NOT_WORDS.sub(" ", plain).strip().casefold()


@lru_cache(maxsize=1)
def _said() -> dict[str, str]:
    return {normal(text): field.key for field in fields().values() for text in field.says}


@lru_cache(maxsize=4096)
def recognise(heading: str) -> tuple[Target, float] | None:
    """What a heading means and how surely (1 = as known), or None."""
    words, adult = _whose(normal(heading))
    if not words or adult > ADULTS[-1]:
        return None
    found = _exact(words) or _counted(words) or _alike(words)
    if found is None:
        return None
    key, sureness, number = found
    is_adult = fields()[key].adult
    if adult and not is_adult:
        return None
    return Target(key, (adult or number) if is_adult else 0), sureness


def _whose(words: str) -> tuple[str, int]:
    """A heading without the number of the adult it speaks of, and that number; 0: none is said."""
    words = re.sub(r"^(?:emergency|main) (?=contact|parent|guardian|carer)", "", words)
    if said := _MOTHER_FATHER.match(words):
        return f"parent {words[said.end() :]}".strip(), 1 if said.group(1) else 2
    if said := _COUNTED.match(words):
        rest = words[said.end() :]
        return rest, _ORDER.get(said.group(1), 3)
    if said := _NUMBERED.match(words):
        return f"parent {words[said.end() :]}".strip(), int(said.group(1)) or ADULTS[-1] + 1
    return words, 0


def _exact(words: str) -> tuple[str, float, int] | None:
    said = _said()
    if words in said:
        return said[words], 1.0, 1
    parts = words.split()
    fewer = " ".join(part for part in parts if part not in _CHILD_WORDS)
    if fewer in said and not fields()[said[fewer]].adult:
        return said[fewer], 0.97, 1
    if parts[0] in _ADULT_WORDS:
        rest = " ".join(parts[1:])
        if rest in said and fields()[said[rest]].adult:
            return said[rest], 0.97, 1
    return None


def _counted(words: str) -> tuple[str, float, int] | None:
    """``Contact Name 2``: the number that stands behind counts the adults, not the telephones."""
    said = _LAST_NUMBER.match(words)
    found = _exact(said.group(1).strip()) if said else None
    if said is None or found is None or not fields()[found[0]].adult:
        return None
    number = int(said.group(2))
    if words.split(maxsplit=1)[0] not in _ADULT_WORDS:
        return (found[0], 0.95, 1) if fields()[found[0]].many or number == 1 else None
    return (found[0], 0.95, number) if number in ADULTS else None


def _alike(words: str) -> tuple[str, float, int] | None:
    if len(words) < 4:
        return None
    close = difflib.get_close_matches(words, _said(), n=1, cutoff=_ALIKE)
    if not close or _DIGITS.findall(words) != _DIGITS.findall(close[0]):
        return None
    key = _said()[close[0]]
    if key == "known_as" and _LAST_NAME.search(words):
        return None
    return key, 0.9 * difflib.SequenceMatcher(None, words, close[0]).ratio(), 1


def suggest(headings: Sequence[str]) -> dict[int, Target]:
    """The likeliest meaning of each column; a column that means nothing known is left out.

    A field that only one column may hold goes to the column whose heading says so most surely.
    """
    guesses = [
        (sureness, -column, target)
        for column, heading in enumerate(headings)
        if (found := recognise(heading))
        for target, sureness in [found]
    ]
    mapping, taken = dict[int, Target](), set[Target]()
    for _, column, target in sorted(guesses, reverse=True):
        if target in taken and not fields()[target.field].many:
            continue
        taken.add(target)
        mapping[-column] = target
    _take_repeated(headings, mapping)
    _gather_telephones(mapping)
    return dict(sorted(mapping.items()))


def _take_repeated(headings: Sequence[str], mapping: dict[int, Target]) -> None:
    """A heading that stands there again is the next adult's: first the child's, then theirs."""
    met: dict[str, Target] = {}
    taken, adult = set(mapping.values()), 1
    for column, heading in enumerate(headings):
        words, target = normal(heading), mapping.get(column)
        before = met.get(words)
        if target is None and before is not None:
            target = _next_free(before, taken)
            if target is not None:
                mapping[column] = target
                taken.add(target)
        elif target is not None and before is not None and adult > 1:
            mapping[column] = Target(target.field, adult)
        if target is not None:
            met.setdefault(words, target)
            if target.adult and not fields()[target.field].many:
                adult = target.adult


def _next_free(before: Target, taken: set[Target]) -> Target | None:
    key = before.field if before.adult else _REPEATED.get(before.field, "")
    free = (Target(key, number) for number in ADULTS if key and Target(key, number) not in taken)
    return next(free, None)


def _gather_telephones(mapping: dict[int, Target]) -> None:
    """Telephones and addresses of an adult of whom nothing else is said are the first adult's."""
    said = {target.adult for target in mapping.values() if not fields()[target.field].many}
    for column, target in mapping.items():
        if target.adult > 1 and target.adult not in said:
            mapping[column] = Target(target.field, 1)


def missing(mapping: Mapping[int, Target]) -> tuple[str, ...]:
    """What an import can't do without and this mapping lacks, in words."""
    have = {target.field for target in mapping.values()}
    lacking = []
    first = bool(have & {"forename", "known_as"})
    if "full_name" not in have and not ("surname" in have and first):
        part = "forename" if "surname" in have else "surname" if first else ""
        lacking.append(part or "the pupils' names (surname and forename)")
    if "class_name" not in have:
        lacking.append("class")
    return tuple(lacking)


def doubled(mapping: Mapping[int, Target]) -> tuple[str, ...]:
    """Labels of fields that two columns claim though only one may hold them."""
    seen: set[Target] = set()
    twice = []
    for target in mapping.values():
        if target in seen and not fields()[target.field].many:
            twice.append(target.label)
        seen.add(target)
    return tuple(dict.fromkeys(twice))


def needed_words() -> str:
    """The headings that an import can't do without, for messages."""
    return (
        "the pupils' names (Surname and Forename, or Name) and their class (Class, Reg or "
        "Registration Form); a unique pupil number (UPN) and date of birth help"
    )


def headings_at(rows: Sequence[Sequence[str]]) -> int | None:
    """Which of the first rows holds the headings: the one of which most are known."""
    best, best_known = None, 1
    for at, cells in enumerate(rows):
        short = (cell for cell in cells[:MAX_COLUMNS] if len(cell) < 60)
        known = len({found[0] for cell in short if (found := recognise(cell))})
        if known > best_known:
            best, best_known = at, known
    return best


def fingerprint(headings: Sequence[str]) -> str:
    """A digest by which an export of the same kind is known again."""
    return hashlib.sha256("\x1f".join(map(normal, headings)).encode()).hexdigest()


def to_json(mapping: Mapping[int, Target]) -> str:
    """The mapping as it is remembered."""
    return json.dumps({str(column): [t.field, t.adult] for column, t in sorted(mapping.items())})


def from_json(text: str) -> dict[int, Target]:
    """A remembered mapping; fields that are no longer known are left out."""
    raw: dict[str, list[object]] = json.loads(text)
    known = {target.field: target for target in targets()}
    return {
        int(column): Target(str(field), int(str(adult)))
        for column, (field, adult) in raw.items()
        if field in known
    }
