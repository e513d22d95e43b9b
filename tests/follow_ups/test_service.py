"""Follow-ups by hand: added, changed, done, given up; every change is a line of its own."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts.service import sign_in
from esafety_desktop.action_points import service as action_points
from esafety_desktop.follow_ups import (
    batch_service,
    finishing_service,
    service,
    share_service,
    terms_service,
    today_service,
)
from esafety_desktop.follow_ups.due_rules import due_after, due_words, tone
from esafety_desktop.follow_ups.rows import Draft
from esafety_desktop.incidents import (
    agency_service,
    chronology_service,
    closing_service,
    people_service,
    print_service,
    procedure_service,
)
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.pages import render_record
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.problem import Problem
from esafety_desktop.value import replace
from tests.bad_inputs.test_long_texts import LONG, must_hold_it
from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD
from tests.follow_ups.conftest import NOW, TERMS, Log

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

SPANS = tuple(row.span for row in TERMS)
ACTION = Draft("action", "Ask the provider for the log", "Mr Reed", date(2026, 11, 27))


@pytest.fixture
def made(log: Log) -> str:
    return log.start(["TF-I"])


@pytest.mark.parametrize(
    ("amount", "unit", "due"),
    [
        (1, "working days", date(2026, 10, 26)),
        (1, "school days", date(2026, 11, 2)),
        (5, "school days", date(2026, 11, 6)),
        (1, "weeks", date(2026, 11, 2)),
        (2, "weeks", date(2026, 11, 6)),
        (3, "days", date(2026, 10, 26)),
    ],
)
def test_terms_are_counted_round_the_half_term_holiday(amount: int, unit: str, due: date) -> None:
    friday = datetime(2026, 10, 23, 9, 0, tzinfo=UTC)
    assert due_after(friday, amount, unit, SPANS) == (due, None)


def test_hours_are_counted_over_the_change_of_the_clocks() -> None:
    evening = datetime(2026, 10, 23, 16, 0, tzinfo=UTC)  # 17:00 by the clock in England
    day, minute = due_after(evening, 72, "hours", SPANS)
    assert minute == datetime(2026, 10, 26, 16, 0, tzinfo=UTC)
    assert day == date(2026, 10, 26)
    assert due_words(day, minute, evening).endswith("Monday 26/10/2026 16:00")


@pytest.mark.parametrize("day", [date(2027, 3, 9), date(2028, 11, 14)])
def test_weeks_are_weeks_where_no_terms_are_known_yet(day: date) -> None:
    morning = datetime(day.year, day.month, day.day, 9, 0, tzinfo=UTC)
    assert due_after(morning, 2, "weeks", SPANS) == (day + timedelta(days=14), None)


def test_no_deadline_falls_on_a_bank_holiday() -> None:
    christmas_eve = datetime(2026, 12, 24, 9, 0, tzinfo=UTC)
    assert due_after(christmas_eve, 1, "working days", SPANS)[0] == date(2026, 12, 29)
    before_may_day = datetime(2027, 4, 19, 9, 0, tzinfo=UTC)
    assert due_after(before_may_day, 2, "weeks", ())[0] == date(2027, 4, 30)


def test_a_minute_that_has_just_passed_is_overdue_in_words_too() -> None:
    minute = NOW - timedelta(seconds=50)
    assert due_words(NOW.date(), minute, NOW).startswith("overdue since")
    assert tone(NOW.date(), minute, NOW) == "danger"


def test_words_and_colours_say_the_same() -> None:
    day = NOW.date()
    said = [
        (due_words(day + timedelta(days=n), None, NOW), tone(day + timedelta(days=n), None, NOW))
        for n in (-2, -1, 0, 1, 9)
    ]
    assert said == [
        ("overdue since 22/11/2026", "danger"),
        ("overdue since yesterday", "danger"),
        ("today", "warn"),
        ("tomorrow", "warn"),
        ("by Thursday 03/12/2026", "ok"),
    ]


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (replace(ACTION, what=" "), "what is to be done"),
        (replace(ACTION, who=""), "who does it"),
        (replace(ACTION, due_on=None), "the day"),
        (Draft("waiting", "a call", "", date(2026, 12, 1)), "whom you wait for"),
        (Draft("nothing", "x"), "Choose"),
    ],
)
def test_what_is_missing_is_said(log: Log, made: str, draft: Draft, said: str) -> None:
    with pytest.raises(Problem, match=said):
        service.add(log.store, made, draft)


def test_a_change_strikes_the_line_before_through(log: Log, made: str) -> None:
    task = service.add(log.store, made, ACTION).value
    service.change(log.store, task, replace(ACTION, who="Mrs Bell", due_on=date(2026, 12, 2)))
    row = service.follow_up(log.store, task)
    assert (row.who, row.due_on) == ("Mrs Bell", date(2026, 12, 2))
    first, second = service.history(log.store, task)
    assert first.struck_by == second.number
    assert "Mr Reed" in first.text
    assert "Mrs Bell" in second.text
    assert service.change(log.store, task, row.draft).areas.value == 0
    assert chronology_service.verify(log.store, made) is None


def test_done_and_taken_back(log: Log, made: str) -> None:
    task = service.add(log.store, made, ACTION).value
    done = service.settle(log.store, task, "The log is kept.", given_up=False)
    assert service.follow_up(log.store, task).state_label == "Done"
    with pytest.raises(Problem, match="settled"):
        service.change(log.store, task, ACTION)
    assert done.undo is not None
    done.undo.run(log.store)
    assert service.follow_up(log.store, task).state == "open"
    with pytest.raises(Problem, match="open"):
        service.open_again(log.store, task)
    lines = [line.text.split(":")[0] for line in service.history(log.store, task)]
    assert lines == ["New", "Done", "Open again"]


def test_given_up_only_with_a_reason(log: Log, made: str) -> None:
    added = service.add(log.store, made, ACTION)
    with pytest.raises(Problem, match="reason"):
        service.give_up(log.store, added.value, "  ")
    assert added.undo is not None
    added.undo.run(log.store)
    assert service.follow_up(log.store, added.value).state == "given up"


def test_only_what_is_waited_for_is_chased(log: Log, made: str) -> None:
    task = service.add(log.store, made, ACTION).value
    with pytest.raises(Problem, match="waited for"):
        service.chase(log.store, task)


@pytest.mark.covers("TF-K", "TF-L", "TF-M")
def test_finishing_the_debrief_answers_the_step_and_the_next_is_there(log: Log, made: str) -> None:
    log.walk(made, "TF-K")
    for kind, text in (("debrief", "Told late."), ("review", "Chat."), ("change", "A lesson.")):
        (row,) = [one for one in service.follow_ups(log.store, made) if one.state == "open"]
        assert row.kind == kind
        with pytest.raises(Problem, match="what came of it"):
            finishing_service.finish(log.store, row.id, " ", "", log.now)
        finishing_service.finish(log.store, row.id, text, "Mrs Okafor", log.now)
    seen = procedure_service.view(log.store, made)
    assert seen.here == ("TF-N",)
    given = seen.steps["TF-K"].given
    assert given is not None
    assert (given.note, given.who) == ("Told late.", "Mrs Okafor")
    open_ones = [one for one in service.follow_ups(log.store, made) if one.state == "open"]
    assert [one.kind for one in open_ones] == ["monitor"] * 3


def test_a_chain_by_hand_proposes_what_comes_next(log: Log, made: str) -> None:
    draft = Draft("debrief", "Debrief with the lunchtime staff", "", date(2026, 12, 1))
    task = service.add(log.store, made, draft).value
    assert finishing_service.finish(log.store, task, "Fine.", "", log.now).value == "review"


def test_today_says_the_overdue_first_and_reminds(log: Log, made: str) -> None:
    store = log.store
    late = replace(ACTION, what="Late", due_on=date(2026, 11, 20))
    far = replace(ACTION, what="Far", due_on=date(2027, 2, 1))
    reminded = replace(far, what="Reminded", remind_on=date(2026, 11, 23))
    for draft in (ACTION, late, far, reminded):
        service.add(store, made, draft)
    data = log.start(["TF-DB"])
    log.take(data, "TF-DB1", who="Mr Reed")
    lines = today_service.due(store, store.today())
    assert [line.what.split(": ", 1)[1].split(" ")[0] for line in lines] == [
        "Late", "Reminded", "Ask", "Report",
    ]  # fmt: skip
    assert [line.overdue for line in lines] == [True, False, False, False]
    assert "72 hours left" in lines[3].what
    assert lines[0].place == f"incidents/{made}/follow-ups"
    assert lines[0].what.startswith("26-001: ")


def test_the_office_sees_none_of_it(log: Log, made: str) -> None:
    service.add(log.store, made, ACTION)
    folder = log.store.folder
    log.store.close()
    office = sign_in(folder, OFFICE_NAME, OFFICE_PASSWORD)
    assert today_service.due(office, date(2026, 12, 1)) == ()
    office.close()


def test_moving_to_paper_takes_the_words(log: Log, made: str) -> None:
    service.add(log.store, made, ACTION)
    closing_service.move_to_paper(log.store, made, "With the chair.", [service.dispose])
    assert service.follow_ups(log.store, made) == ()
    with pytest.raises(Problem, match="paper"):
        service.add(log.store, made, ACTION)


def test_a_leader_sets_times_and_the_original_stays_in_view(log: Log) -> None:
    store = log.store
    changed = terms_service.save_terms(store, {"debrief": 3})
    row = next(row for row in terms_service.terms(store) if row.id == "debrief")
    assert (row.amount, row.original, row.words) == (3, 2, "3 weeks")
    made = log.start(["TF-I"])
    log.walk(made, "TF-K")
    (task,) = [one for one in service.follow_ups(store, made) if one.state == "open"]
    assert task.due_on == date(2026, 12, 15)
    assert changed.undo is not None
    changed.undo.run(store)
    assert terms_service.terms(store)[6].amount == 2
    for wanted, said in (({"ico-report": 80}, "published"), ({"debrief": 0}, "no length")):
        with pytest.raises(Problem, match=said):
            terms_service.save_terms(store, wanted)
    assert terms_service.save_terms(store, {}).value is False
    start = datetime(2026, 12, 17, 9, tzinfo=UTC)
    assert terms_service.due_of(store, "file-transfer", start) == (date(2027, 1, 7), None)


def close_minor(log: Log, incident_id: str) -> None:
    facts = incidents.incident(log.store, incident_id).facts
    from esafety_desktop.incidents.rows import When

    wanted = replace(facts, occurred=When("unknown"), where="in")
    incidents.save_facts(log.store, incident_id, wanted)
    person = PersonRow("", "other", "affected", "not known")
    people_service.add_person(log.store, incident_id, person)
    closing_service.close_incident(log.store, incident_id, ["talk"], "Told the class.", "")


@pytest.mark.covers("TF-A", "TF-K")
def test_the_minor_accidents_of_a_term_are_debriefed_together(log: Log) -> None:
    store = log.store
    minor = [log.start(["TF-A"], f"Pop-up {n}.") for n in range(3)]
    serious = log.start(["TF-D"])
    log.walk(minor[0], "TF-K")
    close_minor(log, minor[0])
    assert [row.id for row in batch_service.minor_ones(store)] == minor
    assert not batch_service.batch_due(store, date(2026, 11, 24))
    (line,) = batch_service.batch_due(store, date(2026, 12, 10))
    assert "3 so far" in line.what
    with pytest.raises(Problem, match="Write what came"):
        batch_service.debrief_together(store, minor, "")
    done = batch_service.debrief_together(store, minor[:2], "The filter let adverts through.")
    assert done.value == 2
    assert [row.id for row in batch_service.minor_ones(store)] == [minor[2]]
    for incident_id in minor[:2]:
        assert "adverts" in incidents.incident(store, incident_id).entries[-1].text
        assert chronology_service.verify(store, incident_id) is None
    assert serious not in [row.id for row in batch_service.minor_ones(store)]


@pytest.mark.covers("TF-L", "TF-M")
@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("Talk with Zoe's friends", "Zoe"),
        ("Talk with the ASHDOWN family", "Ashdown"),
        ("A lesson for 5B", "5B"),
        ("A lesson after the bullying", "bullying"),
        ("As agreed in 26-001", "number"),
        ("As agreed in 26 – 001", "number"),
        ("As agreed in 26/1", "number"),
        ("After incident no. 1", "number"),
        ("After incident one", "number"),
        ("After case number twenty-one", "number"),
        ("After what happened to Z.A.", "Z.A."),
        ("Help ZA with the filter", "ZA"),
        ("Help Ash with the filter", "Ash"),
        ("The Ashdowns want a talk", "Ashdowns"),
        ("Ask Xi to help", "Xi"),
        ("Teach class 5 b", "5B"),
        ("", "own neutral words"),
    ],
)
def test_what_would_give_the_incident_away_stays_in(
    log: Log, made: str, wording: str, said: str
) -> None:
    store = log.store
    for name, group in (("Zoë Ashdown", "5B"), ("Xi Thewlis", "")):
        person = PersonRow("", "pupil", "affected", name, group)
        people_service.add_person(store, made, person)
    task = service.add(store, made, ACTION).value
    with pytest.raises(Problem, match=said):
        share_service.share(store, task, wording, "Mrs Bell", date(2026, 12, 1))
    assert action_points.actions(store) == ()


def test_whoever_does_it_is_no_child_of_the_incident(log: Log, made: str) -> None:
    store = log.store
    people_service.add_person(store, made, PersonRow("", "pupil", "affected", "Zoë Ashdown", "5B"))
    people_service.add_person(store, made, PersonRow("", "staff", "witness", "Mrs Bell", ""))
    task = service.add(store, made, ACTION).value
    wording = "The filter is checked each week, at 10:30 from 24/11/2026. And all staff are told."
    with pytest.raises(Problem, match="Ashdown"):
        share_service.share(store, task, wording, "Mrs Ashdown", date(2026, 12, 1))
    shared = share_service.share(store, task, wording, "Mrs Bell", date(2026, 12, 1))
    assert len(action_points.actions(store)) == 1
    assert shared.undo is not None
    back = shared.undo.run(store)
    assert action_points.actions(store) == ()
    told = service.history(store, task)
    assert told[-2].struck_by == told[-1].number
    assert back.said


@pytest.mark.covers("TF-M", "FLOW09-M")
def test_neutral_words_become_an_action_for_everybody(log: Log, made: str) -> None:
    store: Store = log.store
    task = service.add(store, made, ACTION).value
    share_service.share(store, task, "Teach safe chat in the spring", "Mrs Bell", date(2026, 12, 1))
    (action,) = action_points.actions(store)
    assert (action.what, action.owner) == ("Teach safe chat in the spring", "Mrs Bell")
    assert "Teach safe chat" in service.history(store, task)[-1].text
    (line,) = [row for row in action_points.due(store, store.today()) if "Action:" in row.what]
    assert line.on == date(2026, 12, 1)
    finished = action_points.finish_action(store, action.id)
    assert action_points.actions(store)[0].done_on == store.today()
    assert finished.undo is not None
    finished.undo.run(store)
    assert action_points.actions(store)[0].done_on is None


def test_today_says_once_whom_to_chase(log: Log) -> None:
    from esafety_desktop.today.service import due_lines

    store = log.store
    made = log.start(["TF-D"])
    log.take(made, "TF-D2", "told", who="Ms Hale")
    log.walk(made, "TF-W")
    day = incidents.incident(store, made).row.waiting_until
    mine = [line for line in due_lines(store, store.today()) if made in line.place]
    assert [line.what for line in mine if line.on == day] == [
        "26-001: Waiting for an answer from children's social care (Ms Hale)"
    ]


def test_a_sentence_that_is_waited_for_stays_a_sentence(log: Log) -> None:
    from esafety_desktop.today.service import due_lines

    made = log.start(["TF-D"])
    for what in ("Whether the panel takes the boy on", "a call from the school nurse"):
        service.add(log.store, made, Draft("waiting", what, "Mr Doyle", log.store.today()))
    said = " | ".join(line.what for line in due_lines(log.store, log.store.today()))
    assert "Waiting: Whether the panel takes the boy on (Mr Doyle)" in said
    assert "Waiting for a call from the school nurse (Mr Doyle)" in said


@pytest.mark.covers("TF-T11")
def test_the_answer_of_an_agency_is_written_once(log: Log) -> None:
    made = log.start(["TF-D"])
    log.take(made, "TF-D3", "101", who="PC Patel", reference="P-1")
    (row,) = [one for one in service.follow_ups(log.store, made) if one.agency == "police"]
    finishing_service.finish(log.store, row.id, "No crime was found.", "", log.now)
    assert service.follow_up(log.store, row.id).state == "done"
    (police,) = agency_service.told_sheet(log.store, made).agencies
    assert (police.outcome, police.reference) == ("No crime was found.", "P-1")
    lines = [
        line for line in incidents.incident(log.store, made).entries if "No crime" in line.text
    ]
    assert [line.kind for line in lines] == ["agency", "follow_up"]


@pytest.mark.fault("B15", how="what came of a debrief, of one accident and of a term's together")
@pytest.mark.parametrize("together", [True, False])
def test_b15_a_long_debrief_stands_whole_in_the_record(log: Log, *, together: bool) -> None:
    store = log.store
    made = log.start(["TF-A"], "A pop-up.")
    if together:
        log.walk(made, "TF-K")
        close_minor(log, made)
        batch_service.debrief_together(store, [made], LONG)
        (row,) = (one for one in service.follow_ups(store, made) if one.kind == "debrief")
    else:
        task = service.add(store, made, replace(ACTION, kind="debrief")).value
        finishing_service.finish(store, task, LONG, "Mrs Okafor", log.now)
        row = service.follow_up(store, task)
    assert LONG in row.result
    assert row.state == "done"
    must_hold_it(render_record(print_service.record_snapshot(store, made)))
