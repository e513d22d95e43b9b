"""The corners of a way from box to box: down into the gap, along it, and round what stands there.

Lengths are those of the boxes, y grows downwards; boxes of one row are equally tall.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.incidents.chart_rules import Box

Point = tuple[float, float]


def corners(
    source: Box, target: Box, boxes: Sequence[Box], gap: float, across: float
) -> list[Point]:
    """The points of a way, from the edge of its source to the edge of its target.

    Args:
        source: Where it begins.
        target: Where it ends.
        boxes: Everything drawn, so that no box is crossed.
        gap: The room between two rows.
        across: The room between two columns.
    """
    start = (source.x + source.width / 2, source.y + source.height)
    end = (target.x + target.width / 2, target.y)
    if target.y < start[1]:
        return _sideways(source, target, gap, across)
    under, over = start[1] + gap / 2, end[1] - gap / 2
    if _free(end[0], start[1], end[1], (source, target), boxes):
        if start[0] == end[0]:
            return [start, end]
        return [start, (start[0], under), (end[0], under), end]
    if _free(start[0], start[1], end[1], (source, target), boxes):
        return [start, (start[0], over), (end[0], over), end]
    side = _gutter(source, target, across)
    return [start, (start[0], under), (side, under), (side, over), (end[0], over), end]


def middle(points: Sequence[Point]) -> Point:
    """Where the label of a way stands: at the middle of its last but one stretch."""
    first, second = (points[-2], points[-1]) if len(points) < 4 else (points[-3], points[-2])
    return ((first[0] + second[0]) / 2, (first[1] + second[1]) / 2)


def _free(x: float, top: float, bottom: float, ends: tuple[Box, Box], boxes: Sequence[Box]) -> bool:
    """Whether nothing stands on a line straight down."""
    return not any(
        box.x - 2 < x < box.x + box.width + 2
        and box.y < bottom - 1
        and box.y + box.height > top + 1
        for box in boxes
        if box not in ends
    )


def _gutter(source: Box, target: Box, across: float) -> float:
    """The room beside the target's column on the side from which the way comes."""
    if source.x < target.x:
        return target.x - across / 2
    return target.x + target.width + across / 2


def _sideways(source: Box, target: Box, gap: float, across: float) -> list[Point]:
    """A way up, or to a box on the same height."""
    level = source.y + source.height / 2
    if source.y < target.y + target.height and target.y < source.y + source.height:
        beside = target.x > source.x
        near = source.x + source.width if beside else source.x
        far = target.x if beside else target.x + target.width
        height = target.y + min(target.height, source.height) / 2
        if abs(far - near) <= across * 1.5:
            return [(near, height), (far, height)]
    right = source.x + source.width
    side = (right if target.x <= source.x else target.x - across) + across / 2
    over = target.y - gap / 2
    middle_of = target.x + target.width / 2
    return [(right, level), (side, level), (side, over), (middle_of, over), (middle_of, target.y)]
