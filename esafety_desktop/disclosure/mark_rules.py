"""Carrying out marks: what is left out is replaced, so that it is not in the text any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from esafety_desktop.disclosure.rows import Mark


def block(mark: Mark, reasons: Mapping[str, str]) -> str:
    """What stands in place of a mark: ``[Child B]`` or ``[left out: legal advice]``."""
    if mark.label:
        return f"[{mark.label}]"
    return f"[left out: {reasons.get(mark.reason, mark.reason)}]"


def carried_out(text: str, marks: Iterable[Mark], reasons: Mapping[str, str]) -> str:
    """The text with every standing mark replaced by its block; marks over each other are one."""
    parts: list[str] = []
    done = 0
    for mark in sorted((one for one in marks if one.stands), key=_order):
        if mark.end <= done:
            continue
        parts.append(text[done : max(mark.start, done)])
        parts.append(block(mark, reasons))
        done = max(done, mark.end)
    parts.append(text[done:])
    return "".join(parts)


def mark_problem(text: str, start: int, end: int) -> str:
    """Why a part of a text can't be marked, or ""."""
    if not 0 <= start < end <= len(text):
        return "Nothing is selected."
    if not text[start:end].strip():
        return "Only spaces are selected."
    return ""


def overlapping(marks: Sequence[Mark], start: int, end: int) -> tuple[Mark, ...]:
    """The standing marks that touch a part of the text."""
    return tuple(one for one in marks if one.stands and one.start < end and start < one.end)


def counted(marks: Iterable[Mark], reasons: Mapping[str, str]) -> tuple[tuple[str, int], ...]:
    """How often each reason was given, the commonest first."""
    found: dict[str, int] = {}
    for mark in marks:
        if mark.stands:
            label = reasons.get(mark.reason, mark.reason)
            found[label] = found.get(label, 0) + 1
    return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def child_label(number: int, *, sealed: bool = False) -> str:
    """``Child B`` for the first other child, ``Child AA`` for the 26th; numbers in an envelope.

    Those who may not open an envelope must not see from a letter left out that there is one.
    """
    if sealed:
        return f"Child {number + 1}"
    letters = ""
    number += 1  # Child A is the child whom the request is about
    while True:
        number, rest = divmod(number, 26)
        letters = chr(ord("A") + rest) + letters
        if number == 0:
            return f"Child {letters}"
        number -= 1


def _order(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end
