"""What staff, governors and visitors sign (KN-STAFFFORM-1 … -4), in one or two copies each."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.letters.layout_pages import rule_pieces
from esafety_desktop.letters.rows import AdultSheet
from esafety_desktop.letters.style_pages import style_of
from esafety_desktop.printing import flow
from esafety_desktop.printing.bidi import kept_apart
from esafety_desktop.printing.codes import draw_qr
from esafety_desktop.printing.sheet import (
    FOOT,
    MARGIN,
    MM,
    PAGE_HEIGHT,
    ROOM,
    Letterhead,
    draw_foot,
    draw_letterhead,
    foot_line,
    new_canvas,
)
from esafety_desktop.printing.text import Span, draw_line, draw_text, fitted, one_line, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.letters.rows import AdultPack

#: What stands at the head of each copy (KN-REC-2).
FOR_FILE = "Copy for the school's file"
FOR_PERSON = "Copy to keep"
_QR = 20 * MM
_LABEL_SIZE = 10.0
_READABLE = 8.0


class _AdultPress:
    """Draws adult after adult; what they share is drawn once as forms."""

    def __init__(self, canvas: Canvas, pack: AdultPack) -> None:
        self._canvas = canvas
        self._pack = pack
        self._style = style_of(pack.wording.look)
        self._step = max(30.0, self._style.size * 2.4)
        self._signing = 4 * self._step + 8 if self._style.stacked else 2 * self._step + 8
        self._signing = max(self._signing, _QR + 20)
        school = pack.school
        canvas.beginForm("letterhead")
        head = Letterhead(school.name, school.lines, school.logo)
        self._below = draw_letterhead(canvas, head) - 20
        canvas.endForm()
        self._pages = self._laid_out()
        for number, page in enumerate(self._pages):
            self._form(number, page)

    def _laid_out(self) -> list[flow.Page]:
        wording, style = self._pack.wording, self._style
        signed = [flow.gap(style.size)]
        for text in wording.parent_statements:
            spans = [Span(text, spread=style.spread)]
            signed += flow.item_pieces(spans, style.size, style.room, leading=style.leading)
        room = PAGE_HEIGHT - MARGIN - FOOT
        for leading in (style.rule_leading, style.tight):
            pieces = [*rule_pieces(wording, style, leading), *signed]
            pages = flow.paginate(pieces, room, self._below - FOOT)
            if pages[-1].takes(self._signing):
                return pages
        # Nobody signs on a page that doesn't say what is signed.
        apart = [*rule_pieces(wording, style, style.rule_leading), None, *signed]
        return flow.paginate(apart, room, self._below - FOOT)

    def _form(self, number: int, page: flow.Page) -> None:
        canvas = self._canvas
        top = PAGE_HEIGHT - MARGIN if number else self._below
        canvas.beginForm(f"adult-{number}")
        if not number:
            canvas.doForm("letterhead")
        for down, piece in page.pieces:
            piece.draw(canvas, MARGIN, top - down)
        if page is self._pages[-1]:
            self._draw_fields()
        wording = self._pack.wording
        day = british(self._pack.printed_on)
        left = f"{wording.title} · version {wording.version} · printed {day}"
        self._foot_at = MARGIN + one_line(left, self._style.foot).width + 4
        right = f"page {number + 1} of {len(self._pages)}"
        self._foot_room = ROOM - self._foot_at + MARGIN - one_line(right, self._style.foot).width
        draw_foot(canvas, left, right, self._style.foot)
        canvas.endForm()

    def _fields(self) -> tuple[tuple[str, float, float, float], ...]:
        """Label, left, right and base line of what is written or printed on lines."""
        base = FOOT + self._signing
        right = MARGIN + ROOM - _QR - 5 * MM
        if self._style.stacked:
            names = ("Signed", "Date", "Name (printed)", "School")
            return tuple(
                (name, MARGIN, right, base - (number + 1) * self._step + 10)
                for number, name in enumerate(names)
            )
        middle = MARGIN + (right - MARGIN) * 0.6
        high, low = base - self._step + 8, base - 2 * self._step + 8
        return (
            ("Signed", MARGIN, middle - 8, high),
            ("Date", middle, right, high),
            ("Name (printed)", MARGIN, middle - 8, low),
            ("School", middle, right, low),
        )

    def _draw_fields(self) -> None:
        canvas, size = self._canvas, self._style.size
        for label, left, right, y in self._fields():
            wide = draw_text(canvas, left, y, label, size)
            canvas.setLineWidth(0.6)
            canvas.line(left + wide + 5, y - 2, right, y - 2)
            if label == "School":
                room = right - left - wide - 8
                lines, drawn = wrapped(self._pack.school.name, size, room, _READABLE)
                for above, line in enumerate(reversed(lines)):
                    at = y + above * drawn * 1.15
                    draw_line(canvas, line, left + wide + 8, at, drawn)

    def print_adult(self, adult: AdultSheet, copy: str) -> None:
        """Add one copy of one adult's form."""
        canvas = self._canvas
        for number, page in enumerate(self._pages):
            canvas.doForm(f"adult-{number}")
            if copy:
                words = one_line(copy, _LABEL_SIZE, bold=True)
                y = PAGE_HEIGHT - 11 * MM
                draw_line(canvas, words, MARGIN + ROOM - words.width, y, _LABEL_SIZE)
            if page is self._pages[-1]:
                self._personal(adult, with_code=copy != FOR_PERSON)
            if adult.name:
                words, size = fitted(
                    f"· for {kept_apart(adult.name)}", self._style.foot, self._foot_room
                )
                draw_line(canvas, words, self._foot_at, foot_line(), size)
            canvas.showPage()
        if self._pack.both_sides and len(self._pages) % 2:
            canvas.showPage()

    def _personal(self, adult: AdultSheet, *, with_code: bool) -> None:
        """The copy to keep has no code: only the paper that comes back marks anything."""
        canvas, size = self._canvas, self._style.size
        if adult.name:
            label, left, right, y = next(
                one for one in self._fields() if one[0] == "Name (printed)"
            )
            at = left + one_line(label, size).width + 8
            who = f"{kept_apart(adult.name)}, {adult.role}" if adult.role else adult.name
            line, drawn = fitted(who, size + 1, right - at, bold=True)
            if drawn < _READABLE:  # the role stands on the list as well
                line, drawn = fitted(kept_apart(adult.name), size + 1, right - at, bold=True)
            draw_line(canvas, line, at, y, drawn)
        if adult.code and with_code:
            x = MARGIN + ROOM - _QR
            draw_qr(canvas, adult.code, x, FOOT + 14, _QR)
            shown, drawn = fitted(adult.shown_code, _LABEL_SIZE, _QR, bold=True)
            draw_line(canvas, shown, x + (_QR - shown.width) / 2, FOOT + 5, drawn)


def render_adult_forms(
    pack: AdultPack, progress: Callable[[int, int], None] | None = None
) -> bytes:
    """A form for each adult: rules, what is signed, and the fields to sign.

    Args:
        pack: All that is printed.
        progress: Told (forms done, forms in all); may raise ``Cancelled``.
    """
    copies = (FOR_FILE, FOR_PERSON) if pack.two_copies else ("",)
    adults = pack.adults or (AdultSheet(),)
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, pack.title, pack.school.name)
    press = _AdultPress(canvas, pack)
    total = len(adults) * len(copies)
    for number, adult in enumerate(adults):
        for place, copy in enumerate(copies):
            if progress:
                progress(number * len(copies) + place, total)
            press.print_adult(adult, copy)
    canvas.save()
    if progress:
        progress(total, total)
    return buffer.getvalue()
