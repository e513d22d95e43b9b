"""A child's records are to be passed on: made ready, given up, or not needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.dates import british
from esafety_desktop.incidents.lookup_service import in_cabinet
from esafety_desktop.incidents.settings_service import settings
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.pupil_files import history_service
from esafety_desktop.pupil_files import transfer_rules as rules
from esafety_desktop.pupil_files.records import LockedTransfer, LockedTransferIncident
from esafety_desktop.pupil_files.transfer_keeping_service import (
    called_in,
    found,
    found_open,
    row_of,
    tell,
)
from esafety_desktop.school.service import terms
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.pupil_files.rows import ChildRow
    from esafety_desktop.pupil_files.transfer_rows import TransferPlan, TransferRow
    from esafety_desktop.store.store import Store, UnitOfWork


def transfers(store: Store, child: str = "", *, not_over: bool = False) -> tuple[TransferRow, ...]:
    """The transfers of one cabinet, newest first.

    Args:
        store: The store of that cabinet.
        child: Only those of this child.
        not_over: Only those that are under way.
    """
    query = select(LockedTransfer).order_by(LockedTransfer.seq.desc())
    if child:
        query = query.where(LockedTransfer.child == child)
    if not_over:
        query = query.where(LockedTransfer.receipt_on.is_(None), LockedTransfer.ended_at.is_(None))
    with store.read() as session:
        records = session.scalars(query).all()
        called = called_in(session, [record.id for record in records])
        return tuple(row_of(record, called[record.id]) for record in records)


def children_with_one(store: Store) -> frozenset[str]:
    """The keys of the children for whom one cabinet has a transfer, under way or over."""
    with store.read() as session:
        return frozenset(session.scalars(select(LockedTransfer.child).distinct()))


def transfer(store: Store, transfer_id: str) -> TransferRow:
    """One transfer.

    Raises:
        Problem: it is not in this cabinet.
    """
    with store.read() as session:
        record = found(session, transfer_id)
        return row_of(record, called_in(session, (record.id,))[record.id])


def under_way(store: Store, child: str) -> TransferRow | None:
    """The transfer of a child's records that is not over, in one cabinet."""
    return next((row for row in transfers(store, child) if row.next_words), None)


def settled(store: Store, child: str) -> bool:
    """Whether a child's records of one cabinet went, or are not to go."""
    return bool(transfers(store, child)) and under_way(store, child) is None


def state_words(store: Store, child: ChildRow, *, subject: bool) -> str:
    """How far a child's records of one cabinet are on their way, in a sentence; "" for nothing.

    Args:
        store: The store of the cabinet.
        child: The child.
        subject: Whether the child is in one of its incidents so that the records go along.
    """
    row, days = under_way(store, child.key), terms(store)
    if row is not None:
        when = rules.days_words(store.today(), row.next_on, days) if row.next_on else ""
        return f"{row.next_words}{f' ({when})' if when else ''}."
    last = rules.due_on(child.left_on, days)
    if subject and last is not None and not settled(store, child.key):
        return f"Records to be passed on: {rules.days_words(store.today(), last, days)}."
    return ""


def lives_in(store: Store, incident_id: str) -> bool:
    """Whether an incident lives in this cabinet."""
    with store.read() as session:
        return bool(in_cabinet(session, [incident_id]))


def file_words(store: Store) -> str:
    """What the cover says of where the child protection file is kept (TFA-8)."""
    from esafety_desktop.pupil_files.pack_rules import file_sentence

    kept = settings(store)
    return file_sentence(kept.child_file, kept.child_file_at)


def prepare(store: Store, plan: TransferPlan) -> Changed[str]:
    """Make a transfer ready; gives its id. Each incident in it tells of it.

    Raises:
        Problem: something is missing, an incident is on paper, or another is under way.
    """
    wrong = rules.plan_problem(
        plan.to_school, plan.how, len(plan.incidents), named=False, why=plan.named_why
    )
    if wrong:
        raise Problem(wrong, "Nothing was kept yet.")
    whom = history_service.child(store, plan.child)
    days = terms(store)
    left_on = plan.left_on or whom.left_on
    with store.write() as unit:
        _none_under_way(unit, plan.child)
        record = LockedTransfer(
            child=plan.child,
            name=whom.name,
            born=whom.born,
            to_school=plain(plan.to_school),
            to_lead=plain(plan.to_lead),
            to_address=plain(plan.to_address),
            how=plan.how,
            named_why=plain(plan.named_why),
            left_on=left_on,
            due_on=rules.due_on(left_on, days),
            made_at=unit.now,
            made_by=unit.account.name,
        )
        unit.session.add(record)
        for incident_id in plan.incidents:
            unit.session.add(LockedTransferIncident(transfer_id=record.id, incident_id=incident_id))
        unit.session.flush()
        tell(unit, record, _ready_words(record), "transfer.made")
        made = record.id
    return Changed(Area.INCIDENTS, made, "The transfer is made ready. Nothing has gone yet.")


def _none_under_way(unit: UnitOfWork, child: str) -> None:
    standing = select(LockedTransfer).where(
        LockedTransfer.child == child,
        LockedTransfer.receipt_on.is_(None),
        LockedTransfer.ended_at.is_(None),
    )
    if unit.session.scalars(standing).first():
        raise Problem(
            "A transfer of this child’s records is under way.",
            "Carry on with that one, or give it up first.",
        )


def end(store: Store, transfer_id: str, why: str) -> Changed[None]:
    """Give a transfer up, with the reason.

    Raises:
        Problem: no reason, or it is over.
    """
    if not plain(why):
        raise Problem("Say why these records are not passed on.", "A few words will do.")
    with store.write() as unit:
        record = found_open(unit.session, transfer_id)
        record.ended_at, record.ended_why, record.chase_on = unit.now, plain(why), None
        tell(unit, record, f"Transfer given up.\nWhy: {record.ended_why}", "transfer.ended")
    return Changed(Area.INCIDENTS, None, "The transfer is given up; the chronology says why.")


def not_needed(store: Store, child: str, incidents: Sequence[str], why: str) -> Changed[str]:
    """Put down why a leaver's records here are not passed on: nothing is due any more.

    Raises:
        Problem: no reason.
    """
    if not plain(why):
        raise Problem("Say why these records are not passed on.", "A few words will do.")
    whom = history_service.child(store, child)
    with store.write() as unit:
        record = LockedTransfer(
            child=child,
            name=whom.name,
            born=whom.born,
            left_on=whom.left_on,
            made_at=unit.now,
            made_by=unit.account.name,
            ended_at=unit.now,
            ended_why=plain(why),
        )
        unit.session.add(record)
        for incident_id in incidents:
            unit.session.add(LockedTransferIncident(transfer_id=record.id, incident_id=incident_id))
        unit.session.flush()
        tell(unit, record, f"Not passed on.\nWhy: {record.ended_why}", "transfer.none")
        made = record.id
    return Changed(Area.INCIDENTS, made, "Put down; nothing is due for this child any more.")


def _ready_words(record: LockedTransfer) -> str:
    lead = f", {record.to_lead}" if record.to_lead else ""
    text = f"Records made ready for {record.to_school}{lead}; {rules.how_words(record.how)}."
    if record.due_on:
        text += f"\nTo go by {british(record.due_on)}."
    if record.named_why:
        text += f"\nOther children are named in them, because: {record.named_why}"
    return text
