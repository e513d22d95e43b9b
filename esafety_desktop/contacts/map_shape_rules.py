"""The shapes that a drawing of the map is made of, in points, y downwards."""

from __future__ import annotations

from typing import Literal

from esafety_desktop.value import Value

WIDTH, HEIGHT = 1190.55, 841.89
"""A3 across."""
INK, SOFT, ACCENT = "#16191d", "#4c555f", "#1f5f8b"
PAPER, BLOCK, EDGE, LINE = "#ffffff", "#eef3f7", "#9aa7b3", "#5b6770"


class Words(Value):
    """One line of text; ``y`` is its base line, ``room`` what it is aligned within."""

    x: float
    y: float
    text: str
    size: float
    room: float
    bold: bool = False
    colour: str = INK
    align: Literal["start", "centre", "right"] = "start"


class Rect(Value):
    """A box with round corners; no fill or edge where its colour is ""."""

    x: float
    y: float
    width: float
    height: float
    corner: float
    fill: str = ""
    edge: str = ""
    line: float = 1.0
    dash: tuple[float, ...] = ()


class Disc(Value):
    """A circle."""

    x: float
    y: float
    radius: float
    fill: str = ""
    edge: str = ""
    line: float = 1.0


class Rule(Value):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    line: float = 1.0
    dash: tuple[float, ...] = ()


class Part(Value):
    """What belongs together; ``title`` says what it is, "" for ornament."""

    title: str
    shapes: tuple[Words | Rect | Disc | Rule, ...]


class Drawing(Value):
    """The whole page."""

    title: str
    about: str
    parts: tuple[Part, ...] = ()
    width: float = WIDTH
    height: float = HEIGHT
