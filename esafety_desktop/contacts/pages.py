"""The contact sheet for the wall (A4): whoever answers at any hour first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.contacts.contact_rules import is_stale
from esafety_desktop.contacts.map_pages import render_map
from esafety_desktop.contacts.rows import EntryRow, Hours, SlotRow
from esafety_desktop.dates import british
from esafety_desktop.printing.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.contacts.rows import Sheet
    from esafety_desktop.printing.document import Progress

__all__ = ("render_map", "render_sheet")

_HEADS = ("Whom", "Name or use", "Number")
_WIDTHS = (1.25, 1.15, 1.3)
#: Numbers are read from a wall, in a hurry.
_WALL = 12.0
_Line = tuple[str, str, str]


def render_sheet(sheet: Sheet, progress: Progress | None = None) -> bytes:
    """The sheet: 24/7/365 first, then out of hours, then by day, then what is missing."""
    paper = Document(
        "Whom to ring",
        "For staff. Hang it where pupils and visitors don't read it.",
        sheet.school,
        f"Made on {british(sheet.made_on)}",
    )
    paper.heading("Somebody is in danger now: ring 999.")
    _missing(paper, sheet)
    paper.heading("At any hour, every day (24/7/365)", 2)
    paper.table(
        _HEADS, [*_telephones(sheet, always=True), *_own(sheet, Hours.ALWAYS)], _WIDTHS, size=_WALL
    )
    for title, hours in (
        ("Evenings, weekends and holidays", Hours.OUT_OF_HOURS),
        ("By day", Hours.DAY),
    ):
        rows = list(_own(sheet, hours))
        if hours is Hours.DAY:
            rows += _telephones(sheet, always=False)
        paper.heading(title, 2)
        if rows:
            paper.table(_HEADS, rows, _WIDTHS, size=_WALL)
        else:
            paper.text("Nobody is written down yet.")
    paper.heading("Report online", 2)
    paper.table(("Where", "For what", "Address"), list(_addresses(sheet)), _WIDTHS)
    _stale(paper, sheet)
    return paper.render(progress)


def _telephones(sheet: Sheet, *, always: bool) -> Iterator[_Line]:
    for slot in _shown(sheet):
        for one in slot.national:
            if one.kind == "telephone" and one.always is always:
                use = one.use if always else f"{one.use} (hours vary)"
                yield (slot.short, use, one.text)


def _addresses(sheet: Sheet) -> Iterator[_Line]:
    for slot in _shown(sheet):
        for one in slot.national:
            if one.kind == "web":
                yield (slot.short, one.use, one.text)


def _own(sheet: Sheet, hours: Hours) -> Iterator[_Line]:
    for slot in _shown(sheet):
        for entry in slot.entries:
            for number in entry.numbers:
                if number.hours is hours:
                    days = f" ({number.days})" if number.days else ""
                    yield (slot.short, _who(entry, sheet), f"{number.number}{days}")
            if hours is Hours.DAY and not entry.numbers and entry.email:
                yield (slot.short, _who(entry, sheet), entry.email)


def _missing(paper: Document, sheet: Sheet) -> None:
    blanks = [fault.label for fault in sheet.faults if fault.kind == "missing"]
    if blanks:
        paper.heading("Still missing: find out and write it here", 2)
        paper.facts((label, "") for label in blanks)


def _stale(paper: Document, sheet: Sheet) -> None:
    stale = sum(fault.kind == "stale" for fault in sheet.faults)
    if stale:
        contacts = "contact has" if stale == 1 else "contacts have"
        paper.text(f"{stale} {contacts} not been checked for more than twelve months.")


def _who(entry: EntryRow, sheet: Sheet) -> str:
    who = ", ".join(part for part in (entry.person, entry.role, entry.organisation) if part)
    if not is_stale(entry, sheet.made_on):
        return who
    since = entry.last_checked_on
    return f"{who} ({f'not checked since {british(since)}' if since else 'never checked'})"


def _shown(sheet: Sheet) -> Iterator[SlotRow]:
    """Must-haves first, then as they stand on the map."""
    shown = [slot for slot in sheet.map.slots if slot.shown]
    yield from sorted(shown, key=lambda slot: not slot.must_have)
