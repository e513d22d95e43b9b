"""Ticks: each one kept, the latest counts, what is missing is due and can become an action."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import insert

from esafety_desktop.action_points import service as action_points
from esafety_desktop.checklists import service
from esafety_desktop.checklists.lists_view import _to_do
from esafety_desktop.checklists.records import Tick
from esafety_desktop.checklists.rows import ItemRow, ListRow, State
from esafety_desktop.problem import Problem
from esafety_desktop.store.base import new_id
from tests.work import calls_of

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)


@pytest.fixture
def store(office_store: Store) -> Store:
    office_store.clock = lambda: NOW
    return office_store


def item(store: Store, item_id: str = "whole-1", list_id: str = "whole-school") -> ItemRow:
    found = service.checklist(store, list_id).items
    return next(one for one in found if one.id == item_id)


def head(store: Store, list_id: str = "whole-school") -> ListRow:
    return next(row for row in service.lists(store) if row.id == list_id)


def say(store: Store, state: State, item_id: str = "whole-1", **more: object) -> None:
    known: dict[str, object] = {"who": "Mrs Bell", "day": TODAY, **more}
    service.tick(store, item_id, state, **known)  # type: ignore[arg-type] # given by each test


def test_nothing_is_ticked_before_somebody_does(store: Store) -> None:
    rows = service.lists(store)
    assert len(rows) == 24
    assert {row.progress for row in rows} == {"not begun"}
    assert item(store).state is State.OPEN
    assert service.progress(store) == ()
    assert service.due(store) == ()


def test_a_tick_says_who_when_and_what(store: Store) -> None:
    say(store, State.PARTLY, comment=" Half of the staff ", owner="Mr Hill", due_on=TODAY)
    found = item(store)
    assert (found.state, found.who, found.day) == (State.PARTLY, "Mrs Bell", TODAY)
    assert found.comment == "Half of the staff"
    assert found.latest is not None
    assert (found.latest.owner, found.latest.due_on) == ("Mr Hill", TODAY)
    assert found.latest.words == found.text


def test_what_is_in_place_needs_nobody_and_no_day(store: Store) -> None:
    say(store, State.YES, owner="Mr Hill", due_on=TODAY)
    latest = item(store).latest
    assert latest is not None
    assert (latest.owner, latest.due_on) == ("", None)


def test_every_tick_is_kept_and_the_latest_counts(store: Store) -> None:
    for days, state in ((400, State.NO), (30, State.PARTLY), (0, State.YES)):
        say(store, state, day=TODAY - timedelta(days=days))
    assert item(store).state is State.YES
    assert [tick.state for tick in service.history(store, "whole-1")] == [
        State.YES,
        State.PARTLY,
        State.NO,
    ]


def test_undo_marks_a_line_and_redo_lets_it_count_again(store: Store) -> None:
    say(store, State.NO)
    done = service.tick_quickly(store, "whole-1", State.YES)
    assert done.undo is not None
    undone = done.undo.run(store)
    assert item(store).state is State.NO
    assert [tick.taken_back for tick in service.history(store, "whole-1")] == [True, False]
    assert undone.undo is not None
    undone.undo.run(store)
    assert item(store).state is State.YES


def test_a_quick_tick_keeps_the_comment_and_what_is_missing(store: Store) -> None:
    say(store, State.NO, comment="Ask the governors", owner="Mr Hill", due_on=TODAY)
    service.tick_quickly(store, "whole-1", State.PARTLY)
    latest = item(store).latest
    assert latest is not None
    assert (latest.comment, latest.owner, latest.due_on) == ("Ask the governors", "Mr Hill", TODAY)
    assert latest.who == "office"
    service.tick_quickly(store, "whole-1", State.YES)
    latest = item(store).latest
    assert latest is not None
    assert (latest.comment, latest.owner) == ("Ask the governors", "")


def test_progress_leaves_out_what_is_not_for_us(store: Store) -> None:
    for number, state in enumerate((State.YES, State.YES, State.NOT_OURS, State.NO), 1):
        say(store, state, f"whole-{number}")
    row = head(store)
    assert (row.progress, row.done, row.asked) == ("2 of 8", 2, 8)
    assert row.last == TODAY
    say(store, State.PARTLY, "whole-5")
    assert _to_do(head(store)) == "2 to do"
    say(store, State.PARTLY, "whole-5", due_on=TODAY - timedelta(days=1))
    assert _to_do(head(store)) == "2 to do, ⚠ 1 overdue"
    (told,) = service.progress(store)
    assert told.to_do == 2
    assert (told.done, told.asked, told.partly, told.missing) == (2, 8, 1, 1)


@pytest.mark.parametrize(
    ("state", "who", "day", "said"),
    [
        (State.YES, "  ", TODAY, "who looked at it"),
        (State.YES, "Mrs Bell", TODAY + timedelta(days=1), "future"),
        (State.OPEN, "Mrs Bell", TODAY, "what was found"),
    ],
)
def test_what_can_not_be_is_refused(
    store: Store, state: State, who: str, day: date, said: str
) -> None:
    with pytest.raises(Problem, match=said):
        service.tick(store, "whole-1", state, who=who, day=day)
    assert service.history(store, "whole-1") == ()


def test_an_item_that_is_gone_or_put_away_is_not_ticked(store: Store) -> None:
    with pytest.raises(Problem, match="no longer there"):
        service.tick_quickly(store, "nothing", State.YES)
    service.put_away(store, "whole-1", retired=True)
    with pytest.raises(Problem, match="put away"):
        service.tick_quickly(store, "whole-1", State.YES)


def test_due_items_stand_on_today_overdue_ones_first(store: Store) -> None:
    say(store, State.NO, "whole-2", due_on=TODAY + timedelta(days=5))
    say(store, State.PARTLY, "whole-3", due_on=TODAY - timedelta(days=5))
    say(store, State.NO, "whole-4", due_on=TODAY + timedelta(days=29))
    first, second = service.due(store)
    assert first.overdue
    assert "rewrote it for this school" in first.what
    assert first.place == "action_points/checklists/whole-school/whole-3"
    assert (second.on, second.overdue) == (TODAY + timedelta(days=5), False)
    assert head(store).overdue == 1
    service.retire_list(store, "whole-school", retired=True)
    assert service.due(store) == ()


def test_without_a_date_today_reads_no_list(store: Store) -> None:
    service.tick_quickly(store, "whole-1", State.NO)
    without = calls_of(lambda: service.due(store))
    say(store, State.NO, "whole-2", due_on=TODAY)
    assert len(service.due(store)) == 1
    assert without * 4 < calls_of(lambda: service.due(store))


def test_one_step_makes_an_action_of_what_is_missing(store: Store) -> None:
    day = TODAY + timedelta(days=9)
    say(store, State.NO, comment="since May", owner="Mr Hill", due_on=day)
    made = service.make_action(store, "whole-1")
    (action,) = action_points.actions(store)
    assert action.id == made.value
    assert (action.owner, action.due_on) == ("Mr Hill", day)
    assert action.what.startswith("See to this: Everybody who works here")
    assert action.what.endswith("(since May)")
    found = item(store)
    assert found.action == "Action: ◷ Due 03/12/2026"
    assert found.who == "Mrs Bell", "who looked stays who looked"
    assert service.due(store) == (), "the action says it, not both"
    with pytest.raises(Problem, match="an action of this already"):
        service.make_action(store, "whole-1")


def test_without_owner_and_day_it_is_for_who_looked_in_four_weeks(store: Store) -> None:
    service.tick_quickly(store, "whole-1", State.NO)
    service.make_action(store, "whole-1")
    (action,) = action_points.actions(store)
    assert (action.owner, action.due_on) == ("office", TODAY + timedelta(days=28))
    service.make_action(store, "whole-2")
    assert item(store, "whole-2").state is State.NO, "nobody makes an action of what is there"


def test_undo_takes_the_action_back_too_and_redo_brings_the_same(store: Store) -> None:
    say(store, State.NO)
    made = service.make_action(store, "whole-1")
    assert made.undo is not None
    back = made.undo.run(store)
    assert action_points.actions(store) == ()
    assert item(store).action == ""
    assert back.undo is not None
    back.undo.run(store)
    assert [row.id for row in action_points.actions(store)] == [made.value]


def test_an_action_that_is_done_is_not_taken_back(store: Store) -> None:
    say(store, State.NO)
    made = service.make_action(store, "whole-1")
    action_points.finish_action(store, made.value)
    assert made.undo is not None
    with pytest.raises(Problem, match="done already"):
        made.undo.run(store)
    assert item(store).action == "Action: ● Done 24/11/2026"
    service.make_action(store, "whole-1")
    assert len(action_points.actions(store)) == 2


def test_nothing_missing_makes_no_action(store: Store) -> None:
    say(store, State.YES)
    with pytest.raises(Problem, match="Nothing is missing"):
        service.make_action(store, "whole-1")


def test_reading_costs_no_more_with_years_of_history(store: Store) -> None:
    service.tick_quickly(store, "whole-1", State.YES)
    few = calls_of(lambda: service.lists(store))
    with store.write() as unit:
        unit.session.execute(
            insert(Tick),
            [
                {
                    "id": new_id(), "list_id": "whole-school", "item_id": "whole-1",
                    "words": "x", "state": "YES", "who": "x", "day": TODAY, "recorded_at": NOW,
                }
                for _ in range(500)
            ],
        )  # fmt: skip
        unit.commit("made-up ticks")
    assert calls_of(lambda: service.lists(store)) < few * 1.1
