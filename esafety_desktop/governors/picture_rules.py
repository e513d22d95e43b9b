"""Where each bar, square and word of the governors' page stands: laid out once, drawn twice.

Points from the upper left corner, y down. Paper and screen draw the same shapes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.governors.figure_rules import FOUR_C, KIND, RISK, RULE, TERM, YEAR_GROUP
from esafety_desktop.incidents.kind_rules import RISK_COLUMNS, RISK_ROWS
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from esafety_desktop.governors.rows import Chart, Edition

WIDTH, HEIGHT = 493.0, 520.0
_TILE, _TILE_GAP, _HEAD = 68.0, 9.0, 22.0
_LEFT, _GAP = 268.0, 24.0
_AFTER, _MATRIX = 10.0, 118.0
_ROW_MOST, _ROW_LEAST = 27.0, 16.0
_NUMBER = 34.0
"""Room for the number behind the longest bar."""
_REST = "Too few of a kind to be told apart"
_NONE = "Nothing to show yet: too few incidents."


class Box(Value):
    """A filled rectangle. ``tone``: "bar", "pale", "before" (the year before) or "frame"."""

    x: float
    y: float
    width: float
    height: float
    tone: str


class Words(Value):
    """A line of words; ``y`` is where the letters stand. ``tone``: "ink" or "muted".

    ``room``: Points that it may be wide, drawn smaller where its face is wider; 0 for any.
    """

    x: float
    y: float
    text: str
    size: float = 8.5
    bold: bool = False
    tone: str = "ink"
    align: str = "left"
    room: float = 0.0


Shape = Box | Words


class Picture(Value):
    """All shapes, and in words what they show, for those who can't see them."""

    shapes: tuple[Shape, ...]
    said: str
    width: float = WIDTH
    height: float = HEIGHT


def picture(edition: Edition) -> Picture:
    """The figures of a page."""
    shapes = (*_tiles(edition), *_columns(edition))
    low = max(one.y + (one.height if isinstance(one, Box) else 4) for one in shapes)
    return Picture(shapes, spoken(edition), height=low)


def spoken(edition: Edition) -> str:
    """The same in sentences, for a screen reader and as the picture's description."""
    lines = [f"{big} {words}." for big, words in figures(edition)]
    for chart in edition.charts:
        told = ", ".join(f"{one.label} {one.number}" for one in chart.counts)
        rest = f"{_REST.lower()} {chart.rest}" if chart.rest else ""
        lines.append(f"{chart.title}: {', '.join(part for part in (told, rest) if part) or _NONE}")
    return "\n".join(lines)


def why_hidden(edition: Edition) -> str:
    """Why numbers are missing, on paper and on the screen alike, and what the thin lines are."""
    some = any(one.before is not None for chart in edition.charts for one in chart.counts)
    return f"{RULE} Thin lines: {edition.before_label}." if some else RULE


def figures(edition: Edition) -> tuple[tuple[str, str], ...]:
    """The four large figures with what they are."""
    before = f"; {edition.total_before} in the year before" if edition.total_before else ""
    return (
        (str(edition.total) if edition.total else "–", f"incidents counted{before}"),
        (edition.returned, f"of signed forms are back ({edition.returned_of})"),
        (str(edition.reviews_overdue), f"of {edition.reviews} action points overdue for review"),
        (edition.actions, edition.actions_of),
    )


def _tiles(edition: Edition) -> Iterator[Shape]:
    wide = (WIDTH - 3 * _TILE_GAP) / 4
    for number, (big, words) in enumerate(figures(edition)):
        x = number * (wide + _TILE_GAP)
        yield Box(x, 0, wide, _TILE, "pale")
        small = len(big) > 6
        yield Words(x + 8, 26, big, 12 if small else 22, bold=True)
        for line_number, line in enumerate(_broken(words, 26)):
            yield Words(x + 8, 39 + 10.5 * line_number, line, 8, tone="muted")


def _columns(edition: Edition) -> Iterator[Shape]:
    """Two columns of charts; all rows are as high as the fuller column allows."""
    top, right = _TILE + 20, _LEFT + _GAP
    left = [edition.chart(KIND), edition.chart(YEAR_GROUP)]
    beside = [edition.chart(FOUR_C)]
    beside += [one for one in edition.charts if one.dimension == TERM]
    row = min(_row(left, HEIGHT - top), _row(beside, HEIGHT - top - _MATRIX))
    one = (WIDTH - right - _NUMBER) / most([*left, *beside])
    yield from _stack(left, 0, top, _LEFT, (row, one))
    yield from _stack(beside, right, top, WIDTH - right, (row, one))
    yield from _matrix(edition.chart(RISK), right, top + _tall(beside, row), WIDTH - right)


def most(charts: Iterable[Chart]) -> int:
    """The largest number that stands as a bar: all bars of a page have one scale."""
    found = {1}
    for chart in charts:
        found.add(chart.rest)
        found.update(number for one in chart.counts for number in (one.number, one.before or 0))
    return max(found)


def _rows(chart: Chart) -> int:
    return max(1, len(chart.counts) + bool(chart.rest))


def _row(charts: list[Chart], room: float) -> float:
    rows = sum(_rows(one) for one in charts)
    return max(_ROW_LEAST, min(_ROW_MOST, (room - len(charts) * (_HEAD + _AFTER)) / rows))


def _tall(charts: list[Chart], row: float) -> float:
    return sum(_HEAD + _AFTER + row * _rows(one) for one in charts)


def _stack(
    charts: list[Chart], x: float, top: float, width: float, unit: tuple[float, float]
) -> Iterator[Shape]:
    """Charts one under the other; ``unit``: how high a row and how long one incident is."""
    for chart in charts:
        yield Words(x, top + 11, chart.title, 11, bold=True)
        yield from _bars(chart, x, top + _HEAD, width, unit)
        top += _tall([chart], unit[0])


def _bars(
    chart: Chart, x: float, top: float, width: float, unit: tuple[float, float]
) -> Iterator[Shape]:
    row, scale = unit
    thick = row * 0.3
    if not chart.counts and not chart.rest:
        yield Words(x, top + 9, _NONE, 8.5, tone="muted")
    for one in chart.counts:
        before = "" if one.before is None else f"year before {one.before}"
        yield Words(x, top + row * 0.42, one.label)
        yield Words(x + width, top + row * 0.42, before, 7.5, tone="muted", align="right")
        yield from _bar((x, top + row * 0.52), one.number, scale, thick)
        if one.before is not None:
            yield Box(x, top + row * 0.52 + thick, max(1.0, one.before * scale), 2, "before")
        top += row
    if chart.rest:
        yield Words(x, top + row * 0.42, _REST, tone="muted")
        yield from _bar((x, top + row * 0.52), chart.rest, scale, thick, "pale")


def _bar(
    place: tuple[float, float], number: int, scale: float, thick: float, tone: str = "bar"
) -> Iterator[Shape]:
    x, y = place
    long = max(1.0, number * scale)
    yield Box(x, y, long, thick, tone)
    yield Words(x + long + 5, y + thick * 0.5 + 3.2, str(number), 9, bold=True)


def _matrix(chart: Chart, x: float, top: float, width: float) -> Iterator[Shape]:
    """The grid of risks: what the child receives, takes part in, does."""
    yield Words(x, top + 11, chart.title, 11, bold=True)
    top += 30
    first = 46.0
    cell = (width - first) / len(RISK_COLUMNS)
    for number, column in enumerate(RISK_COLUMNS):
        middle = x + first + (number + 0.5) * cell
        yield Words(middle, top - 3, column.label, 6.2, tone="muted", align="centre", room=cell - 5)
    for row in RISK_ROWS:
        yield Words(x, top + 14, row.label, 8.5)
        for number, column in enumerate(RISK_COLUMNS):
            left = x + first + number * cell
            shown = chart.number(f"{row.label} · {column.label.lower()}")
            yield Box(left + 1, top, cell - 2, 20, "frame" if shown is None else "pale")
            if shown is not None:
                yield Words(left + cell / 2, top + 14, str(shown), 10, bold=True, align="centre")
        top += 22
    decided = sum(one.number for one in chart.counts if " · " in one.label)
    left_out = sum(one.number for one in chart.counts) - decided + chart.rest
    if left_out:
        words = f"{left_out} more: too few of a kind, or not decided yet"
        yield Words(x, top + 9, words, 7.5, tone="muted")


def _broken(text: str, letters: int) -> list[str]:
    """Words broken into lines of so many letters at most."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > letters:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
