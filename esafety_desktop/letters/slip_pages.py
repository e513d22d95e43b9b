"""The return slip at the foot of a letter (KN-SLIP-1 … -12): what is the same, what is personal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from esafety_desktop.printing.codes import draw_qr
from esafety_desktop.printing.sheet import FOOT, MARGIN, MM, PAGE_HEIGHT, PAGE_WIDTH, ROOM
from esafety_desktop.printing.text import (
    Align,
    Line,
    Span,
    draw_line,
    draw_text,
    fitted,
    one_line,
    set_lines,
)
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.letters.rows import ChildSheet, Wording

_SIZE = 12.0
_LEADING = 1.25
_STEP = _SIZE * _LEADING
_QR = 25 * MM
_CODE_SIZE = 12.0
_BESIDE = 5 * MM
_BESIDE_CODE = ROOM - _QR - _BESIDE - 1 * MM
_NAME_ROOM = ROOM * 0.58
_CLASS_AT = ROOM * 0.72
_SIGN = 31.0
_CHOICE = 19.0
_HEADING = 20.0
_TOP = 62.0
_BOTTOM = FOOT + 5
_TALLEST = PAGE_HEIGHT - MARGIN - _BOTTOM
_ANSWERS = 110.0


@dataclass(frozen=True, slots=True)
class SlipLayout:
    """A slip's lines for one wording.

    Attributes:
        child_size: Of what the child reads and signs: as large as its rules.
        height: From the cut line down, in points.
    """

    wording: Wording
    school: str
    year: str
    child_lines: tuple[tuple[bool, Line], ...]
    parent_lines: tuple[tuple[bool, Line], ...]
    child_size: float
    height: float

    @property
    def top(self) -> float:
        """The cut line, above the foot of the page."""
        return _BOTTOM + self.height


def lay_out_slip(wording: Wording, school: str, year: str) -> SlipLayout:
    """Break what the slip says into lines.

    Raises:
        Problem: it asks for more than one page holds; a slip is never cut in two.
    """
    child_size = max(_SIZE, wording.size)
    child = _bulleted(wording.child_statements, ROOM, child_size)
    parent = _bulleted(wording.parent_statements, _BESIDE_CODE, _SIZE)
    height = _TOP + (len(wording.choices) * _CHOICE + _CHOICE / 2 if wording.choices else 0)
    for lines, size in ((child, child_size), (parent, _SIZE)):
        if lines:
            height += _HEADING + len(lines) * size * _LEADING + _SIGN
    height = max(height, _TOP + _QR + 20)
    if height > _TALLEST:
        raise Problem(
            f"The return slip of “{wording.title}” does not fit on a page.",
            "Its wording asks too many questions: shorten them, or make two agreements of it.",
        )
    return SlipLayout(wording, school, year, child, parent, child_size, height)


def _bulleted(
    statements: tuple[str, ...], room: float, size: float
) -> tuple[tuple[bool, Line], ...]:
    return tuple(
        (number == 0, line)
        for statement in statements
        for number, line in enumerate(set_lines((Span(statement),), size, room - size))
    )


def draw_slip(canvas: Canvas, slip: SlipLayout) -> None:
    """Draw what is the same on every child's slip."""
    y = slip.top
    _cut_line(canvas, y)
    y -= 26
    draw_text(canvas, MARGIN, y, f"Return slip: {slip.wording.title}", 14, bold=True)
    year = one_line(f"School year {slip.year}", _SIZE)
    draw_line(canvas, year, MARGIN, y, _SIZE, room=ROOM, align=Align.RIGHT)
    y -= 15
    school, size = fitted(slip.school, _SIZE, ROOM)
    draw_line(canvas, school, MARGIN, y, size)
    y -= 15
    draw_text(canvas, MARGIN, y, "Child", _SIZE)
    draw_text(canvas, MARGIN + _CLASS_AT, y, "Class", _SIZE)
    y = slip.top - _TOP
    for choice in slip.wording.choices:
        y -= _CHOICE
        _choice(canvas, choice, y)
    y -= _CHOICE / 2 if slip.wording.choices else 0
    if slip.child_lines:
        words = ("Child", "Child's signature")
        y = _part(canvas, words, slip.child_lines, y, (ROOM, slip.child_size))
    if slip.parent_lines:
        words = ("Parent or carer", "Signature")
        _part(canvas, words, slip.parent_lines, y, (_BESIDE_CODE, _SIZE))


def _cut_line(canvas: Canvas, y: float) -> None:
    words = one_line("cut here and send this part back to school", _SIZE)
    middle = PAGE_WIDTH / 2
    canvas.setLineWidth(0.8)
    canvas.setDash(4, 3)
    canvas.line(0, y, middle - words.width / 2 - 6, y)
    canvas.line(middle + words.width / 2 + 6, y, PAGE_WIDTH, y)
    canvas.setDash()
    draw_line(canvas, words, middle - words.width / 2, y - 4, _SIZE)


def _choice(canvas: Canvas, choice: str, y: float) -> None:
    line, size = fitted(choice, _SIZE, ROOM - _ANSWERS)
    draw_line(canvas, line, MARGIN, y, size)
    canvas.setLineWidth(0.8)
    for word, right in (("Yes", 62.0), ("No", 16.0)):
        x = MARGIN + ROOM - right
        canvas.rect(x, y - 1.5, 11, 11)
        label = one_line(word, _SIZE)
        draw_line(canvas, label, x - label.width - 5, y, _SIZE)


def _part(
    canvas: Canvas,
    words: tuple[str, str],
    lines: tuple[tuple[bool, Line], ...],
    y: float,
    measures: tuple[float, float],
) -> float:
    heading, signature = words
    room, size = measures
    y -= _HEADING
    draw_text(canvas, MARGIN, y + 3, heading, _SIZE, bold=True)
    for first, line in lines:
        y -= size * _LEADING
        if first:
            draw_text(canvas, MARGIN + 1, y + 3, "•", size)
        draw_line(canvas, line, MARGIN + size, y + 3, size)
    y -= _SIGN
    date_at = MARGIN + room * 0.68
    _writing_line(canvas, signature, MARGIN, date_at - 8, y + 5)
    _writing_line(canvas, "Date", date_at, MARGIN + room, y + 5)
    return y


def _writing_line(canvas: Canvas, label: str, left: float, right: float, y: float) -> None:
    wide = draw_text(canvas, left, y, label, _SIZE)
    canvas.setLineWidth(0.6)
    canvas.line(left + wide + 5, y - 2, right, y - 2)


def draw_personal_slip(canvas: Canvas, slip: SlipLayout, child: ChildSheet) -> None:
    """Draw the child's name and class and the code, well below the fold."""
    y = slip.top - 56
    left = MARGIN + 38
    if child.name:
        _fitted(canvas, child.name, left, y, _NAME_ROOM)
        _fitted(canvas, child.class_name, MARGIN + _CLASS_AT + 38, y, ROOM - _CLASS_AT - 38)
    else:
        canvas.setLineWidth(0.6)
        canvas.line(left, y - 2, left + _NAME_ROOM, y - 2)
        canvas.line(MARGIN + _CLASS_AT + 38, y - 2, MARGIN + ROOM, y - 2)
    if child.code:
        x = MARGIN + ROOM - _QR
        draw_qr(canvas, child.code, x, _BOTTOM + 13, _QR)
        shown, size = fitted(child.shown_code, _CODE_SIZE, _QR + _BESIDE, bold=True)
        align = Align.CENTRE if shown.width <= _QR else Align.RIGHT
        draw_line(canvas, shown, x, _BOTTOM + 4, size, room=_QR, align=align)


def _fitted(canvas: Canvas, text: str, x: float, y: float, room: float) -> None:
    line, size = fitted(text, 13, room, bold=True)
    draw_line(canvas, line, x, y, size)
