"""Every gesture on the contact map is one change with one way back, on a real store."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event, func, select
from sqlcipher3 import dbapi2

from esafety_desktop.contacts import service
from esafety_desktop.contacts.map_rows import GroupRow
from esafety_desktop.contacts.rows import EntryRow, NumberRow, Place, State
from esafety_desktop.problem import Problem
from esafety_desktop.store import audit
from esafety_desktop.store.cabinet import Cabinet

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.contacts.map_rows import MapRow
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store

#: Names that a person may type or paste.
NAMES = ("x" * 10_000, "مدرسة النور", "Łucja 🦊 <b>", "a\tb\nc", "\u202etrap", "=cmd|' /c calc'!A0")


@pytest.fixture
def store(office_store: Store) -> Store:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    return office_store


def drawn(store: Store) -> MapRow:
    return service.contact_map(store)


def group(store: Store, key: str) -> GroupRow:
    found = drawn(store).find(key)
    assert isinstance(found, GroupRow)
    return found


def undone(store: Store, changed: Changed[Any]) -> Changed[Any]:
    assert changed.undo
    return changed.undo.run(store)


def test_a_slot_is_switched_off_and_on_with_undo(store: Store) -> None:
    changed = service.show_slots(store, ["SAM-LA-8", "SAM-LA-1"], shown=False)
    slot = drawn(store).slot("SAM-LA-8")
    assert (slot.shown, slot.state, slot.place) == (False, State.OFF, None)
    assert service.contact_map(store, everything=True).slot("SAM-LA-8").place is not None
    undone(store, changed)
    assert drawn(store).slot("SAM-LA-8").shown
    assert drawn(store).slot("SAM-LA-1").shown


def test_a_must_have_stays_on_the_map_and_then_nothing_is_hidden(store: Store) -> None:
    with pytest.raises(Problem, match=r"\(LADO\) has to stay"):
        service.show_slots(store, ["SAM-LA-8", "SAM-LA-20"], shown=False)
    assert drawn(store).slot("SAM-LA-8").shown


def test_several_are_moved_put_back_undone_and_done_again(store: Store) -> None:
    before = drawn(store)
    changed = service.lay(store, {"SAM-LA-8": Place(504, 304), "SAM-HEALTH": Place(0, -200)})
    assert drawn(store).slot("SAM-LA-8").place == Place(504, 304)
    assert group(store, "SAM-HEALTH").place == Place(0, -200)
    again = undone(store, changed)
    assert drawn(store) == before
    undone(store, again)
    assert drawn(store).slot("SAM-LA-8").place == Place(504, 304)
    tidied = service.put_all_back(store)
    assert tidied.value == 2
    assert drawn(store).slots == before.slots
    undone(store, tidied)
    assert group(store, "SAM-HEALTH").moved == Place(0, -200)


def test_nothing_to_put_back_leaves_nothing_to_undo(store: Store) -> None:
    changed = service.put_all_back(store)
    assert (changed.value, changed.undo) == (0, None)


def test_boxes_come_along_with_their_group(store: Store) -> None:
    box = drawn(store).slot("SAM-HEALTH-2").place
    block = group(store, "SAM-HEALTH").place
    assert box
    service.lay(store, {"SAM-HEALTH": Place(block.x + 80, block.y + 16)})
    assert drawn(store).slot("SAM-HEALTH-2").place == Place(box.x + 80, box.y + 16)


def test_undo_of_a_move_keeps_a_name_that_was_given_since(store: Store) -> None:
    changed = service.lay(store, {"SAM-LA-8": Place(8, 8)})
    service.rename(store, "SAM-LA-8", "Ed psych")
    undone(store, changed)
    slot = drawn(store).slot("SAM-LA-8")
    assert (slot.label, slot.moved) == ("Ed psych", None)


def test_a_slot_and_a_group_are_called_what_the_council_calls_them(store: Store) -> None:
    changed = service.rename(store, "SAM-LA-3", "  First  Contact Team ")
    slot = drawn(store).slot("SAM-LA-3")
    assert (slot.label, slot.short) == ("First Contact Team", "First Contact Team")
    undone(store, changed)
    assert drawn(store).slot("SAM-LA-3").own_label == ""
    service.rename(store, "SAM-LA", "Westborough Council")
    assert group(store, "SAM-LA").label == "Westborough Council"
    assert drawn(store).slot("SAM-LA-8").group_label == "Westborough Council"
    service.rename(store, "SAM-LA", "")
    assert group(store, "SAM-LA").label == "Local authority"
    service.rename(store, "SAM-LA-8", "Educational psychologist")
    assert drawn(store).slot("SAM-LA-8").own_label == ""


def test_an_own_slot_holds_contacts_like_any_other(store: Store) -> None:
    key = service.add_slot(store, "Food bank", "SAM-OTHER").value
    slot = drawn(store).slot(key)
    assert (slot.own, slot.label, slot.group_id, slot.state) == (
        True, "Food bank", "SAM-OTHER", State.BLANK,
    )  # fmt: skip
    entry = EntryRow(key, person="Mo", numbers=(NumberRow("01632 960077"),),
                     last_checked_on=date(2026, 11, 24))  # fmt: skip
    service.save_entry(store, entry)
    assert drawn(store).slot(key).state is State.FILLED
    (found,) = service.contacts_for(store, [key])
    assert found.entries[0].numbers[0].number == "01632 960077"
    assert service.sheet(store).map.slot(key).entries


def test_an_own_group_is_made_together_with_its_slot(store: Store) -> None:
    changed = service.add_slot(store, "Farm manager", new_group="Our school farm")
    slot = drawn(store).slot(changed.value)
    assert group(store, slot.group_id).own
    assert group(store, slot.group_id).label == "Our school farm"
    again = undone(store, changed)
    assert len(drawn(store).groups) == 7
    undone(store, again)
    assert drawn(store).slot(changed.value).group_label == "Our school farm"


def test_removing_an_own_slot_takes_all_along_and_undo_brings_all_back(store: Store) -> None:
    key = service.add_slot(store, "Vicar", "SAM-OTHER").value
    service.add_slot(store, "Food bank", "SAM-OTHER")
    service.save_entry(store, EntryRow(key, person="Mo", numbers=(NumberRow("01632 960077"),)))
    service.lay(store, {key: Place(16, 24)})
    service.connect(store, key, "SAM-LA-20", "knows")
    before = drawn(store)
    changed = service.remove_own(store, key)
    assert changed.value == 1
    after = drawn(store)
    assert after.find(key) is None
    assert after.links == ()
    with store.read() as session:
        from esafety_desktop.contacts.records import ContactEntry, ContactNumber

        assert session.scalar(select(func.count()).select_from(ContactEntry)) == 0
        assert session.scalar(select(func.count()).select_from(ContactNumber)) == 0
    undone(store, changed)
    assert drawn(store) == before


def test_removing_an_own_group_takes_its_slots_along(store: Store) -> None:
    key = service.add_slot(store, "Farm manager", new_group="Our school farm").value
    own = drawn(store).slot(key).group_id
    service.add_slot(store, "Vet", own)
    before = drawn(store)
    changed = service.remove_own(store, own)
    assert len(drawn(store).groups) == 7
    undone(store, changed)
    assert drawn(store) == before


def test_the_shipped_map_cannot_be_removed(store: Store) -> None:
    for key in ("SAM-LA-8", "SAM-LA"):
        with pytest.raises(Problem, match="belongs to the map"):
            service.remove_own(store, key)


def test_lines_are_drawn_named_and_taken_away(store: Store) -> None:
    changed = service.connect(store, "SAM-LA-20", "SAM-POLICE", "rings first")
    (link,) = drawn(store).links
    assert (
        link.spoken == "Line from Local authority designated officer (LADO) to Police: rings first"
    )
    service.rename(store, link.id, "")
    assert drawn(store).links[0].label == ""
    for ends in (("SAM-LA-20", "SAM-POLICE"), ("SAM-POLICE", "SAM-LA-20")):
        with pytest.raises(Problem, match="connected already"):
            service.connect(store, *ends)
    with pytest.raises(Problem, match="two ends"):
        service.connect(store, "SAM-LA-20", "SAM-LA-20")
    removed = service.disconnect(store, link.id)
    assert drawn(store).links == ()
    undone(store, removed)
    assert len(drawn(store).links) == 1
    service.disconnect(store, link.id)
    with pytest.raises(Problem, match="no longer on the map"):
        undone(store, changed)


def test_a_line_to_something_hidden_waits_for_it(store: Store) -> None:
    service.connect(store, "SAM-LA-8", "SAM-POLICE")
    service.show_slots(store, ["SAM-LA-8"], shown=False)
    assert drawn(store).links == ()
    service.show_slots(store, ["SAM-LA-8"], shown=True)
    assert len(drawn(store).links) == 1


@pytest.mark.fault("F18")
@pytest.mark.parametrize(
    "gesture",
    [
        lambda store, key: service.lay(store, {"SAM-LA-8": Place(1, 1), key: Place(2, 2)}),
        lambda store, key: service.rename(store, key, "Rector"),
        lambda store, key: service.connect(store, key, "SAM-LA-8"),
        lambda store, key: service.show_slots(store, ["SAM-LA-8", key], shown=False),
        service.remove_own,
        lambda store, key: service.save_entry(store, EntryRow(key, person="Mo")),
    ],
    ids=["move", "rename", "connect", "hide", "remove", "fill"],
)
def test_f18_a_slot_removed_meanwhile_is_told_and_nothing_is_changed(
    store: Store, gesture: Callable[[Store, str], object]
) -> None:
    key = service.add_slot(store, "Vicar", "SAM-OTHER").value
    service.remove_own(store, key)
    before = drawn(store)
    with pytest.raises(Problem, match="no longer on the map"):
        gesture(store, key)
    assert drawn(store) == before


@pytest.mark.fault("F18")
def test_f18_undo_of_something_removed_meanwhile_is_told(store: Store) -> None:
    key = service.add_slot(store, "Vicar", "SAM-OTHER").value
    moved = service.lay(store, {key: Place(8, 8)})
    named = service.rename(store, key, "Rector")
    service.remove_own(store, key)
    changes: tuple[Changed[Any], ...] = (moved, named)
    for changed in changes:
        with pytest.raises(Problem, match="no longer on the map"):
            undone(store, changed)


@pytest.mark.parametrize("name", NAMES)
def test_any_name_is_kept_on_one_line_of_a_bearable_length(store: Store, name: str) -> None:
    key = service.add_slot(store, name, new_group=name).value
    slot = drawn(store).slot(key)
    assert 0 < len(slot.label) <= 80
    assert slot.label == " ".join(name.replace("\u202e", "").split())[:80]
    service.connect(store, key, slot.group_id, name)
    assert len(drawn(store).links[0].label) <= 80


@pytest.mark.parametrize(
    ("label", "group_id", "new_group", "complaint"),
    [("  ", "SAM-LA", "", "what the new place is called"), ("Vicar", "", " ", "has no group yet"),
     ("Vicar", "gone", "", "no longer on the map")],
)  # fmt: skip
def test_a_slot_without_name_or_group_is_refused(
    store: Store, label: str, group_id: str, new_group: str, complaint: str
) -> None:
    with pytest.raises(Problem, match=complaint):
        service.add_slot(store, label, group_id, new_group)
    assert len(drawn(store).groups) == 7


def test_an_own_slot_keeps_a_name(store: Store) -> None:
    key = service.add_slot(store, "Vicar", "SAM-OTHER").value
    service.rename(store, key, "Rector")
    with pytest.raises(Problem, match="Write a name"):
        service.rename(store, key, " ")
    assert drawn(store).slot(key).label == "Rector"


def test_each_gesture_is_one_entry_in_the_trail(store: Store) -> None:
    def numbered() -> int:
        with store.read() as session:
            return audit.head(session, Cabinet.OFFICE).seq

    first = numbered()
    key = service.add_slot(store, "Farm manager", new_group="Our school farm").value
    service.lay(store, dict.fromkeys(("SAM-LA-8", "SAM-LA", key), Place(8, 8)))
    service.remove_own(store, key)
    assert numbered() == first + 3


@pytest.mark.fault("F5")
def test_f5_what_the_disk_does_not_take_leaves_the_map_as_it_was(store: Store) -> None:
    before = drawn(store)
    with store.read() as session:
        engine = session.get_bind()

    def full(*_: object) -> None:
        raise dbapi2.OperationalError("database or disk is full")

    event.listen(engine, "before_cursor_execute", full)
    try:
        with pytest.raises(Problem) as told:
            service.lay(store, {"SAM-LA-8": Place(8, 8)})
        assert told.value.passing
    finally:
        event.remove(engine, "before_cursor_execute", full)
    assert drawn(store) == before
