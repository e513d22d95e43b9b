"""Days as people type them or paste them from a spreadsheet: one reading for every field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import Lean, british, parse_british
from esafety_desktop.school.day_rules import read_day as read_export
from esafety_desktop.words import in_brief

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

LONGEST = 40


def read_day(text: str, today: date, lean: Lean = Lean.NEAR) -> date:
    """Read a day, day first; ``24/11``, ``24 Nov 2026``, ``2026-11-24`` and 46350 are days too.

    Raises:
        ValueError: it is none.
    """
    plain = text.strip()
    if len(plain) > LONGEST:
        raise ValueError("That is too long for a date.")
    try:
        return parse_british(plain, today, lean)
    except ValueError:
        pass
    try:
        return read_export(plain, today)
    except OverflowError:
        raise ValueError(f"“{in_brief(plain)}” is not a date like 24/11/2026.") from None


def reader(today: date, lean: Lean = Lean.NEAR) -> Callable[[str], date]:
    """`read_day` for one day and leaning."""
    return lambda text: read_day(text, today, lean)


def in_full(text: str, today: date) -> str:
    """A pasted cell as ``24/11/2026`` where it is a day; as it came where it is none."""
    try:
        return british(read_day(text, today)) if text.strip() else ""
    except ValueError:
        return text.strip()
