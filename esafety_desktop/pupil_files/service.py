"""The room's front: what of the children's files is due, and what is emptied with an incident."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, or_, select

from esafety_desktop.incidents import chronology_service
from esafety_desktop.incidents.lookup_service import pupils_in
from esafety_desktop.incidents.rows import Due
from esafety_desktop.incidents.text_rules import reference
from esafety_desktop.pupil_files import transfer_rules as rules
from esafety_desktop.pupil_files.history_service import pupils_of_school
from esafety_desktop.pupil_files.joiner_service import joiners
from esafety_desktop.pupil_files.records import (
    IncidentLink,
    LockedTransfer,
    LockedTransferIncident,
)
from esafety_desktop.pupil_files.transfer_service import children_with_one, transfers
from esafety_desktop.school.service import terms
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.dates import TermSpan
    from esafety_desktop.pupil_files.rows import ChildRow
    from esafety_desktop.pupil_files.transfer_rows import TransferRow
    from esafety_desktop.store.store import Store, UnitOfWork


def due(store: Store, today: date) -> tuple[Due, ...]:
    """Records that leave with a child, receipts waited for, files to be asked for; leaders only.

    A line shows initials: it can be read over a shoulder.
    """
    if not store.is_leader:
        return ()
    children = pupils_of_school(store)
    known = {child.key: child for child in children}
    days = terms(store)
    passing = [line for one in store.stores for line in _passing_on(one, known, today, days)]
    return (*passing, *_joiners_due(store, today, children))


def dispose(unit: UnitOfWork, incident_id: str) -> None:
    """Take out what this room keeps of an incident whose words leave the cabinet.

    A transfer that held only this incident goes too: a child's name stands in it. So does what
    other chronologies say of a link with it.
    """
    session = unit.session
    ours = LockedTransferIncident.incident_id == incident_id
    of = list(session.scalars(select(LockedTransferIncident.transfer_id).where(ours)))
    session.execute(delete(LockedTransferIncident).where(ours))
    session.flush()
    still = select(LockedTransferIncident.transfer_id)
    emptied = LockedTransfer.id.in_(of) & LockedTransfer.id.not_in(still)
    session.execute(delete(LockedTransfer).where(emptied))
    _empty_links(session, incident_id)


def _empty_links(session: Session, incident_id: str) -> None:
    """Take its links out, and what the chronologies on their other side say of them."""
    linked = or_(IncidentLink.first_id == incident_id, IncidentLink.second_id == incident_id)
    links = session.scalars(select(IncidentLink).where(linked)).all()
    gone = chronology_service.record(session, incident_id)
    called = f" {reference(gone.year_start, gone.number)}.\n"
    for other_id in {one.first_id for one in links} | {one.second_id for one in links}:
        for entry in chronology_service.record(session, other_id).entries:
            if entry.kind == "link" and entry.text and called in entry.text:
                entry.text, entry.salt = None, ""
    session.execute(delete(IncidentLink).where(linked))


def _passing_on(
    one: Store, known: Mapping[str, ChildRow], today: date, days: tuple[TermSpan, ...]
) -> Iterator[Due]:
    """Transfers under way in one cabinet, then leavers with records for whom there is none."""
    for row in transfers(one, not_over=True):
        if row.next_words:
            yield replace(_transfer_due(row, today, days), envelope=one.envelope_id)
    settled = children_with_one(one)
    with one.read() as session:
        subjects = pupils_in(session, rules.SUBJECTS)
    for key in subjects - settled:
        child = known.get(key)
        if child is not None and child.left_on is not None:
            yield replace(_leaver_due(child, today, days), envelope=one.envelope_id)


def _transfer_due(row: TransferRow, today: date, days: tuple[TermSpan, ...]) -> Due:
    initials = "".join(part[0] for part in row.name.split())[:3].upper()
    what = f"Records of {initials}: {row.next_words}"
    if row.next_on:
        what += f" ({rules.days_words(today, row.next_on, days)})"
    late = row.next_on is not None and row.next_on < today
    return Due(what, row.next_on, late, f"incidents/child/{row.child}")


def _leaver_due(child: ChildRow, today: date, days: tuple[TermSpan, ...]) -> Due:
    last = rules.due_on(child.left_on, days)
    when = rules.days_words(today, last, days) if last else ""
    what = f"{child.initials}, who leaves or has left, has records here: pass them on ({when})"
    return Due(what, last, last is not None and last < today, f"incidents/child/{child.key}")


def _joiners_due(store: Store, today: date, children: Sequence[ChildRow]) -> tuple[Due, ...]:
    open_rows = [row for row in joiners(store, children) if row.next_on is not None]
    if not open_rows:
        return ()
    first = min(row.next_on for row in open_rows if row.next_on)
    many = "1 child who joined" if len(open_rows) == 1 else f"{len(open_rows)} children who joined"
    what = f"Ask the old school for the child protection file of {many}"
    return (Due(what, first, first < today, "incidents/joiners"),)
