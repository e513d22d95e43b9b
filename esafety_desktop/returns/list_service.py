"""Lists that leave the screen: for the class teacher, of those to ring, of all that is shown."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as register
from esafety_desktop.dates import AcademicYear
from esafety_desktop.export.tables import Table
from esafety_desktop.problem import Problem
from esafety_desktop.returns.family_rules import RUNGS, next_words, note_words, owed_words
from esafety_desktop.returns.rows import Adult, Family, ListSheet, RingLine, Sheets
from esafety_desktop.school import service as school_service
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.school.rows import ParentRow
    from esafety_desktop.store.store import Store

_TEACHER = ("Child", "Not back", "Days out", "Reminders", "Back on")
_RING = ("Child", "Class", "Not back", "Why", "Whom to ring", "Telephone")
_ALL = ("Child", "Class", "Not back", "Days out", "Reminders", "Last chased", "Next", "Note")


def teacher_lists(store: Store, families: Sequence[Family]) -> Sheets:
    """What is not back, one list for each class; no telephone, no note.

    Children about whom the lead is asked first are not on it: nobody turns to them in class.

    Raises:
        Problem: nobody is left to list.
    """
    sheets: list[ListSheet] = []
    for class_name, group in groupby(families, key=lambda one: one.class_name):
        own = list(group)
        listed = [one for one in own if not one.ask_first]
        rows = tuple((one.name, owed_words(one), _days(one), RUNGS[one.rung], "") for one in listed)
        if rows:
            sheet = _sheet(store, f"Not back yet: {class_name}", _TEACHER, rows)
            sheets.append(replace(sheet, left_out=len(own) - len(listed), group=class_name))
    if not sheets:
        raise _nobody()
    return Sheets("Not back yet", tuple(sheets))


def ring_lines(store: Store, families: Sequence[Family]) -> tuple[RingLine, ...]:
    """Families to ring with their numbers; never those about whom the lead is asked first."""
    wanted = [one for one in families if not one.ask_first]
    adults: dict[str, list[ParentRow]] = {}
    for adult in school_service.parents(store, [one.pupil_id for one in wanted]):
        adults.setdefault(adult.pupil_id, []).append(adult)
    return tuple(
        RingLine(
            one.name,
            one.class_name,
            owed_words(one),
            note_words(one),
            tuple(map(_adult, adults.get(one.pupil_id, ()))),
        )
        for one in wanted
    )


def _adult(row: ParentRow) -> Adult:
    notes = ["court order: ask in the office first"] if row.court_order else []
    if row.parental_responsibility is False:
        notes.append("no parental responsibility")
    name = row.name or row.addressee or row.salutation
    return Adult(name, row.relationship, row.telephone, ", ".join(notes))


def ring_sheet(store: Store, families: Sequence[Family]) -> Sheets:
    """The same as a list, each adult on a line of its own.

    Raises:
        Problem: nobody is to be rung.
    """
    rows: list[tuple[str, ...]] = []
    for line in ring_lines(store, families):
        first = (line.child, line.class_name, line.owed, line.why)
        for adult in line.adults or (Adult("nobody is entered", "", ""),):
            who = " · ".join(part for part in (adult.name, adult.relationship, adult.note) if part)
            rows.append((*first, who, adult.telephone or "no number"))
            first = ("", "", "", "")
    if not rows:
        raise _nobody()
    sheet = _sheet(store, "Families to ring", _RING, tuple(rows))
    left_out = sum(one.ask_first for one in families)
    return Sheets("Families to ring", (replace(sheet, left_out=left_out),))


def whole_table(store: Store, families: Sequence[Family]) -> Table:
    """All that the screen shows, for another program; dates are true dates there."""
    today = store.today()
    return Table(
        "Not back yet",
        _ALL,
        tuple(
            (
                one.name,
                one.class_name,
                owed_words(one),
                one.days_out,
                RUNGS[one.rung],
                one.chased_on,
                next_words(one, today),
                note_words(one),
            )
            for one in families
        ),
    )


def tables(sheets: Sheets) -> tuple[Table, ...]:
    """Lists as tables for another program, one sheet each."""
    return tuple(
        Table(sheet.group or sheet.title, sheet.headings, sheet.rows) for sheet in sheets.sheets
    )


def _sheet(
    store: Store, title: str, headings: tuple[str, ...], rows: tuple[tuple[str, ...], ...]
) -> ListSheet:
    year = AcademicYear(register.current_year(store)).label
    return ListSheet(school_service.school(store).name, title, year, store.today(), headings, rows)


def _days(family: Family) -> str:
    return "" if family.days_out is None else str(family.days_out)


def _nobody() -> Problem:
    return Problem(
        "There is nobody to put on this list.",
        "Choose another class or filter; who is asked about first is never on it.",
    )


def file_name(sheets: Sheets) -> str:
    """What a saved list is called."""
    names = {sheet.group for sheet in sheets.sheets if sheet.group}
    return f"{sheets.title} {names.pop()}" if len(names) == 1 else sheets.title
