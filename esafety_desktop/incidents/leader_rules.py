"""What is never written where its subject could read it: anything about a leader (F30)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

PAPER_ROUTE = (
    "Write it by hand and keep the paper away from this program.\n"
    "About a leader who is not the head: give it to the head today.\n"
    "About the head: ring the chair of governors (in an academy, the chair of trustees).\n"
    "In either case the LADO is told straight away, within one working day.\n"
    "If a child is in danger now: ring 999."
)
"""Where a concern about a leader goes when nobody is left to read it here (TFG-7, TFA-9)."""

SEALED_ROUTE = (
    "About another leader: leave this incident, choose “Seal it away or paper” under Facts, or "
    "begin anew with More, “New incident in a sealed envelope”. That person finds no trace of it.\n"
    "About yourself, or about every leader: " + PAPER_ROUTE[0].lower() + PAPER_ROUTE[1:]
)
"""Where it goes otherwise."""

_WORD = re.compile(r"[\w'-]+")
_TITLES = frozenset({"mr", "mrs", "miss", "ms", "mx", "dr", "sir", "dame", "rev", "revd"})


def leader_problem() -> Problem:
    """Why the program does not take it, and where it goes instead."""
    return Problem(
        "This is about somebody who may hold a leader account, and that person could read it here. "
        "Nothing was kept.",
        SEALED_ROUTE,
    )


def about_leader(name: str, leaders: Iterable[str]) -> bool:
    """Whether a name may be a leader's: the same surname, and no other first letter before it."""
    surname, initial = _parts(name)
    for leader in leaders:
        other, letter = _parts(leader)
        if surname == other and (not initial or not letter or initial == letter):
            return bool(surname)
    return False


def named_in(text: str, leaders: Iterable[str]) -> tuple[str, ...]:
    """The leaders whose surname stands in a text as a word."""
    words = {word.removesuffix("'s").strip("'") for word in _WORD.findall(_straight(text))}
    return tuple(leader for leader in leaders if _parts(_straight(leader))[0] in words - {""})


def _straight(text: str) -> str:
    return text.replace("’", "'").casefold()


def _parts(name: str) -> tuple[str, str]:
    words = [word.strip(".,").casefold() for word in name.replace(",", " ").split()]
    kept = [word for word in words if word and word not in _TITLES]
    if not kept:
        return "", ""
    return kept[-1], kept[0][0] if len(kept) > 1 else ""
