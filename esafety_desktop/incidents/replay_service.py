"""The answers of an incident read back: the position, the history of each step, their words."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from esafety_desktop.guidance.loader import today_procedure
from esafety_desktop.guidance.replaying import replay
from esafety_desktop.incidents.procedure_rules import Given
from esafety_desktop.incidents.settings_service import switches

if TYPE_CHECKING:
    from datetime import date, datetime

    from esafety_desktop.guidance.events import Answered, Position, Rerouted
    from esafety_desktop.guidance.procedure import Procedure
    from esafety_desktop.incidents.records import ChronologyEntry, Incident


def position(record: Incident, today: date) -> tuple[Procedure, Position]:
    """Today's procedure, and where an incident stands in it by everything entered.

    Args:
        record: The incident, in an open session.
        today: Settles what is switched on (TFG-13).

    Raises:
        Problem: an answer that was kept is damaged.
    """
    procedure = today_procedure()
    kept: dict[str, Any] = {
        "procedure": record.procedure_id,
        "switches": switches(record, today),
        "events": [json.loads(event.payload) for event in record.events],
    }
    return procedure, replay(procedure, kept)


def history(record: Incident, procedure: Procedure, stand: Position) -> dict[str, list[Given]]:
    """Every answer ever given, by step, oldest first."""
    entries = {entry.id: entry for entry in record.entries}
    found: dict[str, list[Given]] = {}
    for kept, event in zip(record.events, stand.events, strict=True):
        entry = entries[kept.entry_id]
        if kept.step_id:
            answered = cast("Answered", event)
            read = given(procedure, answered, entry.author, entry.at, entry.number)
        else:
            read = _sorted_anew(procedure, cast("Rerouted", event), entry)
        found.setdefault(kept.step_id or procedure.trunk.triage, []).append(read)
    for step_id, given_list in found.items():
        last = len(given_list) - 1
        counts = stand.answered(step_id) is not None
        found[step_id] = [
            replace(one, counts=counts and n == last) for n, one in enumerate(given_list)
        ]
    return found


def _sorted_anew(procedure: Procedure, event: Rerouted, entry: ChronologyEntry) -> Given:
    """A change of routes, read back at the step at which the routes were ticked first."""
    routes = procedure.route_by_id
    titles = tuple(routes[route].title for route in event.routes if route in routes)
    return Given(
        "re-routed", titles, "", None, "", "", event.reason, entry.author, entry.at, entry.number
    )


def titles_gone(record: Incident, procedure: Procedure) -> dict[str, str]:
    """The answered steps that the procedure has no more, with what they were called."""
    entries = {entry.id: entry for entry in record.entries}
    return {
        event.step_id: _title(entries[event.entry_id].text or event.step_id)
        for event in record.events
        if event.step_id and event.step_id not in procedure.by_id
    }


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
    kept = [event.entry_id for event in record.events if event.step_id == step_id]
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
