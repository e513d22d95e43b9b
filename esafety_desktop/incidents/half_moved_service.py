"""Incidents that were being sealed away when the program stopped: everybody can still read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.incidents.records import Incident
from esafety_desktop.incidents.rows import Due
from esafety_desktop.incidents.search_service import half_moved
from esafety_desktop.incidents.text_rules import reference

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.store.store import Store


def due(store: Store, today: date) -> tuple[Due, ...]:
    """A line for each, first of all: seal it away again. Nothing for an office account."""
    ids = half_moved(store) if store.is_leader else ()
    if not ids:
        return ()
    query = select(Incident.id, Incident.year_start, Incident.number).where(Incident.id.in_(ids))
    with store.read() as session:
        rows = session.execute(query).all()
    said = "was being sealed away when the program stopped, and every leader can read it: seal it"
    return tuple(
        Due(f"{reference(year, number)} {said} away again", today, True, f"incidents/{incident_id}")
        for incident_id, year, number in rows
    )
