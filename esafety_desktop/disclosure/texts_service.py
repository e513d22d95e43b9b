"""Every text about a child, as passages: from each open cabinet and each room's tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Date, LargeBinary, String, Table, select

from esafety_desktop.dates import british, british_time
from esafety_desktop.incidents import child_service, kind_rules
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.text_rules import facts_lines
from esafety_desktop.store.base import LockedBase, UtcTime
from esafety_desktop.store.metadata import load_records
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from esafety_desktop.incidents.rows import EntryRow, IncidentDetail, PersonRow
    from esafety_desktop.store.store import Store

_TOLD_OTHERWISE = ("incident", "incident_person", "incident_entry", "incident_event")
_OURS = ("locked_disclosure", "locked_retention", "locked_legal_hold", "locked_disposal")
_OURS_TOO = "disclosed"
"""Lines that tell of a copy that was given out: no part of the next one."""
_APART = ", kept apart"
"""An envelope counts its own numbers: the same number may be another record there."""
_NO_WORDS = ("_id", "hash", "digest", "salt", "previous", "sha256")


class Text(Value):
    """A text about the child before anything is taken out.

    Attributes:
        source: Where it stands, so that it is gathered once: "entry:<id>".
        part: The heading under which it goes: "Record 26-014".
    """

    source: str
    incident_id: str | None
    part: str
    title: str
    text: str


class Gathered(Value):
    """What one cabinet holds about a child: its texts, and the people in its incidents."""

    texts: tuple[Text, ...]
    people: tuple[PersonRow, ...]


def gathered(store: Store, pupil_id: str, names: tuple[str, ...]) -> Gathered:
    """Everything that one cabinet holds about a child.

    Args:
        store: The ordinary store, or that of an envelope.
        pupil_id: The child.
        names: Their full names.
    """
    load_records()
    with store.read() as session:
        found = child_service.incidents_about(session, pupil_id, names)
    details = [incidents.incident(store, one) for one in found]
    apart = _APART if store.is_envelope else ""
    parts = {detail.id: f"Record {detail.row.reference}{apart}" for detail in details}
    texts = [text for detail in details for text in _of_incident(detail, parts[detail.id])]
    with store.read() as session:
        for detail in details:
            texts += _of_rooms(session, "incident_id", detail.id, parts[detail.id])
        texts += _of_rooms(session, "pupil_id", pupil_id, f"The child's file{apart}")
    people = {person.id: person for detail in details for person in detail.people}
    once = {text.source: text for text in texts}
    return Gathered(tuple(once.values()), tuple(people.values()))


def _of_incident(detail: IncidentDetail, part: str) -> Iterator[Text]:
    known = [(label, text) for label, text in facts_lines(detail.facts) if text]
    if known:
        words = "\n".join(f"{label}: {text}" for label, text in known)
        yield Text(f"facts:{detail.id}", detail.id, part, "What is known", words)
    if detail.people:
        words = "\n".join(_person(person) for person in detail.people)
        yield Text(f"people:{detail.id}", detail.id, part, "People", words)
    for entry in detail.entries:
        if not entry.disposed and entry.text.strip() and entry.kind != _OURS_TOO:
            yield _entry(detail.id, part, entry)
    if detail.outcome or detail.follow_up:
        words = "\n".join(one for one in (detail.outcome, detail.follow_up) if one)
        yield Text(f"outcome:{detail.id}", detail.id, part, "Outcome and follow-up", words)


def _person(person: PersonRow) -> str:
    role = kind_rules.label(kind_rules.ROLES, person.role)
    room = f", {person.class_name}" if person.class_name else ""
    born = f", born {british(person.born)}" if person.born else ""
    note = f" ({person.note})" if person.note else ""
    return f"{role}: {person.name}{room}{born}{note}"


def _entry(incident_id: str, part: str, entry: EntryRow) -> Text:
    kind = kind_rules.label(kind_rules.ENTRY_KINDS, entry.kind)
    title = f"Line {entry.number}, {british_time(entry.happened_at or entry.at)}, {kind.lower()}"
    words = entry.text
    if entry.struck_by is not None:
        words = f"(struck through by line {entry.struck_by})\n{words}"
    words += f"\nWritten by {entry.author}"
    return Text(f"entry:{entry.id}", incident_id, part, title, words)


def _of_rooms(session: Session, column: str, value: str, part: str) -> Iterator[Text]:
    """What the tables of other rooms say, whichever there are: nothing is forgotten."""
    for table in LockedBase.metadata.sorted_tables:
        ours = table.name.startswith(_OURS) or table.name in _TOLD_OTHERWISE
        if ours or column not in table.columns:
            continue
        called = _called(table)
        query = select(table).where(table.c[column] == value).order_by(table.c.seq)
        for row in session.execute(query).mappings():
            words = "\n".join(_values(table, dict(row)))
            if words:
                incident = row.get("incident_id")
                source = f"{table.name}:{row['id']}"
                yield Text(source, incident, part, called, words)


def _values(table: Table, row: dict[str, Any]) -> Iterator[str]:
    for column in table.columns:
        value = row[column.name]
        if not value or column.name in {"id", "seq"} or column.name.endswith(_NO_WORDS):
            continue
        called = column.name.replace("_", " ").capitalize()
        if isinstance(column.type, UtcTime):
            yield f"{called}: {british_time(value)}"
        elif isinstance(column.type, Date):
            yield f"{called}: {british(value)}"
        elif isinstance(column.type, LargeBinary):
            yield f"{called}: a file is kept here. Look at it by hand: it is not in this copy."
        elif isinstance(column.type, String):
            yield f"{called}: {value}"


def _called(table: Table) -> str:
    words = table.name.removeprefix("incident_").removeprefix("locked_").replace("_", " ")
    return words.capitalize()
