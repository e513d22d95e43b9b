"""Where each box stands: trunk and lanes on the screen, side by side on paper, or as drawn."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from esafety_desktop.incidents.chart_rules import (
    ACROSS,
    DOWN,
    HEIGHT,
    ROUTE_HEIGHT,
    WIDTH,
    Box,
    Chart,
    Way,
)
from esafety_desktop.incidents.chart_way_rules import LABEL_LINE, label_lines, labelled
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from esafety_desktop.incidents.chart_rules import Link

_GRID_ACROSS = 2
_ROW = ROUTE_HEIGHT + 12
_LETTERS, _LINE = 19, 17.0


def draw(
    before: Sequence[Box],
    lanes: Sequence[Sequence[Box]],
    after: Sequence[Box],
    links: Iterable[Link],
) -> Chart:
    """Lay the boxes out from top to bottom.

    Args:
        before: The trunk up to triage.
        lanes: The open routes, each from its head to its last step; before triage each route is a
            lane of one box, and they stand in a grid.
        after: The trunk after the routes.
        links: All ways; those to boxes that aren't drawn are left out.
    """
    grid = _as_grid(lanes)
    across = min(_GRID_ACROSS, len(lanes)) if grid else len(lanes)
    middle = (max(across, 1) * (WIDTH + ACROSS) - ACROSS) / 2
    top = _column(before, middle - WIDTH / 2, 0.0)
    y = _below(top, 0.0)
    if grid:
        between = [
            replace(lane[0], x=(n % across) * (WIDTH + ACROSS), y=y + (n // across) * _ROW)
            for n, lane in enumerate(lanes)
        ]
        columns = [[box] for box in between]
    else:
        columns = [_column(lane, n * (WIDTH + ACROSS), y) for n, lane in enumerate(lanes)]
    bottom = _column(after, middle - WIDTH / 2, max((_below(c, y) for c in columns), default=y))
    boxes = (*top, *(box for column in columns for box in column), *bottom)
    return Chart(boxes, _ways(boxes, links, top, columns, bottom, grid=grid))


def beside(
    before: Sequence[Box],
    lanes: Sequence[Sequence[Box]],
    after: Sequence[Box],
    links: Iterable[Link],
    across: int = 0,
) -> Chart:
    """The same for a sheet of paper: trunk, lanes and the rest of the trunk side by side.

    Args:
        before: The trunk up to triage.
        lanes: The routes; lanes of one box each stand in a grid.
        after: The trunk after the routes.
        links: All ways.
        across: How many lanes of one box stand beside each other; 0: two.
    """
    grid = _as_grid(lanes)
    wide = min(across or _GRID_ACROSS, len(lanes)) if grid else len(lanes)
    top = [replace(box, column=0, row=n) for n, box in enumerate(before)]
    columns = [
        [
            replace(box, column=1 + (n % wide if grid else n), row=n // wide if grid else row)
            for row, box in enumerate(lane)
        ]
        for n, lane in enumerate(lanes)
    ]
    bottom = [replace(box, column=1 + wide, row=n) for n, box in enumerate(after)]
    boxes = (*top, *(box for column in columns for box in column), *bottom)
    return Chart(boxes, _ways(boxes, links, top, columns, bottom, grid=grid))


def grid(
    columns: tuple[Sequence[Box], Sequence[Box], Sequence[Sequence[Box]]],
    places: Mapping[str, tuple[int, int]],
    links: Iterable[Link],
) -> Chart:
    """Boxes where their source has them; those that it has not got stand apart on both sides.

    Args:
        columns: What comes before, in a column on the left; the source's boxes in reading order;
            and what runs beside, in columns on the right.
        places: Column and row of each box that the source places.
        links: The ways; those to boxes that aren't drawn are left out.
    """
    before, own, apart = columns
    offset = 1 if before else 0
    middle = _placed(own, _packed(own, places), offset)
    outside = int(max((box.column for box in middle), default=offset - 1)) + 1
    placed = [
        *(replace(box, column=0, row=row) for row, box in enumerate(before)),
        *middle,
        *(
            replace(box, column=outside + n, row=row)
            for n, column in enumerate([column for column in apart if column])
            for row, box in enumerate(column)
        ),
    ]
    ways = tuple(_merged(placed, links))
    gap = _gap(ways)
    heights: dict[float, float] = {}
    for box in placed:
        heights[box.row] = max(heights.get(box.row, HEIGHT), _height(box))
    tops, y = {}, 0.0
    for row in sorted(heights):
        tops[row] = y
        y += heights[row] + gap
    drawn = tuple(
        replace(box, x=box.column * (WIDTH + ACROSS), y=tops[box.row], height=heights[box.row])
        for box in placed
    )
    return Chart(drawn, ways, level=True, gap=gap)


def _gap(ways: Sequence[Way]) -> float:
    """Between two rows: half of it holds the longest label under the line that runs across."""
    lines = max((len(label_lines(way.label)) for way, _ in labelled(ways)), default=0)
    return max(DOWN, 2 * (LABEL_LINE * lines + 2))


def _merged(boxes: Sequence[Box], links: Iterable[Link]) -> Iterable[Way]:
    """One way for each pair of boxes that are drawn."""
    known = {box.id for box in boxes}
    found: dict[tuple[str, str], Way] = {}
    for link in links:
        shown = link.taken or link.left or link.strong
        if link.source in known and link.target in known and shown:
            pair = link.source, link.target
            found[pair] = _way(link, found.get(pair))
    return found.values()


def _way(link: Link, before: Way | None) -> Way:
    if before is None:
        return Way(link.source, link.target, link.taken, link.label, link.left)
    label = " / ".join(dict.fromkeys(part for part in (before.label, link.label) if part))
    left = before.left or link.left
    return Way(link.source, link.target, before.lit or link.taken, label, left)


def _packed(
    boxes: Sequence[Box], places: Mapping[str, tuple[int, int]]
) -> dict[str, tuple[int, int]]:
    """The source's places with no empty column or row between them."""
    known = {box.id: places[box.id] for box in boxes if box.id in places}
    columns = {c: n for n, c in enumerate(sorted({place[0] for place in known.values()}))}
    rows = {r: n for n, r in enumerate(sorted({place[1] for place in known.values()}))}
    return {name: (columns[c], rows[r]) for name, (c, r) in known.items()}


def _placed(boxes: Sequence[Box], places: Mapping[str, tuple[int, int]], offset: int) -> list[Box]:
    """The source's boxes in their places; one without a place goes under all of them."""
    last = max((row for _, row in places.values()), default=-1)
    placed = []
    for box in boxes:
        if box.id in places:
            column, row = places[box.id]
        else:
            last += 1
            column, row = 0, last
        placed.append(replace(box, column=column + offset, row=row))
    return placed


def _height(box: Box) -> float:
    return max(HEIGHT, math.ceil((len(box.label) + 2) / _LETTERS) * _LINE + 14)


def _as_grid(lanes: Sequence[Sequence[Box]]) -> bool:
    return all(len(lane) == 1 for lane in lanes) and len(lanes) > 1


def _column(boxes: Sequence[Box], x: float, y: float) -> list[Box]:
    placed = []
    for box in boxes:
        placed.append(replace(box, x=x, y=y))
        y += box.height + DOWN
    return placed


def _below(column: Sequence[Box], y: float) -> float:
    return column[-1].y + column[-1].height + DOWN if column else y


def _ways(
    boxes: Sequence[Box],
    links: Iterable[Link],
    top: Sequence[Box],
    columns: Sequence[Sequence[Box]],
    bottom: Sequence[Box],
    *,
    grid: bool,
) -> tuple[Way, ...]:
    plain = (replace(link, label="") for link in links)
    found = {(way.source, way.target): way for way in _merged(boxes, plain)}
    if not grid and bottom:
        for column in columns:
            pair = column[-1].id, bottom[0].id
            found.setdefault(pair, Way(*pair, lit=False))
    neighbours = {(a.id, b.id) for run in (top, *columns, bottom) for a, b in pairwise(run)}
    heads = {(top[-1].id, column[0].id) for column in columns} if top and not grid else set()
    joins = {(column[-1].id, bottom[0].id) for column in columns} if bottom and not grid else set()
    near = neighbours | heads | joins
    return tuple(way for pair, way in found.items() if way.lit or way.left or pair in near)
