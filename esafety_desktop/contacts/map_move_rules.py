"""Where things go that are moved together: snapped, in line, at the same distance."""

from __future__ import annotations

import enum
from math import hypot
from typing import TYPE_CHECKING

from esafety_desktop.contacts.map_rules import GAP, GRID
from esafety_desktop.contacts.rows import Place
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from esafety_desktop.contacts.map_line_rules import Box
    from esafety_desktop.contacts.map_rows import MapRow

NEAR = 6.0
"""How close, in map units, an edge is drawn to another."""


class Order(enum.Enum):
    """How several are put in order."""

    LEFT = "left"
    TOP = "top"
    ACROSS = "across"
    DOWN = "down"


class Snap(Value):
    """A move as it is done, and the guides that say with what it is in line.

    Attributes:
        x: The guide that stands upright, or None; ``y``: the one that lies.
    """

    dx: float
    dy: float
    x: float | None = None
    y: float | None = None


def snap(moving: Box, others: Iterable[Box], dx: float, dy: float) -> Snap:
    """Draw a move to the edges and middles of what lies near, else to the grid."""
    target = moving.shifted(dx, dy)
    best_x, best_y = _Nearest(), _Nearest()
    for other in others:
        for mine in (0.0, 1.0):
            for theirs in (0.0, 1.0):
                best_x.try_one(target.x + mine * target.width, other.x + theirs * other.width)
                best_y.try_one(target.y + mine * target.height, other.y + theirs * other.height)
        best_x.try_one(target.middle.x, other.middle.x)
        best_y.try_one(target.middle.y, other.middle.y)
    on_grid = Place(_grid(target.x) - target.x, _grid(target.y) - target.y)
    return Snap(
        dx + (on_grid.x if best_x.line is None else best_x.by),
        dy + (on_grid.y if best_y.line is None else best_y.by),
        best_x.line,
        best_y.line,
    )


def in_order(boxes: Mapping[str, Box], how: Order) -> dict[str, tuple[float, float]]:
    """How far each of several boxes has to go, so that they stand in order; those that stay too."""
    if how is Order.LEFT:
        left = min(box.x for box in boxes.values())
        return {key: (left - box.x, 0.0) for key, box in boxes.items()}
    if how is Order.TOP:
        top = min(box.y for box in boxes.values())
        return {key: (0.0, top - box.y) for key, box in boxes.items()}
    across = how is Order.ACROSS
    start = {key: box.x if across else box.y for key, box in boxes.items()}
    size = {key: box.width if across else box.height for key, box in boxes.items()}
    row = sorted(boxes, key=lambda key: start[key])
    taken = sum(size.values())
    whole = start[row[-1]] + size[row[-1]] - start[row[0]]
    gap = (whole - taken) / max(1, len(row) - 1)
    shifts, at = {}, start[row[0]]
    for key in row:
        by = at - start[key]
        shifts[key] = (by, 0.0) if across else (0.0, by)
        at += size[key] + gap
    return shifts


def carried(drawn: MapRow, keys: Collection[str]) -> dict[str, str]:
    """What moves when these are moved, each with the one that takes it along.

    A group takes its slots along; a slot that is chosen beside its group goes with the group.
    """
    groups = {group.id for group in drawn.groups} & set(keys)
    found = {key: key for key in groups}
    for slot in drawn.visible:
        if slot.group_id in groups:
            found[slot.id] = slot.group_id
        elif slot.id in keys:
            found[slot.id] = slot.id
    return found


def places_after(
    drawn: MapRow, boxes: Mapping[str, Box], shifts: Mapping[str, tuple[float, float]]
) -> dict[str, Place]:
    """The places to keep after slots and groups were shifted.

    Boxes that lie where their group puts them aren't kept: they follow by themselves.
    """
    kept = {}
    own = {slot.id for slot in drawn.visible if slot.moved is not None}
    for key, by in carried(drawn, shifts).items():
        dx, dy = shifts[by]
        if key in boxes and (dx or dy) and (key == by or key in own):
            kept[key] = Place(round(boxes[key].x + dx, 1), round(boxes[key].y + dy, 1))
    return kept


def freed(drawn: MapRow, boxes: Mapping[str, Box], places: Mapping[str, Place]) -> dict[str, Place]:
    """The same places, but a slot that would cover another goes to the nearest free one.

    Args:
        drawn: The map before the move.
        boxes: Its boxes.
        places: Where slots and groups are to go; what a group takes along goes as it is.
    """
    still = carried(drawn, places)
    taken = [boxes[slot.id] for slot in drawn.visible if slot.id not in still]
    made = dict(places)
    for key in (slot.id for slot in drawn.visible if still.get(slot.id) == slot.id):
        if key in places:
            box = boxes[key]
            wanted = box.shifted(places[key].x - box.x, places[key].y - box.y)
            found = free(wanted, taken)
            made[key] = Place(found.x, found.y)
            taken.append(found)
    return made


def free(wanted: Box, taken: Sequence[Box]) -> Box:
    """The nearest place where a box covers none of those that are there."""
    if not any(cover(wanted, one) for one in taken):
        return wanted
    lefts = {wanted.x, *(one.x - wanted.width - GAP for one in taken)}
    lefts |= {one.x + one.width + GAP for one in taken}
    tops = {wanted.y, *(one.y - wanted.height - GAP for one in taken)}
    tops |= {one.y + one.height + GAP for one in taken}
    ways = sorted(
        ((left - wanted.x, top - wanted.y) for left in lefts for top in tops),
        key=lambda by: (hypot(*by), by),
    )
    tries = (wanted.shifted(*by) for by in ways)
    return next(one for one in tries if not any(cover(one, other) for other in taken))


def cover(one: Box, other: Box) -> bool:
    """Whether more lies on a box than its edge, where no words stand."""
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return across > GRID and down > GRID


class _Nearest:
    """The smallest way from an edge of one box to an edge of another."""

    def __init__(self) -> None:
        self.by = 0.0
        self.line: float | None = None

    def try_one(self, mine: float, theirs: float) -> None:
        by = theirs - mine
        if abs(by) <= NEAR and (self.line is None or abs(by) < abs(self.by)):
            self.by, self.line = by, theirs


def _grid(value: float) -> float:
    return round(value / GRID) * GRID
