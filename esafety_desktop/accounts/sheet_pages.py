"""The recovery sheet on paper: one page for a sealed envelope."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.printing.codes import draw_qr
from esafety_desktop.printing.sheet import (
    FOOT_SIZE,
    MARGIN,
    MM,
    PAGE_HEIGHT,
    ROOM,
    draw_foot,
    new_canvas,
)
from esafety_desktop.printing.text import Span, draw_line, draw_text, set_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.accounts.rows import RecoverySheet

_OFFICE_OPENS = (
    "Whoever has this page can give the office accounts new passwords and open the office "
    "cabinet: pupils, parents, signed forms, contacts. It does not open the locked cabinet."
)
_OFFICE_KEEP = (
    "Put it into an envelope, close it, sign across the flap, and keep it in the school's safe "
    "or with the head. Do not keep it beside the PC."
)
_LOCKED_OPENS = (
    "Whoever has this page can give leaders new passwords and open both cabinets, the one with "
    "the incidents included."
)
_LOCKED_KEEP = (
    "Put it into an envelope, close it, sign across the flap, and keep it outside the office: "
    "with the head or the chair of governors. The office must not have it."
)
_WORDS = {"office": (_OFFICE_OPENS, _OFFICE_KEEP), "locked": (_LOCKED_OPENS, _LOCKED_KEEP)}
_COUNTS = "It counts once a group of its code was typed back into the program."
_USE = (
    "To use it: start E-Safety Desktop, choose “I have forgotten my password”, and type the code. "
    "Every leader is told that the sheet was used. Afterwards print a new sheet (File, Accounts "
    "and recovery sheets); that makes this one worthless."
)


def render_sheet(sheet: RecoverySheet, progress: Callable[[int, int], None]) -> bytes:
    """The sheet as a PDF of one page; the code stands on it in letters and as a QR code."""
    progress(0, 1)
    buffer = io.BytesIO()
    title = f"Recovery sheet of the {sheet.cabinet.plain_name}, no. {sheet.number}"
    canvas = new_canvas(buffer, title)
    y = PAGE_HEIGHT - MARGIN
    y = _paragraph(canvas, y, sheet.school or "E-Safety Desktop", 11)
    y = _paragraph(canvas, y - 4, title, 19, bold=True)
    made = f"Made on {british(sheet.made_at.date())}. Secret. {_COUNTS}"
    y = _paragraph(canvas, y - 2, made, 11)
    opens, keep = _WORDS[sheet.cabinet.value]
    y = _paragraph(canvas, y - 10, opens, 12)
    y = _paragraph(canvas, y - 6, keep, 12, bold=True)
    y = _code(canvas, y - 16, sheet.code)
    y = _paragraph(canvas, y - 14, _USE, 12)
    for line in ("Put away on:", "By:", "Where:", "Opened on, by, why:"):
        y -= 30
        draw_text(canvas, MARGIN, y, line, 11)
        canvas.line(MARGIN + 45 * MM, y - 2, MARGIN + ROOM, y - 2)
    draw_foot(canvas, f"{title} · {british(sheet.made_at.date())}", "page 1 of 1")
    canvas.showPage()
    canvas.save()
    progress(1, 1)
    return buffer.getvalue()


def _code(canvas: Canvas, top: float, code: str) -> float:
    side = 46 * MM
    groups = code.split("-")
    canvas.setLineWidth(1)
    canvas.rect(MARGIN, top - side - 8, ROOM, side + 8)
    draw_qr(canvas, code, MARGIN + ROOM - side - 4, top - side - 4, side)
    for number, group in enumerate(groups):
        row, column = divmod(number, 2)
        x = MARGIN + 8 * MM + column * 55 * MM
        y = top - 26 - row * 30
        draw_text(canvas, x, y, f"{number + 1}", FOOT_SIZE)
        draw_text(canvas, x + 12, y, group, 21, bold=True)
    return top - side - 8


def _paragraph(canvas: Canvas, top: float, text: str, size: float, *, bold: bool = False) -> float:
    """Draw a paragraph below a height; gives the height below it."""
    for line in set_lines([Span(text, bold)], size, ROOM):
        top -= size * 1.4
        draw_line(canvas, line, MARGIN, top, size, room=ROOM)
    return top
