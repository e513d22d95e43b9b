"""What was moved on the map, in a sentence: a group by its name, boxes by their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.contacts.map_records import (
    ContactGroupSetting,
    OwnContactGroup,
    OwnContactSlot,
)
from esafety_desktop.guidance.slots import slot_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session


def moved_words(session: Session, keys: Iterable[str]) -> str:
    """Say what was moved; boxes that a group took along are not counted.

    Args:
        session: Of the office cabinet.
        keys: The ids of slots and groups.
    """
    group_of = {slot.id: group.id for group, slot in slot_catalogue().slots()}
    own = select(OwnContactSlot.id, OwnContactSlot.group_id)
    group_of |= {key: group for key, group in session.execute(own)}  # noqa: C416 - rows, not pairs
    moved = list(keys)
    names = _names(session)
    groups = [key for key in moved if key in names]
    boxes = sum(group_of.get(key, "") not in groups for key in moved if key not in names)
    if not groups:
        return "1 box was moved." if boxes == 1 else f"{boxes} boxes were moved."
    said = f"The group {names[groups[0]]}" if len(groups) == 1 else f"{len(groups)} groups"
    more = "" if not boxes else " and 1 box" if boxes == 1 else f" and {boxes} boxes"
    return f"{said}{more} {'was' if len(groups) == 1 and not boxes else 'were'} moved."


def _names(session: Session) -> dict[str, str]:
    """What each group is called."""
    names = {group.id: group.label for group in slot_catalogue().groups}
    own = select(OwnContactGroup.id, OwnContactGroup.label)
    names |= {key: label for key, label in session.execute(own)}  # noqa: C416 - rows, not pairs
    setting = select(ContactGroupSetting.group_id, ContactGroupSetting.label)
    return names | {key: label for key, label in session.execute(setting) if label}
