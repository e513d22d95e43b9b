"""The training log: which drill was held when, who was there, when it is due again (I13).

What people answered in a drill is never kept (TFG-14); that they were there is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.dates import british, british_time
from esafety_desktop.incidents.rows import Due
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.readiness import training_rules
from esafety_desktop.readiness.records import TrainingEntry, TrainingPerson
from esafety_desktop.readiness.rows import (
    Attendee,
    LogSheet,
    SignatureSheet,
    TrainingForm,
    TrainingRow,
)
from esafety_desktop.school.service import school, staff
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

PLACE = "incidents/training"


def staff_list(store: Store) -> tuple[Attendee, ...]:
    """Everybody on the staff list today."""
    return tuple(Attendee(row.name, row.role, row.id) for row in staff(store))


def record_training(store: Store, form: TrainingForm) -> Changed[str]:
    """Put a training into the log; gives its id.

    Raises:
        Problem: no title, nobody was there, or the day lies ahead.
    """
    form = replace(form, title=plain(form.title), note=plain(form.note), led_by=plain(form.led_by))
    if wrong := training_rules.form_problem(form, store.today()):
        raise Problem(wrong, "Nothing was kept yet.")
    with store.write() as unit:
        entry = TrainingEntry(
            held_on=form.held_on,
            topic=form.topic,
            title=form.title,
            led_by=form.led_by,
            note=form.note,
            refresh_on=training_rules.months_after(form.held_on, form.months),
            recorded_at=unit.now,
            recorded_by=unit.account.name,
        )
        unit.session.add(entry)
        unit.session.flush()
        unit.session.add_all(
            TrainingPerson(
                entry_id=entry.id,
                staff_id=one.staff_id,
                name=plain(one.name),
                role=one.role,
                present=one.present,
            )
            for one in form.people
        )
        there = sum(one.present for one in form.people)
        unit.commit("training.record", entry.id, {"title": form.title, "there": there})
        entry_id: str = entry.id
    undo = Undo("the training", lambda back: take_back(back, entry_id))
    return Changed(Area.INCIDENTS, entry_id, "The training is in the log.", undo)


def take_back(store: Store, entry_id: str) -> Changed[None]:
    """Take a training out of the log again, as if it had not been entered; undo brings it back.

    Raises:
        Problem: it was taken out meanwhile.
    """
    row = next((one for one in trainings(store) if one.id == entry_id), None)
    if row is None:
        raise Problem(
            "This training is no longer in the log.", "Nothing was changed. Look at the log again."
        )
    with store.write() as unit:
        people = select(TrainingPerson).where(TrainingPerson.entry_id == entry_id)
        for person in unit.session.scalars(people).all():
            unit.session.delete(person)
        unit.session.flush()
        entry = unit.session.scalars(select(TrainingEntry).where(TrainingEntry.id == entry_id))
        unit.session.delete(entry.one())
        unit.commit("training.take_back", entry_id, {"title": row.title})
    undo = Undo("taking the training out", lambda back: record_training(back, _form(row)))
    return Changed(Area.INCIDENTS, None, "The training is out of the log.", undo)


def trainings(store: Store) -> tuple[TrainingRow, ...]:
    """Every training, newest first."""
    with store.read() as session:
        people = _people(session)
        rows = tuple(_row(entry, people.get(entry.id, ())) for entry in _entries(session))
    last = {row.id for row in training_rules.newest(rows)}
    return tuple(replace(row, due_on=row.refresh_on if row.id in last else None) for row in rows)


def due(store: Store, today: date) -> tuple[Due, ...]:
    """Trainings that should be held again soon; nothing for the office."""
    if not store.is_leader:
        return ()
    with store.read() as session:
        held = training_rules.newest([_row(entry, ()) for entry in _entries(session)])
    return tuple(
        Due(f"Practise again: {row.title}", row.refresh_on, row.refresh_on < today, PLACE)
        for row in held
        if row.refresh_on and row.refresh_on - training_rules.AHEAD <= today
    )


def log_sheet(store: Store) -> LogSheet:
    """The training log for paper."""
    by, at = store.account.name, british_time(store.clock())
    return LogSheet(school(store).name, trainings(store), by, at)


def signature_sheet(
    store: Store, title: str, held_on: date | None = None, led_by: str = ""
) -> SignatureSheet:
    """A sheet to sign for everybody on the staff list, with empty lines for others."""
    day = british(held_on) if held_on else ""
    at = british_time(store.clock())
    return SignatureSheet(school(store).name, title, day, led_by, staff_list(store), at)


def _entries(session: Session) -> Sequence[TrainingEntry]:
    """Every training as it is kept, newest first."""
    query = select(TrainingEntry).order_by(TrainingEntry.held_on.desc(), TrainingEntry.seq.desc())
    return session.scalars(query).all()


def _people(session: Session) -> Mapping[str, Sequence[Attendee]]:
    found: dict[str, list[Attendee]] = {}
    for one in session.scalars(select(TrainingPerson).order_by(TrainingPerson.seq)):
        made = Attendee(one.name, one.role, one.staff_id, one.present)
        found.setdefault(one.entry_id, []).append(made)
    return found


def _row(entry: TrainingEntry, people: Sequence[Attendee]) -> TrainingRow:
    return TrainingRow(
        entry.id,
        entry.held_on,
        entry.topic,
        entry.title,
        entry.led_by,
        entry.note,
        tuple(people),
        entry.refresh_on,
        None,
        entry.recorded_by,
        entry.recorded_at,
    )


def _form(row: TrainingRow) -> TrainingForm:
    """The row as it would be entered again."""
    months = 0
    if row.refresh_on:
        day, last = row.held_on, row.refresh_on
        months = (last.year - day.year) * 12 + last.month - day.month
    return TrainingForm(row.title, row.held_on, row.people, row.led_by, months, row.topic, row.note)
