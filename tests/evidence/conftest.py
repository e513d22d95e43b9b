"""An incident with things in its register, and the routes of its procedure."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.evidence import service
from esafety_desktop.evidence.rows import Description
from esafety_desktop.incidents import procedure_service as procedures
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.procedure_rules import StepAnswer

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

NOW = datetime(2026, 11, 20, 14, 5, tzinfo=UTC)


@pytest.fixture
def started(leader_store: Store) -> str:
    """An incident of today, before anything was answered."""
    leader_store.clock = lambda: NOW
    return incidents.start_incident(leader_store, "Threats in a chat.").value


@pytest.fixture
def letter(leader_store: Store, started: str) -> str:
    """E1, a letter."""
    given = Description("letter", "Letter of a parent", "File 3", "Mrs Khan")
    return service.register(leader_store, started, given).value


def sorted_as(store: Store, incident_id: str, *routes: str) -> None:
    """Answer triage, so that these routes are open."""
    take = procedures.take_step
    at = NOW - timedelta(minutes=30)
    take(store, incident_id, "TF-0", StepAnswer())
    take(store, incident_id, "TF-1", StepAnswer(choices=("school-computer",)))
    take(store, incident_id, "TF-2", StepAnswer(choices=("no",)))
    take(store, incident_id, "TF-4", StepAnswer(who="Mrs Okafor", when=at))
    take(store, incident_id, "TF-5", StepAnswer(choices=routes))


def no_picture(store: Store, incident_id: str) -> None:
    """Bullying, and TF-I1 answered *no*."""
    sorted_as(store, incident_id, "TF-I")
    procedures.take_step(store, incident_id, "TF-I1", StepAnswer(choices=("no",)))
