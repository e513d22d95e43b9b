"""Where a place on the map, its name and its purpose come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.guidance.origins import origin_words
from esafety_desktop.guidance.slots import slot_catalogue

if TYPE_CHECKING:
    from esafety_desktop.contacts.rows import SlotRow


def where_from(slot: SlotRow) -> str:
    """Sources and date of a slot, in words; an own name is said to be one."""
    catalogue = slot_catalogue()
    own = any(one.id == slot.id and one.label != slot.label for _, one in catalogue.slots())
    return origin_words(slot.sources, catalogue.checked_on, own=own)
