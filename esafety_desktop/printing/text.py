"""Text on paper: as typed, in any script that a face has, in its direction, broken to a width.

No mark-up is ever read here: a name such as ``<b>`` prints as it was typed (fault B14).
"""

from __future__ import annotations

import enum
from bisect import bisect
from typing import TYPE_CHECKING, Any

from esafety_desktop.printing import bidi
from esafety_desktop.printing.bits import clean, unprintable
from esafety_desktop.printing.fonts import face
from esafety_desktop.printing.lines import Line, Placed, Span, one_line, set_lines

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

__all__ = [
    "Align",
    "Line",
    "Span",
    "clean",
    "draw_line",
    "draw_text",
    "fitted",
    "one_line",
    "set_lines",
    "unprintable",
    "width_of",
    "wrapped",
]

_ESCAPED = {
    code: f"\\{code:03o}" for code in range(256) if not 32 <= code < 127 or chr(code) in "()\\"
}


class Align(enum.Enum):
    """Where a line stands; START is left, or right for a paragraph that runs right to left."""

    START = "start"
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Width in points of one line of text."""
    return one_line(text, size, bold=bold).width


def fitted(
    text: str, size: float, room: float, *, bold: bool = False, least: float = 5.0
) -> tuple[Line, float]:
    """One line, made smaller until it is no wider than ``room`` points, and its size.

    What is too wide even in ``least`` points is cut, which its dots say.
    """
    line = one_line(text, size, bold=bold)
    while line.width > room and size > least:
        size = max(size - 0.5, least)
        line = one_line(text, size, bold=bold)
    if line.width <= room:
        return line, size
    end = bisect(range(len(text)), room, key=lambda end: _cut(text, end, size, bold=bold).width)
    return _cut(text, end - 1, size, bold=bold), size


def _cut(text: str, end: int, size: float, *, bold: bool) -> Line:
    return one_line(f"{text[: max(end, 0)].rstrip()}…", size, bold=bold)


def wrapped(
    text: str, size: float, room: float, least: float, *, bold: bool = False
) -> tuple[tuple[Line, ...], float]:
    """One line as large as it fits, or several in ``least`` points; and their size."""
    line, fitting = fitted(text, size, room, bold=bold, least=least)
    if fitting > least:
        return (line,), fitting
    return set_lines((Span(text, bold),), least, room), least


def draw_line(
    canvas: Canvas,
    line: Line,
    x: float,
    y: float,
    size: float,
    *,
    room: float = 0.0,
    align: Align = Align.START,
) -> None:
    """Draw a line with its base line at ``y``; ``room`` is what it is aligned within."""
    if align is Align.RIGHT or (align is Align.START and line.rtl and room):
        x += room - line.width
    elif align is Align.CENTRE:
        x += (room - line.width) / 2
    for bit in line.placed:
        if type(bit.glyphs) is str:
            canvas.addLiteral(_operators(canvas, bit, x + bit.x, y, size))
        else:
            _draw_shaped(canvas, bit, x + bit.x, y, size)


def _draw_shaped(canvas: Canvas, bit: Placed, x: float, y: float, size: float) -> None:
    canvas.setFont(bit.face, size)
    if bidi.has_rtl(bit.text):
        canvas.drawString(x, y, bit.glyphs)
        return
    actual = bit.text.encode("utf-16-be").hex().upper()
    canvas.addLiteral(f"/Span <</ActualText <FEFF{actual}>>> BDC")
    canvas.drawString(x, y, bit.glyphs)
    canvas.addLiteral("EMC")


def _operators(canvas: Canvas, bit: Placed, x: float, y: float, size: float) -> str:
    """The operators that draw unshaped letters: as ``drawString`` does, only faster."""
    font: Any = face(bit.face)  # ReportLab's stubs leave these calls untyped
    sheet: Any = canvas
    document = sheet._doc  # noqa: SLF001 - the only way to a subset's name
    shown = " ".join(
        [
            f"{font.getSubsetInternalName(subset, document)} {size:g} Tf "
            f"({letters.translate(_ESCAPED)}) Tj"
            for subset, letters in _in_subsets(font, document, bit.glyphs)
        ]
    )
    if bit.spread:
        shown = f"{bit.spread * size:.3f} Tc {shown} 0 Tc"
    return f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm {shown} ET"


def _in_subsets(font: Any, document: Any, glyphs: str) -> list[tuple[int, str]]:
    """Letters as their numbers in the parts, 256 letters each, that a face is embedded in."""
    state = font.state.get(document)
    known = state.assignments if state is not None else {}
    if glyphs and known.keys() >= set(map(ord, glyphs)):
        numbered = glyphs.translate(known)
        if max(numbered) < "\u0100":
            return [(0, numbered)]
    return [
        (subset, letters.decode("latin-1"))
        for subset, letters in font.splitString(glyphs, document)
    ]


def draw_text(
    canvas: Canvas, x: float, y: float, text: str, size: float, *, bold: bool = False
) -> float:
    """Draw one line from ``x`` with its base line at ``y``; gives its width."""
    line = one_line(text, size, bold=bold)
    draw_line(canvas, line, x, y, size)
    return line.width
