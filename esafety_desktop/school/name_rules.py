"""Names: cut in two, and brought to a form in which the same name is found again."""

from __future__ import annotations

import re
from functools import lru_cache

from esafety_desktop.words import search_key

_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "master", "rev", "prof", "sir", "lady"})
_NOT_LETTERS = re.compile(r"[\W\d_]+")


def split_name(text: str) -> tuple[str, str]:
    """Surname and forename of "Ashdown, Zoë" or "Zoë Ashdown"; a part that is not there is ""."""
    text = text.strip().strip(",").strip()
    if "," in text:
        surname, _, forename = text.partition(",")
        return surname.strip(), _without_title(forename.strip())
    words = _without_title(text).split()
    if len(words) < 2:
        return (words[0] if words else ""), ""
    return words[-1], " ".join(words[:-1])


def split_title(text: str) -> tuple[str, str]:
    """Title and the rest of "Mrs Rhea Ashdown"; the title is "" where there is none."""
    first, _, rest = text.strip().partition(" ")
    if first.rstrip(".").casefold() in _TITLES and rest:
        return first.rstrip("."), rest.strip()
    return "", text.strip()


def _without_title(text: str) -> str:
    return split_title(text)[1]


def key(name: str) -> str:
    """A name by which to find it again: without accents, capitals, blanks and hyphens."""
    return _NOT_LETTERS.sub("", search_key(name))


@lru_cache(maxsize=8192)
def sort_key(surname: str, forename: str) -> tuple[str, str, str, str]:
    """Where a child stands in a list: Ł beside L, Đ beside D, other scripts after the Latin."""
    return search_key(surname), search_key(forename), surname, forename


def class_key(name: str) -> str:
    """A class's name by which to find it again: "Class 5 B" and "5b" are the same."""
    plain = re.sub(r"[\s.\-/]", "", name.casefold())
    return plain.removeprefix("class") or plain
