"""What an adoption does today and what later, in words: the same in dialog, message and list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import day_in_words

if TYPE_CHECKING:
    from datetime import date

TODAY = "New letters carry the new words from today."


def what_happens(again: str, september: date, *, signed: bool) -> str:
    """What happens on the day of adoption, and who signs again when.

    Args:
        again: What was chosen (`wordings.rows.Again`); "" for nothing yet.
        september: The first day of the next academic year.
        signed: Whether anybody signed an earlier version.
    """
    if not signed:
        return TODAY
    then = {
        "everybody": "Whoever has signed already signs again from today too.",
        "september": f"Whoever has signed already signs again from {day_in_words(september)}.",
        "nobody": "Whoever has signed already doesn't sign again.",
    }
    return f"{TODAY} {then[again]}" if again in then else TODAY


def adopted(number: int, asked: int, from_when: date | None) -> str:
    """What was done, for the message at the foot of the window.

    Args:
        number: Of the version.
        asked: How many families were asked to sign again at once.
        from_when: From when on those who have signed sign again; None for no such day.
    """
    if asked:
        said = f"Version {number} is in force, {asked} asked to sign again"
    elif from_when is not None:
        said = (
            f"Version {number} is in force: new letters carry it from today, and whoever has "
            f"signed already signs again from {day_in_words(from_when)}"
        )
    else:
        said = f"Version {number} is in force: new letters carry it from today"
    return f"{said} · Ctrl+Z undoes"
