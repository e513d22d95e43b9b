"""Where each box is drawn: the trunk, a lane for each open route, the trunk again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from esafety_desktop.incidents.procedure_rules import Box, Chart, Way

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WIDTH, HEIGHT = 184.0, 54.0
ROUTE_HEIGHT = 84.0
ACROSS, DOWN = 24.0, 22.0
_GRID_ACROSS = 2
_ROW = ROUTE_HEIGHT + 12


@dataclass(frozen=True, slots=True)
class Link:
    """A way from box to box as the procedure knows it.

    Attributes:
        taken: Whether it was gone.
        strong: Whether it is always drawn; the others only when they were gone.
    """

    source: str
    target: str
    taken: bool
    strong: bool = True


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
    grid = all(len(lane) == 1 for lane in lanes) and len(lanes) > 1
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
    drawn = {box.id for box in boxes}
    found: dict[tuple[str, str], bool] = {}
    for link in links:
        if link.source in drawn and link.target in drawn and (link.taken or link.strong):
            pair = link.source, link.target
            found[pair] = found.get(pair, False) or link.taken
    if not grid and bottom:
        for column in columns:
            found.setdefault((column[-1].id, bottom[0].id), False)
    neighbours = {(a.id, b.id) for run in (top, *columns, bottom) for a, b in _pairs(run)}
    heads = {(top[-1].id, column[0].id) for column in columns} if top and not grid else set()
    joins = {(column[-1].id, bottom[0].id) for column in columns} if bottom and not grid else set()
    near = neighbours | heads | joins
    return tuple(
        Way(source, target, lit)
        for (source, target), lit in found.items()
        if lit or (source, target) in near
    )


def _pairs(run: Sequence[Box]) -> Iterable[tuple[Box, Box]]:
    return pairwise(run)
