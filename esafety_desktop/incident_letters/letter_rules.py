"""What may stand in a letter from an incident."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ROOM = re.compile(r"\n\s*\n")
_WORD = re.compile(r"[^\W_](?:[\w'-]*[^\W_])?")
_QUOTES = str.maketrans("’‘ʼ‐‑", "'''--")
_SPACED = re.compile(r"[a-z\u0370-\u07ff]")
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "the", "and", "of"})
SHORTEST = 2


def paragraphs_of(text: str) -> tuple[str, ...]:
    """The paragraphs of a text: an empty line parts them, single line ends are kept."""
    return tuple(part.strip() for part in _ROOM.split(text) if part.strip())


def words_of(text: str) -> frozenset[str]:
    """The words of a text without capitals, accents, titles and quotation marks."""
    found: set[str] = set()
    for word in _WORD.findall(_folded(text)):
        bare = word.removesuffix("'s")
        found |= {word, bare, *bare.split("-")}
    return frozenset(word for word in found if len(word) >= SHORTEST) - _TITLES


def named_in(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names of which any part stands in a text as a word, whatever its capitals."""
    return tuple(
        name for name in dict.fromkeys(names) if _stands(name, words_of(name), words_of(text), text)
    )


def others_in(text: str, people: Iterable[tuple[str, str, bool]], pupil_id: str) -> tuple[str, ...]:
    """People other than one child whose name stands in a text.

    Args:
        text: The letter's own text.
        people: Pupil id or "", name, and whether only the whole name counts.
        pupil_id: The child that the letter is about; a name it shares counts for it alone.
    """
    people = tuple(people)
    own = frozenset[str]().union(*(_of_name(name) for key, name, _ in people if key == pupil_id))
    said = words_of(text)
    found = []
    for key, name, whole in people:
        words = _of_name(name)
        if (key and key == pupil_id) or words <= own:
            continue
        if words <= said if whole else _stands(name, words - own, said, text):
            found.append(name)
    return tuple(dict.fromkeys(found))


def role_care(letter_for: Sequence[str], role: str) -> str:
    """What to look at again when a letter is not meant for a child with that role; "" if it is.

    Args:
        letter_for: What the letter is meant for, in words; empty for any.
        role: What the child is in the incident, in words; several with commas.
    """
    if not letter_for or not role or set(letter_for) & set(role.split(", ")):
        return ""
    meant = " or ".join(letter_for)
    return f"This letter is for a child who is: {meant}. This child is: {role}."


def letter_problem(text: str, asked: Iterable[tuple[str, str]]) -> str:
    """What is missing before a letter can be kept; "" when nothing is.

    Args:
        text: The letter's own text.
        asked: Label and value of each field that it asks for.
    """
    for label, value in asked:
        if not value.strip():
            return f"Still missing: {label.casefold()}."
    return "" if text.strip() else "The letter is empty."


@lru_cache(maxsize=8192)
def _of_name(name: str) -> frozenset[str]:
    """A school's names are looked for at every letter that is typed."""
    return words_of(name)


def _stands(name: str, words: frozenset[str], said: frozenset[str], text: str) -> bool:
    """Whether a name stands there: by a word, or whole where a script leaves no room between."""
    if words & said:
        return True
    folded = _folded(name)
    whole = len(folded) >= SHORTEST and not _SPACED.search(folded)
    return whole and folded in _folded(text)


def _folded(text: str) -> str:
    parted = unicodedata.normalize("NFKD", text.translate(_QUOTES)).casefold()
    return "".join(sign for sign in parted if unicodedata.category(sign)[0] != "M")
