"""Keeping, disposal and copies over sealed envelopes: all for its readers, no trace for others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts import service as accounts
from esafety_desktop.disclosure import check_service, export_service
from esafety_desktop.disclosure.reading_service import requests
from esafety_desktop.incidents import chronology_service, people_service, service
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.problem import Problem
from esafety_desktop.retention import disposal_service, keep_service, review_service
from esafety_desktop.retention.service import due
from esafety_desktop.store.cabinet import Role
from esafety_desktop.store.envelopes import new_envelope
from tests.disclosure.maker import Story
from tests.retention.maker import SECRET, at, closed, dumped

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store

HEAD, HEADS_PASSWORD = "head", "walnut harbour tin"
DEPUTY = "deputy"
pytestmark = pytest.mark.covers("TF-RET", "TFG-7")


@pytest.fixture
def envelope(leader_store: Store) -> Store:
    """An envelope that the leader and the deputy open, and the head does not."""
    accounts.add_account(leader_store, HEAD, Role.LEADER, HEADS_PASSWORD)
    accounts.add_account(leader_store, DEPUTY, Role.LEADER, "orchard plume seven")
    ring = leader_store.keyring()
    ids = [account.id for account in ring.with_role(Role.LEADER) if account.name != HEAD]
    return new_envelope(leader_store, ids)


def as_head(folder: Path) -> Store:
    return accounts.sign_in(folder, HEAD, HEADS_PASSWORD)


def test_a_record_in_an_envelope_is_kept_and_disposed_of_there(
    leader_store: Store, envelope: Store
) -> None:
    for one in (leader_store, envelope):
        at(one, 2026)
    made = closed(envelope)
    for one in (leader_store, envelope):
        at(one, 2043)
    (row,) = keep_service.keep_list(leader_store, ("due",)).rows
    assert row.id == made
    (line,) = due(leader_store, leader_store.today())
    assert line.what.startswith("1 record")
    home = keep_service.home_of(leader_store, made)
    assert home is envelope
    assert disposal_service.others(home) == (DEPUTY,)
    review_service.decide_disposal(home, made, "Time over.")
    with pytest.raises(Problem, match="Another leader"):
        disposal_service.dispose_of(home, made, HEAD)
    disposal_service.dispose_of(home, made, DEPUTY)
    assert SECRET not in dumped(envelope)
    assert chronology_service.verify(envelope, made) is None


def test_whoever_is_left_out_sees_nothing_of_it(
    leader_store: Store, envelope: Store, data_folder: Path
) -> None:
    for one in (leader_store, envelope):
        at(one, 2026)
    closed(envelope)
    leader_store.close()
    head = as_head(data_folder)
    at(head, 2043)
    assert keep_service.keep_list(head).rows == ()
    assert due(head, head.today()) == ()
    assert SECRET not in dumped(head)
    head.close()


def test_a_copy_takes_from_the_envelope_and_leaves_no_trace_outside(
    leader_store: Store, envelope: Store, data_folder: Path
) -> None:
    story = Story(leader_store)
    envelope.clock = leader_store.clock
    word = "Quagmire-Xylem"
    made = service.start_incident(envelope, f"Zoë Ashdown told of the head. {word}.").value
    for child, role in ((story.zoe, "affected"), (story.lulu, "witness"), (story.ben, "witness")):
        name = f"{child.forename} {child.surname}"
        person = PersonRow("", "pupil", role, name, "5B", child.born, child.id)
        people_service.add_person(envelope, made, person)
    people_service.add_person(envelope, made, PersonRow("", "pupil", "witness", "Odd Fellow"))
    chronology_service.add_note(envelope, made, "Lulu and Odd Fellow stood by.")
    asked = story.asked()
    story.all_checked(asked)
    sheet = export_service.out_sheet(leader_store, asked, "Paper file.")
    text = "\n".join(passage.text for passage in sheet.passages)
    assert word in text
    assert "[Child B] and [Child 1] stood by" in text
    assert "Odd" not in text
    parts = {one.part for one in sheet.passages}
    assert "Record 26-001" in parts
    assert any(part.endswith(", kept apart") for part in parts)
    outside = dumped(leader_store)
    assert word not in outside
    assert "Odd Fellow" not in outside
    assert made not in outside
    leader_store.close()
    head = as_head(data_folder)
    (row,) = requests(head)
    seen = check_service.bundle(head, row.id)
    assert all(word not in passage.text for passage in seen.passages)
    assert {person.label for person in seen.people if person.kind == "child"} == {
        "Child B",
        "Child C",
    }
    head.close()


def test_a_choice_about_somebody_in_the_envelope_leaves_no_trace_outside(
    leader_store: Store, envelope: Store
) -> None:
    story = Story(leader_store)
    envelope.clock = leader_store.clock
    made = service.start_incident(envelope, "Zoë Ashdown and Odd Fellow told of the head.").value
    for name, key in (("Zoë Ashdown", story.zoe.id), ("Odd Fellow", "")):
        person = PersonRow("", "pupil", "witness", name, pupil_id=key)
        people_service.add_person(envelope, made, person)
    chronology_service.add_note(leader_store, story.incident, "An odd fellow. Odd Fellow left.")
    asked = story.asked()
    seen = check_service.bundle(leader_store, asked).people
    odd = next(one for one in seen if one.name == "Odd Fellow")
    lulu = next(one for one in seen if one.label == "Child B")
    for person_id in (odd.id, lulu.id):
        for replaced in (False, True):
            check_service.replace_person(leader_store, person_id, replaced=replaced)
    assert "Child 1" not in dumped(leader_store)
    assert odd.id not in dumped(leader_store)
