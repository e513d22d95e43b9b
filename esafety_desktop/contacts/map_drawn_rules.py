"""What is asked of the whole map: who is always there, and where a number stands already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.contacts.number_rules import dialled_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from esafety_desktop.contacts.map_rows import MapRow


def always_there(drawn: MapRow) -> tuple[str, ...]:
    """The built-in numbers that answer at any hour, as one line each."""
    return tuple(
        f"{one.text}: {one.use}"
        for slot in drawn.slots
        for one in slot.national
        if one.always and one.kind == "telephone"
    )


def numbers_elsewhere(drawn: MapRow, but: str) -> Mapping[str, str]:
    """Whose a number is, by what is dialled.

    Args:
        drawn: The map.
        but: The id of the contact whose own numbers don't count; "" for a new one.
    """
    return {
        key: f"{entry.name} ({slot.short})"
        for slot in drawn.slots
        for entry in slot.entries
        if not (but and entry.id == but)
        for one in entry.numbers
        if (key := dialled_key(one.number))
    }
