"""Whom to ring at a step, with every number once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.incidents.procedure_rules import Call

ABOVE = "the number above"
NOT_HERE = "not this person here"
_DIALLED = re.compile(r"\+?[\d ]+")


def each_once(calls: Iterable[Call]) -> tuple[Call, ...]:
    """The calls without a number that stands there already.

    Who has only numbers that stand above is named with a word about it; a national number that
    stands above goes altogether. What helps while a number is missing gives way to the rest.
    """
    every = list(calls)
    seen: set[str] = set()
    found: dict[int, Call] = {}
    for n, one in sorted(enumerate(every), key=lambda pair: pair[1].missing):
        lines = tuple({_key(line): line for line in one.lines if _key(line) not in seen}.values())
        seen.update(map(_key, lines))
        if lines or one.missing or not one.lines:
            found[n] = replace(one, lines=lines)
        elif one.name:
            found[n] = replace(one, lines=(), hint=ABOVE)
    return tuple(found[n] for n in sorted(found))


def _key(line: str) -> str:
    """What is dialled or opened, without who answers there and when."""
    dialled = _DIALLED.match(line)
    if dialled and dialled.group().strip():
        return dialled.group().replace(" ", "")
    return line.partition(" – ")[0].strip()
