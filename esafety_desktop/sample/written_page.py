"""A page of the made-up school as a scanner would give it: lines of text, black on white."""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING

from esafety_desktop.kept_papers.rows import KeptPage
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from collections.abc import Sequence

_A4 = (1240, 1754)
_LINE = 62


def written_page(lines: Sequence[str]) -> KeptPage:
    """The lines on one page."""
    from PIL import Image, ImageDraw, ImageFont

    page = Image.new("L", _A4, 255)
    pen = ImageDraw.Draw(page)
    face = ImageFont.truetype(str(resource("fonts") / "NotoSans-Regular.ttf"), 32)
    for number, words in enumerate(lines):
        pen.text((120, 140 + number * _LINE), words, 0, font=face)
    picture = page.convert("1")
    packed = zlib.compress(picture.tobytes(), 9)
    return KeptPage(*_A4, packed, hashlib.sha256(packed).hexdigest())
