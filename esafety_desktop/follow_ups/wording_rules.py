"""Whether a sentence may leave the locked cabinet: no person, class, kind or number in it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NUMBER = re.compile(r"\b\d{2}\s?[-‐‑‒–—−]\s?S?\d{3,}\b", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W_]+")
_GROUP = re.compile(r"\d+|[^\W\d_]+")
_TOO_SHORT = 3
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr"})
_COMMON = frozenset({
    "add", "all", "and", "any", "are", "art", "can", "for", "has", "her", "his", "let", "mar",
    "may", "new", "not", "one", "our", "per", "sen", "the", "who", "will",
})  # fmt: skip
"""What begins a sentence more often than it is short for a name."""
_RECORDS = frozenset({"incident", "incidents", "case", "record", "entry"})
_FILLERS = frozenset({"number", "numbers", "no", "nr", "num"})
_COUNTED = frozenset({
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
})  # fmt: skip
_HARMLESS = frozenset({
    "about", "adult", "against", "apps", "between", "child", "children", "concern", "data", "else",
    "filter", "level", "lost", "mail", "material", "messages", "misused", "network", "online",
    "only", "personal", "risk", "round", "school", "seen", "shown", "signs", "something",
    "spending", "sure", "that", "used",
})  # fmt: skip
"""Words of a kind's name that say nothing of what happened."""


def wording_problem(
    text: str,
    names: Iterable[str],
    classes: Iterable[str],
    kinds: Iterable[str],
    number: tuple[int, int] = (0, 0),
) -> str:
    """Why a sentence can't go into the office cabinet, in words; "" when it can.

    Args:
        text: As the leader wrote it.
        names: The people of the incident, as they are called there and today.
        classes: Every class of the school, and those of the people in the incident.
        kinds: What the kinds of the incident are called.
        number: Of the incident: its year's two figures, and the count in that year.
    """
    if not text.strip():
        return "Write it in your own neutral words."
    if _NUMBER.search(text) or _numbered(text, number):
        return "Leave the number of the incident out."
    if wrong := name_problem(text, names):
        return wrong
    for name in classes:
        if _phrase(name) and _phrase(name) in f" {' '.join(_groups(text))} ":
            return f"Leave the class “{name}” out."
    said = frozenset(_words(text))
    for word in _telling(kinds):
        if word in said:
            return f"Leave “{word}” out: it says what kind of incident it was."
    return ""


def name_problem(text: str, names: Iterable[str]) -> str:
    """Whether somebody is named, also by a short form or by initials; "" when nobody is."""
    for name in names:
        if found := _named(text, name):
            return f"Leave “{found}” out: that is a name in this incident."
        if found := _initials(text, name):
            return f"Leave “{found}” out: these are initials in this incident."
    return ""


def _named(text: str, name: str) -> str:
    parts = [part for part in _words(name) if part not in _TITLES]
    for token in _TOKEN.findall(text):
        word = " ".join(_words(token))
        if any(_means(token, word, part) for part in parts):
            return str(token).title()
    return ""


def _means(token: str, word: str, part: str) -> bool:
    """Whether a word stands for a part of a name: "Ashdowns", "Ben" for Benjamin, "Xi"."""
    if len(part) >= _TOO_SHORT and word in {part, f"{part}s", f"{part}es"}:
        return True
    if not token[:1].isupper() or word in _COMMON:
        return False
    return word == part if len(part) < _TOO_SHORT else len(word) > 2 and part.startswith(word)


def _initials(text: str, name: str) -> str:
    letters = [part[0].upper() for part in _words(name) if part not in _TITLES]
    for some in {tuple(letters), (letters[0], letters[-1])} if len(letters) > 1 else ():
        found = re.search(rf"(?<!\w){'[. ]{0,2}'.join(map(re.escape, some))}(?!\w)\.?", text)
        if found:
            return found.group()
    return ""


def _numbered(text: str, number: tuple[int, int]) -> bool:
    year, count = number
    own = rf"(?<!\d){year:02d}\W{{1,3}}0*{count}(?!\W?\d)"
    if count and re.search(own, text):
        return True
    words = [word for word in _words(text) if word not in _FILLERS]
    pairs = pairwise(words)
    return any(one in _RECORDS and (two.isdigit() or two in _COUNTED) for one, two in pairs)


def _telling(kinds: Iterable[str]) -> Iterator[str]:
    for kind in kinds:
        for word in _words(kind):
            if len(word) > _TOO_SHORT and word not in _HARMLESS:
                yield word


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", search_key(text))


def _groups(text: str) -> list[str]:
    """Words with figures apart: "5B" and "5 b" are the same."""
    return _GROUP.findall(search_key(text))


def _phrase(name: str) -> str:
    words = " ".join(_groups(name))
    return f" {words} " if words else ""
