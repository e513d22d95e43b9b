"""Text on paper: as typed, in any script that a face has, in its direction, broken to a width.

No mark-up is ever read here: a name such as ``<b>`` prints as it was typed (fault B14).
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from esafety_desktop.printing import bidi
from esafety_desktop.printing.bits import Bit, bit_of, bits_of, clean, unprintable
from esafety_desktop.printing.fonts import face

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlab.pdfgen.canvas import Canvas

__all__ = [
    "Align",
    "Line",
    "Span",
    "clean",
    "draw_line",
    "draw_text",
    "one_line",
    "set_lines",
    "unprintable",
    "width_of",
]

_PIECES = re.compile(r" +|[^ ]+")


class Align(enum.Enum):
    """Where a line stands; START is left, or right for a paragraph that runs right to left."""

    START = "start"
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A bit at its distance from the left end of its line, in points."""

    x: float
    face: str
    glyphs: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph, ready to be drawn."""

    placed: tuple[Placed, ...]
    width: float
    rtl: bool = False


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Width in points of one line of text."""
    line = one_line(text, size, bold=bold)
    return line.width


@dataclass(slots=True)
class _Atom:
    """A word (which may change weight or face) or the blank between two words."""

    bits: list[Bit]
    bold: bool
    blank: bool = False

    @property
    def width(self) -> float:
        return sum(bit.width for bit in self.bits)


def _atoms(spans: Iterable[Span], all_levels: tuple[int, ...]) -> list[_Atom]:
    atoms: list[_Atom] = []
    place = 0
    for span in spans:
        for match in _PIECES.finditer(span.text):
            piece = match.group()
            start = place + match.start()
            own = all_levels[start : start + len(piece)]
            blank = piece[0] == " "
            bits = list(bits_of(" " if blank else piece, span.bold, own[:1] if blank else own))
            if atoms and not blank and not atoms[-1].blank:
                atoms[-1].bits.extend(bits)
            else:
                atoms.append(_Atom(bits, span.bold, blank))
        place += len(span.text)
    return atoms


def _split(atom: _Atom, room: float) -> Iterator[_Atom]:
    """A word that is wider than the line, cut between letters."""
    part: list[Bit] = []
    for bit in atom.bits:
        start = 0
        for end in range(1, len(bit.text) + 1):
            taken = sum(one.width for one in part)
            if taken + bit_of(bit.face, bit.text[start:end], bit.level).width <= room:
                continue
            if end - 1 > start:
                part.append(bit_of(bit.face, bit.text[start : end - 1], bit.level))
            if part:
                yield _Atom(part, atom.bold)
            part, start = [], end - 1
        part.append(bit_of(bit.face, bit.text[start:], bit.level))
    yield _Atom(part, atom.bold)


def _broken(atoms: Sequence[_Atom], room: float) -> Iterator[list[_Atom]]:
    line: list[_Atom] = []
    used = 0.0
    for atom in atoms:
        for piece in (atom,) if atom.blank or atom.width <= room else _split(atom, room):
            wide = piece.width
            if used + wide > room and line and not piece.blank:
                yield line
                line, used = [], 0.0
            if piece.blank and not line:
                continue
            line.append(piece)
            used += wide
    if line:
        yield line


def _placed(atoms: list[_Atom], size: float, base: int) -> Line:
    while atoms and atoms[-1].blank:
        atoms.pop()
    bits = [bit for atom in atoms for bit in atom.bits]
    if not any(bit.level for bit in bits):
        return _placed_plain(bits, size)
    positions = [0.0] * len(bits)
    x = 0.0
    for index in bidi.visual_order([bit.level for bit in bits]):
        positions[index] = x
        x += bits[index].width * size
    placed = tuple(
        Placed(positions[index], bit.face, bit.glyphs, bit.text)
        for index, bit in enumerate(bits)
        if bit.glyphs.strip()
    )
    return Line(placed, x, rtl=bool(base))


def _placed_plain(bits: list[Bit], size: float) -> Line:
    """Left to right throughout: neighbours in one face are drawn as one string."""
    placed: list[Placed] = []
    x = start = 0.0
    run: list[str] = []
    name = ""
    for bit in bits:
        shaped = type(bit.glyphs) is not str
        if run and (shaped or bit.face != name):
            placed.append(Placed(start, name, "".join(run), "".join(run)))
            run = []
        if shaped:
            placed.append(Placed(x, bit.face, bit.glyphs, bit.text))
        else:
            if not run:
                start, name = x, bit.face
            run.append(bit.glyphs)
        x += bit.width * size
    if run:
        placed.append(Placed(start, name, "".join(run), "".join(run)))
    return Line(tuple(placed), x)


def set_lines(spans: Sequence[Span], size: float, room: float) -> tuple[Line, ...]:
    r"""Text broken into lines no wider than ``room`` points; each ``\\n`` begins a new one."""
    lines: list[Line] = []
    for paragraph in _paragraphs(spans):
        text = "".join(span.text for span in paragraph)
        base = 0
        all_levels: tuple[int, ...] = ()
        if bidi.has_rtl(text):
            base = bidi.base_level(text)
            all_levels = bidi.levels(text, base)
        broken = _broken(_atoms(paragraph, all_levels), room / size)
        lines.extend([_placed(atoms, size, base) for atoms in broken] or [Line((), 0.0)])
    return tuple(lines)


def _paragraphs(spans: Sequence[Span]) -> Iterator[list[Span]]:
    paragraph: list[Span] = []
    for span in spans:
        first, *others = clean(span.text).split("\n")
        paragraph.append(Span(first, span.bold))
        for other in others:
            yield paragraph
            paragraph = [Span(other, span.bold)]
    yield paragraph


def one_line(text: str, size: float, *, bold: bool = False) -> Line:
    """The whole text as a single line, however wide."""
    return set_lines((Span(text.replace("\n", " "), bold),), size, 1e9)[0]


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
    spare = room - line.width
    if align is Align.RIGHT or (align is Align.START and line.rtl and room):
        x += spare
    elif align is Align.CENTRE:
        x += spare / 2
    for bit in line.placed:
        face(bit.face)
        canvas.setFont(bit.face, size)
        if type(bit.glyphs) is str or bidi.has_rtl(bit.text):
            canvas.drawString(x + bit.x, y, bit.glyphs)
        else:
            actual = bit.text.encode("utf-16-be").hex().upper()
            canvas.addLiteral(f"/Span <</ActualText <FEFF{actual}>>> BDC")
            canvas.drawString(x + bit.x, y, bit.glyphs)
            canvas.addLiteral("EMC")


def draw_text(
    canvas: Canvas, x: float, y: float, text: str, size: float, *, bold: bool = False
) -> float:
    """Draw one line from ``x`` with its base line at ``y``; gives its width."""
    line = one_line(text, size, bold=bold)
    draw_line(canvas, line, x, y, size)
    return line.width
