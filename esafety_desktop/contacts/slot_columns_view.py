"""The contact map as a list: what each column says of a slot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.contacts.contact_rows import Hours
from esafety_desktop.dates import british
from esafety_desktop.widgets.table import Column

if TYPE_CHECKING:
    from esafety_desktop.contacts.rows import SlotRow

_NIGHT = "night nights evening evenings weekend weekends holidays out of hours out-of-hours ooh"
_ASKED = {
    Hours.OUT_OF_HOURS: f"{_NIGHT} emergency emergencies",
    Hours.ALWAYS: f"{_NIGHT} emergency emergencies 24/7/365 24 hours always any time",
}


def _numbers(slot: SlotRow) -> str:
    own = [number.text for entry in slot.entries for number in entry.numbers]
    return "; ".join([*own, *(one.text for one in slot.national)])


def hours_words(slot: SlotRow) -> str:
    """How people ask for the hours at which somebody of a slot answers."""
    hours = {one.hours for entry in slot.entries for one in entry.working}
    hours |= {Hours.ALWAYS for one in slot.national if one.kind == "telephone" and one.always}
    return " ".join(words for one, words in _ASKED.items() if one in hours)


def _who(slot: SlotRow) -> str:
    return "; ".join(entry.name for entry in slot.entries)


def _checked(slot: SlotRow) -> str:
    days = [entry.last_checked_on for entry in slot.entries if entry.last_checked_on]
    return british(min(days)) if days else ""


COLUMNS: tuple[Column[SlotRow], ...] = (
    Column("State", lambda s: f"{s.state.shape} {s.state.value}", tone=lambda s: _tone(s)),
    Column("Group", lambda s: s.group_label),
    Column(
        "Place on the map",
        lambda s: s.label,
        tooltip=lambda s: s.purpose,
        stretch=True,
        found_by=lambda s: s.found_by,
    ),
    Column("Contact", _who, stretch=True),
    Column("Numbers", _numbers, tooltip=_numbers, stretch=True, found_by=hours_words),
    Column("Last checked", _checked),
)


def _tone(slot: SlotRow) -> str:
    return slot.state.tone or "muted"
