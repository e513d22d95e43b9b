"""The school's own wording of letters: kept, refused, taken back, offered anew (L4, B13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update

from esafety_desktop.accounts.service import add_account
from esafety_desktop.guidance.letter_library import OWN, letter_library, read_wording, shipped
from esafety_desktop.incident_letters import service as incident_letters
from esafety_desktop.incidents import envelope_service
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.letters import pages
from esafety_desktop.letters import service as packs
from esafety_desktop.problem import Problem
from esafety_desktop.store.cabinet import Role
from esafety_desktop.wordings import letter_service
from esafety_desktop.wordings.letter_records import LetterTemplate
from esafety_desktop.wordings.letter_rules import difference
from tests.letters.letter_school import fill
from tests.printing.reading import read

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

WORDS = "Dear {{parent}}\n\n**Our words** about {{child}} and {{papers}}.\n\n{{close}}"


def test_every_shipped_letter_is_a_wording_that_could_be_kept() -> None:
    for key, letter in letter_library().items():
        assert read_wording(key, letter.source).blocks
        assert set(letter.needs) <= set(letter.fields)
        assert all(letter.fields.values())


def test_an_own_wording_stands_over_the_shipped_one_and_goes_again(office_store: Store) -> None:
    store = office_store
    made = letter_service.save_letter(store, "reminder1", WORDS)
    assert letter_service.own_texts(store) == {"reminder1": WORDS}
    letter_service.go_back(store, "reminder1")
    assert letter_service.own_texts(store) == {}
    assert [one.what for one in letter_service.history(store, "reminder1")] == [
        letter_service.BACK,
        letter_service.CHANGED,
    ]
    assert letter_service.history(store, "reminder1")[1].text == WORDS
    assert made.undo is not None


def test_a_change_is_undone_and_done_again(office_store: Store) -> None:
    store = office_store
    letter_service.save_letter(store, "reminder1", WORDS)
    second = letter_service.save_letter(store, "reminder1", f"{WORDS} More.")
    assert second.undo
    back = second.undo.run(store)
    assert letter_service.own_texts(store) == {"reminder1": WORDS}
    assert back.undo
    back.undo.run(store)
    assert letter_service.own_texts(store) == {"reminder1": f"{WORDS} More."}


def test_saving_the_same_again_changes_nothing(office_store: Store) -> None:
    letter_service.save_letter(office_store, "reminder1", WORDS)
    assert not letter_service.save_letter(office_store, "reminder1", WORDS).areas
    assert len(letter_service.history(office_store, "reminder1")) == 1


@pytest.mark.fault("B13")
@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        ("home/workshop", "Dear {{p.__init__}}", "no field {{p.__init__}}"),
        ("home/workshop", "Dear {{papers}}", "no field {{papers}}"),
        ("home/workshop", "{% for a in b %}", "Line 1: a brace stands alone"),
        ("home/workshop", "a } b", "Line 1: a brace stands alone"),
        ("home/workshop", "\n\n", "empty"),
        ("reminder1", "Dear {{parent}}", "{{papers}}"),
        ("incident/rules-1", "{{reason}} only", "{{measure}}"),
        ("incident/rules-1", "{{reason}} {{measure}} {{parent}}", "no field {{parent}}"),
        ("incident/rules-1", "**{{reason}}** {{measure}}", "no bold"),
    ],
)
def test_what_can_not_be_kept_is_named(leader_store: Store, key: str, text: str, said: str) -> None:
    with pytest.raises(Problem) as caught:
        letter_service.save_letter(leader_store, key, text)
    assert said in caught.value.advice
    assert letter_service.own_texts(leader_store) == {}


def test_an_own_letter_has_a_name_and_can_be_taken_out(office_store: Store) -> None:
    with pytest.raises(Problem, match="no name"):
        letter_service.save_letter(office_store, OWN, "Dear {{parent}}")
    with pytest.raises(Problem, match="too long"):
        letter_service.save_letter(office_store, OWN, "Dear {{parent}}", title="x" * 81)
    key = letter_service.save_letter(
        office_store, OWN, "Dear {{parent}}", title=" Swimming  money ", about="Each summer"
    ).value
    assert letter_service.own_letters(office_store)[key].title == "Swimming money"
    letter_service.go_back(office_store, key)
    assert letter_service.own_letters(office_store) == {}


def test_a_newer_shipped_wording_is_offered_and_never_put_in_place(office_store: Store) -> None:
    store = office_store
    letter_service.save_letter(store, "reminder1", WORDS)
    assert not letter_service.newer_shipped(letter_service.own_letters(store)["reminder1"])
    with store.write() as unit:  # as if it had been written over an older shipped wording
        unit.session.execute(update(LetterTemplate).values(based_on="another"))
        unit.commit("test.older")
    own = letter_service.own_letters(store)["reminder1"]
    assert letter_service.newer_shipped(own)
    assert letter_service.own_texts(store) == {"reminder1": WORDS}
    letter_service.keep_own(store, "reminder1")
    assert not letter_service.newer_shipped(letter_service.own_letters(store)["reminder1"])


def test_a_wording_that_the_program_no_longer_understands_gives_way(office_store: Store) -> None:
    letter_service.save_letter(office_store, "reminder1", WORDS)
    with office_store.write() as unit:
        unit.session.execute(update(LetterTemplate).values(text="Dear {{gone}} {{papers}}"))
        unit.commit("test.older")
    assert letter_service.own_texts(office_store) == {}
    assert "{{gone}}" in letter_service.fault_of(
        letter_service.own_letters(office_store)["reminder1"]
    )


def test_only_leaders_change_letters_from_an_incident(office_store: Store) -> None:
    with pytest.raises(Problem, match="Only a leader"):
        letter_service.save_letter(office_store, "incident/rules-1", "{{reason}} {{measure}}")
    with pytest.raises(Problem, match="Only a leader"):
        letter_service.go_back(office_store, "incident/rules-1")


def test_own_words_of_an_incident_letter_leave_what_makes_it_safe(leader_store: Store) -> None:
    before = incident_letters.library(leader_store)[0]
    own = "{{reason}}\n\nSo {{child_first}} can't {{measure}}."
    letter_service.save_letter(leader_store, "incident/rules-1", own)
    after = incident_letters.library(leader_store)[0]
    assert after.paragraphs == ("{{reason}}", "So {{child_first}} can't {{measure}}.")
    assert (after.id, after.title, after.roles, after.asks, after.rung) == (
        before.id,
        before.title,
        before.roles,
        before.asks,
        before.rung,
    )
    assert incident_letters.library(leader_store)[1:] == incident_letters_shipped()[1:]


def test_a_sealed_envelope_reads_the_same_words(leader_store: Store) -> None:
    letter_service.save_letter(leader_store, "incident/rules-1", "{{reason}} So: {{measure}}.")
    add_account(leader_store, "Ada Head", Role.LEADER, "velvet otter canal")
    made = envelope_service.start_sealed(leader_store, (), "About the head.").value
    envelope = home_of(leader_store, made)
    assert envelope.is_envelope
    assert incident_letters.library(envelope)[0].paragraphs == ("{{reason}} So: {{measure}}.",)


def words(pdf: bytes) -> str:
    return " ".join(" ".join(read(pdf)).split())


def incident_letters_shipped() -> tuple[object, ...]:
    from esafety_desktop.guidance.incident_letters import incident_letters as all_of_them

    return all_of_them()


def test_reminders_and_agreement_letters_print_in_the_own_wording(office_store: Store) -> None:
    classes = fill(office_store)
    own = shipped("pupil").source + "\n\nOur *O\\*Brien* line, {{child_first}}."
    letter_service.save_letter(office_store, "pupil", own)
    pack = packs.class_pack(office_store, classes["1R"])
    assert "O*Brien line, Ada." in words(pages.render_class_pack(pack))
    letter_service.save_letter(office_store, "reminder1", WORDS)
    printed = words(pages.render_class_pack(packs.reminder_pack(office_store, classes["1R"])))
    assert "Our words about Ada Young" in printed


def test_a_difference_is_told_word_by_word() -> None:
    found = difference("Dear parent, come.", "Dear parent, please come.")
    assert [(one.kind, one.text.strip()) for one in found if one.kind != "same"] == [
        ("in", "please")
    ]
    assert "".join(one.text for one in found if one.kind != "out") == "Dear parent, please come."
    assert "".join(one.text for one in found if one.kind != "in") == "Dear parent, come."
