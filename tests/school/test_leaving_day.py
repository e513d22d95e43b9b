"""A child stays on every list until the leaving day has passed, and no longer."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.agreements import service as register
from esafety_desktop.agreements.rows import How, Outcome, Status
from esafety_desktop.image_consent import reading_service as pictures
from esafety_desktop.new_year import choice_rules
from esafety_desktop.new_year import service as new_year
from esafety_desktop.new_year.rows import Choices
from esafety_desktop.school import import_service
from esafety_desktop.school import service as school
from esafety_desktop.school.child_rules import Child, Gathered
from esafety_desktop.school.difference_rows import Scope
from esafety_desktop.school.difference_rules import compare
from tests.agreements.school_maker import TODAY, change_pupil, make_school, set_clock
from tests.new_year.year_maker import CLASSES

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

DAY = TODAY.date()


def _lists(store: Store, child: str, class_id: str) -> dict[str, bool]:
    """On which lists the child is."""
    whole, own = register.class_grid(store), register.class_grid(store, class_id)
    return {
        "class list": child in [row.id for row in school.pupils(store, class_id)],
        "count": next(row for row in school.classes(store) if row.id == class_id).pupil_count == 4,
        "register": child in [row.pupil_id for row in whole.rows],
        "class register": child in [row.pupil_id for row in own.rows],
        "outstanding": child in [row.pupil_id for row in register.outstanding(store)],
        "no-photograph list": pictures.answer_grid(store, class_id).row(child) is not None,
    }


@pytest.mark.parametrize(("days", "there"), [(30, True), (1, True), (0, True), (-1, False)])
def test_a_child_is_on_all_lists_until_the_leaving_day_has_passed(
    office_store: Store, days: int, *, there: bool
) -> None:
    made = make_school(office_store)
    register.bring_up_to_date(office_store)
    child, class_id = made.pupils["5B"][1], made.classes["5B"]
    paper = next(row.id for row in register.agreements(office_store) if row.key == "ks2")
    slip = register.issue_slips(office_store, [paper], [child]).value[0]
    change_pupil(office_store, child, left_on=DAY + timedelta(days=days))
    register.bring_up_to_date(office_store)
    found = _lists(office_store, child, class_id)
    assert set(found.values()) == {there}, found
    marked = register.mark_code(office_store, slip.code, How.SCANNED).value
    assert marked.outcome is (Outcome.RETURNED if there else Outcome.LEFT)


def test_the_register_lets_the_child_go_on_the_day_after_by_itself(office_store: Store) -> None:
    made = make_school(office_store)
    register.bring_up_to_date(office_store)
    child = made.pupils["5B"][1]
    change_pupil(office_store, child, left_on=DAY + timedelta(days=2))
    assert register.bring_up_to_date(office_store).value == 0
    set_clock(office_store, TODAY + timedelta(days=3))
    assert register.bring_up_to_date(office_store).value > 0
    assert child not in [row.pupil_id for row in register.class_grid(office_store).rows]
    change_pupil(office_store, child, left_on=None)
    register.bring_up_to_date(office_store)
    cells = next(
        row.cells for row in register.class_grid(office_store).rows if row.pupil_id == child
    )
    assert Status.DUE in {cell.status for cell in cells}


def test_a_file_that_still_names_a_child_about_to_leave_changes_nothing(
    office_store: Store,
) -> None:
    make_school(office_store, {"5B": "5"}, 2)
    kept = school.pupils(office_store)
    change_pupil(office_store, kept[0].id, left_on=DAY + timedelta(days=10))
    rows = [
        Child((n,), row.surname, row.forename, class_name="5B", year_group="5")
        for n, row in enumerate(kept, 1)
    ]
    found = compare(
        import_service.known_school(office_store), Gathered(tuple(rows), ()), Scope.CLASSES_IN_FILE
    )
    assert not found.joiners
    assert not found.leavers
    short = compare(
        import_service.known_school(office_store),
        Gathered(tuple(rows[1:]), ()),
        Scope.CLASSES_IN_FILE,
    )
    assert [(one.pupil.id, one.on) for one in short.leavers] == [
        (kept[0].id, DAY - timedelta(days=1))
    ]


def test_an_early_move_keeps_the_oldest_on_the_lists_and_asks_them_nothing_new(
    office_store: Store,
) -> None:
    made = make_school(office_store, CLASSES, 3)
    register.bring_up_to_date(office_store)
    set_clock(office_store, datetime(2027, 7, 12, 10, tzinfo=UTC))
    last = date(2027, 7, 21)
    plan = new_year.plan(office_store)
    said = dict(new_year.outlook(office_store, plan, Choices(), last).parts)
    assert "Until it has passed they stay on the lists" in said["Leavers"][1]
    done = new_year.move_up(office_store, plan.year, choice_rules.moves(plan, Choices()), last)
    oldest = set(made.pupils["6B"])
    register.bring_up_to_date(office_store)
    assert oldest <= {row.id for row in school.pupils(office_store)}
    assert oldest <= {row.pupil_id for row in pictures.answer_grid(office_store).rows}
    grid = register.class_grid(office_store)
    yearly = {row.id for row in grid.agreements if row.yearly}
    cells = [c for row in grid.rows if row.pupil_id in oldest for c in row.cells]
    assert not [c for c in cells if c.agreement_id in yearly and c.status]
    assert not new_year.leavers(office_store)
    assert not new_year.plan(office_store).lines
    set_clock(office_store, datetime(2027, 7, 22, 10, tzinfo=UTC))
    assert not oldest & {row.id for row in school.pupils(office_store)}
    assert {row.id for row in new_year.leavers(office_store)} == oldest
    assert done.undo is not None
    done.undo.run(office_store)
    assert oldest <= {row.id for row in school.pupils(office_store)}


def test_who_leaves_at_christmas_still_moves_up_in_september(office_store: Store) -> None:
    made = make_school(office_store, CLASSES, 3)
    child, soon = made.pupils["5B"][0], made.pupils["5B"][1]
    change_pupil(office_store, child, left_on=date(2027, 12, 17))
    change_pupil(office_store, soon, left_on=date(2027, 8, 31))
    set_clock(office_store, datetime(2027, 8, 25, 10, tzinfo=UTC))
    plan = new_year.plan(office_store)
    ids = {one.pupil_id for line in plan.lines for one in line.children}
    assert child in ids
    assert soon not in ids
    done = new_year.move_up(
        office_store, plan.year, choice_rules.moves(plan, Choices()), date(2027, 7, 21)
    )
    assert done.undo is not None
    done.undo.run(office_store)
    kept = {row.id: row.left_on for row in school.pupils(office_store, leavers=True)}
    assert kept[child] == date(2027, 12, 17)
    assert kept[made.pupils["6B"][0]] is None
