"""Own lists, own items and own words; an update of the content writes over none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from esafety_desktop.checklists import editing_service, reading_service, service
from esafety_desktop.checklists.rows import ItemRow, State
from esafety_desktop.guidance.checklists import Checklist, checklists
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store


def item(store: Store, item_id: str, list_id: str) -> ItemRow:
    found = service.checklist(store, list_id).items
    return next(one for one in found if one.id == item_id)


def titles(store: Store) -> list[str]:
    return [row.title for row in service.lists(store)]


def undone(store: Store, done: Changed[str]) -> Changed[str]:
    assert done.undo is not None
    return done.undo.run(store)


def update(monkeypatch: pytest.MonkeyPatch, change: Callable[[Checklist], Checklist]) -> None:
    """A new version of the program brings other content."""
    newer = tuple(change(one) for one in checklists())
    monkeypatch.setattr(reading_service, "shipped_lists", lambda: newer)
    monkeypatch.setattr(editing_service, "shipped_lists", lambda: newer)


def test_an_own_list_is_begun_filled_and_ticked(office_store: Store) -> None:
    made = service.new_list(office_store, "  Before the   residential ", "For Year 6.").value
    first = service.add_item(office_store, made, "Parents know how to reach us.").value
    service.tick_quickly(office_store, first, State.YES)
    found = service.checklist(office_store, made)
    assert (found.row.title, found.row.group) == ("Before the residential", "Our own")
    assert (found.row.progress, found.row.own) == ("1 of 1", True)
    assert titles(office_store)[-1] == "Before the residential"


def test_a_list_needs_a_title_of_its_own(office_store: Store) -> None:
    for title, said in (
        (" ", "Give the list a title"),
        ("Children", "called “Children” already"),
        ("children", "already"),
        ("x" * 81, "at most 80"),
    ):
        with pytest.raises(Problem, match=said):
            service.new_list(office_store, title)
    service.retire_list(office_store, "role-children", retired=True)
    with pytest.raises(Problem, match="bring it back"):
        service.new_list(office_store, "Children")


def test_an_item_says_something_and_not_a_page(office_store: Store) -> None:
    for text, said in ((" \n ", "what is to be ticked"), ("x" * 501, "at most 500")):
        with pytest.raises(Problem, match=said):
            service.add_item(office_store, "strategy", text)
    with pytest.raises(Problem, match="no longer there"):
        service.add_item(office_store, "nothing", "x")


def test_own_items_stand_at_the_end_of_any_list(office_store: Store) -> None:
    made = service.add_item(office_store, "strategy", "Governors hear of it.")
    found = service.checklist(office_store, "strategy").items
    assert [one.text for one in found][-1] == "Governors hear of it."
    assert found[-1].own
    again = undone(office_store, made)
    assert len(service.checklist(office_store, "strategy").items) == 6
    undone(office_store, again)
    assert len(service.checklist(office_store, "strategy").items) == 7


def test_undo_stops_at_what_was_ticked_since(office_store: Store) -> None:
    made = service.add_item(office_store, "strategy", "Governors hear of it.")
    service.tick_quickly(office_store, made.value, State.YES)
    with pytest.raises(Problem, match="ticked since"):
        undone(office_store, made)
    assert item(office_store, made.value, "strategy").state is State.YES


def test_a_copy_has_the_items_and_no_ticks(office_store: Store) -> None:
    service.tick_quickly(office_store, "strategy-1", State.YES)
    service.put_away(office_store, "strategy-2", retired=True)
    service.reword_item(office_store, "strategy-3", "In our words.")
    done = service.copy_list(office_store, "strategy", "Strategy of the nursery")
    copy = service.checklist(office_store, done.value)
    assert [one.text for one in copy.items][1] == "In our words."
    assert len(copy.items) == 5
    assert copy.row.progress == "not begun"
    assert copy.items[0].sources == ("BECTA08-STRAT-1",), "where it comes from stays known"
    assert service.checklist(office_store, "strategy").row.done == 1
    undone(office_store, done)
    assert "Strategy of the nursery" not in titles(office_store)


def test_a_list_is_renamed_and_gets_its_own_title_back(office_store: Store) -> None:
    done = service.change_list(office_store, "role-lead", "Our DSL", "Once a term.")
    row = service.checklist(office_store, "role-lead").row
    assert (row.title, row.about) == ("Our DSL", "Once a term.")
    service.change_list(office_store, "role-lead", "", "")
    row = service.checklist(office_store, "role-lead").row
    assert row.title == "Online safety lead"
    assert row.about.startswith("The role once called")
    with pytest.raises(Problem, match="changed since"):
        undone(office_store, done)


def test_a_retired_list_goes_and_comes_back_with_its_ticks(office_store: Store) -> None:
    service.tick_quickly(office_store, "officer-1", State.YES)
    done = service.retire_list(office_store, "area-officer", retired=True)
    assert "The e-safety officer of an area" not in titles(office_store)
    assert [row.id for row in service.lists(office_store, retired=True) if row.retired] == [
        "area-officer"
    ]
    assert not any("area-officer" in row.place for row in service.entries(office_store)), (
        "the search box leaves it out"
    )
    undone(office_store, done)
    assert service.checklist(office_store, "area-officer").row.done == 1


def test_an_item_is_put_away_and_brought_back(office_store: Store) -> None:
    service.tick_quickly(office_store, "officer-10", State.NO)
    service.put_away(office_store, "officer-10", retired=True)
    assert service.checklist(office_store, "area-officer").row.counts == {State.OPEN: 9}
    service.put_away(office_store, "officer-10", retired=False)
    assert item(office_store, "officer-10", "area-officer").state is State.NO


def test_own_words_survive_an_update_and_what_changed_is_said(
    office_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    service.reword_item(office_store, "strategy-1", "Children look after themselves.")
    service.tick_quickly(office_store, "strategy-1", State.YES)
    service.change_list(office_store, "strategy", "Our strategy", "")
    kept = item(office_store, "strategy-1", "strategy")
    assert (kept.text, kept.newer) == ("Children look after themselves.", False)

    def other_words(one: Checklist) -> Checklist:
        items = [msgspec.structs.replace(it, text=f"{it.text} Newer.") for it in one.items]
        return msgspec.structs.replace(one, title=f"{one.title}!", items=tuple(items))

    update(monkeypatch, other_words)
    found = service.checklist(office_store, "strategy")
    assert found.row.title == "Our strategy"
    mine = found.items[0]
    assert (mine.text, mine.state) == ("Children look after themselves.", State.YES)
    assert mine.newer
    assert mine.shipped.endswith("Newer.")
    assert found.items[1].text.endswith("Newer."), "what the school left alone is the program's"
    service.reword_item(office_store, "strategy-1", "")
    theirs = item(office_store, "strategy-1", "strategy")
    assert theirs.text.endswith("Newer.")
    assert (theirs.state, theirs.newer) == (State.YES, False)


def test_what_an_update_drops_stays_if_the_school_used_it(
    office_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    service.tick_quickly(office_store, "strategy-1", State.YES)
    service.reword_item(office_store, "strategy-2", "Everybody knows whom to ask.")
    service.put_away(office_store, "strategy-3", retired=True)

    def fewer(one: Checklist) -> Checklist:
        gone = {"strategy-1", "strategy-2", "strategy-3", "strategy-4"}
        return msgspec.structs.replace(one, items=tuple(i for i in one.items if i.id not in gone))

    update(monkeypatch, fewer)
    found = {one.id: one for one in service.checklist(office_store, "strategy").items}
    assert set(found) == {"strategy-1", "strategy-2", "strategy-5", "strategy-6"}
    assert found["strategy-2"].text == "Everybody knows whom to ask."
    ticked = found["strategy-1"]
    assert ticked.retired, "it is put away, in the words that were ticked"
    assert ticked.text.startswith("Children learn to protect themselves")
    service.put_away(office_store, "strategy-1", retired=False)
    again = item(office_store, "strategy-1", "strategy")
    assert (again.retired, again.own, again.state) == (False, True, State.YES)


def test_a_list_that_an_update_drops_stays_readable_if_the_school_used_it(
    office_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    service.tick_quickly(office_store, "strategy-1", State.YES)
    made = service.add_item(office_store, "strategy", "Governors hear of it.").value
    kept = tuple(one for one in checklists() if one.id != "strategy")
    monkeypatch.setattr(reading_service, "shipped_lists", lambda: kept)
    monkeypatch.setattr(editing_service, "shipped_lists", lambda: kept)
    assert "strategy" not in [row.id for row in service.lists(office_store)]
    found = service.checklist(office_store, "strategy")
    assert found.row.retired
    assert {one.id: one.state for one in found.items} == {made: State.OPEN, "strategy-1": State.YES}
    service.retire_list(office_store, "strategy", retired=False)
    assert "strategy" in [row.id for row in service.lists(office_store)]


def test_an_own_item_can_not_lose_its_words(office_store: Store) -> None:
    made = service.add_item(office_store, "strategy", "Governors hear of it.").value
    with pytest.raises(Problem, match="what is to be ticked"):
        service.reword_item(office_store, made, " ")
    service.reword_item(office_store, made, "All governors hear of it.")
    assert item(office_store, made, "strategy").text == "All governors hear of it."


def own_texts(store: Store, list_id: str) -> list[str]:
    return [one.text for one in service.checklist(store, list_id).items if one.own]


def test_own_items_change_places_and_undo_puts_them_back(office_store: Store) -> None:
    """Behind the program's, in any list; what is added later stands at the end."""
    ids = [service.add_item(office_store, "strategy", text).value for text in "ABCD"]
    up = service.move_item(office_store, ids[3], ids[1])
    assert own_texts(office_store, "strategy") == ["A", "D", "B", "C"]
    down = service.move_item(office_store, ids[0], ids[2])
    assert own_texts(office_store, "strategy") == ["D", "B", "C", "A"]
    service.add_item(office_store, "strategy", "E")
    assert own_texts(office_store, "strategy")[-1] == "E"
    first = service.checklist(office_store, "strategy").items[:6]
    assert [one.own for one in first] == [False] * 6
    again = undone(office_store, down)
    assert own_texts(office_store, "strategy") == ["A", "D", "B", "C", "E"]
    undone(office_store, again)
    undone(office_store, down)
    undone(office_store, up)
    assert own_texts(office_store, "strategy") == ["A", "B", "C", "D", "E"]


def test_a_copy_keeps_the_order_and_words_and_ticks_stay(office_store: Store) -> None:
    made = service.new_list(office_store, "Trips").value
    ids = [service.add_item(office_store, made, text).value for text in "AB"]
    service.tick_quickly(office_store, ids[1], State.YES)
    service.move_item(office_store, ids[1], ids[0])
    assert service.checklist(office_store, made).items[0].state is State.YES
    copy = service.copy_list(office_store, made, "Trips of Year 6").value
    assert own_texts(office_store, copy) == ["B", "A"]


def test_only_own_items_of_one_list_change_places(office_store: Store) -> None:
    own = service.add_item(office_store, "strategy", "A").value
    other = service.add_item(office_store, "area-officer", "B").value
    for item_id, to in (("strategy-1", own), (own, "strategy-1"), (own, other)):
        with pytest.raises(Problem, match="your own items"):
            service.move_item(office_store, item_id, to)
