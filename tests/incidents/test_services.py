"""Incidents from the first word to the last, in a real locked cabinet."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError, IntegrityError

from esafety_desktop.guidance.loader import today_procedure
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import closing_service, people_service, procedure_service, service
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.rows import Facts, PersonRow, When
from esafety_desktop.problem import Problem
from esafety_desktop.store.cabinet import Cabinet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.store.store import Store

FACTS = Facts(
    "A pop-up showed adult adverts on the board.",
    own_words="It just came up, Miss.",
    kind="unsuitable",
    intent="accident",
    risk="content-sexual",
    four_c=("content",),
    occurred=When("about", datetime(2026, 9, 8, 9, 5, tzinfo=UTC)),
    reported_at=datetime(2026, 9, 8, 9, 20, tzinfo=UTC),
    where="in",
    place="Room 5",
    device="school-computer",
    site="a games site",
)


@pytest.fixture
def started(leader_store: Store) -> str:
    return service.start_incident(leader_store).value


def done(store: Store, **given: object) -> StepAnswer:
    return StepAnswer(**{"when": store.clock(), **given})  # type: ignore[arg-type]  # test shorthand


def to_triage(store: Store, incident_id: str, routes: Iterable[str]) -> tuple[str, ...]:
    take = procedure_service.take_step
    take(store, incident_id, "TF-0", StepAnswer())
    take(store, incident_id, "TF-1", StepAnswer(choices=("school-computer",)))
    take(store, incident_id, "TF-2", StepAnswer(choices=("no",)))
    take(store, incident_id, "TF-4", done(store, who="Mrs Okafor"))
    return take(store, incident_id, "TF-5", StepAnswer(choices=tuple(routes))).value


def finish(store: Store, incident_id: str) -> None:
    """Answer whatever is open, with a reason where the step takes one."""
    for _ in range(80):
        seen = procedure_service.view(store, incident_id)
        if not seen.here:
            return
        step = seen.steps[seen.here[0]]
        ids = [option.id for option in step.options]
        last = next((one for one in ("no", "over") if one in ids), ids[-1] if ids else "")
        answer = done(
            store, choices=(last,) if last else (), who="Mrs Okafor", reference="7", note="Settled."
        )
        if step.why_not and step.id[:4] not in {"TF-K", "TF-L", "TF-M"}:
            answer = StepAnswer("not done", reason="Not needed this time.")
        procedure_service.take_step(store, incident_id, step.id, answer)
    raise AssertionError("the procedure does not end")


def test_numbers_count_by_academic_year(leader_store: Store) -> None:
    leader_store.clock = lambda: datetime(2026, 8, 31, 20, tzinfo=UTC)
    service.start_incident(leader_store)
    leader_store.clock = lambda: datetime(2026, 9, 1, 8, tzinfo=UTC)
    for _ in range(2):
        service.start_incident(leader_store)
    found = [row.reference for row in service.incidents(leader_store)]
    assert found == ["26-002", "26-001", "25-001"]


def test_two_incidents_never_share_a_number(leader_store: Store, started: str) -> None:
    with leader_store.write() as unit, pytest.raises(IntegrityError):
        unit.session.execute(
            text(
                "INSERT INTO incident SELECT NULL, 'another', year_start, number, status, "
                "entered_at, entered_by, what_happened, own_words, kind, intent, risk, four_c, "
                "occurred_how, occurred_from, occurred_to, reported_at, where_kind, place, device, "
                "device_note, site, procedure_id, procedure_version, next_step, waiting_until, "
                "outcome, follow_up, closed_at, chain_head, chain_length, slip_id FROM incident"
            )
        )


def test_it_is_kept_before_a_word_is_typed(leader_store: Store, started: str) -> None:
    detail = service.incident(leader_store, started)
    assert detail.facts.what_happened == ""
    assert [entry.kind for entry in detail.entries] == ["opened"]
    assert detail.row.next_step == "Something happened"


@pytest.mark.covers("BECTA09-INC-ATTR-1")
def test_facts_are_kept_and_the_earlier_ones_stay_readable(
    leader_store: Store, started: str
) -> None:
    service.save_facts(leader_store, started, FACTS)
    assert service.incident(leader_store, started).facts == FACTS
    service.save_what_happened(leader_store, started, "Two pop-ups.")
    lines = [entry.text for entry in service.incident(leader_store, started).entries]
    assert any("A pop-up showed adult adverts" in line for line in lines)
    assert lines[-1] == "What happened: Two pop-ups."
    unchanged = service.save_what_happened(leader_store, started, "Two pop-ups.")
    assert unchanged.value is False


def test_between_must_end_after_it_begins(leader_store: Store, started: str) -> None:
    at = datetime(2026, 9, 8, 9, tzinfo=UTC)
    with pytest.raises(Problem, match="ends before it begins"):
        service.save_facts(
            leader_store, started, Facts(occurred=When("between", at, at - timedelta(hours=1)))
        )


def test_hidden_and_turning_characters_are_left_out(leader_store: Store, started: str) -> None:
    chronology.add_note(leader_store, started, "He said \u202eevil\u202c\x00 things\r\ntwice")
    assert service.incident(leader_store, started).entries[-1].text == "He said evil things\ntwice"


def test_a_line_is_struck_through_never_changed(leader_store: Store, started: str) -> None:
    result = chronology.add_note(leader_store, started, "Rang the council.", "call")
    chronology.strike(leader_store, result.value, "It was the police.")
    first, correction = service.incident(leader_store, started).entries[-2:]
    assert (first.text, first.struck_by) == ("Rang the council.", correction.number)
    assert (correction.text, correction.strikes) == ("It was the police.", first.number)
    assert chronology.verify(leader_store, started) is None
    with pytest.raises(Problem, match="already"):
        chronology.strike(leader_store, result.value, "Again.")


def test_undoing_a_note_strikes_it_through(leader_store: Store, started: str) -> None:
    result = chronology.add_note(leader_store, started, "Wrong child.")
    assert result.undo is not None
    result.undo.run(leader_store)
    assert service.incident(leader_store, started).entries[-2].struck_by is not None


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE incident_entry SET text = 'Nothing happened.' WHERE number = 2",
        "UPDATE incident_entry SET author = 'somebody' WHERE number = 2",
        "UPDATE incident_entry SET at = '2020-01-01T00:00:00.000000+00:00' WHERE number = 2",
        "DELETE FROM incident_entry WHERE number = 2",
        "DELETE FROM incident_entry WHERE number = 3",
    ],
)
def test_tampering_is_refused_and_noticed(leader_store: Store, started: str, damage: str) -> None:
    for words in ("First.", "Second."):
        chronology.add_note(leader_store, started, words)
    assert chronology.verify(leader_store, started) is None
    with leader_store.write() as unit, pytest.raises(DatabaseError, match="never changed"):
        unit.session.execute(text(damage))
    assert chronology.verify(leader_store, started) is None
    with leader_store.write() as unit:
        for name in ("changed", "deleted"):
            unit.session.execute(text(f"DROP TRIGGER incident_entry_not_{name}"))
        unit.session.execute(text(damage))
        unit.commit_unaudited()
    assert chronology.verify(leader_store, started)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE incident_event SET payload = replace(payload, 'Mrs Oak', 'nobody')",
        "UPDATE incident_event SET step_id = 'TF-2'",
        "DELETE FROM incident_event",
        """INSERT INTO incident_event (id, incident_id, number, kind, step_id, payload, entry_id)
        SELECT 'x', incident_id, 99, kind, step_id, payload, entry_id FROM incident_event""",
    ],
)
def test_a_changed_path_is_noticed(leader_store: Store, started: str, damage: str) -> None:
    procedure_service.take_step(leader_store, started, "TF-0", StepAnswer(who="Mrs Oak"))
    assert chronology.verify(leader_store, started) is None
    with leader_store.write() as unit:
        unit.session.execute(text(damage))
        unit.commit_unaudited()
    assert chronology.verify(leader_store, started)


def test_a_line_may_only_be_emptied_whole(leader_store: Store, started: str) -> None:
    chronology.add_note(leader_store, started, "First.")
    half = "UPDATE incident_entry SET text = NULL WHERE number = 2"
    with leader_store.write() as unit, pytest.raises(DatabaseError, match="never changed"):
        unit.session.execute(text(half))
    with leader_store.write() as unit:
        unit.session.execute(text(half.replace("NULL", "NULL, salt = ''")))
        unit.commit_unaudited()
    assert chronology.verify(leader_store, started) is None
    assert service.incident(leader_store, started).entries[1].disposed


def test_closing_says_what_is_missing_and_where(leader_store: Store, started: str) -> None:
    places = [place for _, place in closing_service.closing(leader_store, started).missing]
    assert {"details", "people"} <= set(places)
    assert any(place.startswith("step/TF-") for place in places)
    with pytest.raises(Problem, match="cannot be closed yet"):
        closing_service.close_incident(leader_store, started, ("support",), "Well.", "")


@pytest.mark.covers("BECTA09-INC-ATTR-2", "BECTA09-LOG-1", "BECTA09-INC-1")
def test_a_minor_accident_from_start_to_close(leader_store: Store, started: str) -> None:
    service.save_facts(leader_store, started, FACTS)
    people_service.add_person(
        leader_store, started, PersonRow("", "pupil", "affected", "Zoë Ashdown", "5B")
    )
    to_triage(leader_store, started, ["TF-A"])
    finish(leader_store, started)
    assert closing_service.closing(leader_store, started).possible
    with pytest.raises(Problem, match="cannot close"):
        closing_service.close_incident(leader_store, started, (), "Talked.", "")
    closing_service.close_incident(
        leader_store, started, ("talk",), "Class told to call an adult.", "Filter checked on Friday"
    )
    detail = service.incident(leader_store, started)
    assert detail.row.status == "closed"
    assert "Class told to call an adult." in detail.outcome
    assert detail.follow_up == "Filter checked on Friday"
    with pytest.raises(Problem, match="closed"):
        service.save_what_happened(leader_store, started, "More.")
    closing_service.reopen_incident(leader_store, started, "A parent rang.")
    assert service.incident(leader_store, started).row.status == "open"
    assert chronology.verify(leader_store, started) is None


@pytest.mark.covers("TFG-6", "KN-POLICE-2")
def test_a_sanction_alone_does_not_end_a_police_route(leader_store: Store, started: str) -> None:
    service.save_facts(leader_store, started, FACTS)
    people_service.add_person(
        leader_store, started, PersonRow("", "other", "affected", "not known")
    )
    to_triage(leader_store, started, ["TF-D"])
    missing = [sentence for sentence, _ in closing_service.closing(leader_store, started).missing]
    assert any("Police" in sentence for sentence in missing)
    finish(leader_store, started)
    assert closing_service.closing(leader_store, started).possible
    with pytest.raises(Problem, match="cannot end it"):
        closing_service.close_incident(leader_store, started, ("sanction",), "Detention.", "")
    closing_service.close_incident(leader_store, started, ("sanction", "support"), "Both.", "")


ROUTES = [route.id for route in today_procedure().triage_order]


@pytest.mark.covers(
    "FLOW09-D1", "FLOW09-D2", "FLOW09-E", "FLOW09-F1", "FLOW09-F2", "FLOW09-F3", "FLOW09-G1",
    "FLOW09-G2", "FLOW09-G3", "FLOW09-H", "FLOW09-I", "FLOW09-J1", "FLOW09-J2",
)  # fmt: skip
@pytest.mark.parametrize("route", ROUTES)
def test_every_route_can_be_walked_to_its_end(
    leader_store: Store, started: str, route: str
) -> None:
    to_triage(leader_store, started, [route])
    assert any(
        "step/" in place for _, place in closing_service.closing(leader_store, started).missing
    )
    finish(leader_store, started)
    left = closing_service.closing(leader_store, started).missing
    assert not [place for _, place in left if place.startswith("step/")]
    assert service.incidents(leader_store)[0].next_step == ""
    assert chronology.verify(leader_store, started) is None


@pytest.mark.covers("KN-POLICE-1", "KN-POLICE-2", "KN-POLICE-3")
@pytest.mark.parametrize(("route", "step_id"), [("TF-D", "TF-D3"), ("TF-F", "TF-F2")])
def test_police_must_be_told_or_the_reason_written(
    leader_store: Store, started: str, route: str, step_id: str
) -> None:
    to_triage(leader_store, started, [route])
    for _ in range(6):
        here = procedure_service.view(leader_store, started)
        if here.here[0] == step_id:
            break
        first = here.steps[here.here[0]]
        ids = [option.id for option in first.options]
        answer = done(leader_store, who="x", note="x", choices=("no",) if "no" in ids else ids[:1])
        procedure_service.take_step(leader_store, started, first.id, answer)
    step = procedure_service.view(leader_store, started).steps[step_id]
    assert step.required
    missing = [place for _, place in closing_service.closing(leader_store, started).missing]
    assert f"step/{step_id}" in missing
    with pytest.raises(Problem):
        procedure_service.take_step(leader_store, started, step_id, StepAnswer("not done"))
    reason = StepAnswer("not done", reason="The DSL asked 101: not a crime.")
    procedure_service.take_step(leader_store, started, step_id, reason)
    missing = [place for _, place in closing_service.closing(leader_store, started).missing]
    assert f"step/{step_id}" not in missing


def test_rerouting_keeps_what_was_done(leader_store: Store, started: str) -> None:
    to_triage(leader_store, started, ["TF-A"])
    procedure_service.take_step(leader_store, started, "TF-A1", StepAnswer())
    here = procedure_service.reroute(
        leader_store, started, ["TF-A", "TF-D"], "She was asked to meet."
    ).value
    assert here[0].startswith("TF-D")
    seen = procedure_service.view(leader_store, started)
    assert seen.steps["TF-A1"].given is not None
    assert set(seen.open_routes) == {"TF-A", "TF-D"}
    last = service.incident(leader_store, started).entries[-1]
    assert last.kind == "rerouted"
    assert "She was asked to meet." in last.text


def test_a_step_answered_again_strikes_the_first_answer(leader_store: Store, started: str) -> None:
    to_triage(leader_store, started, ["TF-A"])
    procedure_service.take_step(leader_store, started, "TF-4", done(leader_store, who="Mr Ali"))
    given = procedure_service.view(leader_store, started).steps["TF-4"].history
    assert [(one.who, one.counts) for one in given] == [("Mrs Okafor", False), ("Mr Ali", True)]
    entries = service.incident(leader_store, started).entries
    assert entries[-1].strikes == next(e.number for e in entries if "Who: Mrs Okafor" in e.text)


def test_a_step_that_lies_ahead_in_time_is_refused(leader_store: Store, started: str) -> None:
    later = leader_store.clock() + timedelta(hours=1)
    with pytest.raises(Problem, match="lies ahead"):
        procedure_service.take_step(leader_store, started, "TF-0", StepAnswer(when=later))
    assert len(service.incident(leader_store, started).entries) == 1


def test_several_steps_at_once_with_one_time(leader_store: Store, started: str) -> None:
    when = leader_store.clock() - timedelta(minutes=40)
    answers = {
        "TF-0": StepAnswer(when=when, note="Before I sat down."),
        "TF-1": StepAnswer(when=when, choices=("none",)),
        "TF-2": StepAnswer(when=when, choices=("yes",)),
        "TF-3": StepAnswer(when=when),
    }
    here = procedure_service.already_done(leader_store, started, answers).value
    assert here == ("TF-4", "TF-W")
    given = procedure_service.view(leader_store, started).steps["TF-3"].given
    assert given is not None
    assert given.when == when


def test_an_awaited_answer_is_chased_after_a_working_day(leader_store: Store, started: str) -> None:
    leader_store.clock = lambda: datetime(2026, 9, 11, 14, tzinfo=UTC)  # a Friday
    answers = {"TF-0": StepAnswer(when=leader_store.clock())}
    procedure_service.already_done(leader_store, started, answers)
    for step_id, answer in (
        ("TF-1", StepAnswer(choices=("none",))),
        ("TF-2", StepAnswer(choices=("yes",))),
        ("TF-3", done(leader_store, who="Mrs Okafor")),
    ):
        procedure_service.take_step(leader_store, started, step_id, answer)
    row = service.incidents(leader_store)[0]
    assert row.waiting_until == date(2026, 9, 14)
    (line,) = service.due(leader_store, date(2026, 9, 15))
    assert line.overdue
    assert line.place == f"incidents/{started}"


def test_a_missing_number_is_a_fault_and_999_needs_no_data(
    leader_store: Store, started: str
) -> None:
    step = procedure_service.view(leader_store, started)
    assert "999" in step.always
    procedure_service.take_step(leader_store, started, "TF-0", StepAnswer())
    calls = procedure_service.view(leader_store, started).steps["TF-1"].calls
    missing = [call for call in calls if call.missing]
    assert missing
    assert all(call.slot_id for call in missing)
    assert any("999" in line for call in calls for line in call.lines)


@pytest.mark.covers("TFG-7", "TFA-9")
def test_nothing_about_a_leader_is_kept_in_the_log(leader_store: Store, started: str) -> None:
    about = PersonRow("", "staff", "staff_subject", "Mr Leader")
    for answer in (True, None, False):
        with pytest.raises(Problem, match="leader account") as raised:
            people_service.add_person(leader_store, started, about, leader_account=answer)
        assert "chair of governors" in raised.value.advice
        assert "LADO" in raised.value.advice
    assert service.incident(leader_store, started).people == ()
    other = PersonRow("", "staff", "staff_subject", "Mr Reed")
    people_service.add_person(leader_store, started, other, leader_account=False)
    assert service.incident(leader_store, started).people[0].name == "Mr Reed"


def test_moving_to_paper_takes_every_word_out(leader_store: Store, started: str) -> None:
    service.save_facts(leader_store, started, FACTS)
    chronology.add_note(leader_store, started, "A word too many.")
    leader_store.drafts.put(f"incidents/{started}/note", {"text": "half a sentence"})
    closing_service.move_to_paper(leader_store, started, "With the chair of governors.")
    detail = service.incident(leader_store, started)
    assert detail.row.status == "withdrawn"
    assert detail.facts.what_happened == ""
    assert [entry.text for entry in detail.entries if not entry.disposed] == [
        "Kept on paper: With the chair of governors."
    ]
    assert chronology.verify(leader_store, started) is None
    assert leader_store.drafts.places() == ()


def test_no_word_goes_back_into_what_is_on_paper(leader_store: Store, started: str) -> None:
    added = chronology.add_note(leader_store, started, "A word too many.")
    closing_service.move_to_paper(leader_store, started, "With the chair of governors.")
    lines = len(service.incident(leader_store, started).entries)
    for again in (
        lambda: chronology.add_note(leader_store, started, "One more."),
        lambda: chronology.strike(leader_store, added.value, "It named her."),
        lambda: closing_service.move_to_paper(leader_store, started, "With the LADO."),
    ):
        with pytest.raises(Problem, match="kept on paper"):
            again()
    assert len(service.incident(leader_store, started).entries) == lines


def test_nobody_is_taken_out_twice(leader_store: Store, started: str) -> None:
    person = PersonRow("", "other", "affected", "Bo Ng")
    made = people_service.add_person(leader_store, started, person).value
    people_service.remove_person(leader_store, made, "Wrong child.")
    with pytest.raises(Problem, match="not named here"):
        people_service.remove_person(leader_store, made, "Wrong child.")


def test_taking_somebody_out_keeps_both_lines(leader_store: Store, started: str) -> None:
    made = people_service.add_person(
        leader_store, started, PersonRow("", "pupil", "affected", "Zoë Ashdown", "5B")
    ).value
    people_service.remove_person(leader_store, made, "Wrong child chosen.")
    detail = service.incident(leader_store, started)
    assert detail.people == ()
    assert [entry.kind for entry in detail.entries[-2:]] == ["people", "people"]


def test_each_change_is_in_the_locked_trail(leader_store: Store, started: str) -> None:
    from esafety_desktop.store.audit import head
    from esafety_desktop.store.verifying import verify_chain

    with leader_store.read() as session:
        before = head(session, Cabinet.LOCKED).seq
    chronology.add_note(leader_store, started, "A note.")
    with leader_store.read() as session:
        assert head(session, Cabinet.LOCKED).seq == before + 1
        assert verify_chain(session, Cabinet.LOCKED) == ()


def test_the_office_sees_no_incident(leader_store: Store, started: str) -> None:
    service.save_facts(leader_store, started, FACTS)
    folder = leader_store.folder
    leader_store.close()
    from esafety_desktop.accounts.service import sign_in

    office = sign_in(folder, "office", "copper kettle drift")
    try:
        assert service.incidents(office) == ()
        assert service.due(office, office.today()) == ()
    finally:
        office.close()
    for path in folder.rglob("*"):
        assert not path.is_file() or b"pop-up" not in path.read_bytes()
