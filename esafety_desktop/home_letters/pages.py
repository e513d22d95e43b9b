"""How letters home print: what all share is drawn once, what is personal child by child.

Their text may run over any number of pages; a reply slip stands at the foot of the last.
"""

from __future__ import annotations

import io
from functools import partial
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.home_letters.block_pages import (
    letter_pieces,
    setting_of,
    with_room_to_sign,
)
from esafety_desktop.home_letters.slip_pages import Row, parted, put_at_foot, slip_pieces
from esafety_desktop.home_letters.slip_pages import setting_of as slip_setting_of
from esafety_desktop.letters.rows import TextBlock
from esafety_desktop.printing import flow
from esafety_desktop.printing.bidi import kept_apart
from esafety_desktop.printing.holes import Foot, Form, draw_form
from esafety_desktop.printing.sheet import (
    FOOT,
    FOOT_SIZE,
    MARGIN,
    PAGE_HEIGHT,
    ROOM,
    Letterhead,
    draw_letterhead,
    draw_shared_foot,
    new_canvas,
)
from esafety_desktop.printing.text import draw_line, one_line, unprintable
from esafety_desktop.printing.window import WINDOW_HEIGHT, WINDOW_TOP, draw_window

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.home_letters.rows import Mailing, Sheet

_DATE_SIZE = 12.0


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
    letter, slip = parted(mailing.blocks)
    common = (
        " ".join((*part.labels, part.after))
        if isinstance(part, Row)
        else "".join(run.text for run in part.runs)
        for part in (*letter, *slip)
    )
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
        letter, self._slip = parted(mailing.blocks)
        self._letter = with_room_to_sign(letter)
        self._personal = [
            *((block, setting_of(block)) for block in self._letter if block.personal),
            *(
                (part, slip_setting_of(part))
                for part in self._slip
                if isinstance(part, TextBlock) and part.personal
            ),
        ]
        head = Letterhead(mailing.head.name, mailing.head.lines, mailing.head.logo)
        canvas.beginForm("letterhead")
        self._below_head = min(draw_letterhead(canvas, head) - 14, WINDOW_TOP)
        canvas.endForm()
        self._top = self._below_head - WINDOW_HEIGHT - 12
        self._layouts: dict[tuple[int, ...], tuple[Form, ...]] = {}

    def print_sheet(self, sheet: Sheet) -> None:
        """Add the pages of one letter."""
        lines = [setting.lines(block.runs, sheet.values) for block, setting in self._personal]
        key = tuple(map(len, lines))
        pages = self._layouts.get(key)
        if pages is None:
            pages = self._layouts[key] = self._lay_out(key)
        whom = _whom(sheet)
        for number, page in enumerate(pages):
            page.fill(self._canvas, lines)
            if number == 0:
                draw_window(self._canvas, sheet.envelope, self._below_head)
            page.say_whose(self._canvas, whom)
            self._canvas.showPage()

    def _lay_out(self, heights: tuple[int, ...]) -> tuple[Form, ...]:
        left = iter(heights)
        room = PAGE_HEIGHT - MARGIN - FOOT
        pages = flow.paginate(letter_pieces(self._letter, left), room, self._top - FOOT)
        if self._slip:
            first = sum(block.personal for block in self._letter)
            put_at_foot(pages, slip_pieces(self._slip, first, left), room)
        number = len(self._layouts)
        return tuple(
            draw_form(
                self._canvas,
                f"home-{number}-{place}",
                page,
                PAGE_HEIGHT - MARGIN if place else self._top,
                partial(self._frame, place, len(pages)),
            )
            for place, page in enumerate(pages)
        )

    def _frame(self, place: int, count: int) -> Foot:
        """Letterhead, day and foot of a page."""
        canvas, mailing = self._canvas, self._mailing
        if place == 0:
            canvas.doForm("letterhead")
            date = one_line(british(mailing.printed_on), _DATE_SIZE)
            at = MARGIN + ROOM - date.width
            draw_line(canvas, date, at, self._below_head - 11, _DATE_SIZE)
        foot = draw_shared_foot(canvas, mailing.title, f"page {place + 1} of {count}")
        return Foot(*foot, FOOT_SIZE)


def _whom(sheet: Sheet) -> str:
    group = f", {sheet.class_name}" if sheet.class_name else ""
    return f"· for {kept_apart(sheet.name)}{group}"
