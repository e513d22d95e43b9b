"""What the checker finds and is so on purpose, each with its reason; the report prints them."""

from __future__ import annotations

import re

_STEPS_BACK = (
    "While something is looked for on the map, the places that don't fit step back; they are read "
    "again as soon as the line is empty, and the list beside the map has them at full strength."
)
_NEXT_FIRST = (
    "The guided procedure begins at what has to be done next; Tab goes on from there, and to the "
    "line above and the chart last."
)
_FROM_THE_TOP = (
    "A step opens at its first words, which say what never to do; the keyboard waits at the first "
    "answer, which the next press of Tab or an arrow brings into view with its mark."
)
_TYPED_AT = (
    "The curtain without a PIN hears a password that is typed at it, and opens the page that asks "
    "for it: it has the keyboard itself and no control has it. Its name and its sentence are read."
)
#: (kind, words of the finding as a pattern, why).
REASONS: tuple[tuple[str, str, str], ...] = (
    ("contrast", "MapView contactMap .*SlotItem", _STEPS_BACK),
    ("order", "^ProcedureDialog ", _NEXT_FIRST),
    ("name", "CurtainView .* has no role", _TYPED_AT),
    ("focus", "^ProcedureDialog WrappedRing", _FROM_THE_TOP),
)


def reason(kind: str, window: str, told: str) -> str:
    """Why a finding is no fault, or ""."""
    whole = f"{window} {told}"
    return next((why for one, words, why in REASONS if one == kind and re.search(words, whole)), "")
