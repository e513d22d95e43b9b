"""What tells who somebody is without the name: initials, birthdays, parents, numbers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, update

from esafety_desktop.disclosure import check_service, export_service, gather_service
from esafety_desktop.disclosure.mark_rules import carried_out
from esafety_desktop.disclosure.reasons_service import reason_labels
from esafety_desktop.disclosure.records import DisclosurePerson
from esafety_desktop.incidents import chronology_service, people_service, service
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.school.people_service import save_pupil
from esafety_desktop.school.records import Parent
from esafety_desktop.school.rows import PupilRow

if TYPE_CHECKING:
    from tests.disclosure.maker import Story

CHILD = "[left out: another child's information]"
ADULT = "[left out: another person's information]"
pytestmark = pytest.mark.covers("S29")


def told(story: Story, words: str) -> str:
    """A note as the copy would say it."""
    chronology_service.add_note(story.store, story.incident, f"Begin. {words} End.")
    found = check_service.bundle(story.store, story.asked())
    (passage,) = [one for one in found.passages if one.text.startswith("Begin. ")]
    text = carried_out(passage.text, passage.marks, reason_labels())
    return text.removeprefix("Begin. ").partition(" End.")[0]


def parent(story: Story, pupil_id: str, name: str, **more: str) -> None:
    with story.store.write() as unit:
        unit.session.add(Parent(pupil_id=pupil_id, name=name, **more))
        unit.commit("made up", "test")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Lulu O. and L. O'Brien ran; Ben N hid.", "[Child B] and [Child B] ran; [Child C] hid."),
        ("Lulu I saw, Lulu a lot.", "[Child B] I saw, [Child B] a lot."),
        ("Name: lucjaobrien and LuluObrien.", "Name: [Child B] and [Child B]."),
        ("Born 09/08/2017, 9.8.17, 9 August 2017.", f"Born {CHILD}, {CHILD}, {CHILD}."),
        ("Zoë was born on 3 May 2017 (03/05/2017).", "Zoë was born on 3 May 2017 (03/05/2017)."),
        ("priya saw it.", "[another child] saw it."),
    ],
)  # fmt: skip
def test_short_names_and_birthdays(story: Story, words: str, wanted: str) -> None:
    assert told(story, words) == wanted


def test_parents_of_other_children(story: Story) -> None:
    parent(story, story.ben.id, "Mrs Olga Kowalska")
    assert told(story, "Mrs Kowalska rang. Olga Kowalska came.") == f"{ADULT} rang. {ADULT} came."


def test_addresses_and_numbers(story: Story) -> None:
    with story.store.write() as unit:
        unit.session.execute(
            update(Parent)
            .where(Parent.pupil_id == story.zoe.id)
            .values(email="ruth@home.example", telephone="01632 960111")
        )
        unit.commit("made up", "test")
    kept = "Ruth: 01632960111, ruth@home.example. Childline 0800 1111; 26-014, 20/11/2026."
    words = "Ring 07700 900123 or +44 (0)7700 900123, dark.horse@mail.example, see @dark_h."
    assert told(story, f"{words} {kept}") == (
        f"Ring {ADULT} or {ADULT}, {ADULT}, see {ADULT}. {kept}"
    )


def test_the_childs_own_mail_address_stays(story: Story) -> None:
    words = "From zoe.ashdown@school.example to lulu.obrien@school.example."
    assert told(story, words) == "From zoe.ashdown@school.example to [Child B]."


def test_a_part_of_the_own_name_may_be_all_of_anothers(story: Story) -> None:
    zoe = PupilRow(story.zoe.id, "Ashdown-Jones", "Zoë-Marie", "", date(2017, 5, 3))
    save_pupil(story.store, zoe)
    save_pupil(story.store, PupilRow("", "Jones", "Marie", "", date(2016, 2, 2)))
    words = "Marie Jones hit Zoë-Marie Ashdown-Jones. Marie ran. Zoë-Marie cried."
    assert told(story, words) == (
        "[Child C] hit Zoë-Marie Ashdown-Jones. [Child C] ran. Zoë-Marie cried."
    )


def test_one_child_under_two_names_has_one_letter(story: Story) -> None:
    """Listed as known in one incident, typed without the list in another, told of in a third."""
    for name, key in (("Lulu O'Brien", story.lulu.id), ("Lulu O’Brien", "")):
        person = PersonRow("", "pupil", "witness", name, pupil_id=key)
        people_service.add_person(story.store, story.incident, person)
    found = check_service.bundle(story.store, story.asked())
    labels = [one.label for one in found.people if one.kind == "child"]
    assert labels == ["Child B", "Child C"]


def test_letters_are_never_given_twice(story: Story) -> None:
    asked = story.asked()
    people = check_service.bundle(story.store, asked).people
    first = next(one for one in people if one.label == "Child B")
    with story.store.write() as unit:
        unit.session.execute(delete(DisclosurePerson).where(DisclosurePerson.id == first.id))
        unit.commit("made up", "test")
    chronology_service.add_note(story.store, story.incident, "Priya Khan came.")
    gather_service.gather(story.store, asked)
    labels = [o.label for o in check_service.bundle(story.store, asked).people if o.kind == "child"]
    assert len(labels) == len(set(labels))


def test_what_went_in_after_the_check_stops_the_copy(story: Story) -> None:
    asked = story.asked()
    story.all_checked(asked)
    assert export_service.out_sheet(story.store, asked, "Paper file.").passages
    person = PersonRow("", "pupil", "witness", "Priya Khan")
    people_service.add_person(story.store, story.incident, person)
    with pytest.raises(Exception, match="since it was gathered"):
        export_service.out_sheet(story.store, asked, "Paper file.")


def test_a_mention_without_accents_is_gathered(story: Story) -> None:
    service.start_incident(story.store, "Zoe Ashdown was told of a site.")
    found = check_service.bundle(story.store, story.asked())
    assert any("was told of a site" in one.text for one in found.passages)
