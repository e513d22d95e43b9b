"""How two wordings differ, word by word."""

from __future__ import annotations

import difflib
import enum
import html
import re
from dataclasses import dataclass

_PIECES = re.compile(r"\n|[^\S\n]+|[\w'’-]+|[^\w\s]")


class Kind(enum.StrEnum):
    """What became of some words."""

    KEPT = "kept"
    ADDED = "added"
    TAKEN_OUT = "taken out"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that had the same fate."""

    kind: Kind
    text: str


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """What was taken out and added on the way from one text to the other.

    The kept and taken-out pieces put together give ``before``, the kept and added ones ``after``.
    """
    old, new = _PIECES.findall(before), _PIECES.findall(after)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    found: list[Piece] = []
    for what, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if what == "equal":
            found.append(Piece(Kind.KEPT, "".join(old[old_from:old_to])))
            continue
        if old_from < old_to:
            found.append(Piece(Kind.TAKEN_OUT, "".join(old[old_from:old_to])))
        if new_from < new_to:
            found.append(Piece(Kind.ADDED, "".join(new[new_from:new_to])))
    return tuple(found)


def changed_words(pieces: tuple[Piece, ...]) -> int:
    """How many words were added or taken out."""
    return sum(
        len(re.findall(r"\w+", piece.text)) for piece in pieces if piece.kind is not Kind.KEPT
    )


def as_html(pieces: tuple[Piece, ...]) -> str:
    """The difference to look at: struck out and underlined, and named in words."""
    shown = {Kind.KEPT: "{}", Kind.ADDED: "<b><u>{}</u></b>", Kind.TAKEN_OUT: "<s>{}</s>"}
    parts = [shown[piece.kind].format(_escaped(piece.text)) for piece in pieces]
    return f"<p>{''.join(parts)}</p>"


def in_words(pieces: tuple[Piece, ...]) -> str:
    """The difference for paper and for those who listen: "[taken out: …] [added: …]"."""
    return "".join(
        piece.text
        if piece.kind is Kind.KEPT or not piece.text.strip()
        else f"[{piece.kind.value}: {piece.text.strip()}]{' ' if piece.text[-1:] == ' ' else ''}"
        for piece in pieces
    )


def _escaped(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")
