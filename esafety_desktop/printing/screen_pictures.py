"""A picture of the screen among the text of a document."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.printing.flow import Piece

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_EDGE = 0.75
_GREY = 0.7


def picture_piece(png: bytes, room: float, highest: float) -> Piece:
    """A picture with a thin frame, as wide as it fits.

    Args:
        png: The picture.
        room: The width that there is, in points.
        highest: The height that it may take, in points.

    Raises:
        OSError: that is no picture.
    """
    from reportlab.lib.utils import ImageReader

    image = ImageReader(io.BytesIO(png))
    width, height = image.getSize()
    scale = min(room / width, highest / height)
    wide, tall = width * scale, height * scale

    def draw(canvas: Canvas, x: float, top: float) -> None:
        canvas.drawImage(image, x, top - tall, wide, tall)
        canvas.saveState()
        canvas.setStrokeGray(_GREY)
        canvas.setLineWidth(_EDGE)
        canvas.rect(x, top - tall, wide, tall)
        canvas.restoreState()

    return Piece(tall, draw)
