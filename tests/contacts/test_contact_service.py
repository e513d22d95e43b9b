"""Use cases of the contact map on a real store."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.contacts import service
from esafety_desktop.contacts.contact_rules import mark_of
from esafety_desktop.contacts.rows import EntryRow, Hours, NumberRow, State
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

TODAY = date(2026, 11, 24)
MUST_HAVES = 6


@pytest.fixture
def store(office_store: Store) -> Store:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    return office_store


def lado(**changes: object) -> EntryRow:
    entry = EntryRow(
        "SAM-LA-20",
        person="Priya Nair",
        role="LADO",
        organisation="Westborough Council",
        email="lado@westborough.example",
        notes="Ask for the duty officer.",
        numbers=(
            NumberRow("01632 960020", Hours.DAY, "Mon–Fri 9–5"),
            NumberRow("01632 960021", Hours.OUT_OF_HOURS),
        ),
        last_checked_on=TODAY,
        checked_by="Sam Hill",
    )
    return replace(entry, **changes)  # type: ignore[arg-type] # mixed values


def kept(store: Store, slot_id: str) -> tuple[EntryRow, ...]:
    return service.contact_map(store).slot(slot_id).entries


def test_an_empty_school_has_the_map_with_national_numbers_only(store: Store) -> None:
    drawn = service.contact_map(store)
    assert len(drawn.groups) == 7
    assert len([slot for slot in drawn.slots if not slot.added]) == 52
    assert [slot for slot in drawn.slots if slot.entries] == []
    police = drawn.slot("SAM-POLICE-1")
    assert [one.text for one in police.national] == ["999", "101"]
    assert police.state is State.FILLED


def test_a_contact_is_kept_with_all_its_fields(store: Store) -> None:
    changed = service.save_entry(store, lado())
    assert changed.areas == Area.CONTACTS
    assert kept(store, "SAM-LA-20") == (lado(id=changed.value),)
    assert service.contact_map(store).slot("SAM-LA-20").state is State.FILLED


def test_a_change_keeps_the_id_and_replaces_the_numbers(store: Store) -> None:
    key = service.save_entry(store, lado()).value
    service.save_entry(store, lado(id=key, numbers=(NumberRow("01632 960099", Hours.ALWAYS),)))
    (entry,) = kept(store, "SAM-LA-20")
    assert entry.id == key
    assert [number.text for number in entry.numbers] == ["01632 960099 (24/7/365)"]


def test_saving_can_be_undone_and_done_again(store: Store) -> None:
    changed = service.save_entry(store, lado())
    assert changed.undo
    back = changed.undo.run(store)
    assert kept(store, "SAM-LA-20") == ()
    assert back.undo
    back.undo.run(store)
    assert kept(store, "SAM-LA-20") == (lado(id=changed.value),)


def test_a_change_can_be_undone(store: Store) -> None:
    key = service.save_entry(store, lado()).value
    changed = service.save_entry(store, lado(id=key, person="Jo Finch", numbers=()))
    assert changed.undo
    changed.undo.run(store)
    assert kept(store, "SAM-LA-20") == (lado(id=key),)


def test_removing_can_be_undone(store: Store) -> None:
    key = service.save_entry(store, lado()).value
    changed = service.remove_entry(store, key)
    assert changed.value == "SAM-LA-20"
    assert kept(store, "SAM-LA-20") == ()
    assert changed.undo
    changed.undo.run(store)
    assert kept(store, "SAM-LA-20") == (lado(id=key),)


def test_removing_twice_says_that_it_is_gone(store: Store) -> None:
    key = service.save_entry(store, lado()).value
    service.remove_entry(store, key)
    with pytest.raises(Problem, match="no longer there"):
        service.remove_entry(store, key)


def test_stray_spaces_and_empty_numbers_are_dropped(store: Store) -> None:
    service.save_entry(
        store, lado(person="  Priya Nair ", numbers=(NumberRow(" 01632  960020 "), NumberRow("")))
    )
    (entry,) = kept(store, "SAM-LA-20")
    assert entry.person == "Priya Nair"
    assert [number.number for number in entry.numbers] == ["01632 960020"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"person": "", "role": "", "organisation": " "},
        {"numbers": (NumberRow("ring me"),)},
        {"email": "nobody"},
        {"last_checked_on": date(2026, 11, 25)},
        {"slot_id": "SAM-LA-99"},
    ],
)
def test_what_cannot_be_kept_changes_nothing(store: Store, wrong: dict[str, object]) -> None:
    with pytest.raises(Problem):
        service.save_entry(store, lado(**wrong))
    assert not any(slot.entries for slot in service.contact_map(store).slots)


@pytest.mark.parametrize("name", ["<b>Ann</b>", "Łukasz Şahin", "=cmd|' /C calc'!A0", "علي"])
def test_names_are_kept_as_typed(store: Store, name: str) -> None:
    service.save_entry(store, lado(person=name))
    assert kept(store, "SAM-LA-20")[0].person == name


def test_checked_today_writes_down_who_and_when(store: Store) -> None:
    key = service.save_entry(store, lado(last_checked_on=date(2025, 1, 7))).value
    assert service.contact_map(store).slot("SAM-LA-20").state is State.STALE
    changed = service.mark_checked_today(store, key)
    (entry,) = kept(store, "SAM-LA-20")
    assert (entry.last_checked_on, entry.checked_by) == (TODAY, store.account.name)
    assert changed.undo
    changed.undo.run(store)
    assert kept(store, "SAM-LA-20")[0].last_checked_on == date(2025, 1, 7)


def test_blank_must_haves_are_faults(store: Store) -> None:
    assert [fault.kind for fault in service.faults(store, TODAY)] == ["missing"] * MUST_HAVES
    service.save_entry(store, lado())
    left = service.faults(store, TODAY)
    assert len(left) == MUST_HAVES - 1
    assert "SAM-LA-20" not in {fault.slot_id for fault in left}


def test_a_must_have_without_a_number_says_so(store: Store) -> None:
    service.save_entry(store, lado(numbers=(), email=""))
    texts = [fault.text for fault in service.faults(store, TODAY)]
    assert "Local authority designated officer (LADO) has no number yet." in texts


def test_due_lines_open_their_slot(store: Store) -> None:
    service.save_entry(store, lado(last_checked_on=date(2025, 10, 1)))
    lines = service.due(store, TODAY)
    assert len(lines) == MUST_HAVES
    (stale,) = [line for line in lines if line.on]
    assert (stale.on, stale.overdue, stale.place) == (date(2026, 10, 1), True, "contacts/SAM-LA-20")
    assert all(line.place.startswith("contacts/") for line in lines)


def test_contacts_for_a_step_come_in_the_order_asked(store: Store) -> None:
    service.save_entry(store, lado())
    found = service.contacts_for(store, ["SAM-POLICE-1", "SAM-LA-20", "nothing", "SAM-LA-3"])
    assert [slot.id for slot in found] == ["SAM-POLICE-1", "SAM-LA-20", "SAM-LA-3"]
    assert [slot.missing for slot in found] == [False, False, True]
    assert found[1].entries[0].person == "Priya Nair"
    assert service.contacts_for(store, []) == ()


def test_the_warning_about_a_blank_number_goes_once_it_is_filled_in(store: Store) -> None:
    def hint(slot_id: str) -> str:
        (slot,) = service.contacts_for(store, [slot_id])
        return slot.hint

    assert "never guesses" in hint("SAM-LA-20")
    service.save_entry(store, lado(numbers=()))
    assert "never guesses" in hint("SAM-LA-20")
    service.save_entry(store, lado())
    assert hint("SAM-LA-20") == ""
    service.save_entry(store, lado(slot_id="SAM-FAMILY-1"))
    assert "pupil list" in hint("SAM-FAMILY-1")


def test_an_optional_slot_comes_onto_the_map_when_it_is_filled(store: Store) -> None:
    assert not service.contact_map(store).slot("SAM-LA-14").shown
    service.save_entry(store, lado(slot_id="SAM-LA-14"))
    assert service.contact_map(store).slot("SAM-LA-14").shown


def test_the_sheet_is_frozen_for_printing(store: Store) -> None:
    service.save_entry(store, lado())
    sheet = service.sheet(store)
    assert sheet.made_on == TODAY
    assert sheet.map.slot("SAM-LA-20").entries
    assert len(sheet.faults) == MUST_HAVES - 1


def test_undo_takes_back_no_later_change(store: Store) -> None:
    service.save_entry(store, lado())
    (entry,) = kept(store, "SAM-LA-20")
    first = service.save_entry(store, replace(entry, person="Ada Holt"))
    service.save_entry(store, replace(entry, person="Ben Yates"))
    taken = service.put_entries(store, {entry.id: None}, "contacts taken in", "Taken in.", "table")
    service.save_entry(store, lado(person="Cara Wood"))
    for step in (first, taken):
        assert step.undo is not None
    with pytest.raises(Problem, match="changed again since"):
        first.undo.run(store)  # type: ignore[union-attr] # asserted above
    assert [one.person for one in kept(store, "SAM-LA-20")] == ["Cara Wood"]
    again = taken.undo.run(store)  # type: ignore[union-attr] # asserted above
    assert [one.person for one in kept(store, "SAM-LA-20")] == ["Cara Wood", "Ben Yates"]
    service.save_entry(store, replace(entry, person="Dan Frost"))
    assert again.undo is not None
    with pytest.raises(Problem, match="changed again since"):
        again.undo.run(store)
    assert "Dan Frost" in [one.person for one in kept(store, "SAM-LA-20")]


def test_who_saves_over_another_change_is_told_first(store: Store) -> None:
    service.save_entry(store, lado())
    (seen,) = kept(store, "SAM-LA-20")
    service.save_entry(store, replace(seen, person="Ada Holt"), mark_of(seen))
    with pytest.raises(service.Meanwhile, match="Ada Holt was changed") as told:
        service.save_entry(store, replace(seen, notes="Mornings only."), mark_of(seen))
    assert [one.person for one in kept(store, "SAM-LA-20")] == ["Ada Holt"]
    assert told.value.entry is not None
    mine = replace(seen, notes="Mornings only.")
    service.save_entry(store, mine, mark_of(told.value.entry))
    assert [one.notes for one in kept(store, "SAM-LA-20")] == ["Mornings only."]


def test_a_contact_that_is_gone_does_not_come_back_unasked(store: Store) -> None:
    service.save_entry(store, lado())
    (seen,) = kept(store, "SAM-LA-20")
    service.remove_entry(store, seen.id)
    with pytest.raises(service.Meanwhile, match="taken off the map"):
        service.save_entry(store, replace(seen, notes="Mornings only."))
    assert kept(store, "SAM-LA-20") == ()


def test_undo_of_a_removal_puts_a_contact_back_where_it_stood(store: Store) -> None:
    for person in ("Ada Holt", "Ben Yates"):
        service.save_entry(store, lado(person=person))
    removed = service.remove_entry(store, kept(store, "SAM-LA-20")[0].id)
    assert removed.undo is not None
    back = removed.undo.run(store)
    assert [one.person for one in kept(store, "SAM-LA-20")] == ["Ada Holt", "Ben Yates"]
    assert [one.number for one in kept(store, "SAM-LA-20")[0].numbers] == [
        "01632 960020",
        "01632 960021",
    ]
    assert back.undo is not None
    back.undo.run(store)
    assert [one.person for one in kept(store, "SAM-LA-20")] == ["Ben Yates"]
