"""Report a concern: a slip that only leaders can open, and not those whom it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.concerns import slot_service
from esafety_desktop.concerns.decision_service import dispose, settle_slip, slip_to_incident
from esafety_desktop.concerns.due_service import due
from esafety_desktop.concerns.inbox_service import slips
from esafety_desktop.concerns.rows import LeaderChoice
from esafety_desktop.concerns.slip_rules import BOXES, Words, packed
from esafety_desktop.incidents.leader_rules import PAPER_ROUTE
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.store.cabinet import Role
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from esafety_desktop.store.store import Store

__all__ = [
    "NOT_TOLD_YET",
    "dispose",
    "due",
    "leaders",
    "readers",
    "report_concern",
    "settle_slip",
    "slip_to_incident",
    "slips",
]

NOT_TOLD_YET = (
    "Nobody is told until a leader signs in. The program sends nothing: go or ring now, "
    "and write below whom you told."
)


def leaders(store: Store) -> tuple[LeaderChoice, ...]:
    """Who could open a slip."""
    found = store.keyring().with_role(Role.LEADER)
    return tuple(LeaderChoice(account.id, account.name) for account in found)


def readers(store: Store, about: Collection[str]) -> tuple[str, ...]:
    """The names of those who could open a slip about these leaders; nobody: the paper route."""
    return tuple(leader.name for leader in leaders(store) if leader.id not in about)


def report_concern(
    store: Store,
    text: str,
    *,
    about: Collection[str] = (),
    told: str = "",
    told_at: datetime | None = None,
) -> Changed[int]:
    """Seal a concern to the leaders; gives the receipt.

    Args:
        store: The open office cabinet.
        text: What the writer saw or heard.
        about: Account ids of the leaders it is about; they get no copy.
        told: Whom the writer told, and how.
        told_at: When.

    Raises:
        Problem: nothing was written, or no leader is left to read it.
    """
    text = plain(text)
    if not text:
        raise Problem("Nothing is written yet.", "Write what you saw or heard.")
    to = store.leaders(leaving_out=about)[:BOXES]
    if not to:
        raise Problem("No leader is left who may read this.", PAPER_ROUTE)
    names = tuple(one.name for one in leaders(store) if one.id in about)
    words = Words(
        text,
        store.account.name,
        store.account.id,
        plain(told),
        told_at.isoformat() if told_at else "",
        tuple(about),
        names,
    )
    mine = slot_service.mark_of(store)
    with store.write() as unit:
        number = slot_service.put_slip(unit, packed(words), [one.public for one in to], mine)
        unit.commit_unaudited()
    return Changed(Area.CONCERNS, number, f"Concern {number} is sealed and kept. {_told(words)}")


def _told(words: Words) -> str:
    """Whom the writer told, as they wrote it; the program itself tells nobody."""
    told = " ".join(words.told.split()).rstrip(".")
    return f"Told by you: {told}." if told else "Nobody is told yet."
