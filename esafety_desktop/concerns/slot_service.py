"""How many slips lie in the slot: all that anybody but their readers may know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from esafety_desktop.concerns.records import ConcernSlip, ConcernSlipSeal

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


def waiting(store: Store) -> int:
    """How many slips are not collected; a leader counts only those they may open."""
    query = select(func.count(ConcernSlip.id)).where(ConcernSlip.collected_at.is_(None))
    if store.is_leader:
        mine = ConcernSlipSeal.account_id == store.account.id
        query = query.join(ConcernSlipSeal, ConcernSlipSeal.slip_id == ConcernSlip.id).where(mine)
    with store.read() as session:
        return session.scalar(query) or 0


def waiting_words(count: int) -> str:
    """``1 concern`` or ``3 concerns``."""
    return f"{count} concern" if count == 1 else f"{count} concerns"


def count(store: Store) -> tuple[int, str]:
    """How many slips wait for this person, and that in words."""
    number = waiting(store)
    return number, waiting_words(number)
