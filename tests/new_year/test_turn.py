from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from esafety_desktop.agreements import service as register
from esafety_desktop.agreements.records import RegisterSlot
from esafety_desktop.agreements.rows import How, Outcome, SlotKey, Status
from esafety_desktop.image_consent import service as images
from esafety_desktop.image_consent.rows import Answer, Given
from esafety_desktop.new_year import choice_rules, service
from esafety_desktop.new_year.rows import LEAVES, WAITS, Choices, Destination, Fate
from esafety_desktop.problem import Problem
from esafety_desktop.school import import_service, people_service
from esafety_desktop.school import service as school
from esafety_desktop.school.child_rules import Child, Gathered
from esafety_desktop.school.difference_rows import Scope
from esafety_desktop.school.difference_rules import compare
from esafety_desktop.school.rows import PupilRow
from esafety_desktop.store.audit import OfficeAudit
from esafety_desktop.value import replace
from tests.agreements.school_maker import SURNAMES, change_pupil, make_school, set_clock
from tests.new_year.year_maker import AUGUST, LEAVING, SEPTEMBER, a_school, move, slots, state
from tests.work import calls_of

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


def to(name: str, group: str) -> Destination:
    return Destination(Fate.MOVES, name, group)


def ks2(store: Store) -> str:
    return next(row.id for row in register.agreements(store) if row.key == "ks2")


def test_classes_move_up_and_the_oldest_leave(office_store: Store) -> None:
    a_school(office_store)
    move(office_store)
    found = {(name, year, left, group) for _, _, name, year, left, group in state(office_store)}
    assert found == {
        ("1A", 2027, False, "1"),
        ("2A", 2027, False, "2"),
        ("6B", 2027, False, "6"),
        ("6B", 2026, True, "6"),
    }
    assert [row.name for row in school.classes(office_store)] == ["1A", "2A", "6B"]
    assert {row.left_on for row in school.pupils(office_store, leavers=True)} == {None, LEAVING}


@pytest.mark.covers("KN-CYCLE-2")
def test_yearly_ones_are_due_again_on_entry_ones_stay_and_reminders_begin_afresh(
    office_store: Store,
) -> None:
    made = a_school(office_store, datetime(2027, 3, 1, 9, tzinfo=UTC))
    every = register.agreements(office_store)
    once = [row.id for row in every if not row.yearly]
    children = made.pupils["5B"]
    register.mark(
        office_store,
        [SlotKey(child, row.id) for child in children for row in every if row.is_for("5")],
        Status.RETURNED,
    )
    set_clock(office_store, AUGUST)
    move(office_store)
    grid = register.class_grid(office_store)
    assert grid.year == 2027
    for row in grid.rows:
        for cell in row.cells:
            if cell.status is None:
                continue
            stays = row.pupil_id in children and cell.agreement_id in once
            assert (cell.status is Status.RETURNED) == stays
            assert cell.rung == 0


def test_the_old_register_is_still_there_with_those_who_left(office_store: Store) -> None:
    made = a_school(office_store, datetime(2027, 3, 1, 9, tzinfo=UTC))
    child = made.pupils["6B"][0]
    register.mark(office_store, [SlotKey(child, ks2(office_store))], Status.RETURNED)
    before = register.class_grid(office_store, made.classes["6B"], 2026)
    set_clock(office_store, AUGUST)
    move(office_store)
    after = register.class_grid(office_store, made.classes["6B"], 2026)
    yearly = {row.id for row in after.agreements if row.yearly}

    def signed(grid: object) -> list[object]:
        return [
            (row.name, cell.status, cell.returned_on)
            for row in grid.rows  # type: ignore[attr-defined]
            for cell in row.cells
            if cell.agreement_id in yearly
        ]

    assert signed(after) == signed(before)
    sheet = service.register_sheet(office_store, 2026)
    assert [one.name for one in sheet.classes] == ["RA", "1A", "5B", "6B"]
    assert any("Returned" in text for row in sheet.classes[-1].rows for text in row)


def test_one_undo_brings_everything_back_as_it_was(office_store: Store) -> None:
    a_school(office_store)
    people, forms = state(office_store), slots(office_store)
    plan = service.plan(office_store)
    done = service.move_up(office_store, plan.year, choice_rules.moves(plan, Choices()), LEAVING)
    assert done.undo is not None
    assert state(office_store) != people
    back = done.undo.run(office_store)
    assert state(office_store) == people
    assert slots(office_store) == forms
    assert school.class_years(office_store) == (2026,)
    assert school.school(office_store).academic_year is None
    assert back.undo is not None
    back.undo.run(office_store)
    assert register.class_grid(office_store).year == 2027


def test_the_move_can_be_taken_back_after_a_lock_by_the_run_itself(office_store: Store) -> None:
    a_school(office_store)
    people = state(office_store)
    move(office_store)
    run = service.plan(office_store).last_run
    assert run is not None
    assert (run.moved, run.left, run.why_not) == (9, 3, "")
    service.take_back(office_store, run.id)
    assert state(office_store) == people


def test_a_move_that_is_taken_back_days_later_costs_no_answer_about_pictures(
    office_store: Store,
) -> None:
    made = a_school(office_store)
    child = made.pupils["6B"][0]
    uses = [use.id for use in images.asked(office_store).uses]
    given = [Given(use, Answer.YES) for use in uses]
    images.enter(office_store, {child: given})
    run = move(office_store)
    images.notice_leavers(office_store)
    set_clock(office_store, SEPTEMBER)
    service.take_back(office_store, run)
    images.notice_leavers(office_store)
    row = images.answer_grid(office_store).row(child)
    assert row is not None
    assert {cell.answer for cell in row.cells} == {Answer.YES}
    assert images.tasks(office_store) == ()


def test_a_leaving_day_that_was_known_before_the_move_comes_back_with_it(
    office_store: Store,
) -> None:
    made = a_school(office_store)
    child, day = made.pupils["6B"][0], date(2027, 10, 1)
    change_pupil(office_store, child, left_on=day)
    run = move(office_store)
    assert people_service.pupil(office_store, child).left_on == LEAVING
    service.take_back(office_store, run)
    assert people_service.pupil(office_store, child).left_on == day
    other = people_service.pupil(office_store, made.pupils["6B"][1])
    assert other.left_on is None


def test_it_can_not_be_taken_back_once_something_was_marked(office_store: Store) -> None:
    made = a_school(office_store)
    run = move(office_store)
    child = made.pupils["5B"][0]
    marked = register.mark(office_store, [SlotKey(child, ks2(office_store))], Status.RETURNED)
    people = state(office_store)
    with pytest.raises(Problem, match="1 form was given out or marked in the new year"):
        service.take_back(office_store, run)
    assert state(office_store) == people
    assert marked.undo is not None
    marked.undo.run(office_store)
    service.take_back(office_store, run)
    assert register.class_grid(office_store).year == 2026


def test_it_can_not_be_taken_back_once_a_child_was_moved_again(office_store: Store) -> None:
    made = a_school(office_store)
    run = move(office_store)
    child = people_service.pupil(office_store, made.pupils["5B"][0])
    other = next(row.id for row in school.classes(office_store) if row.name == "2A")

    people_service.save_pupil(office_store, replace(child, class_id=other))
    with pytest.raises(Problem, match="1 child was moved again since"):
        service.take_back(office_store, run)


def test_class_by_class_and_resumed(office_store: Store) -> None:
    made = a_school(office_store)
    move(office_store, {"RA": WAITS, "1A": WAITS})
    assert {name for _, _, name, year, *_ in state(office_store) if year == 2027} == {"6B"}
    plan = service.plan(office_store)
    assert [line.class_name for line in plan.lines] == ["RA", "1A"]
    assert plan.year == 2027
    waiting = register.class_grid(office_store)
    assert {row.class_name for row in waiting.rows} == {"6B", "no class"}
    move(office_store)
    assert not service.plan(office_store).lines
    names = {row.class_name for row in register.class_grid(office_store).rows}
    assert names == {"1A", "2A", "6B"}
    assert made.pupils["RA"][0] in [row.pupil_id for row in register.class_grid(office_store).rows]


def test_single_children_go_another_way(office_store: Store) -> None:
    made = a_school(office_store)
    down, gone = made.pupils["5B"][0], made.pupils["1A"][0]
    move(office_store, children={down: to("5B", "5"), gone: LEAVES})
    pupils = {row.id: row for row in school.pupils(office_store, leavers=True)}
    assert (pupils[down].class_name, pupils[down].year_group) == ("5B", "5")
    assert pupils[gone].left_on == LEAVING


def test_renamed_merged_and_mixed_classes(office_store: Store) -> None:
    a_school(office_store)
    move(office_store, {"RA": to("Oaks", "1"), "1A": to("Oaks", "2")})
    oaks = next(row for row in school.classes(office_store) if row.name == "Oaks")
    assert (oaks.pupil_count, oaks.year_group) == (6, "1")
    set_clock(office_store, datetime(2028, 8, 25, 10, tzinfo=UTC))
    lines = {(line.class_name, line.year_group) for line in service.plan(office_store).lines}
    assert lines == {("Oaks", "1"), ("Oaks", "2"), ("6B", "6")}


def test_the_moves_are_remembered_for_the_next_year(office_store: Store) -> None:
    a_school(office_store)
    move(office_store, {"RA": to("1 Heron", "1")})
    make_school(office_store, {"RA ": "R"}, year=2027)
    set_clock(office_store, datetime(2028, 8, 25, 10, tzinfo=UTC))
    with office_store.write() as unit:
        from sqlalchemy import update

        from esafety_desktop.school.records import SchoolClass

        unit.session.execute(update(SchoolClass).where(SchoolClass.name == "RA ").values(name="RA"))
        unit.commit("test")
    proposed = {
        line.class_name: line.proposed.class_name for line in service.plan(office_store).lines
    }
    assert proposed["RA"] == "1 Heron"


def september_file(store: Store, *, with_reception: bool = True) -> Gathered:
    """What the school's system says in September: everybody one year on, and new children."""
    rows = [
        Child((1,), surname, f"Kid{n + 1}", class_name=name, year_group=group)
        for name, group, _ in (("1A", "1", "RA"), ("2A", "2", "1A"), ("6B", "6", "5B"))
        for n, surname in enumerate(SURNAMES[:3])
    ]
    if with_reception:
        rows.append(Child((2,), "Novak", "Newt", class_name="RA", year_group="R"))
    return Gathered(tuple(rows), ())


APART = {"RA": "Reed", "1A": "Ames", "5B": "Finch", "6B": "Stone"}


def named_apart(store: Store) -> None:
    """Children of different classes get different surnames, as in life."""
    from sqlalchemy import update

    from esafety_desktop.school.records import Pupil, SchoolClass

    with store.write() as unit:
        for name, apart in APART.items():
            ids = unit.session.scalars(
                select(Pupil.id)
                .join(SchoolClass, SchoolClass.id == Pupil.class_id)
                .where(SchoolClass.name == name)
            ).all()
            unit.session.execute(
                update(Pupil)
                .where(Pupil.id.in_(ids))
                .values(surname=Pupil.surname + f" {apart}", born=date(2018, 1, 1))
            )
        unit.commit("test names")


def take_in(store: Store, scope: Scope = Scope.CLASSES_IN_FILE) -> None:
    known = import_service.known_school(store)
    origin = {"1A": "RA", "2A": "1A", "6B": "5B"}
    rows = [
        Child(
            (1,),
            f"{one.surname} {APART[origin[one.class_name]]}",
            one.forename,
            born=date(2018, 1, 1),
            class_name=one.class_name,
            year_group=one.year_group,
        )
        if one.class_name in origin
        else one
        for one in september_file(store).children
    ]
    differences = compare(known, Gathered(tuple(rows), ()), scope)
    assert not [one.text for one in differences.questions]
    import_service.apply_import(store, differences)
    register.bring_up_to_date(store)


@pytest.mark.parametrize("scope", list(Scope))
def test_both_orders_end_alike(data_folder: object, scope: Scope, tmp_path: object) -> None:
    import shutil
    from pathlib import Path

    from esafety_desktop.accounts.service import sign_in
    from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD

    ends = []
    for order in ("move first", "import first"):
        folder = Path(str(tmp_path)) / order
        shutil.copytree(str(data_folder), folder)
        store = sign_in(folder, OFFICE_NAME, OFFICE_PASSWORD)
        a_school(store, SEPTEMBER)
        named_apart(store)
        if order == "import first":
            take_in(store, scope)
            if service.plan(store).ready:
                move(store)
        else:
            move(store)
            take_in(store, scope)
        with store.read() as session:
            due = session.execute(
                select(RegisterSlot.year, RegisterSlot.status, func.count())
                .where(RegisterSlot.status == "due")
                .group_by(RegisterSlot.year, RegisterSlot.status)
            ).all()
        ends.append((sorted(state(store)), [tuple(row) for row in due]))
        assert not service.plan(store).ready
        store.close()
    assert ends[0] == ends[1]
    assert len(ends[0][0]) == 13


def test_a_file_of_one_class_takes_nobody_of_last_year_for_a_leaver(office_store: Store) -> None:
    a_school(office_store, SEPTEMBER)
    named_apart(office_store)
    known = import_service.known_school(office_store)
    new = Gathered((Child((1,), "Novak", "Newt", class_name="RA", year_group="R"),), ())
    found = compare(known, new, Scope.CLASSES_IN_FILE)
    assert not found.leavers
    assert len(found.joiners) == 1


def test_a_slip_of_last_year_is_told_as_such(office_store: Store) -> None:
    made = a_school(office_store, datetime(2027, 3, 1, 9, tzinfo=UTC))
    slip = register.issue_slips(office_store, [ks2(office_store)], [made.pupils["5B"][0]]).value[0]
    set_clock(office_store, SEPTEMBER)
    move(office_store)
    row = register.mark_code(office_store, slip.code, How.SCANNED).value
    assert row.outcome is Outcome.OTHER_YEAR
    assert "2026-27" in row.sentence


def test_it_is_one_unit_of_work(office_store: Store) -> None:
    a_school(office_store)
    plan = service.plan(office_store)
    with office_store.read() as session:
        before = session.scalar(select(func.count()).select_from(OfficeAudit))
    service.move_up(office_store, plan.year, choice_rules.moves(plan, Choices()), LEAVING)
    with office_store.read() as session:
        assert session.scalar(select(func.count()).select_from(OfficeAudit)) == (before or 0) + 1


def test_a_plan_that_is_out_of_date_is_refused(office_store: Store) -> None:
    made = a_school(office_store)
    plan = service.plan(office_store)
    child = people_service.pupil(office_store, made.pupils["5B"][0])

    people_service.save_pupil(office_store, replace(child, class_id=made.classes["1A"]))
    people = state(office_store)
    with pytest.raises(Problem, match="have changed"):
        service.move_up(office_store, plan.year, choice_rules.moves(plan, Choices()), LEAVING)
    assert state(office_store) == people


def test_a_child_keeps_its_way_through_the_school(office_store: Store) -> None:
    made = a_school(office_store)
    child = made.pupils["RA"][0]
    move(office_store)
    set_clock(office_store, datetime(2028, 8, 25, 10, tzinfo=UTC))
    move(office_store)
    words = [place.words for place in service.history(office_store, child)]
    assert words == ["2028-29: 2A", "2027-28: 1A", "2026-27: RA"]


def test_leavers_are_in_the_archive_and_in_no_list(office_store: Store) -> None:
    made = a_school(office_store)
    move(office_store)
    assert {row.id for row in service.leavers(office_store)} == set(made.pupils["6B"])
    assert service.leavers(office_store)[0].keep_until == date(2028, 7, 21)
    assert not {row.id for row in school.pupils(office_store)} & set(made.pupils["6B"])


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (datetime(2027, 8, 14, 10, tzinfo=UTC), False),
        (datetime(2027, 8, 15, 10, tzinfo=UTC), True),
        (datetime(2027, 9, 20, 10, tzinfo=UTC), True),
        (datetime(2026, 11, 20, 10, tzinfo=UTC), False),
    ],
)
def test_today_says_when_the_year_turns(office_store: Store, day: datetime, *, shown: bool) -> None:
    a_school(office_store, day)
    lines = service.due(office_store, office_store.today())
    assert bool(lines) == shown
    if shown:
        assert lines[0].what == "New academic year 2027-28: 4 classes to move up"
        assert lines[0].place == "menu/new_year"
        move(office_store)
        assert not service.due(office_store, office_store.today())


def test_the_outlook_tells_before_anything_changes(office_store: Store) -> None:
    a_school(office_store)
    people = state(office_store)
    plan = service.plan(office_store)
    found = service.outlook(office_store, plan, Choices(), LEAVING)
    assert (found.moving, found.leaving, found.waiting) == (9, 3, 0)
    said = dict(found.parts)
    assert "5B → 6B: 3 children" in said["Classes and children"]
    assert "21/07/2027" in said["Leavers"][0]
    assert any("due again for" in line for line in said["Signed forms"])
    assert state(office_store) == people


@pytest.mark.parametrize(
    ("moment", "ready"),
    [
        (datetime(2026, 9, 20, 10, tzinfo=UTC), False),
        (datetime(2027, 5, 31, 10, tzinfo=UTC), False),
        (datetime(2027, 6, 1, 10, tzinfo=UTC), True),
    ],
)
def test_the_coming_year_can_be_looked_at_all_year_and_be_moved_into_from_june(
    office_store: Store, moment: datetime, *, ready: bool
) -> None:
    a_school(office_store, moment)
    people = state(office_store)
    plan = service.plan(office_store)
    assert (plan.label, len(plan.lines), plan.ready) == ("2027-28", 4, ready)
    found = service.outlook(office_store, plan, Choices(), LEAVING)
    assert (found.moving, found.leaving) == (9, 3)
    assert "5B → 6B: 3 children" in dict(found.parts)["Classes and children"]
    if ready:
        move(office_store)
        return
    assert plan.not_before == date(2027, 6, 1)
    with pytest.raises(Problem, match="from 01/06/2027"):
        move(office_store)
    assert state(office_store) == people


def test_the_register_to_print_is_the_last_one_that_is_closed(office_store: Store) -> None:
    a_school(office_store)
    assert service.plan(office_store).old_register == 2026
    move(office_store)
    assert service.plan(office_store).old_register == 2026
    set_clock(office_store, datetime(2027, 11, 20, 10, tzinfo=UTC))
    ahead = service.plan(office_store)
    assert (ahead.label, ahead.old_register) == ("2028-29", 2026)


def test_fifty_years_of_registers_do_not_slow_it(office_store: Store) -> None:
    """The work doesn't grow with those who left long ago."""
    a_school(office_store, size=20)
    plan = service.plan(office_store)
    ways = choice_rules.moves(plan, Choices())
    done = service.move_up(office_store, plan.year, ways, LEAVING)
    few = calls_of(lambda: service.take_back(office_store, done.value))
    few += calls_of(lambda: service.move_up(office_store, plan.year, ways, LEAVING))
    run = service.plan(office_store).last_run
    assert run is not None
    service.take_back(office_store, run.id)
    _old_registers(office_store)
    found: list[str] = []
    many = calls_of(
        lambda: found.append(service.move_up(office_store, plan.year, ways, LEAVING).value)
    )
    many += calls_of(lambda: service.take_back(office_store, found[0]))
    assert many < few * 1.25


def _old_registers(store: Store) -> None:
    """Fifty years of thirty children each who have left, with signed forms."""
    from sqlalchemy import insert

    from esafety_desktop.agreements.records import Agreement
    from esafety_desktop.school.records import Pupil

    with store.write() as unit:
        agreement = unit.session.scalar(select(Agreement.seq).where(Agreement.key == "ks2"))
        for year in range(1976, 2026):
            pupils = [
                Pupil(surname=f"Old{year}", forename=f"K{n}", left_on=date(year + 1, 7, 20))
                for n in range(30)
            ]
            unit.session.add_all(pupils)
            unit.session.flush()
            unit.session.execute(
                insert(RegisterSlot),
                [
                    {
                        "year": slot_year,
                        "pupil_seq": one.seq,
                        "agreement_seq": agreement,
                        "status": "returned",
                    }
                    for one in pupils
                    for slot_year in (0, year)
                ],
            )
        unit.commit("old registers")


def test_joiners_come_into_the_classes_that_were_made(office_store: Store) -> None:
    a_school(office_store)
    move(office_store)
    there = next(row for row in school.classes(office_store) if row.name == "2A")
    people_service.save_pupil(office_store, PupilRow("", "Young", "Una", class_id=there.id))
    register.bring_up_to_date(office_store)
    row = next(r for r in register.class_grid(office_store).rows if "Young" in r.name)
    assert row.class_name == "2A"


def test_the_day_of_the_leavers_is_in_one_of_the_two_years(office_store: Store) -> None:
    a_school(office_store)
    people = state(office_store)
    plan = service.plan(office_store)
    ways = choice_rules.moves(plan, Choices())
    with pytest.raises(Problem, match="another academic year"):
        service.move_up(office_store, plan.year, ways, date(2017, 7, 21))
    assert state(office_store) == people


def test_the_outlook_names_what_it_does_not_move_and_what_goes_too_early(
    office_store: Store,
) -> None:
    from tests.agreements.school_maker import change_pupil

    made = a_school(office_store, datetime(2027, 7, 5, 10, tzinfo=UTC))
    plan = service.plan(office_store)
    said = dict(service.outlook(office_store, plan, Choices(), LEAVING).parts)
    assert "no-photograph lists" in said["Leavers"][1]
    assert not any("in no class" in line for line in said["What stays"])
    change_pupil(office_store, made.pupils["1A"][0], class_id=None)
    plan = service.plan(office_store)
    said = dict(service.outlook(office_store, plan, Choices(), date(2027, 7, 1)).parts)
    assert len(said["Leavers"]) == 1
    assert (
        "1 child is in no class and is not moved: give each a class by hand."
        in (said["What stays"])
    )
    assert made.pupils["1A"][0] not in [
        child.pupil_id for line in plan.lines for child in line.children
    ]


@pytest.mark.covers("KN-CONSENT-IMG")
def test_answers_about_pictures_flags_and_reading_needs_stay(office_store: Store) -> None:
    from esafety_desktop.image_consent import service as pictures
    from esafety_desktop.image_consent.rows import Answer, Given
    from tests.agreements.school_maker import change_pupil

    made = a_school(office_store, SEPTEMBER)
    child, other = made.pupils["5B"][:2]
    pictures.enter(office_store, {child: [Given("website", Answer.YES)]})
    change_pupil(office_store, other, ask_dsl_first=True, telephone_only=True)
    before = pictures.child(office_store, child).cells
    done = move(office_store, {"RA": WAITS})
    moved = pictures.child(office_store, child)
    assert (moved.class_name, moved.cells) == ("6B", before)
    assert pictures.child(office_store, other).ask_dsl_first
    assert people_service.pupil(office_store, other).telephone_only
    service.take_back(office_store, done)
    assert pictures.child(office_store, child).cells == before
