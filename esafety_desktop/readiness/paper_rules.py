"""What is wrong with a paper sheet that is keyed in, and how its lines read afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british_time
from esafety_desktop.readiness.rows import PaperLine, sheet_name
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import datetime, timedelta

MADE, OUT, KEYED, SPOILT = "made", "out", "keyed", "spoilt"
STATES = {
    MADE: "Never printed",
    OUT: "Out, not back yet",
    KEYED: "Keyed in",
    SPOILT: "Spoilt or not used",
}
NO_NUMBER = 0
"""Written by hand on plain paper, or on a sheet whose number isn't known here."""
MOST = 50
"""How many blank sheets are printed at once."""


class KeyedSheet(Value):
    """A paper sheet as it is keyed in; every moment is UTC and stands on the paper.

    Attributes:
        number: That of the sheet, or `NO_NUMBER`.
        written_at: When the sheet was begun.
        written_by: Who wrote on it.
        occurred_how: As in the facts of an incident: "", "unknown", "exact", "about", "between".
    """

    number: int
    written_at: datetime
    written_by: str
    what_happened: str
    reported_at: datetime
    occurred_how: str = ""
    occurred_from: datetime | None = None
    occurred_to: datetime | None = None
    own_words: str = ""
    place: str = ""
    where: str = ""
    device: str = ""
    device_note: str = ""
    site: str = ""
    lines: tuple[PaperLine, ...] = ()


def sheet_problem(sheet: KeyedSheet, now: datetime, slack: timedelta) -> str:
    """Why a sheet can't be kept yet, in words; "" when it can."""
    if not sheet.written_by.strip():
        return "Write who wrote on the sheet."
    if not sheet.what_happened.strip():
        return "Write what happened, as it stands on the sheet."
    ahead = [sheet.written_at, sheet.reported_at, *(line.happened_at for line in sheet.lines)]
    if any(moment > now + slack for moment in ahead):
        return "One of the times lies ahead. Look at the sheet again."
    if any(not line.text.strip() for line in sheet.lines):
        return "One line of the chronology is empty."
    return ""


def opened_words(sheet: KeyedSheet, keyed_by: str, keyed_at: datetime) -> str:
    """The first line of the chronology: what lies on paper, and both times."""
    return (
        f"Keyed in by {keyed_by} on {british_time(keyed_at)} from "
        f"{paper_name(sheet.number)}, written by {sheet.written_by.strip()} on "
        f"{british_time(sheet.written_at)}."
    )


def paper_name(number: int) -> str:
    """What a paper is called in a sentence."""
    if number == NO_NUMBER:
        return "a handwritten sheet without a number"
    return f"paper sheet {sheet_name(number)}"


def line_words(line: PaperLine, number: int) -> str:
    """A line from paper with who wrote it there."""
    who = line.author.strip()
    origin = f"On {paper_name(number)}"
    return f"{line.text.strip()}\n({origin}{f', written by {who}' if who else ''})"
