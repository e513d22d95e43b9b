"""The answers of a class or the school on a day, read at once into frozen rows."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, or_, select

from esafety_desktop.agreements.grid_service import class_grid
from esafety_desktop.agreements.rows import Status
from esafety_desktop.dates import british
from esafety_desktop.image_consent.answer_rules import last_note, standing, with_declined
from esafety_desktop.image_consent.records import ImageLine
from esafety_desktop.image_consent.rows import Answer, AnswerGrid, ChildRow, Kind, Line
from esafety_desktop.image_consent.use_service import read_asked
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import Pupil, SchoolClass
from esafety_desktop.school.roll_service import ON_ROLL, on_roll
from esafety_desktop.school.service import year_in_use

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.agreements.rows import GridRow
    from esafety_desktop.image_consent.rows import Cell, Use
    from esafety_desktop.store.store import Store

_LINE, _PUPIL, _CLASS = ImageLine.__table__.c, Pupil.__table__.c, SchoolClass.__table__.c
_LINES = (
    select(
        _PUPIL.id,
        _LINE.id,
        _LINE.seq,
        _LINE.kind,
        _LINE.use,
        _LINE.answer,
        _LINE.from_on,
        _LINE.limits,
        _LINE.note,
        _LINE.words,
        _LINE.version,
        _LINE.how,
        _LINE.told_by,
        _LINE.taken_by,
        _LINE.by,
        _LINE.at,
        _LINE.taken_back_at,
        _LINE.struck_by,
        _LINE.struck_why,
    )
    .join_from(Pupil.__table__, ImageLine.__table__, _LINE.pupil_seq == _PUPIL.seq)
    .order_by(_PUPIL.seq, _LINE.seq)
)
_YEARS_BEHIND = 2
_OF_YEAR = select(_CLASS.id).where(_CLASS.academic_year >= bindparam("year"))
"""Whoever was not moved up yet stands in a class of an earlier year."""
_PRESENT = _LINES.where(ON_ROLL)
LINES_OF_SCHOOL = _PRESENT.where(or_(_PUPIL.class_id.in_(_OF_YEAR), _PUPIL.class_id.is_(None)))
LINES_OF_CLASS = _PRESENT.where(_PUPIL.class_id == bindparam("class_id"))
LINES_OF_PUPIL = _LINES.where(_PUPIL.id == bindparam("pupil_id"))


def answer_grid(store: Store, class_id: str | None = None, day: date | None = None) -> AnswerGrid:
    """Children by uses, in the order of classes and names; leavers are left out.

    Args:
        store: The open cabinets.
        class_id: Only this class; None means the whole school.
        day: How it stands on that day; None means today.
    """
    on = day or store.today()
    found = class_grid(store, class_id)
    with store.read() as session:
        asked = read_asked(session)
        lines = _lines_by_pupil(session, store, class_id)
    column = next(
        (at for at, row in enumerate(found.agreements) if row.id == asked.agreement_id), -1
    )
    rows = tuple(
        _row(row, lines.get(row.pupil_id, []), asked.uses, on, column) for row in found.rows
    )
    return AnswerGrid(on, asked.uses, rows)


def _lines_by_pupil(session: Session, store: Store, class_id: str | None) -> dict[str, list[Line]]:
    query = LINES_OF_SCHOOL if class_id is None else LINES_OF_CLASS
    year = year_in_use(session, store) - _YEARS_BEHIND
    found = session.execute(query, {"year": year, "class_id": class_id, "today": store.today()})
    return {
        pupil: [_line(row) for row in rows]
        for pupil, rows in groupby(found, key=lambda row: row[0])
    }


def _line(row: Sequence[Any]) -> Line:
    _pupil, line_id, number, kind, use, answer, from_on, limits, *rest = row
    return Line(
        line_id,
        number,
        Kind(kind),
        use,
        Answer(answer or Answer.NONE),
        from_on,
        tuple(limits.split()),
        *rest,
    )


def _row(
    row: GridRow, lines: Sequence[Line], uses: Sequence[Use], day: date, column: int
) -> ChildRow:
    surname, comma, called = row.name.partition(", ")
    declined = _declined_on(row, column)
    cells = tuple(with_declined(standing(lines, use, day), declined, day) for use in uses)
    return ChildRow(
        pupil_id=row.pupil_id,
        number=row.number,
        name=row.name,
        first_name=called if comma else surname,
        class_id=row.class_id,
        class_name=row.class_name,
        cells=cells,
        note=last_note(lines),
        slip=_slip(row, column, cells),
        ask_dsl_first=row.ask_dsl_first,
    )


def _declined_on(row: GridRow, column: int) -> date | None:
    cell = row.cells[column] if column >= 0 else None
    return cell.returned_on if cell is not None and cell.status is Status.DECLINED else None


def _slip(row: GridRow, column: int, cells: Sequence[Cell]) -> str:
    """Where the return slip stands."""
    if column < 0:
        return ""
    cell = row.cells[column]
    if cell.status is Status.RETURNED and cell.returned_on:
        return f"back {british(cell.returned_on)}"
    answered = sum(one.answer is not Answer.NONE for one in cells)
    if cell.status is Status.DUE and 0 < answered < len(cells):
        return f"{answered} of {len(cells)} answered"
    if cell.status is Status.DUE:
        return "out" if cell.outstanding else "not given out"
    return cell.status.value if cell.status else ""


def history(store: Store, pupil_id: str) -> tuple[Line, ...]:
    """All that was said about pictures of a child, newest first; what was undone is among it."""
    with store.read() as session:
        found = [_line(row) for row in session.execute(LINES_OF_PUPIL, {"pupil_id": pupil_id})]
    return tuple(reversed(found))


def child(store: Store, pupil_id: str) -> ChildRow:
    """One child of the grid.

    Raises:
        Problem: the child isn't on the roll any more.
    """
    with store.read() as session:
        query = select(_PUPIL.class_id).where(_PUPIL.id == pupil_id, on_roll(store.today()))
        found = session.execute(query).first()
    row = answer_grid(store, found[0]).row(pupil_id) if found else None
    if found and row is None:  # not moved up yet: in no class of this year
        row = answer_grid(store).row(pupil_id)
    if row is None:
        raise Problem("This child is not on the roll.", "Choose a child from the list.")
    return row


def lines_of(session: Session, pupil_id: str) -> list[Line]:
    """All lines of a child, inside an open unit of work."""
    return [_line(row) for row in session.execute(LINES_OF_PUPIL, {"pupil_id": pupil_id})]
