"""A transfer pack, frozen for paper: records and chronology, the other children as letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british, british_time
from esafety_desktop.evidence.service import evidence
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.people_service import standing
from esafety_desktop.incidents.print_service import record_snapshot
from esafety_desktop.incidents.text_rules import facts_lines
from esafety_desktop.pupil_files import history_rules
from esafety_desktop.pupil_files.alias_rules import (
    Aliases,
    Whom,
    about_letters,
    aliases,
    is_letters,
    mapped,
    only_letters,
)
from esafety_desktop.pupil_files.history_service import child, store_history
from esafety_desktop.pupil_files.pack_rules import OTHERS_PARENTS, mentioned
from esafety_desktop.pupil_files.rows import ChildHistory
from esafety_desktop.pupil_files.transfer_keeping_service import incidents_of
from esafety_desktop.pupil_files.transfer_rows import IncidentPaper, PackSheet
from esafety_desktop.pupil_files.transfer_service import file_words, transfer
from esafety_desktop.school.service import parents, pupils, school
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.incidents.agency_rules import ToldSheet
    from esafety_desktop.incidents.rows import EntryRow, PathLine, RecordSheet
    from esafety_desktop.pupil_files.rows import ChildRow
    from esafety_desktop.pupil_files.transfer_rows import TransferRow
    from esafety_desktop.store.store import Store

_PEOPLE = kind_rules.label(kind_rules.ENTRY_KINDS, "people")
_PARENTS = kind_rules.label(kind_rules.ENTRY_KINDS, "parents")


def pack_sheet(store: Store, transfer_id: str) -> PackSheet:
    """All that goes into a child's transfer pack; making it stands in the audit trail.

    Raises:
        Problem: the transfer is not in this cabinet.
    """
    row = transfer(store, transfer_id)
    whom = child(store, row.child)
    with store.read() as session:
        ids = [record.id for record in incidents_of(session, transfer_id)]
    papers = tuple(_paper(record_snapshot(store, one), _scans(store, one)) for one in ids)
    given = bool(row.named_why)
    letters = aliases(_own(store, whom), () if given else _others(store, whom, ids, papers))
    parts, lines = store_history(store, whom.key)
    told = ChildHistory(
        whom,
        tuple(part for part in parts if part.id in ids),
        history_rules.in_order(line for line in lines if line.incident_id in ids),
    )
    closed = tuple(_without_details(paper) for paper in mapped(papers, letters.swap))
    shown = mapped(told, letters.swap)
    lines_shown = (replace(one, text=_closed(one.kind, one.text)) for one in shown.lines)
    shown = replace(shown, lines=tuple(lines_shown))
    return _sheet(store, row, shown, closed, letters)


def _sheet(
    store: Store,
    row: TransferRow,
    told: ChildHistory,
    papers: tuple[IncidentPaper, ...],
    letters: Aliases,
) -> PackSheet:
    home = school(store)
    return PackSheet(
        home.name,
        home.address,
        home.telephone,
        row,
        british(told.child.born),
        told,
        papers,
        tuple(letters.by_key.values()),
        bool(row.named_why),
        file_words(store),
        history_rules.whole_seal(paper.seal for paper in papers),
        store.account.name,
        british_time(store.clock()),
    )


def _own(store: Store, whom: ChildRow) -> Whom:
    found = next((one for one in _pupils(store) if one.key == whom.key), None)
    return found or Whom(whom.key, (whom.name,))


def _pupils(store: Store) -> Iterator[Whom]:
    """Every child of the school, leavers among them; found in texts by full name only."""
    adults: dict[str, tuple[str, ...]] = {}
    for one in parents(store):
        called = tuple(name for name in (one.name, one.salutation) if len(name.split()) > 1)
        adults[one.pupil_id] = adults.get(one.pupil_id, ()) + called
    for row in pupils(store, leavers=True):
        known = (row.known_as,) if row.known_as else ()
        name = f"{row.forename} {row.surname}"
        yield Whom(row.id, (name,), known, False, british(row.born), adults.get(row.id, ()))


def _others(
    store: Store, whom: ChildRow, ids: list[str], papers: tuple[IncidentPaper, ...]
) -> Iterator[Whom]:
    """The other children: those named in the incidents, then those whose name is in a text."""
    of_school = {one.key: one for one in _pupils(store) if one.key != whom.key}
    named: dict[str, Whom] = {}
    for key, name, born in _named(store, whom, ids):
        known = named.get(key) or of_school.get(key) or Whom(key, (name,), born=born)
        names = dict.fromkeys((*known.names, name))
        named[key] = replace(known, names=tuple(names), named=True)
    yield from named.values()
    yield from mentioned(papers, (one for key, one in of_school.items() if key not in named))


def _named(store: Store, whom: ChildRow, ids: list[str]) -> Iterator[tuple[str, str, str]]:
    from esafety_desktop.incidents.chronology_service import record

    with store.read() as session:
        for incident_id in ids:
            for person in standing(record(session, incident_id)):
                key = person.pupil_id or history_rules.name_key(person.name, person.born)
                is_child = person.kind == "pupil" or (
                    person.kind == "other" and (person.born or person.role == "affected")
                )
                if is_child and key != whom.key:
                    yield key, person.name, british(person.born)


def _paper(sheet: RecordSheet, scans: tuple[tuple[str, ...], ...]) -> IncidentPaper:
    """The record of one incident as words and tables."""
    detail = sheet.detail
    row = detail.row
    entered = f"{british_time(row.entered_at)} by {detail.entered_by}"
    later = f"\nFollow-up: {detail.follow_up}" if detail.follow_up else ""
    return IncidentPaper(
        row.reference,
        row.kind_label,
        (
            ("State", kind_rules.label(kind_rules.STATES, row.status)),
            ("Entered", entered),
            *((label, text or "not known") for label, text in facts_lines(detail.facts)),
        ),
        tuple(
            (
                kind_rules.label(kind_rules.ROLES, one.role),
                one.name,
                one.class_name,
                british(one.born),
                one.note,
            )
            for one in detail.people
        ),
        tuple(_path(line) for line in sheet.path),
        tuple(_entry(entry) for entry in detail.entries),
        detail.seal,
        sheet.broken,
        f"{detail.outcome}{later}" if detail.outcome else "",
        tuple(_told(sheet.told)) if sheet.told else (),
        scans,
    )


def _told(told: ToldSheet) -> Iterator[tuple[str, ...]]:
    for agency in told.agencies:
        yield (agency.called, agency.contact, agency.reference, agency.answer)
    for parents_told in told.parents:
        yield (parents_told.called, parents_told.contact, "", parents_told.answer)


def _scans(store: Store, incident_id: str) -> tuple[tuple[str, ...], ...]:
    """The scanned pages in the register of an incident."""
    return tuple(
        (f"{row.called}: {row.description.what}", row.kept_where or "not said", str(row.pages))
        for row in evidence(store, incident_id)
        if row.description is not None and row.pages and not row.taken_out
    )


def _without_details(paper: IncidentPaper) -> IncidentPaper:
    """Neither class, birthday nor parents of a child who stands in it by letters."""
    people = (
        (one[0], one[1], "", "", one[4]) if is_letters(one[1]) else one for one in paper.people
    )
    entries = ((*one[:3], _closed(one[2], one[3]), *one[4:]) for one in paper.entries)
    told = (one for one in paper.told if not about_letters(one[0]))
    return replace(paper, people=tuple(people), entries=tuple(entries), told=tuple(told))


def _closed(kind: str, text: str) -> str:
    """A line of a chronology without what is about another child only."""
    if kind == _PEOPLE:
        return only_letters(text)
    return OTHERS_PARENTS if kind == _PARENTS and about_letters(text) else text


def _path(line: PathLine) -> tuple[str, ...]:
    answer = f"{line.outcome}: {line.answer}" if line.answer else line.outcome
    who = "\n".join(part for part in (line.who, line.when, line.reference) if part)
    return (line.title, answer, who, line.words)


def _entry(entry: EntryRow) -> tuple[str, ...]:
    text = "(taken out of the cabinet; the seal stands)" if entry.disposed else entry.text
    if entry.struck_by is not None:
        text = f"STRUCK THROUGH by line {entry.struck_by}: {text}"
    elif entry.strikes is not None:
        text = f"Puts line {entry.strikes} right: {text}"
    kind = kind_rules.label(kind_rules.ENTRY_KINDS, entry.kind)
    return (str(entry.number), entry.when, kind, text, entry.author)
