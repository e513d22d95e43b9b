"""The turn of the year as one unit of work."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, cast

from sqlalchemy import bindparam, insert, select, update

from esafety_desktop.agreements import turn_service
from esafety_desktop.agreements.register_service import bring_into
from esafety_desktop.dates import AcademicYear, british
from esafety_desktop.new_year import choice_rules
from esafety_desktop.new_year.class_rules import memory_key
from esafety_desktop.new_year.plan_service import MEMORY
from esafety_desktop.new_year.records import YearMove, YearRun
from esafety_desktop.new_year.rows import Fate, Move
from esafety_desktop.new_year.take_back_service import take_back
from esafety_desktop.problem import Problem
from esafety_desktop.school import name_rules
from esafety_desktop.school.records import Pupil, School, SchoolClass
from esafety_desktop.school.roll_service import on_roll
from esafety_desktop.school.service import year_order
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.store.settings import get_setting, put_setting
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store, UnitOfWork

_CHANGED = "The school's records have changed since this was worked out."
_AGAIN = "Close this and open it again; nothing has been moved."


class _Child(Value):
    seq: int
    class_id: str
    class_seq: int
    class_name: str
    group: str
    leaves_on: date | None


def move_up(store: Store, year: int, ways: Sequence[Move], leaving_on: date) -> Changed[str]:
    """Move children into the classes of an academic year, and let the oldest go.

    Args:
        store: The open cabinets.
        year: The academic year to go into.
        ways: Where each child goes; those who wait stay where they are.
        leaving_on: The day on which the leavers left.

    Returns:
        The id of the run; its undo takes all of it back.

    Raises:
        Problem: there is nobody to move, it is before June, the leavers' day is of another time,
            or the school has changed since the plan was made.
    """
    going = [way for way in ways if way.to.fate is not Fate.WAITS]
    if not going:
        raise Problem("Nobody is to be moved.", "Choose where at least one class goes.")
    if opens := choice_rules.opens_later(year, store.today()):
        raise Problem(
            choice_rules.why_not_yet(year, opens), f"Come back on {british(opens)} or later."
        )
    if wrong := choice_rules.wrong_day(year, going, leaving_on):
        raise Problem(wrong, f"Choose the last day in {AcademicYear(year - 1).label}.")
    with store.write() as unit:
        bring_into(unit)
        run = _turn(unit, year, going, leaving_on)
        counted = Counter(way.to.fate for way in going)
        detail = {"year": year, "moved": counted[Fate.MOVES], "left": counted[Fate.LEAVES]}
        run_id = run.id
        unit.commit("moved into new academic year", run_id, detail)
    said = (
        f"{counted[Fate.MOVES]} children moved into {AcademicYear(year).label}, "
        f"{counted[Fate.LEAVES]} left. Ctrl+Z takes it back."
    )

    def back(again: Store) -> Changed[None]:
        return take_back(again, run_id, lambda redo: move_up(redo, year, ways, leaving_on))

    return Changed(
        Area.SCHOOL | Area.AGREEMENTS, run_id, said, Undo("move into the new year", back)
    )


def _turn(unit: UnitOfWork, year: int, going: Sequence[Move], leaving_on: date) -> YearRun:
    session = unit.session
    children = _children(session, going, AcademicYear(year).first_day)
    made, class_seqs = _classes(session, year, going)
    before = _move_on(session, year)
    run = YearRun(
        year=year,
        at=unit.now,
        by=unit.account.name,
        leaving_on=leaving_on,
        year_before=before,
        classes_made=" ".join(made),
        ladders=json.dumps(turn_service.restart_ladders(session)),
    )
    session.add(run)
    session.flush()
    _write_ways(session, run, going, children, class_seqs)
    _remember(unit, going, children)
    bring_into(unit)
    left = [children[way.pupil_id].seq for way in going if way.to.fate is Fate.LEAVES]
    turn_service.drop_untouched(session, year, left)
    return run


def _children(session: Session, going: Sequence[Move], first_day: date) -> dict[str, _Child]:
    found = session.execute(
        select(
            Pupil.id,
            Pupil.seq,
            Pupil.class_id,
            SchoolClass.seq,
            SchoolClass.name,
            Pupil.year_group,
            Pupil.left_on,
        )
        .join(SchoolClass, SchoolClass.id == Pupil.class_id)
        .where(on_roll(first_day))
    )
    children = {row[0]: _Child(row[1], row[2] or "", *row[3:]) for row in found}
    for way in going:
        child = children.get(way.pupil_id)
        if child is None or child.class_id != way.class_id:
            raise Problem(_CHANGED, _AGAIN)
    return children


def _classes(
    session: Session, year: int, going: Sequence[Move]
) -> tuple[list[str], dict[str, tuple[str, int]]]:
    """Make the classes that the year lacks; their ids, and id and number of all by name."""
    groups: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for way in going:
        if way.to.fate is Fate.MOVES:
            key = name_rules.class_key(way.to.class_name)
            groups.setdefault(key, []).append(way.to.year_group)
            names.setdefault(key, way.to.class_name)
    query = select(SchoolClass.id, SchoolClass.seq, SchoolClass.name).where(
        SchoolClass.academic_year == year
    )
    there = {name_rules.class_key(row[2]) for row in session.execute(query)}
    new = [
        {
            "id": new_id(),
            "name": names[key],
            "year_group": min(of, key=year_order),
            "academic_year": year,
        }
        for key, of in groups.items()
        if key not in there
    ]
    if new:
        session.execute(insert(SchoolClass), new)
    known = {name_rules.class_key(row[2]): (row[0], row[1]) for row in session.execute(query)}
    return [str(row["id"]) for row in new], known


def _move_on(session: Session, year: int) -> int | None:
    """The school is in this year now; gives what it was in."""
    school = session.scalars(select(School).order_by(School.seq)).first()
    if school is None:
        school = School()
        session.add(school)
    before = school.academic_year
    school.academic_year = max(year, before or 0)
    session.flush()
    return before


def _write_ways(
    session: Session,
    run: YearRun,
    going: Sequence[Move],
    children: dict[str, _Child],
    class_seqs: dict[str, tuple[str, int]],
) -> None:
    moves, ups, leavers = [], [], []
    for way in going:
        child = children[way.pupil_id]
        to_seq = None
        if way.to.fate is Fate.MOVES:
            to_id, to_seq = class_seqs[name_rules.class_key(way.to.class_name)]
            ups.append({"at": way.pupil_id, "to": to_id, "group": way.to.year_group})
        else:
            leavers.append({"at": way.pupil_id, "on": run.leaving_on})
        moves.append(
            {
                "run_seq": run.seq,
                "pupil_seq": child.seq,
                "from_class_seq": child.class_seq,
                "to_class_seq": to_seq,
                "group_before": child.group,
                "leaving_before": child.leaves_on,
            }
        )
    session.execute(insert(YearMove), moves)
    of_pupil = update(cast("Table", Pupil.__table__)).where(Pupil.__table__.c.id == bindparam("at"))
    connection = session.connection()
    if ups:
        connection.execute(
            of_pupil.values(class_id=bindparam("to"), year_group=bindparam("group")), ups
        )
    if leavers:
        connection.execute(of_pupil.values(left_on=bindparam("on")), leavers)


def _remember(unit: UnitOfWork, going: Sequence[Move], children: dict[str, _Child]) -> None:
    """Where most of each class and year group went, to be proposed the next time."""
    ways: dict[str, Counter[str]] = {}
    for way in going:
        if way.to.fate is Fate.MOVES:
            child = children[way.pupil_id]
            key = memory_key(child.class_name, child.group)
            ways.setdefault(key, Counter())[way.to.class_name] += 1
    kept = dict(get_setting(unit.session, MEMORY, {}))
    kept |= {key: most.most_common(1)[0][0] for key, most in ways.items()}
    put_setting(unit, MEMORY, kept)
