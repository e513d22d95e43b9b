"""Incidents that stand somewhere in their procedure, for the tests of the follow-ups."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.follow_ups.upkeep_service import bring_up_to_date
from esafety_desktop.incidents import procedure_service, service
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.school.rows import TermRow
from esafety_desktop.school.service import save_terms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.store.store import Store

#: A Tuesday in term.
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
TERMS = (
    TermRow("Autumn 1", date(2026, 9, 2), date(2026, 10, 23)),
    TermRow("Autumn 2", date(2026, 11, 2), date(2026, 12, 18)),
    TermRow("Spring 1", date(2027, 1, 4), date(2027, 2, 12)),
)


class Log:
    """A store with a clock that is set by hand, and the few steps that the tests take."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.now = NOW
        store.clock = lambda: self.now
        save_terms(store, TERMS)

    def start(self, routes: Iterable[str], words: str = "Threats in a game's chat.") -> str:
        """A new incident, sorted to these routes."""
        made = service.start_incident(self.store, words).value
        for step_id, answer in (
            ("TF-0", StepAnswer()),
            ("TF-1", StepAnswer(choices=("school-computer",))),
            ("TF-2", StepAnswer(choices=("no",))),
            ("TF-4", StepAnswer(who="Mrs Okafor", when=self.now)),
            ("TF-5", StepAnswer(choices=tuple(routes))),
        ):
            procedure_service.take_step(self.store, made, step_id, answer)
        return made

    def take(self, incident_id: str, step_id: str, *choices: str, **given: str) -> int:
        """Answer a step now and bring the follow-ups up to date; gives how many were touched."""
        answer = StepAnswer(choices=choices, when=self.now, **given)
        procedure_service.take_step(self.store, incident_id, step_id, answer)
        return bring_up_to_date(self.store, incident_id).value

    def walk(self, incident_id: str, until: str) -> None:
        """Answer whatever is open, telling nobody, until a step is open."""
        for _ in range(80):
            seen = procedure_service.view(self.store, incident_id)
            if until in seen.here:
                return
            step = seen.steps[seen.here[0]]
            ids = [option.id for option in step.options]
            wanted = next((one for one in ("no", "told", "reply", "over") if one in ids), "")
            choice = (wanted or ids[-1],) if ids else ()
            answer = StepAnswer(
                choices=choice, who="Mrs Okafor", when=self.now, reference="7", note="Settled."
            )
            procedure_service.take_step(self.store, incident_id, step.id, answer)
            bring_up_to_date(self.store, incident_id)
        raise AssertionError(f"{until} is never reached")


@pytest.fixture
def log(leader_store: Store) -> Log:
    return Log(leader_store)
