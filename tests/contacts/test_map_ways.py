"""Lines of the map go round boxes that they have nothing to do with, on screen and on paper."""

from __future__ import annotations

import random
from itertools import combinations, pairwise
from math import hypot
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.contacts import map_rules, service
from esafety_desktop.contacts.map_drawing_rules import drawing_of
from esafety_desktop.contacts.map_line_rules import Box, boxes_of, strays
from esafety_desktop.contacts.map_shape_rules import LINE, Rule
from esafety_desktop.contacts.map_way_rules import ways
from esafety_desktop.contacts.rows import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.contacts.map_line_rules import Stroke
    from esafety_desktop.contacts.map_rows import MapRow
    from esafety_desktop.store.store import Store


def plain(text: str, /, size: float, *, bold: bool) -> float:
    return len(text) * size * (0.58 if bold else 0.52)


def through(line: Stroke, boxes: Iterable[Box]) -> list[Box]:
    """The boxes that a line runs through, looked at from step to step."""
    found = []
    for box in boxes:
        for start, end in pairwise(line.points):
            steps = max(2, int(hypot(end.x - start.x, end.y - start.y)))
            places = (
                Place(start.x + (end.x - start.x) * n / steps,
                      start.y + (end.y - start.y) * n / steps)
                for n in range(steps + 1)
            )  # fmt: skip
            if any(box.grown(-0.5).encloses(place) for place in places):
                found.append(box)
                break
    return found


def foreign(drawn: MapRow, boxes: dict[str, Box], *own: str) -> list[Box]:
    """The blocks of other groups."""
    return [boxes[group.id] for group in drawn.groups if group.id not in own]


@pytest.mark.covers("SAM-CENTRE")
@pytest.mark.parametrize("everything", [False, True])
def test_no_line_from_the_child_runs_through_another_group(
    office_store: Store, everything: bool
) -> None:
    for number in range(4):
        service.add_slot(office_store, "Farm manager", new_group=f"Group {number}")
    drawn = service.contact_map(office_store, everything=everything)
    boxes = boxes_of(drawn)
    for key, line in ways(drawn, boxes).rays.items():
        assert not through(line, foreign(drawn, boxes, key)), key
        first = line.start
        far = hypot(first.x - drawn.centre_place.x, first.y - drawn.centre_place.y)
        assert far == pytest.approx(map_rules.RADIUS)


def test_what_is_in_nobodys_way_is_straight(office_store: Store) -> None:
    drawn = service.contact_map(office_store)
    assert not any(line.bends for line in ways(drawn, boxes_of(drawn)).rays.values())


def test_lines_of_the_school_go_round_other_boxes_and_the_child(office_store: Store) -> None:
    chance = random.Random(5)
    slots = [slot.id for slot in service.contact_map(office_store).visible]
    pairs = list(combinations(slots, 2))
    for start, end in chance.sample(pairs, 25):
        service.connect(office_store, start, end)
    service.lay(office_store, {"SAM-LA-8": Place(280, 160)})
    drawn = service.contact_map(office_store)
    boxes = boxes_of(drawn)
    laid = ways(drawn, boxes)
    assert set(laid.strays) == set(strays(drawn, boxes)) == {"SAM-LA-8"}
    middle, radius = drawn.centre_place, map_rules.RADIUS - 1
    for link in drawn.links:
        homes = {drawn.slot(end).group_id for end in (link.start, link.end)}
        others = [boxes[slot.id] for slot in drawn.visible if slot.id not in {link.start, link.end}]
        line = laid.links[link.id]
        assert not through(line, [*others, *foreign(drawn, boxes, *homes)]), link.spoken
        child = Box(middle.x - radius * 0.7, middle.y - radius * 0.7, radius * 1.4, radius * 1.4)
        assert not through(line, [child])


def test_a_map_on_which_everything_lies_on_one_heap_still_has_its_lines(
    office_store: Store,
) -> None:
    groups = [group.id for group in service.contact_map(office_store).groups]
    service.lay(office_store, dict.fromkeys(groups, Place(300, 200)))
    drawn = service.contact_map(office_store)
    laid = ways(drawn, boxes_of(drawn))
    assert set(laid.rays) == set(groups)


def test_the_paper_has_the_bends_of_the_screen(office_store: Store) -> None:
    service.add_slot(office_store, "Farm manager", new_group="Our school farm")
    sheet = service.sheet(office_store)
    rays = ways(sheet.map, boxes_of(sheet.map)).rays.values()
    drawing = drawing_of(sheet, plain)
    pieces = [
        shape
        for part in drawing.parts
        for shape in part.shapes
        if isinstance(shape, Rule) and shape.colour == LINE
    ]
    middles = {(piece.x1, piece.y1) for piece in pieces}
    assert len(middles) < len(pieces), "each line begins in the middle of the child, under it"
    assert len(pieces) == sum(len(line.points) - 1 for line in rays) > len(rays)
