"""Outlines as SVG writes them, turned into PDF's path operators."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "Z": 0}
_BEND = 0.5523  # how far a quarter of a circle's handles reach

Point = tuple[float, float]


class PathError(Exception):
    """An outline that is not read; the message says what of it."""


def path_operators(d: str) -> str:
    """The operators of a path's ``d``: M L H V C S Q Z, large or small.

    Raises:
        PathError: it holds anything else.
    """
    rest = _TOKEN.sub("", d).replace(",", " ").strip()
    if rest:
        raise PathError(f"{rest[:20]!r} in a path is not read")
    pen = _Pen()
    for letter, numbers in _steps(d):
        pen.step(letter, numbers)
    return " ".join(pen.written)


def _steps(d: str) -> Iterator[tuple[str, list[float]]]:
    letter, numbers = "", list[float]()
    for token in _TOKEN.findall(d):
        if not token.isalpha():
            numbers.append(float(token))
            continue
        if letter:
            yield from _one_by_one(letter, numbers)
        if token.upper() not in _TAKES:
            raise PathError(f"{token} in a path is not read")
        letter, numbers = token, []
    if letter:
        yield from _one_by_one(letter, numbers)
    elif numbers:
        raise PathError("a path begins with a letter")


def _one_by_one(letter: str, numbers: list[float]) -> Iterator[tuple[str, list[float]]]:
    takes = _TAKES[letter.upper()]
    if not takes:
        yield letter, []
        return
    if not numbers or len(numbers) % takes:
        raise PathError(f"{letter} in a path takes {takes} numbers")
    for at in range(0, len(numbers), takes):
        follows = {"M": "L", "m": "l"}.get(letter, letter) if at else letter
        yield follows, numbers[at : at + takes]


class _Pen:
    """Where a path has got to."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.at: Point = (0.0, 0.0)
        self.began: Point = (0.0, 0.0)
        self.handle: Point | None = None

    def step(self, letter: str, numbers: list[float]) -> None:
        kind = letter.upper()
        points = self._points(kind, numbers, small=letter != kind)
        if kind == "Z":
            self.at = self.began
            self._write("h")
        elif kind == "M":
            self.began = self.at = points[0]
            self._write("m", points[0])
        elif kind in "LHV":
            self.at = points[0]
            self._write("l", points[0])
        else:
            self._curve(kind, points)
            return
        self.handle = None

    def _points(self, kind: str, numbers: list[float], *, small: bool) -> list[Point]:
        x, y = self.at
        left, top = (x, y) if small else (0.0, 0.0)
        if kind == "H":
            return [(left + numbers[0], y)]
        if kind == "V":
            return [(x, top + numbers[0])]
        return [(left + a, top + b) for a, b in zip(numbers[::2], numbers[1::2], strict=True)]

    def _curve(self, kind: str, points: list[Point]) -> None:
        x, y = self.at
        if kind == "S":
            before = self.handle or self.at
            points = [(2 * x - before[0], 2 * y - before[1]), *points]
        elif kind == "Q":
            (a, b), end = points
            points = [
                (x + (a - x) * 2 / 3, y + (b - y) * 2 / 3),
                (end[0] + (a - end[0]) * 2 / 3, end[1] + (b - end[1]) * 2 / 3),
                end,
            ]
        self.handle, self.at = points[1], points[2]
        self._write("c", *points)

    def _write(self, operator: str, *points: Point) -> None:
        self.written.append(" ".join([*(f"{x:g} {y:g}" for x, y in points), operator]))


def ellipse(x: float, y: float, rx: float, ry: float) -> str:
    """The operators of an ellipse around (x, y)."""
    a, b = rx * _BEND, ry * _BEND
    return path_operators(
        f"M{x - rx} {y} C{x - rx} {y - b} {x - a} {y - ry} {x} {y - ry}"
        f" C{x + a} {y - ry} {x + rx} {y - b} {x + rx} {y}"
        f" C{x + rx} {y + b} {x + a} {y + ry} {x} {y + ry}"
        f" C{x - a} {y + ry} {x - rx} {y + b} {x - rx} {y} Z"
    )


def polygon(points: str, *, closed: bool) -> str:
    """The operators of SVG's ``points``.

    Raises:
        PathError: they are no pairs of numbers.
    """
    numbers = points.replace(",", " ").split()
    if len(numbers) < 4 or len(numbers) % 2:
        raise PathError("points are not pairs of numbers")
    return path_operators("M" + " ".join(numbers) + ("Z" if closed else ""))
