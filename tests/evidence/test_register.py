"""The register: things, hand-overs, corrections; lines are added and never changed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
import sqlalchemy.exc
from sqlalchemy import text as sql

from esafety_desktop.evidence import register_rules as rules
from esafety_desktop.evidence import service
from esafety_desktop.evidence.lines_view import line_text
from esafety_desktop.evidence.rows import Description, HandOver
from esafety_desktop.incidents import chronology_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.problem import Problem
from esafety_desktop.value import replace
from tests.evidence.conftest import NOW

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

TABLET = Description(
    "device",
    "School tablet",
    kept_where="Head's safe",
    holder="Mrs Khan",
    handed_in_by="Mr Ali",
    handed_in_at=NOW - timedelta(hours=1),
    identification="Make X, serial 123, tag 0042",
    device="school-portable",
    state="as-found",
)
TO_POLICE = HandOver("Mrs Khan", "PC Jones", NOW, "Investigation", "4471", "CR/26/991")


@pytest.fixture
def tablet(leader_store: Store, started: str) -> str:
    return service.register(leader_store, started, TABLET).value


def last_entry(store: Store, incident_id: str) -> str:
    return incidents.incident(store, incident_id).entries[-1].text


def test_things_are_numbered_and_told_in_the_chronology(leader_store: Store, started: str) -> None:
    first = service.register(leader_store, started, TABLET)
    assert first.said == "E1 is in the evidence register."
    letter = Description("letter", "Letter of a parent", "File 3", "Mrs Khan", state="as-found")
    service.register(leader_store, started, letter)
    one, two = service.evidence(leader_store, started)
    assert (one.called, two.called) == ("E1", "E2")
    assert one.holder == "Mrs Khan"
    assert one.kept_where == "Head's safe"
    assert one.description == TABLET
    assert two.description is not None
    assert two.description.state == "", "only a device is left on or off"
    entry = incidents.incident(leader_store, started).entries[-2]
    assert entry.kind == "evidence"
    for wanted in ("E1 came into the register", "serial 123", "Left as it was found", "Mr Ali"):
        assert wanted in entry.text
    assert chronology_service.verify(leader_store, started) is None


def test_the_holder_follows_the_chain(leader_store: Store, started: str, tablet: str) -> None:
    service.hand_over(leader_store, tablet, TO_POLICE, known=1)
    row = service.thing(leader_store, tablet)
    assert (row.holder, row.kept_where) == ("PC Jones", "")
    assert "officer number 4471" in row.chain[0].words
    assert "CR/26/991" in last_entry(leader_store, started)
    back = HandOver(
        "PC Jones", "Mrs Khan", NOW, "No longer needed", returned=True, kept_where="Safe"
    )
    service.hand_over(leader_store, tablet, back, known=2)
    row = service.thing(leader_store, tablet)
    assert (row.holder, row.kept_where) == ("Mrs Khan", "Safe")
    assert "was returned" in last_entry(leader_store, started)
    assert not any(line.gap for line in row.lines)


def test_a_gap_in_the_chain_is_told(leader_store: Store, tablet: str) -> None:
    service.hand_over(leader_store, tablet, replace(TO_POLICE, given_by="Mr Ali"), known=1)
    assert service.thing(leader_store, tablet).chain[0].gap == "Mrs Khan"


def test_an_earlier_hand_over_written_later_stands_in_its_place(
    leader_store: Store, tablet: str
) -> None:
    service.hand_over(leader_store, tablet, TO_POLICE, known=1)
    earlier = HandOver("Mrs Khan", "Mr Ali", NOW - timedelta(hours=3), "To lock it away")
    service.hand_over(leader_store, tablet, earlier, known=2)
    row = service.thing(leader_store, tablet)
    assert row.holder == "PC Jones"
    assert [line.number for line in row.chain] == [3, 2]
    assert row.chain[1].gap == "Mr Ali"


def test_a_hand_over_put_right_keeps_its_place_in_the_chain(
    leader_store: Store, tablet: str
) -> None:
    """Two of the same minute: the first one, corrected, is still the first."""
    to_head = HandOver("Mrs Khan", "Mr Ali", NOW, "To lock it away")
    first = service.hand_over(leader_store, tablet, to_head, known=1).value
    to_police = replace(TO_POLICE, given_by="Mr Ali")
    service.hand_over(leader_store, tablet, to_police, known=2)
    right = replace(to_head, why="To the safe")
    old = first
    for known in (3, 4):
        done = service.hand_over(
            leader_store, tablet, replace(right, reference=str(known)), known, corrects=old, why="x"
        )
        assert done.said == "Put right. E1 is with PC Jones now."
        old = done.value
    row = service.thing(leader_store, tablet)
    assert row.holder == "PC Jones"
    assert [line.number for line in row.chain] == [5, 3]
    assert not any(line.gap for line in row.lines)


def test_a_hand_over_before_it_came_in_is_told(leader_store: Store, tablet: str) -> None:
    early = replace(TO_POLICE, at=NOW - timedelta(hours=2))
    service.hand_over(leader_store, tablet, early, known=1)
    (line,) = service.thing(leader_store, tablet).chain
    assert line.early
    assert "before it came in" in line_text(line)


def test_a_wrong_hand_over_is_put_right_by_a_new_line(leader_store: Store, tablet: str) -> None:
    made = service.hand_over(leader_store, tablet, TO_POLICE, known=1).value
    right = replace(TO_POLICE, taken_by="PC Janes")
    with pytest.raises(Problem, match="why it is corrected"):
        service.hand_over(leader_store, tablet, right, known=2, corrects=made)
    service.hand_over(leader_store, tablet, right, known=2, corrects=made, why="Misspelt")
    row = service.thing(leader_store, tablet)
    assert row.holder == "PC Janes"
    assert [(one.number, one.struck_by, one.strikes) for one in row.lines] == [
        (1, None, None),
        (2, 3, None),
        (3, None, 2),
    ]
    with pytest.raises(Problem, match="already"):
        service.strike(leader_store, made, "Again", known=3)


def test_a_description_is_corrected_and_a_thing_taken_out(
    leader_store: Store, started: str, tablet: str
) -> None:
    right = replace(TABLET, identification="serial 124")
    with pytest.raises(Problem, match="Nothing differs"):
        service.correct(leader_store, tablet, TABLET, "?", known=1)
    service.correct(leader_store, tablet, right, "Read wrongly", known=1)
    row = service.thing(leader_store, tablet)
    assert row.description == right
    assert row.lines[0].struck_by == 2
    service.strike(leader_store, row.lines[1].id, "Belongs to 26-002", known=2)
    row = service.thing(leader_store, tablet)
    assert row.taken_out
    assert rules.standing(row) == "taken out of the register"
    assert "taken out of the register" in last_entry(leader_store, started)
    with pytest.raises(Problem, match="taken out"):
        service.hand_over(leader_store, tablet, TO_POLICE, known=3)


@pytest.mark.fault("F17", "F18")
def test_f17_f18_what_somebody_else_added_meanwhile_is_not_passed_over(
    leader_store: Store, tablet: str
) -> None:
    service.hand_over(leader_store, tablet, TO_POLICE, known=1)
    with pytest.raises(Problem, match="changed meanwhile by leader") as told:
        service.hand_over(leader_store, tablet, replace(TO_POLICE, taken_by="Mr Ali"), known=1)
    assert "What you typed is kept" in told.value.advice
    with pytest.raises(Problem, match="changed meanwhile"):
        service.correct(leader_store, tablet, replace(TABLET, note="x"), "y", known=1)
    assert service.thing(leader_store, tablet).holder == "PC Jones"


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (replace(TABLET, what=" \u202e"), "what it is"),
        (replace(TABLET, device=""), "which device"),
        (replace(TABLET, holder=""), "who has it now"),
        (replace(TABLET, kept_where=""), "where it is kept"),
        (replace(TABLET, handed_in_at=NOW + timedelta(days=1)), "lies ahead"),
    ],
)
def test_what_is_missing_is_told(
    leader_store: Store, started: str, given: Description, wanted: str
) -> None:
    with pytest.raises(Problem, match=wanted):
        service.register(leader_store, started, given)
    assert service.evidence(leader_store, started) == ()


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (replace(TO_POLICE, taken_by=""), "who takes it"),
        (replace(TO_POLICE, taken_by="mrs khan"), "two names are the same"),
        (replace(TO_POLICE, why=""), "Write why"),
        (replace(TO_POLICE, at=NOW + timedelta(days=1)), "lies ahead"),
    ],
)
def test_what_a_hand_over_lacks_is_told(
    leader_store: Store, tablet: str, given: HandOver, wanted: str
) -> None:
    with pytest.raises(Problem, match=wanted):
        service.hand_over(leader_store, tablet, given, known=1)


def test_a_closed_incident_still_takes_a_return(
    leader_store: Store, started: str, tablet: str
) -> None:
    with leader_store.write() as unit:
        chronology_service.record(unit.session, started).status = "closed"
        unit.commit_unaudited()
    service.hand_over(leader_store, tablet, TO_POLICE, known=1)
    assert service.thing(leader_store, tablet).holder == "PC Jones"


def test_nothing_goes_back_in_once_it_is_on_paper(
    leader_store: Store, started: str, tablet: str
) -> None:
    with leader_store.write() as unit:
        chronology_service.record(unit.session, started).status = "withdrawn"
        unit.commit_unaudited()
    with pytest.raises(Problem, match="kept on paper"):
        service.register(leader_store, started, TABLET)
    with pytest.raises(Problem, match="kept on paper"):
        service.hand_over(leader_store, tablet, TO_POLICE, known=1)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE incident_evidence SET number = 9",
        "DELETE FROM incident_evidence",
        "UPDATE incident_evidence_line SET author = 'x'",
        "UPDATE incident_evidence_line SET content = '{}'",
        "DELETE FROM incident_evidence_line",
    ],
)
def test_the_file_itself_refuses_a_change(leader_store: Store, tablet: str, statement: str) -> None:
    with leader_store.write() as unit, pytest.raises(sqlalchemy.exc.DBAPIError, match="never"):
        unit.session.execute(sql(statement))


def test_disposal_empties_the_words_and_keeps_the_digests(
    leader_store: Store, started: str, tablet: str
) -> None:
    before = service.thing(leader_store, tablet)
    with leader_store.write() as unit:
        service.dispose(unit, started)
        unit.commit_unaudited()
    (row,) = service.evidence(leader_store, started)
    assert row.disposed
    assert row.description is None
    assert [line.words for line in row.lines] == [""]
    with leader_store.read() as session:
        kept = session.execute(
            sql("SELECT content, salt, digest FROM incident_evidence_line")
        ).one()
    assert kept[:2] == (None, "")
    assert len(kept[2]) == 64
    assert len(before.lines) == len(row.lines)


def test_a_line_changed_behind_the_program_is_told_not_shown(
    leader_store: Store, started: str, tablet: str
) -> None:
    with leader_store.write() as unit:
        unit.session.execute(sql("DROP TRIGGER incident_evidence_line_not_changed"))
        unit.session.execute(
            sql("UPDATE incident_evidence_line SET content = replace(content, '123', '999')")
        )
        unit.commit_unaudited()
    (row,) = service.evidence(leader_store, started)
    assert row.broken
    assert "does not match" in row.lines[0].words
    assert "999" not in row.lines[0].words


@pytest.mark.fault("B15")
def test_b15_a_note_of_twenty_thousand_letters_is_kept_whole(
    leader_store: Store, started: str
) -> None:
    note = "On Tuesday she said. " * 1000
    made = service.register(leader_store, started, replace(TABLET, note=note)).value
    found = service.thing(leader_store, made).description
    assert found is not None
    assert found.note == note.strip()


@pytest.mark.covers("TF-1-3")
def test_a_device_has_one_rule_left_on_or_off_never_both() -> None:
    left = service.device_advice("school-computer")
    off = service.device_advice("own-device")
    assert "leave the school's device just as it is" in left
    assert "turn it off" in off
    assert service.device_advice("storage") == ""
    assert service.device_advice("school-portable") == left


def test_the_office_sees_no_register(office_store: Store) -> None:
    assert service.evidence(office_store, "any") == ()
