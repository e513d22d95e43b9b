"""The way that an incident went, for paper: each procedure drawn, and which words it went by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.guidance.loader import procedure_by_id
from esafety_desktop.incidents import chart_service, replay_service
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents.text_rules import wording_of
from esafety_desktop.incidents.wording_service import worded

if TYPE_CHECKING:
    from esafety_desktop.incidents.chart_rules import Chart
    from esafety_desktop.store.store import Store


def drawn_paths(store: Store, incident_id: str) -> tuple[tuple[str, Chart], ...]:
    """Every procedure that an incident went by with its path lit: title and drawing.

    Raises:
        Problem: there is no such incident.
    """
    found = []
    with store.read() as session:
        record = chronology.record(session, incident_id)
        for pack_id in replay_service.packs_used(record):
            procedure = worded(session, pack_id)
            stand = replay_service.stand_in(record, procedure, store.today())
            gone = {event.pack or replay_service.first_procedure(record) for event in stand.events}
            if pack_id != record.procedure_id and pack_id not in gone:
                continue  # left before its first step: nothing of it was gone
            history = replay_service.history(record, procedure, stand)
            chart = chart_service.chart(procedure, stand, history, paper=True)
            found.append((procedure.title, chart))
    return tuple(found)


def wordings(store: Store, incident_id: str) -> tuple[str, ...]:
    """By which procedure and which of its wordings each answer was given, in order.

    Raises:
        Problem: there is no such incident.
    """
    found: dict[tuple[str, str], list[int]] = {}
    with store.read() as session:
        record = chronology.record(session, incident_id)
        numbers = {entry.id: entry.number for entry in record.entries}
        begun = replay_service.first_procedure(record)
        for event in replay_service.answers(record):
            kept = replay_service.payload_of(event)
            key = procedure_by_id(kept.get("pack") or begun).title, kept.get("version", "")
            found.setdefault(key, []).append(numbers[event.entry_id])
    return tuple(
        f"{title}, {wording_of(version)}: {_lines(lines)}"
        for (title, version), lines in found.items()
    )


def _lines(numbers: list[int]) -> str:
    first, last = min(numbers), max(numbers)
    return f"line {first}" if first == last else f"lines {first} to {last}"
