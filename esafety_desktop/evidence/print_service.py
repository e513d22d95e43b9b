"""The register and its pages, frozen for paper; that they were made is put into the audit trail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british_time
from esafety_desktop.evidence import line_service as lines
from esafety_desktop.evidence import register_rules as rules
from esafety_desktop.evidence import service
from esafety_desktop.evidence.intake_service import kept_pages
from esafety_desktop.evidence.rows import PagesNote, PagesSheet, RegisterSheet
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import service as incidents
from esafety_desktop.problem import Problem
from esafety_desktop.school.service import school
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


def register_sheet(store: Store, incident_id: str) -> RegisterSheet:
    """The whole register of an incident.

    Raises:
        Problem: there is no such incident, or nothing in its register.
    """
    rows = service.evidence(store, incident_id)
    if not rows:
        raise Problem("Nothing is in the register yet.", "Add what there is first.")
    called = incidents.incident(store, incident_id).row.reference
    printed = _printed(store, incident_id, "evidence.print", {"things": len(rows)})
    return RegisterSheet(school(store).name, called, rows, printed)


def pages_sheet(store: Store, line_id: str) -> PagesSheet:
    """The scanned pages of one line.

    Raises:
        Problem: they do not match what was kept, or were disposed of.
    """
    pages = kept_pages(store, line_id)
    with store.read() as session:
        line = lines.line_of(session, line_id)
        item_id = line.item_id
    row = service.thing(store, item_id)
    note = next(one.value for one in row.lines if one.id == line_id)
    called = incidents.incident(store, row.incident_id).row.reference
    detail = {"line": line_id, "pages": len(pages)}
    printed = _printed(store, row.incident_id, "evidence.open_pages", detail)
    return PagesSheet(
        school(store).name,
        called,
        row.called,
        row.description.what if row.description else "",
        note.file_digest if isinstance(note, PagesNote) else "",
        pages,
        printed,
    )


def pages_lines_of(store: Store, item_id: str) -> tuple[str, ...]:
    """The ids of the lines of a thing that have scanned pages and stand, oldest first."""
    row = service.thing(store, item_id)
    return tuple(one.id for one in row.lines if one.kind == rules.PAGES and one.struck_by is None)


def all_pages_lines(store: Store) -> tuple[str, ...]:
    """The same of every thing in this cabinet or envelope."""
    with store.read() as session:
        items = lines.every_item(session)
    return tuple(line for item in items for line in pages_lines_of(store, item))


def note_handled(store: Store, incident_id: str, what: str, became: str) -> Changed[str]:
    """Write into the chronology what became of pages that left the cabinet; gives the entry's id.

    Args:
        store: The open cabinets.
        incident_id: The incident.
        what: "E1, scanned pages" or "The evidence register".
        became: One sentence: printed on which printer, saved under which name.
    """
    with store.write() as unit:
        incident = lines.incident_of(unit, incident_id)
        entry = chronology.write_entry(unit, incident, "evidence", f"{what}: {became}")
        chronology.keep(unit, incident, "evidence.handled", entry)
        made = entry.id
    return Changed(Area.INCIDENTS, made, became)


def _printed(store: Store, incident_id: str, action: str, detail: dict[str, object]) -> str:
    with store.write() as unit:
        incident = chronology.record(unit.session, incident_id)
        chronology.keep_head(unit, incident, action, detail)
        return f"printed by {unit.account.name}, {british_time(unit.now)}"
