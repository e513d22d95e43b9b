"""Joins and places letters that can't simply stand side by side: Arabic, Indic, combining marks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr

from esafety_desktop.printing.fonts import face

_NEEDS_SHAPING = re.compile(
    r"[\u0300-\u036f\u0483-\u0489\u0590-\u08ff\u0900-\u0dff\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d"
    r"\u20d0-\u20ff\ua8e0-\ua8ff\ufb1d-\ufdff\ufe20-\ufe2f\ufe70-\ufefc]"
)
_FEATURES = {"kern": True, "liga": True, "mark": True, "mkmk": True}


def needs_shaping(text: str) -> bool:
    """Whether the letters change or move with their neighbours."""
    return not text.isascii() and _NEEDS_SHAPING.search(text) is not None


@lru_cache(maxsize=8192)
def shape(face_name: str, text: str, *, rtl: bool) -> tuple[ShapedStr, float]:
    """Glyphs of one run in one face, left to right as they stand on paper, and their width.

    Returns:
        The glyphs as ReportLab draws them and their width at a size of one point.
    """
    import uharfbuzz

    font: Any = face(face_name)  # ReportLab's stubs leave these calls untyped
    shaper = font.hbFont(10)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    uharfbuzz.shape(shaper, buffer, _FEATURES)
    chars: list[str] = []
    data: list[Any] = []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        code = _code_of(font, shaper, info.codepoint)
        chars.append(chr(code))
        data.append(
            ShapeData(
                info.cluster,
                font.pdfScale(place.x_advance),
                font.pdfScale(place.y_advance),
                font.pdfScale(place.x_offset),
                font.pdfScale(place.y_offset),
                font.face.charWidths[code],
            )
        )
    return _shaped("".join(chars), data), sum(one.x_advance for one in data) / 1000


def _shaped(glyphs: str, data: Any) -> ShapedStr:
    return ShapedStr(glyphs, data)


def _code_of(font: Any, shaper: Any, glyph: int) -> int:
    known = font.face.glyphToChar.get(glyph)
    if known:
        return int(known[0])
    width = font.pdfScale(shaper.get_glyph_h_advance(glyph))
    return int(font.hbAddPrivate(shaper.glyph_to_string(glyph), glyph, width))
