"""From an action of the grid to the use case that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements import service
from esafety_desktop.agreements.cell_rules import Action
from esafety_desktop.agreements.chase_rows import ChaseHow
from esafety_desktop.agreements.rows import SlotKey, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store

_CHASE = {Action.CHASED: ChaseHow.LETTER, Action.RUNG_UP: ChaseHow.TELEPHONE}


def carry_out(
    store: Store, action: Action, keys: Sequence[SlotKey], year: int, *, signed: bool
) -> Changed[int]:
    """Do what a key or menu entry asks for to the chosen cells.

    Args:
        store: The open cabinets.
        action: What was asked for.
        keys: The chosen cells.
        year: The academic year shown.
        signed: Whether all of them carry a signature: then the toggle takes it back.

    Raises:
        Problem: it can't be done to these cells.
    """
    if action in _CHASE:
        pupils = list(dict.fromkeys(key.pupil_id for key in keys))
        return service.record_chase(store, pupils, _CHASE[action], year, set(keys))
    if action is Action.GIVEN_OUT:
        return service.give_out(store, keys)
    if action is Action.CHILD_PART:
        return service.mark_part(store, keys, "child", year)
    if action is Action.PARENT_PART:
        return service.mark_part(store, keys, "parent", year)
    status = action.status or (Status.DUE if signed else Status.RETURNED)
    return service.mark(store, keys, status, year)
