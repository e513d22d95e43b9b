"""Lays blocks of any length over pages: lines and table rows stand one under the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from esafety_desktop.printing.text import Align, Line, Span, draw_line, set_lines
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

Draw = Callable[["Canvas", float, float], None]

LEADING = 1.4


class Piece(Value):
    """Something that is never cut: a line of text, a row of a table, a gap.

    Attributes:
        height: In points.
        draw: Draws it; called with the canvas, its left edge and its top edge.
        keep: It stays on the page of what follows (a heading, the head of a table).
        again: What is drawn above it when it comes first on a new page.
        gap: It is only room between others and is dropped at the top of a page.
    """

    height: float
    draw: Draw
    keep: bool = False
    again: Piece | None = None
    gap: bool = False


def _nothing(_canvas: Canvas, _x: float, _top: float) -> None:
    return


def gap(height: float) -> Piece:
    """Room between two blocks."""
    return Piece(height, _nothing, gap=True)


def base_line(top: float, size: float, leading: float = LEADING) -> float:
    """Where the letters of a line stand that begins at ``top``."""
    return top - size * (leading / 2 + 0.36)


class _LineDraw(Value):
    line: Line
    size: float
    room: float
    align: Align
    indent: float = 0.0
    leading: float = LEADING

    def __call__(self, canvas: Canvas, x: float, top: float) -> None:
        base = base_line(top, self.size, self.leading)
        room, align = self.room, self.align
        draw_line(canvas, self.line, x + self.indent, base, self.size, room=room, align=align)


def text_pieces(
    spans: Sequence[Span],
    size: float,
    room: float,
    *,
    keep: bool = False,
    align: Align = Align.START,
    indent: float = 0.0,
    leading: float = LEADING,
) -> list[Piece]:
    """A paragraph as one piece a line; ``leading`` is the height of a line in sizes."""
    inner = room - indent
    lines = set_lines(spans, size, inner)
    return [
        Piece(size * leading, _LineDraw(line, size, inner, align, indent, leading), keep or held)
        for line, held in zip(lines, stays(len(lines)), strict=True)
    ]


def stays(lines: int) -> list[bool]:
    """Which lines of a paragraph stay with the next: none stands alone at the edge of a page."""
    return [number + 1 < lines and number in {0, lines - 2} for number in range(lines)]


class _BoxDraw(Value):
    size: float

    def __call__(self, canvas: Canvas, x: float, top: float) -> None:
        side = self.size * 0.85
        canvas.setLineWidth(0.8)
        canvas.rect(x, top - self.size * LEADING / 2 - side / 2, side, side)


def box(size: float) -> Piece:
    """An empty box to tick, beside letters of that size."""
    return Piece(size * LEADING, _BoxDraw(size))


def box_pieces(text: str, size: float, room: float) -> list[Piece]:
    """An item with a box to tick."""
    return item_pieces([Span(text)], size, room, mark=box(size), indent=size * 1.6)


class _BulletDraw(Value):
    """The first line of an item with a mark before it."""

    first: Piece
    mark: Piece

    def __call__(self, canvas: Canvas, x: float, top: float) -> None:
        self.mark.draw(canvas, x, top)
        self.first.draw(canvas, x, top)


def item_pieces(
    spans: Sequence[Span],
    size: float,
    room: float,
    *,
    mark: str | Piece = "•",
    indent: float = 0.0,
    leading: float = LEADING,
) -> list[Piece]:
    """An item of a list with its mark (a bullet, a number or a box) hanging before it."""
    hang = indent or size * 1.4
    first, *others = text_pieces(spans, size, room, indent=hang, leading=leading)
    drawn = mark
    if isinstance(drawn, str):
        (drawn, *_) = text_pieces([Span(drawn, bold=mark != "•")], size, hang, leading=leading)
    return [Piece(first.height, _BulletDraw(first, drawn), keep=bool(others)), *others]


class _SetInDraw(Value):
    """A piece further to the right."""

    piece: Piece
    by: float

    def __call__(self, canvas: Canvas, x: float, top: float) -> None:
        self.piece.draw(canvas, x + self.by, top)


def set_in(by: float, spans: Sequence[Span], size: float, room: float, mark: str) -> list[Piece]:
    """An item that stands ``by`` points to the right; without a mark, in line with one."""
    hang = size * (2.0 if mark[:1].isdigit() else 1.4)
    if mark:
        pieces = item_pieces(spans, size, room - by, mark=mark, indent=hang)
    else:
        pieces = text_pieces(spans, size, room - by, indent=hang)
    return [replace(piece, draw=_SetInDraw(piece, by)) for piece in pieces] if by else pieces


@dataclass(slots=True)
class Page:
    """What stands on one page of ``room`` points, each piece with the distance of its top."""

    room: float
    pieces: list[tuple[float, Piece]] = field(default_factory=list)
    used: float = 0.0

    def takes(self, height: float) -> bool:
        """Whether so many points are still free."""
        return self.used + height <= self.room

    def add(self, piece: Piece) -> None:
        """Put a piece under what is there."""
        self.pieces.append((self.used, piece))
        self.used += piece.height


def _groups(pieces: Iterable[Piece]) -> Iterable[list[Piece]]:
    """Pieces with those that must stay with them."""
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.keep:
            yield group
            group = []
    if group:
        yield group


def paginate(
    pieces: Iterable[Piece | None], room: float, first_room: float | None = None
) -> list[Page]:
    """Spread pieces over pages.

    Args:
        pieces: In order; None begins a new page.
        room: The height of a page in points.
        first_room: The height of the first page where it differs (a letterhead).
    """
    pages = [Page(room if first_room is None else first_room)]
    parts: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece is None:
            parts.append([])
        else:
            parts[-1].append(piece)
    for number, part in enumerate(parts):
        if number:
            pages.append(Page(room))
        for group in _groups(part):
            _place(group, pages, room)
    return pages


def _place(group: list[Piece], pages: list[Page], room: float) -> None:
    whole = sum(piece.height for piece in group)
    if pages[-1].used and not pages[-1].takes(whole) and whole <= room and not group[0].gap:
        pages.append(Page(room))
    for piece in group:
        page = pages[-1]
        if piece.gap and not page.takes(piece.height):
            continue
        if page.used and not page.takes(piece.height):
            page = Page(room)
            pages.append(page)
        if not page.pieces and piece.gap:
            continue
        if not page.pieces and piece.again is not None:
            page.add(piece.again)
        page.add(piece)
