"""What somebody means by what they typed into a search box, and which words to mark."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

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


def snippet(text: str, terms: Iterable[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Some words around the first that was searched, on one line, and where they stand in it.

    Args:
        text: The whole text.
        terms: The words that were searched, as typed.
    """
    pattern = _pattern(tuple(terms))
    flat = " ".join(text.split())
    folded = _fold(flat)
    first = pattern.search(folded) if pattern else None
    start = _begin(flat, first.start()) if first else 0
    end = len(flat) if len(flat) - start <= _LONGEST else flat.rfind(" ", start, start + _LONGEST)
    if end <= start:
        end = start + _LONGEST
    lead, trail = ("…" if start else ""), ("…" if end < len(flat) else "")
    shift = len(lead) - start
    marks = (
        tuple((m.start() + shift, m.end() + shift) for m in pattern.finditer(folded, start, end))
        if pattern and first
        else ()
    )
    return f"{lead}{flat[start:end]}{trail}", marks


def _begin(flat: str, found: int) -> int:
    """Where a snippet begins, so that what was found stands in it with some words before."""
    if found <= _BEFORE or len(flat) <= _LONGEST:
        return 0
    return flat.rfind(" ", 0, found - _BEFORE // 2) + 1 if found else 0


@lru_cache(maxsize=32)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    words = {word for term in terms for word in _WORD.findall(_fold(term))}
    longest = sorted(words, key=len, reverse=True)
    if not longest:
        return None
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\w*")


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
