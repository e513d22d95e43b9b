"""The school and its people: what the other rooms read, and what the set-up writes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select

from esafety_desktop.dates import TermSpan, academic_year
from esafety_desktop.problem import Problem
from esafety_desktop.school import name_rules, year_service
from esafety_desktop.school.records import Parent, Pupil, School, SchoolClass, StaffMember, Term
from esafety_desktop.school.roll_service import on_roll
from esafety_desktop.school.rows import (
    ClassRow,
    ParentRow,
    PupilRow,
    SchoolRow,
    StaffRow,
    TermRow,
)
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.store.reads import read_once
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

_IDS_AT_ONCE = 500
class_years, year_in_use = year_service.class_years, year_service.year_in_use
YEAR_GROUPS = ("N", "R", *(str(number) for number in range(1, 14)))


def school(store: Store) -> SchoolRow:
    """The school's details; an empty row before set-up."""
    with store.read() as session:
        return read_school(session)


def read_school(session: Session) -> SchoolRow:
    """The same inside an open unit of work."""
    found = session.execute(
        select(
            School.name,
            School.address,
            School.telephone,
            School.email,
            School.head_teacher,
            School.logo,
            School.academic_year,
        ).order_by(School.seq)
    ).first()
    if found is None:
        return SchoolRow()
    return SchoolRow(found[0], _lines(found[1]), *found[2:])


def save_school(store: Store, row: SchoolRow) -> Changed[SchoolRow]:
    """Keep the school's details.

    Raises:
        Problem: the school has no name.
    """
    if not row.name.strip():
        raise Problem("The school has no name yet.", "Type the name as it stands on your letters.")
    row = replace(row, name=row.name.strip(), address=tuple(_tidy(row.address)))
    with store.write() as unit:
        before = read_school(unit.session)
        record = unit.session.scalars(select(School).order_by(School.seq)).first()
        if record is None:
            record = School()
            unit.session.add(record)
        record.name, record.address = row.name, "\n".join(row.address)
        record.telephone, record.email = row.telephone.strip(), row.email.strip()
        record.head_teacher, record.logo = row.head_teacher.strip(), row.logo
        record.academic_year = row.academic_year
        unit.commit("school.save", "school", {"name": row.name})
    undo = Undo("change of the school's details", lambda back: save_school(back, before))
    return Changed(
        Area.SCHOOL, row, "The school's details are kept.", undo if before.name else None
    )


def term_rows(store: Store) -> tuple[TermRow, ...]:
    """All known terms and half-terms with their names, oldest first."""
    with store.read() as session:
        return read_once(session, Term, lambda: _term_rows(session))


def _term_rows(session: Session) -> tuple[TermRow, ...]:
    found = session.execute(select(Term.name, Term.first, Term.last).order_by(Term.first))
    return tuple(TermRow(*row) for row in found)


def terms(store: Store) -> tuple[TermSpan, ...]:
    """All known terms and half-terms, oldest first: what school-day deadlines count by."""
    return tuple(row.span for row in term_rows(store))


def save_terms(store: Store, rows: Iterable[TermRow]) -> Changed[tuple[TermRow, ...]]:
    """Put these in place of all terms of the academic years that they touch.

    Raises:
        Problem: a term ends before it begins, or two overlap.
    """
    wanted = tuple(sorted(rows, key=lambda row: row.first))
    _check_terms(wanted)
    years = {academic_year(row.first) for row in wanted}
    with store.write() as unit:
        before = tuple(
            TermRow(*row)
            for row in unit.session.execute(select(Term.name, Term.first, Term.last))
            if academic_year(row[1]) in years
        )
        for year in years:
            unit.session.execute(
                delete(Term).where(Term.first.between(year.first_day, year.last_day))
            )
        unit.session.add_all(Term(name=row.name, first=row.first, last=row.last) for row in wanted)
        unit.commit("school.terms", "school", {"terms": len(wanted)})
    undo = Undo("change of term dates", lambda back: save_terms(back, before)) if before else None
    return Changed(Area.SCHOOL, wanted, "Term dates saved.", undo)


def _check_terms(rows: Sequence[TermRow]) -> None:
    for row in rows:
        if row.last < row.first:
            raise Problem(f"{row.name} ends before it begins.", "Put its two dates right.")
    for earlier, later in pairwise(rows):
        if later.first <= earlier.last:
            raise Problem(
                f"{earlier.name} and {later.name} overlap.",
                f"Change a date: {later.name} has to begin after {earlier.name} ends.",
            )


def classes(store: Store, year: int | None = None) -> tuple[ClassRow, ...]:
    """The classes of an academic year, youngest first.

    Args:
        store: The open cabinets.
        year: Calendar year of its September; None means the year in use: this one, or the last
            that has classes.
    """
    with store.read() as session:
        chosen = year if year is not None else year_in_use(session, store)
        here = (Pupil.class_id == SchoolClass.id) & on_roll(store.today())
        found = session.execute(
            select(
                SchoolClass.id,
                SchoolClass.name,
                SchoolClass.year_group,
                SchoolClass.academic_year,
                func.count(Pupil.id),
            )
            .outerjoin(Pupil, here)
            .where(SchoolClass.academic_year == chosen)
            .group_by(SchoolClass.id)
        )
        return tuple(sorted((ClassRow(*row) for row in found), key=class_order))


def class_order(row: ClassRow) -> tuple[int, str]:
    """Sorting key: nursery, reception, years 1 to 13, then whatever else."""
    return year_order(row.year_group), row.name.casefold()


def year_order(year_group: str) -> int:
    """Where a year group stands in the school, youngest first."""
    return YEAR_GROUPS.index(year_group) if year_group in YEAR_GROUPS else len(YEAR_GROUPS)


def pupils(
    store: Store, class_id: str | None = None, *, leavers: bool = False
) -> tuple[PupilRow, ...]:
    """The children, by surname.

    Args:
        store: The open cabinets.
        class_id: Only this class.
        leavers: Also those who left.
    """
    with store.read() as session:
        return read_pupils(session, class_id, today=None if leavers else store.today())


def read_pupils(
    session: Session,
    class_id: str | None = None,
    *,
    today: date | None,
    pupil_id: str | None = None,
) -> tuple[PupilRow, ...]:
    """The same inside an open read or unit of work.

    Args:
        session: Of the office cabinet.
        class_id: Only this class.
        today: Only who is on the roll then; None with the leavers.
        pupil_id: Only this child.
    """
    query = (
        select(
            Pupil.id,
            Pupil.surname,
            Pupil.forename,
            Pupil.known_as,
            Pupil.born,
            Pupil.upn,
            Pupil.class_id,
            func.coalesce(SchoolClass.name, ""),
            Pupil.year_group,
            Pupil.joined_on,
            Pupil.left_on,
            Pupil.telephone_only,
            Pupil.ask_dsl_first,
        )
        .outerjoin(SchoolClass, SchoolClass.id == Pupil.class_id)
        .order_by(Pupil.seq)
    )
    if class_id is not None:
        query = query.where(Pupil.class_id == class_id)
    if pupil_id is not None:
        query = query.where(Pupil.id == pupil_id)
    if today is not None:
        query = query.where(on_roll(today))
    found = (PupilRow(*row) for row in session.execute(query))
    return tuple(sorted(found, key=lambda row: name_rules.sort_key(row.surname, row.forename)))


def parents(store: Store, pupil_ids: Iterable[str] | None = None) -> tuple[ParentRow, ...]:
    """The adults of these children (None: of all), each child's in the order to be rung."""
    with store.read() as session:
        return read_parents(session, pupil_ids)


def read_parents(session: Session, pupil_ids: Iterable[str] | None = None) -> tuple[ParentRow, ...]:
    """The same inside an open read or unit of work."""
    query = select(
        Parent.id,
        Parent.pupil_id,
        Parent.name,
        Parent.relationship,
        Parent.salutation,
        Parent.addressee,
        Parent.address,
        Parent.telephone,
        Parent.email,
        Parent.priority,
        Parent.parental_responsibility,
        Parent.court_order,
    ).order_by(Parent.pupil_id, Parent.priority, Parent.seq)
    if pupil_ids is None:
        found = list(session.execute(query))
    else:
        ids = list(dict.fromkeys(pupil_ids))
        parts = (ids[at : at + _IDS_AT_ONCE] for at in range(0, len(ids), _IDS_AT_ONCE))
        found = [
            row for part in parts for row in session.execute(query.where(Parent.pupil_id.in_(part)))
        ]
    return tuple(ParentRow(*row[:6], _lines(row[6]), *row[7:]) for row in found)


def staff(store: Store, *, leavers: bool = False) -> tuple[StaffRow, ...]:
    """Staff, governors and volunteers, by name."""
    query = select(
        StaffMember.id,
        StaffMember.name,
        StaffMember.role,
        StaffMember.email,
        StaffMember.joined_on,
        StaffMember.left_on,
    ).order_by(StaffMember.name)
    if not leavers:
        query = query.where(StaffMember.left_on.is_(None))
    with store.read() as session:
        return tuple(StaffRow(*row) for row in session.execute(query))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()


def _tidy(lines: Iterable[str]) -> Iterable[str]:
    return (line.strip() for line in lines if line.strip())
