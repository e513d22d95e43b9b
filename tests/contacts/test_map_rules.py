"""Where things lie on the map, how words are set, what a move does: pure decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety_desktop.contacts import map_rules, service
from esafety_desktop.contacts.map_line_rules import Box, between, boxes_of, edge, extent, ray
from esafety_desktop.contacts.map_move_rules import Order, carried, in_order, places_after, snap
from esafety_desktop.contacts.map_words_rules import LEADING, SIZES, broken, cut, runs_right, settle
from esafety_desktop.contacts.rows import Place
from esafety_desktop.guidance.slots import slot_catalogue
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from esafety_desktop.contacts.map_rows import MapRow
    from esafety_desktop.store.store import Store

ROOM, HIGH = 176.0, map_rules.BOX_HEIGHT


@pytest.fixture
def drawn(office_store: Store) -> MapRow:
    return service.contact_map(office_store)


def plain(text: str, /, size: float, *, bold: bool) -> float:
    return len(text) * size * (0.58 if bold else 0.52)


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


@pytest.mark.covers("SAM-CENTRE")
@pytest.mark.parametrize("everything", [False, True])
@pytest.mark.parametrize("own_groups", [0, 1, 4])
def test_nothing_covers_anything_else_and_all_lies_on_the_grid(
    office_store: Store, everything: bool, own_groups: int
) -> None:
    for number in range(own_groups):
        for name in ("Vicar", "Farm"):
            service.add_slot(office_store, f"{name} {number}", new_group=f"Group {number}")
    drawn = service.contact_map(office_store, everything=everything)
    boxes = boxes_of(drawn)
    blocks = [boxes[group.id] for group in drawn.groups]
    slots = [boxes[slot.id] for slot in drawn.visible]
    middle = drawn.centre_place
    child = Box(middle.x - map_rules.RADIUS, middle.y - map_rules.RADIUS,
                2 * map_rules.RADIUS, 2 * map_rules.RADIUS)  # fmt: skip
    for kind in ([*blocks, child], slots):
        for number, one in enumerate(kind):
            assert not any(overlap(one, other) for other in kind[number + 1 :])
    for slot in drawn.visible:
        assert boxes[slot.group_id].holds(boxes[slot.id])
        assert (boxes[slot.id].x - boxes[slot.group_id].x) % 4 == 0
    whole = extent(drawn)
    assert all(whole.holds(box) for box in (*blocks, child))


def test_the_child_stands_in_the_middle_with_a_line_to_each_of_seven_groups(drawn: MapRow) -> None:
    whole, boxes, centre = extent(drawn), boxes_of(drawn), drawn.centre_place
    assert abs(centre.x - whole.middle.x) < 24
    assert abs(centre.y - whole.middle.y) < whole.height / 5
    for group in drawn.groups:
        line = ray(centre, boxes[group.id])
        far = ((line.start.x - centre.x) ** 2 + (line.start.y - centre.y) ** 2) ** 0.5
        assert far == pytest.approx(map_rules.RADIUS)
        others = [boxes[other.id] for other in drawn.groups if other is not group]
        steps = [part / 20 for part in range(1, 20)]
        points = [Box(line.start.x + (line.end.x - line.start.x) * s,
                      line.start.y + (line.end.y - line.start.y) * s, 0, 0)
                  for s in steps]  # fmt: skip
        assert not any(other.holds(point) for other in others for point in points)


def test_a_line_ends_on_the_edge_of_a_box() -> None:
    box = Box(0, 0, 100, 40)
    assert edge(box, Place(500, 20)) == Place(100, 20)
    assert edge(box, Place(50, -90)) == Place(50, 0)
    assert edge(box, box.middle) == box.middle
    assert between(box, box.shifted(200, 0)).middle == Place(150, 20)


def test_every_name_of_the_shipped_map_stands_whole_in_its_box() -> None:
    for _, slot in slot_catalogue().slots():
        lines = settle(
            slot.short or slot.label, ["Ms Annabel Featherstonehaugh"], ROOM, HIGH, plain
        )
        assert " ".join(line.text for line in lines if line.bold) == (slot.short or slot.label)
        assert not any(line.text.endswith("…") for line in lines)


@given(st.text(max_size=120), st.lists(st.text(max_size=40), max_size=4))
def test_words_never_leave_their_box(name: str, more: list[str]) -> None:
    lines = settle(name or "x", more, ROOM, HIGH, plain)
    assert all(plain(line.text, line.size, bold=line.bold) <= ROOM for line in lines)
    assert all(0 < line.y < HIGH for line in lines)
    assert sum(line.size * LEADING for line in lines) <= HIGH - 3, "words keep off the frame"


def test_ten_thousand_letters_are_cut_with_dots_and_at_once() -> None:
    lines = settle("x" * 10_000, ["y" * 10_000], ROOM, HIGH, plain)
    assert lines[-1].text.endswith("…")
    assert {line.size for line in lines} == {SIZES[-1][0]}


def test_words_are_broken_between_words_and_long_ones_between_letters() -> None:
    assert list(broken("one two three", 7, len)) == ["one two", "three"]
    assert list(broken("www.police.uk/report/", 15, len)) == ["www.police.uk/", "report/"]
    assert list(broken("abcdefghij kl", 4, len)) == ["abcd", "efgh", "ij", "kl"]
    assert cut("abcdefgh", 5, len) == "abcd…"
    assert cut("abc", 5, len) == "abc"
    assert [runs_right(text) for text in ("12 مدرسة", "Łucja مدرسة", "🦊", "")] == [
        True, False, False, False,
    ]  # fmt: skip


def test_a_move_goes_to_the_edges_near_by_else_to_the_grid() -> None:
    moving, other = Box(0, 0, 100, 40), Box(300, 203, 80, 40)
    near = snap(moving, [other], 297, 101)
    assert (near.dx, near.x) == (300, 300)
    assert (near.dy, near.y) == (104, None)
    level = snap(moving, [other], 500, 200)
    assert (level.dy, level.y) == (203, 203)


@given(st.floats(-2000, 2000), st.floats(-2000, 2000))
def test_without_neighbours_everything_lands_on_the_grid(dx: float, dy: float) -> None:
    done = snap(Box(3, 5, 208, 44), [], dx, dy)
    assert (3 + done.dx) % 8 == pytest.approx(0, abs=1e-6) or (3 + done.dx) % 8 > 7.99
    assert abs(done.dx - dx) <= 4.001
    assert (done.x, done.y) == (None, None)


BOXES = {"a": Box(10, 90, 100, 40), "b": Box(400, 10, 100, 40), "c": Box(30, 300, 100, 40)}


def test_several_are_put_in_order() -> None:
    def after(how: Order) -> dict[str, tuple[float, float]]:
        shifts = in_order(BOXES, how)
        return {key: (box.x + shifts[key][0], box.y + shifts[key][1]) for key, box in BOXES.items()}

    assert {x for x, _ in after(Order.LEFT).values()} == {10}
    assert {y for _, y in after(Order.TOP).values()} == {10}
    across = after(Order.ACROSS)
    assert across["c"][0] - across["a"][0] == across["b"][0] - across["c"][0] == 195
    down = after(Order.DOWN)
    assert down["a"][1] - down["b"][1] == down["c"][1] - down["a"][1] == 145


def test_a_group_takes_its_slots_along_and_keeps_only_what_was_dragged(drawn: MapRow) -> None:
    dragged = tuple(
        replace(slot, moved=slot.place) if slot.id == "SAM-POLICE-2" else slot
        for slot in drawn.slots
    )
    drawn = replace(drawn, slots=dragged)
    boxes = boxes_of(drawn)
    keys = {"SAM-POLICE", "SAM-POLICE-1", "SAM-LA-8"}
    assert carried(drawn, keys) == {
        "SAM-POLICE": "SAM-POLICE",
        "SAM-POLICE-1": "SAM-POLICE",
        "SAM-POLICE-2": "SAM-POLICE",
        "SAM-POLICE-3": "SAM-POLICE",
        "SAM-LA-8": "SAM-LA-8",
    }
    kept = places_after(drawn, boxes, dict.fromkeys(keys, (8.0, 16.0)))
    assert set(kept) == {"SAM-POLICE", "SAM-POLICE-2", "SAM-LA-8"}
    assert kept["SAM-LA-8"] == Place(boxes["SAM-LA-8"].x + 8, boxes["SAM-LA-8"].y + 16)
    assert places_after(drawn, boxes, dict.fromkeys(keys, (0.0, 0.0))) == {}
