"""What lies on the map beside the contacts: shipped and own groups and slots, lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.contacts.map_records import (
    ContactGroupSetting,
    ContactLink,
    OwnContactGroup,
    OwnContactSlot,
)
from esafety_desktop.contacts.map_rows import GroupRow, LinkRow
from esafety_desktop.contacts.rows import Place
from esafety_desktop.guidance.slots import Slot, slot_catalogue
from esafety_desktop.store.reads import read_once
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.contacts.rows import SlotRow

_NOWHERE = Place(0, 0)


class KnownSlot(Value):
    """A slot of the map, empty, and the group that it stands in.

    Attributes:
        own: Whether only this school has it.
    """

    slot: Slot
    group_id: str
    group_label: str
    own: bool


class GroupSetting(Value):
    """What the school changed about a group."""

    place: Place | None
    label: str


def group_settings(session: Session) -> Mapping[str, GroupSetting]:
    """What the school changed, by the id of the group."""
    return read_once(session, ContactGroupSetting, lambda: _group_settings(session))


def _group_settings(session: Session) -> Mapping[str, GroupSetting]:
    kept = session.execute(
        select(
            ContactGroupSetting.group_id,
            ContactGroupSetting.x,
            ContactGroupSetting.y,
            ContactGroupSetting.label,
        )
    )
    return {
        key: GroupSetting(Place(x, y) if x is not None and y is not None else None, label)
        for key, x, y, label in kept
    }


def read_groups(session: Session) -> tuple[GroupRow, ...]:
    """The seven groups, then the school's own; where they lie is still to be found."""
    return read_once(session, OwnContactGroup, lambda: _groups(session))


def _groups(session: Session) -> tuple[GroupRow, ...]:
    settings = group_settings(session)
    untouched = GroupSetting(None, "")
    found = []
    for group in slot_catalogue().groups:
        mine = settings.get(group.id, untouched)
        found.append(
            GroupRow(
                group.id,
                mine.label or group.label,
                group.then,
                group.purpose,
                _NOWHERE,
                0,
                0,
                moved=mine.place,
                own_label=mine.label,
            )
        )
    own = select(OwnContactGroup.id, OwnContactGroup.label).order_by(OwnContactGroup.seq)
    for key, label in session.execute(own):
        place = settings.get(key, untouched).place
        purpose = "A group of your own school."
        found.append(GroupRow(key, label, "", purpose, _NOWHERE, 0, 0, own=True, moved=place))
    return tuple(found)


def read_places(session: Session) -> tuple[KnownSlot, ...]:
    """Every slot, group by group, the school's own after the shipped ones."""
    return read_once(session, OwnContactSlot, lambda: _places(session))


def _places(session: Session) -> tuple[KnownSlot, ...]:
    own: dict[str, list[Slot]] = {}
    query = select(OwnContactSlot.group_id, OwnContactSlot.id, OwnContactSlot.label)
    for group_id, key, label in session.execute(query.order_by(OwnContactSlot.seq)):
        slot = Slot(key, "", label, "on", "A place that your own school has added.", ())
        own.setdefault(group_id, []).append(slot)
    shipped = {group.id: group.slots for group in slot_catalogue().groups}
    found = []
    for group in read_groups(session):
        slots = [(slot, False) for slot in shipped.get(group.id, ())]
        slots += [(slot, True) for slot in own.get(group.id, ())]
        found += [KnownSlot(slot, group.id, group.label, mine) for slot, mine in slots]
    return tuple(found)


def read_links(
    session: Session, slots: Sequence[SlotRow], groups: Sequence[GroupRow]
) -> tuple[LinkRow, ...]:
    """The lines whose two ends lie on the map."""
    names = {slot.id: slot.label for slot in slots if slot.place is not None}
    names |= {group.id: group.label for group in groups}
    query = select(ContactLink.id, ContactLink.from_key, ContactLink.to_key, ContactLink.label)
    return tuple(
        LinkRow(key, start, end, label, _spoken(names[start], names[end], label))
        for key, start, end, label in session.execute(query.order_by(ContactLink.seq))
        if start in names and end in names
    )


def _spoken(start: str, end: str, label: str) -> str:
    about = f": {label}" if label else ""
    return f"Line from {start} to {end}{about}"
