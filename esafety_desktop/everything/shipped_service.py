"""What the items are called that the program ships and that rows name by their ids."""

from __future__ import annotations

from esafety_desktop.guidance.checklists import checklists
from esafety_desktop.guidance.duties import duty_list
from esafety_desktop.guidance.levels import level_content
from esafety_desktop.guidance.points import point_catalogue
from esafety_desktop.guidance.slots import slot_catalogue


def titles() -> dict[str, str]:
    """Id → title of each slot and group of the map, action point, checklist, part and duty."""
    slots = slot_catalogue()
    found = {group.id: group.label for group in slots.groups}
    found |= {slot.id: slot.label for _, slot in slots.slots()}
    found |= {duty.id: duty.what for duty in duty_list().duties}
    titled = (point_catalogue().points, checklists(), level_content().parts)
    return found | {one.id: one.title for some in titled for one in some}
