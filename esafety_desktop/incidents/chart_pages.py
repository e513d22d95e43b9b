"""A chart drawn onto paper: every word fits its box, state by shape and word, no colour needed."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.incidents.chart_rules import ADDED, LIGHT_WORDS
from esafety_desktop.incidents.chart_way_rules import corners, labelled
from esafety_desktop.printing.text import (
    Align,
    Line,
    Span,
    draw_line,
    one_line,
    set_lines,
    width_of,
)
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.incidents.chart_rules import Box, Chart, Way
    from esafety_desktop.incidents.chart_way_rules import Point
    from esafety_desktop.printing.document import Drawing

LEAST, MOST = 4.5, 14.0
"""Between which sizes the letters are set, in points: the largest at which all fits."""

_KEY = (
    "Grey with a firm frame: done, or not done with a reason. Thick frame: open now. Dashed: added "
    "since by today’s practice. Dotted: left behind. Thick way: gone. Thin frame: not reached."
)
_KEY_SIZE = 8.0
_LIST = 60
_LEADING = 1.22
_DETAIL = 0.86
_STRONG = frozenset({"done", "not done", "here"})
_FAINT = frozenset({"elsewhere", "gone", "before"})


class Frame(NamedTuple):
    """Where a chart may stand on a page, in points from the lower left corner."""

    x: float
    y: float
    width: float
    height: float


class Plan(Value):
    """A chart laid out for a frame.

    Attributes:
        size: Of the letters in points.
        boxes: With their places in points from the frame's upper left corner.
        gap: Room between two rows; ``across``: between two columns.
        fits: Whether all of it stands within the frame.
    """

    size: float
    boxes: tuple[Box, ...]
    gap: float
    across: float
    fits: bool


def plan(chart: Chart, width: float, height: float, most: float = MOST) -> Plan:
    """Lay a chart out in the largest letters that fit."""
    size = most
    found = _laid(chart, width, height, size)
    while not found.fits and size > LEAST:
        size = max(LEAST, size - 0.25)
        found = _laid(chart, width, height, size)
    return found


def draw_chart(canvas: Canvas, chart: Chart, frame: Frame, most: float = MOST) -> float:
    """Draw a chart into a frame; gives the size of its letters in points."""
    laid = plan(chart, frame.width, frame.height, most)
    canvas.saveState()
    boxes = {box.id: box for box in laid.boxes}

    def place(point: Point) -> Point:
        return (frame.x + point[0], frame.y + frame.height - point[1])

    def path(way: Way) -> list[Point]:
        ends = boxes[way.source], boxes[way.target]
        return [place(p) for p in corners(*ends, laid.boxes, laid.gap, laid.across)]

    for way in sorted(chart.ways, key=lambda way: way.lit):
        _draw_way(canvas, way, path(way), laid.size)
    for box in laid.boxes:
        _draw_box(canvas, box, place((box.x, box.y)), laid.size)
    for way, left in labelled(chart.ways):
        _draw_label(canvas, way.label, path(way)[-1], laid, left=left)
    canvas.restoreState()
    return laid.size


def path_drawing(chart: Chart) -> Drawing:
    """Draws the path of an incident into the room it is given, with what the shapes mean."""

    def draw(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
        lines = set_lines([Span(_KEY)], _KEY_SIZE, width)
        for place, line in enumerate(reversed(lines)):
            draw_line(canvas, line, x, y + place * _KEY_SIZE * 1.3, _KEY_SIZE)
        low = (len(lines) * 1.3 + 0.8) * _KEY_SIZE
        draw_chart(canvas, chart, Frame(x, y + low, width, height - low), most=10.0)

    return draw


def _laid(chart: Chart, width: float, height: float, size: float) -> Plan:
    columns = sorted({box.column for box in chart.boxes})
    across, gap = size * 1.8, size * (2.1 if chart.level else 1.5)
    shares = [_share(chart.boxes, column) for column in columns]
    room = width - across * (len(columns) - 1)
    widths = [room * share / sum(shares) for share in shares]
    lefts = [sum(widths[:n]) + across * n for n in range(len(columns))]
    sized = [
        replace(box, x=lefts[n], width=widths[n], height=_height(box, widths[n], size))
        for n, column in enumerate(columns)
        for box in sorted(chart.boxes, key=lambda one: one.row)
        if box.column == column
    ]
    level = [box for box in sized if chart.level and _of_the_source(box)]
    laid, tall = _levelled(level, height, gap)
    free, other = _stacked([box for box in sized if box not in level], height, gap)
    laid, used = [*laid, *free], max(tall, other)
    order = {box.id: n for n, box in enumerate(chart.boxes)}
    boxes = tuple(sorted(laid, key=lambda box: order[box.id]))
    whole = all(_longest(box) * size <= box.width - size * 0.9 for box in boxes)
    return Plan(size, boxes, gap, across, whole and used <= height)


def _of_the_source(box: Box) -> bool:
    """Whether a box has its height from the source's chart; the others stand beside it, freely."""
    return not box.added and box.light not in {"gone", "before"}


def _share(boxes: Sequence[Box], column: float) -> float:
    """How wide a column is against the others: one whose boxes hold lists is wider."""
    own = [box for box in boxes if box.column == column and not box.light]
    return 1.5 if any(len(box.detail) > _LIST for box in own) else 1.0


def _levelled(boxes: list[Box], height: float, gap: float) -> tuple[list[Box], float]:
    """Boxes of one row stand on one height; what is left over goes between the rows."""
    tall: dict[float, float] = {}
    for box in boxes:
        tall[box.row] = max(tall.get(box.row, 0.0), box.height)
    used = sum(tall.values()) + gap * len(tall)
    spare = max(0.0, height - used) / max(len(tall), 1)
    tops, y = {}, gap
    for row in sorted(tall):
        tops[row] = y
        tall[row] += min(spare, gap)
        y += tall[row] + gap
    return [replace(box, y=tops[box.row], height=tall[box.row]) for box in boxes], used


def _stacked(boxes: list[Box], height: float, gap: float) -> tuple[list[Box], float]:
    """Each column by itself, from the top of the frame to its foot."""
    laid: list[Box] = []
    most = 0.0
    for column in sorted({box.column for box in boxes}):
        own = [box for box in boxes if box.column == column]
        used = sum(box.height for box in own) + gap * len(own)
        spare = min(max(0.0, height - used) / len(own), gap * 1.2)
        y = gap
        for box in own:
            laid.append(replace(box, y=y, height=box.height + spare * 0.6))
            y += box.height + gap + spare
        most = max(most, used)
    return laid, most


def _said(box: Box) -> list[tuple[str, bool, float]]:
    """What stands in a box: text, whether bold, and its share of the size."""
    state = LIGHT_WORDS.get(box.light, "") if box.light not in {"", "ahead", "elsewhere"} else ""
    marks = [part for part in (ADDED if box.added else "", state) if part]
    lines = [(box.title, box.light != "elsewhere", 1.0)]
    if marks:
        lines.append((f"({'; '.join(marks)})", False, _DETAIL))
    if box.detail:
        lines.append((box.detail, False, _DETAIL))
    return lines


@lru_cache(maxsize=4096)
def _set(text: str, size: float, room: float, *, bold: bool) -> tuple[Line, ...]:
    return set_lines([Span(text, bold)], size, room)


@lru_cache(maxsize=4096)
def _word(text: str, *, bold: bool) -> float:
    """Width of a word in letters of one point."""
    return width_of(text, 1.0, bold=bold)


def _longest(box: Box) -> float:
    """Width of the longest word in a box at one point: none may be broken."""
    return max(
        _word(word, bold=bold) * share for text, bold, share in _said(box) for word in text.split()
    )


def _height(box: Box, width: float, size: float) -> float:
    inner = width - size * 0.9
    tall = sum(
        len(_set(text, size * share, inner, bold=bold)) * size * share * _LEADING
        for text, bold, share in _said(box)
    )
    return tall + size * 0.7


def _draw_box(canvas: Canvas, box: Box, at: Point, size: float) -> None:
    x, top = at
    canvas.setStrokeGray(0.45 if box.light in _FAINT else 0)
    canvas.setLineWidth(2.0 if box.light == "here" else 1.4 if box.light in _STRONG else 0.7)
    canvas.setDash(*((3, 2) if box.added else (1, 1.5) if box.light == "left" else ()))
    canvas.setFillGray(0.9 if box.light in {"done", "not done"} else 1)
    radius = size * (1.1 if box.route else 0.5 if box.question else 0.05)
    canvas.roundRect(x, top - box.height, box.width, box.height, radius, stroke=1, fill=1)
    canvas.setDash()
    canvas.setFillGray(0)
    inner = box.width - size * 0.9
    lines = [
        (line, size * share)
        for text, bold, share in _said(box)
        for line in _set(text, size * share, inner, bold=bold)
    ]
    y = top - (box.height - sum(points * _LEADING for _, points in lines)) / 2
    for line, points in lines:
        y -= points * _LEADING
        base = y + points * 0.3
        draw_line(canvas, line, x + size * 0.45, base, points, room=inner, align=Align.CENTRE)


def _draw_way(canvas: Canvas, way: Way, points: Sequence[Point], size: float) -> None:
    canvas.setStrokeGray(0 if way.lit or way.left else 0.35)
    canvas.setFillGray(0 if way.lit or way.left else 0.35)
    canvas.setLineWidth(2.0 if way.lit else 0.8)
    canvas.setDash(*((2, 2) if way.left and not way.lit else ()))
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.setDash()
    before, end = points[-2], points[-1]
    turn, long = math.atan2(end[1] - before[1], end[0] - before[0]), size * 0.6
    head = canvas.beginPath()
    head.moveTo(*end)
    for by in (0.45, -0.45):
        head.lineTo(end[0] - long * math.cos(turn + by), end[1] - long * math.sin(turn + by))
    head.close()
    canvas.drawPath(head, stroke=0, fill=1)


def _draw_label(canvas: Canvas, text: str, end: Point, laid: Plan, *, left: bool) -> None:
    """The answer that takes a way, beside its head and within half a column."""
    size = laid.size * 0.75
    room = min(box.width for box in laid.boxes) / 2 + laid.across - size * 1.2
    line = one_line(text, size)
    while line.width > room and len(text) > 4:
        text = f"{text.rstrip('…')[:-1].rstrip()}…"
        line = one_line(text, size)
    x = end[0] - line.width - size * 0.6 if left else end[0] + size * 0.6
    canvas.setFillGray(0)
    draw_line(canvas, line, x, end[1] + size * 0.35, size)
