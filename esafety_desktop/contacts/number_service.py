"""Numbers for posters, cards and sheets: whoever prints one asks here, so that all agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.contacts.contact_rows import CalledRow
from esafety_desktop.contacts.contact_rules import is_stale
from esafety_desktop.contacts.map_service import contacts_for

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from esafety_desktop.contacts.rows import EntryRow, SlotRow
    from esafety_desktop.store.store import Store


def numbers_for(store: Store, labels: Mapping[str, str]) -> tuple[CalledRow, ...]:
    """Whom to ring in these slots, in their order; blank where the school has entered nobody.

    Args:
        store: The open store.
        labels: What each slot is called on that paper.
    """
    today = store.today()
    return tuple(
        _called(slot, labels[slot.id], today) for slot in contacts_for(store, tuple(labels))
    )


def _called(slot: SlotRow, label: str, today: date) -> CalledRow:
    entry = next((one for one in slot.entries if one.working), None)
    entry = entry or next(iter(slot.entries), None)
    if entry is None:
        return CalledRow(slot.id, label)
    return CalledRow(
        slot.id, label, entry.person or entry.organisation or entry.role, _numbers(entry, today)
    )


def _numbers(entry: EntryRow, today: date) -> tuple[str, ...]:
    said = ", unchecked" if is_stale(entry, today) else ""
    return tuple(f"{one.number} ({one.when}{said})" for one in entry.working)
