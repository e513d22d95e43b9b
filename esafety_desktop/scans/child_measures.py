"""Whether a decoded page is text on paper, and the page in black and white.

A page of text has white paper close to every spot: between the lines, round the words, beside a
drawing. A photograph has not. So the page is shrunk to cells of half a millimetre (grain and the
dots of a printed or dithered picture melt into grey), and counted is only what lies further than
some two millimetres from white paper. Grey boxes of a form and black bars have one shade each and
are left out; what is left in many shades is a continuous tone.
"""

from __future__ import annotations

from PIL import Image, ImageChops, ImageFilter

from esafety_desktop.scans.file_rules import LONG_SIDE
from esafety_desktop.value import Value

_CELL = 4
"""Pixels of a page that make one cell, each way: half a millimetre at 200 dots an inch."""
_NEAR = 7
_PAPER = 0.9
"""Share of the paper's brightness from which a cell counts as paper."""
_CHROMA = 40
_FLAT_SHADES = 3
_SHADE_WIDTH = 4
_BLANK = 0.0005
"""Share of a page that is ink, below which it counts as empty: specks, a fold, a staple."""
_LARGER, _MOST_LARGER = 1.25, 4.0
"""From how much on a page is drawn larger (150 dots an inch and fewer), and how much at most."""

LEAST_WHITE = 165
LEAST_PAPER = 0.3
MOST_TONE = 0.005
MOST_COLOUR = 0.06


class Measures(Value):
    """What was measured on one page; shares of its area, 0 to 1.

    Attributes:
        white: Brightness of the paper, 0 to 255.
        paper: Share that is paper.
        tone: Share that lies away from paper and has many shades.
        colour: Share that lies away from white paper and is coloured.
    """

    white: int
    paper: float
    tone: float
    colour: float

    @property
    def refusal(self) -> str:
        """Why this is no page of text: "photograph", "colour", "dark"; "" when it is one."""
        if self.tone > MOST_TONE:
            return "photograph"
        if self.colour > MOST_COLOUR:
            return "colour"
        return "dark" if self.white < LEAST_WHITE or self.paper < LEAST_PAPER else ""


def measure(page: Image.Image) -> Measures:
    """Measure a page of some 200 dots an inch, in mode "L" or "RGB"."""
    cells = page.reduce(_CELL)
    grey = cells.convert("L")
    white = _level(grey, 0.9)
    limit = max(int(white * _PAPER), 1)
    total = grey.width * grey.height
    near = grey.filter(ImageFilter.MaxFilter(_NEAR))
    away = near.point(lambda value: 255 if value < limit else 0)
    tone = _many_shades(near.histogram(away)[:limit]) / total
    paper = sum(grey.histogram()[limit:]) / total
    return Measures(white, paper, tone, _coloured(cells, grey, limit) / total)


def black_and_white(page: Image.Image) -> Image.Image:
    """The page in mode "1": ink is what is darker than the paper round it.

    A page of few pixels is drawn larger first: what its greys say of a small letter, the edges of
    that letter then say in black and white.
    """
    grey = page.convert("L")
    white = _level(grey.reduce(_CELL), 0.9)
    larger = min(LONG_SIDE / max(grey.size), _MOST_LARGER)
    if larger >= _LARGER:
        size = (round(grey.width * larger), round(grey.height * larger))
        grey = smooth = grey.resize(size, Image.Resampling.LANCZOS)
        round_it = grey.filter(ImageFilter.BoxBlur(10))
    else:
        smooth = grey.filter(ImageFilter.BoxBlur(1))
        round_it = grey.filter(ImageFilter.BoxBlur(24))
    step = max(int(white * 0.11), 12)
    ink = ImageChops.subtract(round_it, smooth).point(lambda value: 255 if value > step else 0)
    solid = smooth.point(lambda value: 255 if value < white * 0.35 else 0)
    both = ImageChops.lighter(ink, solid)
    return ImageChops.invert(both).convert("1", dither=Image.Dither.NONE)


def is_blank(flat: Image.Image) -> bool:
    """Whether a black-and-white page has next to no ink, as the back of a sheet has."""
    ink = flat.convert("L").reduce(_CELL).histogram()[:128]
    return sum(ink) < _BLANK * flat.width * flat.height / _CELL / _CELL


def _coloured(cells: Image.Image, grey: Image.Image, limit: int) -> int:
    if cells.mode != "RGB":
        return 0
    red, green, blue = cells.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    least = ImageChops.darker(ImageChops.darker(red, green), blue)
    chroma = ImageChops.subtract(most, least).point(lambda value: 255 if value > _CHROMA else 0)
    neutral = ImageChops.darker(grey, ImageChops.invert(chroma))
    near = neutral.filter(ImageFilter.MaxFilter(_NEAR))
    away = near.point(lambda value: 255 if value < limit else 0)
    return sum(ImageChops.darker(chroma, away).histogram()[128:])


def _level(grey: Image.Image, share: float) -> int:
    """The brightness below which this share of the page lies."""
    wanted, seen = share * grey.width * grey.height, 0
    for value, count in enumerate(grey.histogram()):
        seen += count
        if seen >= wanted:
            return value
    return 255


def _many_shades(counts: list[int]) -> int:
    """How much is left without the few shades in which flat boxes and bars are printed."""
    left = list(counts)
    for _ in range(_FLAT_SHADES):
        starts = range(max(len(left) - 2 * _SHADE_WIDTH, 1))
        best = max(starts, key=lambda start: sum(left[start : start + 2 * _SHADE_WIDTH + 1]))
        for place in range(best, min(best + 2 * _SHADE_WIDTH + 1, len(left))):
            left[place] = 0
    return sum(left)
