"""Where the groups and slots lie on the map: the child in the middle, seven groups around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.contacts.rows import Place
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GRID = 8.0
BOX_WIDTH = 208.0
BOX_HEIGHT = 44.0
GAP = 4.0
HEADING = 28.0
PADDING = 8.0
BETWEEN = 24.0
CENTRE = 144.0
RADIUS = 60.0

_LEFT, _RIGHT = "SAM-LA", "SAM-SCHOOL"
_ABOVE = ("SAM-HEALTH", "SAM-FAMILY", "SAM-POLICE")
_BELOW = ("SAM-NATIONAL", "SAM-OTHER")


class Block(Value):
    """A group's block: its corner, its size and how many boxes stand side by side in it."""

    place: Place
    width: float
    height: float
    columns: int


class Layout(Value):
    """The whole map: blocks by group, boxes by slot, the middle of the child, the size."""

    blocks: Mapping[str, Block]
    boxes: Mapping[str, Place]
    centre: Place
    width: float
    height: float


def size_of(count: int, columns: int) -> tuple[float, float]:
    """Width and height of a block for so many boxes."""
    rows = max(1, -(-count // columns))
    width = 2 * PADDING + columns * BOX_WIDTH + (columns - 1) * GAP
    return width, HEADING + PADDING + rows * BOX_HEIGHT + (rows - 1) * GAP


def lay_out(
    groups: Mapping[str, Sequence[str]], moved: Mapping[str, Place] | None = None
) -> Layout:
    """Give every group a block and every slot a box.

    The local authority stands on the left and the school on the right, health, family and police
    above the child, national agencies and additional organisations below, the school's own groups
    in a row beneath.

    Args:
        groups: The ids of the slots to show, by group id, in the order to show them.
        moved: Where the school has laid groups; their boxes come along.
    """
    seven = (_LEFT, _RIGHT, *_ABOVE, *_BELOW)
    own = [key for key in groups if key not in seven]
    counts = {key: len(groups.get(key, ())) for key in (*seven, *own)}
    columns = {key: _columns(key, count) for key, count in counts.items()}
    sizes = {key: size_of(count, columns[key]) for key, count in counts.items()}
    above, below = _row_size(_ABOVE, sizes), _row_size(_BELOW, sizes)
    middle = max(above[0], below[0])
    inner = above[1] + below[1] + CENTRE + 2 * BETWEEN
    height = max(inner, sizes[_LEFT][1], sizes[_RIGHT][1])
    x = sizes[_LEFT][0] + BETWEEN
    width = x + middle + BETWEEN + sizes[_RIGHT][0]
    places = {
        _LEFT: Place(0, 0),
        _RIGHT: Place(x + middle + BETWEEN, 0),
    }
    places |= _row_places(_ABOVE, sizes, x, middle, 0)
    places |= _row_places(_BELOW, sizes, x, middle, height - below[1])
    centre = Place(x + middle / 2, (above[1] + height - below[1]) / 2)
    if own:
        places |= _own_places(own, sizes, width, height + BETWEEN)
        height += BETWEEN + max(sizes[key][1] for key in own)
    places |= {key: place for key, place in (moved or {}).items() if key in places}
    blocks = {key: Block(places[key], *sizes[key], columns[key]) for key in places}
    boxes = {slot: box for key in blocks for slot, box in _boxes(blocks[key], groups.get(key, ()))}
    return Layout(blocks, boxes, centre, width, height)


def _own_places(
    own: Sequence[str], sizes: Mapping[str, tuple[float, float]], width: float, top: float
) -> dict[str, Place]:
    """A row in the middle beneath the map."""
    taken = _row_size(own, sizes)[0]
    x = _on_grid((width - taken) / 2)
    places = {}
    for key in own:
        places[key] = Place(x, top)
        x += sizes[key][0] + BETWEEN
    return places


def _on_grid(value: float) -> float:
    return round(value / GRID) * GRID


def _columns(key: str, count: int) -> int:
    if key in {_LEFT, _RIGHT}:
        return 2 if count > 13 else 1
    if key not in _ABOVE:
        return 2 if count > 5 else 1
    return 1


def _row_size(row: Sequence[str], sizes: Mapping[str, tuple[float, float]]) -> tuple[float, float]:
    wide = sum(sizes[key][0] for key in row) + BETWEEN * (len(row) - 1)
    return wide, max(sizes[key][1] for key in row)


def _row_places(
    row: Sequence[str],
    sizes: Mapping[str, tuple[float, float]],
    left: float,
    room: float,
    top: float,
) -> dict[str, Place]:
    wide = sum(sizes[key][0] for key in row)
    gap = (room - wide) / max(1, len(row) - 1)
    places, x = {}, left
    for key in row:
        places[key] = Place(x, top)
        x = _on_grid(x + sizes[key][0] + gap)
    return places


def _boxes(block: Block, slots: Sequence[str]) -> list[tuple[str, Place]]:
    left, top = block.place.x + PADDING, block.place.y + HEADING
    placed = []
    for number, slot in enumerate(slots):
        row, column = divmod(number, block.columns)
        x = left + column * (BOX_WIDTH + GAP)
        placed.append((slot, Place(x, top + row * (BOX_HEIGHT + GAP))))
    return placed


def neighbour(boxes: Mapping[str, Place], current: str, dx: int, dy: int) -> str:
    """The box that an arrow key leads to from another: the nearest one that way, else itself.

    Args:
        boxes: The boxes by slot id.
        current: Where the focus is.
        dx: -1 left, 1 right, 0 otherwise.
        dy: -1 up, 1 down, 0 otherwise.
    """
    if current not in boxes:
        return next(iter(boxes), "")
    start = boxes[current]
    best, nearest = current, float("inf")
    for slot, place in boxes.items():
        along = (place.x - start.x) * dx + (place.y - start.y) * dy
        across = abs((place.x - start.x) * dy) + abs((place.y - start.y) * dx)
        if along > 1 and across <= 2.5 * along + BOX_HEIGHT and along + 2 * across < nearest:
            best, nearest = slot, along + 2 * across
    return best


def following(boxes: Mapping[str, Place], current: str, step: int) -> str:
    """The next box in the order of the groups (1), or the one before (-1); the ends meet."""
    order = list(boxes)
    if current not in boxes:
        return order[0] if order else ""
    return order[(order.index(current) + step) % len(order)]
