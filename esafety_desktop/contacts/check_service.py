"""The walk through the contacts: one after the other, is it still right?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from esafety_desktop.contacts.contact_rows import CheckRow
from esafety_desktop.contacts.contact_rules import (
    blanks,
    to_be_checked,
    to_put_right,
    unchecked_words,
    why_wrong,
)
from esafety_desktop.contacts.map_service import contact_map

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from esafety_desktop.contacts.rows import EntryRow, SlotRow
    from esafety_desktop.store.store import Store

_DUE = {True: "to check", False: "checked this year"}


def to_check(store: Store, *, everything: bool = False) -> tuple[CheckRow, ...]:
    """What the walk shows: blank must-haves, contacts, then suggestions that nobody has checked.

    Args:
        store: The open store.
        everything: Also contacts that somebody has checked within the year, as in September.
    """
    today = store.today()
    slots = [slot for slot in contact_map(store).slots if slot.shown or slot.missing]
    first = [
        *(_blank(slot, entry) for slot, entry in blanks(slots)),
        *(_wrong(slot, entry) for slot, entry in to_put_right(slots)),
        *(_kept(slot, entry, today, due=True) for slot, entry in to_be_checked(slots, today)),
    ]
    shown = {row.entry.id for row in first if row.entry}
    more = [
        _blank(slot, entry) if slot.missing else _kept(slot, entry, today, due=False)
        for slot in slots
        for entry in slot.entries
        if everything and entry.id not in shown
    ]
    return (*first, *more, *_offered(slots))


def counted(rows: Iterable[CheckRow]) -> str:
    """What a walk holds, in the words of the strip: ``6 blank, 2 to check, 6 suggestions``."""
    every = tuple(rows)
    kinds = Counter(_kind(row) for row in every if not row.blank)
    kinds["blank"] = len({row.slot_id for row in every if row.blank})
    one_each = {"suggested": "suggestion" if kinds["suggested"] == 1 else "suggestions"}
    order = ("blank", "to put right", "to check", "checked this year", "suggested")
    return ", ".join(f"{kinds[kind]} {one_each.get(kind, kind)}" for kind in order if kinds[kind])


def _due_words(old: str) -> str:
    """``not checked since 18/09/2025`` and ``never checked`` as a sentence."""
    return f"This contact has {old.replace('checked', 'been checked', 1)}."


def _kind(row: CheckRow) -> str:
    if row.entry is not None and (row.entry.dead or row.entry.silent):
        return "to put right"
    return "suggested" if row.offered else _DUE[row.due]


def _wrong(slot: SlotRow, entry: EntryRow) -> CheckRow:
    needed = " Everybody needs this one." if slot.must_have else ""
    return CheckRow(slot.id, f"This contact {why_wrong(entry)}.{needed}", entry)


def _blank(slot: SlotRow, entry: EntryRow | None) -> CheckRow:
    words = f"This contact {why_wrong(entry)}." if entry else f"{slot.label} is blank."
    return CheckRow(slot.id, f"{words} Everybody needs this one.", entry, blank=True)


def _kept(slot: SlotRow, entry: EntryRow, today: date, *, due: bool) -> CheckRow:
    old = unchecked_words(entry, today)
    return CheckRow(slot.id, _due_words(old) if old else "", entry, due=due)


def _offered(slots: list[SlotRow]) -> Iterator[CheckRow]:
    for slot in slots:
        for one in slot.suggestions:
            yield CheckRow(
                slot.id, f"Suggested, and not used before it is checked. {one.ask}", offered=one
            )
