"""What a tick says, how it stands on a day, and which lines somebody wants to see."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from esafety_desktop.checklists.rows import State
from esafety_desktop.dates import british, months_later

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from esafety_desktop.checklists.rows import ItemRow

LOOK_AGAIN_MONTHS = 12
SOON_DAYS = 28


class Show(enum.Enum):
    """Which items of a list are shown."""

    ALL = "All"
    OPEN = "Open"
    DUE = "With a date"
    OLD = "Over a year old"
    AWAY = "Put away"


def is_old(day: date | None, today: date) -> bool:
    """Whether a tick of that day is to be looked at again."""
    return day is not None and months_later(day, LOOK_AGAIN_MONTHS) <= today


def due_words(due_on: date | None, today: date) -> str:
    """``⚠ Overdue since 03/11/2026``, ``◷ Due 24/11/2026``, or ""."""
    if due_on is None:
        return ""
    return f"⚠ Overdue since {british(due_on)}" if due_on < today else f"◷ Due {british(due_on)}"


def after_space(state: State) -> State:
    """What the space bar makes of an item: yes, or not looked at where it was yes."""
    return State.OPEN if state is State.YES else State.YES


def shown(items: Iterable[ItemRow], show: Show, today: date) -> tuple[ItemRow, ...]:
    """The items that one wants to see, in their order; what was put away only where asked for."""
    if show is Show.AWAY:
        return tuple(item for item in items if item.retired)
    used = (item for item in items if not item.retired)
    if show is Show.OPEN:
        return tuple(item for item in used if not item.state.is_settled)
    if show is Show.DUE:
        return tuple(item for item in used if item.waits_until)
    if show is Show.OLD:
        return tuple(item for item in used if is_old(item.day, today))
    return tuple(used)


def complaint(state: State, who: str, day: date, today: date) -> str:
    """Why this can't be kept, in words; "" when it can."""
    if not who.strip():
        return "Write who looked at it."
    if day > today:
        return "The day on which it was looked at can't lie in the future."
    if state is State.OPEN:
        return "Say what was found: yes, partly, no, or not for us."
    return ""
