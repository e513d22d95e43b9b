from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety_desktop.agreements import service
from esafety_desktop.agreements.chase_rows import ChaseHow, Talk
from esafety_desktop.agreements.chase_rules import (
    TOP_RUNG,
    Chased,
    Ladder,
    Step,
    days_out,
    next_chase,
    next_rung,
    next_step,
)
from esafety_desktop.agreements.rows import SlotKey, Status
from esafety_desktop.dates import TermSpan
from esafety_desktop.problem import Problem
from esafety_desktop.returns.service import who_has_not
from esafety_desktop.value import replace
from tests.agreements.school_maker import Made, change_pupil, make_school, set_clock

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

days = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@pytest.fixture
def made(office_store: Store) -> Made:
    made = make_school(office_store)
    ids = [row.id for row in service.agreements(office_store)]
    service.bring_up_to_date(office_store)
    ids = [row.id for row in service.agreements(office_store)]
    service.issue_slips(office_store, ids, made.pupils["5B"])
    return made


@given(days, st.integers(0, 2))
def test_the_next_reminder_is_always_a_school_day_later(issued: date, rung: int) -> None:
    on = next_chase(Chased(issued, rung, issued if rung else None), (), Ladder())
    assert on is not None
    assert on > issued
    assert on.weekday() < 5


def test_the_ladder_ends_at_the_top() -> None:
    assert [next_rung(rung) for rung in range(4)] == [1, 2, 3, TOP_RUNG]
    third = Chased(date(2026, 9, 7), TOP_RUNG, date(2026, 10, 1))
    assert next_chase(third, (), Ladder()) is None
    assert next_step(third, (), Ladder()) == (Step.TALK, date(2026, 10, 8))
    assert next_chase(Chased(None), (), Ladder()) is None


def test_after_the_third_letter_a_person_has_talked_or_agreed_on_a_day() -> None:
    sent, day = date(2026, 10, 1), date(2026, 10, 9)
    talked = Chased(date(2026, 9, 7), TOP_RUNG, day, talked_on=day)
    assert next_step(talked, (), Ladder()) is None
    agreed = replace(talked, wait_until=date(2026, 10, 16))
    assert next_step(agreed, (), Ladder()) == (Step.TALK, date(2026, 10, 16))
    before = Chased(date(2026, 9, 7), TOP_RUNG, sent, talked_on=date(2026, 9, 20))
    assert next_step(before, (), Ladder()) == (Step.TALK, date(2026, 10, 8))


@given(days, st.integers(0, 3), st.integers(1, 60))
def test_a_longer_wait_is_never_due_sooner(issued: date, rung: int, wait: int) -> None:
    one = Chased(issued, rung, issued if rung else None)
    shorter, longer = Ladder(*[wait] * 4), Ladder(*[min(wait + 1, 60)] * 4)
    first, second = next_step(one, (), shorter), next_step(one, (), longer)
    assert first is not None
    assert second is not None
    assert first[1] <= second[1]


def test_the_schools_own_days_count_and_can_be_taken_back(office_store: Store, made: Made) -> None:
    assert service.ladder(office_store) == Ladder(10, 5, 5, 5)
    kept = service.save_ladder(office_store, Ladder(3, 5, 5, 5))
    assert service.due(office_store, date(2026, 11, 25))[0].on == date(2026, 11, 25)
    assert kept.undo is not None
    kept.undo.run(office_store)
    assert service.ladder(office_store) == Ladder()
    assert service.due(office_store, date(2026, 11, 25)) == ()
    assert service.save_ladder(office_store, Ladder()).undo is None
    for wrong in (0, 61):
        with pytest.raises(Problem, match="school days"):
            service.save_ladder(office_store, Ladder(second=wrong))


def test_holidays_do_not_count() -> None:
    terms = (
        TermSpan(date(2026, 9, 1), date(2026, 10, 23)),
        TermSpan(date(2026, 11, 2), date(2026, 12, 18)),
    )
    assert next_chase(Chased(date(2026, 10, 19)), terms, Ladder()) == date(2026, 11, 9)


def test_days_out_is_never_negative() -> None:
    assert days_out(date(2026, 9, 10), date(2026, 9, 8)) == 0
    assert days_out(None, date(2026, 9, 8)) is None


def test_who_has_not_returned_by_class_and_agreement(office_store: Store, made: Made) -> None:
    set_clock(office_store, datetime(2026, 12, 2, 9, 0, tzinfo=UTC))
    rows = service.outstanding(office_store, made.classes["5B"])
    assert len(rows) == 8
    assert [row.days_out for row in rows] == [12] * 8
    assert rows[0].pupil_name == "Ash, Kid1"
    everyone = service.outstanding(office_store)
    assert {row.class_name for row in everyone} == {"5B"}  # 1A was given nothing yet
    service.issue_slips(
        office_store, [row.id for row in service.agreements(office_store)], made.pupils["1A"]
    )
    everyone = service.outstanding(office_store)
    assert [row.class_name for row in everyone] == ["1A"] * 8 + ["5B"] * 8
    assert everyone[0].days_out == 0


def test_what_was_not_given_out_is_not_outstanding_and_not_chased(
    office_store: Store, made: Made
) -> None:
    counts = service.returned_counts(office_store, made.classes["1A"])
    assert (counts.asked, counts.given_out, counts.outstanding) == (8, 0, 0)
    assert counts.not_given_out == 8
    assert service.chase_plan(office_store, made.classes["1A"]).letters == ()
    with pytest.raises(Problem, match="Nothing is out"):
        service.record_chase(office_store, made.pupils["1A"])
    child = made.pupils["1A"][0]
    ids = [row.id for row in service.agreements(office_store)]
    (looked_at, *_) = service.issue_slips(office_store, ids, [child], given_out=False).value
    assert service.outstanding(office_store, made.classes["1A"]) == ()
    keys = [SlotKey(child, looked_at.agreement_id)]
    out = service.give_out(office_store, keys)
    assert out.said == "1 slip given out · Ctrl+Z undoes"
    (row,) = service.outstanding(office_store, made.classes["1A"])
    assert row.issued_on == date(2026, 11, 20)
    assert service.give_out(office_store, keys).value == 0
    assert out.undo is not None
    out.undo.run(office_store)
    assert service.outstanding(office_store, made.classes["1A"]) == ()


def test_of_several_agreements_only_the_cells_named_are_chased(
    office_store: Store, made: Made
) -> None:
    one, two = made.pupils["5B"][:2]
    first, second = sorted({row.agreement_id for row in service.outstanding(office_store)})[:2]
    service.record_chase(office_store, [one, two], keys={SlotKey(one, first), SlotKey(two, second)})
    chased = {
        (row.pupil_id, row.agreement_id) for row in service.outstanding(office_store) if row.rung
    }
    assert chased == {(one, first), (two, second)}


def test_a_reminder_before_the_letters_date_is_known_to_be_early(
    office_store: Store, made: Made
) -> None:
    assert service.chase_plan(office_store).asked_by == date(2026, 12, 4)
    set_clock(office_store, datetime(2026, 12, 4, 9, 0, tzinfo=UTC))
    assert service.chase_plan(office_store).asked_by is None
    service.record_chase(office_store, made.pupils["5B"])
    assert service.chase_plan(office_store).asked_by == date(2026, 12, 11)


def test_a_round_of_reminders_climbs_the_ladder(office_store: Store, made: Made) -> None:
    children = made.pupils["5B"][:2]
    first = service.record_chase(office_store, children)
    assert first.value == 2
    assert first.said == "Chased by letter: 2 families · Ctrl+Z undoes"
    for _ in range(3):
        last = service.record_chase(office_store, children[:1], ChaseHow.TELEPHONE)
    log = service.chase_log(office_store, children[0])
    assert [row.rung for row in log if row.agreement_title == "My online rules"] == [1, 2, 3, 3]
    assert log[0].how is ChaseHow.LETTER
    assert last.undo is not None
    last.undo.run(office_store)
    rungs = [row.rung for row in service.chase_log(office_store, children[0])]
    assert max(rungs) == 3
    assert len(rungs) == 6
    counts = service.returned_counts(office_store, made.classes["5B"])
    assert (counts.outstanding, counts.chased) == (8, 4)


def test_children_about_whom_the_lead_is_asked_are_left_out_without_a_reason(
    office_store: Store, made: Made
) -> None:
    ask, ring, *rest = made.pupils["5B"]
    change_pupil(office_store, ask, ask_dsl_first=True)
    change_pupil(office_store, ring, telephone_only=True)
    plan = service.chase_plan(office_store, made.classes["5B"])
    assert [family.pupil_id for family in plan.letters] == rest
    assert [family.pupil_id for family in plan.telephone] == [ring]
    assert [family.pupil_id for family in plan.ask_first] == [ask]
    with pytest.raises(Problem, match="safeguarding lead"):
        service.record_chase(office_store, [ask])
    service.record_chase(office_store, made.pupils["5B"])
    assert service.chase_log(office_store, ask) == ()


def test_nothing_out_is_nothing_to_chase(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    keys = [SlotKey(child, row.id) for row in service.agreements(office_store)]
    service.mark(office_store, keys, Status.RETURNED)
    with pytest.raises(Problem, match="Nothing is out"):
        service.record_chase(office_store, [child])


def test_today_names_the_class_and_the_unmatched_pile(office_store: Store, made: Made) -> None:
    assert service.due(office_store, date(2026, 12, 1)) == ()
    service.mark_code(office_store, "NOT-A-CODE")
    (reminder, pile) = service.due(office_store, date(2026, 12, 4))
    assert reminder.what == "5B: remind 4 families of signed forms"
    assert reminder.on == date(2026, 12, 4)
    assert not reminder.overdue
    assert reminder.place == f"agreements/returns/due/{made.classes['5B']}"
    assert pile.place == "agreements/unmatched"
    assert service.due(office_store, date(2026, 12, 9))[0].overdue


def test_who_had_three_letters_gets_no_fourth_but_a_talk(office_store: Store, made: Made) -> None:
    one, two, *rest = made.pupils["5B"]
    for _ in range(3):
        service.record_chase(office_store, [one])
    plan = service.chase_plan(office_store, made.classes["5B"])
    assert [family.pupil_id for family in plan.letters] == [two, *rest]
    assert [family.pupil_id for family in plan.talk] == [one]
    (line,) = service.due(office_store, date(2026, 12, 4))
    assert line.what == "5B: remind 3 families of signed forms, talk to 1 family"
    talk = Talk(ChaseHow.TELEPHONE, "Lost it", "Second copy", date(2026, 12, 7))
    service.record_talk(office_store, [one], talk)
    assert service.due(office_store, date(2026, 12, 4))[0].what == (
        "5B: remind 3 families of signed forms"
    )
    last = service.chase_log(office_store, one)[-1]
    assert (last.said, last.next_step, last.wait_until) == (
        "Lost it",
        "Second copy",
        date(2026, 12, 7),
    )
    (again, *_) = [row for row in service.outstanding(office_store) if row.pupil_id == one]
    assert (again.rung, again.talked_on) == (3, date(2026, 11, 20))
    assert again.wait_until == date(2026, 12, 7)


def test_a_call_that_reached_nobody_is_written_down_and_counts_as_no_reminder(
    office_store: Store, made: Made
) -> None:
    one = made.pupils["5B"][0]
    done = service.record_talk(office_store, [one], Talk(ChaseHow.TELEPHONE, reached=False))
    assert done.said == "Nobody reached by telephone: 1 family · Ctrl+Z undoes"
    (row, *_) = [row for row in service.outstanding(office_store) if row.pupil_id == one]
    assert (row.rung, row.chased_on, row.talked_on) == (0, None, None)
    assert [entry.reached for entry in service.chase_log(office_store, one)] == [False, False]
    assert done.undo is not None
    done.undo.run(office_store)
    assert service.chase_log(office_store, one) == ()
    struck = service.chase_log(office_store, one, taken_back=True)
    assert len(struck) == 2
    assert all(entry.taken_back_at for entry in struck)


def test_only_the_lead_is_asked_where_nobody_else_is_due(office_store: Store, made: Made) -> None:
    for child in made.pupils["5B"]:
        change_pupil(office_store, child, ask_dsl_first=True)
    (line,) = service.due(office_store, date(2026, 12, 4))
    assert line.what == "5B: ask the safeguarding lead about signed forms"


def test_today_says_the_day_of_those_who_are_reminded_as_the_list_does(
    office_store: Store, made: Made
) -> None:
    """A family about whom the lead is asked first has waited longer; its day is not told."""
    asked, *others = made.pupils["5B"]
    change_pupil(office_store, asked, ask_dsl_first=True)
    set_clock(office_store, datetime(2026, 12, 4, 9, 0, tzinfo=UTC))
    service.record_chase(office_store, others)
    today = date(2027, 1, 29)
    (line,) = service.due(office_store, today)
    families = who_has_not(office_store).families
    days = [one.next_due.next_on for one in families if one.next_due and not one.ask_first]
    (waited,) = [one.next_due.next_on for one in families if one.next_due and one.ask_first]
    assert line.on == min(day for day in days if day)
    assert waited is not None
    assert line.on is not None
    assert waited < line.on
