"""Documents of any length for every room: headings, text, facts, tables and boxes to tick.

Example::

    paper = Document("Incident 26-014", "For the locked cabinet", school.name, "Printed 24/11/2026")
    paper.heading("Chronology")
    paper.table(("When", "What"), rows, widths=(1, 3))
    pdf = paper.render(progress)
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from esafety_desktop.printing import flow
from esafety_desktop.printing.outline import outlined
from esafety_desktop.printing.screen_pictures import picture_piece
from esafety_desktop.printing.sheet import (
    FOOT,
    MARGIN,
    PAGE_HEIGHT,
    ROOM,
    draw_foot,
    new_canvas,
)
from esafety_desktop.printing.tables import row_pieces
from esafety_desktop.printing.text import Span, draw_line, fitted
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

Progress = Callable[[int, int], None]
Drawing = Callable[["Canvas", float, float, float, float], None]

_SIZE = 11.0
_TABLE_SIZE = 9.5
_LARGE = 40.0
_HEADINGS = {1: 15.0, 2: 12.5, 3: 11.0}


class Document:
    """Blocks put one under the other, then rendered over as many A4 pages as they need.

    Text is printed as typed: nothing in it is read as mark-up.
    """

    def __init__(
        self, title: str, subtitle: str = "", school_name: str = "", footer_note: str = ""
    ) -> None:
        """Begin a document.

        Args:
            title: What it is; stands on every page.
            subtitle: For whom, or of what day.
            school_name: Stands above the title.
            footer_note: Version, date or seal, at the foot of every page.
        """
        self.title = title
        self.subtitle = subtitle
        self.school_name = school_name
        self.footer_note = footer_note
        self._pieces: list[flow.Piece | None] = []
        self._tallest = PAGE_HEIGHT - MARGIN - FOOT - self._head_height() - 60

    def heading(self, text: str, level: int = 1) -> None:
        """A heading that stays with what follows; levels 1 to 3."""
        size = _HEADINGS[level]
        self._pieces.append(flow.gap(size * 0.8))
        first, *rest = flow.text_pieces([Span(text, bold=True)], size, ROOM, keep=True)
        self._pieces += [outlined(first, text, level), *rest]

    def large(self, text: str) -> None:
        """One figure that is read from across a room."""
        self._pieces += flow.text_pieces([Span(text, bold=True)], _LARGE, ROOM, keep=True)
        self._pieces.append(flow.gap(_SIZE * 0.5))

    def text(self, text: str, *, bold: bool = False, keep: bool = False) -> None:
        """A paragraph; each line end in it begins a new line.

        Args:
            text: Its words.
            bold: Whether they are bold.
            keep: Whether it stays with what follows, as a heading does.
        """
        self._pieces += flow.text_pieces([Span(text, bold)], _SIZE, ROOM, keep=keep)
        self._pieces.append(replace(flow.gap(_SIZE * 0.5), keep=keep))

    def rich(self, spans: Sequence[Span]) -> None:
        """A paragraph of stretches in their own weights."""
        self._pieces += flow.text_pieces(spans, _SIZE, ROOM)
        self._pieces.append(flow.gap(_SIZE * 0.5))

    def item(self, spans: Sequence[Span], mark: str, level: int = 1) -> None:
        """An item of a list.

        Args:
            spans: Its words.
            mark: What hangs before it: a bullet, a number; "" for its second paragraph.
            level: How deep it stands, from 1.
        """
        self._pieces += flow.set_in(_SIZE * 1.4 * (level - 1), spans, _SIZE, ROOM, mark)
        self._pieces.append(flow.gap(_SIZE * 0.3))

    def picture(self, png: bytes, caption: str) -> None:
        """A picture as wide as the text, at most a half of the page high, and what it shows."""
        piece = picture_piece(png, ROOM, self._tallest / 2)
        self._pieces += [flow.gap(_SIZE * 0.4), replace(piece, keep=True)]
        self._pieces += flow.text_pieces([Span(caption)], _TABLE_SIZE, ROOM)
        self._pieces.append(flow.gap(_SIZE * 0.8))

    def items(self, items: Iterable[str]) -> None:
        """A list with bullets."""
        for item in items:
            self._pieces += flow.item_pieces([Span(item)], _SIZE, ROOM)
        self._pieces.append(flow.gap(_SIZE * 0.5))

    def facts(self, pairs: Iterable[tuple[str, str]], *, together: bool = False) -> None:
        """Label and value side by side; an empty value leaves room to write.

        Args:
            pairs: Labels and values.
            together: Whether all of them stand on one page; for a few lines only.
        """
        widths = (ROOM * 0.32, ROOM * 0.68)
        pieces: list[flow.Piece] = []
        for label, value in pairs:
            pieces += row_pieces((label, value), widths, _SIZE, self._tallest, bold=(True, False))
        if together:
            pieces[:-1] = [replace(piece, keep=True) for piece in pieces[:-1]]
        self._pieces += pieces
        self._pieces.append(flow.gap(_SIZE * 0.6))

    def table(
        self,
        headers: Sequence[str],
        rows: Iterable[Sequence[str]],
        widths: Sequence[float] | None = None,
        *,
        size: float = _TABLE_SIZE,
        least: float = 0.0,
    ) -> None:
        """A table whose head is repeated on every page.

        Args:
            headers: One for each column.
            rows: As many texts in each as there are headers.
            widths: How the columns share the width, in any unit; equal when left out.
            size: Of the letters in points; 12 or more for what is read from a wall.
            least: The height of a row in points that is left for a hand to write in.
        """
        shares = widths or [1.0] * len(headers)
        columns = [ROOM * share / sum(shares) for share in shares]
        bold = [True] * len(headers)
        head = row_pieces(headers, columns, _TABLE_SIZE, self._tallest, bold=bold, shaded=True)
        self._pieces += head
        for row in rows:
            self._pieces += row_pieces(
                row, columns, size, self._tallest, again=head[0], least=least
            )
        self._pieces.append(flow.gap(_SIZE * 0.6))

    def boxes(self, items: Iterable[str]) -> None:
        """A checklist: each item with an empty box before it."""
        for item in items:
            self._pieces += flow.box_pieces(item, _SIZE, ROOM)
            self._pieces.append(flow.gap(3))

    def figure(
        self, title: str, draw: Callable[[Canvas, float, float, float, float], None]
    ) -> None:
        """A drawing on a page of its own.

        Args:
            title: Stands over it.
            draw: Gets the canvas, the lower left corner of its room, and the room's width and
                height, in points.
        """
        self.page_break()
        lines = flow.text_pieces([Span(title, bold=True)], _HEADINGS[2], ROOM, keep=True)
        self._pieces += lines
        rest = PAGE_HEIGHT - MARGIN - FOOT - self._head_height()
        high = rest - sum(line.height for line in lines) - 1

        def piece(canvas: Canvas, x: float, top: float) -> None:
            draw(canvas, x, top - high, ROOM, high)

        self._pieces.append(flow.Piece(high, piece))

    def page_break(self) -> None:
        """What follows begins on a new page."""
        self._pieces.append(None)

    def render(self, progress: Progress | None = None) -> bytes:
        """The document as PDF.

        Args:
            progress: Told (pages done, pages in all); may raise ``Cancelled`` to stop.
        """
        buffer = io.BytesIO()
        canvas = new_canvas(buffer, self.title, self.school_name)
        self.draw_on(canvas, progress)
        canvas.save()
        return buffer.getvalue()

    def draw_on(
        self,
        canvas: Canvas,
        progress: Progress | None = None,
        *,
        before: int = 0,
        total: int = 0,
    ) -> int:
        """Add the document's pages to a canvas; gives how many.

        Args:
            canvas: Where, at the beginning of a page.
            progress: See ``render``.
            before: How many pages of a larger whole lie before it.
            total: How many pages that whole has; 0 where it stands alone.
        """
        pages = self._pages()
        left = " · ".join(part for part in (self.title, self.subtitle, self.footer_note) if part)
        whole = total or len(pages)
        for number, page in enumerate(pages, before + 1):
            if progress:
                progress(number - 1, whole)
            self._draw_head(canvas)
            top = PAGE_HEIGHT - MARGIN - self._head_height()
            for down, piece in page.pieces:
                piece.draw(canvas, MARGIN, top - down)
            draw_foot(canvas, left, f"page {number} of {whole}")
            canvas.showPage()
        if progress:
            progress(before + len(pages), whole)
        return len(pages)

    def count_pages(self) -> int:
        """How many pages it takes."""
        return len(self._pages())

    def _pages(self) -> list[flow.Page]:
        return flow.paginate(self._pieces, PAGE_HEIGHT - MARGIN - FOOT - self._head_height())

    def _head_lines(self) -> list[tuple[str, float, bool]]:
        lines = [(self.school_name, 10.0, False), (self.title, 18.0, True)]
        lines.append((self.subtitle, 11.0, False))
        return [line for line in lines if line[0]]

    def _head_height(self) -> float:
        return sum(size * 1.3 for _, size, _ in self._head_lines()) + 8

    def _draw_head(self, canvas: Canvas) -> None:
        y = PAGE_HEIGHT - MARGIN
        for text, full, bold in self._head_lines():
            line, size = fitted(text, full, ROOM, bold=bold)
            y -= full * 1.3
            draw_line(canvas, line, MARGIN, y + full * 0.3, size)
