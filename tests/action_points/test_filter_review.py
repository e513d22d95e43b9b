"""The yearly filtering and monitoring review, and what other rooms tell of a point."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.action_points import service
from esafety_desktop.action_points.rows import ItemRow, ReviewRow, Stand
from esafety_desktop.log_reviews import service as diary
from esafety_desktop.problem import Problem
from esafety_desktop.readiness import training_service
from esafety_desktop.readiness.rows import Attendee, TrainingForm
from esafety_desktop.shell.beside_points import EDUCATION, FILTER_REVIEW, BesidePoints
from esafety_desktop.staff_forms import service as staff
from esafety_desktop.staff_forms.rows import AdultKey, AdultStatus
from esafety_desktop.value import replace
from tests.staff_forms.staff_maker import make_staff

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

TODAY = date(2026, 11, 24)


def _clock() -> datetime:
    return datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def review(*items: ItemRow, **fields: str) -> ReviewRow:
    return ReviewRow(
        FILTER_REVIEW,
        actioned_by="Amina Reed",
        done_on=TODAY,
        comments=fields.get("comments", "All as it should be."),
        next_due=date(2027, 11, 24),
        items=items,
        corrects=fields.get("corrects", ""),
        reason=fields.get("reason", ""),
    )


ACTION = ItemRow("Ask for a report", owner="Tom", next_due=date(2026, 12, 4), table="actions")


@pytest.mark.covers("TODAY-ADD-7")
def test_its_actions_go_into_the_list_and_its_own_date_is_yearly(office_store: Store) -> None:
    office_store.clock = _clock
    rows = (
        ItemRow("Governor responsible", owner="Ms Vale", applies=True, table="people"),
        ItemRow("Illegal pages", location="a pupil's laptop", applies=True, table="tests"),
        ItemRow("videos.example", location="unblocked", comments="lesson", table="decisions"),
        ACTION,
    )
    changed = service.record_review(office_store, review(*rows))
    point = service.point(office_store, FILTER_REVIEW)
    assert point.latest == changed.value
    assert (point.next_due, point.stand) == (date(2027, 11, 24), Stand.FUTURE)
    (action,) = service.actions(office_store)
    assert (action.what, action.owner, action.due_on) == (
        "Ask for a report", "Tom", date(2026, 12, 4)
    )  # fmt: skip
    assert changed.undo
    back = changed.undo.run(office_store)
    assert service.actions(office_store) == ()
    assert back.undo
    back.undo.run(office_store)
    assert len(service.actions(office_store)) == 1


def test_a_correction_makes_no_action_twice(office_store: Store) -> None:
    office_store.clock = _clock
    first = service.record_review(office_store, review(ACTION)).value
    other = ItemRow("Test at home", owner="Tom", next_due=date(2026, 12, 11), table="actions")
    service.record_review(
        office_store, review(ACTION, other, corrects=first.id, reason="one action was missing")
    )
    assert {row.what for row in service.actions(office_store)} == {
        "Ask for a report", "Test at home"
    }  # fmt: skip


def test_an_action_without_a_day_is_asked_for(office_store: Store) -> None:
    office_store.clock = _clock
    with pytest.raises(Problem, match="who does it and by when"):
        service.record_review(office_store, review(ItemRow("Later", table="actions")))


def test_the_next_one_begins_with_people_and_tests_but_no_old_results(office_store: Store) -> None:
    office_store.clock = _clock
    people = ItemRow("Governor responsible", owner="Ms Vale", applies=True, table="people")
    test = ItemRow("Illegal pages", location="laptop", applies=True, comments="ok", table="tests")
    block = ItemRow("videos.example", comments="lesson", table="decisions")
    service.record_review(office_store, review(people, test, block, ACTION))
    point = service.point(office_store, FILTER_REVIEW)
    begun = {table.id: table.begin(point.latest) for table in point.tables}
    assert begun["people"] == (replace(people, applies=False),), "nobody is ticked unasked"
    assert begun["tests"] == (ItemRow("Illegal pages", location="laptop", table="tests"),)
    assert begun["decisions"] == begun["actions"] == ()


def test_a_first_one_begins_with_who_should_be_there(office_store: Store) -> None:
    point = service.point(office_store, FILTER_REVIEW)
    assert len(point.tables[0].begin(None)) == 4
    assert all(row.table == "people" for row in point.tables[0].begin(None))


@pytest.mark.covers("TODAY-ADD-7")
def test_the_figures_of_the_diary_are_told_without_what_was_written(leader_store: Store) -> None:
    leader_store.clock = _clock
    diary.put_check(leader_store, "alerts", date(2026, 11, 17))
    diary.put_check(leader_store, "block", date(2026, 11, 18), subject="games.example", text="Zoë")
    diary.put_check(leader_store, "alerts", date(2026, 8, 30))
    said = BesidePoints(leader_store).figures()
    assert "from 01/09/2026 to 24/11/2026" in said
    assert "Alerts of the filter and the monitoring read: 1×, last on 17/11/2026" in said
    assert "A site or app was blocked: 1×" in said
    assert "games.example" not in said
    assert "Zoë" not in said
    (annex,) = BesidePoints(leader_store).annexes(FILTER_REVIEW)
    assert ("Open the checks diary", "incidents/checks") in annex.ways
    done = BesidePoints(leader_store).done()
    assert done["diary:alerts"] == date(2026, 11, 17)
    assert done["diary:test"] is None


def test_the_office_sees_that_figures_are_elsewhere(office_store: Store) -> None:
    beside = BesidePoints(office_store)
    assert beside.figures() == ""
    (annex,) = beside.annexes(FILTER_REVIEW)
    assert "locked cabinet" in annex.said
    assert "diary:alerts" not in beside.done()


@pytest.mark.covers("TODAY-ADD-8")
def test_who_has_not_read_part_one_stands_on_the_education_point(office_store: Store) -> None:
    made = make_staff(office_store)
    reading, training = BesidePoints(office_store).annexes(EDUCATION)
    assert "Part One" in reading.title
    asked = len(reading.lines)
    assert asked
    assert reading.said.startswith(f"0 of {asked} have read it")
    grid = staff.staff_grid(office_store)
    kcsie = next(row for row in grid.agreements if row.key == "kcsie")
    row = next(row for row in grid.rows if row.cell(kcsie.id).missing)
    assert row.name in reading.said
    staff.mark(office_store, [AdultKey(row.id, kcsie.id)], AdultStatus.SIGNED)
    after, _training = BesidePoints(office_store).annexes(EDUCATION)
    assert after.said.startswith(f"1 of {asked} have read it")
    assert row.name not in after.said
    assert ("Open the staff register", "agreements/staff") in after.ways
    assert training.said.endswith("A leader records them.")
    assert made


def test_the_training_log_is_shown_and_kept_in_one_place(leader_store: Store) -> None:
    leader_store.clock = _clock
    form = TrainingForm(
        "Safeguarding update with KCSIE", TODAY, (Attendee("Amina Reed"), Attendee("Tom Okafor"))
    )
    training_service.record_training(leader_store, form)
    training = BesidePoints(leader_store).annexes(EDUCATION)[-1]
    assert training.heads == ("What", "When", "Who", "Refresh due")
    ((what, when, who, refresh),) = training.lines
    assert (what, when) == ("Safeguarding update with KCSIE", "24/11/2026")
    assert "Amina Reed, Tom Okafor" in who
    assert "24/11/2027" in refresh
    assert BesidePoints(leader_store).done()["training"] == TODAY
    assert ("Record a training", "incidents/training/new") in training.ways
