"""The copy itself: refused until every passage is checked; what went out is written down."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from esafety_desktop.dates import british
from esafety_desktop.disclosure.check_service import bundle
from esafety_desktop.disclosure.gather_service import ungathered
from esafety_desktop.disclosure.mark_rules import carried_out, counted
from esafety_desktop.disclosure.reading_service import not_ready, request
from esafety_desktop.disclosure.reasons_service import reason_labels
from esafety_desktop.disclosure.records import (
    DisclosureMark,
    DisclosurePassage,
    DisclosurePerson,
    DisclosureSent,
)
from esafety_desktop.disclosure.rows import OutPassage, OutSheet
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.school.service import school
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from esafety_desktop.disclosure.rows import Bundle, Sending
    from esafety_desktop.store.store import Store, UnitOfWork


def out_sheet(store: Store, request_id: str, searched: str) -> OutSheet:
    """What the copy prints: only what goes out is in it.

    Args:
        store: The ordinary store.
        request_id: The request.
        searched: Where else was looked for data about the child, in the leader's words.

    Raises:
        Problem: who asks was not checked, a passage was not looked at, something came in since,
            or it isn't said where else was looked.
    """
    found = bundle(store, request_id)
    _must_be_ready(store, found)
    searched = plain(searched)
    if not searched:
        raise Problem(
            "Say where else you looked.",
            "For example: paper file, e-mail, the school's information system, photographs.",
        )
    reasons = reason_labels()
    letterhead, row = school(store), found.request
    extension = f"{british(row.extended_to)}: {row.extension_reason}" if row.extended_to else ""
    return OutSheet(
        letterhead.name,
        letterhead.address,
        row.child_name,
        row.form.asker_name,
        row.form.received_on,
        store.today(),
        row.form.asked_for,
        extension,
        tuple(
            OutPassage(one.part, one.title, carried_out(one.text, one.marks, reasons))
            for one in found.passages
        ),
        counted((mark for one in found.passages for mark in one.marks), reasons),
        searched,
        store.account.name,
    )


def note_sent(store: Store, request_id: str, sending: Sending, pdf: bytes) -> Changed[str]:
    """Write down that a copy went out; gives the digest of the file.

    Each incident in it gets a line in its chronology.

    Raises:
        Problem: it isn't said to whom or how.
    """
    to_whom, how = plain(sending.to_whom), plain(sending.how)
    if not to_whom or not how:
        raise Problem("Say to whom the copy goes, and how.", "For example: by hand at the office.")
    digest = hashlib.sha256(pdf).hexdigest()
    row = request(store, request_id)
    with store.write() as unit:
        unit.session.add(
            DisclosureSent(
                request_id=request_id,
                at=unit.now,
                author=unit.account.name,
                to_whom=to_whom,
                how=how,
                searched=plain(sending.searched),
                file_name=sending.file_name,
                digest=digest,
            )
        )
        unit.commit("disclosure.sent", request_id, {"sha256": digest}, Cabinet.LOCKED)
    words = f"A copy with redactions was given to {to_whom}, {how}. Asked for: {row.title}."
    for one in store.stores:
        with one.read() as session:
            query = select(DisclosurePassage.incident_id).where(
                DisclosurePassage.request_id == request_id,
                DisclosurePassage.incident_id.is_not(None),
            )
            ids = [found for found in session.scalars(query.distinct()) if found]
        for incident_id in ids:
            _tell(one, incident_id, words)
    return Changed(Area.INCIDENTS, digest, "Written down: what went out, when and to whom.")


def dispose(unit: UnitOfWork, incident_id: str) -> None:
    """Forget what was gathered from an incident, and names that stand nowhere else any more."""
    session = unit.session
    query = select(DisclosurePassage.id, DisclosurePassage.request_id)
    rows = session.execute(query.where(DisclosurePassage.incident_id == incident_id)).all()
    passages = [row[0] for row in rows]
    session.execute(delete(DisclosureMark).where(DisclosureMark.passage_id.in_(passages)))
    session.execute(delete(DisclosurePassage).where(DisclosurePassage.id.in_(passages)))
    for request_id in {row[1] for row in rows}:
        left = (
            select(DisclosureMark.label)
            .join(DisclosurePassage, DisclosurePassage.id == DisclosureMark.passage_id)
            .where(DisclosurePassage.request_id == request_id)
        )
        shown = set(session.scalars(left))
        people = select(DisclosurePerson).where(DisclosurePerson.request_id == request_id)
        for person in session.scalars(people).all():
            if not any(person.label in label.split(" or ") for label in shown if label):
                session.delete(person)
    session.flush()


def _must_be_ready(store: Store, found: Bundle) -> None:
    wrong = not_ready(found.request)
    if wrong:
        raise Problem("Nothing can go out yet.", wrong)
    if not found.passages:
        raise Problem("Nothing was gathered.", "Gather first; then look at every passage.")
    if found.unchecked:
        what = "1 passage has" if found.unchecked == 1 else f"{found.unchecked} passages have"
        raise Problem(
            "Nothing can go out yet.", f"{what} not been looked at. Look at each one first."
        )
    new = ungathered(store, found.request.id)
    if new:
        raise Problem(
            "Something was written since it was gathered.",
            "Gather again, and look at what is new.",
        )


def _tell(one: Store, incident_id: str, words: str) -> None:
    with one.write() as unit:
        record = chronology.record(unit.session, incident_id)
        entry = chronology.write_entry(unit, record, "disclosed", words)
        chronology.keep(unit, record, "incident.disclosed", entry)
