"""What can be done with the contact map: one function per use case, each with its undo."""

from __future__ import annotations

from esafety_desktop.contacts.contact_service import (
    Meanwhile,
    mark_checked_today,
    mark_dead,
    put_entries,
    remove_entry,
    save_entry,
)
from esafety_desktop.contacts.map_edit_service import (
    add_slot,
    connect,
    disconnect,
    lay,
    put_all_back,
    remove_own,
    rename,
    show_slots,
)
from esafety_desktop.contacts.map_service import (
    contact_map,
    contacts_for,
    due,
    faults,
    read_map,
    sheet,
)

__all__ = (
    "Meanwhile",
    "add_slot",
    "connect",
    "contact_map",
    "contacts_for",
    "disconnect",
    "due",
    "faults",
    "lay",
    "mark_checked_today",
    "mark_dead",
    "put_all_back",
    "put_entries",
    "read_map",
    "remove_entry",
    "remove_own",
    "rename",
    "save_entry",
    "sheet",
    "show_slots",
)
