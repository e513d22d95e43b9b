"""The map as a drawing for the wall: shapes and words in points, before paper or file is chosen.

A3 across. The same drawing becomes the printed page, the SVG file and the picture.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from esafety_desktop.contacts.contact_rules import is_stale
from esafety_desktop.contacts.map_inside_rules import inside
from esafety_desktop.contacts.map_line_rules import (
    Box,
    Stroke,
    boxes_of,
    extent,
)
from esafety_desktop.contacts.map_rules import BOX_HEIGHT, BOX_WIDTH, HEADING, RADIUS
from esafety_desktop.contacts.map_shape_rules import (
    ACCENT,
    BLOCK,
    EDGE,
    HEIGHT,
    INK,
    LINE,
    PAPER,
    SOFT,
    WIDTH,
    Disc,
    Drawing,
    Part,
    Rect,
    Rule,
    Words,
)
from esafety_desktop.contacts.map_way_rules import ways
from esafety_desktop.contacts.map_words_rules import LEADING, SIZES, cut, fits, settle
from esafety_desktop.contacts.rows import Place, State
from esafety_desktop.dates import british
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.contacts.map_rows import GroupRow, LinkRow, MapRow
    from esafety_desktop.contacts.map_way_rules import Ways
    from esafety_desktop.contacts.map_words_rules import Measure, SetLine
    from esafety_desktop.contacts.rows import Sheet, SlotRow

MARGIN = 36.0
_HEAD, _FOOT = 80.0, 30.0
_TALLEST = 1.15
_ABOVE = 0.3
"""Share of the room that is left above the map."""
_PAD = 8.0
_ROOM = BOX_WIDTH - 2 * _PAD
_FULL = 3
"""Lines below a name from which on who it is goes beside the name."""


def drawing_of(sheet: Sheet, measure: Measure) -> Drawing:
    """Draw the map of a school.

    Args:
        sheet: What stands on it.
        measure: Width of a text in points.
    """
    drawn, paper = sheet.map, _Paper(sheet.map, measure)
    boxes = boxes_of(drawn)
    laid = ways(drawn, boxes)
    parts = [
        _head(sheet, measure),
        Part("", tuple(_lines(paper, drawn.centre_place, laid))),
        *(_group(paper, group) for group in drawn.groups),
        _child(paper, drawn),
        *(_link(paper, link, laid.links[link.id]) for link in drawn.links),
        *(
            _slot(paper, slot, sheet)
            for slot in sorted(drawn.visible, key=lambda one: bool(one.moved))
        ),
        *(_label(paper, link, laid.links[link.id]) for link in drawn.links if link.label),
        _foot(sheet, measure),
    ]
    about = f"Contact map of {sheet.school}, made on {british(sheet.made_on)}"
    return Drawing(f"{drawn.title}: our contact map", about, tuple(parts))


class _Paper:
    """Map units on the page.

    Attributes:
        scale: Points of a map unit across.
        tall: How much more a unit is downwards: what the page has left over goes to the boxes.
    """

    def __init__(self, drawn: MapRow, measure: Measure) -> None:
        whole = extent(drawn)
        room_x, room_y = WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN - _HEAD - _FOOT
        self.scale = min(room_x / whole.width, room_y / whole.height)
        self.tall = min(_TALLEST, room_y / whole.height / self.scale)
        down = self.scale * self.tall
        self._left = MARGIN + (room_x - whole.width * self.scale) / 2 - whole.x * self.scale
        top = MARGIN + _HEAD + (room_y - whole.height * down) * _ABOVE
        self._top, self._down = top - whole.y * down, down
        self._measure = measure

    def measure(self, text: str, /, size: float, *, bold: bool = False) -> float:
        return self._measure(text, size * self.scale, bold=bold) / self.scale

    def x(self, x: float) -> float:
        return self._left + x * self.scale

    def y(self, y: float) -> float:
        return self._top + y * self._down

    def words(self, place: Place, line: SetLine, room: float, colour: str) -> Words:
        return Words(
            self.x(place.x),
            self.y(place.y) + line.y * self.scale,
            line.text,
            line.size * self.scale,
            room * self.scale,
            line.bold,
            colour,
        )

    def rect(self, box: Box, corner: float, **look: object) -> Rect:
        s = self.scale
        return Rect(
            self.x(box.x),
            self.y(box.y),
            box.width * s,
            box.height * self._down,
            corner * s,
            **look,  # type: ignore[arg-type] # as Rect names them
        )


def _head(sheet: Sheet, measure: Measure) -> Part:
    urgent = "In danger now? Ring 999"
    wide = measure(urgent, 22, bold=True) + 36
    left = WIDTH - MARGIN - wide
    room = left - MARGIN - 24
    under = " · ".join(part for part in (sheet.school, sheet.telephone) if part)
    title = f"{sheet.map.title}: our contact map"
    return Part(
        title,
        (
            Words(MARGIN, MARGIN + 28, title, 32, room, bold=True, colour=ACCENT),
            Words(MARGIN, MARGIN + 50, _short(under, 14, room, measure), 14, room),
            Rect(left, MARGIN, wide, 42, 8, fill=INK),
            Words(left, MARGIN + 29, urgent, 22, wide, bold=True, colour=PAPER, align="centre"),
        ),
    )


def _foot(sheet: Sheet, measure: Measure) -> Part:
    y, size = HEIGHT - MARGIN, 10.5
    made = f"For staff · made on {british(sheet.made_on)} · page 1 of 1"
    right = measure(made, size, bold=False)
    stale = any(
        is_stale(entry, sheet.made_on) and (entry.numbers or entry.email)
        for slot in sheet.map.visible
        for entry in slot.entries
    )
    star = "* not checked for a year. " if stale else ""
    said = f"{star}{sheet.map.rule} Dashed boxes are empty: write in who it is."
    room = WIDTH - 2 * MARGIN - right - 24
    return Part(
        "",
        (
            Rule(MARGIN, y - 16, WIDTH - MARGIN, y - 16, EDGE, 0.6),
            Words(MARGIN, y, _short(said, size, room, measure), size, room, colour=SOFT),
            Words(WIDTH - MARGIN - right, y, made, size, right, colour=SOFT),
        ),
    )


def _lines(paper: _Paper, centre: Place, laid: Ways) -> Iterator[Rule | Disc]:
    for line in laid.rays.values():
        from_middle = Stroke(centre, line.end, line.bends)  # the child covers its beginning
        yield from _rules(paper, from_middle, LINE, 1.8)
        yield Disc(paper.x(line.end.x), paper.y(line.end.y), 4 * paper.scale, fill=LINE)
    for line in laid.strays.values():
        yield from _rules(paper, line, LINE, 1.0, (1.5, 3.0))


def _rules(
    paper: _Paper, line: Stroke, colour: str, width: float, dash: tuple[float, ...] = ()
) -> Iterator[Rule | Disc]:
    """A line as straight pieces; a dot rounds each bend."""
    for start, end in pairwise(line.points):
        yield Rule(
            paper.x(start.x), paper.y(start.y), paper.x(end.x), paper.y(end.y), colour, width, dash
        )
    for bend in line.bends:
        yield Disc(paper.x(bend.x), paper.y(bend.y), width / 2, fill=colour)


def _group(paper: _Paper, group: GroupRow) -> Part:
    box = Box(group.place.x, group.place.y, group.width, group.height)
    room, size = group.width - 2 * _PAD, 17.0
    while size > 11 and paper.measure(group.label, size, bold=True) > room:
        size -= 1
    label = cut(group.label, room, lambda text: paper.measure(text, size, bold=True))
    heading = Words(
        paper.x(box.x + _PAD),
        paper.y(box.y + HEADING / 2) + size * 0.36 * paper.scale,
        label,
        size * paper.scale,
        room * paper.scale,
        bold=True,
        colour=ACCENT,
        align="centre",
    )
    return Part(group.label, (paper.rect(box, 10, fill=BLOCK, edge=EDGE, line=0.8), heading))


def _child(paper: _Paper, drawn: MapRow) -> Part:
    centre, s = drawn.centre_place, paper.scale
    x, y = paper.x(centre.x), paper.y(centre.y)
    label = Words(x - 50 * s, y + 41 * s, drawn.centre, 16 * s, 100 * s, bold=True, align="centre")
    return Part(
        drawn.centre,
        (
            Disc(x, y, RADIUS * s, fill=PAPER, edge=ACCENT, line=3),
            Disc(x, y - 24 * s, 15 * s, fill=ACCENT),
            Rect(x - 20 * s, y - 6 * s, 40 * s, 28 * s, 14 * s, fill=ACCENT),
            label,
        ),
    )


def _words_in(paper: _Paper, slot: SlotRow, sheet: Sheet) -> tuple[SetLine, ...]:
    """The most of what a box could say that fits into it whole."""
    room, high = _ROOM, BOX_HEIGHT * paper.tall
    for lines, first in inside(slot, sheet.made_on, sheet.rest):
        name, below, strong = slot.short, lines, first
        both = f"{name}: {lines[0]}" if len(lines) >= _FULL else ""
        if both and paper.measure(both, SIZES[0][0], bold=True) <= room:
            name, below, strong = both, lines[1:], first - 1
        if fits(name, below, room, high, paper.measure, strong=strong):
            break
    return settle(name, below, room, high, paper.measure, strong=strong)


def _slot(paper: _Paper, slot: SlotRow, sheet: Sheet) -> Part:
    place = slot.place or Place(0, 0)
    box = Box(place.x, place.y, BOX_WIDTH, BOX_HEIGHT)
    empty = slot.state in {State.BLANK, State.ELSEWHERE, State.OFF}
    look = {
        "edge": INK if slot.missing else LINE,
        "line": 2.4 if slot.missing else 0.9,
        "dash": (3.0, 2.0) if empty else (),
    }
    lines = _words_in(paper, slot, sheet)
    if slot.state is State.BLANK:
        up = lines[0].y - lines[0].size * LEADING
        lines = tuple(replace(line, y=line.y - up) for line in lines)
    corner = Place(place.x + _PAD, place.y)
    words = [paper.words(corner, line, _ROOM, ACCENT if line.name else INK) for line in lines]
    return Part(slot.spoken, (paper.rect(box, 6, fill=PAPER, **look), *words))


def _link(paper: _Paper, link: LinkRow, line: Stroke) -> Part:
    ends = [
        Disc(paper.x(end.x), paper.y(end.y), 4 * paper.scale, fill=ACCENT)
        for end in (line.start, line.end)
    ]
    return Part(link.spoken, (*_rules(paper, line, ACCENT, 1.6), *ends))


def _label(paper: _Paper, link: LinkRow, line: Stroke) -> Part:
    label = cut(link.label, 180, lambda text: paper.measure(text, 12))
    wide, s = paper.measure(label, 12) + 12, paper.scale
    x, y = paper.x(line.middle.x) - wide * s / 2, paper.y(line.middle.y)
    box = Rect(x, y - 10 * s, wide * s, 20 * s, 4 * s, fill=PAPER, edge=ACCENT, line=0.9)
    return Part("", (box, Words(x, y + 4.3 * s, label, 12 * s, wide * s, align="centre")))


def _short(text: str, size: float, room: float, measure: Measure) -> str:
    return cut(text, room, lambda part: measure(part, size, bold=False))
