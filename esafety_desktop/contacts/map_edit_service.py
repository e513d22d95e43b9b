"""What a hand can do to the contact map: one function per gesture, each with its undo."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.contacts.map_change_service import (
    Gesture,
    RowChange,
    change,
    gone,
    known_keys,
    row_of,
)
from esafety_desktop.contacts.map_moved_service import moved_words
from esafety_desktop.contacts.map_records import (
    ContactGroupSetting,
    ContactLink,
    OwnContactGroup,
    OwnContactSlot,
)
from esafety_desktop.contacts.records import ContactSlotSetting
from esafety_desktop.guidance.slots import slot_catalogue
from esafety_desktop.problem import Problem
from esafety_desktop.store.base import OfficeBase, new_id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.contacts.rows import Place
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store

LONGEST_NAME = 80
_JOINERS = "\u200c\u200d"
_UNSEEN = frozenset({"Cc", "Cf", "Cs"})
_NO_PLACE = {"x": None, "y": None}


def lay(
    store: Store, places: Mapping[str, Place | None], label: str = "move on the map"
) -> Changed[int]:
    """Lay slots and groups somewhere else; None puts one back. The value is how many.

    Raises:
        Problem: one of them is no longer on the map; nothing was moved.
    """
    with store.read() as session:
        slots, groups = known_keys(session)
        if not places or not set(places) <= slots | groups:
            raise gone()
        what = moved_words(session, places)
    wanted = [
        RowChange(ContactSlotSetting if key in slots else ContactGroupSetting, key, _at(place))
        for key, place in places.items()
    ]
    return change(store, wanted, Gesture("contact map laid out", what, label), len(places))


def put_all_back(store: Store) -> Changed[int]:
    """Lay every slot and group back to its own place; the value is how many had been moved."""
    slots = select(ContactSlotSetting.slot_id).where(ContactSlotSetting.x.is_not(None))
    groups = select(ContactGroupSetting.group_id).where(ContactGroupSetting.x.is_not(None))
    with store.read() as session:
        wanted = [
            *(RowChange(ContactSlotSetting, key, _NO_PLACE) for key in session.scalars(slots)),
            *(RowChange(ContactGroupSetting, key, _NO_PLACE) for key in session.scalars(groups)),
        ]
    said = "Everything is back in its own place." if wanted else "Nothing had been moved."
    gesture = Gesture("contact map put in order", said, "tidying of the map")
    return change(store, wanted, gesture, len(wanted))


def show_slots(store: Store, slot_ids: Collection[str], *, shown: bool) -> Changed[int]:
    """Put slots on the map or switch them off; what is in them is kept.

    Raises:
        Problem: one of them has to stay, or is gone; nothing was changed.
    """
    must = {slot.id: slot.label for _, slot in slot_catalogue().slots() if slot.must_have}
    if not shown and (kept := [must[one] for one in slot_ids if one in must]):
        raise Problem(
            f"{kept[0]} has to stay on the map.",
            "A procedure sends people there, so it stays as it is.",
        )
    how = "on the map" if shown else "switched off"
    many = "1 place" if len(slot_ids) == 1 else f"{len(slot_ids)} places"
    wanted = [RowChange(ContactSlotSetting, one, {"shown": shown}) for one in slot_ids]
    gesture = Gesture("contact slots shown or hidden", f"{many} {how}.", f"{many} {how}")
    return change(store, wanted, gesture, len(wanted))


def rename(store: Store, key: str, label: str) -> Changed[str]:
    """Call a slot or group something else, or write something else on a line.

    An empty name gives a slot or group of the shipped map its own name back.

    Raises:
        Problem: it is gone, or an own slot or group would have no name.
    """
    new = tidy_name(label)
    with store.read() as session:
        table = _named_in(session, key)
    if table in {OwnContactSlot, OwnContactGroup} and not new:
        raise Problem("Write a name.", "Only places of the map as it comes have one to go back to.")
    if table in {ContactSlotSetting, ContactGroupSetting} and new == _shipped_label(key):
        new = ""
    said = f"Now called {new}." if new else "It has its own name again."
    gesture = Gesture("contact map: name changed", said, "change of a name on the map")
    return change(store, [RowChange(table, key, {"label": new})], gesture, key)


def add_slot(store: Store, label: str, group_id: str = "", new_group: str = "") -> Changed[str]:
    """Add an own slot; the value is its id.

    Args:
        store: The open store.
        label: What it is called.
        group_id: The group that it stands in.
        new_group: The name of an own group that is made for it, instead of ``group_id``.

    Raises:
        Problem: a name is missing, or the group is gone.
    """
    name, group_name = tidy_name(label), tidy_name(new_group)
    if not name:
        raise Problem(
            "Write what the new place is called.", "Nothing was kept yet. A few words are enough."
        )
    if not group_id and not group_name:
        raise Problem(
            "The new place has no group yet.", "Choose one, or write the name of a new one."
        )
    wanted, key = [], new_id()
    if group_name:
        group_id = new_id()
        wanted.append(RowChange(OwnContactGroup, group_id, {"id": group_id, "label": group_name}))
    slot = {"id": key, "group_id": group_id, "label": name}
    wanted.append(RowChange(OwnContactSlot, key, slot))
    gesture = Gesture("contact slot added", f"{name} is on the map.", f"adding of {name}")
    return change(store, wanted, gesture, key)


def remove_own(store: Store, key: str) -> Changed[int]:
    """Take an own slot, or an own group with its slots, off the map with all that is in it.

    The value is how many contacts went along; undo brings everything back.

    Raises:
        Problem: it is gone already, or it belongs to the shipped map.
    """
    with store.read() as session:
        group = row_of(session, OwnContactGroup, key)
        slot = row_of(session, OwnContactSlot, key)
        if group is None and slot is None:
            slots, groups = known_keys(session)
            if key in slots | groups:
                raise Problem("This belongs to the map.", "Switch it off instead.")
            raise gone()
        wanted = list(_with_all(session, key, is_group=group is not None))
    label = str((group or slot or {})["label"])
    contacts = sum(one.table.__name__ == "ContactEntry" for one in wanted)
    gesture = Gesture("own part of the contact map removed", f"{label} removed.",
                      f"removal of {label}")  # fmt: skip
    return change(store, wanted, gesture, contacts)


def connect(store: Store, start: str, end: str, label: str = "") -> Changed[str]:
    """Draw a line between two slots, or a slot and a group; the value is the line's id.

    Raises:
        Problem: they are one and the same, are connected already, or one of them is gone.
    """
    if start == end:
        raise Problem("A line needs two ends.", "Choose another place or group for its end.")
    with store.read() as session:
        ends = {(start, end), (end, start)}
        if any((one.from_key, one.to_key) in ends for one in session.scalars(select(ContactLink))):
            raise Problem(
                "These two are connected already.",
                "Nothing was changed, and nothing is left to do.",
            )
    key = new_id()
    row = {"id": key, "from_key": start, "to_key": end, "label": tidy_name(label)}
    gesture = Gesture("contact map: line drawn", "Connected.", "line on the map")
    return change(store, [RowChange(ContactLink, key, row)], gesture, key)


def disconnect(store: Store, link_id: str) -> Changed[str]:
    """Take a line away.

    Raises:
        Problem: it is gone already.
    """
    gesture = Gesture("contact map: line removed", "The line is gone.", "removal of a line")
    return change(store, [RowChange(ContactLink, link_id, None)], gesture, link_id)


def tidy_name(label: str) -> str:
    """A name on one line, no longer than a box can hold, without signs that nobody sees (B6)."""
    seen = "".join(sign for sign in " ".join(label.split()) if _seen(sign))
    return seen[:LONGEST_NAME].strip()


def _seen(sign: str) -> bool:
    return sign in _JOINERS or unicodedata.category(sign) not in _UNSEEN


def _at(place: Place | None) -> dict[str, float | None]:
    return {"x": place.x, "y": place.y} if place else dict(_NO_PLACE)


def _named_in(session: Session, key: str) -> type[OfficeBase]:
    """The table that holds the name of what the key stands for."""
    own: tuple[type[OfficeBase], ...] = (OwnContactSlot, OwnContactGroup, ContactLink)
    for table in own:
        if row_of(session, table, key) is not None:
            return table
    slots, groups = known_keys(session)
    if key not in slots | groups:
        raise gone()
    return ContactSlotSetting if key in slots else ContactGroupSetting


def _shipped_label(key: str) -> str:
    catalogue = slot_catalogue()
    named = {slot.id: slot.label for _, slot in catalogue.slots()}
    return (named | {group.id: group.label for group in catalogue.groups}).get(key, "")


def _with_all(session: Session, key: str, *, is_group: bool) -> Iterator[RowChange]:
    """The rows that go with an own slot or group, those that hang on others first."""
    slots: Sequence[str] = [key]
    if is_group:
        inside = select(OwnContactSlot.id).where(OwnContactSlot.group_id == key)
        slots = session.scalars(inside).all()
    for slot_id in slots:
        yield from _contacts(session, slot_id)
    touched = {key, *slots}
    for link in session.scalars(select(ContactLink)):
        if {link.from_key, link.to_key} & touched:
            yield RowChange(ContactLink, link.id, None)
    for table, keys in ((ContactSlotSetting, slots), (ContactGroupSetting, [key])):
        for one in keys:
            if row_of(session, table, one) is not None:
                yield RowChange(table, one, None)
    yield from (RowChange(OwnContactSlot, slot_id, None) for slot_id in slots)
    if is_group:
        yield RowChange(OwnContactGroup, key, None)


def _contacts(session: Session, slot_id: str) -> Iterator[RowChange]:
    """The contacts of a slot, whatever tables hang on them."""
    mapped = {one.class_.__table__: one.class_ for one in OfficeBase.registry.mappers}
    (entries,) = (table for table in mapped if table.name == "contact_entry")
    for entry in session.scalars(select(entries.c.id).where(entries.c.slot_id == slot_id)).all():
        for table, kind in mapped.items():
            for column in table.columns:
                if any(fk.column is entries.c.id for fk in column.foreign_keys):
                    hanging = session.scalars(select(table.c.id).where(column == entry)).all()
                    yield from (RowChange(kind, one, None) for one in hanging)
        yield RowChange(mapped[entries], entry, None)
