"""Report a concern: a slip that only leaders can open, and not those whom it is about."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from esafety_desktop.concerns.records import ConcernDecision, ConcernSlip, ConcernSlipSeal
from esafety_desktop.concerns.rows import ConcernRow
from esafety_desktop.concerns.slot_service import waiting, waiting_words
from esafety_desktop.dates import british_time
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import service
from esafety_desktop.incidents.leader_rules import PAPER_ROUTE
from esafety_desktop.incidents.rows import Due
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.store import keys
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store, UnitOfWork

_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
NOT_TOLD_YET = (
    "Nobody is told until a leader signs in. The program sends nothing: go or ring now, "
    "and write below whom you told."
)
UNREADABLE = (
    "This concern was sealed to an earlier key of your account and can't be opened with the new "
    "one. Another leader may be able to open it; if not, find out who wrote it and ask."
)


@dataclass(frozen=True, slots=True)
class LeaderChoice:
    """A leader as the slip asks about them."""

    id: str
    name: str


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
) -> Changed[str]:
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
    words = {
        "text": text,
        "by": store.account.name,
        "told": plain(told),
        "told_at": told_at.isoformat() if told_at else "",
    }
    seals = store.seal_to_leaders(json.dumps(words).encode(), leaving_out=about)
    if not seals:
        raise Problem("No leader is left who may read this.", PAPER_ROUTE)
    with store.write() as unit:
        slip = ConcernSlip(receipt=_receipt(unit.session), written_at=unit.now)
        unit.session.add(slip)
        unit.session.flush()
        unit.session.add_all(
            ConcernSlipSeal(slip_id=slip.id, account_id=account, sealed=sealed)
            for account, sealed in seals.items()
        )
        unit.commit("concern.slip", slip.receipt, cabinet=Cabinet.OFFICE)
        receipt = slip.receipt
    return Changed(Area.CONCERNS, receipt, f"Concern {receipt} is sealed and kept. {_told(words)}")


def _told(words: dict[str, str]) -> str:
    """Whom the writer told, as they wrote it; the program itself tells nobody."""
    told = " ".join(words["told"].split()).rstrip(".")
    return f"Told by you: {told}." if told else "Nobody is told yet."


def slips(store: Store) -> tuple[ConcernRow, ...]:
    """The slips that wait for the signed-in leader, oldest first."""
    if not store.is_leader:
        return ()
    with store.read() as session:
        found = session.execute(
            select(ConcernSlip.id, ConcernSlip.receipt, ConcernSlip.written_at)
            .add_columns(ConcernSlipSeal.sealed)
            .join(ConcernSlipSeal, ConcernSlipSeal.slip_id == ConcernSlip.id)
            .where(ConcernSlipSeal.account_id == store.account.id)
            .where(ConcernSlip.collected_at.is_(None))
            .order_by(ConcernSlip.seq)
        ).all()
    return tuple(_open(store, *row) for row in found)


def slip_to_incident(store: Store, slip_id: str) -> Changed[str]:
    """Make an incident of a slip; gives the incident's id.

    Raises:
        Problem: it was collected by somebody else, or isn't for this account.
    """
    row = _find(store, slip_id)
    with store.write() as unit:
        slip = _uncollected(unit.session, slip_id)
        record = service.new_record(unit, row.text, slip_id)
        record.reported_at = row.written_at
        entry = chronology.write_entry(unit, record, "opened", _origin(row))
        slip.collected_at = unit.now
        unit.session.add(
            ConcernDecision(
                slip_id=slip_id, incident_id=record.id, at=unit.now, author=unit.account.name
            )
        )
        chronology.keep(unit, record, "incident.from_slip", entry)
        made = record.id
    return Changed(Area.INCIDENTS | Area.CONCERNS, made, f"{row.title} is now an incident.")


def settle_slip(store: Store, slip_id: str, reason: str) -> Changed[None]:
    """Collect a slip without an incident, with the reason; the sealed slip itself is kept.

    Raises:
        Problem: no reason, or it was collected by somebody else.
    """
    reason = plain(reason)
    if not reason:
        raise Problem("A concern without an incident needs a reason.", "Write what was decided.")
    row = _find(store, slip_id)
    with store.write() as unit:
        slip = _uncollected(unit.session, slip_id)
        slip.collected_at = unit.now
        unit.session.add(
            ConcernDecision(slip_id=slip_id, reason=reason, at=unit.now, author=unit.account.name)
        )
        unit.commit("concern.settle", row.receipt, cabinet=Cabinet.LOCKED)
    return Changed(Area.CONCERNS, None, f"{row.title} is settled without an incident.")


def _find(store: Store, slip_id: str) -> ConcernRow:
    for row in slips(store):
        if row.id == slip_id:
            return row
    raise Problem("This concern was collected already.", "Look for it in the list of incidents.")


def _uncollected(session: Session, slip_id: str) -> ConcernSlip:
    slip = session.scalars(select(ConcernSlip).where(ConcernSlip.id == slip_id)).one()
    if slip.collected_at is not None:
        raise Problem("This concern was collected already.")
    return slip


def _open(store: Store, slip_id: str, receipt: str, at: datetime, sealed: bytes) -> ConcernRow:
    try:
        words = json.loads(store.open_sealed(sealed))
    except keys.WrongKey:  # the account got a new key since then (a password given by a deputy)
        return ConcernRow(slip_id, receipt, at, "", UNREADABLE, "", None)
    told_at = datetime.fromisoformat(words["told_at"]) if words["told_at"] else None
    return ConcernRow(slip_id, receipt, at, words["by"], words["text"], words["told"], told_at)


def _origin(row: ConcernRow) -> str:
    told = f"{row.told} ({british_time(row.told_at)})" if row.told_at else row.told
    return "\n".join(
        (
            f"Opened from the concern {row.receipt} of {british_time(row.written_at)}.",
            f"Written by {row.written_by}.",
            f"Told by the writer: {told or 'nobody'}.",
            f"What was reported: {row.text}",
        )
    )


def _receipt(session: Session) -> str:
    while True:
        receipt = "".join(secrets.choice(_ALPHABET) for _ in range(4))
        taken = select(ConcernSlip.id).where(ConcernSlip.receipt == receipt)
        if session.scalar(taken) is None:
            return receipt


def due(store: Store, today: date) -> tuple[Due, ...]:
    """The slips that wait for this leader; nothing for the office."""
    count = waiting(store) if store.is_leader else 0
    if not count:
        return ()
    what = "A concern was reported: read it now"
    if count > 1:
        what = f"{waiting_words(count)} were reported: read them now"
    return (Due(what, today, overdue=True, place="incidents/slips"),)


def dispose(unit: UnitOfWork, incident_id: str) -> None:
    """Take away what was sealed in the slip that an incident came from; its receipt stays."""
    slip_id = chronology.record(unit.session, incident_id).slip_id
    if slip_id:
        unit.session.execute(delete(ConcernSlipSeal).where(ConcernSlipSeal.slip_id == slip_id))
