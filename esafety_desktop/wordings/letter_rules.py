"""Frozen values of the school's own letters, and where two wordings differ."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

LONGEST_TITLE = 80
_WORDS = re.compile(r"\s+|[^\s]+")


class OwnLetter(Value):
    """The school's wording of a letter.

    Attributes:
        key: As in `guidance.letter_library`.
        title: Of an own letter; "" where the shipped title stands.
        about: For what an own letter is meant.
        text: Markdown with fields.
        based_on: Digest of the shipped wording that was last looked at.
    """

    key: str
    title: str = ""
    about: str = ""
    text: str = ""
    based_on: str = ""


class WordingChange(Value):
    """One line of a letter's history; ``text`` is what it was from then on, "" for none."""

    id: str
    number: int
    at: datetime
    by: str
    what: str
    title: str
    text: str


class Piece(Value):
    """A stretch of two wordings laid side by side: "same", "out" or "in"."""

    kind: str
    text: str


def digest(text: str) -> str:
    """What tells one wording from another."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """Word by word what was taken out and put in."""
    return tuple(_pieces(_WORDS.findall(before), _WORDS.findall(after)))


def _pieces(before: list[str], after: list[str]) -> Iterator[Piece]:
    import difflib

    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            yield Piece("same", "".join(before[start:end]))
            continue
        if end > start:
            yield Piece("out", "".join(before[start:end]))
        if new_end > new_start:
            yield Piece("in", "".join(after[new_start:new_end]))
