"""Whether a name that somebody gives is that of an adult whom the school knows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.school.rows import ParentRow

_TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "master", "dr", "doctor", "rev", "revd", "reverend"}
    | {"prof", "professor", "sir", "dame", "lady", "lord"}
)
_BETWEEN = re.compile(r"\s+(?:and|&|\+)\s+|\s*[/;]\s*", re.IGNORECASE)
_NOT_LETTERS = re.compile(r"[^\w']+|_")


def same_adults(asked: str, known: Iterable[ParentRow]) -> tuple[ParentRow, ...]:
    """The adults whose name this may be, by name, addressee or salutation.

    Titles, capitals, accents and further forenames don't count; an initial stands for a forename.
    Where one has the very forename, those of whom only the initial is known are left out.

    Args:
        asked: The name that was given: "Tara Applegarth", "T Applegarth", "Applegarth, Tara".
        known: The adults of a child.
    """
    mine = _names(asked)
    degrees = [(one, max((_degree(a, b) for a in mine for b in _all(one)), default=0))
               for one in known]  # fmt: skip
    best = max((degree for _one, degree in degrees), default=0)
    return tuple(one for one, degree in degrees if degree and degree == best)


def _all(adult: ParentRow) -> list[tuple[str, ...]]:
    texts = (adult.name, adult.addressee, adult.salutation)
    return [name for text in texts for name in _names(text)]


def _names(text: str) -> list[tuple[str, ...]]:
    """The names in "Mr P and Mrs R Ashdown", each as forenames and surname."""
    halves = [_words(half) for half in _BETWEEN.split(_turned(text))]
    filled = [half for half in halves if half]
    if not filled:
        return []
    last = filled[-1]
    return [_with_surname(half, last[-1]) for half in filled[:-1]] + [last]


def _with_surname(words: tuple[str, ...], surname: str) -> tuple[str, ...]:
    return (*words, surname) if len(words) == 1 and words != (surname,) else words


def _turned(text: str) -> str:
    """Turn "Ashdown, Ruth" into "Ruth Ashdown"."""
    surname, comma, rest = text.partition(",")
    return f"{rest} {surname}" if comma and "," not in rest else text


def _words(text: str) -> tuple[str, ...]:
    words = _NOT_LETTERS.sub(" ", search_key(text)).split()
    return tuple(word for word in words if word not in _TITLES)


def _degree(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """2: the same forename and surname; 1: an initial stands for one forename; 0: another name."""
    if len(one) < 2 or len(other) < 2 or one[-1] != other[-1]:
        return 0
    if one[0] == other[0]:
        return 2
    initial = min(one[0], other[0], key=len)
    return int(len(initial) == 1 and one[0][0] == other[0][0])
