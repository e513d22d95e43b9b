"""The lines of the map: from the child to the groups, from strays to their group, own ones."""

from __future__ import annotations

from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING

from esafety_desktop.contacts.map_rules import BOX_HEIGHT, BOX_WIDTH, HEADING, RADIUS
from esafety_desktop.contacts.rows import Place
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from esafety_desktop.contacts.map_rows import MapRow


_CORNER = 18.0


class Box(Value):
    """A rectangle on the map."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> Place:
        return Place(self.x + self.width / 2, self.y + self.height / 2)

    def holds(self, other: Box) -> bool:
        """Whether another lies wholly in it."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.x + other.width <= self.x + self.width
            and other.y + other.height <= self.y + self.height
        )

    def encloses(self, place: Place) -> bool:
        """Whether a place lies in it, off its edges."""
        return self.x < place.x < self.x + self.width and self.y < place.y < self.y + self.height

    def grown(self, by: float) -> Box:
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    @property
    def corners(self) -> tuple[Place, ...]:
        right, low = self.x + self.width, self.y + self.height
        return Place(self.x, self.y), Place(right, self.y), Place(right, low), Place(self.x, low)

    def shifted(self, dx: float, dy: float) -> Box:
        return Box(self.x + dx, self.y + dy, self.width, self.height)


class Stroke(Value):
    """A line from one place to another, round what lies between."""

    start: Place
    end: Place
    bends: tuple[Place, ...] = ()

    @property
    def points(self) -> tuple[Place, ...]:
        """Every place where it begins, bends or ends."""
        return (self.start, *self.bends, self.end)

    @property
    def middle(self) -> Place:
        """Half way along it."""
        parts = [(a, b, hypot(b.x - a.x, b.y - a.y)) for a, b in pairwise(self.points)]
        left = sum(length for _, _, length in parts) / 2
        for a, b, length in parts:
            if length and left <= length:
                part = left / length
                return Place(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part)
            left -= length
        return self.end


def boxes_of(drawn: MapRow) -> dict[str, Box]:
    """Every slot's box and every group's block that lies on the map, by id."""
    found = {group.id: Box(group.place.x, group.place.y, group.width, group.height)
             for group in drawn.groups}  # fmt: skip
    for slot in drawn.visible:
        place = slot.place or Place(0, 0)
        found[slot.id] = Box(place.x, place.y, BOX_WIDTH, BOX_HEIGHT)
    return found


def heading_of(block: Box) -> Place:
    """Where the arrow keys think a group is: its heading."""
    return Place(block.x, block.y - BOX_HEIGHT + HEADING)


def edge(box: Box, toward: Place) -> Place:
    """Where the line from the middle of a box to another place leaves the box."""
    middle = box.middle
    dx, dy = toward.x - middle.x, toward.y - middle.y
    if dx == dy == 0:
        return middle
    part = min(
        box.width / 2 / abs(dx) if dx else float("inf"),
        box.height / 2 / abs(dy) if dy else float("inf"),
    )
    return Place(middle.x + dx * part, middle.y + dy * part)


def ray(centre: Place, block: Box, *, from_middle: bool = False) -> Stroke:
    """The line from the child to a group; from the edge of the child or from its middle."""
    whole = Stroke(centre, _off_corners(edge(block, centre), block))
    return whole if from_middle else from_child(centre, whole)


def from_child(centre: Place, line: Stroke) -> Stroke:
    """A line that begins in the middle of the child, from the child's edge on."""
    first = line.points[1]
    length = hypot(first.x - centre.x, first.y - centre.y) or 1.0
    part = min(1.0, RADIUS / length)
    start = Place(centre.x + (first.x - centre.x) * part, centre.y + (first.y - centre.y) * part)
    return Stroke(start, line.end, line.bends)


def sides(box: Box) -> tuple[Place, ...]:
    """The middles of the four sides of a box."""
    middle = box.middle
    right, low = box.x + box.width, box.y + box.height
    return (
        Place(middle.x, box.y),
        Place(right, middle.y),
        Place(middle.x, low),
        Place(box.x, middle.y),
    )


def _off_corners(point: Place, box: Box) -> Place:
    """The same side of the box, but not at its round corners."""

    def kept(at: float, low: float, size: float) -> float:
        return at if at in {low, low + size} else min(max(at, low + _CORNER), low + size - _CORNER)

    return Place(kept(point.x, box.x, box.width), kept(point.y, box.y, box.height))


def between(start: Box, end: Box) -> Stroke:
    """A line from edge to edge."""
    return Stroke(edge(start, end.middle), edge(end, start.middle))


def strays(drawn: MapRow, boxes: Mapping[str, Box]) -> Iterator[str]:
    """The slots that were dragged out of their block and so keep a dotted line to it."""
    for slot in drawn.visible:
        if slot.moved is not None and not boxes[slot.group_id].holds(boxes[slot.id]):
            yield slot.id


def extent(drawn: MapRow) -> Box:
    """All of the map, wherever things were dragged."""
    boxes = list(boxes_of(drawn).values())
    left = min([drawn.centre_place.x - RADIUS, *(box.x for box in boxes)])
    top = min([drawn.centre_place.y - RADIUS, *(box.y for box in boxes)])
    right = max([drawn.centre_place.x + RADIUS, *(box.x + box.width for box in boxes)])
    low = max([drawn.centre_place.y + RADIUS, *(box.y + box.height for box in boxes)])
    return Box(left, top, right - left, low - top)
