"""Line drawings from ``resources/pictures``: a small, strict part of SVG, as PDF operators.

What is read: one ``svg`` with a square ``viewBox`` from 0 0; in it ``g``, ``path`` (the letters
M L H V C S Q Z), ``circle``, ``ellipse``, ``rect``, ``line``, ``polyline`` and ``polygon``, in
black, white and one grey, so that every printer prints them. Anything else is named and refused.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from esafety_desktop.places import resource
from esafety_desktop.printing.paths import PathError, ellipse, path_operators, polygon
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from reportlab.pdfgen.canvas import Canvas

_SPACE = "{http://www.w3.org/2000/svg}"
_GREYS = {"black": "0", "#000": "0", "white": "1", "#fff": "1", "#ddd": "0.87"}
_STYLE = {
    "fill": "black",
    "stroke": "none",
    "stroke-width": "1",
    "stroke-linecap": "butt",
    "stroke-linejoin": "miter",
}
_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}
_SHAPES: dict[str, tuple[str, ...]] = {
    "path": ("d",),
    "circle": ("cx", "cy", "r"),
    "ellipse": ("cx", "cy", "rx", "ry"),
    "rect": ("x", "y", "width", "height", "rx"),
    "line": ("x1", "y1", "x2", "y2"),
    "polyline": ("points",),
    "polygon": ("points",),
}
_NAME = re.compile(r"[a-z][a-z0-9-]*")


class PictureError(Exception):
    """A picture says something that is not read; the message names the file and the place."""


class Picture(Value):
    """A drawing: its operators in the file's own units, y downwards.

    Attributes:
        side: How many units it is wide and high.
        title: What it shows, for whoever can't see it.
    """

    name: str
    title: str
    side: float
    operators: str


@lru_cache(maxsize=64)
def picture(name: str) -> Picture:
    """A picture that the program ships, by the name of its file.

    Raises:
        PictureError: there is none of that name, or it isn't what this program reads.
    """
    if not _NAME.fullmatch(name):
        raise PictureError(f"{name!r} is no name of a picture")
    return read_picture(resource("pictures") / f"{name}.svg")


def picture_names() -> tuple[str, ...]:
    """Every picture there is, by name."""
    return tuple(sorted(path.stem for path in resource("pictures").glob("*.svg")))


def read_picture(path: Path) -> Picture:
    """Read and judge a picture.

    Raises:
        PictureError: see ``picture``.
    """
    try:
        text = path.read_text(encoding="utf-8")
        if "<!" in re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL):
            raise PictureError(f"{path.name}: declarations are not read")
        root = ET.fromstring(text)  # noqa: S314 - ours, and entities are refused above
        return _picture(path.stem, root)
    except (OSError, ET.ParseError, PathError, ValueError, KeyError) as error:
        raise PictureError(f"{path.name}: {error}") from error


def _picture(name: str, root: ET.Element) -> Picture:
    if root.tag != f"{_SPACE}svg":
        raise ValueError("it does not begin with svg")
    box = [float(part) for part in root.attrib["viewBox"].split()]
    if len(box) != 4 or box[:2] != [0, 0] or box[2] != box[3]:
        raise ValueError("viewBox is not a square from 0 0")
    title = (root.findtext(f"{_SPACE}title") or "").strip()
    if not title:
        raise ValueError("it has no title that says what it shows")
    own = {key: value for key, value in root.attrib.items() if key in _STYLE}
    operators = " ".join(_operators(root, {**_STYLE, **own}))
    return Picture(name, title, box[2], operators)


def _operators(parent: ET.Element, style: Mapping[str, str]) -> Iterator[str]:
    for element in parent:
        kind = element.tag.removeprefix(_SPACE)
        if kind == "title":
            continue
        known = ("g", *_SHAPES)
        if kind not in known:
            raise ValueError(f"<{kind}> is not read; these are: {', '.join(known)}")
        places = _SHAPES.get(kind, ())
        unknown = sorted(set(element.attrib) - set(places) - set(_STYLE))
        if unknown:
            raise ValueError(f"<{kind}> with {', '.join(unknown)} is not read")
        own = {**style, **{key: element.attrib[key] for key in element.attrib if key in _STYLE}}
        if kind == "g":
            yield from _operators(element, own)
        else:
            yield _shape(kind, element.attrib, own)


def _shape(kind: str, values: Mapping[str, str], style: Mapping[str, str]) -> str:
    outline = _OUTLINES[kind](values)
    filled, stroked = style["fill"] != "none", style["stroke"] != "none"
    if kind in {"line", "polyline"}:
        filled = False
    parts = []
    if filled:
        parts.append(f"{_GREYS[style['fill']]} g")
    if stroked:
        cap, join = _CAPS[style["stroke-linecap"]], _JOINS[style["stroke-linejoin"]]
        width = float(style["stroke-width"])
        parts.append(f"{_GREYS[style['stroke']]} G {width:g} w {cap} J {join} j")
    paint = {(True, True): "B", (True, False): "f", (False, True): "S"}.get((filled, stroked), "n")
    return " ".join([*parts, outline, paint])


def _numbers(values: Mapping[str, str], *names: str) -> list[float]:
    return [float(values.get(name, "0")) for name in names]


def _rect(values: Mapping[str, str]) -> str:
    x, y, wide, high, round_by = _numbers(values, "x", "y", "width", "height", "rx")
    if not round_by:
        return f"{x:g} {y:g} {wide:g} {high:g} re"
    r = min(round_by, wide / 2, high / 2)
    right, low = x + wide, y + high
    bend = r * 0.4477
    return path_operators(
        f"M{x + r} {y} H{right - r} C{right - bend} {y} {right} {y + bend} {right} {y + r}"
        f" V{low - r} C{right} {low - bend} {right - bend} {low} {right - r} {low}"
        f" H{x + r} C{x + bend} {low} {x} {low - bend} {x} {low - r}"
        f" V{y + r} C{x} {y + bend} {x + bend} {y} {x + r} {y} Z"
    )


def _circle(values: Mapping[str, str]) -> str:
    x, y, r = _numbers(values, "cx", "cy", "r")
    return ellipse(x, y, r, r)


def _line(values: Mapping[str, str]) -> str:
    x1, y1, x2, y2 = _numbers(values, "x1", "y1", "x2", "y2")
    return f"{x1:g} {y1:g} m {x2:g} {y2:g} l"


_OUTLINES: dict[str, Callable[[Mapping[str, str]], str]] = {
    "path": lambda values: path_operators(values["d"]),
    "circle": _circle,
    "ellipse": lambda values: ellipse(*_numbers(values, "cx", "cy", "rx", "ry")),
    "rect": _rect,
    "line": _line,
    "polyline": lambda values: polygon(values["points"], closed=False),
    "polygon": lambda values: polygon(values["points"], closed=True),
}


def draw_picture(canvas: Canvas, drawn: Picture, x: float, y: float, side: float) -> None:
    """Draw a picture into a square with its lower left corner at (x, y), ``side`` points wide."""
    scale = side / drawn.side
    canvas.addLiteral(
        f"q {scale:.4f} 0 0 {-scale:.4f} {x:.2f} {y + side:.2f} cm {drawn.operators} Q"
    )
