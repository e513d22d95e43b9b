"""What one heading of an export means, whatever the school's information system calls it."""

from __future__ import annotations

import difflib
import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from esafety_desktop.school.field_rules import ADULTS, Target, fields
from esafety_desktop.school.table_rules import MAX_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

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
_NOT_WORDS = re.compile(r"[\W_]+")


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


def needed_words() -> str:
    """The headings that an import can't do without, for messages."""
    return (
        "the pupils' names (Surname and Forename, or Name) and class (Class, Reg or Registration "
        "Form). A unique pupil number (UPN) and date of birth help"
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
