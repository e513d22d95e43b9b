"""What Today asks of a long log: the same answer as the whole list gives, in a few milliseconds."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import insert

from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.records import Incident, IncidentPerson
from esafety_desktop.retention import keep_service
from esafety_desktop.retention.records import LegalHold, RetentionChoice, RetentionReview
from esafety_desktop.store.base import new_id
from tests.retention.maker import at
from tests.work import calls_of

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store, UnitOfWork

KINDS = ("bullying", "KIND26-ADULT", "KIND26-DATA", "bullying,KIND26-DATA", "illegal", "")
STATES = (kind_rules.OPEN, kind_rules.CLOSED, kind_rules.CLOSED, kind_rules.WITHDRAWN)
WORDS = "What happened was written down in about as many words as this. " * 12


def _incident(luck: random.Random, number: int, entered: datetime) -> dict[str, Any]:
    return {
        "id": new_id(),
        "year_start": entered.year,
        "number": number,
        "status": luck.choice(STATES),
        "entered_at": entered,
        "closed_at": entered + timedelta(days=5),
        "entered_by": "leader",
        "what_happened": WORDS,
        "kind": luck.choice(KINDS),
        "occurred_how": "",
        "procedure_id": "today",
        "procedure_version": "1",
        "chain_head": "",
        "chain_length": 0,
    }


def _person(luck: random.Random, incident_id: str, entered: datetime) -> dict[str, Any]:
    born = entered.date() - timedelta(days=luck.randrange(1500, 4200))
    return {
        "id": new_id(),
        "incident_id": incident_id,
        "kind": luck.choice(("pupil", "pupil", "staff")),
        "role": "affected",
        "name": "Zoë Ashdown",
        "born": luck.choice((born, born, None)),
    }


def _decide(unit: UnitOfWork, luck: random.Random, incidents: list[dict[str, Any]]) -> None:
    """Choices, reviews and holds, each for one incident in twenty."""
    now, some = unit.now, len(incidents) // 20
    for one in luck.sample(incidents, some):
        common = {"incident_id": one["id"], "at": now, "author": "leader"}
        period = luck.choice(("adult", "data-protection", "sexual-abuse"))
        unit.session.add(RetentionChoice(period_id=period, **common))
    for one in luck.sample(incidents, some):
        decision = luck.choice(("keep", "dispose"))
        until = date(luck.randrange(2020, 2032), 1, 1) if decision == "keep" else None
        common = {"incident_id": one["id"], "at": now, "author": "leader"}
        unit.session.add(
            RetentionReview(decision=decision, reason="Why", keep_until=until, **common)
        )
    for one in luck.sample(incidents, some):
        unit.session.add(
            LegalHold(incident_id=one["id"], reason="Why", set_at=now, set_by="leader")
        )


def grown(store: Store, count: int, seed: int, years: int = 24) -> None:
    """A log of so many years, with choices, reviews and holds here and there."""
    luck = random.Random(seed)
    first = datetime(2002, 9, 1, 9, tzinfo=UTC)
    with store.write() as unit:
        incidents: list[dict[str, Any]] = []
        people: list[dict[str, Any]] = []
        for number in range(count):
            entered = first + timedelta(days=365 * years * number / count)
            incidents.append(_incident(luck, number + 1, entered))
            people += [
                _person(luck, incidents[-1]["id"], entered) for _ in range(luck.randrange(4))
            ]
        unit.session.execute(insert(Incident), incidents)
        unit.session.execute(insert(IncidentPerson), people)
        _decide(unit, luck, incidents)
        unit.commit_unaudited()


def slowly(store: Store) -> tuple[int, int]:
    states: list[str] = []
    after: tuple[int, int] | None = keep_service.START
    while after is not None:
        page = keep_service.keep_list(store, (), after)
        states += [row.state for row in page.rows]
        after = page.after
    return states.count("due"), states.count("decided")


@pytest.mark.parametrize("seed", range(3))
def test_the_quick_answer_is_that_of_the_list(leader_store: Store, seed: int) -> None:
    at(leader_store, 2026)
    grown(leader_store, 300, seed)
    for year in (2005, 2012, 2020, 2026, 2036):
        for month, day in ((2, 28), (9, 1), (11, 20)):
            at(leader_store, year, month, day)
            assert keep_service.count_due(leader_store) == slowly(leader_store)


def test_a_long_log_is_asked_with_little_work(leader_store: Store) -> None:
    """Ten years of 300 records a year; those that can be due are few."""
    at(leader_store, 2026)
    grown(leader_store, 3000, 1, years=24)
    at(leader_store, 2012)
    keep_service.count_due(leader_store)
    whole = calls_of(lambda: slowly(leader_store))
    assert calls_of(lambda: keep_service.count_due(leader_store)) < whole / 10
