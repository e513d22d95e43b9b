"""The contact map on paper: A3 across, as it lies on the screen, good in black and white."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.contacts.map_rules import BOX_HEIGHT, BOX_WIDTH, HEADING
from esafety_desktop.contacts.rows import Place, State
from esafety_desktop.dates import british
from esafety_desktop.printing.sheet import MM, new_canvas
from esafety_desktop.printing.text import Align, Span, draw_line, draw_text, one_line, set_lines

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.contacts.map_rows import GroupRow, MapRow
    from esafety_desktop.contacts.rows import Sheet, SlotRow
    from esafety_desktop.printing.document import Progress

_WIDE, _HIGH = 420 * MM, 297 * MM
_MARGIN = 12 * MM
_HEAD = 20 * MM
_FOOT = 9 * MM
_CHILD = 52.0


class _Paper:
    """The canvas in map units: y grows downwards, as on the screen."""

    def __init__(self, canvas: Canvas, drawn: MapRow) -> None:
        self.canvas = canvas
        left, top, right, bottom = _extent(drawn)
        room_x, room_y = _WIDE - 2 * _MARGIN, _HIGH - 2 * _MARGIN - _HEAD - _FOOT
        self.scale = min(room_x / (right - left), room_y / (bottom - top))
        self._left = _MARGIN + (room_x - (right - left) * self.scale) / 2 - left * self.scale
        self._top = _HIGH - _MARGIN - _HEAD + top * self.scale

    def x(self, x: float) -> float:
        return self._left + x * self.scale

    def y(self, y: float) -> float:
        return self._top - y * self.scale

    def box(self, place: Place, width: float, height: float, radius: float, *, fill: bool) -> None:
        """A box with round corners whose upper left corner is at ``place``."""
        s = self.scale
        self.canvas.roundRect(
            self.x(place.x),
            self.y(place.y + height),
            width * s,
            height * s,
            radius * s,
            stroke=1,
            fill=int(fill),
        )

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        room: float,
        *,
        bold: bool = False,
        centred: bool = False,
    ) -> None:
        """One line whose base line is at ``y``, made smaller until it fits."""
        points = size * self.scale
        while points > 4 and one_line(text, points, bold=bold).width > room * self.scale:
            points -= 0.25
        line = one_line(text, points, bold=bold)
        align = Align.CENTRE if centred else Align.LEFT
        draw_line(
            self.canvas, line, self.x(x), self.y(y), points, room=room * self.scale, align=align
        )


def render_map(sheet: Sheet, progress: Progress | None = None) -> bytes:
    """The map as one A3 page."""
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, "Contact map", sheet.school)
    canvas.setPageSize((_WIDE, _HIGH))
    if progress:
        progress(0, 1)
    _frame(canvas, sheet)
    paper = _Paper(canvas, sheet.map)
    _lines(paper, sheet.map)
    for group in sheet.map.groups:
        _group(paper, group)
    _child(paper, sheet.map)
    for slot in sheet.map.visible:
        _slot(paper, slot)
    canvas.showPage()
    canvas.save()
    if progress:
        progress(1, 1)
    return buffer.getvalue()


def _extent(drawn: MapRow) -> tuple[float, float, float, float]:
    places = [slot.place for slot in drawn.visible if slot.place]
    return (
        min([0.0, *(p.x for p in places)]),
        min([0.0, *(p.y for p in places)]),
        max([drawn.width, *(p.x + BOX_WIDTH for p in places)]),
        max([drawn.height, *(p.y + BOX_HEIGHT for p in places)]),
    )


def _frame(canvas: Canvas, sheet: Sheet) -> None:
    top = _HIGH - _MARGIN
    draw_text(canvas, _MARGIN, top - 22, f"{sheet.map.title}: our contact map", 24, bold=True)
    under = " · ".join(part for part in (sheet.school, sheet.telephone) if part)
    draw_text(canvas, _MARGIN, top - 40, under, 12)
    urgent = one_line("Somebody is in danger now: ring 999", 20, bold=True)
    draw_line(canvas, urgent, _MARGIN, top - 22, 20, room=_WIDE - 2 * _MARGIN, align=Align.RIGHT)
    foot = f"For staff · made on {british(sheet.made_on)} · page 1 of 1 · {sheet.map.rule}"
    draw_text(canvas, _MARGIN, _MARGIN - 2, foot, 9)


def _lines(paper: _Paper, drawn: MapRow) -> None:
    canvas, centre = paper.canvas, drawn.centre_place
    canvas.setStrokeGray(0.55)
    canvas.setLineWidth(1.6)
    for group in drawn.groups:
        x, y = _near(group, centre)
        canvas.line(paper.x(centre.x), paper.y(centre.y), paper.x(x), paper.y(y))
    blocks = {group.id: group for group in drawn.groups}
    canvas.setLineWidth(0.8)
    canvas.setDash(1, 2)
    for slot in drawn.visible:
        if slot.moved and slot.place:
            middle = Place(slot.place.x + BOX_WIDTH / 2, slot.place.y + BOX_HEIGHT / 2)
            x, y = _near(blocks[slot.group_id], middle)
            canvas.line(paper.x(middle.x), paper.y(middle.y), paper.x(x), paper.y(y))
    canvas.setDash()


def _near(group: GroupRow, point: Place) -> tuple[float, float]:
    x = min(max(point.x, group.place.x), group.place.x + group.width)
    return x, min(max(point.y, group.place.y), group.place.y + group.height)


def _group(paper: _Paper, group: GroupRow) -> None:
    paper.canvas.setStrokeGray(0.6)
    paper.canvas.setFillGray(0.95)
    paper.canvas.setLineWidth(0.8)
    paper.box(group.place, group.width, group.height, 10, fill=True)
    paper.canvas.setFillGray(0)
    paper.text(
        group.place.x + 8,
        group.place.y + HEADING - 7,
        group.label,
        16,
        group.width - 16,
        bold=True,
        centred=True,
    )


def _child(paper: _Paper, drawn: MapRow) -> None:
    canvas, centre, s = paper.canvas, drawn.centre_place, paper.scale
    x, y = paper.x(centre.x), paper.y(centre.y)
    canvas.setStrokeGray(0)
    canvas.setLineWidth(2)
    canvas.setFillGray(1)
    canvas.circle(x, y, _CHILD * s, stroke=1, fill=1)
    canvas.setFillGray(0.2)
    canvas.circle(x, y + 20 * s, 13 * s, stroke=0, fill=1)
    canvas.roundRect(x - 18 * s, y - 20 * s, 36 * s, 25 * s, 12 * s, stroke=0, fill=1)
    canvas.setFillGray(0)
    paper.text(centre.x - 45, centre.y + 38, drawn.centre, 15, 90, bold=True, centred=True)


def _slot(paper: _Paper, slot: SlotRow) -> None:
    canvas, place = paper.canvas, slot.place or Place(0, 0)
    missing = slot.state is State.MISSING
    canvas.setStrokeGray(0 if missing or slot.entries else 0.4)
    canvas.setLineWidth(2.2 if missing else 0.8)
    canvas.setDash(*((3, 2) if slot.state in {State.BLANK, State.ELSEWHERE} else ()))
    canvas.setFillGray(1)
    paper.box(place, BOX_WIDTH, BOX_HEIGHT, 5, fill=True)
    canvas.setDash()
    canvas.setFillGray(0)
    room = BOX_WIDTH - 12
    lines = [(slot.short, True), *((line, False) for line in _inside(slot))][:4]
    if len(lines) == 1:
        _two(paper, place, slot.label)
        return
    step = min(14.0, (BOX_HEIGHT - 6) / len(lines))
    y = place.y + (BOX_HEIGHT - step * len(lines)) / 2 + step * 0.8
    for text, bold in lines:
        paper.text(place.x + 6, y, text, min(12.0, step * 0.9), room, bold=bold)
        y += step


def _two(paper: _Paper, place: Place, label: str) -> None:
    """A blank slot: its name on one or two lines, and room to write."""
    size = 10.5 * paper.scale
    y = place.y + 13
    for line in set_lines([Span(label, bold=True)], size, (BOX_WIDTH - 12) * paper.scale)[:2]:
        draw_line(paper.canvas, line, paper.x(place.x + 6), paper.y(y), size)
        y += 12


def _inside(slot: SlotRow) -> list[str]:
    if slot.entries:
        always = " · ".join(one.text for one in slot.national if one.kind == "telephone")
        lines = [always] if always else []
        if len(slot.entries) == 1:
            (only,) = slot.entries
            numbers = [number.text for number in only.numbers] or [only.email]
            return [*lines, only.name, *filter(None, numbers)]
        for entry in slot.entries[:3]:
            number = entry.numbers[0].number if entry.numbers else entry.email
            lines.append(f"{entry.name}: {number}" if number else entry.name)
        return lines
    if slot.national:
        return [one.text if one.kind == "web" else f"{one.text} {one.use}" for one in slot.national]
    if slot.state is State.ELSEWHERE:
        return ["Look in the pupil list"]
    return ["Missing: find out and write it here"] if slot.missing else []
