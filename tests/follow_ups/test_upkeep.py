"""Follow-ups that the procedure makes, moves and settles; each once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.follow_ups import service
from esafety_desktop.follow_ups.upkeep_service import bring_next_up_to_date, bring_up_to_date
from esafety_desktop.incidents import agency_service, chronology_service, procedure_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.agency_rules import AgencyRow
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.value import replace
from tests.follow_ups.conftest import NOW, Log

if TYPE_CHECKING:
    from esafety_desktop.follow_ups.rows import FollowUpRow


def rows(log: Log, incident_id: str) -> tuple[FollowUpRow, ...]:
    return service.follow_ups(log.store, incident_id)


def open_ones(log: Log, incident_id: str) -> list[FollowUpRow]:
    return [row for row in rows(log, incident_id) if row.state == "open"]


@pytest.mark.covers("TF-W", "TF-T9")
def test_telling_social_care_is_waited_for_and_never_twice(log: Log) -> None:
    made = log.start(["TF-D"])
    bring_up_to_date(log.store, made)
    log.take(made, "TF-D1", "no")
    assert log.take(made, "TF-D2", "told", who="Ms Hale", reference="SC-7") == 1
    (row,) = open_ones(log, made)
    assert (row.kind, row.what, row.who) == (
        "waiting",
        "an answer from children's social care",
        "Ms Hale",
    )
    assert row.due_on == date(2026, 11, 25)
    assert row.due_words == "tomorrow"
    assert bring_up_to_date(log.store, made).value == 0
    assert len(rows(log, made)) == 1
    line = incidents.incident(log.store, made).entries[-1]
    assert line.kind == "follow_up"
    assert "Ms Hale" in line.text
    assert "by 25/11/2026" in line.text
    assert chronology_service.verify(log.store, made) is None


def test_a_corrected_step_moves_it_and_makes_no_second(log: Log) -> None:
    made = log.start(["TF-D"])
    log.take(made, "TF-D2", "told", who="Ms Hale")
    log.now = NOW + timedelta(days=2)
    assert log.take(made, "TF-D2", "told", who="Mr Cole") == 1
    (row,) = open_ones(log, made)
    assert (row.who, row.due_on) == ("Mr Cole", date(2026, 11, 27))
    log.take(made, "TF-D2", "no", note="Not sent after all.")
    (row,) = rows(log, made)
    assert row.state == "given up"
    assert "not told" in row.result


def test_a_day_set_by_hand_outlives_a_correction(log: Log) -> None:
    made = log.start(["TF-D"])
    log.take(made, "TF-D2", "told", who="Ms Hale")
    (row,) = open_ones(log, made)
    service.change(log.store, row.id, replace(row.draft, due_on=date(2026, 12, 4)))
    log.take(made, "TF-D2", "told", who="Mr Cole")
    (row,) = open_ones(log, made)
    assert (row.who, row.due_on) == ("Mr Cole", date(2026, 12, 4))


@pytest.mark.covers("TF-T10", "TF-T11", "TF-OUT")
def test_rung_again_at_the_step_moves_the_day_and_the_outcome_settles(log: Log) -> None:
    made = log.start(["TF-D"])
    log.take(made, "TF-D2", "told", who="Ms Hale")
    log.now = NOW + timedelta(days=3)  # Friday
    assert open_ones(log, made)[0].advice == "No answer: ring again."
    log.take(made, "TF-W", "chased", who="Ms Hale")
    (row,) = open_ones(log, made)
    assert (row.chased, row.due_on) == (1, date(2026, 11, 30))
    assert row.advice == ""
    assert incidents.incident(log.store, made).row.waiting_until == date(2026, 11, 30)
    log.now = NOW + timedelta(days=7)
    assert "ask for their manager" in open_ones(log, made)[0].advice
    log.take(made, "TF-W", "reply", who="Ms Hale")
    log.take(made, "TF-OUT", "finished", note="A plan was made.")
    settled = [row for row in rows(log, made) if row.agency == "care"]
    assert [row.state for row in settled] == ["done"]
    assert "A plan was made." in settled[0].result


def test_chased_again_by_one_click(log: Log) -> None:
    made = log.start(["TF-D"])
    log.take(made, "TF-D2", "told", who="Ms Hale")
    log.now = NOW + timedelta(days=2)
    (row,) = open_ones(log, made)
    chased = service.chase(log.store, row.id)
    again = service.follow_up(log.store, row.id)
    assert (again.chased, again.due_on) == (1, date(2026, 11, 27))
    line = incidents.incident(log.store, made).entries[-1]
    assert line.kind == "call"
    assert "Chased again" in line.text
    assert incidents.incident(log.store, made).row.waiting_until == date(2026, 11, 27)
    assert bring_up_to_date(log.store, made).value == 0
    assert service.follow_up(log.store, row.id).due_on == date(2026, 11, 27)
    assert chased.undo is not None
    chased.undo.run(log.store)
    back = service.follow_up(log.store, row.id)
    assert (back.chased, back.due_on) == (0, row.due_on)
    call, mistake = incidents.incident(log.store, made).entries[-2:]
    assert call.struck_by == mistake.number
    assert bring_up_to_date(log.store, made).value == 0


@pytest.mark.covers("TF-DB1", "TF-DB3")
def test_the_72_hours_run_over_the_weekend_from_when_the_school_knew(log: Log) -> None:
    log.now = datetime(2026, 11, 27, 15, 30, tzinfo=UTC)  # a Friday afternoon
    made = log.start(["TF-DB"])
    bring_up_to_date(log.store, made)
    (row,) = open_ones(log, made)
    assert row.term_id == "ico-report"
    assert row.due_at == datetime(2026, 11, 30, 15, 30, tzinfo=UTC)
    assert row.due_words == "72 hours left: Monday 30/11/2026 15:30"
    log.now += timedelta(hours=70, minutes=20)
    assert open_ones(log, made)[0].due_words.startswith("1 hour left")
    assert open_ones(log, made)[0].tone == "warn"
    log.now += timedelta(hours=2)
    assert open_ones(log, made)[0].due_words == "overdue since 30/11/2026 15:30"
    log.walk(made, "TF-DB3")
    log.take(made, "TF-DB3", "told", who="ICO form", reference="IC-1")
    done, waiting = sorted(rows(log, made), key=lambda one: one.state)[:2]
    assert (done.term_id, done.state) == ("ico-report", "done")
    assert (waiting.agency, waiting.state) == ("ico", "open")


def test_the_hours_follow_the_time_at_which_it_was_reported(log: Log) -> None:
    made = log.start(["TF-DB"])
    bring_up_to_date(log.store, made)
    facts = incidents.incident(log.store, made).facts
    earlier = NOW - timedelta(hours=5)
    incidents.save_facts(log.store, made, replace(facts, reported_at=earlier))
    assert bring_up_to_date(log.store, made).value == 1
    assert open_ones(log, made)[0].due_at == earlier + timedelta(hours=72)


@pytest.mark.covers("TF-G4")
def test_the_lado_is_told_within_one_working_day(log: Log) -> None:
    log.now = datetime(2026, 11, 27, 15, 30, tzinfo=UTC)
    made = log.start(["TF-G"])
    bring_up_to_date(log.store, made)
    (row,) = open_ones(log, made)
    assert (row.what, row.due_on) == ("Tell the LADO", date(2026, 11, 30))
    procedure_service.reroute(log.store, made, ["TF-C"], "Nobody in school is meant.")
    bring_up_to_date(log.store, made)
    (row,) = rows(log, made)
    assert row.state == "given up"


@pytest.mark.covers("TF-K", "TF-L", "TF-M", "TF-N", "TF-T14")
def test_debrief_review_change_monitor(log: Log) -> None:
    made = log.start(["TF-I"])
    log.walk(made, "TF-K")
    bring_up_to_date(log.store, made)
    (row,) = open_ones(log, made)
    assert (row.kind, row.due_on) == ("debrief", date(2026, 12, 8))
    log.take(made, "TF-K", note="Told late.")
    (row,) = open_ones(log, made)
    assert (row.kind, row.due_on) == ("review", date(2026, 12, 8))
    log.take(made, "TF-L", note="The rules on chat.")
    (row,) = open_ones(log, made)
    # four weeks later lies in the holidays: the last school day before
    assert (row.kind, row.due_on) == ("change", date(2026, 12, 18))
    log.take(made, "TF-M", note="A lesson on chat.")
    watched = open_ones(log, made)
    assert [row.kind for row in watched] == ["monitor"] * 3
    assert [row.due_on for row in watched] == [
        date(2026, 11, 25),
        date(2026, 12, 1),
        date(2027, 1, 5),
    ]
    log.take(made, "TF-N", "over", who="Mrs Okafor")
    assert not open_ones(log, made)
    assert {row.state for row in rows(log, made)} == {"done"}


@pytest.mark.covers("TF-T15")
def test_something_new_begins_the_chain_anew(log: Log) -> None:
    made = log.start(["TF-I"])
    log.walk(made, "TF-N")
    log.take(made, "TF-N", "new", note="A second message.")
    assert not [row for row in open_ones(log, made) if row.kind == "monitor"]
    log.take(made, "TF-5", "TF-I")
    log.walk(made, "TF-K")
    assert [row.kind for row in open_ones(log, made)] == ["debrief"]
    assert len([row for row in rows(log, made) if row.kind == "debrief"]) == 2


@pytest.mark.covers("TF-A")
def test_a_minor_accident_gets_none_of_its_own(log: Log) -> None:
    made = log.start(["TF-A"])
    log.walk(made, "TF-N")
    assert not rows(log, made)


@pytest.mark.covers("TFA-2", "TF-PAR")
def test_nobody_is_reminded_of_the_parents_while_advice_is_awaited(log: Log) -> None:
    made = log.start(["TF-D"])
    log.take(made, "TF-D2", "told", who="Ms Hale")
    log.take(made, "TF-PAR", "wait", who="Ms Hale", note="She rings back.")
    assert [row.agency for row in open_ones(log, made)] == ["care"]
    log.take(made, "TF-W", "reply", who="Ms Hale")
    log.take(made, "TF-OUT", "finished", note="The parents may be told.")
    (row,) = open_ones(log, made)
    assert row.term_id == "parents"
    log.take(made, "TF-PAR", "told", who="Mrs Okafor")
    assert not [row for row in open_ones(log, made) if row.term_id == "parents"]


@pytest.mark.covers("TFA-2")
def test_advice_without_a_referral_is_what_is_chased(log: Log) -> None:
    made = log.start(["TF-I"])
    log.take(made, "TF-PAR", "wait", who="the partnership's adviser", note="Asked today.")
    (row,) = open_ones(log, made)
    assert row.kind == "waiting"
    assert row.what == "advice on what the parents are told"
    assert row.who == "the partnership's adviser"
    log.take(made, "TF-PAR", "not", note="The adviser says so.")
    assert not open_ones(log, made)


def all_of_them(log: Log) -> list[bool]:
    """Asked until there are no others: whether each had something to be done."""
    done = []
    for _ in range(100):
        behind = bring_next_up_to_date(log.store)
        done.append(bool(behind.areas))
        if not behind.value:
            return done
    raise AssertionError("there is no end of it")


def test_all_open_incidents_are_brought_up_to_date_once(log: Log) -> None:
    first, second = log.start(["TF-DB"]), log.start(["TF-G"])
    assert all_of_them(log) == [True, True]
    assert all_of_them(log) == [False]
    assert open_ones(log, first)
    assert open_ones(log, second)
    answer = StepAnswer(who="Mr Reed", when=log.now)
    procedure_service.take_step(log.store, first, "TF-DB1", answer)
    assert all_of_them(log) == [False]


@pytest.mark.covers("TF-W", "TF-A3")
def test_an_agency_told_by_hand_is_waited_for_until_it_answers(log: Log) -> None:
    made = log.start(["TF-I"])
    call = AgencyRow("filter", person="Mr Webb", at=NOW, how="telephone")
    agency_service.save_agency(log.store, made, call)
    assert bring_up_to_date(log.store, made).value == 1
    (row,) = open_ones(log, made)
    assert (row.what, row.who) == ("an answer from the filter provider", "Mr Webb")
    assert row.due_on == date(2026, 12, 1)
    log.now = NOW + timedelta(days=1)
    (kept,) = agency_service.told_sheet(log.store, made).agencies
    answered = replace(kept, outcome="The site is blocked.", outcome_at=log.now)
    agency_service.save_agency(log.store, made, answered)
    bring_up_to_date(log.store, made)
    (row,) = rows(log, made)
    assert (row.state, row.result) == ("done", "The site is blocked.")
    assert bring_up_to_date(log.store, made).value == 0


def test_one_agency_s_own_answer_settles_its_waiting_only(log: Log) -> None:
    made = log.start(["TF-D"])
    log.take(made, "TF-D2", "told", who="Ms Hale")
    log.take(made, "TF-D3", "101", who="PC Patel")
    assert {row.agency for row in open_ones(log, made)} == {"care", "police"}
    police = next(
        row for row in agency_service.told_sheet(log.store, made).agencies if row.agency == "police"
    )
    log.now = NOW + timedelta(hours=3)
    agency_service.save_agency(
        log.store, made, replace(police, outcome="No crime.", outcome_at=log.now)
    )
    bring_up_to_date(log.store, made)
    assert {row.agency for row in open_ones(log, made)} == {"care"}


def test_after_signing_in_the_last_changed_comes_first(log: Log) -> None:
    made = [log.start(["TF-DB"], f"Sheet {n} lost.") for n in range(10)]
    chronology_service.add_note(log.store, made[0], "Found again.")
    assert bring_next_up_to_date(log.store).value
    assert open_ones(log, made[0])
    assert not any(open_ones(log, one) for one in made[1:])
    assert all_of_them(log) == [True] * 9
    assert all(open_ones(log, one) for one in made)
