"""What is due in one list, regular tasks, and the calendar file read back."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar
from PySide6.QtWidgets import QMessageBox

from esafety_desktop.action_points import cycle_service, due_service, duty_service, service
from esafety_desktop.action_points.calendar_service import CalendarChoice, calendar_file
from esafety_desktop.action_points.date_rows import Cycle, Every, Source
from esafety_desktop.action_points.done_dialog import DoneDialog
from esafety_desktop.action_points.rows import ItemRow, ReviewRow, Stand
from esafety_desktop.problem import Problem
from esafety_desktop.school.rows import TermRow
from esafety_desktop.school.service import save_terms
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.window_kit import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.action_points.date_rows import DateRow
    from esafety_desktop.store.store import Store

TODAY = date(2026, 11, 24)
POLICIES = "BECTA09-AP-02"


@pytest.fixture
def store(office_store: Store) -> Store:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    return office_store


def policies(store: Store, *items: ItemRow, remind_on: date | None = None) -> None:
    form = ReviewRow(POLICIES, actioned_by="Amina Reed", done_on=TODAY, items=items)
    service.record_review(store, form, remind_on=remind_on)


def lines(store: Store, source: Source) -> list[DateRow]:
    return [row for row in due_service.dates(store) if row.source is source]


def test_two_rows_of_one_name_keep_a_date_each_in_the_calendar(store: Store) -> None:
    policies(
        store,
        ItemRow("Phones", comments="infants", next_due=date(2026, 12, 8)),
        ItemRow("phones", comments="juniors", next_due=date(2027, 1, 8)),
    )
    rows = lines(store, Source.ROW)
    assert len({row.id for row in rows}) == 2
    content = calendar_file(store, rows, CalendarChoice(sources=(Source.ROW,)))
    events = Calendar.from_ical(content).walk("VEVENT")
    assert len({str(event["UID"]) for event in events}) == 2


def test_each_row_has_its_own_line_and_the_point_its_own(store: Store) -> None:
    policies(
        store,
        ItemRow("Behaviour", next_due=date(2026, 11, 9)),
        ItemRow("Phones", next_due=date(2026, 12, 8), last_reviewed=date(2025, 12, 8)),
        ItemRow("Undated"),
        remind_on=date(2027, 11, 24),
    )
    rows = lines(store, Source.ROW)
    assert [(row.kind, row.what, row.stand) for row in rows] == [
        ("Policy", "Behaviour", Stand.OVERDUE),
        ("Policy", "Phones", Stand.SOON),
    ]
    assert rows[1].last == date(2025, 12, 8)
    (own,) = [row for row in lines(store, Source.REVIEW) if row.id == f"review-{POLICIES}"]
    assert (own.on, own.stand) == (date(2027, 11, 24), Stand.FUTURE)


def test_overdue_comes_first_and_what_has_no_date_last(store: Store) -> None:
    policies(store, ItemRow("Behaviour", next_due=date(2026, 11, 9)))
    service.add_action(store, "Ring the provider", "Tom", date(2026, 11, 30))
    stands = [row.stand for row in due_service.dates(store)]
    assert stands[:2] == [Stand.OVERDUE, Stand.SOON]
    assert set(stands[2:]) == {Stand.NEVER}


def test_a_date_changed_by_hand_moves_the_line_of_the_point(store: Store) -> None:
    policies(store, remind_on=date(2027, 11, 24))
    service.set_next_review(store, POLICIES, date(2026, 12, 1))
    (own,) = [row for row in lines(store, Source.REVIEW) if row.id == f"review-{POLICIES}"]
    assert own.on == date(2026, 12, 1)


@pytest.mark.covers("KN-CYCLE-7", "KN-CYCLE-1")
def test_a_regular_task_is_put_down_and_comes_round_by_the_school_s_terms(store: Store) -> None:
    save_terms(
        store,
        (
            TermRow("Autumn, second half", date(2026, 11, 2), date(2026, 12, 18)),
            TermRow("Spring, first half", date(2027, 1, 5), date(2027, 2, 11)),
        ),
    )
    before = {row.id: row for row in duty_service.duties(store)}["updates"]
    assert (before.last, before.state) == (None, "Not done yet")
    done = duty_service.put_done(store, "updates", TODAY, " Keith ", "all laptops")
    after = {row.id: row for row in duty_service.duties(store)}["updates"]
    assert (after.last, after.last_by, after.next_due) == (TODAY, "Keith", date(2027, 2, 11))
    assert done.undo
    done.undo.run(store)
    assert {row.id: row for row in duty_service.duties(store)}["updates"].last is None


def test_today_is_told_of_tasks_that_were_begun_and_are_due(store: Store) -> None:
    assert duty_service.due(store, TODAY) == ()
    duty_service.put_done(store, "aup-review", date(2025, 11, 3), "Head")
    (line,) = duty_service.due(store, TODAY)
    assert (line.on, line.overdue) == (date(2026, 11, 3), True)
    assert line.place == "action_points/dates/duty-aup-review"
    assert line in service.due(store, TODAY)


@pytest.mark.parametrize(
    ("duty", "day", "by", "said"),
    [
        ("updates", TODAY + timedelta(days=1), "Keith", "lies ahead"),
        ("updates", TODAY, " ", "who did it"),
        ("updates", date(1016, 2, 3), "Keith", "can't be right"),
        ("filter-test", TODAY, "Keith", "put down elsewhere"),
        ("nothing", TODAY, "Keith", "no such"),
    ],
)
def test_what_cannot_be_put_down_is_said(
    store: Store, duty: str, day: date, by: str, said: str
) -> None:
    with pytest.raises(Problem, match=said):
        duty_service.put_done(store, duty, day, by)


def test_the_school_says_how_often_and_can_switch_a_task_off(store: Store) -> None:
    duty_service.put_done(store, "updates", TODAY, "Keith")
    key = duty_service.key_of("updates")
    monthly = cycle_service.choose_cycle(store, key, Cycle(Every.MONTHS, 1), label="Updates")
    row = {row.id: row for row in duty_service.duties(store)}["updates"]
    assert (row.rhythm, row.next_due) == ("every month", date(2026, 12, 24))
    off = cycle_service.switch_off(store, key, off=True, label="Updates")
    row = {row.id: row for row in duty_service.duties(store)}["updates"]
    assert (row.off, row.next_due, row.state) == (True, None, "Switched off")
    assert off.undo
    assert monthly.undo
    off.undo.run(store)
    assert {row.id: row for row in duty_service.duties(store)}["updates"].rhythm == "every month"
    monthly.undo.run(store)
    assert {row.id: row for row in duty_service.duties(store)}["updates"].rhythm == (
        "every half-term"
    )
    with pytest.raises(Problem, match="from 1 to 60"):
        cycle_service.choose_cycle(store, key, Cycle(Every.MONTHS, 99), label="Updates")


def test_a_task_that_is_shipped_off_is_switched_on(store: Store) -> None:
    assert {row.id: row.off for row in duty_service.duties(store)}["class-email"]
    key = duty_service.key_of("class-email")
    cycle_service.switch_off(store, key, off=False, label="Class e-mail")
    assert not {row.id: row.off for row in duty_service.duties(store)}["class-email"]


def test_what_another_room_keeps_is_told_by_it_or_not_known(store: Store) -> None:
    unknown = {row.id: row for row in duty_service.duties(store)}["alerts"]
    assert (unknown.known, unknown.state) == (False, "Kept elsewhere")
    told = {"diary:alerts": date(2026, 11, 10)}
    known = {row.id: row for row in duty_service.duties(store, told)}["alerts"]
    assert (known.next_due, known.stand) == (date(2026, 11, 17), Stand.OVERDUE)
    assert "duty-alerts" not in {row.id for row in due_service.dates(store)}
    assert "duty-alerts" in {row.id for row in due_service.dates(store, every=True)}


def test_a_point_and_a_row_have_rhythms_of_their_own(store: Store) -> None:
    cycle_service.choose_cycle(store, POLICIES, Cycle(Every.TERM), label="Policies")
    point = service.point(store, POLICIES)
    assert (point.cycle, point.usual_cycle) == (Cycle(Every.TERM), Cycle(Every.MONTHS, 12))
    yearly = Cycle(Every.MONTH, month=9)
    cycle_service.choose_cycle(store, f"{POLICIES}/Phones", yearly, label="Phones")
    assert cycle_service.row_cycles(store, POLICIES) == {"Phones": yearly}
    policies(store, ItemRow("Phones", next_due=date(2027, 9, 30)))
    (row,) = lines(store, Source.ROW)
    assert row.rhythm == "every September"


def events(content: bytes) -> dict[str, Any]:
    calendar = Calendar.from_ical(content)
    return {str(event["uid"]): event for event in calendar.walk("VEVENT")}


def filled(store: Store) -> tuple[DateRow, ...]:
    policies(
        store,
        ItemRow("Risk assessment for Zoë", owner="Amina Reed", next_due=date(2026, 12, 8)),
        ItemRow("Behaviour", next_due=date(2026, 11, 9)),
    )
    service.add_action(store, "Ring Mrs Ashdown; ask, and note", "Tom Okafor", date(2026, 12, 1))
    return due_service.dates(store)


def test_the_calendar_file_is_read_back_with_alarms_and_without_names(store: Store) -> None:
    rows = filled(store)
    content = calendar_file(store, rows, CalendarChoice(days_before=7))
    for word in (b"Zo", b"Reed", b"Okafor", b"Ashdown", b"Amina", b"Tom"):
        assert word not in content
    assert content.count(b"\n") == content.count(b"\r\n")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    found = {str(event["summary"]): event for event in events(content).values()}
    policy = found["Online safety: Policy to be reviewed"]
    assert policy["dtstart"].dt == date(2026, 12, 8)
    assert policy["dtend"].dt == date(2026, 12, 9)
    (alarm,) = policy.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(days=-7, hours=9)
    late = found["Online safety: Policy to be reviewed (overdue since 09/11/2026)"]
    assert late["dtstart"].dt == TODAY
    assert "Online safety: An action is to be done" in found


@pytest.mark.parametrize(("hour", "rings"), [(7, timedelta(hours=9)), (10, timedelta(hours=33))])
def test_no_alarm_of_the_calendar_lies_in_the_past(
    store: Store, hour: int, rings: timedelta
) -> None:
    rows = filled(store)
    store.clock = lambda: datetime(TODAY.year, TODAY.month, TODAY.day, hour, tzinfo=UTC)
    content = calendar_file(store, rows, CalendarChoice(days_before=7))
    found = {str(event["summary"]): event for event in events(content).values()}
    late = found["Online safety: Policy to be reviewed (overdue since 09/11/2026)"]
    (alarm,) = late.walk("VALARM")
    assert alarm["trigger"].dt == rings
    for event in found.values():
        (alarm,) = event.walk("VALARM")
        start = datetime.combine(event["dtstart"].dt, datetime.min.time(), UTC)
        assert start + alarm["trigger"].dt >= store.clock()


def test_what_was_typed_is_written_out_only_when_asked_for(store: Store) -> None:
    content = calendar_file(store, filled(store), CalendarChoice(names=True))
    said = {str(event["summary"]) for event in events(content).values()}
    assert "Online safety: Ring Mrs Ashdown; ask, and note" in said
    assert "Online safety: Risk assessment for Zoë" in said
    assert b"Okafor" not in content


@pytest.mark.parametrize("late", [False, True])
def test_a_long_title_is_cut_between_words_and_stands_whole_below(
    store: Store, *, late: bool
) -> None:
    whole = "Check that every device, old or new, has its updates and virus protection switched on"
    day = TODAY + timedelta(days=-9 if late else 9)
    service.add_action(store, whole, "Tom Okafor", day)
    content = calendar_file(
        store, due_service.dates(store), CalendarChoice((Source.ACTION,), 7, True)
    )
    (event,) = events(content).values()
    title = str(event["summary"])
    begins, _, rest = title.removeprefix("Online safety: ").partition(" …")
    assert whole.startswith(f"{begins} ")
    assert rest.startswith(" (overdue since") is late
    assert whole in str(event["description"])
    (line,) = (one for one in content.splitlines() if one.startswith(b"SUMMARY"))
    assert line.decode().endswith(")" if late else "…"), "no line of the file ends within a word"


def test_a_second_file_moves_the_same_dates(store: Store) -> None:
    first = events(calendar_file(store, filled(store), CalendarChoice()))
    store.clock = lambda: datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
    policies(
        store,
        ItemRow("Risk assessment for Zoë", owner="Amina Reed", next_due=date(2027, 12, 8)),
        ItemRow("Behaviour", next_due=date(2027, 11, 9)),
    )
    second = events(calendar_file(store, due_service.dates(store), CalendarChoice()))
    assert set(first) == set(second)
    moved = [key for key in first if first[key]["dtstart"].dt != second[key]["dtstart"].dt]
    assert len(moved) == 2
    assert all(second[key]["sequence"] > first[key]["sequence"] for key in moved)


def test_only_what_was_ticked_goes_in_and_nothing_is_said(store: Store) -> None:
    rows = filled(store)
    content = calendar_file(store, rows, CalendarChoice((Source.ACTION,)))
    assert len(events(content)) == 1
    with pytest.raises(Problem, match="has a date"):
        calendar_file(store, rows, CalendarChoice((Source.DUTY,)))


def test_libraries_for_paper_and_calendars_wait_until_they_are_needed() -> None:
    code = (
        "import sys, esafety_desktop.action_points.tab, esafety_desktop.action_points.dates_view; "
        "print([name for name in ('icalendar', 'reportlab', 'PIL') if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def test_the_last_time_counts_by_its_day_and_not_by_when_it_was_entered(store: Store) -> None:
    duty_service.put_done(store, "updates", date(2026, 11, 20), "Keith")
    duty_service.put_done(store, "updates", date(2026, 9, 4), "Idris, entered late")
    row = {row.id: row for row in duty_service.duties(store)}["updates"]
    assert (row.last, row.last_by) == (date(2026, 11, 20), "Keith")
    assert [one.by for one in duty_service.done_lines(store, "updates")] == [
        "Keith", "Idris, entered late"
    ]  # fmt: skip


def test_a_new_rhythm_never_pushes_a_point_beyond_a_policy_of_it(store: Store) -> None:
    policies(store, ItemRow("Phones", next_due=date(2027, 2, 1)))
    service.set_next_review(store, POLICIES, date(2027, 1, 15))
    cycle_service.choose_cycle(store, POLICIES, Cycle(Every.MONTHS, 24), label="Policies")
    found = service.following(store, POLICIES)
    assert found.by_rhythm == date(2027, 2, 1)
    cycle_service.choose_cycle(store, POLICIES, Cycle(Every.WEEKS, 2), label="Policies")
    assert service.following(store, POLICIES).by_rhythm == date(2026, 12, 8)


def test_with_a_policy_overdue_a_new_rhythm_asks_nothing(store: Store) -> None:
    policies(store, ItemRow("Behaviour", next_due=date(2026, 11, 9)))
    cycle_service.choose_cycle(store, POLICIES, Cycle(Every.MONTHS, 24), label="Policies")
    assert service.question_about(service.following(store, POLICIES)) == ""


@pytest.mark.fault("B15", how="the note of a regular task, too long for its line")
def test_b15_a_note_that_is_too_long_is_refused_and_never_cut(store: Store) -> None:
    fits = "n" * 500
    duty_service.put_done(store, "updates", TODAY, "Keith", fits)
    with pytest.raises(Problem, match="501 letters; there is room for 500"):
        duty_service.put_done(store, "updates", TODAY, "Keith", f"{fits}n")
    assert [one.note for one in duty_service.done_lines(store, "updates")] == [fits]


@pytest.mark.fault("B15", how="the same, pasted into its window")
def test_b15_what_is_pasted_into_the_window_stays_there(store: Store, qtbot: QtBot) -> None:
    (row,) = (one for one in duty_service.duties(store) if one.id == "updates")
    jobs = Jobs()
    dialog = DoneDialog(Desk(store, jobs), row)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.note.setText("n" * 700)
    dialog.accept()
    box = shown(dialog, QMessageBox)
    assert "700 letters" in box.text() + box.informativeText()
    box.close()
    assert dialog.isVisible()
    assert dialog.ui.note.text() == "n" * 700
    dialog.close()
    jobs.close()
