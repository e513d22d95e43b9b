"""Words that stand at the top of every page while a school that isn't real is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_SIZE = 8.0
_FROM_EDGE = 12.0


class _State:
    words = ""


def mark(words: str) -> None:
    """From now on pages bear these words; "" for none."""
    _State.words = words


def words() -> str:
    """What pages bear now."""
    return _State.words


def draw_mark(canvas: Canvas, words: str) -> None:
    """Put the words into the upper edge, clear of what is printed there."""
    from esafety_desktop.printing.text import draw_text, width_of

    width, height = canvas._pagesize  # type: ignore[attr-defined]  # noqa: SLF001 - nothing else tells it
    wide = width_of(words, _SIZE, bold=True)
    draw_text(canvas, (width - wide) / 2, height - _FROM_EDGE, words, _SIZE, bold=True)


def marked(kind: type[Canvas]) -> type[Canvas]:
    """The kind of canvas that puts the words on each page; the same kind while there are none."""
    words = _State.words
    if not words:
        return kind

    class Marked(kind):  # type: ignore[misc, valid-type]  # ReportLab's, loaded when pages are made
        def showPage(self) -> None:
            draw_mark(self, words)
            super().showPage()

    return Marked
