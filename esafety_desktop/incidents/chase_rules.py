"""Days that somebody wrote into a note, to be chased."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from esafety_desktop.dates import parse_british

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

_DAY = re.compile(r"(?<![\d/.])\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?![\d/])")


def chase_day(notes: Iterable[str], today: date) -> date | None:
    """The first day in these notes that has not passed; None where no such day is written."""
    return min((day for note in notes for day in days_in(note) if day >= today), default=None)


def days_in(note: str) -> Iterator[date]:
    """The days written in a note day first, like 24/11/2026 or 4/1/27; others are passed over."""
    for found in _DAY.finditer(note):
        try:
            yield parse_british(found.group())
        except ValueError:
            continue
