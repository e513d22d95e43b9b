"""Incidents of a stretch of time without anybody's name, for reports; one statement.

Only the ordinary cabinet is read: what lies in a sealed envelope is known to its readers only, and
every leader's report has the same numbers.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import aliased, selectinload

from esafety_desktop.dates import from_london
from esafety_desktop.guidance import flow
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.agency_records import AgencyContact, ParentContact
from esafety_desktop.incidents.agency_rules import AGENCIES, TOLD
from esafety_desktop.incidents.records import Incident
from esafety_desktop.incidents.replay_service import stands
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

PARENTS = "parents"
_AT_ONCE = 200


class _Said(Value):
    """What the steps of an incident say: agencies by the answer they stand in."""

    agencies: dict[str, str] = msgspec.field(default_factory=dict)
    parents: bool = False


class NamelessRow(Value):
    """One incident.

    Attributes:
        kinds: What it was, the gravest first; empty while that is not decided.
        outcomes: What came of it, in the fixed words of the closing screen.
    """

    id: str
    status: str
    kinds: tuple[str, ...]
    outcomes: tuple[str, ...]

    @property
    def kind(self) -> str:
        """The gravest kind in words."""
        return self.kinds[0] if self.kinds else "Not decided yet"


def nameless(store: Store, first: date, last: date) -> tuple[NamelessRow, ...]:
    """All incidents that were entered on these days, both included."""
    query = select(Incident.id, Incident.status, Incident.kind, Incident.outcome)
    with store.read() as session:
        found = session.execute(query.where(entered_between(first, last))).all()
    return tuple(
        NamelessRow(key, status, _kinds(kind), _outcomes(status, outcome))
        for key, status, kind, outcome in found
    )


def count(store: Store, first: date, last: date) -> int:
    """How many were entered on these days."""
    with store.read() as session:
        query = select(func.count()).select_from(Incident).where(entered_between(first, last))
        return session.scalar(query) or 0


def told(store: Store, rows: Sequence[NamelessRow]) -> dict[str, tuple[str, ...]]:
    """Which agencies were told, by fixed words, and whether the parents were; by incident."""
    today = store.today()
    found: dict[str, tuple[str, ...]] = {}
    with store.read() as session:
        for begin in range(0, len(rows), _AT_ONCE):
            some = [row.id for row in rows[begin : begin + _AT_ONCE]]
            stepped = select(Incident).where(Incident.id.in_(some), Incident.events.any())
            loaded = session.scalars(stepped.options(selectinload(Incident.events)))
            by_steps = {one.id: _by_steps(one, today) for one in loaded}
            agencies, parents = _by_hand(session, some)
            for key in some:
                found[key] = _told(by_steps.get(key, _Said()), agencies[key], parents[key])
            session.expunge_all()
    return found


def _by_steps(record: Incident, today: date) -> _Said:
    agencies: dict[str, str] = {}
    parents: bool | None = None
    for procedure, position in stands(record, today):
        for step_id, given in position.answers.items():
            for agency in flow.told(procedure.step(step_id), given):
                agencies.setdefault(f"{step_id}/{agency}", agency)
        answer = position.answered(procedure.trunk.parents)
        if parents is None and answer is not None:
            parents = answer.outcome == "done" and TOLD in answer.choices
    return _Said(agencies, bool(parents))


def _by_hand(
    session: Session, some: Sequence[str]
) -> tuple[dict[str, list[tuple[str, str, str]]], dict[str, list[str]]]:
    agencies: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    parents: dict[str, list[str]] = defaultdict(list)
    entered = select(
        AgencyContact.incident_id,
        AgencyContact.origin,
        AgencyContact.agency,
        AgencyContact.decided,
    ).where(AgencyContact.incident_id.in_(some))
    for key, origin, agency, said in session.execute(entered.order_by(AgencyContact.seq)):
        agencies[key].append((origin, agency, said))
    decided = select(ParentContact.incident_id, ParentContact.decision)
    for key, decision in session.execute(decided.where(ParentContact.incident_id.in_(some))):
        parents[key].append(decision)
    return agencies, parents


def _told(
    by_steps: _Said, entered: Sequence[tuple[str, str, str]], parents: Sequence[str]
) -> tuple[str, ...]:
    """What was entered by hand stands before what the step said."""
    put_right = {origin for origin, _, _ in entered}
    agencies = [one for origin, one in by_steps.agencies.items() if origin not in put_right]
    agencies += [agency for _, agency, decided in entered if decided == TOLD]
    names = dict.fromkeys(kind_rules.label(AGENCIES, one) for one in agencies)
    parents_told = TOLD in parents if parents else by_steps.parents
    return (*names, *([PARENTS] if parents_told else []))


def entered_between(first: date, last: date) -> ColumnElement[bool]:
    """Found in the index of the list, so that only the incidents of these days are read."""
    listed = aliased(Incident)
    found = select(listed.seq).where(
        listed.entered_at >= _midnight(first),
        listed.entered_at < _midnight(last + timedelta(days=1)),
    )
    return Incident.seq.in_(found)


def _midnight(day: date) -> datetime:
    return from_london(datetime.combine(day, time()))


def _kinds(kind: str) -> tuple[str, ...]:
    return tuple(kind_rules.label(kind_rules.KINDS, one) for one in kind.split(",") if one)


def _outcomes(status: str, outcome: str) -> tuple[str, ...]:
    if status != kind_rules.CLOSED:
        return ()
    said = outcome.partition("\n")[0]
    return tuple(one.label for one in kind_rules.OUTCOMES if one.label in said)
