"""Blank incident sheets for a day without a computer, and keying them in later (I15)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from esafety_desktop.dates import british_time
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.moment_rules import times_problem
from esafety_desktop.incidents.text_rules import changed_facts, plain, reference
from esafety_desktop.problem import Problem
from esafety_desktop.readiness import paper_rules
from esafety_desktop.readiness.card_service import card_sheet
from esafety_desktop.readiness.grab_service import grab_list
from esafety_desktop.readiness.records import PaperSheet
from esafety_desktop.readiness.rows import OutagePack, SheetRow, sheet_name
from esafety_desktop.store.base import LockedBase
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from collections.abc import Collection

    from esafety_desktop.incidents.records import ChronologyEntry, Incident
    from esafety_desktop.readiness.card_rules import CardSheet
    from esafety_desktop.readiness.paper_rules import KeyedSheet
    from esafety_desktop.store.store import Store, UnitOfWork

_SLACK = timedelta(minutes=2)
_TIMED = {"exact", "about", "between"}


def sheets(store: Store) -> tuple[SheetRow, ...]:
    """Every sheet that was ever numbered, newest first; none for an office account."""
    if not store.is_leader:
        return ()
    with store.read() as session:
        table = LockedBase.metadata.tables["incident"]
        query = select(table.c.id, table.c.year_start, table.c.number)
        mine = select(PaperSheet.incident_id).where(PaperSheet.incident_id.is_not(None))
        named = {
            found.id: reference(found.year_start, found.number)
            for found in session.execute(query.where(table.c.id.in_(mine)))
        }
        every = session.scalars(select(PaperSheet).order_by(PaperSheet.number.desc()))
        return tuple(_row(one, named.get(one.incident_id or "", "")) for one in every)


def number_sheets(store: Store, count: int) -> Changed[tuple[int, ...]]:
    """Give the next numbers of the series to blank sheets; none is ever given twice.

    Raises:
        Problem: the account is no leader's, or too few or too many are asked for.
    """
    _must_lead(store)
    if not 1 <= count <= paper_rules.MOST:
        raise Problem(
            f"From one to {paper_rules.MOST} sheets can be printed at once.", "Ask for fewer."
        )
    with store.write() as unit:
        last = unit.session.scalar(select(func.max(PaperSheet.number))) or 0
        numbers = tuple(range(last + 1, last + count + 1))
        unit.session.add_all(
            PaperSheet(number=number, made_at=unit.now, made_by=unit.account.name)
            for number in numbers
        )
        subject = _span(numbers)
        unit.commit("paper_sheet.number", subject, {"count": count}, cabinet=Cabinet.LOCKED)
    return Changed(Area.INCIDENTS, numbers)


def pack(store: Store, numbers: tuple[int, ...]) -> tuple[OutagePack, CardSheet]:
    """The outage pack for these sheets and the card that goes with them, frozen for paper."""
    card, grab = card_sheet(store), grab_list(store)
    made = OutagePack(
        card.school,
        numbers,
        (card.danger, *card.rules),
        tuple((one.devices, one.rule) for one in card.devices),
        grab.groups,
        grab.missing,
        card.stamp,
        store.account.name,
        british_time(store.clock()),
    )
    return made, card


def mark_printed(store: Store, numbers: Collection[int]) -> Changed[int]:
    """These sheets were printed or saved: they are out from now on; gives how many are new."""
    with store.write() as unit:
        fresh = [one for one in _these(unit, numbers) if one.state == paper_rules.MADE]
        for one in fresh:
            one.state, one.printed_at = paper_rules.OUT, unit.now
            one.printed_by = unit.account.name
        if not fresh:
            return Changed(Area(0), 0)
        subject = _span([one.number for one in fresh])
        unit.commit("paper_sheet.print", subject, cabinet=Cabinet.LOCKED)
    said = f"Sheets {subject} are out. Each is keyed in later, or marked as not used."
    return Changed(Area.INCIDENTS, len(fresh), said)


def mark_spoilt(store: Store, numbers: Collection[int], reason: str) -> Changed[int]:
    """Sheets that were spoilt or never used, with the reason.

    Raises:
        Problem: no reason, no such sheet, or one of them was keyed in.
    """
    _must_lead(store)
    reason = plain(reason)
    if not reason:
        raise Problem("Write why.", "A few words are enough: not needed, torn, lost.")
    with store.write() as unit:
        found = _these(unit, numbers)
        if not found or len(found) != len(set(numbers)):
            raise Problem("There is no sheet of that number.", "Look at the list of sheets.")
        keyed = [one.number for one in found if one.state == paper_rules.KEYED]
        if keyed:
            raise Problem(f"Sheet {sheet_name(keyed[0])} is keyed in.", "It stays as it is.")
        for one in found:
            one.state, one.reason = paper_rules.SPOILT, reason
            one.settled_at, one.settled_by = unit.now, unit.account.name
        subject = _span([one.number for one in found])
        unit.commit("paper_sheet.spoilt", subject, {"reason": reason}, cabinet=Cabinet.LOCKED)
    return Changed(Area.INCIDENTS, len(found), f"Marked as not used: {subject}.")


def problem(store: Store, sheet: KeyedSheet) -> str:
    """Why a sheet can't be kept yet, in words; "" when it can."""
    return paper_rules.sheet_problem(sheet, store.clock(), _SLACK) or times_problem(
        sheet.occurred_from, sheet.occurred_to, sheet.reported_at
    )


def key_in(store: Store, sheet: KeyedSheet) -> Changed[str]:
    """Make an incident of a paper sheet; gives its id.

    It is entered now; its lines keep the times that stand on the paper.

    Raises:
        Problem: the sheet was keyed in before or never numbered, or something is missing.
    """
    _must_lead(store)
    if wrong := problem(store, sheet):
        raise Problem(wrong, "Nothing was kept yet; what you typed is still there.")
    with store.write() as unit:
        numbered = sheet.number != paper_rules.NO_NUMBER
        paper = _unused(unit, sheet.number) if numbered else None
        record = incidents.new_record(unit, sheet.what_happened)
        opened = paper_rules.opened_words(sheet, unit.account.name, unit.now)
        written = sheet.written_at
        chronology.write_entry(unit, record, "opened", opened, happened_at=written)
        last = _facts(unit, record, sheet)
        for line in sorted(sheet.lines, key=lambda one: one.happened_at):
            words = plain(paper_rules.line_words(line, sheet.number))
            kind = line.kind if kind_rules.known(kind_rules.NOTE_KINDS, line.kind) else "note"
            at = line.happened_at
            last = chronology.write_entry(unit, record, kind, words, happened_at=at)
        if paper is not None:
            paper.state, paper.incident_id = paper_rules.KEYED, record.id
            paper.settled_at, paper.settled_by = unit.now, unit.account.name
        chronology.keep(unit, record, "paper_sheet.key_in", last)
        made: str = record.id
        called = reference(record.year_start, record.number)
    said = (
        f"Sheet {sheet_name(sheet.number)} is incident {called}. Keep the paper with its record."
        if numbered
        else f"It is incident {called}. Write that on the paper and keep it with its record."
    )
    return Changed(Area.INCIDENTS, made, said)


def _facts(unit: UnitOfWork, record: Incident, sheet: KeyedSheet) -> ChronologyEntry:
    """Put the facts of the paper into the record; the chronology says so."""
    before = incidents.facts_of(record)
    timed = sheet.occurred_how in _TIMED
    record.what_happened, record.own_words = plain(sheet.what_happened), plain(sheet.own_words)
    record.place, record.site = plain(sheet.place), plain(sheet.site)
    record.device, record.device_note = sheet.device, plain(sheet.device_note)
    record.where_kind, record.reported_at = sheet.where, sheet.reported_at
    record.occurred_how = sheet.occurred_how
    record.occurred_from = sheet.occurred_from if timed else None
    record.occurred_to = sheet.occurred_to if sheet.occurred_how == "between" else None
    after = incidents.facts_of(record)
    text = f"What happened: {after.what_happened}"
    if more := changed_facts(before, after):
        text += f"\n{more}"
    return chronology.write_entry(unit, record, "facts", text, happened_at=sheet.written_at)


def _unused(unit: UnitOfWork, number: int) -> PaperSheet:
    found = _these(unit, [number])
    if not found:
        raise Problem(
            f"No sheet {sheet_name(number)} was ever printed here.", "Look at its number again."
        )
    if found[0].state == paper_rules.KEYED:
        raise Problem(
            f"Sheet {sheet_name(number)} is keyed in already.",
            "Find its incident in the list of sheets; add what is missing there.",
        )
    if found[0].state == paper_rules.SPOILT:
        raise Problem(
            f"Sheet {sheet_name(number)} is marked as not used: {found[0].reason}",
            "Look at its number again.",
        )
    return found[0]


def _these(unit: UnitOfWork, numbers: Collection[int]) -> list[PaperSheet]:
    query = select(PaperSheet).where(PaperSheet.number.in_(numbers)).order_by(PaperSheet.number)
    return list(unit.session.scalars(query))


def _row(one: PaperSheet, called: str) -> SheetRow:
    return SheetRow(
        one.number,
        one.state,
        one.made_at,
        one.made_by,
        one.printed_at,
        one.printed_by,
        one.settled_at,
        one.settled_by,
        one.reason,
        one.incident_id or "",
        called,
    )


def _span(numbers: Collection[int]) -> str:
    """``P-001–P-005``, or one name."""
    first, last = sheet_name(min(numbers)), sheet_name(max(numbers))
    return first if first == last else f"{first}–{last}"


def _must_lead(store: Store) -> None:
    if not store.is_leader:
        raise Problem("Only a leader works with the incident sheets.", "Ask one of the leaders.")
