"""The lines of the list of incidents in one cabinet: one statement into frozen rows."""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select

from esafety_desktop.dates import AcademicYear, from_london
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.records import Incident, IncidentPerson
from esafety_desktop.incidents.rows import IncidentRow, short_name
from esafety_desktop.incidents.text_rules import reference
from esafety_desktop.store.base import utc_text
from esafety_desktop.store.text_search import FIELD, NEXT, holds, joined, numbers, quickly

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

    from esafety_desktop.incidents.filter_rules import Filters
    from esafety_desktop.incidents.search_rules import Hit
    from esafety_desktop.store.store import Store

_PEOPLE = (
    select(joined((IncidentPerson.role, IncidentPerson.name, IncidentPerson.class_name)))
    .where(IncidentPerson.incident_id == Incident.id, IncidentPerson.removed_at.is_(None))
    .correlate(Incident)
    .scalar_subquery()
)
_ROW = (
    Incident.seq,
    Incident.id,
    Incident.year_start,
    Incident.number,
    Incident.status,
    Incident.kind,
    Incident.next_step,
    Incident.waiting_until,
    Incident.entered_at,
    _PEOPLE,
)
_CONDITIONS: dict[str, ColumnElement[bool]] = {
    "below": Incident.seq < bindparam("below"),
    "seqs": Incident.seq.in_(numbers("seqs")),
    "without": Incident.id.not_in(numbers("without")),
    "status": Incident.status == bindparam("status"),
    "kind": holds(Incident.kind, "kind"),
    "year": Incident.year_start == bindparam("year"),
    "since": Incident.entered_at >= bindparam("since"),
    "until": Incident.entered_at < bindparam("until"),
    "overdue": Incident.waiting_until < bindparam("overdue"),
    "pupil": Incident.id.in_(
        select(IncidentPerson.incident_id).where(
            IncidentPerson.pupil_id == bindparam("pupil"), IncidentPerson.removed_at.is_(None)
        )
    ),
}


Listed = tuple[int, IncidentRow]
"""An incident with its ``seq`` in the cabinet where it lives."""


def listed(
    session: Session,
    one: Store,
    filters: Filters,
    *,
    most: int,
    below: int | None = None,
    among: Sequence[int] | None = None,
    without: Sequence[str] = (),
    hits_in: Callable[[Sequence[int]], dict[int, Hit]] | None = None,
) -> list[Listed]:
    """The incidents of one cabinet, newest first; for the services of this room only.

    Args:
        session: A session over it.
        one: Its store.
        filters: All but their words are looked at.
        most: How many at most.
        below: Only those with a smaller ``seq``.
        among: Only those with one of these.
        without: Ids of those that are left out.
        hits_in: Gives what was found in those of a ``seq``.
    """
    values = _values(filters, one.today())
    if below is not None:
        values["below"] = below
    if among is not None:
        values["seqs"] = json.dumps(among)
    if without:
        values["without"] = json.dumps(without)
    statement = _statement(tuple(values))
    values["most"] = most
    found = quickly(session, statement, values)
    hits = hits_in([row[0] for row in found]) if hits_in else {}
    sealed = one.is_envelope
    return [(row[0], _row(row, sealed, hits.get(row[0]))) for row in found]


@lru_cache(maxsize=256)
def _statement(wanted: tuple[str, ...]) -> Select[Any]:
    query = select(*_ROW).order_by(Incident.seq.desc()).limit(bindparam("most"))
    return query.where(*(_CONDITIONS[name] for name in wanted))


def _values(filters: Filters, today: date) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if filters.status:
        values["status"] = filters.status
    if filters.kind:
        values["kind"] = filters.kind
    if filters.year is not None:
        values["year"] = filters.year
    if filters.span:
        first, last = filters.span
        values["since"] = _midnight(first)
        values["until"] = _midnight(last + timedelta(days=1))
    if filters.overdue:
        values["overdue"] = today.isoformat()
    if filters.pupil_id:
        values["pupil"] = filters.pupil_id
    return values


def _midnight(day: date) -> str:
    return utc_text(from_london(datetime.combine(day, time())))


def _row(values: Sequence[Any], sealed: bool, hit: Hit | None) -> IncidentRow:  # noqa: FBT001 - positional for speed
    _, id_, year, number, status, kind, next_step, waiting_until, entered_at, people = values
    return IncidentRow(
        id_,
        _reference(year, number),
        _year(year),
        status,
        kind,
        _label(kind),
        _who(people) if people else "",
        next_step,
        date.fromisoformat(waiting_until) if waiting_until else None,
        datetime.fromisoformat(entered_at),
        "",
        sealed,
        hit,
    )


_reference = lru_cache(maxsize=4096)(reference)
_year = lru_cache(maxsize=64)(AcademicYear)


@lru_cache(maxsize=512)
def _label(kind: str) -> str:
    return kind_rules.kind_label(kind) or "Kind not decided yet"


@lru_cache(maxsize=4096)
def _who(people: str) -> str:
    """``ZA, 5B +2``: those it is about first, the others counted."""
    named = [person.split(FIELD) for person in people.split(NEXT)]
    first = next((person for person in named if person[0] == "affected"), named[0])
    more = f" +{len(named) - 1}" if len(named) > 1 else ""
    return f"{short_name(first[1], first[2])}{more}"
