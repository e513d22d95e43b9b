"""Incidents of a stretch of time without anybody's name, for reports; one statement.

Only the ordinary cabinet is read: what lies in a sealed envelope is known to its readers only, and
every leader's report has the same numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from esafety_desktop.dates import from_london
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.agency_rules import AGENCIES, TOLD
from esafety_desktop.incidents.agency_service import read_told
from esafety_desktop.incidents.records import Incident

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy import ColumnElement

    from esafety_desktop.store.store import Store

PARENTS = "parents"


@dataclass(frozen=True, slots=True)
class NamelessRow:
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
        found = session.execute(query.where(*_entered(first, last))).all()
    return tuple(
        NamelessRow(key, status, _kinds(kind), _outcomes(status, outcome))
        for key, status, kind, outcome in found
    )


def count(store: Store, first: date, last: date) -> int:
    """How many were entered on these days."""
    with store.read() as session:
        query = select(func.count()).select_from(Incident).where(*_entered(first, last))
        return session.scalar(query) or 0


def told(store: Store, rows: tuple[NamelessRow, ...]) -> dict[str, tuple[str, ...]]:
    """Which agencies were told, by fixed words, and whether the parents were; by incident."""
    today = store.today()
    found: dict[str, tuple[str, ...]] = {}
    with store.read() as session:
        for row in rows:
            sheet = read_told(session, row.id, today)
            agencies = [one.agency for one in sheet.agencies if one.decided == TOLD]
            names = dict.fromkeys(kind_rules.label(AGENCIES, one) for one in agencies)
            parents = [PARENTS] if any(one.decision == TOLD for one in sheet.parents) else []
            found[row.id] = (*names, *parents)
            session.expunge_all()  # a year of records is more than is needed at a time
    return found


def _entered(first: date, last: date) -> tuple[ColumnElement[bool], ...]:
    return (
        Incident.entered_at >= _midnight(first),
        Incident.entered_at < _midnight(last + timedelta(days=1)),
    )


def _midnight(day: date) -> datetime:
    from datetime import datetime, time

    return from_london(datetime.combine(day, time()))


def _kinds(kind: str) -> tuple[str, ...]:
    return tuple(kind_rules.label(kind_rules.KINDS, one) for one in kind.split(",") if one)


def _outcomes(status: str, outcome: str) -> tuple[str, ...]:
    if status != kind_rules.CLOSED:
        return ()
    said = outcome.partition("\n")[0]
    return tuple(one.label for one in kind_rules.OUTCOMES if one.label in said)
