"""No review is written over: a new form puts an earlier one right, and what differs is shown."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.action_points import service
from esafety_desktop.action_points.difference_rows import Difference, How
from esafety_desktop.action_points.difference_rules import differences
from esafety_desktop.action_points.history_rules import Step, in_order, latest
from esafety_desktop.action_points.review_service import Meanwhile
from esafety_desktop.action_points.rows import ItemRow, ReviewRow
from esafety_desktop.problem import Problem
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

TODAY = date(2026, 11, 24)
POINT = "BECTA09-AP-03"


@pytest.fixture
def store(office_store: Store) -> Store:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    return office_store


def keep(store: Store, **fields: object) -> ReviewRow:
    review = ReviewRow(POINT, actioned_by="Amina Reed", last_reviewed=TODAY)
    return service.record_review(store, replace(review, **fields)).value  # type: ignore[arg-type] # mixed values


def test_a_correction_stands_where_the_wrong_one_stood(store: Store) -> None:
    first = keep(store, comments="frist", next_due=date(2027, 1, 5))
    second = keep(store, comments="second", next_due=date(2027, 5, 5))
    right = keep(
        store, comments="first", next_due=date(2027, 2, 5), corrects=first.id, reason="mistyped"
    )
    shown = service.history(store, POINT)
    assert [row.id for row in shown] == [second.id, right.id, first.id]
    assert [row.corrected for row in shown] == [False, False, True]
    point = service.point(store, POINT)
    assert point.latest is not None
    assert point.latest.id == second.id
    assert point.next_due == date(2027, 5, 5), "an older one put right moves no date"


def test_putting_the_latest_right_moves_its_date_and_can_be_taken_back(store: Store) -> None:
    wrong = keep(store, next_due=date(2027, 1, 5))
    form = replace(wrong, corrects=wrong.id, reason="mistyped", next_due=date(2027, 11, 5))
    changed = service.record_review(store, form)
    assert service.point(store, POINT).next_due == date(2027, 11, 5)
    assert changed.undo
    changed.undo.run(store)
    assert service.point(store, POINT).next_due == date(2027, 1, 5)
    (only,) = service.history(store, POINT)
    assert not only.corrected


def test_a_correction_says_why_and_is_made_once(store: Store) -> None:
    wrong = keep(store)
    with pytest.raises(Problem, match="Write why"):
        keep(store, corrects=wrong.id)
    right = keep(store, corrects=wrong.id, reason="the date")
    with pytest.raises(Problem, match="put right already"):
        keep(store, corrects=wrong.id, reason="again")
    again = keep(store, corrects=right.id, reason="again")
    assert [row.id for row in service.history(store, POINT)] == [again.id, right.id, wrong.id]
    with pytest.raises(Problem, match="no longer there"):
        keep(store, corrects="nobody", reason="x")


def test_a_review_that_was_put_right_is_not_taken_back(store: Store) -> None:
    changed = service.record_review(
        store, ReviewRow(POINT, actioned_by="Amina Reed", last_reviewed=TODAY)
    )
    keep(store, corrects=changed.value.id, reason="the date")
    assert changed.undo
    with pytest.raises(Problem, match="This review stays"):
        changed.undo.run(store)
    assert len(service.history(store, POINT)) == 2


def test_a_second_window_is_told_of_the_review_that_came_between(store: Store) -> None:
    """F18: neither form is lost."""
    form = ReviewRow(POINT, actioned_by="Tom Okafor", last_reviewed=TODAY)
    keep(store, comments="from the other window")
    with pytest.raises(Meanwhile) as told:
        service.record_review(store, form, known="")
    assert told.value.review is not None
    assert told.value.review.comments == "from the other window"
    assert len(service.history(store, POINT)) == 1
    service.record_review(store, form, known=told.value.review.id)
    assert len(service.history(store, POINT)) == 2


def test_the_order_holds_for_chains_of_corrections() -> None:
    steps = [Step(1, "a", ""), Step(2, "b", ""), Step(3, "a2", "a"), Step(4, "a3", "a2"),
             Step(5, "c", "")]  # fmt: skip
    assert [step.id for step in in_order(steps)] == ["c", "b", "a3", "a2", "a"]
    assert latest(steps) == Step(5, "c", "")
    assert latest([]) is None


def test_what_differs_is_told_field_by_field_and_row_by_row(store: Store) -> None:
    point = service.point(store, "BECTA09-AP-02")
    old = ReviewRow(
        point.id,
        actioned_by="Amina Reed",
        done_on=date(2025, 11, 3),
        items=(
            ItemRow("Phones", owner="Head", next_due=date(2026, 12, 1)),
            ItemRow("Behaviour", owner="Deputy"),
            ItemRow("Behaviour", owner="Second of its name"),
        ),
    )
    new = replace(
        old,
        done_on=TODAY,
        items=(
            ItemRow("phones", owner="DSL", next_due=date(2026, 12, 1)),
            ItemRow("Behaviour", owner="Deputy"),
            ItemRow("AI tools", owner="Computing lead", comments="new"),
        ),
    )
    assert differences(point, old, new) == (
        Difference("Date", How.CHANGED, "03/11/2025", "24/11/2026"),
        Difference("phones: Policy owned by", How.CHANGED, "Head", "DSL"),
        Difference("Behaviour", How.GONE, "Policy owned by: Second of its name", ""),
        Difference("AI tools", How.NEW, "", "Policy owned by: Computing lead; Comments: new"),
    )
    assert differences(point, old, old) == ()


def test_ticks_and_fixed_rows_differ_under_the_names_of_today(store: Store) -> None:
    point = service.point(store, "BECTA09-AP-07")
    old = ReviewRow(point.id, items=(ItemRow("LSCB", applies=True),))
    new = ReviewRow(point.id, items=(ItemRow("LSCB", location="partnership.example"),))
    found = differences(point, old, new)
    assert [(one.what, one.how) for one in found] == [
        ("Safeguarding children partnership: Applies", How.GONE),
        ("Safeguarding children partnership: Location (for others: type and location)", How.NEW),
    ]
