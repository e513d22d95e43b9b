"""How letters home print: what all share is drawn once, what is personal child by child.

Letters whose personal paragraphs break into equally many lines share one layout, as in
`letters.pack_pages`; these have no slip, and their text may run over any number of pages.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.home_letters.block_pages import (
    Hole,
    after_list,
    constant_pieces,
    personal_lines,
    personal_pieces,
    with_room_to_sign,
)
from esafety_desktop.printing import flow
from esafety_desktop.printing.bidi import kept_apart
from esafety_desktop.printing.sheet import (
    FOOT,
    FOOT_SIZE,
    MARGIN,
    PAGE_HEIGHT,
    ROOM,
    Letterhead,
    draw_letterhead,
    draw_shared_foot,
    foot_line,
    new_canvas,
)
from esafety_desktop.printing.text import Line, draw_line, fitted, one_line, unprintable
from esafety_desktop.printing.window import WINDOW_HEIGHT, WINDOW_TOP, draw_window

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.home_letters.rows import Mailing, Sheet

_DATE_SIZE = 12.0
_FOOT_AT = foot_line()


@dataclass(frozen=True, slots=True)
class _PageForm:
    """A page without what is personal: the form's name, and where each line of that goes."""

    form: str
    holes: tuple[tuple[float, Hole], ...]
    foot_at: float
    foot_room: float


def render_mailing(mailing: Mailing, progress: Callable[[int, int], None] | None = None) -> bytes:
    """Every addressee's letter, each beginning on a page of its own.

    Args:
        mailing: The letter and all whom it goes to.
        progress: Told (letters done, letters in all); may raise ``Cancelled``.
    """
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, mailing.title, mailing.head.name)
    press = _Press(canvas, mailing)
    count = len(mailing.sheets)
    for number, sheet in enumerate(mailing.sheets):
        if progress:
            progress(number, count)
        press.print_sheet(sheet)
    if not count:
        canvas.showPage()
    canvas.save()
    if progress:
        progress(count, count)
    return buffer.getvalue()


def unprintable_texts(mailing: Mailing) -> tuple[str, ...]:
    """The names, addresses and words of a letter that hold letters which no face has (B16)."""
    common = ("".join(run.text for run in block.runs) for block in mailing.blocks)
    personal = (
        text
        for sheet in mailing.sheets
        for text in (sheet.name, sheet.class_name, *sheet.values.values(), *sheet.envelope)
    )
    found = dict.fromkeys(text for text in (*common, *personal) if unprintable(text))
    return tuple(text if len(text) < 80 else f"{text[:80]}…" for text in found)


class _Press:
    """Draws letter after letter onto one canvas."""

    def __init__(self, canvas: Canvas, mailing: Mailing) -> None:
        self._canvas = canvas
        self._mailing = mailing
        self._blocks = with_room_to_sign(mailing.blocks)
        head = Letterhead(mailing.head.name, mailing.head.lines, mailing.head.logo)
        canvas.beginForm("letterhead")
        self._below_head = min(draw_letterhead(canvas, head) - 14, WINDOW_TOP)
        canvas.endForm()
        self._layouts: dict[tuple[int, ...], tuple[_PageForm, ...]] = {}

    def print_sheet(self, sheet: Sheet) -> None:
        """Add the pages of one letter."""
        canvas = self._canvas
        lines = [personal_lines(block, sheet.values) for block in self._blocks if block.personal]
        key = tuple(map(len, lines))
        pages = self._layouts.get(key)
        if pages is None:
            pages = self._layouts[key] = self._lay_out(key)
        for number, page in enumerate(pages):
            canvas.doForm(page.form)
            if number == 0:
                draw_window(canvas, sheet.envelope, self._below_head)
            for base, hole in page.holes:
                self._draw_line(lines[hole.block][hole.line], hole, base)
            _draw_whom(canvas, sheet, page)
            canvas.showPage()

    def _draw_line(self, line: Line, hole: Hole, base: float) -> None:
        room = ROOM - hole.indent
        draw_line(self._canvas, line, MARGIN + hole.indent, base, hole.size, room=room)

    def _lay_out(self, heights: tuple[int, ...]) -> tuple[_PageForm, ...]:
        pieces: list[flow.Piece] = []
        personal, before = 0, ""
        for block in self._blocks:
            if before == "item" != block.kind:
                pieces.append(after_list())
            before = block.kind
            if block.personal:
                pieces += personal_pieces(block, personal, heights[personal])
                personal += 1
            else:
                pieces += constant_pieces(block)
        first = self._below_head - FOOT - WINDOW_HEIGHT - 12
        pages = flow.paginate(pieces, PAGE_HEIGHT - MARGIN - FOOT, first)
        number = len(self._layouts)
        return tuple(
            self._form(f"home-{number}-{place}", page, place, len(pages))
            for place, page in enumerate(pages)
        )

    def _form(self, name: str, page: flow.Page, place: int, count: int) -> _PageForm:
        canvas, mailing = self._canvas, self._mailing
        holes: list[tuple[float, Hole]] = []
        top = PAGE_HEIGHT - MARGIN
        canvas.beginForm(name)
        if place == 0:
            canvas.doForm("letterhead")
            date = one_line(british(mailing.printed_on), _DATE_SIZE)
            at = MARGIN + ROOM - date.width
            draw_line(canvas, date, at, self._below_head - 11, _DATE_SIZE)
            top = self._below_head - WINDOW_HEIGHT - 12
        for down, piece in page.pieces:
            piece.draw(canvas, MARGIN, top - down)
            if isinstance(piece.draw, Hole):
                holes.append((flow.base_line(top - down, piece.draw.size), piece.draw))
        foot = draw_shared_foot(canvas, mailing.title, f"page {place + 1} of {count}")
        canvas.endForm()
        return _PageForm(name, tuple(holes), *foot)


def _draw_whom(canvas: Canvas, sheet: Sheet, page: _PageForm) -> None:
    group = f", {sheet.class_name}" if sheet.class_name else ""
    whom = f"· for {kept_apart(sheet.name)}{group}"
    line, size = fitted(whom, FOOT_SIZE, page.foot_room)
    draw_line(canvas, line, page.foot_at, _FOOT_AT, size)
