"""What can be done with the contact map: one function per use case, each with its undo."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.contacts.contact_service import (
    check_suggestion,
    mark_checked_today,
    put_entries,
    remove_entry,
    save_entry,
    slot_of,
)
from esafety_desktop.contacts.map_service import (
    contact_map,
    contacts_for,
    due,
    faults,
    read_map,
    sheet,
)
from esafety_desktop.contacts.records import ContactSlotSetting
from esafety_desktop.contacts.rows import Place
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

__all__ = (
    "check_suggestion",
    "contact_map",
    "contacts_for",
    "due",
    "faults",
    "mark_checked_today",
    "move_slot",
    "put_all_back",
    "put_entries",
    "read_map",
    "remove_entry",
    "rename_slot",
    "save_entry",
    "sheet",
    "show_slot",
)


@dataclass(frozen=True, slots=True)
class _Look:
    """What the school may change about a slot itself."""

    shown: bool | None = None
    x: float | None = None
    y: float | None = None
    label: str = ""


def show_slot(store: Store, slot_id: str, *, shown: bool) -> Changed[str]:
    """Put a slot on the map or switch it off; what is in it is kept."""
    slot = slot_of(slot_id)
    if slot.must_have and not shown:
        raise Problem(f"{slot.label} has to stay on the map.", "A procedure sends people there.")
    how = "on the map" if shown else "switched off"
    look = replace(_look(store, slot_id), shown=shown)
    return _dress(store, slot_id, look, f"{slot.label} is {how}.", f"{slot.label} {how}")


def move_slot(store: Store, slot_id: str, place: Place | None) -> Changed[str]:
    """Lay a slot's box somewhere else on the map; None puts it back to its own place."""
    slot = slot_of(slot_id)
    look = replace(
        _look(store, slot_id), x=place.x if place else None, y=place.y if place else None
    )
    return _dress(store, slot_id, look, f"{slot.label} moved.", f"move of {slot.label}")


def rename_slot(store: Store, slot_id: str, label: str) -> Changed[str]:
    """Call a slot what the council calls it; "" goes back to its own name."""
    slot = slot_of(slot_id)
    new = " ".join(label.split())[:80]
    look = replace(_look(store, slot_id), label="" if new == slot.label else new)
    return _dress(store, slot_id, look, f"Now called {new or slot.label}.", f"name of {slot.label}")


def put_all_back(store: Store) -> Changed[int]:
    """Lay every box back to its own place; the value is how many had been moved."""
    with store.write() as unit:
        moved = unit.session.scalars(
            select(ContactSlotSetting).where(ContactSlotSetting.x.is_not(None))
        ).all()
        before = {one.slot_id: Place(one.x or 0, one.y or 0) for one in moved}
        for setting in moved:
            setting.x = setting.y = None
        unit.commit("contact map put in order", detail={"slots": sorted(before)})
    undo = Undo("tidying of the map", lambda again: _lay(again, before)) if before else None
    return Changed(Area.CONTACTS, len(before), "Every box is back in its own place.", undo)


def _lay(store: Store, places: dict[str, Place]) -> Changed[int]:
    with store.write() as unit:
        for slot_id, place in places.items():
            setting = _setting(unit.session, slot_id)
            setting.x, setting.y = place.x, place.y
        unit.commit("contact map laid out again", detail={"slots": sorted(places)})
    return Changed(
        Area.CONTACTS,
        len(places),
        "The map is as it was.",
        Undo("tidying of the map", put_all_back),
    )


def _dress(store: Store, slot_id: str, after: _Look, said: str, label: str) -> Changed[str]:
    """Give a slot another look; undo gives it the one it had."""
    with store.write() as unit:
        setting = _setting(unit.session, slot_id)
        before = _Look(setting.shown, setting.x, setting.y, setting.label)
        setting.shown, setting.x, setting.y = after.shown, after.x, after.y
        setting.label = after.label
        unit.commit("contact slot changed", slot_id, asdict(after))
    undo = Undo(label, lambda again: _dress(again, slot_id, before, f"Undone: {label}.", label))
    return Changed(Area.CONTACTS, slot_id, said, undo)


def _look(store: Store, slot_id: str) -> _Look:
    with store.read() as session:
        found = session.scalar(
            select(ContactSlotSetting).where(ContactSlotSetting.slot_id == slot_id)
        )
    return _Look(found.shown, found.x, found.y, found.label) if found else _Look()


def _setting(session: Session, slot_id: str) -> ContactSlotSetting:
    setting = session.scalar(
        select(ContactSlotSetting).where(ContactSlotSetting.slot_id == slot_id)
    )
    if setting is None:
        setting = ContactSlotSetting(slot_id=slot_id)
        session.add(setting)
        session.flush()
    return setting
