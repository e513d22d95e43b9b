"""The record of an incident, frozen for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british_time
from esafety_desktop.incidents import chronology_service, kind_rules, service
from esafety_desktop.incidents import procedure_path_service as path_service
from esafety_desktop.incidents import procedure_service as procedures
from esafety_desktop.incidents.agency_service import told_sheet
from esafety_desktop.incidents.rows import PathLine, RecordSheet
from esafety_desktop.incidents.settings_service import settings
from esafety_desktop.school.service import school
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from esafety_desktop.incidents.procedure_rules import StepView
    from esafety_desktop.incidents.rows import RecordSection
    from esafety_desktop.store.store import Store

    Adds = Callable[[Store, str], RecordSection]

_PRINT = "incident.print"


def record_snapshot(store: Store, incident_id: str, sections: Iterable[Adds] = ()) -> RecordSheet:
    """Everything that the printed record shows; printing it is put into the audit trail.

    Args:
        store: The store in which the incident lives.
        incident_id: The incident.
        sections: What other rooms add (`wiring.RECORD_SECTIONS`).

    Raises:
        Problem: there is no such incident.
    """
    added = tuple(one(store, incident_id) for one in sections)
    return replace(_snapshot(store, incident_id, _PRINT), sections=added)


def note_handled(store: Store, incident_id: str, words: str) -> None:
    """Put what became of printed pages into the audit trail.

    Args:
        store: The store in which the incident lives.
        incident_id: The incident.
        words: Pages, printer or file, and whether all are in hand.
    """
    with store.write() as unit:
        record = chronology_service.record(unit.session, incident_id)
        detail = {"head": record.chain_head, "pages": words}
        chronology_service.keep_head(unit, record, "incident.pages", detail)


def copy_snapshot(store: Store, incident_id: str) -> RecordSheet:
    """The same for text that is copied out; that is put into the audit trail too.

    Raises:
        Problem: there is no such incident.
    """
    return _snapshot(store, incident_id, "incident.copy")


def _snapshot(store: Store, incident_id: str, action: str) -> RecordSheet:
    detail = service.incident(store, incident_id)
    view = procedures.view(store, incident_id) if _walked(detail.row.status) else None
    steps = view.steps if view else {}
    order = [box.id for box in view.chart.boxes if box.id in steps] if view else []
    lines = [line for step_id in order for line in _lines(steps[step_id])]
    broken = chronology_service.verify(store, incident_id)
    with store.write() as unit:
        record = chronology_service.record(unit.session, incident_id)
        detail_kept = {"head": record.chain_head}
        chronology_service.keep_head(unit, record, action, detail_kept)
        seal, now = record.chain_head, unit.now
    return RecordSheet(
        school(store).name,
        detail,
        tuple(lines),
        view.title if view else "",
        view.stamp if view else "",
        seal,
        broken or "",
        store.account.name,
        british_time(now),
        settings(store).file_words,
        tuple(line for step in steps.values() if step.triage for line in _sorting(step)),
        told_sheet(store, incident_id),
        path_service.wordings(store, incident_id),
        path_service.drawn_paths(store, incident_id) if view and action == _PRINT else (),
    )


def _walked(status: str) -> bool:
    return status not in kind_rules.GONE


def _sorting(step: StepView) -> tuple[str, ...]:
    return tuple(
        f"{british_time(one.written_at)}, {one.author}: {', '.join(one.choices) or one.outcome}"
        + (f" (because: {one.reason})" if one.reason else "")
        for one in step.history
    )


def _lines(step: StepView) -> tuple[PathLine, ...]:
    return tuple(
        PathLine(
            step.title,
            step.path,
            given.outcome if given.counts else f"{given.outcome} (later answer counts)",
            ", ".join(given.choices),
            given.who,
            british_time(given.when),
            given.reference,
            given.reason or given.note,
            given.author,
        )
        for given in step.history
    )
