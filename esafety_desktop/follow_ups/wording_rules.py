"""Whether a sentence may leave the locked cabinet: no person, class, kind or number in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NUMBER = re.compile(r"\b\d{2}-\d{3}\b")
_TOO_SHORT = 3
_HARMLESS = frozenset({
    "about", "adult", "against", "apps", "between", "child", "children", "concern", "data", "else",
    "filter", "level", "lost", "mail", "material", "messages", "misused", "network", "online",
    "only", "personal", "risk", "round", "school", "seen", "shown", "signs", "something",
    "spending", "sure", "that", "used",
})  # fmt: skip
"""Words of a kind's name that say nothing of what happened."""


def wording_problem(
    text: str, names: Iterable[str], classes: Iterable[str], kinds: Iterable[str]
) -> str:
    """Why a sentence can't go into the office cabinet, in words; "" when it can.

    Args:
        text: As the leader wrote it.
        names: The people of the incident, as they are called there and today.
        classes: Every class of the school, and those of the people in the incident.
        kinds: What the kinds of the incident are called.
    """
    if not text.strip():
        return "Write it in your own neutral words."
    if _NUMBER.search(text):
        return "Leave the number of the incident out."
    said = frozenset(_words(text))
    for name in names:
        for part in _words(name):
            if len(part) >= _TOO_SHORT and part in said:
                return f"Leave “{part.title()}” out: that is a name in this incident."
    for name in classes:
        if _phrase(name) and _phrase(name) in f" {' '.join(_words(text))} ":
            return f"Leave the class “{name}” out."
    for word in _telling(kinds):
        if word in said:
            return f"Leave “{word}” out: it says what kind of incident it was."
    return ""


def _telling(kinds: Iterable[str]) -> Iterator[str]:
    for kind in kinds:
        for word in _words(kind):
            if len(word) > _TOO_SHORT and word not in _HARMLESS:
                yield word


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", search_key(text))


def _phrase(name: str) -> str:
    words = " ".join(_words(name))
    return f" {words} " if words else ""
