"""The contact map as a list: what each column says of a slot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.widgets.table import Column

if TYPE_CHECKING:
    from esafety_desktop.contacts.rows import SlotRow


def _numbers(slot: SlotRow) -> str:
    own = [number.text for entry in slot.entries for number in entry.numbers]
    return "; ".join([*own, *(one.text for one in slot.national)])


def _who(slot: SlotRow) -> str:
    return "; ".join(entry.name for entry in slot.entries)


def _checked(slot: SlotRow) -> str:
    days = [entry.last_checked_on for entry in slot.entries if entry.last_checked_on]
    return british(min(days)) if days else ""


COLUMNS: tuple[Column[SlotRow], ...] = (
    Column("State", lambda s: f"{s.state.shape} {s.state.value}", tone=lambda s: _tone(s)),
    Column("Group", lambda s: s.group_label),
    Column("Place on the map", lambda s: s.label, tooltip=lambda s: s.purpose, stretch=True),
    Column("Contact", _who, stretch=True),
    Column("Numbers", _numbers, tooltip=_numbers, stretch=True),
    Column("Last checked", _checked),
)


def _tone(slot: SlotRow) -> str:
    return slot.state.tone or "muted"
