"""How a transfer is read and told of inside an open unit of work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.dates import british, british_time
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents.lookup_service import in_cabinet, numbers_of
from esafety_desktop.incidents.text_rules import reference
from esafety_desktop.problem import Problem
from esafety_desktop.pupil_files import transfer_rules as rules
from esafety_desktop.pupil_files.records import LockedTransfer, LockedTransferIncident
from esafety_desktop.pupil_files.transfer_rows import TransferRow
from esafety_desktop.store.cabinet import Cabinet

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy.orm import Session

    from esafety_desktop.incidents.records import Incident
    from esafety_desktop.store.store import UnitOfWork


def found(session: Session, transfer_id: str) -> LockedTransfer:
    """One transfer of this cabinet.

    Raises:
        Problem: it is not there.
    """
    wanted = select(LockedTransfer).where(LockedTransfer.id == transfer_id)
    record = session.scalars(wanted).first()
    if record is None:
        raise Problem("This transfer is not in the cabinet.", "Look at the child again.")
    return record


def found_open(session: Session, transfer_id: str) -> LockedTransfer:
    """One that is under way.

    Raises:
        Problem: it is over, or not there.
    """
    record = found(session, transfer_id)
    if record.receipt_on is not None or record.ended_at is not None:
        raise Problem("This transfer is over.", "Make a new one ready if more has to go.")
    return record


def incidents_of(session: Session, transfer_id: str) -> list[Incident]:
    """The incidents in a transfer, in the order of their numbers."""
    wanted = select(LockedTransferIncident.incident_id).where(
        LockedTransferIncident.transfer_id == transfer_id
    )
    found_here = in_cabinet(session, session.scalars(wanted))
    return sorted(found_here, key=lambda one: (one.year_start, one.number))


def tell(unit: UnitOfWork, record: LockedTransfer, text: str, action: str) -> None:
    """A line in the chronology of each incident, then one audit entry that anchors them all."""
    hashes = {}
    for incident in incidents_of(unit.session, record.id):
        chronology.not_on_paper(incident)
        called = reference(incident.year_start, incident.number)
        hashes[called] = chronology.write_entry(unit, incident, "transfer", text).hash
    unit.commit(action, ", ".join(hashes), {"entries": hashes}, cabinet=Cabinet.LOCKED)


def called_in(session: Session, ids: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """What the incidents in each of these transfers are called, in the order of their numbers."""
    if not ids:
        return {}
    link = LockedTransferIncident
    wanted = select(link.transfer_id, link.incident_id).where(link.transfer_id.in_(ids))
    links = session.execute(wanted).all()
    numbers = numbers_of(session, {incident_id for _, incident_id in links})
    found: dict[str, list[tuple[int, int]]] = {one: [] for one in ids}
    for transfer_id, incident_id in links:
        if incident_id in numbers:
            found[transfer_id].append(numbers[incident_id])
    return {one: tuple(reference(*number) for number in sorted(found[one])) for one in ids}


def row_of(record: LockedTransfer, called: tuple[str, ...]) -> TransferRow:
    """A transfer as it leaves the room; its incidents are called so."""
    state = rules.MADE
    if record.ended_at is not None:
        state = rules.ENDED
    elif record.receipt_on is not None:
        state = rules.RECEIVED
    elif record.sent_on is not None:
        state = rules.SENT
    receipt = f"{british(record.receipt_on)}, signed by {record.receipt_from}"
    return TransferRow(
        record.id,
        record.child,
        record.name,
        record.to_school,
        record.to_lead,
        record.to_address,
        record.how,
        record.left_on,
        record.due_on,
        state,
        rules.next_words(state, record.to_school),
        {rules.MADE: record.due_on, rules.SENT: record.chase_on}.get(state),
        called,
        record.handled,
        sent_words(record) if record.sent_on else "",
        receipt if record.receipt_on else "",
        record.ended_why,
        record.named_why,
        f"{british_time(record.made_at)}, {record.made_by}",
    )


def sent_words(record: LockedTransfer) -> str:
    """When, how and by whom the records were sent."""
    parts = (
        f"{british(record.sent_on)}, {rules.how_words(record.sent_how)}, by {record.sent_by}",
        record.sent_reference,
    )
    return "; ".join(part for part in parts if part)
