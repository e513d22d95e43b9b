"""Ctrl+Z takes back what was done last, or says that it can't: never something before it unasked.

Found by a stranger: a wrong child was named; Ctrl+Z struck the note before and left the child.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.follow_ups import service as follow_ups
from esafety_desktop.follow_ups.rows import Draft
from esafety_desktop.incidents import chronology_service, people_service, service
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

WRONG = PersonRow("", "pupil", "affected", "Wrong Child", "5B")


@pytest.fixture
def made(desk: Desk) -> str:
    return desk.done(service.start_incident(desk.store, "Threats in a chat."), None)


def names(desk: Desk, made: str) -> list[str]:
    return [one.name for one in service.incident(desk.store, made).people]


def test_naming_somebody_is_undone_and_done_again(desk: Desk, made: str) -> None:
    desk.done(chronology_service.add_note(desk.store, made, "Rang the mother."), None)
    desk.done(people_service.add_person(desk.store, made, WRONG), None)
    assert desk.undo_label == "naming somebody"
    desk.undo()
    assert names(desk, made) == []
    standing = service.incident(desk.store, made).entries
    assert all(one.struck_by is None for one in standing if one.text == "Rang the mother.")
    desk.redo()
    assert names(desk, made) == ["Wrong Child"]


def test_a_changed_follow_up_gets_its_day_back(desk: Desk, made: str) -> None:
    today = desk.store.today()
    first = Draft(
        "action", "Ring both sets of parents", "Mr Platt", due_on=today + timedelta(days=7)
    )
    task = desk.done(follow_ups.add(desk.store, made, first), None)
    sooner = replace(first, due_on=today + timedelta(days=1))
    desk.done(follow_ups.change(desk.store, task, sooner), None)
    desk.undo()
    row = follow_ups.follow_up(desk.store, task)
    assert (row.due_on, row.state) == (first.due_on, "open")
    desk.redo()
    assert follow_ups.follow_up(desk.store, task).due_on == sooner.due_on


def test_a_new_follow_up_comes_back_under_its_own_name(desk: Desk, made: str) -> None:
    draft = Draft("action", "Ring both", "Mr Platt", due_on=desk.store.today())
    task = desk.done(follow_ups.add(desk.store, made, draft), None)
    desk.undo()
    assert follow_ups.follow_up(desk.store, task).state == "given up"
    assert desk.redo_label == "the new follow-up"
    desk.redo()
    assert follow_ups.follow_up(desk.store, task).state == "open"


def test_what_has_no_way_back_is_said_before_anything_older_goes(desk: Desk, made: str) -> None:
    desk.done(chronology_service.add_note(desk.store, made, "Rang the mother."), None)
    label = desk.undo_label
    desk.done(Changed(Area.INCIDENTS, None, "The letter is marked as sent."), None)
    with pytest.raises(Problem, match="The letter is marked as sent") as said:
        desk.undo()
    assert label in said.value.advice
    assert desk.undo_label == label
    desk.undo()
    assert desk.undo_label != label


def test_what_happens_elsewhere_bars_nothing(desk: Desk, made: str) -> None:
    desk.done(chronology_service.add_note(desk.store, made, "Rang the mother."), None)
    desk.done(Changed(Area.CONTACTS, None, "Checked today."), None)
    desk.undo()
