"""Incidents that belong together, linked with a reason; both sides show it (I9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from esafety_desktop.dates import british_time
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.lookup_service import in_cabinet, people_named
from esafety_desktop.incidents.people_service import person_rows, standing
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.incidents.text_rules import plain, reference
from esafety_desktop.problem import Problem
from esafety_desktop.pupil_files.history_rules import name_key
from esafety_desktop.pupil_files.link_rules import REASONS, proposal, reason_words
from esafety_desktop.pupil_files.records import IncidentLink
from esafety_desktop.pupil_files.rows import LinkRow
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.incidents.records import Incident
    from esafety_desktop.store.store import Store, UnitOfWork

_NAMELESS = frozenset({"", "not known", "unknown"})


def links(store: Store, incident_id: str) -> tuple[LinkRow, ...]:
    """The incidents with which one is linked now, in the order in which they were linked.

    Args:
        store: The store in which the incident lives.
        incident_id: The incident.
    """
    with store.read() as session:
        found = _standing(session, incident_id)
        return tuple(_row(session, link, incident_id) for link in found)


def proposals(store: Store, incident_id: str) -> tuple[LinkRow, ...]:
    """The other incidents of the same cabinet, those first that share a person or a site.

    An envelope's incidents are never among those of the ordinary cabinet, nor the other way.
    """
    with store.read() as session:
        own = chronology.record(session, incident_id)
        linked = {_other(link, incident_id) for link in _standing(session, incident_id)}
        people = _people(session)
        mine, site = people.get(incident_id, {}), _site(own)
        rows = [
            _shown(
                one.id,
                one,
                proposal(mine, people.get(one.id, {}).keys(), site, _site(one))[1],
                people=", ".join(_short(name) for name in people.get(one.id, {}).values()),
            )
            for one in in_cabinet(session)
            if one.id not in linked and one.id != incident_id
        ]
    return tuple(sorted(rows, key=lambda row: not row.why))


def link(store: Store, incident_id: str, other_id: str, kind: str, note: str = "") -> Changed[str]:
    """Link two incidents of the same cabinet; gives the link's id. Both chronologies tell of it.

    Raises:
        Problem: it is the same incident, they are linked already, one lies in another cabinet or
            on paper, or another reason isn't written.
    """
    note = plain(note)
    if kind not in dict(REASONS):
        raise ValueError(kind)
    if kind == "other" and not note:
        raise Problem("The reason is missing.", "Write why the two belong together.")
    if incident_id == other_id:
        raise Problem("An incident is not linked with itself.", "Choose another one.")
    with store.write() as unit:
        pair = [chronology.record(unit.session, one) for one in (incident_id, other_id)]
        for record in pair:
            chronology.not_on_paper(record)
        if any(
            _other(one, incident_id) == other_id for one in _standing(unit.session, incident_id)
        ):
            raise Problem("These two are linked already.", "Look under Linked.")
        made = IncidentLink(
            first_id=incident_id,
            second_id=other_id,
            kind=kind,
            note=note,
            linked_at=unit.now,
            linked_by=unit.account.name,
        )
        unit.session.add(made)
        _tell(unit, pair, "Linked with", reason_words(kind, note), "incident.link")
        made_id, called = made.id, _called(pair[1])
    undo = Undo("the link", lambda back: unlink(back, made_id, "Taken back by who linked them."))
    return Changed(Area.INCIDENTS, made_id, f"Linked with {called}; both show it.", undo)


def unlink(store: Store, link_id: str, reason: str) -> Changed[None]:
    """Take a link back, with the reason; both chronologies keep both lines.

    Raises:
        Problem: no reason, or it was taken back already.
    """
    reason = plain(reason)
    if not reason:
        raise Problem("Say why the two do not belong together.", "A few words will do.")
    with store.write() as unit:
        found = unit.session.scalars(select(IncidentLink).where(IncidentLink.id == link_id)).first()
        if found is None or found.unlinked_at is not None:
            raise Problem("These two are not linked any more.", "Look under Linked.")
        pair = [chronology.record(unit.session, one) for one in (found.first_id, found.second_id)]
        for record in pair:
            chronology.not_on_paper(record)
        found.unlinked_at, found.unlinked_by = unit.now, unit.account.name
        found.unlinked_why = reason
        _tell(unit, pair, "No longer linked with", reason, "incident.unlink")
        first, second, kind, note = found.first_id, found.second_id, found.kind, found.note
    undo = Undo("taking the link back", lambda back: link(back, first, second, kind, note))
    return Changed(Area.INCIDENTS, None, "The link is taken back; both show it.", undo)


def _tell(unit: UnitOfWork, pair: Sequence[Incident], verb: str, why: str, action: str) -> None:
    """A line in each of the two chronologies, then one audit entry that anchors both."""
    hashes = {}
    for record, other in (pair, reversed(pair)):
        text = f"{verb} {_called(other)}.\nWhy: {why}"
        hashes[_called(record)] = chronology.write_entry(unit, record, "link", text).hash
    chronology.keep_head(unit, pair[0], action, {"entries": hashes})


def _called(record: Incident) -> str:
    return reference(record.year_start, record.number)


def _standing(session: Session, incident_id: str) -> Sequence[IncidentLink]:
    own = or_(IncidentLink.first_id == incident_id, IncidentLink.second_id == incident_id)
    query = select(IncidentLink).where(own, IncidentLink.unlinked_at.is_(None))
    return session.scalars(query.order_by(IncidentLink.seq)).all()


def _other(link: IncidentLink, incident_id: str) -> str:
    return link.second_id if link.first_id == incident_id else link.first_id


def _row(session: Session, link: IncidentLink, incident_id: str) -> LinkRow:
    other = chronology.record(session, _other(link, incident_id))
    by = f"{link.linked_by}, {british_time(link.linked_at)}"
    people = ", ".join(person.short for person in person_rows(standing(other)))
    return _shown(link.id, other, reason_words(link.kind, link.note), by, people)


def _shown(row_id: str, other: Incident, why: str, by: str = "", people: str = "") -> LinkRow:
    title = kind_rules.kind_label(other.kind) or "Kind not decided yet"
    state = kind_rules.label(kind_rules.STATES, other.status)
    return LinkRow(row_id, other.id, _called(other), title, state, people, why, by)


def _people(session: Session) -> dict[str, dict[str, str]]:
    """By incident: everybody in it by a key that finds the same person again; no staff."""
    found: dict[str, dict[str, str]] = {}
    for person in people_named(session):
        if search_key(person.name).strip() not in _NAMELESS:
            key = person.pupil_id or name_key(person.name, person.born)
            found.setdefault(person.incident_id, {})[key] = person.name
    return found


def _short(name: str) -> str:
    """Initials: a list may be read over a shoulder (TFG-4)."""
    return PersonRow("", "", "", name).short


def _site(record: Incident) -> str:
    return " ".join(search_key(record.site).split())
