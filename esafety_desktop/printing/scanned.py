"""A scanned page on paper: as large as the sheet takes it, above the foot."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from esafety_desktop.printing.sheet import FOOT, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, ROOM

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


def draw_scanned(canvas: Canvas, width: int, height: int, packed: bytes) -> None:
    """Draw a kept page.

    Args:
        canvas: An A4 page.
        width: Of the scan in pixels.
        height: The same.
        packed: Its rows of 1-bit pixels, 1 is white, compressed with zlib.
    """
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    image = Image.frombytes("1", (width, height), zlib.decompress(packed))
    if width > height:
        image = image.transpose(Image.Transpose.ROTATE_90)
    high = PAGE_HEIGHT - MARGIN / 2 - FOOT
    scale = min((ROOM + MARGIN) / image.width, high / image.height)
    wide, tall = image.width * scale, image.height * scale
    canvas.drawImage(ImageReader(image.convert("L")), (PAGE_WIDTH - wide) / 2, FOOT, wide, tall)
