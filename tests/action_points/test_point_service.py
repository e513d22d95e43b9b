"""Reviews on a real store: every one kept, the next one set, what is due."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.action_points import service
from esafety_desktop.action_points.review_rules import stand_of, words_of
from esafety_desktop.action_points.rows import ItemRow, ReviewRow, Stand
from esafety_desktop.dates import months_later
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

TODAY = date(2026, 11, 24)
NEXT_YEAR = date(2027, 11, 24)


@pytest.fixture
def store(office_store: Store) -> Store:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    return office_store


def infrastructure(**changes: object) -> ReviewRow:
    review = ReviewRow(
        "BECTA09-AP-03",
        actioned_by="Amina Reed",
        last_reviewed=TODAY,
        comments="Filter test passed.\nAlerts go to the DSL.",
        next_due=NEXT_YEAR,
    )
    return replace(review, **changes)  # type: ignore[arg-type] # mixed values


def policies(*items: ItemRow) -> ReviewRow:
    return ReviewRow("BECTA09-AP-02", actioned_by="Amina Reed", done_on=TODAY, items=items)


def test_a_new_school_has_eight_points_and_the_filter_review_none_reviewed(store: Store) -> None:
    shown = service.points(store)
    assert [point.number for point in shown] == [1, 2, 3, 0, 4, 5, 6, 7, 8]
    assert {point.stand for point in shown} == {Stand.NEVER}
    assert {point.state for point in shown} == {"Not reviewed yet"}


def test_no_way_leads_to_a_next_review_in_another_century(store: Store) -> None:
    far = date(2400, 1, 1)
    for record in (
        lambda: service.record_review(store, infrastructure(next_due=far)),
        lambda: service.record_review(store, policies(ItemRow("Phones")), remind_on=far),
        lambda: service.set_next_review(store, "BECTA09-AP-02", far),
    ):
        with pytest.raises(Problem, match="more than 10 years ahead"):
            record()
    assert service.point(store, "BECTA09-AP-02").next_due is None


def test_a_review_is_kept_with_exactly_its_fields(store: Store) -> None:
    changed = service.record_review(store, infrastructure())
    assert changed.areas == Area.ACTION_POINTS
    assert changed.said.endswith("Next: 24/11/2027.")
    shown = service.point(store, "BECTA09-AP-03")
    assert shown.latest == changed.value
    assert (changed.value.recorded_by, changed.value.when) == (store.account.name, "24/11/2026")
    assert (shown.stand, shown.state) == (Stand.FUTURE, "Next review 24/11/2027")


def test_no_row_nor_reminder_comes_back_before_it_was_reviewed(store: Store) -> None:
    row = ItemRow("Phones", last_reviewed=TODAY, next_due=date(2026, 11, 9))
    with pytest.raises(Problem, match="“Phones”: the next review"):
        service.record_review(store, policies(row))
    with pytest.raises(Problem, match="can't lie before the last one"):
        service.record_review(store, policies(), remind_on=date(2026, 11, 9))
    same_day = replace(row, next_due=TODAY)
    assert service.record_review(store, policies(same_day)).value.items == (same_day,)


def test_every_review_stays_newest_first(store: Store) -> None:
    first = service.record_review(store, infrastructure(comments="first")).value
    second = service.record_review(store, infrastructure(comments="second")).value
    assert service.history(store, "BECTA09-AP-03") == (second, first)
    shown = service.point(store, "BECTA09-AP-03")
    assert (shown.latest, shown.reviews) == (second, 2)


def test_a_review_is_taken_back_and_recorded_again(store: Store) -> None:
    service.set_next_review(store, "BECTA09-AP-03", date(2026, 12, 1))
    changed = service.record_review(store, infrastructure())
    assert changed.undo
    back = changed.undo.run(store)
    shown = service.point(store, "BECTA09-AP-03")
    assert (shown.latest, shown.next_due) == (None, date(2026, 12, 1))
    assert back.undo
    back.undo.run(store)
    shown = service.point(store, "BECTA09-AP-03")
    assert (shown.latest, shown.next_due) == (changed.value, NEXT_YEAR)


def test_the_policies_register_keeps_each_row_and_its_dates(store: Store) -> None:
    rows = (
        ItemRow("Child protection", owner="DSL", last_reviewed=TODAY, next_due=date(2027, 9, 1)),
        ItemRow("Phones", owner="Head", comments="new law", next_due=date(2026, 12, 1)),
        ItemRow(""),
    )
    kept = service.record_review(store, policies(*rows), remind_on=NEXT_YEAR).value
    assert kept.items == rows[:2]
    shown = service.point(store, "BECTA09-AP-02")
    assert shown.latest == kept
    assert shown.next_due == date(2026, 12, 1)
    (due,) = [line for line in service.due(store, TODAY) if line.on]
    assert due.what == "Review due: Our policies, and who looks after each (Phones)"


def test_a_form_without_a_next_date_takes_the_reminder(store: Store) -> None:
    audit = ReviewRow("BECTA09-AP-01", actioned_by="Amina Reed", done_on=TODAY)
    service.record_review(store, audit, remind_on=NEXT_YEAR)
    assert service.point(store, "BECTA09-AP-01").next_due == NEXT_YEAR
    service.record_review(store, audit)
    shown = service.point(store, "BECTA09-AP-01")
    assert (shown.next_due, shown.state) == (None, "Reviewed; no next date")


def test_locations_keep_their_ticks(store: Store) -> None:
    items = (ItemRow("School", location="Staff drive", applies=True), ItemRow("LSCB"))
    review = ReviewRow("BECTA09-AP-07", actioned_by="Office", last_reviewed=TODAY, items=items)
    assert service.record_review(store, review).value.items == items
    latest = service.point(store, "BECTA09-AP-07").latest
    assert latest
    assert latest.items == items


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"actioned_by": "  "}, "Write who did it"),
        ({"last_reviewed": date(2026, 11, 25)}, "future"),
        ({"next_due": date(2099, 1, 1)}, "10 years ahead"),
        ({"next_due": date(2026, 11, 9)}, r"next review \(09/11/2026\) can't lie before"),
        ({"comments": "x" * 20_001}, "too long"),
        ({"point_id": "BECTA09-AP-09"}, "no action point"),
    ],
)
def test_what_cannot_be_kept_changes_nothing(
    store: Store, wrong: dict[str, object], said: str
) -> None:
    with pytest.raises(Problem, match=said):
        service.record_review(store, infrastructure(**wrong))
    assert service.history(store, "BECTA09-AP-03") == ()


def test_a_policy_needs_a_name(store: Store) -> None:
    with pytest.raises(Problem, match="Give each policy a name"):
        service.record_review(store, policies(ItemRow("", owner="Head")))


def test_the_next_date_is_changed_and_undone(store: Store) -> None:
    service.record_review(store, infrastructure())
    changed = service.set_next_review(store, "BECTA09-AP-03", date(2026, 12, 24))
    assert service.point(store, "BECTA09-AP-03").state == "Next review 24/12/2026"
    assert changed.undo
    changed.undo.run(store)
    assert service.point(store, "BECTA09-AP-03").next_due == NEXT_YEAR
    with pytest.raises(Problem, match="past"):
        service.set_next_review(store, "BECTA09-AP-03", date(2026, 11, 23))
    service.set_next_review(store, "BECTA09-AP-03", None)
    assert service.point(store, "BECTA09-AP-03").next_due is None


@pytest.mark.parametrize(
    ("next_due", "stand", "words"),
    [
        (date(2026, 11, 3), Stand.OVERDUE, "Overdue since 03/11/2026"),
        (date(2026, 11, 24), Stand.SOON, "Due on 24/11/2026"),
        (date(2026, 12, 22), Stand.SOON, "Due on 22/12/2026"),
        (date(2026, 12, 23), Stand.FUTURE, "Next review 23/12/2026"),
        (None, Stand.FUTURE, "Reviewed; no next date"),
    ],
)
def test_overdue_soon_and_later(next_due: date | None, stand: Stand, words: str) -> None:
    found = stand_of(next_due, TODAY, reviewed=True)
    assert (found, words_of(found, next_due)) == (stand, words)


def test_due_lines_open_their_point_overdue_ones_first(store: Store) -> None:
    service.record_review(store, infrastructure(next_due=date(2026, 12, 1)))
    audit = ReviewRow("BECTA09-AP-01", actioned_by="Amina Reed", done_on=TODAY)
    service.record_review(store, audit, remind_on=date(2026, 11, 30))
    service.record_review(store, replace(audit, point_id="BECTA09-AP-08"), remind_on=NEXT_YEAR)
    lines = service.due(store, date(2026, 12, 1))
    assert [(line.place, line.overdue) for line in lines[:2]] == [
        ("action_points/BECTA09-AP-01", True),
        ("action_points/BECTA09-AP-03", False),
    ]
    assert len(lines) == 8
    assert all(line.on is None for line in lines[2:])


def test_months_end_where_the_month_ends() -> None:
    assert months_later(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_later(date(2026, 12, 1), 12) == date(2027, 12, 1)
