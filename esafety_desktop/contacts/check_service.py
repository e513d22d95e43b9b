"""The walk through the contacts: one after the other, is it still right?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from esafety_desktop.contacts.contact_rows import CheckRow
from esafety_desktop.contacts.contact_rules import is_stale, unchecked_words
from esafety_desktop.contacts.map_service import contact_map

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from esafety_desktop.contacts.rows import SlotRow
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
    blank = [CheckRow(slot.id, _blank(slot)) for slot in slots if slot.missing and not slot.entries]
    kept = [row for slot in slots for row in _kept(slot, today, everything=everything)]
    first = [row for row in kept if row.due]
    return (*blank, *first, *(row for row in kept if not row.due), *_offered(slots))


def counted(rows: Iterable[CheckRow]) -> str:
    """What a walk holds, in the words of the strip: ``6 blank, 2 to check, 6 suggestions``."""
    kinds = Counter(
        "suggested" if row.offered else "blank" if row.entry is None else _DUE[row.due]
        for row in rows
    )
    one_each = {"suggested": "suggestion" if kinds["suggested"] == 1 else "suggestions"}
    order = ("blank", "to check", "checked this year", "suggested")
    return ", ".join(f"{kinds[kind]} {one_each.get(kind, kind)}" for kind in order if kinds[kind])


def _blank(slot: SlotRow) -> str:
    return f"{slot.label} is blank. Everybody needs this one."


def _kept(slot: SlotRow, today: date, *, everything: bool) -> Iterator[CheckRow]:
    for entry in slot.entries:
        old = unchecked_words(entry, today)
        blank = slot.missing and not entry.numbers
        why = "has no number yet" if blank else old
        if why or everything:
            said = f"This contact {'was ' if why and not blank else ''}{why}." if why else ""
            yield CheckRow(slot.id, said, entry, due=bool(is_stale(entry, today) or blank))


def _offered(slots: list[SlotRow]) -> Iterator[CheckRow]:
    for slot in slots:
        for one in slot.suggestions:
            yield CheckRow(
                slot.id, f"Suggested, and not used before it is checked. {one.ask}", offered=one
            )
