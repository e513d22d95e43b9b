"""The leader's inbox: the slips that wait and that this account can open."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from esafety_desktop.concerns import slot_service
from esafety_desktop.concerns.rows import ConcernRow
from esafety_desktop.problem import Problem
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from esafety_desktop.concerns.slip_rules import Words
    from esafety_desktop.store.store import Store


def slips(store: Store) -> tuple[ConcernRow, ...]:
    """The slips that wait for the signed-in leader, oldest first."""
    if not store.is_leader:
        return ()
    return tuple(
        _row(slip_id, number, at, words)
        for slip_id, number, at, words in slot_service.open_slips(store)
    )


def waiting_slip(store: Store, slip_id: str) -> ConcernRow:
    """One of them.

    Raises:
        Problem: it was collected by somebody else, or isn't for this account.
    """
    for row in slips(store):
        if row.id == slip_id:
            return row
    raise Problem("This concern was collected already.", "Look for it in the list of incidents.")


def _row(slip_id: str, number: int, at: datetime, words: Words) -> ConcernRow:
    told_at = datetime.fromisoformat(words.told_at) if words.told_at else None
    row = ConcernRow(slip_id, number, at, words.by, words.text, words.told, told_at)
    return replace(row, about=words.about, writer_id=words.by_id)
