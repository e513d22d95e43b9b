"""The class grid: pupils by agreements, in one reading."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import String, select, type_coerce

from esafety_desktop.agreements.outstanding_service import NO_CLASS, class_seq_of, years_of
from esafety_desktop.agreements.records import Agreement, AgreementVersion, RegisterSlot
from esafety_desktop.agreements.register_service import read_agreements
from esafety_desktop.agreements.rows import (
    AgreementRow,
    CellRow,
    ClassGrid,
    GridRow,
    How,
    Status,
)
from esafety_desktop.school.records import Pupil, SchoolClass
from esafety_desktop.school.service import year_in_use, year_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

_Cells = dict[int, tuple[int | None, dict[int, CellRow]]]


def class_grid(store: Store, class_id: str | None = None, year: int | None = None) -> ClassGrid:
    """Pupils by agreements, in the order of classes and names; leavers are left out.

    Args:
        store: The open cabinets.
        class_id: Only this class; None means the whole school.
        year: The academic year; None means the one in use.
    """
    with store.read() as session:
        chosen = year if year is not None else year_in_use(session, store)
        asked = read_agreements(session)
        years = years_of(session, store, chosen)
        cells = _read_cells(session, years, class_id)
        rows = _grid_rows(session, asked, cells, class_id)
    return ClassGrid(chosen, asked, rows)


def _read_cells(session: Session, years: Sequence[int], class_id: str | None) -> _Cells:
    """Pupil → class and cells, both by number. Equal cells are one value, dates parsed once."""
    query = (
        select(
            RegisterSlot.pupil_seq,
            RegisterSlot.agreement_seq,
            RegisterSlot.class_seq,
            *(type_coerce(column, String) for column in _DATES),
            RegisterSlot.status,
            RegisterSlot.how,
            RegisterSlot.marked_by,
            RegisterSlot.rung,
            RegisterSlot.version_seq,
        )
        .where(RegisterSlot.year.in_(years))
        .where(RegisterSlot.status != Status.LEFT.value)
    )
    if class_id is not None:
        query = query.where(RegisterSlot.class_seq == class_seq_of(class_id))
    build = _CellBuilder(session)
    cells: _Cells = {}
    for pupil_seq, agreement_seq, class_seq, *rest in session.execute(query):
        own = cells.setdefault(pupil_seq, (class_seq, {}))[1]
        own[agreement_seq] = build.cell(agreement_seq, tuple(rest))
    return cells


_DATES = (
    RegisterSlot.child_on,
    RegisterSlot.parent_on,
    RegisterSlot.returned_on,
    RegisterSlot.issued_on,
    RegisterSlot.chased_on,
)


class _CellBuilder:
    """Makes one frozen value for all equal cells of a grid: most were marked on few days."""

    def __init__(self, session: Session) -> None:
        self._made: dict[tuple[int, tuple[Any, ...]], CellRow] = {}
        self._ids = dict(session.execute(select(Agreement.seq, Agreement.id)).all())
        self._numbers = dict(
            session.execute(select(AgreementVersion.seq, AgreementVersion.number)).all()
        )

    def cell(self, agreement_seq: int, values: tuple[Any, ...]) -> CellRow:
        key = (agreement_seq, values)
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = self._make(self._ids[agreement_seq], values)
        return found

    def _make(self, agreement_id: str, values: tuple[Any, ...]) -> CellRow:
        child, parent, returned, issued, chased = map(_date, values[:5])
        status, how, by, rung, version_seq = values[5:]
        return CellRow(
            agreement_id=agreement_id,
            status=Status(status),
            child_on=child,
            parent_on=parent,
            returned_on=returned,
            how=How(how) if how else None,
            by=by,
            signed_version=self._numbers.get(version_seq),
            issued_on=issued,
            rung=rung,
            chased_on=chased,
        )


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _grid_rows(
    session: Session, asked: Sequence[AgreementRow], cells: _Cells, class_id: str | None
) -> tuple[GridRow, ...]:
    pupils = select(
        Pupil.seq,
        Pupil.id,
        Pupil.surname,
        Pupil.forename,
        Pupil.known_as,
        Pupil.telephone_only,
        Pupil.ask_dsl_first,
    ).where(Pupil.left_on.is_(None))
    if class_id is not None:
        pupils = pupils.where(Pupil.seq.in_(list(cells)))
    classes: dict[int | None, tuple[str, str, str]] = {
        row[0]: (row[1], row[2], row[3])
        for row in session.execute(
            select(SchoolClass.seq, SchoolClass.id, SchoolClass.name, SchoolClass.year_group)
        )
    }
    seqs = dict(session.execute(select(Agreement.id, Agreement.seq)).all())
    columns = [(seqs[row.id], CellRow(row.id)) for row in asked]
    listed = [
        (*classes.get(cells[row[0]][0], ("", NO_CLASS, "")), *row)
        for row in session.execute(pupils)
        if row[0] in cells
    ]
    listed.sort(key=lambda r: (year_order(r[2]), r[1], r[5], r[6], r[3]))
    return tuple(_numbered(listed, cells, columns))


def _numbered(
    listed: Iterable[tuple[Any, ...]], cells: _Cells, columns: Sequence[tuple[int, CellRow]]
) -> Iterable[GridRow]:
    number, last = 0, ""
    for class_id, class_name, _, seq, pupil_id, surname, forename, known_as, *flags in listed:
        number = number + 1 if class_id == last else 1
        last = class_id
        called = known_as or forename
        own = cells[seq][1]
        yield GridRow(
            pupil_id,
            number,
            f"{surname}, {called}" if surname else called,
            called,
            class_id,
            class_name,
            tuple(own.get(column, empty) for column, empty in columns),
            *flags,
        )
