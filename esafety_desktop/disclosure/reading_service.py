"""Requests as they are read: the list with its countdown, one request, what the data say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.dates import british, london_today
from esafety_desktop.disclosure import due_rules
from esafety_desktop.disclosure.asker_rules import same_adults
from esafety_desktop.disclosure.records import (
    DisclosurePassage,
    DisclosureRequest,
    DisclosureSent,
)
from esafety_desktop.disclosure.rows import (
    ACCESS,
    Choice,
    ParentCheck,
    RequestForm,
    RequestRow,
    Sent,
)
from esafety_desktop.incidents.child_service import incidents_about
from esafety_desktop.problem import Problem
from esafety_desktop.school import service as school

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.school.rows import PupilRow
    from esafety_desktop.store.store import Store


def requests(store: Store) -> tuple[RequestRow, ...]:
    """All requests: those that wait first, the soonest on top; none for the office."""
    if not store.is_leader:
        return ()
    today = store.today()
    with store.read() as session:
        found = session.scalars(select(DisclosureRequest).order_by(DisclosureRequest.seq.desc()))
        rows = [row_of(record, today) for record in found]
    return tuple(sorted(rows, key=lambda row: (row.closed_at is not None, _next(row) or today)))


def children(store: Store) -> tuple[Choice, ...]:
    """Every child of the school, leavers too, to choose from: told apart by class and birth."""
    return tuple(Choice(row.id, _called(row)) for row in school.pupils(store, leavers=True))


def request(store: Store, request_id: str) -> RequestRow:
    """One request.

    Raises:
        Problem: there is none with this id.
    """
    with store.read() as session:
        return row_of(request_record(session, request_id), store.today())


def sent(store: Store, request_id: str) -> tuple[Sent, ...]:
    """What went out for a request, newest first."""
    query = select(DisclosureSent).where(DisclosureSent.request_id == request_id)
    with store.read() as session:
        return tuple(
            Sent(one.at, one.author, one.to_whom, one.how, one.searched, one.file_name, one.digest)
            for one in session.scalars(query.order_by(DisclosureSent.seq.desc()))
        )


def parent_check(store: Store, form: RequestForm) -> ParentCheck:
    """What the school's data say about who asks for a child's record."""
    if not form.pupil_id:
        return ParentCheck((), ())
    known = school.parents(store, (form.pupil_id,))
    names = tuple(parent.name or parent.addressee for parent in known)
    warnings = []
    if any(parent.court_order for parent in known):
        warnings.append(
            "A court order is on file for an adult of this child: read it before anything goes."
        )
    if form.asker_kind == "parent":
        same = {one.parental_responsibility for one in same_adults(form.asker_name, known)}
        if not same:
            warnings.append("Nobody of this name is among the child's adults in the school's data.")
        elif False in same:
            warnings.append("The school's data say: this adult has no parental responsibility.")
        elif None in same:
            warnings.append("The school's data do not say who has parental responsibility.")
    return ParentCheck(tuple(warnings), names)


def not_ready(row: RequestRow) -> str:
    """What has to be checked before anything may go out, or ""."""
    form = row.form
    if not form.identity:
        return "Write down how you checked who asks."
    if form.asker_kind != "child" and form.responsibility in {"", "not-needed"}:
        return "Write down whether the person has parental responsibility, or acts with a letter."
    if form.responsibility == "no" and not form.responsibility_note:
        return "Write down which letter of authority you saw."
    return ""


def is_asked_for(session: Session, incident_id: str) -> bool:
    """Whether somebody waits for a copy of an incident: what is asked for is not disposed of.

    What was asked for and not gathered yet waits too. In an envelope the request itself can't be
    seen; what was gathered there counts as waiting.
    """
    waiting = select(DisclosureRequest).where(
        DisclosureRequest.closed_at.is_(None), DisclosureRequest.kind == ACCESS
    )
    for one in session.scalars(waiting).all():
        if incident_id in incidents_about(session, one.pupil_id, (one.child_name,)):
            return True
    gathered = select(DisclosurePassage.request_id).where(
        DisclosurePassage.incident_id == incident_id
    )
    asked = set(session.scalars(gathered.distinct()))
    answered = select(DisclosureRequest.id).where(
        DisclosureRequest.id.in_(asked), DisclosureRequest.closed_at.is_not(None)
    )
    return bool(asked - set(session.scalars(answered)))


def request_record(session: Session, request_id: str) -> DisclosureRequest:
    """The mapped request; for the services of this room only."""
    found = session.scalars(
        select(DisclosureRequest).where(DisclosureRequest.id == request_id)
    ).first()
    if found is None:
        raise Problem("This request is not in the cabinet.", "Choose another one from the list.")
    return found


def open_record(session: Session, request_id: str) -> DisclosureRequest:
    """The same, which must still wait for its answer."""
    found = request_record(session, request_id)
    if found.closed_at is not None:
        raise Problem("This request is answered.", "Open it again first.")
    return found


def form_of(record: DisclosureRequest) -> RequestForm:
    """What was written down of a request."""
    return RequestForm(
        record.kind,
        record.asker_kind,
        record.asker_name,
        record.received_on,
        record.pupil_id,
        record.asked_for,
        record.identity,
        record.responsibility,
        record.responsibility_note,
    )


def row_of(record: DisclosureRequest, today: date) -> RequestRow:
    """A mapped request as it leaves the room."""
    waits = record.closed_at is None
    due = due_rules.answer_by(record.kind, record.received_on, record.extended_to)
    tell = due_rules.acknowledge_by(record.kind, record.received_on)
    due = due if waits else None
    tell = tell if waits and record.acknowledged_on is None else None
    days = [day for day in (tell, due) if day]
    count = due_rules.countdown(min(days), today) if days else "answer it soon"
    if record.closed_at is not None:
        count = f"answered {british(london_today(record.closed_at))}"
    return RequestRow(
        record.id,
        form_of(record),
        record.child_name,
        record.born,
        due,
        tell,
        count,
        any(day < today for day in days),
        record.extended_to,
        record.extension_reason,
        record.acknowledged_on,
        record.closed_at,
        record.outcome,
    )


def _called(row: PupilRow) -> str:
    born = f", born {british(row.born)}" if row.born else ""
    room = f", {row.class_name}" if row.class_name else ""
    left = ", left" if row.left_on else ""
    return f"{row.list_name}{room}{born}{left}"


def _next(row: RequestRow) -> date | None:
    days = [day for day in (row.acknowledge_by, row.due_on) if day]
    return min(days) if days else None
