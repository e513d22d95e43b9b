"""Who read a record: opening one leaves an entry in the audit trail of its own cabinet."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.incidents import chronology_service
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.incidents.text_rules import reference
from esafety_desktop.store.audit import LockedAudit

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

ACTION = "incident.read"
ONCE_IN = timedelta(minutes=1)
"""Opened again within this time by the same person, a record leaves no second entry."""
_LOOK_BACK = 200


def note_read(store: Store, incident_id: str) -> bool:
    """Put down that the signed-in person opened a record.

    Args:
        store: A store from which the incident can be reached; a sealed envelope keeps its own
            trail.
        incident_id: The incident.

    Returns:
        Whether an entry was written; not when one is a minute old at most.

    Raises:
        Problem: the incident is not there, or the disk did not take the entry.
    """
    store = home_of(store, incident_id)
    with store.read() as session:
        record = chronology_service.record(session, incident_id)
        called = reference(record.year_start, record.number)
        head = record.chain_head
        known = _just_read(session, store, called)
    if known:
        return False
    with store.write() as unit:
        record = chronology_service.record(unit.session, incident_id)
        chronology_service.keep_head(unit, record, ACTION, {"head": head})
    return True


def _just_read(session: Session, store: Store, called: str) -> bool:
    """Whether the newest entries of the trail, a few hundred at most, hold such an opening."""
    entries = session.execute(
        select(LockedAudit.at, LockedAudit.account_id, LockedAudit.action, LockedAudit.subject)
        .order_by(LockedAudit.seq.desc())
        .limit(_LOOK_BACK)
    )
    since = store.clock() - ONCE_IN
    mine = (store.account.id, ACTION, called)
    return any(row.at > since and tuple(row[1:]) == mine for row in entries)
