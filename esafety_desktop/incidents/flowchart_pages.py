"""The flowchart poster: one page, A4 or A3, for the wall and for black and white printers."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.incidents.chart_pages import MOST, Frame, draw_chart, plan
from esafety_desktop.printing.sheet import MM, PAGE_HEIGHT, PAGE_WIDTH, new_canvas
from esafety_desktop.printing.text import (
    Align,
    Span,
    draw_line,
    fitted,
    one_line,
    set_lines,
)

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.incidents.flowchart_rules import PosterSheet
    from esafety_desktop.printing.document import Progress
    from esafety_desktop.printing.text import Line

_SIDE = 9 * MM
_A3 = 2**0.5
_DANGER = "Danger now? Ring 999. Anyone may ring."
_POLICE = "Police, not urgent"
_SMALL = 6.8


def render_poster(sheet: PosterSheet, size: str = "A4", progress: Progress | None = None) -> bytes:
    """The poster as PDF, upright or lying, whichever gives the larger letters.

    Args:
        sheet: What it shows.
        size: "A4" or "A3".
        progress: Told that the one page is being made.

    Raises:
        Cancelled: the progress callable said so.
    """
    if progress:
        progress(0, 1)
    scale = _A3 if size == "A3" else 1.0
    short, long = PAGE_WIDTH * scale, PAGE_HEIGHT * scale
    pages = [_Poster(sheet, short, long, scale), _Poster(sheet, long, short, scale)]
    best = max(pages, key=lambda page: page.letters)
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, f"Flowchart: {sheet.title}", sheet.school)
    best.draw(canvas)
    canvas.showPage()
    canvas.save()
    if progress:
        progress(1, 1)
    return buffer.getvalue()


class _Poster:
    """The page in one of the two ways that it can be held."""

    def __init__(self, sheet: PosterSheet, width: float, height: float, scale: float) -> None:
        self._sheet = sheet
        self._scale = scale
        self._page = width, height
        self._wide = width - 2 * _SIDE
        self._most = MOST * 0.8 * scale
        self._numbers = [*self._sheet.numbers]
        foot = _SIDE + self._foot_height() + self._numbers_height() + 6 * scale
        head = height - _SIDE - self._head_height()
        self._frame = Frame(_SIDE, foot, self._wide, head - foot)

    @property
    def letters(self) -> float:
        """How large the letters of the chart are here, in points."""
        return plan(self._sheet.chart, self._frame.width, self._frame.height, self._most).size

    def draw(self, canvas: Canvas) -> None:
        canvas.setPageSize(self._page)
        self._head(canvas)
        draw_chart(canvas, self._sheet.chart, self._frame, self._most)
        self._ring(canvas)
        self._foot(canvas)

    def _head(self, canvas: Canvas) -> None:
        s, (_, height) = self._scale, self._page
        top = height - _SIDE
        canvas.setFillGray(0)
        canvas.rect(_SIDE, top - 26 * s, self._wide, 26 * s, stroke=0, fill=1)
        canvas.setFillGray(1)
        line, points = fitted(_DANGER, 20 * s, self._wide - 16 * s, bold=True)
        draw_line(canvas, line, _SIDE + 8 * s, top - 19.5 * s, points)
        canvas.setFillGray(0)
        title = f"When something goes wrong online: {self._sheet.title}"
        line, points = fitted(title, 15 * s, self._wide, bold=True)
        draw_line(canvas, line, _SIDE, top - 42 * s, points)
        y = top - 46 * s
        for text in self._said():
            y -= _SMALL * 1.25 * s
            draw_line(canvas, text, _SIDE, y, _SMALL * s)
        self._parts(canvas, y - 14 * s)

    def _said(self) -> tuple[Line, ...]:
        sheet = self._sheet
        rest = sheet.always.partition(". ")[2]
        said = " · ".join(part for part in (sheet.school, rest, sheet.note) if part)
        return set_lines([Span(said)], _SMALL * self._scale, self._wide)

    def _head_height(self) -> float:
        parts = 12 if self._sheet.parts else 0
        return (50 + parts + len(self._said()) * _SMALL * 1.25) * self._scale

    def _parts(self, canvas: Canvas, y: float) -> None:
        """What the three parts of today's procedure are called, over their columns."""
        if not self._sheet.parts:
            return
        laid = plan(self._sheet.chart, self._frame.width, self._frame.height, self._most)
        columns = sorted({box.column for box in laid.boxes})
        starts = [columns[0], columns[1], columns[-1]]
        for text, column in zip(self._sheet.parts, starts, strict=True):
            box = next(box for box in laid.boxes if box.column == column)
            middle = column == columns[1]
            room = box.width * (len(columns) - 2) if middle else box.width
            line, size = fitted(text, 9 * self._scale, room, bold=True)
            draw_line(canvas, line, _SIDE + box.x, y, size)

    def _cells(self) -> list[tuple[str, str, str]]:
        cells = [(one.label, one.name, one.words) for one in self._numbers]
        return [*cells, (_POLICE, "", "101")]

    def _cell_lines(self, cell: tuple[str, str, str]) -> list[tuple[str, float, bool]]:
        s, room = self._scale, self._wide / len(self._cells()) - 8 * self._scale
        label, name, number = cell
        lines = []
        for text, size, bold in ((label, 7.2, True), (name, 7.2, False), (number, 8.6, True)):
            if text:
                cut = set_lines([Span(text, bold)], size * s, room)
                lines += [(text, size * s, bold)] * len(cut)
        return lines

    def _numbers_height(self) -> float:
        s = self._scale
        tall = [sum(size * 1.25 for _, size, _ in self._cell_lines(cell)) for cell in self._cells()]
        return max(tall) + 8 * s

    def _ring(self, canvas: Canvas) -> None:
        """Whom to ring, in a row of frames; a missing number is named as missing."""
        s, cells = self._scale, self._cells()
        low = _SIDE + self._foot_height()
        high, wide = self._numbers_height(), self._wide / len(cells)
        canvas.setStrokeGray(0)
        canvas.setLineWidth(1.2 * s)
        for place, cell in enumerate(cells):
            x = _SIDE + place * wide
            canvas.rect(x, low, wide, high)
            y = low + high - 4 * s
            for text, size, bold in zip(cell, (7.2, 7.2, 8.6), (True, False, True), strict=True):
                if not text:
                    continue
                for line in set_lines([Span(text, bold)], size * s, wide - 8 * s):
                    y -= size * s * 1.25
                    draw_line(canvas, line, x + 4 * s, y + size * s * 0.3, size * s)

    def _foot_height(self) -> float:
        return len(self._foot_lines()) * _SMALL * 1.25 * self._scale + 4 * self._scale

    def _foot_lines(self) -> tuple[Line, ...]:
        said = f"{self._sheet.stamp}. {self._sheet.standing}"
        return set_lines([Span(said)], _SMALL * self._scale, self._wide * 0.82)

    def _foot(self, canvas: Canvas) -> None:
        s = self._scale
        size = _SMALL * s
        right = one_line(f"printed {self._sheet.printed_on}", size)
        draw_line(canvas, right, _SIDE, _SIDE, size, room=self._wide, align=Align.RIGHT)
        for place, line in enumerate(reversed(self._foot_lines())):
            draw_line(canvas, line, _SIDE, _SIDE + place * size * 1.25, size)
