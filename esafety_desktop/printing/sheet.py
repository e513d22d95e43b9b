"""The frame of every page: what it is, for whom, which version, page x of y; and the letterhead."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.printing.marking import marked
from esafety_desktop.printing.text import Align, draw_line, fitted, one_line, wrapped
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
MARGIN = 18 * MM
FOOT = 18 * MM
FOOT_SIZE = 8.5
_SMALLEST_FOOT = 7.0
ROOM = PAGE_WIDTH - 2 * MARGIN
LOGO_HEIGHT = 18 * MM
_LOGO_WIDEST = 50 * MM
_LOGO_PIXELS = (900, 600)


def new_canvas(buffer: io.BytesIO, title: str, author: str = "") -> Canvas:
    """An A4 canvas that writes compressed pages into ``buffer``.

    A reader is told the language, and shows the title instead of the file's name. ReportLab can't
    tag: what is drawn first is read first.
    """
    from reportlab.pdfgen.canvas import Canvas

    canvas = marked(Canvas)(
        buffer, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), pageCompression=1, invariant=1
    )
    canvas.setTitle(title)
    canvas.setAuthor(author)
    canvas.setCreator("E-Safety Desktop")
    canvas.setProducer("E-Safety Desktop")
    canvas.setCatalogEntry("Lang", "en-GB")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


class Letterhead(Value):
    """What stands above a school's letters.

    Attributes:
        name: Of the school.
        lines: Address and telephone, one entry a line.
        logo: A PNG or JPEG picture, or None.
    """

    name: str
    lines: Sequence[str] = ()
    logo: bytes | None = None


def logo_image(logo: bytes | None) -> ImageReader | None:
    """The logo ready to be drawn, or None when there is none or it can't be read as a picture.

    It is decoded here, whole: a file that was cut off in the middle is found out before a page
    depends on it. A photograph of a logo is made as small as paper can show.
    """
    if not logo:
        return None
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    try:
        with Image.open(io.BytesIO(logo)) as opened:
            seen = opened.convert("RGBA" if opened.has_transparency_data else "RGB")
        seen.thumbnail(_LOGO_PIXELS)
        return ImageReader(seen)
    except Exception:  # noqa: BLE001 - a spoilt logo must never stop a letter; Pillow raises many kinds
        return None


def draw_letterhead(canvas: Canvas, head: Letterhead) -> float:
    """Draw the letterhead at the top of the page.

    Returns:
        The height of its lower edge above the foot of the page, in points.
    """
    top = PAGE_HEIGHT - MARGIN
    image = logo_image(head.logo)
    text_left = MARGIN
    if image is not None:
        wide, high = image.getSize()
        scale = min(LOGO_HEIGHT / high, _LOGO_WIDEST / wide)
        canvas.drawImage(image, MARGIN, top - high * scale, wide * scale, high * scale, mask="auto")
        text_left += wide * scale + 5 * MM
    room = PAGE_WIDTH - MARGIN - text_left
    y = top - 15
    names, size = wrapped(head.name, 18, room, 12, bold=True)
    for number, line in enumerate(names):
        y -= size * 1.2 if number else 0
        draw_line(canvas, line, text_left, y, size)
    for text in head.lines:
        lines, size = wrapped(text, 9.5, room, 8)
        for line in lines:
            y -= 12.5
            draw_line(canvas, line, text_left, y, size)
    low = min(y - 7, top - LOGO_HEIGHT - 4 if image is not None else y - 7)
    canvas.setLineWidth(1)
    canvas.line(MARGIN, low, PAGE_WIDTH - MARGIN, low)
    return low


def foot_line() -> float:
    """Where the words at the foot of a page stand."""
    return FOOT - 6 * MM


def draw_foot(canvas: Canvas, left: str, right: str, size: float = FOOT_SIZE) -> None:
    """The line at the foot of a page: what and for whom on the left, which page on the right."""
    y = foot_line()
    canvas.setLineWidth(0.4)
    canvas.line(MARGIN, y + size + 2.5, PAGE_WIDTH - MARGIN, y + size + 2.5)
    page = one_line(right, size)
    draw_line(canvas, page, MARGIN, y, size, room=ROOM, align=Align.RIGHT)
    line, fitting = fitted(left, size, ROOM - page.width - 12)
    draw_line(canvas, line, MARGIN, y, fitting)


def draw_shared_foot(
    canvas: Canvas, left: str, right: str, size: float = FOOT_SIZE
) -> tuple[float, float]:
    """The foot of a page that many share; gives where the addressee's name goes, and its room.

    What the page is takes half the line at most: whose it is must be readable on every page.
    """
    line, fitting = fitted(left, size, ROOM / 2, least=min(size, _SMALLEST_FOOT))
    draw_line(canvas, line, MARGIN, foot_line(), fitting)
    draw_foot(canvas, "", right, size)
    taken = line.width + 4
    return MARGIN + taken, ROOM - taken - one_line(right, size).width - 12
