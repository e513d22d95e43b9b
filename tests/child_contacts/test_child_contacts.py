"""The people around one child: where they lie, who reads them, when they go (C4)."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from sqlalchemy import select, text, update

from esafety_desktop.accounts.service import add_account, sign_in
from esafety_desktop.child_contacts import service
from esafety_desktop.child_contacts.child_map_rules import from_text, to_text
from esafety_desktop.child_contacts.pages import render_child_map, render_list
from esafety_desktop.contacts import service as contacts
from esafety_desktop.contacts.contact_rules import mark_of
from esafety_desktop.contacts.contact_service import Meanwhile
from esafety_desktop.contacts.rows import EntryRow, Hours, NumberRow
from esafety_desktop.disclosure.texts_service import gathered
from esafety_desktop.incidents import envelope_service, kind_rules, people_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.incidents.records import Incident
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.problem import Problem
from esafety_desktop.pupil_files.history_rules import name_key
from esafety_desktop.retention.registry_service import disposers
from esafety_desktop.store.audit import LockedAudit
from esafety_desktop.store.cabinet import Role
from esafety_desktop.today import search_service
from esafety_desktop.today import service as today_service
from esafety_desktop.value import replace
from tests.pupil_files.pupil_maker import name, row_of

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store
    from tests.pupil_files.pupil_maker import Made

PASSWORD = "velvet otter canal"
GP = EntryRow(
    "SAM-HEALTH-1",
    person="Dr Xylander",
    organisation="Shore Surgery",
    numbers=(NumberRow("01632960401", Hours.DAY, "Mon–Fri | 8–6"),),
    notes="Zoë likes her",
)
WORKER = EntryRow(
    "SAM-LA-3", person="Sam Quist", role="Social worker", numbers=(NumberRow("07700 900410"),)
)


def drawer(store: Store) -> list[tuple[str, str | None]]:
    """Names and incidents of what lies in one cabinet."""
    with store.read() as session:
        rows = session.execute(text("SELECT person, incident_id FROM incident_child_contact"))
        return [(row[0], row[1]) for row in rows]


def test_the_childs_people_stand_before_the_schools(leader_store: Store, made: Made) -> None:
    service.save(leader_store, made.zoe, GP)
    service.save(leader_store, made.zoe, WORKER)
    found = service.child_map(leader_store, made.zoe)
    assert found.drawn.centre == "Zoë"
    gp = found.drawn.slot("SAM-HEALTH-1")
    assert gp.place is not None
    assert gp.summary == "Dr Xylander"
    door = found.drawn.slot("SAM-LA-3")
    assert [one.name for one in door.entries] == ["Sam Quist", "Duty worker"]
    assert found.contacts[0].entry.numbers == (
        NumberRow("01632 960401", Hours.DAY, "Mon–Fri / 8–6"),
    )
    other = service.child_map(leader_store, made.ben)
    assert other.contacts == ()
    assert other.drawn.slot("SAM-HEALTH-1").entries == ()
    assert contacts.contact_map(leader_store).slot("SAM-HEALTH-1").entries == ()


def test_numbers_are_kept_as_they_can_be_read() -> None:
    numbers = (NumberRow("101", Hours.ALWAYS), NumberRow("0151 496 0000", Hours.DAY, "mornings"))
    assert to_text(numbers) == "101 | 24/7/365 | \n0151 496 0000 | day | mornings"
    assert from_text(to_text(numbers)) == numbers
    assert from_text("") == ()


def test_changes_are_undone_and_audited_without_names(leader_store: Store, made: Made) -> None:
    kept = service.save(leader_store, made.zoe, GP)
    entry = replace(service.child_map(leader_store, made.zoe).contacts[0].entry, person="Dr Yew")
    changed = service.save(leader_store, made.zoe, entry)
    assert changed.undo is not None
    changed.undo.run(leader_store)
    assert drawer(leader_store) == [("Dr Xylander", None)]
    gone = service.remove(leader_store, kept.value)
    assert drawer(leader_store) == []
    assert gone.undo is not None
    gone.undo.run(leader_store)
    checked = service.mark_checked(leader_store, kept.value)
    entry = service.child_map(leader_store, made.zoe).contacts[0].entry
    assert entry.last_checked_on == date(2026, 11, 24)
    assert checked.undo is not None
    with leader_store.read() as session:
        rows = session.execute(
            select(LockedAudit.action, LockedAudit.subject).where(
                LockedAudit.action.like("child_contacts.%")
            )
        ).all()
    assert [row[0].partition(".")[2] for row in rows] == [
        "added",
        "changed",
        "changed",
        "removed",
        "added",
        "changed",
    ]
    assert not [row for row in rows if "Xyl" in row[1] or "Zoë" in row[1]]


def test_what_cannot_be_kept_changes_nothing(leader_store: Store, made: Made) -> None:
    with pytest.raises(Problem, match="letter where a digit"):
        service.save(leader_store, made.zoe, replace(GP, numbers=(NumberRow("O151 496 0000"),)))
    with pytest.raises(Problem, match="can't be kept there"):
        service.save(leader_store, made.ben, GP, made.photo)
    assert drawer(leader_store) == []


def test_the_office_sees_nothing(data_folder: object, leader_store: Store, made: Made) -> None:
    service.save(leader_store, made.zoe, GP)
    folder = leader_store.folder
    leader_store.close()
    from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD

    office = sign_in(folder, OFFICE_NAME, OFFICE_PASSWORD)
    for ask in (
        lambda: service.child_map(office, made.zoe),
        lambda: service.save(office, made.zoe, GP),
        lambda: service.key_meant(office, made.zoe),
    ):
        with pytest.raises(Problem):
            ask()
    assert service.due(office, office.today()) == ()
    assert service.search(office, "Xylander") == ()
    office.close()


def test_search_finds_them_only_within_incidents(leader_store: Store, made: Made) -> None:
    service.save(leader_store, made.zoe, GP)
    within = search_service.find(leader_store, "xyland", incidents_too=True)
    assert [(one.detail, one.place) for one in within] == [
        ("for Zoë Ashdown", f"incidents/child-contacts/{made.zoe}")
    ]
    assert search_service.find(leader_store, "xyland") == ()


def sealed(store: Store, child: str) -> str:
    incident = envelope_service.start_sealed(store, (), "About a colleague.").value
    name(home_of(store, incident), incident, row_of(store, child))
    return incident


def test_an_envelope_keeps_its_own_and_tells_nobody(leader_store: Store, made: Made) -> None:
    add_account(leader_store, "Ada Head", Role.LEADER, PASSWORD)
    incident = sealed(leader_store, made.left)
    places = service.child_map(leader_store, made.left).places
    assert places[0].incident_id == incident, "what is sealed is offered first"
    assert places[0].sealed
    service.save(leader_store, made.left, WORKER, incident)
    service.save(leader_store, made.left, GP)
    assert [name for name, _ in drawer(home_of(leader_store, incident))] == ["Sam Quist"]
    assert drawer(leader_store) == [("Dr Xylander", None)]
    assert len(service.child_map(leader_store, made.left).contacts) == 2
    assert {one.entry.name for one in service.sheet(leader_store, made.left).contacts} == {
        "Sam Quist",
        "Dr Xylander",
    }
    folder, clock = leader_store.folder, leader_store.clock
    leader_store.close()
    hers = sign_in(folder, "Ada Head", PASSWORD)
    hers.clock = clock
    theirs = service.child_map(hers, made.left)
    assert [one.entry.name for one in theirs.contacts] == ["Dr Xylander"]
    assert not any(place.sealed for place in theirs.places)
    assert service.search(hers, "Quist") == ()
    hers.close()


def test_whoever_is_known_from_an_envelope_alone_leaves_nothing_outside(
    leader_store: Store, made: Made
) -> None:
    incident = envelope_service.start_sealed(leader_store, (), "About a colleague.").value
    person = PersonRow("", "other", "affected", "Mia Visitor")
    people_service.add_person(home_of(leader_store, incident), incident, person)
    key = name_key("Mia Visitor")
    places = service.child_map(leader_store, key).places
    assert [one.incident_id for one in places] == [incident]
    with pytest.raises(Problem, match="can't be kept there"):
        service.save(leader_store, key, GP)
    assert made.zoe


def test_with_an_incident_it_goes_into_its_envelope(leader_store: Store, made: Made) -> None:
    add_account(leader_store, "Ada Head", Role.LEADER, PASSWORD)
    service.save(leader_store, made.ben, WORKER, made.chat)
    service.save(leader_store, made.ben, GP)
    envelope_service.seal_away(leader_store, made.chat, (), tuple(disposers()))
    assert drawer(leader_store) == [("Dr Xylander", None)]
    assert drawer(home_of(leader_store, made.chat)) == [("Sam Quist", made.chat)]


def test_with_an_incident_it_is_disposed_of_and_a_stranger_goes_whole(
    leader_store: Store, made: Made
) -> None:
    stranger = incidents.start_incident(leader_store, "A visitor's child.").value
    people_service.add_person(
        leader_store, stranger, PersonRow("", "other", "affected", "Mia Visitor")
    )
    key = name_key("Mia Visitor")
    service.save(leader_store, key, GP)
    service.save(leader_store, made.zoe, WORKER, made.photo)
    service.save(leader_store, made.zoe, GP)
    for incident in (stranger, made.photo):
        with leader_store.write() as unit:
            service.forget(unit, incident)
            unit.commit_unaudited()
    assert drawer(leader_store) == [("Dr Xylander", None)]
    assert service.child_map(leader_store, made.zoe).contacts


def test_whose_own_slot_was_removed_stays_on_the_map(leader_store: Store, made: Made) -> None:
    slot = contacts.add_slot(leader_store, "Riding therapy", "SAM-HEALTH").value
    service.save(leader_store, made.zoe, replace(GP, slot_id=slot))
    contacts.remove_own(leader_store, slot)
    found = service.child_map(leader_store, made.zoe)
    (one,) = found.contacts
    shown = found.drawn.slot(one.entry.slot_id)
    assert shown.place is not None
    assert [entry.person for entry in shown.entries] == ["Dr Xylander"]
    changed = replace(one.entry, person="Dr Yew")
    service.save(leader_store, made.zoe, changed, known=mark_of(one.entry))
    assert drawer(leader_store) == [("Dr Yew", None)]


def test_a_name_that_was_put_right_loses_nobody(leader_store: Store) -> None:
    incident = incidents.start_incident(leader_store, "A visitor's child.").value
    person = PersonRow("", "other", "affected", "Mia Visiter")
    people_service.add_person(leader_store, incident, person)
    service.save(leader_store, name_key("Mia Visiter"), GP)
    (line,) = incidents.incident(leader_store, incident).people
    people_service.remove_person(leader_store, line.id, "mistyped")
    people_service.add_person(leader_store, incident, replace(person, name="Mia Visitor"))
    (due,) = service.due(leader_store, leader_store.today())
    key = service.key_meant(leader_store, due.place.removeprefix("incidents/child-contacts/"))
    found = service.child_map(leader_store, key)
    assert (found.name, found.places) == ("Mia Visiter", ())
    assert [one.entry.person for one in found.contacts] == ["Dr Xylander"]
    with leader_store.write() as unit:
        service.forget(unit, incident)
        unit.commit_unaudited()
    assert drawer(leader_store) == [], "nothing may tell that there was an incident"


def test_undo_brings_nothing_back_that_was_disposed_of(leader_store: Store, made: Made) -> None:
    kept = service.save(leader_store, made.zoe, WORKER, made.photo)
    checked = service.mark_checked(leader_store, kept.value)
    gone = service.remove(leader_store, service.save(leader_store, made.zoe, GP, made.photo).value)
    for step in (gone, checked):
        assert step.undo is not None
    with leader_store.write() as unit:
        service.forget(unit, made.photo)
        gone_now = update(Incident).where(Incident.id == made.photo)
        unit.session.execute(gone_now.values(status=kind_rules.DISPOSED))
        unit.commit_unaudited()
    for step in (gone, checked):
        with pytest.raises(Problem, match="changed or taken away since"):
            step.undo.run(leader_store)  # type: ignore[union-attr] # asserted above
    assert drawer(leader_store) == []


def test_undo_takes_back_no_later_change(leader_store: Store, made: Made) -> None:
    kept = service.save(leader_store, made.zoe, GP)
    checked = service.mark_checked(leader_store, kept.value)
    entry = service.child_map(leader_store, made.zoe).contacts[0].entry
    service.save(leader_store, made.zoe, replace(entry, person="Dr Yew"))
    assert checked.undo is not None
    with pytest.raises(Problem, match="changed or taken away since"):
        checked.undo.run(leader_store)
    assert drawer(leader_store) == [("Dr Yew", None)]
    with pytest.raises(Meanwhile, match="Dr Yew was changed"):
        service.save(leader_store, made.zoe, entry, known=mark_of(entry))
    assert drawer(leader_store) == [("Dr Yew", None)]
    service.remove(leader_store, entry.id)
    with pytest.raises(Meanwhile, match="taken off the map"):
        service.save(leader_store, made.zoe, entry, known=mark_of(entry))
    assert drawer(leader_store) == []


def test_a_leavers_map_is_due_and_taken_away_whole(leader_store: Store, made: Made) -> None:
    incident = sealed(leader_store, made.left)
    service.save(leader_store, made.left, GP)
    service.save(leader_store, made.left, WORKER, incident)
    assert service.due(leader_store, date(2026, 12, 19)) == ()
    (line,) = service.due(leader_store, date(2026, 12, 21))
    assert line.what.startswith("ŁN has left")
    assert line.place == f"incidents/child-contacts/{made.left}"
    on_today = today_service.due_lines(leader_store, date(2026, 12, 21))
    assert [(one.what, one.locked) for one in on_today if one.place == line.place] == [
        (line.what, True)
    ]
    assert service.take_away(leader_store, made.left).value == 2
    assert drawer(leader_store) == drawer(home_of(leader_store, incident)) == []
    assert service.due(leader_store, date(2026, 12, 21)) == ()
    with pytest.raises(Problem, match="no contacts of its own"):
        service.take_away(leader_store, made.left)


def test_a_request_for_a_copy_gathers_them_once(leader_store: Store, made: Made) -> None:
    service.save(leader_store, made.zoe, GP)
    service.save(leader_store, made.zoe, WORKER, made.chat)
    texts = gathered(leader_store, made.zoe, ("Zoë Ashdown",)).texts
    found = [one.text for one in texts if one.source.startswith("incident_child_contact")]
    assert len(found) == 2
    assert any("Dr Xylander" in one and "01632 960401" in one for one in found)


def test_on_paper_the_child_comes_first_and_old_numbers_are_marked(
    leader_store: Store, made: Made
) -> None:
    service.save(leader_store, made.zoe, replace(GP, last_checked_on=date(2025, 1, 7)))
    sheet = service.sheet(leader_store, made.zoe)
    text_ = "\n".join(p.extract_text() for p in PdfReader(io.BytesIO(render_list(sheet))).pages)
    assert "Zoë Ashdown" in text_
    assert text_.index("Dr Xylander") < text_.index("A Reed")
    assert "not checked since" in " ".join(text_.split())
    assert "as of 24/11/2026" in text_.casefold()
    (page,) = PdfReader(io.BytesIO(render_child_map(sheet))).pages
    drawn = page.extract_text()
    assert "Dr Xylander" in drawn
    assert "Zoë Ashdown" in drawn
