"""Reading a PDF back: its text, and whether any letter was drawn as the box of a missing one."""

from __future__ import annotations

import io
import unicodedata
from typing import TYPE_CHECKING, Any

import pypdf
import pypdfium2

from esafety_desktop.printing.sheet import new_canvas
from esafety_desktop.printing.text import Span, draw_line, set_lines

if TYPE_CHECKING:
    from collections.abc import Iterator


def drawn(*texts: str, bold: bool = False, size: float = 14.0, room: float = 480.0) -> bytes:
    """Texts one under the other on a page."""
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, "test")
    y = 780.0
    for text in texts:
        for line in set_lines([Span(text, bold)], size, room):
            draw_line(canvas, line, 50, y, size, room=room)
            y -= 24
    canvas.save()
    return buffer.getvalue()


def read(pdf: bytes) -> list[str]:
    """The text of each page, ligatures and joined letters taken back to what was typed."""
    return [
        unicodedata.normalize("NFKC", page.get_textpage().get_text_bounded()).replace("\r\n", "\n")
        for page in pypdfium2.PdfDocument(pdf)
    ]


def missing_glyphs(pdf: bytes) -> int:
    """How many letters were drawn with code 0, the box that stands for a letter not in the face."""
    return sum(
        operand.count(b"\x00")
        for page in pypdf.PdfReader(io.BytesIO(pdf)).pages
        for operand in _strings(page)
    )


def _strings(page: Any) -> Iterator[bytes]:
    content = page.get_contents()
    if content is None:
        return
    stream = pypdf.generic.ContentStream(content, page.pdf)
    for operands, operator in stream.operations:
        if operator == b"Tj":
            yield _raw(operands[0])
        elif operator == b"TJ":
            for one in operands[0]:
                if not isinstance(one, int | float | pypdf.generic.NumberObject):
                    yield _raw(one)


def _raw(value: Any) -> bytes:
    return bytes(getattr(value, "original_bytes", b""))
