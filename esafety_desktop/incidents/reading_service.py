"""Who read a record: opening one leaves an entry in the audit trail of its own cabinet."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import Select, select, text

from esafety_desktop.incidents import chronology_service
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.incidents.looked_rows import LookRow
from esafety_desktop.incidents.text_rules import reference
from esafety_desktop.store.audit import LOOKED, LockedAudit

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

ACTION = "incident.read"
ONCE_IN = timedelta(minutes=1)
"""Opened again within this time by the same person, a record leaves no second entry."""
_LOOK_BACK = 20
_DONE = {ACTION: "Opened it", "incident.print": "Printed it", "incident.copy": "Copied its text"}
_GONE = "an account that was removed"


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


def who_looked(store: Store, incident_id: str) -> tuple[LookRow, ...]:
    """Who opened, printed or copied a record, newest first.

    Args:
        store: A store from which the incident can be reached.
        incident_id: The incident.

    Raises:
        Problem: the incident is not there.
    """
    store = home_of(store, incident_id)
    names = {one.id: one.name for one in store.keyring().accounts}
    with store.read() as session:
        record = chronology_service.record(session, incident_id)
        entries = session.execute(_looks(reference(record.year_start, record.number))).all()
    return tuple(
        LookRow(one.seq, one.at, names.get(one.account_id, _GONE), _DONE[one.action])
        for one in entries
    )


def _looks(called: str) -> Select[int, datetime, str, str]:
    return (
        select(LockedAudit.seq, LockedAudit.at, LockedAudit.account_id, LockedAudit.action)
        .where(text(LOOKED), LockedAudit.subject == called)
        .order_by(LockedAudit.seq.desc())
    )


def _just_read(session: Session, store: Store, called: str) -> bool:
    """Whether the newest looks at a record hold such an opening."""
    since = store.clock() - ONCE_IN
    return any(
        row.at > since and (row.account_id, row.action) == (store.account.id, ACTION)
        for row in session.execute(_looks(called).limit(_LOOK_BACK))
    )
