"""A move into a new year is taken back as a whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from sqlalchemy import bindparam, delete, select, update

from esafety_desktop.agreements import turn_service
from esafety_desktop.agreements.register_service import bring_into
from esafety_desktop.image_consent import service as images
from esafety_desktop.new_year import run_service
from esafety_desktop.new_year.records import YearMove, YearRun
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import Pupil, School, SchoolClass
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store


def take_back(
    store: Store, run_id: str, again: Callable[[Store], Changed[str]] | None = None
) -> Changed[None]:
    """Undo a run as a whole; the children are where they were, the new register is gone.

    Args:
        store: The open cabinets.
        run_id: The run; the newest one.
        again: Does it again, where the caller can.

    Raises:
        Problem: something was marked in the new year, or children were moved again since.
    """
    with store.write() as unit:
        session = unit.session
        newest = run_service.newest(session)
        if newest is None or newest.id != run_id:
            raise Problem("Another move came after this one.", "Take that one back first.")
        if newest.why_not:
            raise Problem(
                f"The move can't be taken back: {newest.why_not}",
                "Move single children by their details (Enter in the class grid).",
            )
        run = session.scalars(select(YearRun).where(YearRun.id == run_id)).one()
        seqs = _put_back(session, run)
        images.never_left(unit, seqs)
        turn_service.drop_untouched(session, run.year, seqs)
        turn_service.put_ladders_back(session, json.loads(run.ladders))
        _drop_classes(session, run)
        school = session.scalars(select(School).order_by(School.seq)).first()
        if school is not None:
            school.academic_year = run.year_before
        run.taken_back_at = unit.now
        session.flush()
        bring_into(unit)
        unit.commit("move into new academic year taken back", run_id, {"children": len(seqs)})
    redo = Undo("move into the new year", again) if again is not None else None
    said = "The classes are as they were before the move."
    return Changed(Area.SCHOOL | Area.AGREEMENTS, None, said, redo)


def _put_back(session: Session, run: YearRun) -> list[int]:
    found = session.execute(
        select(YearMove.pupil_seq, SchoolClass.id, YearMove.group_before, SchoolClass.seq)
        .join(SchoolClass, SchoolClass.seq == YearMove.from_class_seq)
        .where(YearMove.run_seq == run.seq)
    ).all()
    values = [{"at": row[0], "to": row[1], "group": row[2]} for row in found]
    pupil = Pupil.__table__.c
    session.connection().execute(
        update(cast("Table", Pupil.__table__))
        .where(pupil.seq == bindparam("at"))
        .values(class_id=bindparam("to"), year_group=bindparam("group")),
        values,
    )
    left = select(YearMove.pupil_seq, YearMove.leaving_before).where(
        YearMove.run_seq == run.seq, YearMove.to_class_seq.is_(None)
    )
    before = left.subquery()
    known = select(before.c.leaving_before).where(before.c.pupil_seq == Pupil.seq)
    session.execute(
        update(Pupil)
        .where(Pupil.seq.in_(select(before.c.pupil_seq)))
        .values(left_on=known.scalar_subquery())
    )
    session.execute(delete(YearMove).where(YearMove.run_seq == run.seq))
    turn_service.place_once(session, [(row[0], row[3]) for row in found])
    return [row[0] for row in found]


def _drop_classes(session: Session, run: YearRun) -> None:
    """Classes that the run made, unless somebody came into one of them since."""
    ids = run.classes_made.split()
    rows = session.execute(
        select(SchoolClass.seq, SchoolClass.id).where(SchoolClass.id.in_(ids))
    ).all()
    in_use = set(session.scalars(select(Pupil.class_id).where(Pupil.class_id.in_(ids)).distinct()))
    registered = turn_service.class_uses(session, [row[0] for row in rows])
    gone = [row[1] for row in rows if row[1] not in in_use and row[0] not in registered]
    session.execute(delete(SchoolClass).where(SchoolClass.id.in_(gone)))
