"""Contacts out as a table, and in: read, held against those of the school, kept in one change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.contacts.contact_column_rules import HOURS, Holds, headings_at, lacking
from esafety_desktop.contacts.contact_rules import tidy
from esafety_desktop.contacts.contact_service import put_entries
from esafety_desktop.contacts.contact_table_rows import GivenRow
from esafety_desktop.contacts.contact_table_rules import LINE_END, numbers_cell, preview, zeros_back
from esafety_desktop.contacts.map_service import contact_map
from esafety_desktop.contacts.private_rules import bare
from esafety_desktop.contacts.slot_read_service import read_entry
from esafety_desktop.export.tables import Table
from esafety_desktop.problem import Problem
from esafety_desktop.school import day_rules, table_service
from esafety_desktop.store.base import new_id
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from esafety_desktop.contacts.contact_rows import EntryRow
    from esafety_desktop.contacts.contact_table_rows import TablePreview
    from esafety_desktop.school.table_service import ReadTable
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store

_AGAIN = "Write the contacts below the headings, save the file and choose it again."


def contact_table(store: Store, *, everything: bool = True) -> Table:
    """Every contact of the school as a table that comes in again as it went out.

    Args:
        store: The open store.
        everything: Also what is somebody's own (`private_rules`).
    """
    rows = tuple(
        _cells(slot.label, entry if everything else bare(slot, entry))
        for slot in contact_map(store).slots
        for entry in slot.entries
    )
    return Table("Contacts", tuple(one.value for one in Holds), rows)


def read_contacts(path: Path) -> ReadTable:
    """Read a chosen file; nothing is changed.

    Raises:
        Problem: it can't be read; the message says what it is and what to do.
    """
    seen: list[Sequence[Sequence[str]]] = []

    def headings(rows: Sequence[Sequence[str]]) -> int | None:
        at = headings_at(rows)
        if at is None:
            seen.append(rows)
        return at

    try:
        return table_service.read_other(path, "contacts", headings, _AGAIN)
    except Problem as problem:
        if not (seen and problem.advice == _AGAIN):
            raise
        raise Problem(problem.message, lacking(seen[-1])) from None


def look(
    store: Store,
    read: ReadTable,
    mapping: Mapping[int, Holds],
    places: Mapping[str, str],
    left_out: frozenset[str],
    *,
    put_letters_right: bool = False,
    put_zeros_back: bool = False,
) -> TablePreview:
    """What taking the table in would do.

    Args:
        store: The open store.
        read: The table.
        mapping: What its columns hold.
        places: Which slot somebody chose for a line, by its key.
        left_out: The keys of lines that somebody left out.
        put_letters_right: Whether ``ZoÃ«`` is read as ``Zoë``.
        put_zeros_back: Whether ``1632960388`` is read as ``01632 960388``.
    """
    table = table_service.mend(read.table) if put_letters_right else read.table
    today = store.today()
    rows = [_given(row.line, row.cells, mapping, today) for row in table.rows]
    whole = [zeros_back(row) for row in rows]
    lost = sum(one != row for one, row in zip(whole, rows, strict=True))
    rows = whole if put_zeros_back else rows
    found = preview(contact_map(store).slots, rows, places, left_out, today)
    notes = tuple(f"Line {one.line}: {one.reason}" for one in table.aside) + table.notes
    return replace(found, notes=notes, lost_zeros=lost)


def take_in(store: Store, shown: TablePreview) -> Changed[tuple[str, ...]]:
    """Keep what a preview showed, in one change with one undo.

    Raises:
        Problem: somebody changed one of these contacts meanwhile; nothing was kept.
    """
    wanted = shown.to_keep
    with store.read() as session:
        for line in wanted:
            if line.before and read_entry(session, line.before.id) != line.before:
                raise Problem(
                    f"{line.name} has been changed meanwhile.",
                    "Nothing was kept. Go back and on again to see what would change now.",
                )
    after = {
        (line.before.id if line.before else new_id()): tidy(line.after)
        for line in wanted
        if line.after
    }
    many = "1 contact" if len(after) == 1 else f"{len(after)} contacts"
    return put_entries(
        store, after, "contacts taken in", f"{many} taken in from the table.", "the table"
    )


def _cells(place: str, entry: EntryRow) -> tuple[str | date | None, ...]:
    said: dict[Holds, str | date | None] = {
        Holds.PLACE: place,
        Holds.PLACE_CODE: entry.slot_id,
        Holds.PERSON: entry.person,
        Holds.ROLE: entry.role,
        Holds.ORGANISATION: entry.organisation,
        Holds.EMAIL: entry.email,
        Holds.WEB: entry.web,
        Holds.NOTES: f" {LINE_END} ".join(entry.notes.splitlines()),
        Holds.CHECKED_ON: entry.last_checked_on,
        Holds.CHECKED_BY: entry.checked_by,
        Holds.CODE: entry.id,
    }
    said |= {holds: numbers_cell(entry, hours) for holds, hours in HOURS.items()}
    return tuple(said[one] for one in Holds)


def _given(
    line: int, cells: tuple[str, ...], mapping: Mapping[int, Holds], today: date
) -> GivenRow:
    said = {holds: cells[at].strip() for at, holds in mapping.items() if at < len(cells)}
    day = said.get(Holds.CHECKED_ON, "")
    if not day:
        return GivenRow(line, said)
    try:
        return GivenRow(line, said, day_rules.read_past_day(day, today))
    except (ValueError, OverflowError) as error:
        return GivenRow(line, said, fault=str(error))
