"""Regular tasks: how they stand, and putting down that one was done (KN-CYCLE, BECTA09-CYCLE)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, delete, func, select

from esafety_desktop.action_points import cycle_rules
from esafety_desktop.action_points.cycle_service import cycle_of, read_choices, terms_ahead
from esafety_desktop.action_points.date_rows import DoneRow, DutyRow
from esafety_desktop.action_points.records import DutyDone
from esafety_desktop.action_points.review_rules import FIRST_DAY, stand_of
from esafety_desktop.action_points.rows import DueRow, Stand
from esafety_desktop.dates import british
from esafety_desktop.guidance.duties import duty_list
from esafety_desktop.problem import Problem, fitting
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.dates import TermSpan
    from esafety_desktop.guidance.duties import Duty
    from esafety_desktop.store.store import Store

HERE = "here"
PLACE = "action_points/dates"
_LONGEST = 500


def key_of(duty_id: str) -> str:
    """Under what a rhythm of the school's own is kept."""
    return f"duty/{duty_id}"


def duties(store: Store, told: Mapping[str, date | None] | None = None) -> tuple[DutyRow, ...]:
    """Every regular task, those switched off too.

    Args:
        store: The open store.
        told: When what is kept in another room was done last, by ``kept``; what is missing can't
            be told here.
    """
    ahead = terms_ahead(store)
    with store.read() as session:
        known = _Known(read_choices(session), _last(session), told or {}, ahead, store.today())
    return tuple(_row(duty, known) for duty in duty_list().duties)


class _Known(Value):
    """What the lines are worked out from."""

    choices: Mapping[str, str]
    last: Mapping[str, tuple[date, str]]
    told: Mapping[str, date | None]
    ahead: Sequence[TermSpan]
    today: date

    def done(self, duty: Duty) -> tuple[date | None, str]:
        """When a task was done last, and by whom."""
        if duty.kept == HERE:
            return self.last.get(duty.id, (None, ""))
        return self.told.get(duty.kept), ""


def due(store: Store, today: date) -> tuple[DueRow, ...]:
    """For Today: regular tasks kept here that were begun once and are due within four weeks."""
    return tuple(
        DueRow(
            row.what,
            row.next_due,
            row.stand is Stand.OVERDUE,
            f"{PLACE}/duty-{row.id}",
            alike="duty",
        )
        for row in duties(store)
        if row.kept == HERE
        and not row.off
        and stand_of(row.next_due, today, reviewed=True) in {Stand.OVERDUE, Stand.SOON}
    )


def put_done(store: Store, duty_id: str, done_on: date, by: str, note: str = "") -> Changed[str]:
    """Put down that a regular task was done; gives the line's id.

    Raises:
        Problem: nobody is named, the day lies ahead, the note is too long, or it is kept in another
            room.
    """
    duty = _duty(duty_id)
    if duty.kept != HERE:
        raise Problem("This is put down elsewhere.", "Open it from here and put it down there.")
    if not by.strip():
        raise Problem("Write who did it.", "Nothing was kept yet.")
    if done_on > store.today():
        raise Problem("That day lies ahead.", "Put in the day it was done.")
    if done_on < FIRST_DAY:
        raise Problem(
            f"A date before {FIRST_DAY.year} can't be right.",
            "Nothing was kept yet. Look at the year again.",
        )
    words = fitting(note.strip(), _LONGEST, "The note")
    row = DoneRow(new_id(), duty_id, done_on, by.strip(), words, store.account.name)
    return _add(store, row, duty.what)


def done_lines(store: Store, duty_id: str) -> tuple[DoneRow, ...]:
    """When a task was done, newest first."""
    query = select(DutyDone).where(DutyDone.duty_id == duty_id)
    query = query.order_by(DutyDone.done_on.desc(), DutyDone.seq.desc())
    with store.read() as session:
        return tuple(
            DoneRow(one.id, one.duty_id, one.done_on, one.by, one.note, one.recorded_by)
            for one in session.scalars(query)
        )


def _add(store: Store, row: DoneRow, what: str) -> Changed[str]:
    with store.write() as unit:
        unit.session.add(
            DutyDone(
                id=row.id,
                duty_id=row.duty_id,
                done_on=row.done_on,
                by=row.by,
                note=row.note,
                recorded_at=unit.now,
                recorded_by=row.recorded_by,
            )
        )
        unit.commit("regular task done", row.duty_id, {"line": row.id, "on": str(row.done_on)})
    said = f"Marked as done on {british(row.done_on)}: {what}."
    undo = Undo(f"“done”: {what}", lambda back: _take_back(back, row, what))
    return Changed(Area.ACTION_POINTS, row.id, said, undo)


def _take_back(store: Store, row: DoneRow, what: str) -> Changed[str]:
    with store.write() as unit:
        unit.session.execute(delete(DutyDone).where(DutyDone.id == row.id))
        unit.commit("regular task not done", row.duty_id, {"line": row.id})
    again = Undo(f"“done”: {what}", lambda back: _add(back, row, what))
    return Changed(Area.ACTION_POINTS, row.id, f"Undone: “done” of {what}.", again)


def _duty(duty_id: str) -> Duty:
    for duty in duty_list().duties:
        if duty.id == duty_id:
            return duty
    raise Problem("There is no such regular task.", "Look at the list again.")


def _last(session: Session) -> Mapping[str, tuple[date, str]]:
    """When each task was done last, and by whom."""
    newest = (
        select(DutyDone.duty_id, func.max(DutyDone.done_on).label("day"))
        .group_by(DutyDone.duty_id)
        .subquery()
    )
    same = and_(DutyDone.duty_id == newest.c.duty_id, DutyDone.done_on == newest.c.day)
    query = select(DutyDone.duty_id, DutyDone.done_on, DutyDone.by).join(newest, same)
    found = session.execute(query.order_by(DutyDone.seq))
    return {duty_id: (done_on, by) for duty_id, done_on, by in found}


def _row(duty: Duty, known: _Known) -> DutyRow:
    choice = known.choices.get(key_of(duty.id), "")
    usual, cycle = cycle_of(duty.cycle, choice)
    off = choice == cycle_rules.OFF or (duty.off and not choice)
    here = duty.kept == HERE or duty.kept in known.told
    done, by = known.done(duty)
    following = cycle_rules.next_day(cycle, done, known.ahead) if done and not off else None
    stand = stand_of(following, known.today, reviewed=done is not None)
    return DutyRow(
        id=duty.id,
        what=duty.what,
        then=duty.then,
        note=duty.note,
        who=duty.who,
        cycle=cycle,
        usual_cycle=usual,
        rhythm=cycle_rules.words(cycle),
        kept=duty.kept,
        opens=duty.opens,
        off=off,
        known=here,
        last=done,
        last_by=by,
        next_due=following,
        stand=stand,
        state=_state(stand, following, off=off, known=here),
        sources=duty.sources,
    )


def _state(stand: Stand, following: date | None, *, off: bool, known: bool) -> str:
    if off:
        return "Switched off"
    if not known:
        return "Kept elsewhere"
    if following is None:
        return "Not done yet"
    word = {Stand.OVERDUE: "Overdue since", Stand.SOON: "Due by"}.get(stand, "Next by")
    return f"{word} {british(following)}"
