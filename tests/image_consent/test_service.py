"""Answers, withdrawals, tasks, places and trips, over a real encrypted store."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import func, select, text

from esafety_desktop.agreements import service as agreements
from esafety_desktop.agreements.rows import SlotKey, Status
from esafety_desktop.image_consent import reading_service, service, task_service
from esafety_desktop.image_consent.answer_rules import cell_words
from esafety_desktop.image_consent.records import ImageLine, ImageTask
from esafety_desktop.image_consent.rows import Answer, Given, Heard, How, StoreValues, Why
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import Pupil
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.verifying import verify_chain
from tests.agreements.school_maker import Made, change_pupil, make_school, set_clock
from tests.image_consent.conftest import USES, cell_of, row_of
from tests.work import calls_of

if TYPE_CHECKING:
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store

YES, NO = Answer.YES, Answer.NO
DAY = date(2026, 11, 20)
CALL = Heard(DAY, How.TELEPHONE, "Mrs Ash", "Mrs Khan")


def all_yes(store: Store, *pupils: str) -> None:
    service.enter(store, {pupil: [Given(use, YES) for use in USES] for pupil in pupils})


def undo(store: Store, result: Changed[Any]) -> Changed[Any]:
    assert result.undo is not None
    return result.undo.run(store)


@pytest.mark.covers("KN-CONSENT-IMG", "KN-IMG-4")
def test_without_an_answer_the_answer_is_no(office_store: Store, made: Made) -> None:
    grid = service.answer_grid(office_store)
    assert tuple(use.id for use in grid.uses) == USES
    assert {cell.answer for row in grid.rows for cell in row.cells} == {Answer.NONE}
    found = service.class_list(office_store, made.classes["5B"])
    assert [len(part.rows) for part in found.parts] == [4]
    assert {mark for row in found.parts[0].rows for mark in row.marks} == {"NO"}
    assert all(row.unanswered for row in found.parts[0].rows)


def test_answers_are_kept_each_with_its_day_and_undone(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    result = service.enter(
        office_store,
        {child: [Given("displays", YES, ("group",)), Given("website", NO)]},
        Heard(date(2026, 9, 3)),
    )
    assert result.value.lines == 2
    assert cell_of(office_store, child, "displays").limits == ("group",)
    assert cell_of(office_store, child, "displays").from_on == date(2026, 9, 3)
    assert cell_of(office_store, child, "website").answer is NO
    assert cell_of(office_store, child, "press").answer is Answer.NONE
    redo = undo(office_store, result)
    assert cell_of(office_store, child, "displays").answer is Answer.NONE
    undo(office_store, redo)
    assert cell_of(office_store, child, "displays").answer is YES
    assert len(service.history(office_store, child)) == 2
    with office_store.read() as session:
        assert not verify_chain(session, Cabinet.OFFICE)


def test_the_same_answer_again_writes_nothing(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    all_yes(office_store, child)
    again = service.enter(office_store, {child: [Given("press", YES)]})
    assert (again.value.lines, again.undo) == (0, None)
    assert len(service.history(office_store, child)) == 4


def test_everyone_said_yes_except_some(office_store: Store, made: Made) -> None:
    first, second, third, fourth = made.pupils["5B"]
    service.enter(office_store, {second: [Given("press", NO)]})
    all_yes(office_store, third)
    service.withdraw(office_store, third, ["website"], CALL)
    result = service.all_yes_except(office_store, made.classes["5B"], [first])
    assert {cell.answer for cell in row_of(office_store, first).cells} == {Answer.NONE}
    assert [cell.answer for cell in row_of(office_store, second).cells] == [YES, YES, YES, NO]
    assert cell_of(office_store, third, "website").answer is Answer.WITHDRAWN
    assert {cell.answer for cell in row_of(office_store, fourth).cells} == {YES}
    assert {c.answer for c in row_of(office_store, made.pupils["1A"][0]).cells} == {Answer.NONE}
    undo(office_store, result)
    assert [cell.answer for cell in row_of(office_store, second).cells][-1] is NO
    assert cell_of(office_store, fourth, "press").answer is Answer.NONE


@pytest.mark.covers("KN-CONSENT-IMG")
def test_consent_taken_back_becomes_a_task_on_today(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    all_yes(office_store, child)
    result = service.withdraw(office_store, child, ["website", "newsletter"], CALL)
    assert cell_of(office_store, child, "website").answer is Answer.WITHDRAWN
    assert cell_of(office_store, child, "displays").answer is YES
    line = service.history(office_store, child)[0]
    assert (line.told_by, line.taken_by, line.how) == ("Mrs Ash", "Mrs Khan", "telephone")
    due = service.due(office_store, DAY)
    assert [row.what for row in due] == [
        "Take down pictures of Kid1 Ash: Newsletter",
        "Take down pictures of Kid1 Ash: Website",
    ]
    assert all(row.place.startswith("agreements/photographs/tasks/") for row in due)
    done = service.take_down_done(office_store, [service.tasks(office_store)[0].id], "Page 3")
    assert len(service.due(office_store, DAY)) == 1
    (row,) = service.tasks(office_store, done=True)
    assert (row.done_on, row.done_by, row.done_note) == (DAY, "office", "Page 3")
    undo(office_store, done)
    assert len(service.due(office_store, DAY)) == 2
    undo(office_store, result)
    assert service.due(office_store, DAY) == ()
    assert cell_of(office_store, child, "website").answer is YES


def test_a_withdrawal_needs_to_say_who_took_it(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    with pytest.raises(Problem, match="who took this down"):
        service.withdraw(office_store, child, ["website"], Heard(DAY))
    with pytest.raises(Problem, match="Nothing was chosen"):
        service.withdraw(office_store, child, [], CALL)


def test_what_was_never_allowed_needs_no_taking_down(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    assert service.withdraw(office_store, child, ["website"], CALL).value == ()
    assert cell_of(office_store, child, "website").answer is Answer.WITHDRAWN


def test_after_a_withdrawal_only_a_yes_on_purpose_counts(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    all_yes(office_store, child)
    service.withdraw(office_store, child, ["website"], CALL)
    passed = service.enter(office_store, {child: [Given("website", YES)]})
    assert (passed.value.lines, passed.value.passed_over) == (0, 1)
    assert "took consent back" in passed.said
    with pytest.raises(Problem, match="took this back from 20/11/2026"):
        service.enter(office_store, {child: [Given("website", YES)]}, anew=True)
    set_clock(office_store, datetime(2026, 11, 21, 9, 0, tzinfo=UTC))
    service.enter(office_store, {child: [Given("website", YES)]}, anew=True)
    assert cell_of(office_store, child, "website").answer is YES


def test_changed_words_ask_again_only_what_is_new(
    office_store: Store, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    from esafety_desktop.image_consent import use_service
    from esafety_desktop.value import replace

    child = made.pupils["5B"][0]
    all_yes(office_store, child)
    asked = service.asked(office_store)
    wider = tuple(
        replace(use, words="other words") if use.id == "website" else use for use in asked.uses
    )
    more = (*wider, replace(asked.uses[0], id="yearbook", words="yearbook"))

    def read(_session: object) -> use_service.Asked:
        return asked._replace(uses=more)

    from esafety_desktop.image_consent import answer_service

    for module in (use_service, reading_service, answer_service, task_service):
        monkeypatch.setattr(module, "read_asked", read)
    cells = {cell.use: cell for cell in row_of(office_store, child).cells}
    assert [cells[use].answer for use in ("displays", "newsletter", "press")] == [YES] * 3
    assert (cells["website"].answer, cells["website"].earlier) == (Answer.NONE, YES)
    assert cells["yearbook"].earlier is None
    kept = service.keep_earlier(office_store, "website")
    assert kept.value.lines == 1
    assert cell_of(office_store, child, "website").answer is YES
    undo(office_store, kept)
    assert cell_of(office_store, child, "website").earlier is YES


def test_a_note_is_for_the_office_and_never_on_a_list(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    kept = service.keep_note(office_store, child, "  Father brings a new slip  ")
    assert row_of(office_store, child).note == "Father brings a new slip"
    assert service.keep_note(office_store, child, "Father brings a new slip").undo is None
    listed = service.class_list(office_store)
    assert "Father" not in repr(listed)
    service.keep_note(office_store, child, "")
    assert row_of(office_store, child).note == ""
    undo(office_store, kept)
    assert row_of(office_store, child).note == ""


@pytest.mark.covers("KN-IMG-4")
def test_the_list_tells_nothing_of_the_safeguarding_lead(office_store: Store, made: Made) -> None:
    first, second, *_ = made.pupils["5B"]
    all_yes(office_store, first)
    service.enter(office_store, {second: [Given(use, NO) for use in USES]})
    change_pupil(office_store, first, ask_dsl_first=True)
    part = service.class_list(office_store, made.classes["5B"]).parts[0]
    one, other = part.rows[:2]
    assert (one.marks, one.unanswered) == (other.marks, other.unanswered)


def test_leavers_pictures_become_a_task(office_store: Store, made: Made) -> None:
    child, silent, *_ = made.pupils["5B"]
    all_yes(office_store, child)
    for pupil in (child, silent):
        change_pupil(office_store, pupil, left_on=DAY)
    assert service.notice_leavers(office_store).value == 0  # the last day at school
    for pupil in (child, silent):
        change_pupil(office_store, pupil, left_on=DAY - timedelta(days=1))
    assert service.notice_leavers(office_store).value == 1
    assert service.notice_leavers(office_store).value == 0
    (task,) = service.tasks(office_store)
    assert (task.why, task.due_on) == (Why.LEFT, DAY + timedelta(days=27))
    assert service.due(office_store, DAY)[0].what == "Take down pictures of Kid1 Ash (left)"
    assert service.answer_grid(office_store).row(child) is None
    change_pupil(office_store, child, left_on=None)
    service.notice_leavers(office_store)
    assert service.tasks(office_store) == ()


@pytest.mark.covers("KN-REC-4")
def test_places_of_pictures_have_a_day_and_are_recorded_as_deleted(office_store: Store) -> None:
    make_school(office_store)
    with pytest.raises(Problem, match="where the pictures are"):
        service.save_store(office_store, "", StoreValues("  "))
    added = service.add_usual(office_store, "Mr Lee")
    assert service.add_usual(office_store).value == 0
    first = service.stores(office_store)[0]
    assert first.values.delete_by == date(2026, 12, 20), "cameras are emptied first"
    due = service.due(office_store, date(2026, 12, 21))
    assert due[0].what == "Delete the pictures of “School cameras and tablets”"
    assert due[0].overdue
    done = service.mark_deleted(office_store, first.id)
    assert service.due(office_store, date(2026, 12, 21)) == ()
    assert service.stores(office_store)[-1].deleted_by == "office"
    undo(office_store, done)
    assert service.due(office_store, date(2026, 12, 21))
    undo(office_store, added)
    assert service.stores(office_store) == ()


def test_a_place_is_changed_and_taken_out_with_a_way_back(office_store: Store) -> None:
    make_school(office_store)
    made = service.save_store(office_store, "", StoreValues("Drive", who="Mr Lee"))
    changed = service.save_store(office_store, made.value, StoreValues("Cloud", delete_by=DAY))
    assert service.stores(office_store)[0].values == StoreValues("Cloud", delete_by=DAY)
    undo(office_store, changed)
    assert service.stores(office_store)[0].values.who == "Mr Lee"
    gone = service.remove_store(office_store, made.value)
    with pytest.raises(Problem, match="not in the register"):
        service.save_store(office_store, made.value, StoreValues("Drive"))
    undo(office_store, gone)
    redo = undo(office_store, made)
    assert service.stores(office_store) == ()
    undo(office_store, redo)
    assert service.stores(office_store)[0].values.where == "Drive"


def test_a_trip_lists_its_own_children(office_store: Store, made: Made) -> None:
    going = [*made.pupils["5B"][:2], made.pupils["1A"][0]]
    all_yes(office_store, going[0])
    with pytest.raises(Problem, match="title"):
        service.save_trip(office_store, "", " ", DAY, going)
    with pytest.raises(Problem, match="Nobody goes"):
        service.save_trip(office_store, "", "Museum", DAY, [])
    kept = service.save_trip(office_store, "", "Museum", DAY, going)
    (trip,) = service.trips(office_store)
    assert set(trip.pupil_ids) == set(going)
    found = service.trip_list(office_store, trip)
    assert (found.parts[0].children, len(found.parts[0].rows)) == (3, 2)
    assert {row.class_name for row in found.parts[0].rows} == {"5B", "1A"}
    changed = service.save_trip(office_store, trip.id, "Zoo", DAY, going[:1])
    undo(office_store, changed)
    assert service.trips(office_store)[0].title == "Museum"
    gone = service.remove_trip(office_store, trip.id)
    assert service.trips(office_store) == ()
    undo(office_store, gone)
    assert len(service.trips(office_store)[0].pupil_ids) == 3
    undo(office_store, kept)
    assert service.trips(office_store) == ()


def test_the_slip_of_the_register_stands_beside_the_answers(
    office_store: Store, made: Made
) -> None:
    child = made.pupils["5B"][0]
    images = service.asked(office_store).agreement_id
    (slip,) = agreements.issue_slips(office_store, [images], [child]).value
    assert row_of(office_store, child).slip == "out"
    agreements.mark_code(office_store, slip.code)
    assert row_of(office_store, child).slip == "back 20/11/2026"


def test_tables_for_other_programs(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    service.enter(office_store, {child: [Given("displays", YES, ("group", "no-name"))]})
    service.withdraw(office_store, child, ["displays"], CALL)
    service.add_usual(office_store)
    answers, down, places = service.answer_tables(office_store)
    assert answers.headings[2:6] == ("Displays", "Newsletter", "Website", "Press")
    row = next(row for row in answers.rows if row[:2] == ("5B", "Ash, Kid1"))
    assert row[2:4] == ("Withdrawn 20/11/2026", "no answer")
    assert "Note" not in answers.headings
    assert down.rows[0][:3] == ("Kid1 Ash", "5B", "Displays")
    assert len(places.rows) == 5


def grow(store: Store, times: int) -> None:
    """Years of leavers with their lines and done tasks."""
    with store.write() as unit:
        session = unit.session
        first = session.scalar(select(func.max(Pupil.seq))) or 0
        session.add_all(
            Pupil(surname=f"Old{n}", forename="X", left_on=date(2020, 7, 20)) for n in range(times)
        )
        session.flush()
        for seq in range(first + 1, first + times + 1):
            session.add_all(
                ImageLine(
                    pupil_seq=seq,
                    kind="answered",
                    use=use,
                    answer="yes",
                    from_on=DAY,
                    words="x",
                    by="x",
                    at=unit.now,
                )
                for use in USES
            )
            session.add(
                ImageTask(
                    pupil_seq=seq,
                    use="all",
                    what="x",
                    why="left",
                    since=DAY,
                    due_on=DAY,
                    done_on=DAY,
                    done_by="x",
                )
            )
        unit.commit("test growth")


def test_leavers_of_many_years_cost_nothing(office_store: Store, made: Made) -> None:
    all_yes(office_store, *made.pupils["5B"])

    def work() -> None:
        service.answer_grid(office_store)
        service.due(office_store, DAY)

    work()
    before = calls_of(work)
    grow(office_store, 500)
    assert calls_of(work) < before * 1.05


def test_lists_are_read_by_index(office_store: Store, made: Made) -> None:
    from sqlalchemy.dialects import sqlite

    queries = {
        reading_service.LINES_OF_SCHOOL: "ix_image_line_of_pupil",
        reading_service.LINES_OF_CLASS: "ix_image_line_of_pupil",
        task_service.OPEN_TASKS: "ix_image_task_open",
    }
    with office_store.read() as session:
        for query, index in queries.items():
            sql = str(
                query.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": False})
            )
            plan = session.execute(text(f"EXPLAIN QUERY PLAN {sql.replace('?', ':p')}"), {"p": "x"})
            told = " | ".join(row[3] for row in plan)
            assert index in told, told
            assert "SCAN pupil" not in told, told
            assert told.count("SCAN") == told.count(f"SCAN image_task USING INDEX {index}"), told


def test_a_withdrawal_told_before_the_yes_was_entered_counts(
    office_store: Store, made: Made
) -> None:
    child = made.pupils["5B"][0]
    all_yes(office_store, child)
    earlier = Heard(DAY - timedelta(days=3), How.EMAIL, "Mrs Ash", "Mrs Khan")
    service.withdraw(office_store, child, ["website"], earlier)
    assert cell_of(office_store, child, "website").answer is Answer.WITHDRAWN
    assert service.due(office_store, DAY)
    part = service.class_list(office_store, made.classes["5B"]).parts[0]
    assert "NO" in next(row for row in part.rows if row.name == "Kid1").marks


def test_a_no_from_an_old_slip_counts_over_a_yes_for_all(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    service.all_yes_except(office_store, made.classes["5B"])
    service.enter(office_store, {child: [Given("press", NO)]}, Heard(date(2026, 9, 3)), anew=True)
    assert cell_of(office_store, child, "press").answer is NO


def test_a_yes_that_would_change_nothing_is_told(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    all_yes(office_store, child)
    limited = {child: [Given("website", YES, ("group",))]}
    with pytest.raises(Problem, match="What stands now holds from 20/11/2026"):
        service.enter(office_store, limited, Heard(date(2026, 9, 3)), anew=True)
    assert cell_of(office_store, child, "website").limits == ()


def test_a_yes_from_a_day_to_come_does_not_count_yet(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    coming = Heard(DAY + timedelta(days=7))
    service.enter(office_store, {child: [Given(use, YES) for use in USES]}, coming)
    assert {cell.answer for cell in row_of(office_store, child).cells} == {Answer.NONE}
    part = service.class_list(office_store, made.classes["5B"]).parts[0]
    assert {mark for row in part.rows for mark in row.marks} == {"NO"}
    set_clock(office_store, datetime(2026, 11, 27, 9, 0, tzinfo=UTC))
    assert {cell.answer for cell in row_of(office_store, child).cells} == {YES}


def test_a_declined_slip_lets_nobody_be_shown(office_store: Store, made: Made) -> None:
    child, other, *_ = made.pupils["5B"]
    all_yes(office_store, child)
    key = SlotKey(child, service.asked(office_store).agreement_id)
    agreements.mark(office_store, [key], Status.DECLINED)
    assert {cell.answer for cell in row_of(office_store, child).cells} == {NO}
    service.all_yes_except(office_store, made.classes["5B"])
    assert {cell.answer for cell in row_of(office_store, child).cells} == {NO}
    assert {cell.answer for cell in row_of(office_store, other).cells} == {YES}
    set_clock(office_store, datetime(2026, 11, 21, 9, 0, tzinfo=UTC))
    service.enter(office_store, {child: [Given("website", YES)]}, anew=True)
    assert cell_of(office_store, child, "website").answer is YES
    assert cell_of(office_store, child, "press").answer is NO


def test_a_table_shows_no_yes_of_whom_the_lead_is_asked_about(
    office_store: Store, made: Made
) -> None:
    first, second, *_ = made.pupils["5B"]
    all_yes(office_store, first)
    service.enter(office_store, {second: [Given(use, NO) for use in USES]})
    change_pupil(office_store, first, ask_dsl_first=True)
    service.keep_note(office_store, first, "court order")
    answers, *_ = service.answer_tables(office_store)
    rows = {row[1]: row[2:] for row in answers.rows}
    assert rows["Ash, Kid1"] == rows["Birch, Kid2"]
    assert "court" not in repr(answers)


def test_a_mistake_is_struck_out_the_same_day_and_stays_to_be_read(
    office_store: Store, made: Made
) -> None:
    child = made.pupils["5B"][0]
    all_yes(office_store, child)
    service.withdraw(office_store, child, ["website"], CALL)
    line = service.history(office_store, child)[0]
    with pytest.raises(Problem, match="what the mistake was"):
        service.strike(office_store, line.id, "  ")
    struck = service.strike(office_store, line.id, "it was the brother")
    assert cell_of(office_store, child, "website").answer is YES
    assert service.due(office_store, DAY) == ()
    kept = service.history(office_store, child)[0]
    assert (kept.id, kept.struck_by, kept.struck_why) == (line.id, "office", "it was the brother")
    with pytest.raises(Problem, match="no answer that counts"):
        service.strike(office_store, line.id, "again")
    redo = undo(office_store, struck)
    assert cell_of(office_store, child, "website").answer is Answer.WITHDRAWN
    assert len(service.due(office_store, DAY)) == 1
    undo(office_store, redo)
    assert cell_of(office_store, child, "website").answer is YES
    with office_store.read() as session:
        assert not verify_chain(session, Cabinet.OFFICE)


def test_what_was_done_stays_done_when_the_withdrawal_was_a_mistake(
    office_store: Store, made: Made
) -> None:
    child = made.pupils["5B"][0]
    all_yes(office_store, child)
    tasks = service.withdraw(office_store, child, ["website"], CALL).value
    service.take_down_done(office_store, tasks)
    service.strike(office_store, service.history(office_store, child)[0].id, "brother")
    assert [row.id for row in service.tasks(office_store, done=True)] == list(tasks)


def test_the_second_who_opened_a_child_is_told(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    all_yes(office_store, child)
    seen = service.history(office_store, child)[0].number
    service.withdraw(office_store, child, ["website"], CALL)
    with pytest.raises(Problem, match="in the meantime"):
        service.enter(office_store, {child: [Given("press", NO)]}, anew=True, seen=seen)
    assert cell_of(office_store, child, "press").answer is YES


def test_who_left_and_joined_again_is_asked_anew(office_store: Store, made: Made) -> None:
    child, other, *_ = made.pupils["5B"]
    images = next(row.id for row in agreements.agreements(office_store) if row.key == "images")
    all_yes(office_store, child, other)
    service.enter(office_store, {child: [Given("press", NO)]}, anew=True)
    agreements.mark(office_store, [SlotKey(child, images)], Status.RETURNED)
    for pupil in (child, other):
        change_pupil(office_store, pupil, left_on=DAY - timedelta(days=30))
    service.notice_leavers(office_store)
    (task,) = [row.id for row in service.tasks(office_store) if row.pupil_id == other]
    service.take_down_done(office_store, [task])
    set_clock(office_store, datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
    for pupil in (child, other):
        change_pupil(office_store, pupil, left_on=None)
    service.notice_leavers(office_store)
    agreements.bring_up_to_date(office_store)
    for pupil in (child, other):
        website = cell_of(office_store, pupil, "website")
        assert (website.answer, website.left_on) == (Answer.NONE, DAY - timedelta(days=30))
        assert cell_words(website, "") == "Ask again"
    assert cell_of(office_store, child, "press").answer is NO
    grid = agreements.class_grid(office_store)
    cells = next(row.cells for row in grid.rows if row.pupil_id == child)
    slip = next(cell for cell in cells if cell.agreement_id == images)
    assert (slip.status, slip.outstanding) == (Status.DUE, False)
    assert service.notice_leavers(office_store).value == 0
    all_yes(office_store, child)
    service.notice_leavers(office_store)
    assert cell_of(office_store, child, "website").answer is YES
    said = service.history(office_store, other)[0]
    assert said.note == "The child left on 21/10/2026 and joined again."


@pytest.mark.parametrize("days", [1, 30])
def test_a_leaving_day_that_was_a_mistake_costs_no_answer(
    office_store: Store, made: Made, days: int
) -> None:
    child = made.pupils["5B"][0]
    all_yes(office_store, child)
    change_pupil(office_store, child, left_on=DAY - timedelta(days=days))
    service.notice_leavers(office_store)
    change_pupil(office_store, child, left_on=None)
    service.notice_leavers(office_store)
    assert cell_of(office_store, child, "website").answer is YES
    assert service.tasks(office_store) == ()


def test_who_comes_back_on_the_day_the_school_is_opened_again_is_asked_anew(
    office_store: Store, made: Made
) -> None:
    child = made.pupils["5B"][0]
    all_yes(office_store, child)
    change_pupil(office_store, child, left_on=date(2026, 12, 18))
    service.notice_leavers(office_store)
    set_clock(office_store, datetime(2027, 1, 5, 9, 0, tzinfo=UTC))
    service.notice_leavers(office_store, opening=True)
    change_pupil(office_store, child, left_on=None)
    service.notice_leavers(office_store)
    assert cell_of(office_store, child, "website").answer is Answer.NONE


def test_who_leaves_a_second_time_has_pictures_again(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    all_yes(office_store, child)
    change_pupil(office_store, child, left_on=DAY - timedelta(days=30))
    service.notice_leavers(office_store)
    service.take_down_done(office_store, [row.id for row in service.tasks(office_store)])
    assert service.notice_leavers(office_store).value == 0
    change_pupil(office_store, child, left_on=None)
    service.notice_leavers(office_store)
    set_clock(office_store, datetime(2026, 12, 18, 9, 0, tzinfo=UTC))
    change_pupil(office_store, child, left_on=date(2026, 12, 17))
    assert service.notice_leavers(office_store).value == 1


def test_who_was_not_moved_up_yet_keeps_the_answers(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    all_yes(office_store, child)
    set_clock(office_store, datetime(2027, 9, 10, 9, 0, tzinfo=UTC))
    make_school(office_store, {"6B": "6"}, year=2027)
    agreements.bring_up_to_date(office_store)
    assert {cell.answer for cell in row_of(office_store, child).cells} == {YES}
    assert {cell.answer for cell in service.child(office_store, child).cells} == {YES}


@pytest.mark.fault("B15", how="notes, reasons and titles about pictures, too long for their lines")
def test_b15_what_is_too_long_is_refused_and_never_cut(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    long = "n" * 301
    for act in (
        lambda: service.keep_note(office_store, child, long),
        lambda: service.save_store(office_store, "", StoreValues(where=long)),
        lambda: service.save_store(office_store, "", StoreValues(where="Drive", note=long)),
        lambda: service.save_trip(office_store, "", long, DAY, [child]),
        lambda: service.enter(
            office_store, {child: [Given("website", NO)]}, Heard(DAY, How.LETTER, note=long)
        ),
    ):
        with pytest.raises(Problem, match="letters; there is room for"):
            act()
    service.keep_note(office_store, child, long[1:])
    service.enter(office_store, {child: [Given("website", NO)]}, Heard(DAY, How.LETTER, long))
    newest = service.history(office_store, child)[0]
    assert newest.told_by == long, "a name is kept whole"
