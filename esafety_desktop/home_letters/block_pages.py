"""The blocks of a letter as lines: those that all letters share, and holes for what is personal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from esafety_desktop.letters.rows import TextBlock, TextRun
from esafety_desktop.printing import flow
from esafety_desktop.printing.bidi import kept_apart
from esafety_desktop.printing.sheet import ROOM
from esafety_desktop.printing.text import Line, Span, set_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reportlab.pdfgen.canvas import Canvas

SIZE = 12.0
_HEADING = 14.4
_HANG = SIZE * 1.4
_GAP = 8.0
_TO_SIGN = 34.0


@dataclass(frozen=True, slots=True)
class Hole:
    """Where a line of a personal block goes; only its bullet stands in the form."""

    block: int
    line: int
    size: float
    indent: float
    bullet: bool

    def __call__(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw what all letters share of it."""
        if self.bullet:
            (mark,) = flow.text_pieces([Span("•")], self.size, self.indent)
            mark.draw(canvas, x, top)


@dataclass(frozen=True, slots=True)
class _Nothing:
    """Room for a signature."""

    def __call__(self, _canvas: Canvas, _x: float, _top: float) -> None:
        """Nothing is drawn."""


def with_room_to_sign(blocks: Sequence[TextBlock]) -> tuple[TextBlock, ...]:
    """The block that begins with the close is parted after its first line: there one signs."""
    found: list[TextBlock] = []
    for block in blocks:
        breaks = [place for place, run in enumerate(block.runs) if run.text.startswith("\n")]
        if not breaks or not block.runs or block.runs[0].field != "close":
            found.append(block)
            continue
        cut = breaks[0]
        rest = block.runs[cut]
        after = (TextRun(rest.text[1:], bold=rest.bold), *block.runs[cut + 1 :])
        found += [TextBlock("close", block.runs[:cut]), TextBlock("paragraph", after)]
    return tuple(found)


def personal_lines(block: TextBlock, values: Mapping[str, str]) -> tuple[Line, ...]:
    """A block with somebody's values in it, broken into lines."""
    size, indent = _measure(block)
    return set_lines(_spans(block, values), size, ROOM - indent)


def personal_pieces(block: TextBlock, number: int, lines: int) -> list[flow.Piece]:
    """The room that a personal block needs, a hole for each line."""
    size, indent = _measure(block)
    keep = block.kind in {"heading", "close"}
    pieces = [
        flow.Piece(
            size * flow.LEADING,
            Hole(number, line, size, indent, bullet=line == 0 and block.kind == "item"),
            keep or held,
        )
        for line, held in enumerate(flow.stays(lines))
    ]
    return [*pieces, *_after(block)]


def constant_pieces(block: TextBlock) -> list[flow.Piece]:
    """A block that is the same for everybody."""
    spans = _spans(block, {})
    if block.kind == "item":
        pieces = flow.item_pieces(spans, SIZE, ROOM, indent=_HANG)
    else:
        size, _indent = _measure(block)
        pieces = flow.text_pieces(spans, size, ROOM, keep=block.kind == "heading")
    return [*pieces, *_after(block)]


def after_list() -> flow.Piece:
    """The room between the last item of a list and what follows it."""
    return flow.gap(_GAP / 2)


def _after(block: TextBlock) -> list[flow.Piece]:
    if block.kind == "close":
        return [flow.Piece(_TO_SIGN, _Nothing(), keep=True)]
    return [flow.gap(_GAP / 2 if block.kind == "item" else _GAP)]


def _measure(block: TextBlock) -> tuple[float, float]:
    """The size of its letters, and how far in it begins."""
    if block.kind == "heading":
        return _HEADING, 0.0
    return SIZE, _HANG if block.kind == "item" else 0.0


def _spans(block: TextBlock, values: Mapping[str, str]) -> list[Span]:
    """A block's text; each value is kept apart from its neighbours whatever way it runs."""
    return [
        Span(
            kept_apart(values.get(run.field, "")) if run.field else run.text,
            run.bold or block.kind == "heading",
        )
        for run in block.runs
    ]
