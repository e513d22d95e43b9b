"""Follow-ups of an incident: what is waited for, done, debriefed, changed and watched (I7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import delete, select

from esafety_desktop.dates import british, british_time
from esafety_desktop.follow_ups import keeping_service as keeping
from esafety_desktop.follow_ups import task_rules
from esafety_desktop.follow_ups.records import FollowUp, FollowUpChange
from esafety_desktop.follow_ups.rows import Draft
from esafety_desktop.follow_ups.terms_service import calendar
from esafety_desktop.guidance.terms import shipped_terms
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from datetime import date, datetime

    from esafety_desktop.follow_ups.rows import FollowUpRow
    from esafety_desktop.guidance.terms import Term
    from esafety_desktop.incidents.records import Incident
    from esafety_desktop.incidents.rows import EntryRow
    from esafety_desktop.store.store import Store, UnitOfWork


class _Before(NamedTuple):
    """From when a follow-up counted, and when it was due."""

    starts_at: datetime | None
    due_on: date | None
    due_at: datetime | None


def follow_ups(store: Store, incident_id: str) -> tuple[FollowUpRow, ...]:
    """The follow-ups of an incident: the open ones first, the soonest first; then the settled."""
    now = store.clock()
    with store.read() as session:
        found = session.scalars(select(FollowUp).where(FollowUp.incident_id == incident_id))
        rows = [keeping.row_of(record, now) for record in found.all()]
    return tuple(
        sorted(rows, key=lambda row: (row.state != task_rules.OPEN, str(row.due_on or "9")))
    )


def follow_up(store: Store, follow_up_id: str) -> FollowUpRow:
    """One follow-up.

    Raises:
        Problem: it isn't in this cabinet.
    """
    with store.read() as session:
        return keeping.row_of(keeping.found(session, follow_up_id), store.clock())


def history(store: Store, follow_up_id: str) -> tuple[EntryRow, ...]:
    """Every line of the chronology that tells of a follow-up, oldest first."""
    with store.read() as session:
        record = keeping.found(session, follow_up_id)
        incident = chronology.record(session, record.incident_id)
        query = select(FollowUpChange.entry_id).where(FollowUpChange.follow_up_id == follow_up_id)
        mine = set(session.scalars(query))
        return tuple(row for row in chronology.entry_rows(incident.entries) if row.id in mine)


def add(store: Store, incident_id: str, draft: Draft) -> Changed[str]:
    """Add a follow-up by hand; gives its id.

    Raises:
        Problem: something is missing, or the incident is kept on paper.
    """
    _check(draft)
    with store.write() as unit:
        incident = _incident(unit, incident_id)
        record = keeping.made(unit, incident, kind=draft.kind, by_hand=True, starts_at=unit.now)
        _put(record, draft)
        entry = keeping.write(unit, incident, record, f"New: {keeping.summary(record)}")
        chronology.keep(unit, incident, "follow_up.add", entry)
        made = record.id
    undo = Undo("the new follow-up", lambda back: _take_back(back, made))
    return Changed(Area.INCIDENTS, made, "The follow-up is kept.", undo)


def _take_back(store: Store, follow_up_id: str) -> Changed[str]:
    result = give_up(store, follow_up_id, "Taken back by its writer.")
    return replace(result, undo=Undo("the new follow-up", lambda to: _bring_back(to, follow_up_id)))


def _bring_back(store: Store, follow_up_id: str) -> Changed[str]:
    result = open_again(store, follow_up_id)
    return replace(result, undo=Undo("the new follow-up", lambda to: _take_back(to, follow_up_id)))


def change(store: Store, follow_up_id: str, draft: Draft) -> Changed[str]:
    """Change what, who or when; the line that said it before is struck through.

    Raises:
        Problem: something is missing, or it is settled already.
    """
    _check(draft)
    with store.write() as unit:
        record = keeping.found(unit.session, follow_up_id)
        keeping.must_be_open(record)
        incident = _incident(unit, record.incident_id)
        before = keeping.summary(record), record.remind_on
        was = _draft_of(record)
        moved = (record.due_on, record.due_at) != (draft.due_on, draft.due_at)
        _put(record, draft)
        record.by_hand = record.by_hand or moved
        if before == (keeping.summary(record), record.remind_on):
            return Changed(Area(0), follow_up_id)
        text = f"Changed: {keeping.summary(record)}"
        if record.remind_on:
            text += f"\nReminder: {british(record.remind_on)}"
        strikes = _standing_line(unit, follow_up_id)
        entry = keeping.write(unit, incident, record, text, strikes=strikes)
        chronology.keep(unit, incident, "follow_up.change", entry)
    undo = Undo("the change of a follow-up", lambda back: change(back, follow_up_id, was))
    return Changed(Area.INCIDENTS, follow_up_id, "The follow-up is changed.", undo)


def settle(store: Store, follow_up_id: str, result: str, *, given_up: bool) -> Changed[str]:
    """Put a follow-up down as done, or as given up with the reason.

    Returns:
        The kind of follow-up that comes next, or "".

    Raises:
        Problem: given up without a reason, or it is settled already.
    """
    result = plain(result)
    if given_up and not result:
        raise Problem("Giving it up needs a reason.", "Write why in a few words.")
    state = task_rules.GIVEN_UP if given_up else task_rules.DONE
    with store.write() as unit:
        record = keeping.found(unit.session, follow_up_id)
        keeping.must_be_open(record)
        incident = _incident(unit, record.incident_id)
        entry = keeping.settle(unit, incident, record, state, result)
        chronology.keep(unit, incident, "follow_up.settle", entry)
        following = "" if given_up else task_rules.next_kind(record.kind)
    word = task_rules.STATES[state].lower()
    undo = Undo(f"“{word}” of the follow-up", lambda back: open_again(back, follow_up_id))
    said = f"The follow-up is {word}. The chronology says so."
    return Changed(Area.INCIDENTS, following, said, undo)


def give_up(store: Store, follow_up_id: str, reason: str) -> Changed[str]:
    """Give a follow-up up.

    Raises:
        Problem: no reason, or it is settled already.
    """
    return settle(store, follow_up_id, reason, given_up=True)


def open_again(store: Store, follow_up_id: str) -> Changed[str]:
    """Take back that a follow-up was done or given up; the line that said so is struck through.

    Raises:
        Problem: it is open.
    """
    with store.write() as unit:
        record = keeping.found(unit.session, follow_up_id)
        if record.state == task_rules.OPEN:
            raise Problem("This follow-up is open.", "Nothing is left to do.")
        incident = _incident(unit, record.incident_id)
        record.state, record.result, record.settled_at = task_rules.OPEN, "", None
        text = f"Open again: {keeping.summary(record)}"
        strikes = _standing_line(unit, follow_up_id)
        entry = keeping.write(unit, incident, record, text, strikes=strikes)
        chronology.keep(unit, incident, "follow_up.open_again", entry)
    return Changed(Area.INCIDENTS, follow_up_id, "The follow-up is open again.")


def chase(
    store: Store,
    follow_up_id: str,
    note: str = "",
    at: datetime | None = None,
    *,
    how: str = task_rules.CALL,
    whom: str = "",
) -> Changed[str]:
    """Note that somebody was asked again, and move the day to chase on by its term (TF-T10).

    Args:
        store: The cabinet of the incident.
        follow_up_id: Something that is waited for.
        note: What they said.
        at: When it was; now where not given.
        how: A key of `task_rules.CHASE_WAYS`.
        whom: Who was asked.

    Raises:
        Problem: it is nothing that is waited for, is settled, or the time lies ahead.
    """
    counting = calendar(store)
    with store.write() as unit:
        record = keeping.found(unit.session, follow_up_id)
        keeping.must_be_open(record)
        if record.kind != task_rules.WAITING:
            raise Problem("Only what is waited for is chased.", "Use Change for another day.")
        incident = _incident(unit, record.incident_id)
        before = _Before(record.starts_at, record.due_on, record.due_at)
        when = _not_ahead(unit, at)
        record.due_on, record.due_at = counting.due(_term(record), when)
        record.starts_at, record.chased = when, record.chased + 1
        text = f"Chased again: {keeping.summary(record)}" + task_rules.chase_words(
            how, plain(whom), plain(note)
        )
        kind = "call" if how == task_rules.CALL else keeping.ENTRY
        entry = keeping.write(unit, incident, record, text, kind=kind, happened_at=at)
        if incident.waiting_until:
            incident.waiting_until = max(incident.waiting_until, record.due_on)
        chronology.keep(unit, incident, "follow_up.chase", entry)
        moved, line = keeping.by(record.due_on, record.due_at), entry.id
    said = f"“Chased again” of {british_time(when)} is in the chronology. Chase again {moved}."
    undo = Undo("“chased again”", lambda back: _unchase(back, follow_up_id, line, before))
    return Changed(Area.INCIDENTS, follow_up_id, said, undo)


def _not_ahead(unit: UnitOfWork, at: datetime | None) -> datetime:
    when = at or unit.now
    if when > unit.now:
        raise Problem("That time lies ahead.", "Put in when it was.")
    return when


def chased_until(store: Store, follow_up_id: str, at: datetime) -> str:
    """Until when one waits after chasing then, in words: ``by 24/11/2026``."""
    counting = calendar(store)
    with store.read() as session:
        return keeping.by(*counting.due(_term(keeping.found(session, follow_up_id)), at))


def _unchase(store: Store, follow_up_id: str, line: str, before: _Before) -> Changed[str]:
    """Strike a call through that was noted by mistake, and put the day back."""
    with store.write() as unit:
        record = keeping.found(unit.session, follow_up_id)
        keeping.must_be_open(record)
        incident = _incident(unit, record.incident_id)
        record.starts_at, record.due_on, record.due_at = before
        record.chased = max(record.chased - 1, 0)
        text = f"Not chased, noted by mistake: {keeping.summary(record)}"
        entry = keeping.write(unit, incident, record, text, strikes=line)
        if incident.waiting_until and record.due_on:
            incident.waiting_until = record.due_on
        chronology.keep(unit, incident, "follow_up.unchase", entry)
    return Changed(Area.INCIDENTS, follow_up_id, "“Chased again” is struck through.")


def dispose(unit: UnitOfWork, incident_id: str) -> None:
    """Take every word that follow-ups hold of an incident out of the cabinet."""
    for model in (FollowUpChange, FollowUp):
        unit.session.execute(delete(model).where(model.incident_id == incident_id))


def _incident(unit: UnitOfWork, incident_id: str) -> Incident:
    incident = chronology.record(unit.session, incident_id)
    chronology.not_on_paper(incident)
    return incident


def _term(record: FollowUp) -> Term:
    return shipped_terms().for_agency(record.agency)


def _check(draft: Draft) -> None:
    dated = bool(draft.due_on or draft.due_at)
    if wrong := task_rules.draft_problem(draft.kind, draft.what, draft.who, dated=dated):
        raise Problem(wrong, "Nothing was kept yet.")


def _draft_of(record: FollowUp) -> Draft:
    return Draft(
        record.kind, record.what, record.who, record.due_on, record.due_at, record.remind_on
    )


def _put(record: FollowUp, draft: Draft) -> None:
    record.kind, record.what, record.who = draft.kind, plain(draft.what), plain(draft.who)
    record.due_on, record.due_at, record.remind_on = draft.due_on, draft.due_at, draft.remind_on


def _standing_line(unit: UnitOfWork, follow_up_id: str) -> str | None:
    """The newest line about it that no other has struck through."""
    record = keeping.found(unit.session, follow_up_id)
    incident = chronology.record(unit.session, record.incident_id)
    query = select(FollowUpChange.entry_id).where(FollowUpChange.follow_up_id == follow_up_id)
    mine = set(unit.session.scalars(query))
    rows = chronology.entry_rows(incident.entries)
    kept = [
        row.id
        for row in rows
        if row.id in mine and row.struck_by is None and row.kind == keeping.ENTRY
    ]
    return kept[-1] if kept else None
