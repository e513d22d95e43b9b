"""The class grid: pupils by agreements, in one reading."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import String, bindparam, select, type_coerce

from esafety_desktop.agreements.outstanding_service import NO_CLASS, class_seq_of, slot_years
from esafety_desktop.agreements.records import AgreementVersion, RegisterSlot
from esafety_desktop.agreements.register_service import read_numbered
from esafety_desktop.agreements.rows import (
    AgreementRow,
    CellRow,
    ClassGrid,
    GridRow,
    How,
    Status,
)
from esafety_desktop.school.name_rules import sort_key
from esafety_desktop.school.records import Pupil, SchoolClass
from esafety_desktop.school.roll_service import ON_ROLL
from esafety_desktop.school.service import year_in_use, year_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection, Select

    from esafety_desktop.store.store import Store

    _Asked = Sequence[tuple[int, AgreementRow]]

_Cells = dict[int, tuple[int | None, dict[int, CellRow]]]
_SLOT, _PUPIL = RegisterSlot.__table__.c, Pupil.__table__.c
_DATES = (
    _SLOT.child_on,
    _SLOT.parent_on,
    _SLOT.returned_on,
    _SLOT.issued_on,
    _SLOT.chased_on,
)
_SLOTS = select(
    _SLOT.pupil_seq,
    _SLOT.class_seq,
    _SLOT.agreement_seq,
    *(type_coerce(column, String) for column in _DATES),
    _SLOT.status,
    _SLOT.how,
    _SLOT.marked_by,
    _SLOT.rung,
    _SLOT.version_seq,
).where(
    _SLOT.year.in_(bindparam("years", expanding=True)),
    _SLOT.status.not_in((Status.LEFT.value, Status.UNASKED.value)),
)
_SLOTS_OF_CLASS = _SLOTS.where(_SLOT.class_seq == class_seq_of(bindparam("class_id")))
_ALL_PUPILS = select(
    _PUPIL.seq,
    _PUPIL.id,
    _PUPIL.surname,
    _PUPIL.forename,
    _PUPIL.known_as,
    _PUPIL.telephone_only,
    _PUPIL.ask_dsl_first,
)
_PUPILS = _ALL_PUPILS.where(ON_ROLL)
_SOME_PUPILS = _PUPILS.where(_PUPIL.seq.in_(bindparam("seqs", expanding=True)))
_PUPILS_THEN = _ALL_PUPILS.where(_PUPIL.seq.in_(bindparam("seqs", expanding=True)))
"""Those of an earlier year: whoever left since is still in that year's register."""
_CLASS, _VERSION = SchoolClass.__table__.c, AgreementVersion.__table__.c
_CLASSES = select(_CLASS.seq, _CLASS.id, _CLASS.name, _CLASS.year_group)
_VERSIONS = select(_VERSION.seq, _VERSION.number)


def class_grid(store: Store, class_id: str | None = None, year: int | None = None) -> ClassGrid:
    """Pupils by agreements, in the order of classes and names.

    Leavers are left out, save in the register of an earlier year.

    Args:
        store: The open cabinets.
        class_id: Only this class; None means the whole school.
        year: The academic year; None means the one in use.
    """
    with store.read() as session:
        in_use = year_in_use(session, store)
        chosen = in_use if year is None else year
        asked = read_numbered(session)
        connection = session.connection()
        cells = _read_cells(connection, asked, slot_years(chosen, in_use), class_id)
        if chosen < in_use:
            query: Select[Any] = _PUPILS_THEN
        else:
            query = _PUPILS if class_id is None else _SOME_PUPILS
        rows = _grid_rows(connection, asked, cells, query, store.today())
    return ClassGrid(chosen, tuple(row for _, row in asked), rows)


def _read_cells(
    connection: Connection, asked: _Asked, years: Sequence[int], class_id: str | None
) -> _Cells:
    """Pupil → class and cells, both by number. Equal cells are one value, dates parsed once."""
    if class_id is None:
        found = connection.execute(_SLOTS, {"years": years})
    else:
        found = connection.execute(_SLOTS_OF_CLASS, {"years": years, "class_id": class_id})
    ids = {seq: row.id for seq, row in asked}
    versions = {row[0]: row[1] for row in connection.execute(_VERSIONS)}
    made: dict[tuple[Any, ...], CellRow] = {}
    cells: _Cells = {}
    for row in found.all():
        key = row[2:]
        cell = made.get(key)
        if cell is None:
            cell = made[key] = _cell(ids.get(row[2], ""), row[3:], versions)
        own = cells.get(row[0])
        if own is None:
            own = cells[row[0]] = (row[1], {})
        own[1][row[2]] = cell
    return cells


def _cell(agreement_id: str, values: Sequence[Any], versions: dict[int, int]) -> CellRow:
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
        signed_version=versions.get(version_seq),
        issued_on=issued,
        rung=rung,
        chased_on=chased,
    )


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _grid_rows(
    connection: Connection, asked: _Asked, cells: _Cells, query: Select[Any], today: date
) -> tuple[GridRow, ...]:
    seqs = {} if query is _PUPILS else {"seqs": list(cells)}
    pupils = connection.execute(query, {"today": today} | seqs)
    classes: dict[int | None, tuple[int, str, str]] = {
        row[0]: (year_order(row[3]), row[2], row[1]) for row in connection.execute(_CLASSES)
    }
    nowhere = (year_order(""), NO_CLASS, "")
    listed = [
        (*classes.get(cells[row[0]][0], nowhere), sort_key(row[2], row[3]), *row)
        for row in pupils.all()
        if row[0] in cells
    ]
    listed.sort()  # ends at the pupil's number, which no other row has
    return tuple(_numbered(listed, cells, [(seq, CellRow(row.id)) for seq, row in asked]))


def _numbered(
    listed: Iterable[tuple[Any, ...]], cells: _Cells, columns: Sequence[tuple[int, CellRow]]
) -> Iterable[GridRow]:
    number, last = 0, None
    for _, class_name, class_id, _, seq, pupil_id, surname, forename, known_as, *flags in listed:
        number = number + 1 if class_id == last else 1
        last = class_id
        called = known_as or forename
        own = cells[seq][1]
        yield GridRow(
            pupil_id,
            number,
            f"{surname}, {called}" if surname else called,
            class_id,
            class_name,
            tuple([own.get(column, empty) for column, empty in columns]),
            *flags,
        )
