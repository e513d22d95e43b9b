"""The chronology of an incident: lines are added and struck through, never changed."""

from __future__ import annotations

import json
import secrets
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from sqlalchemy import select

from esafety_desktop.incidents import chain_rules, kind_rules
from esafety_desktop.incidents.records import ChronologyEntry, Incident, ProcedureEvent
from esafety_desktop.incidents.rows import EntryRow
from esafety_desktop.incidents.text_rules import plain, reference
from esafety_desktop.problem import Problem
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store, UnitOfWork

_CLOCK_SLACK = timedelta(minutes=2)
#: What can be struck through by hand; a step is put right by answering it again.
STRIKABLE = frozenset({"note", "call", "decision", "correction"})


def add_note(
    store: Store,
    incident_id: str,
    text: str,
    kind: str = "note",
    happened_at: datetime | None = None,
) -> Changed[str]:
    """Add a note, call or decision; gives the entry's id.

    Raises:
        Problem: nothing was written, the time lies ahead, or the incident is kept on paper.
    """
    text = plain(text)
    if not text:
        raise Problem("The note is empty.", "Write a few words first.")
    if not kind_rules.known(kind_rules.NOTE_KINDS, kind):
        raise ValueError(kind)
    with store.write() as unit:
        incident = record(unit.session, incident_id)
        not_on_paper(incident)
        _not_ahead(unit, happened_at)
        entry = write_entry(unit, incident, kind, text, happened_at=happened_at)
        keep(unit, incident, f"incident.{kind}", entry)
        entry_id = entry.id
    undo = Undo("the note", lambda back: strike(back, entry_id, "Taken back by its writer."))
    return Changed(Area.INCIDENTS, entry_id, "The note is in the chronology.", undo)


def strike(store: Store, entry_id: str, reason: str) -> Changed[str]:
    """Strike an entry through by a correction that says why; gives the correction's id.

    Raises:
        Problem: no reason, the entry is struck already or can't be, or all of it is on paper.
    """
    reason = plain(reason)
    if not reason:
        raise Problem("A correction needs its reason.", "Write what is right instead, or why.")
    with store.write() as unit:
        old = unit.session.scalars(
            select(ChronologyEntry).where(ChronologyEntry.id == entry_id)
        ).one()
        if old.kind not in STRIKABLE:
            raise Problem(
                "This line cannot be struck through.",
                "Answer a step again in the procedure; for the rest add a note that puts it right.",
            )
        again = select(ChronologyEntry.id).where(ChronologyEntry.strikes == entry_id)
        if unit.session.scalars(again).first():
            raise Problem(
                "This line is struck through already.",
                "Nothing was changed, and nothing is left to do.",
            )
        incident = record(unit.session, old.incident_id)
        not_on_paper(incident)
        entry = write_entry(unit, incident, "correction", reason, strikes=entry_id)
        keep(unit, incident, "incident.correction", entry)
        new_id = entry.id
    return Changed(Area.INCIDENTS, new_id, "The line is struck through; it can still be read.")


def verify(store: Store, incident_id: str) -> str | None:
    """What is wrong with the chronology of an incident, in words; None when nothing is."""
    with store.read() as session:
        incident = record(session, incident_id)
        answers: dict[str, str] = {}
        for event in incident.events:
            answers[event.entry_id] = answers.get(event.entry_id, "") + answer_of(event)
        links = [_link(entry, answers.get(entry.id, "")) for entry in incident.entries]
        return chain_rules.first_broken(links, incident.chain_head, incident.chain_length)


def record(session: Session, incident_id: str) -> Incident:
    """The mapped incident; for the services of this room only."""
    found = session.scalars(select(Incident).where(Incident.id == incident_id)).first()
    if found is None:
        raise Problem("This incident is not in the cabinet.", "Choose another one from the list.")
    return found


def write_entry(
    unit: UnitOfWork,
    incident: Incident,
    kind: str,
    text: str,
    *,
    happened_at: datetime | None = None,
    step_id: str = "",
    strikes: str | None = None,
    answer: str = "",
) -> ChronologyEntry:
    """Add a line inside an open unit of work and seal it to the line before.

    ``answer`` is `answer_of` the procedure's event that the line tells of: sealed with it.
    """
    salt = secrets.token_hex(16)
    entry = ChronologyEntry(
        id=str(uuid4()),
        incident_id=incident.id,
        number=incident.chain_length + 1,
        kind=kind,
        at=unit.now,
        happened_at=happened_at,
        author=unit.account.name,
        step_id=step_id,
        strikes=strikes,
        text=text,
        salt=salt,
        text_digest=chain_rules.text_digest(salt, text, answer),
        previous=incident.chain_head or chain_rules.START,
        hash="",
    )
    entry.hash = chain_rules.entry_hash(_link(entry, answer))
    unit.session.add(entry)
    incident.chain_head, incident.chain_length = entry.hash, entry.number
    unit.session.flush()
    return entry


def keep(
    unit: UnitOfWork,
    incident: Incident,
    action: str,
    entry: ChronologyEntry,
) -> None:
    """Commit with an audit entry that anchors the new head of the chronology."""
    keep_head(unit, incident, action, {"entry": entry.hash})


def keep_head(
    unit: UnitOfWork, incident: Incident, action: str, detail: Mapping[str, object]
) -> None:
    """Commit with an audit entry of this detail."""
    called = reference(incident.year_start, incident.number)
    unit.commit(action, called, detail, cabinet=Cabinet.LOCKED)


def entry_rows(entries: Sequence[ChronologyEntry]) -> tuple[EntryRow, ...]:
    """The lines as they leave the room, oldest first."""
    numbers = {entry.id: entry.number for entry in entries}
    struck = {entry.strikes: entry.number for entry in entries if entry.strikes}
    return tuple(
        EntryRow(
            entry.id,
            entry.number,
            entry.kind,
            entry.at,
            entry.happened_at,
            entry.author,
            entry.text or "",
            entry.step_id,
            struck.get(entry.id),
            numbers.get(entry.strikes or ""),
            disposed=entry.text is None,
        )
        for entry in entries
    )


def must_be_open(incident: Incident) -> None:
    """Raises Problem when the incident is not open."""
    if incident.status != kind_rules.OPEN:
        raise Problem("This incident is closed.", "Open it again first, with a reason.")


def not_on_paper(incident: Incident) -> None:
    """Raises Problem when every word was moved to paper or disposed of: none goes back in."""
    if incident.status == kind_rules.WITHDRAWN:
        raise Problem("This incident is kept on paper.", "Write it there.")
    if incident.status == kind_rules.DISPOSED:
        raise Problem("This record has been disposed of.", "Start a new incident.")


def _not_ahead(unit: UnitOfWork, moment: datetime | None) -> None:
    if moment is not None and moment > unit.now + _CLOCK_SLACK:
        raise Problem("That time lies ahead.", "Put in when it happened, or leave it at now.")


def new_event(incident: Incident, kind: str, step_id: str, payload: str) -> ProcedureEvent:
    """The next event of an incident's procedure; its line of the chronology is still to come."""
    return ProcedureEvent(
        id=str(uuid4()),
        incident_id=incident.id,
        number=len(incident.events) + 1,
        kind=kind,
        step_id=step_id,
        payload=payload,
    )


def answer_of(event: ProcedureEvent) -> str:
    """What the seal covers of an event of the procedure."""
    return json.dumps([event.number, event.kind, event.step_id, event.payload], ensure_ascii=False)


def _link(entry: ChronologyEntry, answer: str) -> chain_rules.Link:
    return chain_rules.Link(
        entry.id,
        entry.incident_id,
        entry.kind,
        entry.at,
        entry.happened_at,
        entry.author,
        entry.strikes,
        entry.text,
        answer,
        entry.salt,
        entry.text_digest,
        entry.previous,
        entry.hash,
    )
