"""In which cabinet an incident lives: the locked one, or a sealed envelope."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.incidents.kind_rules import WITHDRAWN
from esafety_desktop.incidents.records import Incident
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


def home_of(store: Store, incident_id: str) -> Store:
    """The store of the cabinet or envelope that holds an incident.

    Args:
        store: The ordinary store of the signed-in leader.
        incident_id: The incident's id.

    Raises:
        Problem: it is in none that this person can open.
    """
    moved: Store | None = None
    for one in store.stores:
        with one.read() as session:
            status = session.scalar(select(Incident.status).where(Incident.id == incident_id))
        if status == WITHDRAWN:  # its words may have been moved into an envelope
            moved = moved or one
        elif status is not None:
            return one
    if moved is not None:
        return moved
    raise Problem("This incident is not in the cabinet.", "Choose another one from the list.")
