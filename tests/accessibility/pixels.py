"""What the eye gets: pictures of real windows, and contrast as WCAG 2.2 counts it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PIL import Image, ImageChops
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

Colour = tuple[int, int, int]


def picture(of: QWidget, part: QRect | None = None) -> Image.Image:
    """What a widget, or a part of it, shows now."""
    grabbed = of.grab() if part is None else of.grab(part)
    image = grabbed.toImage().convertToFormat(QImage.Format.Format_RGB888)
    size = (image.width(), image.height())
    raw = bytes(image.constBits())
    return Image.frombuffer("RGB", size, raw, "raw", "RGB", image.bytesPerLine(), 1)


@lru_cache(maxsize=1 << 16)
def luminance(colour: Colour) -> float:
    """Relative luminance from 0 to 1, as WCAG defines it."""
    parts = (value / 255 for value in colour)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """From 1 (the same) to 21 (black on white)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def strongest(image: Image.Image, least: int = 3) -> float:
    """The contrast of the letters on an image against what is commonest behind them.

    Letters are drawn smooth: their edges are mixed with the ground, so the strongest colour that
    stands there at least a few times is theirs. Smoothing can only make the answer too small.
    """
    found = image.getcolors(image.width * image.height) or []
    if len(found) < 2:
        return 0.0
    counted = sorted(((count, colour) for count, colour in found), reverse=True)
    ground = counted[0][1]
    best, seen = 0.0, 0
    against = sorted(
        ((contrast(colour, ground), count) for count, colour in counted[1:]),  # type: ignore[arg-type] # an RGB image has triples
        reverse=True,
    )
    for ratio, count in against:
        seen += count
        if seen >= least:
            best = ratio
            break
    return best


def changed(before: Image.Image, after: Image.Image, ratio: float = 3.0) -> int:
    """How many pixels differ between two pictures by at least this contrast."""
    if before.size != after.size:
        return before.size[0] * before.size[1]
    room = ImageChops.difference(before, after).getbbox()
    if room is None:
        return 0
    here, there = (one.crop(room).tobytes() for one in (before, after))
    return sum(
        here[at : at + 3] != there[at : at + 3]
        and contrast(_colour(here, at), _colour(there, at)) >= ratio
        for at in range(0, len(here), 3)
    )


def _colour(raw: bytes, at: int) -> Colour:
    return raw[at], raw[at + 1], raw[at + 2]
