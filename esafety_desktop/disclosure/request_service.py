"""Requests and complaints: written down, checked, put off with a reason, answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.disclosure import due_rules
from esafety_desktop.disclosure.reading_service import form_of, open_record, request_record
from esafety_desktop.disclosure.records import DisclosureRequest
from esafety_desktop.disclosure.rows import (
    ACCESS,
    ASKERS,
    COMPLAINT,
    KINDS,
    RESPONSIBILITY,
    RequestForm,
)
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.school.people_service import pupil
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.store.store import Store

_TEXTS = ("asker_name", "asked_for", "identity", "responsibility_note")
_CHOICES = ("kind", "asker_kind", "received_on", "pupil_id", "responsibility")


def open_request(store: Store, form: RequestForm) -> Changed[str]:
    """Write a request or complaint down; gives its id.

    Raises:
        Problem: who asks, for whom or when is missing, or the day lies ahead.
    """
    child = _checked(store, form)
    with store.write() as unit:
        record = DisclosureRequest(
            child_name=child[0], born=child[1], opened_at=unit.now, author=unit.account.name
        )
        _put(record, form)
        unit.session.add(record)
        unit.session.flush()
        made = record.id
        unit.commit("disclosure.open", made, cabinet=Cabinet.LOCKED)
    said = "The request is written down." if form.kind == ACCESS else "The complaint is kept."
    return Changed(Area.INCIDENTS, made, said)


def save_request(store: Store, request_id: str, form: RequestForm) -> Changed[None]:
    """Keep what is known of a request now.

    Raises:
        Problem: as for a new one; or it is answered, or about another child than before.
    """
    child = _checked(store, form)
    with store.write() as unit:
        record = open_record(unit.session, request_id)
        before = form_of(record)
        if (before.kind, before.pupil_id) != (form.kind, form.pupil_id):
            raise Problem("A request stays with its child.", "Write a new request instead.")
        _put(record, form)
        record.child_name, record.born = child
        unit.commit("disclosure.save", request_id, cabinet=Cabinet.LOCKED)
    undo = Undo("the change of the request", lambda back: save_request(back, request_id, before))
    return Changed(Area.INCIDENTS, None, "The request is kept.", undo)


def put_off(store: Store, request_id: str, until: date, reason: str) -> Changed[None]:
    """Take longer over a complicated request, with the reason that the asker is told.

    Raises:
        Problem: no reason, the first month is over, or the day is too late.
    """
    reason = plain(reason)
    if not reason:
        raise Problem("More time needs its reason.", "Write what you will tell the person.")
    with store.write() as unit:
        record = open_record(unit.session, request_id)
        if record.kind != ACCESS:
            raise Problem(
                "Only a request for a copy can be put off.",
                "Nothing was changed. Choose a request for a copy.",
            )
        wrong = due_rules.extension_problem(record.received_on, until, store.today())
        if wrong:
            raise Problem("The answer cannot be put off to that day.", wrong)
        record.extended_to, record.extension_reason = until, reason
        unit.commit("disclosure.put_off", request_id, {"until": until}, Cabinet.LOCKED)
    said = f"The last day is {british(until)} now. Tell the person, and why."
    return Changed(Area.INCIDENTS, None, said)


def acknowledge(store: Store, request_id: str, on: date) -> Changed[None]:
    """Note that somebody was told that their complaint or request has come.

    Raises:
        Problem: the day lies ahead or before the day it came, or it was noted already.
    """
    with store.write() as unit:
        record = open_record(unit.session, request_id)
        if record.acknowledged_on:
            raise Problem(
                f"That was noted already, for {british(record.acknowledged_on)}.",
                "Nothing was changed, and nothing is left to do.",
            )
        if not record.received_on <= on <= store.today():
            raise Problem("That day can't be.", "Put in the day on which you told the person.")
        record.acknowledged_on = on
        unit.commit("disclosure.acknowledge", request_id, {"on": on}, Cabinet.LOCKED)
    return Changed(Area.INCIDENTS, None, "Noted: the person was told that it has come.")


def close_request(store: Store, request_id: str, outcome: str) -> Changed[None]:
    """Note how a request or complaint was answered, and take it off the list of what is due.

    Raises:
        Problem: it isn't said how, or a complaint was never acknowledged.
    """
    outcome = plain(outcome)
    if not outcome:
        raise Problem("Say how it was answered.", "For example: copy handed over on 3 May.")
    with store.write() as unit:
        record = open_record(unit.session, request_id)
        if record.kind == COMPLAINT and record.acknowledged_on is None:
            raise Problem(
                "Nobody has told the person that the complaint has come.",
                "Note the day on which you did.",
            )
        record.closed_at, record.outcome = unit.now, outcome
        unit.commit("disclosure.close", request_id, cabinet=Cabinet.LOCKED)
    undo = Undo("the answer to a request", lambda back: reopen(back, request_id))
    return Changed(Area.INCIDENTS, None, "It is answered.", undo)


def reopen(store: Store, request_id: str) -> Changed[None]:
    """Put an answered request back among those that wait.

    Raises:
        Problem: it waits already.
    """
    with store.write() as unit:
        record = request_record(unit.session, request_id)
        if record.closed_at is None:
            raise Problem(
                "This request waits for its answer already.",
                "Nothing was changed, and nothing is left to do.",
            )
        outcome = record.outcome
        record.closed_at, record.outcome = None, ""
        unit.commit("disclosure.reopen", request_id, cabinet=Cabinet.LOCKED)
    undo = Undo("opening a request again", lambda back: close_request(back, request_id, outcome))
    return Changed(Area.INCIDENTS, None, "The request is open again.", undo)


def _checked(store: Store, form: RequestForm) -> tuple[str, date | None]:
    for choices, value in (
        (KINDS, form.kind),
        (ASKERS, form.asker_kind),
        (RESPONSIBILITY, form.responsibility),
    ):
        if not any(choice.id == value for choice in choices):
            raise ValueError(value)
    if not plain(form.asker_name):
        raise Problem("The name of the person who asks is missing.", "Write the full name.")
    if form.received_on > store.today():
        raise Problem("The day it came lies ahead.", "Put in the day on which it came.")
    if form.kind == COMPLAINT and not form.pupil_id:
        return "", None
    if not form.pupil_id:
        raise Problem("It isn't said which child it is about.", "Choose the child.")
    child = pupil(store, form.pupil_id)
    return child.name, child.born


def _put(record: DisclosureRequest, form: RequestForm) -> None:
    for name in _TEXTS:
        setattr(record, name, plain(getattr(form, name)))
    for name in _CHOICES:
        setattr(record, name, getattr(form, name))
