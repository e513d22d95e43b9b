"""What somebody means by what they typed into a search box, and which words to mark."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

Marks = tuple[tuple[int, int], ...]
_PARTS = re.compile(r'"([^"]*)"?|(\S+)')
_WORD = re.compile(r"[^\W_]+")
_PHRASE_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_BEFORE, _LONGEST = 30, 110


def asked(typed: str) -> tuple[tuple[str, bool], ...]:
    """What must occur: words and "quoted phrases", each with whether it may be a beginning.

    Only the last word is a beginning, as somebody may still be typing it; a phrase whose quote is
    closed is meant as it stands. Signs without a letter or figure are left out.
    """
    typed = typed.translate(_PHRASE_QUOTES)
    found: list[tuple[str, bool]] = []
    for match in _PARTS.finditer(typed):
        phrase, word = match.groups()
        text = phrase if word is None else word.strip('"')
        if any(sign.isalnum() for sign in text):
            closed = word is None and match.group().endswith('"')
            found.append((text, not closed))
    last = len(found) - 1
    return tuple((text, prefix and number == last) for number, (text, prefix) in enumerate(found))


class Hit(NamedTuple):
    """Where searched words were found in an incident.

    Attributes:
        place: "Chronology", "People", "Facts"…
        item: The id of the line, the person… in which they were found.
        whole: All that stands there.
        words: What was searched.
    """

    place: str
    item: str
    whole: str
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """Some words around what was found, on one line."""
        return snippet(self.whole, self.words)[0]

    @property
    def marks(self) -> Marks:
        """Where the searched words stand in `text`, as (start, end)."""
        return snippet(self.whole, self.words)[1]


@lru_cache(maxsize=256)
def snippet(text: str, terms: tuple[str, ...]) -> tuple[str, Marks]:
    """Some words around the first that was searched, on one line, and where they stand in it.

    Args:
        text: The whole text.
        terms: The words that were searched, as typed.
    """
    pattern = _pattern(terms)
    flat = " ".join(text.split())
    folded = _fold(flat)
    found = _first(pattern, folded) if pattern else -1
    start = _begin(flat, found)
    end = len(flat)
    if end - start > _LONGEST:
        end = flat.rfind(" ", start, start + _LONGEST)
        end = end if end > start else start + _LONGEST
    shift = (1 if start else 0) - start
    hits = pattern.finditer(folded, start, end) if pattern and found >= 0 else ()
    marks = [(m.start() + shift, m.end() + shift) for m in hits if _begins_word(folded, m.start())]
    return f"{'…' if start else ''}{flat[start:end]}{'…' if end < len(flat) else ''}", tuple(marks)


def _first(pattern: re.Pattern[str], folded: str) -> int:
    for match in pattern.finditer(folded):
        if _begins_word(folded, match.start()):
            return match.start()
    return -1


def _begins_word(folded: str, start: int) -> bool:
    return not start or not folded[start - 1].isalnum()


def _begin(flat: str, found: int) -> int:
    """Where a snippet begins, so that what was found stands in it with some words before."""
    if found <= _BEFORE or len(flat) <= _LONGEST:
        return 0
    return flat.rfind(" ", 0, found - _BEFORE // 2) + 1


@lru_cache(maxsize=32)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    words = {word for term in terms for word in _WORD.findall(_fold(term))}
    longest = sorted(words, key=len, reverse=True)
    if not longest:
        return None
    # no \\b: a pattern that begins with a letter is looked for several times faster
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest))})\w*")


def _fold(text: str) -> str:
    """The text without accents and capitals, letter for letter as long as it was."""
    if text.isascii():
        return text.lower()
    return "".join(map(_fold_one, text))


@lru_cache(maxsize=2048)
def _fold_one(sign: str) -> str:
    whole = {"ł": "l", "ø": "o", "đ": "d"}
    low = sign.lower()
    bare = unicodedata.normalize("NFKD", low)[:1]
    return whole.get(low, bare if len(low) == 1 else sign)
