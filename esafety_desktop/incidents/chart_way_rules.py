"""The corners of a way from box to box: down into the gap, along it, and round what stands there.

Lengths are those of the boxes, y grows downwards; boxes of one row are equally tall.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.incidents.chart_rules import Box, Way

Point = tuple[float, float]
LABEL_LINE = 14.0
"""How high a line of a label is."""
_LETTERS = 16


def label_lines(text: str) -> list[str]:
    """A label in lines that have room beside the head of its way: whole, never cut."""
    return textwrap.wrap(text, _LETTERS, break_long_words=False, break_on_hyphens=False)


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


def labelled(ways: Sequence[Way]) -> list[tuple[Way, bool]]:
    """The ways whose label has room at their target: one on each side, those gone first.

    Returns:
        Each with whether its label stands on the left.
    """
    found: list[tuple[Way, bool]] = []
    taken: dict[str, int] = {}
    for way in sorted(ways, key=lambda way: not way.lit):
        if way.label and taken.setdefault(way.target, 0) < 2:
            found.append((way, taken[way.target] == 1))
            taken[way.target] += 1
    return found


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
    leftwards = target.x < source.x
    edge = source.x if leftwards else source.x + source.width
    side = edge - across / 2 if leftwards else edge + across / 2
    over = target.y - gap / 2
    middle_of = target.x + target.width / 2
    return [(edge, level), (side, level), (side, over), (middle_of, over), (middle_of, target.y)]
