"""The training log: who was at which drill, and when it is due again."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.problem import Problem
from esafety_desktop.readiness import training_service
from esafety_desktop.readiness.rows import Attendee, TrainingForm
from esafety_desktop.readiness.training_rules import months_after, typed_names
from esafety_desktop.today import service as today_service

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

STAFF = (Attendee("Mrs Reed", "Teacher", "a"), Attendee("Mr Shah", "TA", "b", present=False))


def form(store: Store, ago: int = 0, months: int = 12, title: str = "A friend") -> TrainingForm:
    held = store.today() - timedelta(days=ago)
    people = (*STAFF, Attendee("A visitor"))
    return TrainingForm(title, held, people, "Mrs Okafor", months, "KN-SCEN-6", "Went well.")


@pytest.mark.covers("BECTA09-INC-RULE-1", "TFG-14")
def test_attendance_is_kept_with_those_who_were_away(leader_store: Store) -> None:
    training_service.record_training(leader_store, form(leader_store))
    (row,) = training_service.trainings(leader_store)
    assert row.counted == "2 of 3"
    assert [one.name for one in row.away] == ["Mr Shah"]
    assert row.led_by == "Mrs Okafor"
    assert row.recorded_by == "leader"
    assert row.refresh_on == months_after(row.held_on, 12)


def test_the_refresh_comes_up_until_it_is_held_again(leader_store: Store) -> None:
    training_service.record_training(leader_store, form(leader_store, ago=370))
    today = leader_store.today()
    (line,) = training_service.due(leader_store, today)
    assert line.overdue
    assert line.what == "Practise again: A friend"
    assert any(one.what == line.what for one in today_service.due_lines(leader_store, today))
    training_service.record_training(leader_store, form(leader_store))
    assert training_service.due(leader_store, today) == ()
    newer, older = training_service.trainings(leader_store)
    assert newer.due_on
    assert older.due_on is None
    assert "held again since" in older.refresh


def test_it_can_be_taken_back_and_brought_back(leader_store: Store) -> None:
    changed = training_service.record_training(leader_store, form(leader_store, months=7))
    (before,) = training_service.trainings(leader_store)
    assert changed.undo
    gone = changed.undo.run(leader_store)
    assert training_service.trainings(leader_store) == ()
    assert gone.undo
    gone.undo.run(leader_store)
    (after,) = training_service.trainings(leader_store)
    assert (after.people, after.refresh_on) == (before.people, before.refresh_on)


def test_nobody_there_or_a_day_ahead_is_refused(leader_store: Store) -> None:
    empty = TrainingForm("A friend", leader_store.today(), (STAFF[1],))
    with pytest.raises(Problem, match="at least one person"):
        training_service.record_training(leader_store, empty)
    with pytest.raises(Problem, match="ahead"):
        training_service.record_training(leader_store, form(leader_store, ago=-1))
    assert training_service.trainings(leader_store) == ()


def test_the_office_gets_no_line(office_store: Store) -> None:
    training_service.record_training(office_store, form(office_store, ago=400))
    assert training_service.due(office_store, office_store.today()) == ()


def test_months_and_names() -> None:
    assert months_after(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert months_after(date(2026, 1, 31), 0) is None
    assert typed_names("A Reed, B Shah\n\nA Reed\n C Lee ") == ("A Reed", "B Shah", "C Lee")
