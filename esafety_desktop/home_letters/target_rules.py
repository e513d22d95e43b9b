"""Which of those who can be written to are meant by what is typed, the best one first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from esafety_desktop.home_letters.rows import CHILD, YEAR
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from esafety_desktop.home_letters.rows import Target

_WORD = re.compile(r"[^\W_]+")
_SAME, _WHOLE, _BEGUN, _CLASS_TOO = range(4)


class Names:
    """The names of some targets, ready to be matched.

    A word is matched by its beginning, a number only as a whole: "1" is Year 1 and class 1A, never
    Year 10 or 11A. How many children a group has is no name.
    """

    def __init__(self, targets: Iterable[Target]) -> None:
        self._known = [
            (one, search_key(one.name), _names(one), _class_words(one)) for one in targets
        ]

    def meant(self, typed: str) -> list[Target]:
        """Those who fit: the very name, then whole words, beginnings, then a child by its class."""
        wanted = _words(typed)
        if not wanted:
            return [one for one, *_rest in self._known]
        same = " ".join(search_key(typed).split())
        ranked = [
            (_SAME if key == same else _rank(wanted, names, class_words), one)
            for one, key, names, class_words in self._known
        ]
        found = [(rank, one) for rank, one in ranked if rank is not None]
        return [one for _rank_, one in sorted(found, key=lambda pair: pair[0])]


def is_name(typed: str) -> bool:
    """Whether there is a word or a number in what is typed."""
    return bool(_words(typed))


def _rank(wanted: Sequence[str], names: set[str], class_words: set[str]) -> int | None:
    if all(word in names for word in wanted):
        return _WHOLE
    begun = [_begins(word, names) for word in wanted]
    if all(begun):
        return _BEGUN
    if any(begun) and all(
        here or _begins(word, class_words) for here, word in zip(begun, wanted, strict=True)
    ):
        return _CLASS_TOO
    return None


def _begins(word: str, names: Iterable[str]) -> bool:
    number = word[-1].isdigit()
    return any(
        name.startswith(word) and not (number and name[len(word) : len(word) + 1].isdigit())
        for name in names
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(search_key(text).replace("'", ""))


def _names(one: Target) -> set[str]:
    """The words of a name; ``O'Brien`` is found by either half, Year 6 by Y6 and Yr 6 too."""
    found = {*_words(one.name), *_words(one.name.replace("'", " ").replace("’", " "))}
    _year, _, number = one.name.partition(" ")
    if one.kind == YEAR and number:
        found |= {"yr", f"y{number}", f"yr{number}", f"year{number}"}
    return found


def _class_words(one: Target) -> set[str]:
    return set(_words(one.about)) if one.kind == CHILD else set()
