"""A passage as the check shows it: each redaction in marks and words, each letter with its place.

Places on the screen are counted as Qt counts them: a letter beyond the first 65,536 counts twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from esafety_desktop.disclosure.rows import Mark

OPEN, ARROW, SHUT = "«", " ▸ ", "»"


class Shown(Value):
    """What is shown.

    Attributes:
        text: With «name ▸ [Child B]» for each redaction.
        places: For each unit of the shown text the place in the passage.
        spans: First and last unit of each redaction, with its id.
    """

    text: str
    places: tuple[int, ...]
    spans: tuple[tuple[int, int, str], ...]

    def part(self, start: int, end: int) -> tuple[int, int]:
        """The part of the passage that a selection on the screen means; (0, 0) for none."""
        if start >= end or end > len(self.places):
            return 0, 0
        return self.places[start], self.places[end - 1] + 1


def shown(text: str, marks: Iterable[Mark], blocks: Mapping[str, str]) -> Shown:
    """A passage with its standing marks.

    Args:
        text: The passage.
        marks: Its marks.
        blocks: Id of a mark to what stands in its place ("[Child B]").
    """
    parts: list[tuple[str, int]] = []
    spans: list[tuple[int, int, str]] = []
    done = units = 0

    def put(words: str, place: int) -> None:
        nonlocal units
        parts.append((words, place))
        units += _units(words)

    for mark in sorted((one for one in marks if one.stands), key=lambda one: (one.start, -one.end)):
        if mark.end <= done:
            continue
        start = max(mark.start, done)
        put(text[done:start], done)
        first = units
        put(OPEN, start)
        put(text[start : mark.end], start)
        put(f"{ARROW}{blocks.get(mark.id, '')}{SHUT}", mark.end - 1)
        spans.append((first, units, mark.id))
        done = mark.end
    put(text[done:], done)
    return Shown("".join(words for words, _ in parts), tuple(_places(parts, text)), tuple(spans))


def _places(parts: Iterable[tuple[str, int]], text: str) -> Iterable[int]:
    for words, place in parts:
        own = text[place : place + len(words)] == words
        for number, letter in enumerate(words):
            for _ in range(_units(letter)):
                yield place + number if own else place


def _units(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2
