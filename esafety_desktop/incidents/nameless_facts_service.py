"""What counts are made from: each incident of a stretch of time with its facts, no name, no word.

Only the ordinary cabinet is read; an incident that was sealed away, put on paper or disposed of is
not among them.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.dates import to_london
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.nameless_service import entered_between
from esafety_desktop.incidents.records import Incident, IncidentPerson
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

_AT_ONCE = 500
_SUBJECTS = ("affected", "initiator", "staff_subject")


class FactsRow(Value):
    """One incident.

    Attributes:
        kind: The gravest one in words.
        four_c: The tags in words.
        people: Marks by which the same person is known again; they tell nobody's name.
        classes: The classes of the children it is about, as they were called then.
    """

    id: str
    entered_on: date
    kind: str
    risk: str
    four_c: tuple[str, ...]
    people: frozenset[str]
    classes: frozenset[str]


def facts(store: Store, first: date, last: date) -> tuple[FactsRow, ...]:
    """All incidents that were entered on these days, both included; two statements."""
    wanted = entered_between(first, last) & Incident.status.not_in(kind_rules.GONE)
    columns = (Incident.id, Incident.entered_at, Incident.kind, Incident.risk, Incident.four_c)
    people: dict[str, set[str]] = defaultdict(set)
    classes: dict[str, set[str]] = defaultdict(set)
    with store.read() as session:
        found = session.execute(select(*columns).where(wanted).order_by(Incident.seq)).all()
        for key, mark, class_name in _subjects(session, wanted):
            people[key].add(mark)
            if class_name:
                classes[key].add(class_name)
    return tuple(
        FactsRow(
            key,
            to_london(entered_at).date(),
            kind_rules.label(kind_rules.KINDS, kind.partition(",")[0]),
            kind_rules.label(kind_rules.RISKS, risk),
            tuple(kind_rules.label(kind_rules.FOUR_C, one) for one in four_c.split(",") if one),
            frozenset(people[key]),
            frozenset(classes[key]),
        )
        for key, entered_at, kind, risk, four_c in found
    )


def subjects(store: Store, incident_ids: Iterable[str]) -> dict[str, frozenset[str]]:
    """Whom these incidents are about, by the marks of `FactsRow.people`; one statement for many."""
    wanted = sorted(set(incident_ids))
    people: dict[str, set[str]] = defaultdict(set)
    with store.read() as session:
        for begin in range(0, len(wanted), _AT_ONCE):
            some = Incident.id.in_(wanted[begin : begin + _AT_ONCE])
            for key, mark, _ in _subjects(session, some):
                people[key].add(mark)
    return {key: frozenset(marks) for key, marks in people.items()}


def _subjects(session: Session, wanted: ColumnElement[bool]) -> Iterator[tuple[str, str, str]]:
    """Incident, mark of a person and, for a child, the class; everybody an incident is about."""
    query = (
        select(
            IncidentPerson.incident_id,
            IncidentPerson.pupil_id,
            IncidentPerson.name,
            IncidentPerson.kind,
            IncidentPerson.class_name,
        )
        .join(Incident, Incident.id == IncidentPerson.incident_id)
        .where(wanted, IncidentPerson.role.in_(_SUBJECTS), IncidentPerson.removed_at.is_(None))
    )
    for key, pupil_id, name, kind, class_name in session.execute(query):
        mark = pupil_id or f"{kind} {name.casefold()}"
        yield key, mark, class_name if kind == "pupil" else ""
