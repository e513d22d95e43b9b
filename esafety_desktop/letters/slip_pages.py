"""The return slip at the foot of a letter (KN-SLIP-1 … -12): what is the same, what is personal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.letters.style_pages import style_of
from esafety_desktop.printing.codes import draw_qr
from esafety_desktop.printing.sheet import FOOT, MARGIN, MM, PAGE_HEIGHT, ROOM
from esafety_desktop.printing.tear_off import draw_cut_line, draw_writing_line
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
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.letters.rows import ChildSheet, Wording
    from esafety_desktop.letters.style_pages import Style

_QR = 25 * MM
_CODE_SIZE = 12.0
_BESIDE = 5 * MM
_BESIDE_CODE = ROOM - _QR - _BESIDE - 1 * MM
_NAME_ROOM = ROOM * 0.58
_CLASS_AT = ROOM * 0.72
_BOTTOM = FOOT + 5
_CODE_HIGH = _QR + 20
_TALLEST = PAGE_HEIGHT - MARGIN - _BOTTOM
_LABEL = 38 / 12
_SMALLER = 0.75


class Statements(Value):
    """What one side signs, broken into lines; the first line of each statement has a dot."""

    lines: tuple[tuple[bool, Line], ...]
    size: float
    room: float


class SlipLayout(Value):
    """A slip's lines for one wording.

    Attributes:
        size: Of its words in points.
        choices: The lines of each question.
        child: As large as the child's rules.
        height: From the cut line down, in points.
        stacked: Whether child and class, signature and date stand one below the other.
    """

    wording: Wording
    school: str
    year: str
    size: float
    leading: float
    choices: tuple[tuple[Line, ...], ...]
    child: Statements
    parent: Statements
    height: float
    stacked: bool

    @property
    def top(self) -> float:
        """The cut line, above the foot of the page."""
        return _BOTTOM + self.height

    @property
    def head(self) -> float:
        """From the cut line to below the child's name."""
        return self.size * ((4 + 1.4) * 1.3 if self.stacked else 62 / 12)

    @property
    def name_line(self) -> float:
        """Where the child's name stands, from the cut line down."""
        return self.size * (3 + 0.55) * 1.3 if self.stacked else self.size * 56 / 12

    @property
    def sign(self) -> float:
        """The room of a line to write on."""
        return max(31.0, self.size * 1.9)

    def signing(self, part: Statements) -> float:
        """The room of signature and date; where the code stands beside them, its height too."""
        if not self.stacked:
            return self.sign
        return max(2 * self.sign, _CODE_HIGH) if part is self.parent else 2 * self.sign


def lay_out_slip(wording: Wording, school: str, year: str) -> SlipLayout:
    """Break what the slip says into lines, as large as its look asks or as a page can hold.

    Raises:
        Problem: it asks for more than one page holds; a slip is never cut in two.
    """
    style = style_of(wording.look)
    size = style.size
    slip = _laid_out(wording, school, year, style, size)
    while slip.height > _TALLEST and size > style.slip_least:
        size -= 1
        slip = _laid_out(wording, school, year, style, size)
    if slip.height > _TALLEST:
        raise Problem(
            f"The return slip of “{wording.title}” does not fit on a page.",
            "Its wording asks too many questions: shorten them, or make two agreements of it.",
        )
    return slip


def _laid_out(wording: Wording, school: str, year: str, style: Style, size: float) -> SlipLayout:
    child_size = max(size, wording.size)
    beside = ROOM if style.stacked else _BESIDE_CODE
    slip = SlipLayout(
        wording,
        school,
        year,
        size,
        1.25 if style.leading <= 1.4 else 1.35,
        tuple(
            set_lines((Span(choice, spread=style.spread),), size, ROOM - size * 110 / 12)
            for choice in wording.choices
        ),
        _bulleted(wording.child_statements, ROOM, child_size, style.spread),
        _bulleted(wording.parent_statements, beside, size, style.spread),
        0.0,
        style.stacked,
    )
    return replace(slip, height=_height(slip))


def _height(slip: SlipLayout) -> float:
    height = slip.head
    if slip.choices:
        lines = sum(len(lines) for lines in slip.choices)
        height += lines * slip.size * 1.25 + len(slip.choices) * slip.size / 3 + slip.size * 0.8
    for part in (slip.child, slip.parent):
        if part.lines:
            height += slip.size * 20 / 12 + len(part.lines) * part.size * slip.leading
            height += slip.signing(part)
    return max(height, slip.head + _CODE_HIGH)


def _bulleted(statements: tuple[str, ...], room: float, size: float, spread: float) -> Statements:
    lines = tuple(
        (number == 0, line)
        for statement in statements
        for number, line in enumerate(
            set_lines((Span(statement, spread=spread),), size, room - size)
        )
    )
    return Statements(lines, size, room)


def draw_slip(canvas: Canvas, slip: SlipLayout) -> None:
    """Draw what is the same on every child's slip."""
    size = slip.size
    draw_cut_line(canvas, slip.top)
    _head(canvas, slip)
    y = slip.top - slip.head
    for lines in slip.choices:
        y = _choice(canvas, lines, y, size)
    y -= size * 0.8 if slip.choices else 0
    if slip.child.lines:
        y = _part(canvas, slip, ("Child", "Child's signature"), slip.child, y)
    if slip.parent.lines:
        _part(canvas, slip, ("Parent or carer", "Signature"), slip.parent, y)


def _head(canvas: Canvas, slip: SlipLayout) -> None:
    size = slip.size
    step = size * 1.3 if slip.stacked else size * 15 / 12
    y = slip.top - (size * 1.75 if slip.stacked else size * 26 / 12)
    year = f"School year {slip.year}"
    wide = 0.0 if slip.stacked else one_line(year, size).width + 12
    title, drawn = fitted(
        f"Return slip: {slip.wording.title}",
        size * 14 / 12,
        ROOM - wide,
        bold=True,
        least=size * _SMALLER,
    )
    draw_line(canvas, title, MARGIN, y, drawn)
    school = f"{slip.school} · {year}" if slip.stacked else slip.school
    if not slip.stacked:
        draw_line(canvas, one_line(year, size), MARGIN, y, size, room=ROOM, align=Align.RIGHT)
    line, drawn = fitted(school, size, ROOM, least=size * _SMALLER)
    draw_line(canvas, line, MARGIN, y - step, drawn)
    y = slip.top - slip.name_line
    draw_text(canvas, MARGIN, y, "Child", size)
    if slip.stacked:
        draw_text(canvas, MARGIN, y - step, "Class", size)
    else:
        draw_text(canvas, MARGIN + _CLASS_AT, y, "Class", size)


def _choice(canvas: Canvas, lines: tuple[Line, ...], y: float, size: float) -> float:
    y -= size / 3
    for number, line in enumerate(lines):
        y -= size * 1.25
        draw_line(canvas, line, MARGIN, y, size)
        if number == 0:
            _answers(canvas, y, size)
    return y


def _answers(canvas: Canvas, y: float, size: float) -> None:
    side = size * 11 / 12
    canvas.setLineWidth(0.8)
    for word, right in (("Yes", 62.0), ("No", 16.0)):
        x = MARGIN + ROOM - right * size / 12
        canvas.rect(x, y - 1.5, side, side)
        label = one_line(word, size)
        draw_line(canvas, label, x - label.width - 5, y, size)


def _part(
    canvas: Canvas, slip: SlipLayout, words: tuple[str, str], part: Statements, y: float
) -> float:
    heading, signature = words
    writing = ROOM if part is slip.child else _BESIDE_CODE
    y -= slip.size * 20 / 12
    draw_text(canvas, MARGIN, y + 3, heading, slip.size, bold=True)
    if part is slip.parent:
        name_at = MARGIN + one_line(heading, slip.size, bold=True).width + slip.size
        ends = (name_at, MARGIN + writing)
        draw_writing_line(canvas, "Name in capitals", ends, y + 3, slip.size)
    for first, line in part.lines:
        y -= part.size * slip.leading
        if first:
            draw_text(canvas, MARGIN + 1, y + 3, "•", part.size)
        draw_line(canvas, line, MARGIN + part.size, y + 3, part.size)
    y -= slip.signing(part) - (slip.sign if slip.stacked else 0)
    if slip.stacked:
        draw_writing_line(canvas, signature, (MARGIN, MARGIN + writing), y + 5, slip.size)
        y -= slip.sign
        draw_writing_line(canvas, "Date", (MARGIN, MARGIN + writing), y + 5, slip.size)
        return y
    date_at = MARGIN + writing * 0.68
    draw_writing_line(canvas, signature, (MARGIN, date_at - 8), y + 5, slip.size)
    draw_writing_line(canvas, "Date", (date_at, MARGIN + writing), y + 5, slip.size)
    return y


def draw_personal_slip(canvas: Canvas, slip: SlipLayout, child: ChildSheet) -> None:
    """Draw the child's name and class and the code, well below the fold."""
    y = slip.top - slip.name_line
    label = slip.size * _LABEL
    name, group = (child.name, child.class_name) if child.name else ("", "")
    if slip.stacked:
        step = slip.size * 1.3
        _entry(canvas, name, (MARGIN + label, y), ROOM - label, slip.size)
        _entry(canvas, group, (MARGIN + label, y - step), ROOM - label, slip.size)
    else:
        _entry(canvas, name, (MARGIN + label, y), _NAME_ROOM, slip.size)
        room = ROOM - _CLASS_AT - label
        _entry(canvas, group, (MARGIN + _CLASS_AT + label, y), room, slip.size)
    if child.code:
        x = MARGIN + ROOM - _QR
        draw_qr(canvas, child.code, x, _BOTTOM + 13, _QR)
        shown, size = fitted(child.shown_code, _CODE_SIZE, _QR + _BESIDE, bold=True)
        align = Align.CENTRE if shown.width <= _QR else Align.RIGHT
        draw_line(canvas, shown, x, _BOTTOM + 4, size, room=_QR, align=align)


def _entry(canvas: Canvas, text: str, place: tuple[float, float], room: float, size: float) -> None:
    """What stands after a label, or a line to write it on."""
    x, y = place
    if text:
        line, drawn = fitted(text, size + 1, room, bold=True)
        draw_line(canvas, line, x, y, drawn)
    else:
        canvas.setLineWidth(0.6)
        canvas.line(x, y - 2, x + room, y - 2)
