"""The answers of an incident read back: the position, the history of each step, their words."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from msgspec.structs import replace as changed
from sqlalchemy.orm import object_session

from esafety_desktop.guidance.closing import outcome_said
from esafety_desktop.guidance.loader import procedure_by_id
from esafety_desktop.guidance.machine import agencies_told, settled
from esafety_desktop.guidance.procedure import HARD_AGENCIES
from esafety_desktop.guidance.replaying import replay
from esafety_desktop.incidents.procedure_rules import Given
from esafety_desktop.incidents.settings_service import switches
from esafety_desktop.incidents.wording_service import worded
from esafety_desktop.problem import Problem
from esafety_desktop.store.reads import worked_out
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from datetime import date, datetime

    from esafety_desktop.guidance.events import Answered, Position, Rerouted
    from esafety_desktop.guidance.procedure import Procedure
    from esafety_desktop.incidents.records import ChronologyEntry, Incident, ProcedureEvent


SWITCHED = "switched"
"""The kind of an event that changes the procedure; the machine never sees it."""


class Gone(NamedTuple):
    """An answered step that the procedure has not got.

    Attributes:
        title: What it was called.
        procedure: The procedure it belongs to, where that is another one; "" for an older version
            of this one.
    """

    title: str
    procedure: str = ""


def position(record: Incident, today: date) -> tuple[Procedure, Position]:
    """The incident's own procedure, and where it stands in it by everything entered.

    Args:
        record: The incident, in an open session.
        today: Settles what is switched on (TFG-13).

    Raises:
        Problem: an answer that was kept is damaged.
    """
    procedure = procedure_of(record)
    stand = stand_in(record, procedure, today)
    if awaited_elsewhere(record, procedure, today):
        beside = (*stand.beside, procedure.trunk.wait)
        stand = settled(procedure, changed(stand, beside=beside))
    return procedure, stand


def awaited_elsewhere(record: Incident, procedure: Procedure, today: date) -> bool:
    """Whether the police, social care or the LADO were told under an earlier procedure only.

    Their answer is waited for under the present one too, until it is written down somewhere.
    """
    return any(
        HARD_AGENCIES & agencies_told(pack, stand) and not outcome_said(pack, stand)
        for pack, stand in _before(record, procedure, today)
    )


def procedure_of(record: Incident) -> Procedure:
    """The procedure an incident goes by, with the school's own words; a new one goes by today's."""
    session = object_session(record)
    if session is None:
        raise RuntimeError("the incident is not in an open session")
    return worded(session, record.procedure_id)


def stand_in(record: Incident, procedure: Procedure, today: date) -> Position:
    """Where an incident stands in a procedure; answers under another one only stay readable."""
    kept = answers(record)
    begun_with, on = first_procedure(record), switches(record, today)

    def stand() -> tuple[Procedure, Position]:
        events = [payload_of(event) for event in kept]
        plain = {"procedure": begun_with, "switches": on, "events": events}
        return procedure, replay(procedure, plain)

    session = object_session(record)
    if session is None:
        return stand()[1]
    # The procedure is kept with what it led to, so that its number stays its own.
    out_of = ("stand", id(procedure), begun_with, on, *(event.payload for event in kept))
    return worked_out(session, out_of, stand)[1]


def stands(record: Incident, today: date) -> tuple[tuple[Procedure, Position], ...]:
    """Every procedure that an incident went by and where it stands in each, the present one first.

    What was told to an agency under one procedure was told, whichever the incident goes by now.

    Args:
        record: The incident, in an open session.
        today: Settles what is switched on (TFG-13).

    Raises:
        Problem: an answer that was kept is damaged.
    """
    procedure, now = position(record, today)
    return ((procedure, now), *_before(record, procedure, today))


def _before(
    record: Incident, procedure: Procedure, today: date
) -> tuple[tuple[Procedure, Position], ...]:
    others = [procedure_by_id(pack) for pack in packs_used(record) if pack != procedure.id]
    return tuple((other, stand_in(record, other, today)) for other in reversed(others))


def packs_used(record: Incident) -> tuple[str, ...]:
    """Every procedure that an incident went by, the first one first; inside an open session."""
    later = [
        str(payload_of(event).get("to", record.procedure_id))
        for event in record.events
        if event.kind == SWITCHED
    ]
    return tuple(dict.fromkeys([first_procedure(record), *later]))


def payload_of(event: ProcedureEvent) -> dict[str, Any]:
    """What an event says.

    Raises:
        Problem: the kept text is damaged.
    """
    try:
        found = json.loads(event.payload)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise Problem(
            "A step of this incident can't be read.",
            "Its chronology is whole; only the chart can't be drawn. Go on with notes, and tell "
            "whoever looks after this PC.",
        )
    return found


def answers(record: Incident) -> list[ProcedureEvent]:
    """The kept answers and re-routes, oldest first; without changes of the procedure."""
    return [event for event in record.events if event.kind != SWITCHED]


def first_procedure(record: Incident) -> str:
    """The procedure with which the incident began."""
    for event in record.events:
        if event.kind == SWITCHED:
            return str(payload_of(event).get("from", record.procedure_id))
    return record.procedure_id


def history(record: Incident, procedure: Procedure, stand: Position) -> dict[str, list[Given]]:
    """Every answer ever given, by step, oldest first."""
    entries = {entry.id: entry for entry in record.entries}
    begun_with = first_procedure(record)
    found: dict[str, list[tuple[Given, bool]]] = {}
    for kept, event in zip(answers(record), stand.events, strict=True):
        entry = entries[kept.entry_id]
        pack_id = event.pack or begun_with
        own = procedure if pack_id == procedure.id else procedure_by_id(pack_id)
        if kept.step_id:
            answered = cast("Answered", event)
            read = given(own, answered, entry.author, entry.at, entry.number)
        else:
            read = _sorted_anew(own, cast("Rerouted", event), entry)
        step_id = kept.step_id or own.trunk.triage
        found.setdefault(step_id, []).append((read, own is procedure))
    return {step_id: _counting(stand, step_id, read) for step_id, read in found.items()}


def _counting(stand: Position, step_id: str, read: list[tuple[Given, bool]]) -> list[Given]:
    """Of the answers to a step the last one counts that was given under this procedure."""
    last = max((n for n, (_, here) in enumerate(read) if here), default=-1)
    if stand.answered(step_id) is None:
        last = -1
    return [replace(one, counts=n == last) for n, (one, _) in enumerate(read)]


def _sorted_anew(procedure: Procedure, event: Rerouted, entry: ChronologyEntry) -> Given:
    """A change of routes, read back at the step at which the routes were ticked first."""
    routes = procedure.route_by_id
    titles = tuple(routes[route].title for route in event.routes if route in routes)
    return Given(
        "re-routed", titles, "", None, "", "", event.reason, entry.author, entry.at, entry.number
    )


def titles_gone(record: Incident, procedure: Procedure) -> dict[str, Gone]:
    """The answered steps that the procedure hasn't got, with what they were called."""
    entries = {entry.id: entry for entry in record.entries}
    begun_with = first_procedure(record)
    found: dict[str, Gone] = {}
    for event in answers(record):
        pack_id = payload_of(event).get("pack") or begun_with
        own = procedure if pack_id == procedure.id else procedure_by_id(pack_id)
        step_id = event.step_id or own.trunk.triage
        if step_id in procedure.by_id:
            continue
        step = own.by_id.get(step_id)
        title = step.title if step else _title(entries[event.entry_id].text or step_id)
        found[step_id] = Gone(title, "" if own is procedure else own.title)
    return found


def _title(text: str) -> str:
    found = re.match(r"[^:?\n]*\??", text)
    return found.group() if found else text


def words(procedure: Procedure, event: Any) -> tuple[str, str, str, datetime | None]:
    """Kind, step, text and time of the chronology line that an event becomes."""
    if not hasattr(event, "step"):
        titles = ", ".join(procedure.route_by_id[route].title for route in event.routes)
        return "rerouted", "", f"Now on: {titles}.\nWhy: {event.reason}", None
    answered: Answered = event
    title = procedure.step(answered.step).title
    colon = "" if title.endswith("?") else ":"
    if answered.outcome != "done":
        text = f"{title}{colon} {answered.outcome}.\nWhy: {answered.reason or 'not needed here'}"
        return "not_done", answered.step, text, answered.when
    labels = ", ".join(_labels(procedure, answered))
    parts = (
        f"{title}{colon} {labels or 'done'}.",
        f"Who: {answered.who}" if answered.who else "",
        f"Reference: {answered.reference}" if answered.reference else "",
        f"Note: {answered.note}" if answered.note else "",
    )
    return "step", answered.step, "\n".join(part for part in parts if part), answered.when


def entry_of(record: Incident, step_id: str) -> str | None:
    """The line of the answer that counts for a step, unless it is struck through."""
    struck = {entry.strikes for entry in record.entries if entry.strikes}
    kept = [event.entry_id for event in answers(record) if event.step_id == step_id]
    return kept[-1] if kept and kept[-1] not in struck else None


def given(
    procedure: Procedure, answered: Answered, author: str, at: datetime, number: int
) -> Given:
    """An answer as it is read back."""
    return Given(
        answered.outcome,
        _labels(procedure, answered),
        answered.who,
        answered.when,
        answered.reference,
        answered.note,
        answered.reason,
        author,
        at,
        number,
    )


def _labels(procedure: Procedure, answered: Answered) -> tuple[str, ...]:
    if answered.step == procedure.trunk.triage:
        routes = procedure.route_by_id
        return tuple(routes[choice].title for choice in answered.choices if choice in routes)
    step = procedure.by_id.get(answered.step)
    found = (step.choice(choice) for choice in answered.choices) if step else ()
    return tuple(choice.label for choice in found if choice)
