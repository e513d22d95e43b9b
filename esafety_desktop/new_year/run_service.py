"""Earlier runs: which is the newest, and whether it can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from esafety_desktop.agreements import turn_service
from esafety_desktop.dates import AcademicYear
from esafety_desktop.new_year.records import YearMove, YearRun
from esafety_desktop.new_year.rows import PlaceRow, RunRow
from esafety_desktop.school.records import Pupil, SchoolClass
from esafety_desktop.staff_forms import service as staff

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store


def newest(session: Session) -> RunRow | None:
    """The newest run that was not taken back, with why it can't be any more."""
    run = session.scalars(
        select(YearRun).where(YearRun.taken_back_at.is_(None)).order_by(YearRun.seq.desc()).limit(1)
    ).first()
    if run is None:
        return None
    moved, left = session.execute(
        select(func.count(YearMove.to_class_seq), func.count() - func.count(YearMove.to_class_seq))
        .select_from(YearMove)
        .where(YearMove.run_seq == run.seq)
    ).one()
    return RunRow(run.id, run.year, run.at, run.by, moved, left, why_not(session, run))


def why_not(session: Session, run: YearRun) -> str:
    """Why a run can't be taken back as a whole; "" when it can."""
    seqs = list(
        session.scalars(select(YearMove.pupil_seq).where(YearMove.run_seq == run.seq)).all()
    )
    marked = turn_service.touched_in(session, run.year, seqs)
    if marked:
        forms = "1 form was" if marked == 1 else f"{marked} forms were"
        return f"{forms} given out or marked in the new year."
    adults = staff.touched_in(session, run.year)
    if adults:
        return f"{adults} signatures of staff were marked in the new year."
    changed = _moved_on(session, run)
    if changed:
        who = "1 child was" if changed == 1 else f"{changed} children were"
        return f"{who} moved again since."
    return ""


def _moved_on(session: Session, run: YearRun) -> int:
    """How many children of a run are no longer where it put them."""
    found = session.execute(
        select(YearMove.to_class_seq, SchoolClass.seq, Pupil.left_on, YearMove.from_class_seq)
        .join(Pupil, Pupil.seq == YearMove.pupil_seq)
        .outerjoin(SchoolClass, SchoolClass.id == Pupil.class_id)
        .where(YearMove.run_seq == run.seq)
    )
    begins = AcademicYear(run.year).first_day
    return sum(not _as_put(*row, begins) for row in found)


def _as_put(
    to_class: int | None,
    class_now: int | None,
    left_on: date | None,
    from_class: int,
    begins: date,
) -> bool:
    if to_class is None:
        return left_on is not None and class_now == from_class
    return (left_on is None or left_on >= begins) and class_now == to_class


def history(store: Store, pupil_id: str) -> tuple[PlaceRow, ...]:
    """A child's classes year by year, newest first: from the moves and from the registers."""
    with store.read() as session:
        found = set(turn_service.places(session, pupil_id))
        for end in (YearMove.from_class_seq, YearMove.to_class_seq):
            rows = session.execute(
                select(SchoolClass.academic_year, SchoolClass.name)
                .join(YearMove, end == SchoolClass.seq)
                .join(Pupil, Pupil.seq == YearMove.pupil_seq)
                .where(Pupil.id == pupil_id)
            )
            found.update((row[0], row[1]) for row in rows)
        now = session.execute(
            select(SchoolClass.academic_year, SchoolClass.name)
            .join(Pupil, Pupil.class_id == SchoolClass.id)
            .where(Pupil.id == pupil_id)
        ).first()
    if now is not None:
        found.add((now[0], now[1]))
    return tuple(PlaceRow(*pair) for pair in sorted(found, reverse=True))
