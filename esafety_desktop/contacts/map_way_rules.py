"""Lines that go round: where a straight one would run through another box, it bends at its corners.

The way is the shortest along the corners of the boxes in between. They are taken in one by one, as
a line meets them, so that a map of any size costs no more than the few that lie in the way.
"""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING

from esafety_desktop.contacts.map_line_rules import (
    Box,
    Stroke,
    between,
    from_child,
    ray,
    sides,
    strays,
)
from esafety_desktop.contacts.map_rules import RADIUS
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from esafety_desktop.contacts.map_rows import MapRow
    from esafety_desktop.contacts.rows import Place

_AIR = 10.0
"""How far a line stays off a block; `BETWEEN` two of them there is room for that."""
_NARROW = 2.0
"""The same off the boxes of one block, `GAP` apart."""
_MOST = 24
"""So many boxes are gone round at most; beyond that the line is straight."""


class Hurdle(Value):
    """A box that a line goes round, and how far it stays off."""

    box: Box
    air: float = _AIR


class Ways(Value):
    """All lines of a map: from the child by group, of strays by slot, the school's own by id."""

    rays: Mapping[str, Stroke]
    strays: Mapping[str, Stroke]
    links: Mapping[str, Stroke]


def ways(drawn: MapRow, boxes: Mapping[str, Box]) -> Ways:
    """Lay every line of a map so that it runs through no box that it has nothing to do with."""
    groups = {slot.id: slot.group_id for slot in drawn.visible}
    blocks = {group.id: Hurdle(boxes[group.id]) for group in drawn.groups}
    out = {key: Hurdle(boxes[key], _AIR / 2) for key in strays(drawn, boxes)}
    every = blocks | out
    centre = drawn.centre_place
    child = Hurdle(Box(centre.x - RADIUS, centre.y - RADIUS, 2 * RADIUS, 2 * RADIUS), _AIR / 2)
    rays = {
        key: from_child(centre, _round(ray(centre, hurdle.box, from_middle=True),
                                       [centre], sides(hurdle.box), _others(every, key)))
        for key, hurdle in blocks.items()
    }  # fmt: skip
    ties = {
        key: _joined(boxes[key], boxes[groups[key]], [*_others(every, key, groups[key]), child])
        for key in out
    }
    links = {}
    for link in drawn.links:
        ends = {link.start, link.end}
        homes = {groups.get(end, end) for end in ends if end not in out}
        beside = [
            Hurdle(boxes[key], _NARROW)
            for key, home in groups.items()
            if home in homes and key not in ends | out.keys()
        ]
        hurdles = [*_others(every, *ends, *homes), *beside, child]
        links[link.id] = _joined(boxes[link.start], boxes[link.end], hurdles)
    return Ways(rays, ties, links)


def _others(every: Mapping[str, Hurdle], *but: str) -> list[Hurdle]:
    return [hurdle for key, hurdle in every.items() if key not in but]


def _joined(start: Box, end: Box, hurdles: Sequence[Hurdle]) -> Stroke:
    return _round(between(start, end), sides(start), sides(end), hurdles)


def _round(
    straight: Stroke, starts: Sequence[Place], ends: Sequence[Place], hurdles: Sequence[Hurdle]
) -> Stroke:
    """The straight line where nothing is in its way, else the shortest way round."""
    starts, ends = [straight.start, *starts], [straight.end, *ends]
    walls = {hurdle: wall for hurdle in hurdles if (wall := _wall(hurdle, straight)) is not None}
    points, met = straight.points, dict[Hurdle, Box]()
    while len(met) <= _MOST:
        new = {one: wall for one, wall in walls.items() if one not in met and _meets(points, wall)}
        if not new:
            return Stroke(points[0], points[-1], tuple(points[1:-1]))
        met |= new
        found = _shortest(starts, ends, met)
        if found is None:
            return straight
        points = found
    return straight


def _wall(hurdle: Hurdle, straight: Stroke) -> Box | None:
    """What a line may not enter; less where an end lies close to it, nothing where in it."""
    for box in (hurdle.box.grown(hurdle.air * 0.8), hurdle.box):
        if not box.encloses(straight.start) and not box.encloses(straight.end):
            return box
    return None


def _meets(points: Iterable[Place], wall: Box) -> bool:
    return any(_crosses(start, end, wall) for start, end in pairwise(points))


def _crosses(start: Place, end: Place, wall: Box) -> bool:
    """Whether a straight line runs through a box; touching its edge doesn't count."""
    dx, dy = end.x - start.x, end.y - start.y
    low, high = 0.0, 1.0
    for step, at, least, size in (
        (dx, start.x, wall.x, wall.width),
        (dy, start.y, wall.y, wall.height),
    ):
        if not step:
            if not least < at < least + size:
                return False
            continue
        one, other = (least - at) / step, (least + size - at) / step
        low, high = max(low, min(one, other)), min(high, max(one, other))
    return high - low > 1e-9


def _shortest(
    starts: Sequence[Place], ends: Sequence[Place], walls: Mapping[Hurdle, Box]
) -> tuple[Place, ...] | None:
    """The shortest way past these walls, from any start to any end; None when there is none."""
    corners = [
        corner
        for hurdle in walls
        for corner in hurdle.box.grown(hurdle.air).corners
        if not any(wall.encloses(corner) for wall in walls.values())
    ]
    queue: list[tuple[float, int, tuple[Place, ...]]] = []
    for number, start in enumerate(starts):
        heappush(queue, (0.0, -number, (start,)))
    done: set[Place] = set()
    goals, count = set(ends), 0
    while queue:
        length, _, path = heappop(queue)
        here = path[-1]
        if here in done:
            continue
        done.add(here)
        if len(path) > 1 and here in goals:
            return path
        for there in _seen(here, [*corners, *ends], done, walls.values()):
            count += 1
            further = length + hypot(there.x - here.x, there.y - here.y)
            heappush(queue, (further, count, (*path, there)))
    return None


def _seen(
    here: Place, places: Iterable[Place], done: set[Place], walls: Iterable[Box]
) -> Iterator[Place]:
    """The places that can be reached from here in a straight line."""
    standing = list(walls)
    for there in places:
        if there not in done and not any(_crosses(here, there, wall) for wall in standing):
            yield there
