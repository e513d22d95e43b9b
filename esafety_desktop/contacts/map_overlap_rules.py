"""Which boxes of the map lie on others, so that numbers are hidden, and where they are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.contacts.map_line_rules import boxes_of
from esafety_desktop.contacts.map_move_rules import cover, free
from esafety_desktop.contacts.rows import Place

if TYPE_CHECKING:
    from esafety_desktop.contacts.map_line_rules import Box
    from esafety_desktop.contacts.map_rows import MapRow


def apart(drawn: MapRow) -> dict[str, Place]:
    """Each slot whose box lies on another, and the nearest place where it lies on none.

    What was moved by hand goes; what lies where the map puts it stays.
    """
    boxes = boxes_of(drawn)
    found: dict[str, Place] = {}
    taken: list[Box] = []
    for slot in sorted(drawn.visible, key=lambda one: one.moved is not None):
        box = boxes[slot.id]
        if any(cover(box, other) for other in taken):
            beside = [boxes[one.id] for one in drawn.visible if one.id not in found]
            box = free(box, [*taken, *(one for one in beside if one is not box)])
            found[slot.id] = Place(box.x, box.y)
        taken.append(box)
    return found
