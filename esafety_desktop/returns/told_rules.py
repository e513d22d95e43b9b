"""What those outside the office are told of the forms that are back: no figure about one family."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

STEP = 5
"""Missing forms are told in steps of so many; nothing is told of fewer that are asked for."""

TOLD = (
    f"Missing forms are told in steps of {STEP}, so that the page tells of no single family; the "
    "office has the exact figures."
)


_STEPPED = ", in steps of five"


def stepped(words: str, told: str = "") -> str:
    """Words of `back_words`, and that they are told in steps where they are.

    Args:
        words: ``at least 778 of 840``.
        told: What follows them: `` signatures are back``.
    """
    return f"{words}{told}{_STEPPED}" if words.startswith("at least") else f"{words}{told}"


def back_at_least(returned: int, asked: int) -> int | None:
    """How many signed forms are back at least, so that no page tells of a single family.

    All of them where none is missing. Else what is missing is told in steps of `STEP` and the
    most of a step is meant: one to four, five to nine. None where fewer than `STEP` are asked.
    """
    if asked < STEP:
        return None
    missing = asked - returned
    return max(0, asked - (missing - missing % STEP + STEP - 1)) if missing else asked


def back_words(counts: Iterable[tuple[int, int]]) -> tuple[str, str]:
    """The share that is back at least, in whole per cent rounded down, and in numbers.

    Args:
        counts: Returned and asked for, by agreement. What is summed here is what the inspection
            pack says line by line: both papers together tell no more than the pack alone.
    """
    told = [
        (least, asked)
        for returned, asked in counts
        if (least := back_at_least(returned, asked)) is not None
    ]
    back, of = sum(least for least, _ in told), sum(asked for _, asked in told)
    if not of:
        return "–", f"fewer than {STEP} are asked for"
    words = "all" if back == of else f"at least {back:,}"
    return f"{100 * back // of} %", f"{words} of {of:,}"
