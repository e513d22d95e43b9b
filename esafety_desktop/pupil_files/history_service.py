"""Everything of one child, over all incidents that this person may open (I9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements.signed_on_service import signatures
from esafety_desktop.agreements.signed_rules import Signature, signed_words
from esafety_desktop.dates import british_time, to_london
from esafety_desktop.guidance.loader import known_step, today_procedure
from esafety_desktop.incidents import chronology_service, kind_rules
from esafety_desktop.incidents.chain_rules import short_seal
from esafety_desktop.incidents.lookup_service import in_cabinet, people_named
from esafety_desktop.incidents.people_service import standing
from esafety_desktop.incidents.settings_service import settings
from esafety_desktop.incidents.text_rules import reference
from esafety_desktop.problem import Problem
from esafety_desktop.pupil_files import history_rules as rules
from esafety_desktop.pupil_files.rows import (
    ChildHistory,
    ChildRow,
    ChronologySheet,
    HistoryLine,
    IncidentPart,
)
from esafety_desktop.school.service import pupils, school
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.reads import read_once
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date, datetime

    from sqlalchemy.orm import Session

    from esafety_desktop.incidents.lookup_service import Named
    from esafety_desktop.incidents.records import Incident
    from esafety_desktop.incidents.rows import EntryRow
    from esafety_desktop.school.rows import PupilRow
    from esafety_desktop.store.store import Store


def children(store: Store) -> tuple[ChildRow, ...]:
    """The pupils, leavers among them, and the others named in incidents; those with records first.

    Staff are left out: what is about them is no child's record. Nothing for the office.
    """
    if not store.is_leader:
        return ()
    found = {row.key: row for row in pupils_of_school(store)}
    seen: dict[str, set[str]] = {}
    for one in store.stores:
        with one.read() as session:
            for person in people_named(session):
                key = key_of(person)
                found.setdefault(key, _named_child(person, key))
                seen.setdefault(key, set()).add(person.incident_id)
    for key, incidents in seen.items():
        found[key] = replace(found[key], incidents=len(incidents))
    return tuple(sorted(found.values(), key=lambda row: not row.incidents))


def named_keys(store: Store) -> set[str]:
    """The keys of all who are named in the incidents that this account can open."""
    found: set[str] = set()
    for one in store.stores:
        with one.read() as session:
            found |= {key_of(person) for person in people_named(session)}
    return found


def pupils_of_school(store: Store) -> tuple[ChildRow, ...]:
    """The children of the school, leavers among them, without a count of their incidents."""
    with store.read() as session:
        return read_once(
            session, ChildRow, lambda: tuple(_child(row) for row in pupils(store, leavers=True))
        )


def child(store: Store, key: str) -> ChildRow:
    """One of them.

    Raises:
        Problem: nobody is known by this key.
    """
    return _found(children(store), key)


def _found(rows: Sequence[ChildRow], key: str) -> ChildRow:
    found = next((row for row in rows if row.key == key), None)
    if found is None:
        raise Problem("This child is not in the records any more.", "Choose another one.")
    return found


def history(store: Store, key: str) -> ChildHistory:
    """All that this person may open about one child, in the order in which it happened.

    Raises:
        Problem: nobody is known by this key.
    """
    rows = children(store)
    whom = _found(rows, key)
    signed = signatures(store, whom.pupil_id) if whom.pupil_id else ()
    parts: list[IncidentPart] = []
    lines: list[HistoryLine] = []
    for one in store.stores:
        found, told = store_history(one, key, signed)
        parts += found
        lines += told
    names = dict.fromkeys(part.called for part in parts if part.called != whom.name)
    return ChildHistory(
        whom,
        tuple(sorted(parts, key=lambda part: (part.day, part.reference))),
        rules.in_order(lines),
        tuple(names),
        tuple(_hints(rows, whom)),
    )


def store_history(
    one: Store, key: str, signed: Iterable[Signature] = ()
) -> tuple[list[IncidentPart], list[HistoryLine]]:
    """The same of a single cabinet or envelope, not yet in order."""
    parts: list[IncidentPart] = []
    lines: list[HistoryLine] = []
    places = tuple(signed)
    with one.read() as session:
        persons: dict[str, list[Named]] = {}
        for person in people_named(session, "" if key.startswith("name:") else key):
            if key_of(person) == key:
                persons.setdefault(person.incident_id, []).append(person)
        for record in in_cabinet(session, persons):
            parts.append(_part(record, persons[record.id], places, sealed=one.is_envelope))
            lines += _lines(record)
    broken = {part.id: chronology_service.verify(one, part.id) or "" for part in parts}
    return [replace(part, broken=broken[part.id]) for part in parts], lines


def chronology_sheet(store: Store, key: str) -> ChronologySheet:
    """A child's chronology, frozen for paper; each cabinet's audit trail tells of the printing.

    Raises:
        Problem: nobody is known by this key, or nothing is written about the child.
    """
    found = history(store, key)
    if not found.parts:
        raise Problem(
            f"Nothing is written about {found.child.name}.",
            "Name the child in an incident first, or choose another one.",
        )
    _audit(store, found, "child.print", "")
    return ChronologySheet(
        school(store).name,
        found,
        rules.whole_seal(part.seal for part in found.parts),
        store.account.name,
        british_time(store.clock()),
        settings(store).file_words,
    )


def note_handled(store: Store, key: str, words: str) -> None:
    """Put what became of a child's printed pages into the audit trail.

    Args:
        store: The ordinary store.
        key: The child.
        words: Printer or file, and whether all are in hand; never how many, for a part of them
            may come from an envelope.
    """
    _audit(store, history(store, key), "child.pages", words)


def _audit(store: Store, found: ChildHistory, action: str, words: str) -> None:
    """One entry in the trail of each cabinet that holds a part; none tells of another's."""
    for one in store.stores:
        with one.read() as session:
            records = in_cabinet(session, [part.id for part in found.parts])
            heads = {reference(r.year_start, r.number): r.chain_head for r in records}
        if heads:
            subject = " · ".join(part for part in (", ".join(sorted(heads)), words) if part)
            with one.write() as unit:
                unit.commit(action, subject, {"heads": heads}, cabinet=Cabinet.LOCKED)


def key_of(person: Named) -> str:
    """The key by which somebody is told from others: the pupil's id, or name and birthday."""
    return person.pupil_id or rules.name_key(person.name, person.born)


def _child(row: PupilRow) -> ChildRow:
    name = f"{row.forename} {row.surname}"
    return ChildRow(row.id, name, row.class_name, row.born, row.id, row.left_on, row.joined_on)


def _named_child(person: Named, key: str) -> ChildRow:
    return ChildRow(key, person.name, person.class_name, person.born)


def _part(
    record: Incident,
    persons: list[Named],
    signed: tuple[Signature, ...],
    *,
    sealed: bool,
) -> IncidentPart:
    day = to_london(happened(record)).date()
    first = persons[0]
    roles = dict.fromkeys(kind_rules.label(kind_rules.ROLES, one.role) for one in persons)
    own = {key_of(one) for one in persons}
    others = dict.fromkeys(
        one.name
        for one in standing(record)
        if one.kind == "pupil" and (one.pupil_id or rules.name_key(one.name, one.born)) not in own
    )
    return IncidentPart(
        record.id,
        reference(record.year_start, record.number),
        kind_rules.kind_label(record.kind) or "Kind not decided yet",
        kind_rules.label(kind_rules.STATES, record.status),
        day,
        ", ".join(roles),
        first.role,
        first.name,
        first.class_name,
        _signed(signed, day),
        short_seal(record.chain_head),
        others=tuple(others),
        outcome=record.outcome,
        sealed=sealed,
    )


def _signed(signed: tuple[Signature, ...], day: date) -> tuple[str, ...]:
    return signed_words(signed, day) or ("No agreement was asked of this child on that day.",)


def incident_lines(session: Session, incident_id: str) -> tuple[HistoryLine, ...]:
    """The lines of one incident in the order in which things happened, inside an open read."""
    return rules.in_order(_lines(chronology_service.record(session, incident_id)))


def happened(record: Incident) -> datetime:
    """When an incident happened, as well as is known."""
    return record.occurred_from or record.reported_at or record.entered_at


def _lines(record: Incident) -> Iterator[HistoryLine]:
    called = reference(record.year_start, record.number)
    said = f"The child’s own words: {record.own_words}" if record.own_words else ""
    words = "\n".join(part for part in (record.what_happened, said) if part)
    if words:
        yield HistoryLine(
            record.id, called, 0, happened(record), "What happened", words, record.entered_by
        )
    for entry in chronology_service.entry_rows(record.entries):
        yield _line(record, called, entry)


def _line(record: Incident, called: str, entry: EntryRow) -> HistoryLine:
    step = known_step(entry.step_id) if entry.step_id else None
    text = "(taken out of the cabinet; the seal stands)" if entry.disposed else entry.text
    if entry.struck_by is not None:
        text = f"STRUCK THROUGH by line {entry.struck_by}: {text}"
    elif entry.strikes is not None:
        text = f"Puts line {entry.strikes} right: {text}"
    return HistoryLine(
        record.id,
        called,
        entry.number,
        entry.happened_at or entry.at,
        kind_rules.label(kind_rules.ENTRY_KINDS, entry.kind),
        text,
        entry.author,
        rules.is_action(entry.kind),
        rules.topic_of(
            entry.kind,
            agencies=bool(step and step.agencies),
            parents=bool(step and step.id == today_procedure().trunk.parents),
        ),
        rules.is_clerical(entry.kind),
        entry.struck_by is not None,
    )


def _hints(rows: Sequence[ChildRow], whom: ChildRow) -> Iterator[str]:
    """Somebody of the same name who was typed rather than chosen may be this child."""
    if not whom.pupil_id:
        return
    typed = sorted(
        row.incidents for row in rows if not row.pupil_id and rules.same_name(row.name, whom.name)
    )
    if typed:
        many = "1 incident" if sum(typed) == 1 else f"{sum(typed)} incidents"
        yield (
            f"The same name was typed, not chosen from the list, in {many} more. It is not among "
            "these: look for the name in the list on the left."
        )
