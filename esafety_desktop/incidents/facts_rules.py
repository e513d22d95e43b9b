"""Two people, or two windows, change the facts of one incident: nothing is lost (F18)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.problem import Problem
from esafety_desktop.value import names, replace

if TYPE_CHECKING:
    from esafety_desktop.incidents.rows import Facts

_LABELS = {
    "what_happened": "what happened",
    "own_words": "the child's own words",
    "four_c": "the four Cs",
    "occurred": "when it happened",
    "reported_at": "when it was reported",
    "device_note": "the note on the device",
}


def together(seen: Facts, now: Facts, wanted: Facts) -> Facts:
    """The facts with the changes of both sides.

    Args:
        seen: As they stood when somebody began to change them.
        now: As they stand; somebody else may have changed them.
        wanted: As the first one wants them.

    Raises:
        Problem: both changed the same thing to something else.
    """
    merged, both = {}, []
    for field in names(seen):
        before, here, there = (getattr(one, field) for one in (seen, wanted, now))
        merged[field] = there if here == before else here
        if before not in (here, there) and here != there:
            both.append(_LABELS.get(field, field.replace("_", " ")))
    if both:
        raise Problem(
            f"Somebody else changed {', '.join(both)} while this was open. Nothing was saved.",
            "Copy what you typed, close this window and look at what stands there now.",
        )
    return replace(seen, **merged)
