"""A child's people on paper: a list on A4, the map on A3; black and white, for the locked file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.contacts.contact_rules import unchecked_words
from esafety_desktop.contacts.map_pages import render_map
from esafety_desktop.contacts.rows import Sheet, State
from esafety_desktop.dates import british
from esafety_desktop.printing.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.child_contacts.rows import ChildSheet
    from esafety_desktop.contacts.contact_rows import EntryRow
    from esafety_desktop.printing.document import Progress

_HEADS = ("Whom", "Name", "Number", "Checked")
_WIDTHS = (1.0, 1.3, 2.1, 0.8)
_SIZE = 10.0


def render_list(sheet: ChildSheet, progress: Progress | None = None) -> bytes:
    """The child's own people, then the school's must-haves.

    Raises:
        Cancelled: the progress callable said so.
    """
    paper = Document(
        f"Contacts for {sheet.name}",
        f"{sheet.about}. For the locked file: it names other people.",
        sheet.school,
        f"As of {british(sheet.made_on)} · printed by {sheet.printed_by}, {sheet.printed_at}",
    )
    paper.heading("Somebody is in danger now: ring 999.")
    paper.heading("Around this child", 2)
    labels = {slot.id: slot.label for slot in sheet.drawn.slots}
    own = [_line(labels.get(one.entry.slot_id, ""), one.entry, sheet) for one in sheet.contacts]
    own += [
        (slot.label, *_line("", entry, sheet)[1:3], State.ELSEWHERE.value)
        for slot in sheet.drawn.slots
        for entry in slot.listed
    ]
    paper.table(_HEADS, own, _WIDTHS, size=_SIZE)
    notes = [(one.entry.name, one.entry.notes) for one in sheet.contacts if one.entry.notes]
    if notes:
        paper.facts(notes)
    paper.heading("In every case", 2)
    paper.table(_HEADS, list(_must_haves(sheet)), _WIDTHS, size=_SIZE)
    return paper.render(progress)


def render_child_map(sheet: ChildSheet, progress: Progress | None = None) -> bytes:
    """The map with the child in its middle, A3.

    Raises:
        Cancelled: the progress callable said so.
    """
    whole = Sheet(sheet.school, "", sheet.made_on, sheet.drawn, rest="the printed list")
    return render_map(whole, progress)


def _must_haves(sheet: ChildSheet) -> Iterator[tuple[str, ...]]:
    own = {one.id for one in sheet.contacts}
    for slot in sheet.drawn.slots:
        if slot.must_have:
            school = [entry for entry in slot.entries if entry.id not in own]
            for entry in school:
                yield _line(slot.label, entry, sheet)
            if not school:
                yield (slot.label, "", "Missing: find out", "")


def _line(label: str, entry: EntryRow, sheet: ChildSheet) -> tuple[str, ...]:
    parts = dict.fromkeys((entry.person, entry.role, entry.organisation))
    who = ", ".join(part for part in parts if part)
    ways = [number.text for number in entry.numbers] + [
        one for one in (entry.email, entry.web) if one
    ]
    old = unchecked_words(entry, sheet.made_on)
    return (label, who, "\n".join(ways), old or british(entry.last_checked_on))
