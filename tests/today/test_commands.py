"""What can be done from the search box (task table of the office)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts import service as accounts
from esafety_desktop.agreements import service as agreements
from esafety_desktop.agreements.rows import SlotKey, Status
from esafety_desktop.contacts import service as contacts
from esafety_desktop.furnishing import incident_lines
from esafety_desktop.returns.report_rules import percent_words
from esafety_desktop.returns.report_service import report
from esafety_desktop.school.records import Parent, StaffMember
from esafety_desktop.today import search_service
from esafety_desktop.today.command_rules import of_settings
from esafety_desktop.today.rows import Found, MenuLine
from esafety_desktop.today.today_rules import CHECKLIST
from esafety_desktop.wiring_menus import SETTINGS_ELSEWHERE
from tests.agreements.school_maker import Made, change_pupil, make_school
from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store


BAR = (
    MenuLine("New pupil", "File menu", "menu/new_pupil"),
    MenuLine("Settings", "File menu", "menu/settings"),
    MenuLine("Where does this come from?", "Help menu", "menu/where_from"),
)


def find(store: Store, words: str) -> tuple[Found, ...]:
    """As the search box asks, with three lines of the menu bar."""
    menu = (*incident_lines(leader=store.is_leader), *BAR)
    return search_service.find(store, words, menu=menu)


@pytest.fixture
def made(office_store: Store) -> Made:
    made = make_school(office_store)
    agreements.bring_up_to_date(office_store)
    return made


def test_a_class_comes_first_with_what_is_done_with_it(office_store: Store, made: Made) -> None:
    found = find(office_store, "5b")
    assert [one.kind for one in found] == ["Class", *["Command"] * 4]
    assert found[0].place == f"agreements/{made.classes['5B']}"
    hints = {one.detail.removeprefix("type "): one.place for one in found[1:]}
    for short, place in hints.items():
        assert [one.place for one in find(office_store, short)] == [place]
    assert find(office_store, "5b remind")[0].place == hints["5br"]


def test_the_share_that_is_back(office_store: Store, made: Made) -> None:
    assert "nothing was given out" in find(office_store, "%")[0].text
    asked = [row.id for row in agreements.agreements(office_store)]
    agreements.issue_slips(office_store, asked, made.pupils["5B"])
    ks2 = next(row.id for row in agreements.agreements(office_store) if row.key == "ks2")
    keys = [SlotKey(child, ks2) for child in made.pupils["5B"]]
    agreements.mark(office_store, keys, Status.RETURNED)
    (figure,) = find(office_store, "%")
    line = report(office_store).whole
    said = percent_words(line.now.returned, line.now.asked)
    assert figure.text == f"Signed forms returned: {said}"
    assert figure.detail == f"4 of {line.now.asked} asked for, 8 given out"
    assert figure.place == "agreements/returns"


def test_a_child_with_whom_to_ring_and_nobody_whom_a_court_holds_off(
    office_store: Store, made: Made
) -> None:
    child = made.pupils["5B"][0]
    change_pupil(office_store, child, forename="Zoë", surname="Quirke")
    with office_store.write() as unit:
        for name, number, held_off, priority in (
            ("Mr Quirke", "07700 900111", True, 1),
            ("Mrs Quirke", "07700 900222", False, 2),
        ):
            unit.session.add(
                Parent(pupil_id=child, salutation=name, name=name, telephone=number,
                       court_order=held_off, priority=priority)
            )  # fmt: skip
        unit.commit("test parents")
    (found,) = find(office_store, "quirke")
    assert found.detail == "5B · Mrs Quirke 07700 900222"
    change_pupil(office_store, child, ask_dsl_first=True)
    (found,) = find(office_store, "quirke")
    assert found.detail == "5B · ask the DSL first"


def test_names_come_before_commands_and_words_before_pieces_of_words(
    office_store: Store, made: Made
) -> None:
    change_pupil(office_store, made.pupils["5B"][0], forename="Seth", surname="Ingle")
    kinds = [one.kind for one in find(office_store, "set") if one.text.startswith("Set")]
    assert kinds == ["Pupil", "Letter", "Command"]
    assert find(office_store, "new pup")[0].place == "menu/new_pupil"


def test_september_and_where_from_are_found_by_several_words(leader_store: Store) -> None:
    for words in ("september", "guidance"):
        places = [one.place for one in find(leader_store, words)]
        assert "incidents/september" in places
        assert "guide/september" in places
    for words in ("come from", "source", "where does this"):
        assert "menu/where_from" in [one.place for one in find(leader_store, words)]


def test_the_walk_is_not_offered_to_the_office(office_store: Store) -> None:
    places = [one.place for one in find(office_store, "september")]
    assert "incidents/september" not in places
    assert "guide/september" in places


@pytest.mark.parametrize("words", ["map", "contacts", "contacts of a child"])
def test_a_leader_finds_the_map_of_one_child(
    leader_store: Store, data_folder: Path, words: str
) -> None:
    place = "incidents/child-contacts/choose"
    assert place in [one.place for one in find(leader_store, words)]
    leader_store.close()
    office = accounts.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    assert place not in [one.place for one in find(office, words)]
    office.close()


def test_what_is_switched_off_comes_last_and_says_so(leader_store: Store) -> None:
    off = [
        one for one in contacts.contact_map(leader_store, everything=True).slots if not one.shown
    ]
    assert any("overnor" in one.label for one in off)
    found = find(leader_store, "governor")
    assert found[0].place == "incidents/governors"
    places = {f"contacts/{one.id}" for one in off}
    marked = [one.place in places for one in found if one.kind != CHECKLIST]
    assert any(marked)
    assert marked == sorted(marked), "those in use come first"
    assert all(one.detail.startswith("switched off") for one in found if one.place in places)


def test_settings_are_found_by_what_they_settle(leader_store: Store) -> None:
    known = {plan.key for plan in SETTINGS_ELSEWHERE}
    for words, key in (("half term", "school"), ("retention", "kept"), ("large print", "letters")):
        found = find(leader_store, words)
        assert [one.place for one in found if one.kind == "Setting"] == [f"settings/{key}"], words
    every = {one.place.removeprefix("settings/") for one in of_settings("settings", leader=True)}
    assert every == known
    office = {one.place.removeprefix("settings/") for one in of_settings("settings")}
    assert office == {plan.key for plan in SETTINGS_ELSEWHERE if not plan.leaders}


def test_staff_letters_and_agreements_are_found(office_store: Store) -> None:
    with office_store.write() as unit:
        unit.session.add(StaffMember(name="Mr Obi Cole", role="Caretaker", email=""))
        unit.commit("test staff")
    (staff,) = [one for one in find(office_store, "obi") if one.kind == "Staff"]
    assert (staff.text, staff.detail) == ("Mr Obi Cole", "Caretaker")
    letters = [one for one in find(office_store, "workshop") if one.kind == "Letter"]
    assert letters
    assert all(one.place.startswith("letters/home/") for one in letters)
    agreements = [one for one in find(office_store, "online rules") if one.kind == "Agreement"]
    assert agreements
    assert all(one.place.startswith("agreements/wording/") for one in agreements)
