"""Words in a box: broken and sized so that they fit whole, the same on screen and on paper."""

from __future__ import annotations

import unicodedata
from bisect import bisect
from functools import partial
from typing import TYPE_CHECKING, Protocol

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    _Line = tuple[str, float, bool, bool]

LEADING = 1.12
_CAPITAL = 0.7
#: Sizes of a name and of what stands below it, in map units, the first that fits is taken.
SIZES = (
    (13.5, 12.0), (12.5, 11.5), (12.0, 10.5), (11.0, 10.0), (10.0, 9.2), (9.0, 8.5),
    (8.6, 8.0),
)  # fmt: skip
_CUT_AFTER = frozenset("/-?&=@_")
_MOST = 300
_AIR = 3.0
"""Between the words and both edges of the box together."""


class Measure(Protocol):
    """Tells the width of a text in a size, bold or not."""

    def __call__(self, text: str, /, size: float, *, bold: bool) -> float: ...


class SetLine(Value):
    """One line of a box.

    Attributes:
        y: Its base line below the upper edge of the box.
        name: Whether it is part of the name.
        right: Whether it runs from right to left.
    """

    text: str
    size: float
    bold: bool
    y: float
    right: bool = False
    name: bool = False


def settle(
    name: str,
    more: Sequence[str],
    room: float,
    height: float,
    measure: Measure,
    *,
    strong: int = 99,
) -> tuple[SetLine, ...]:
    """Set a name and what stands below it in the middle of a box.

    The largest sizes are taken in which every word fits; where even the smallest are too large the
    end is cut, which dots say.

    Args:
        name: Set in bold.
        more: Each begins a line of its own; empty ones are left out.
        room: Width between the edges.
        height: Of the box, edges included.
        measure: Width of a text.
        strong: From which of ``more`` on they are set in bold too.
    """
    lines: list[_Line] = []
    for sizes in SIZES:
        lines = _set((name, *more), room, measure, strong + 1, sizes)
        if _height(lines) <= height - _AIR:
            return _placed(lines, height)
    while len(lines) > 1 and _height(lines) > height - _AIR:
        lines.pop()
    text, size, bold, named = lines[-1]
    lines[-1] = (cut(text + "…", room, partial(measure, size=size, bold=bold)), size, bold, named)
    return _placed(lines, height)


def fits(
    name: str,
    more: Sequence[str],
    room: float,
    height: float,
    measure: Measure,
    *,
    strong: int = 99,
) -> bool:
    """Whether `settle` need cut nothing of these words."""
    if any(len(text) > _MOST for text in (name, *more)):
        return False
    return _height(_set((name, *more), room, measure, strong + 1, SIZES[-1])) <= height - _AIR


def _set(
    texts: Sequence[str], room: float, measure: Measure, strong: int, sizes: tuple[float, float]
) -> list[_Line]:
    """The name, then what stands below it, as lines in a size for each of both."""
    return [
        (line, size, bold, at == 0)
        for at, text in enumerate(texts)
        for size, bold in ((sizes[min(at, 1)], at == 0 or at >= strong),)
        for line in broken(text[:_MOST], room, partial(measure, size=size, bold=bold))
    ]


def broken(text: str, room: float, width: Callable[[str], float]) -> Iterator[str]:
    """A text as lines no wider than the room; a wider word is cut, an address after a slash."""
    line = ""
    for word in text.split():
        wider = f"{line} {word}" if line else word
        if width(wider) <= room:
            line = wider
            continue
        if line:
            yield line
        *parts, line = _parts(word, room, width)
        yield from parts
    if line:
        yield line


def _parts(word: str, room: float, width: Callable[[str], float]) -> Iterator[str]:
    while width(word) > room and len(word) > 1:
        most = max(1, bisect(range(len(word)), room, key=lambda n: width(word[:n])) - 1)
        good = (at for at in range(most, most // 3, -1) if word[at - 1] in _CUT_AFTER)
        end = next(good, most)
        yield word[:end]
        word = word[end:]
    yield word


def cut(text: str, room: float, width: Callable[[str], float]) -> str:
    """A text that fits, cut with dots where it has to be."""
    if width(text) <= room:
        return text
    end = bisect(range(len(text)), room, key=lambda n: width(f"{text[:n].rstrip()}…")) - 1
    return f"{text[: max(0, end)].rstrip()}…"


def runs_right(text: str) -> bool:
    """Whether a text is written from right to left: its first letter says so."""
    for sign in text:
        kind = unicodedata.bidirectional(sign)
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return False


def _height(lines: Sequence[_Line]) -> float:
    return sum([size * LEADING for _, size, _, _ in lines])


def _placed(lines: Sequence[_Line], height: float) -> tuple[SetLine, ...]:
    top = (height - _height(lines)) / 2
    placed = []
    for text, size, bold, named in lines:
        y = top + size * (_CAPITAL + LEADING) / 2
        placed.append(SetLine(text, size, bold, y, runs_right(text), named))
        top += size * LEADING
    return tuple(placed)
