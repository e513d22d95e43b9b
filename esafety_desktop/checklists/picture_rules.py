"""Lays the picture of the levels out: four rows of columns over the same terms.

One plan for screen and paper, in units of the room that is given. State is told by height and by
the figure over each column, never by colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.checklists.level_rules import STEPS
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.checklists.level_rows import Picture, Series

_LABELS = 9.8
_FOOT = 1.7
_GAP = 1.1
_FIGURE = 1.25
_THICK = 0.62


class Bar(Value):
    """A column from its upper left corner; ``newest`` is filled fully."""

    x: float
    y: float
    width: float
    height: float
    newest: bool


class Rule(Value):
    """A line across, from its left end; ``firm`` is the foot of a row."""

    x: float
    y: float
    width: float
    firm: bool


class Label(Value):
    """Words; ``y`` is the line they stand on. ``middle``: centred at x, else they begin there."""

    x: float
    y: float
    text: str
    bold: bool = False
    middle: bool = True
    faint: bool = False


Shape = Bar | Rule | Label


def lay_out(picture: Picture, width: float, height: float, letter: float) -> tuple[Shape, ...]:
    """All shapes, with y growing downwards.

    Args:
        picture: What is drawn.
        width: Of the room.
        height: Of the room.
        letter: The height of the letters, in the same units.
    """
    left = _LABELS * letter
    rows = len(picture.series)
    high = (height - _FOOT * letter - _GAP * letter * (rows - 1)) / max(rows, 1)
    across = (width - left) / len(picture.terms)
    shapes: list[Shape] = []
    for number, series in enumerate(picture.series):
        top = number * (high + _GAP * letter)
        shapes += _row(series, (left, top, width - left, high), across, letter)
    for number, term in enumerate(picture.terms):
        shapes.append(Label(left + across * (number + 0.5), height - letter * 0.35, term.short))
    return tuple(shapes)


def _row(
    series: Series, room: tuple[float, float, float, float], across: float, letter: float
) -> Iterator[Shape]:
    left, top, wide, high = room
    foot = top + high
    step = (high - _FIGURE * letter) / STEPS
    for level in range(STEPS + 1):
        yield Rule(left, foot - level * step, wide, firm=level == 0)
    yield Label(0.0, top + high / 2 + letter * 0.35, series.title, bold=True, middle=False)
    newest = max((n for n, value in enumerate(series.values) if value is not None), default=-1)
    for number, value in enumerate(series.values):
        middle = left + across * (number + 0.5)
        if value is None:
            yield Label(middle, foot - letter * 0.4, "–", faint=True)
            continue
        tall, thick = value * step, min(across * _THICK, letter * 4)
        yield Bar(middle - thick / 2, foot - tall, thick, tall, number == newest)
        yield Label(middle, foot - tall - letter * 0.25, str(value), bold=number == newest)
