"""How two wordings differ, word by word."""

from __future__ import annotations

import difflib
import enum
import re

from esafety_desktop.value import Value
from esafety_desktop.words import escaped

_SHORT = 3
_PIECES = re.compile(r"\n|[^\S\n]+|[\w'’-]+|[^\w\s]")


class Kind(enum.StrEnum):
    """What became of some words."""

    KEPT = "kept"
    ADDED = "added"
    TAKEN_OUT = "taken out"


class Piece(Value):
    """Words that had the same fate."""

    kind: Kind
    text: str


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """What was taken out and added on the way from one text to the other.

    The kept and taken-out pieces put together give ``before``, the kept and added ones ``after``.
    """
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    found: list[Piece] = []
    for what, old_at, new_at in _steps(old, new):
        gone, come = "".join(old[old_at]), "".join(new[new_at])
        if what == "replace":
            found += _by_word(gone, come)
        else:
            found += _pieces(what, gone, come)
    return tuple(found)


def _by_word(before: str, after: str) -> list[Piece]:
    old, new = _PIECES.findall(before), _PIECES.findall(after)
    return [
        piece
        for what, old_at, new_at in _steps(old, new)
        for piece in _pieces(what, "".join(old[old_at]), "".join(new[new_at]))
    ]


def _steps(old: list[str], new: list[str]) -> list[tuple[str, slice, slice]]:
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    return [
        (what, slice(old_from, old_to), slice(new_from, new_to))
        for what, old_from, old_to, new_from, new_to in matcher.get_opcodes()
    ]


def _pieces(what: str, gone: str, come: str) -> list[Piece]:
    if what == "equal":
        return [Piece(Kind.KEPT, gone)]
    both = (Piece(Kind.TAKEN_OUT, gone), Piece(Kind.ADDED, come))
    return [piece for piece in both if piece.text]


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


def condensed(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The same with whole unchanged lines left out: "…" stands for them."""
    return tuple(
        Piece(Kind.KEPT, _shortened(piece.text, first=number == 0, last=number == len(pieces) - 1))
        if piece.kind is Kind.KEPT
        else piece
        for number, piece in enumerate(pieces)
    )


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """A kept text between two changes: the rest of its first line and the start of its last."""
    lines = text.split("\n")
    if len(lines) <= _SHORT:
        return text
    head = "" if first else f"{lines[0]}\n"
    tail = "" if last else f"\n{lines[-1]}"
    return f"{head}…{tail}"


def in_words(pieces: tuple[Piece, ...]) -> str:
    """The difference for paper and for those who listen: "[taken out: …] [added: …]"."""
    return "".join(
        piece.text
        if piece.kind is Kind.KEPT or not piece.text.strip()
        else f"[{piece.kind.value}: {piece.text.strip()}]{piece.text[len(piece.text.rstrip()) :]}"
        for piece in pieces
    )


def _escaped(text: str) -> str:
    return escaped(text).replace("\n", "<br>")
