"""A form with holes: what many letters share is measured and drawn once, then filled for each.

A block in which something personal stands becomes as many holes as it has lines. Letters whose
personal blocks break into equally many lines share their forms; a longer name makes further ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from esafety_desktop.printing import flow
from esafety_desktop.printing.bidi import kept_apart
from esafety_desktop.printing.sheet import MARGIN, foot_line
from esafety_desktop.printing.text import Line, Span, draw_line, fitted, set_lines
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from reportlab.pdfgen.canvas import Canvas


BOX = "☐"
"""A mark that is drawn: an empty box to tick."""


class RunLike(Protocol):
    """Text in one weight; or, with ``field``, a place for what is personal."""

    @property
    def text(self) -> str: ...
    @property
    def field(self) -> str: ...
    @property
    def bold(self) -> bool: ...


class Setting(Value):
    """How one block of a letter is set.

    Attributes:
        size: Of its letters in points.
        room: Its width with the indent, in points.
        leading: The height of a line in sizes.
        indent: How far in its lines begin.
        spread: More room between letters, in points.
        bold: Whether all of it is.
        mark: What hangs before its first line: "•", `BOX`, or "" for nothing.
        keep: It stays on the page of what follows.
    """

    size: float
    room: float
    leading: float = flow.LEADING
    indent: float = 0.0
    spread: float = 0.0
    bold: bool = False
    mark: str = ""
    keep: bool = False

    def lines(self, runs: Sequence[RunLike], values: Mapping[str, str]) -> tuple[Line, ...]:
        """A personal block with somebody's values in it, broken into lines."""
        return set_lines(self._spans(runs, values), self.size, self.room - self.indent)

    def holes(self, block: int, lines: int) -> list[flow.Piece]:
        """The room that a personal block needs: the number of the block, a hole for each line."""
        return [
            flow.Piece(self.size * self.leading, Hole(block, line, self), self.keep or held)
            for line, held in enumerate(flow.stays(lines))
        ]

    def pieces(self, runs: Sequence[RunLike]) -> list[flow.Piece]:
        """A block that is the same for everybody."""
        spans = self._spans(runs, {})
        if self.mark:
            return flow.item_pieces(
                spans,
                self.size,
                self.room,
                mark=flow.box(self.size) if self.mark == BOX else self.mark,
                indent=self.indent,
                leading=self.leading,
            )
        return flow.text_pieces(
            spans, self.size, self.room, keep=self.keep, indent=self.indent, leading=self.leading
        )

    def _spans(self, runs: Sequence[RunLike], values: Mapping[str, str]) -> list[Span]:
        """Each value is kept apart from its neighbours whatever way it runs."""
        return [
            Span(
                kept_apart(values.get(run.field, "")) if run.field else run.text,
                run.bold or self.bold,
                self.spread,
            )
            for run in runs
        ]


class Hole(Value):
    """Where a line of a personal block goes; only the mark of its first stands in the form."""

    block: int
    line: int
    setting: Setting

    def __call__(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw what all letters share of it."""
        own = self.setting
        if own.mark and self.line == 0:
            mark = flow.box(own.size)
            if own.mark != BOX:
                spans = [Span(own.mark)]
                (mark,) = flow.text_pieces(spans, own.size, own.indent, leading=own.leading)
            mark.draw(canvas, x, top)


class Still(Value):
    """Room that stays white in the form: for an address, a signature."""

    def __call__(self, _canvas: Canvas, _x: float, _top: float) -> None:
        """Nothing is drawn."""


class Foot(Value):
    """The room at the foot of a page for whose it is."""

    at: float
    room: float
    size: float


class Form(Value):
    """One page without what is personal.

    Attributes:
        name: Of the form in the document.
        holes: Each with the base line of what goes into it.
        still: The top of the room that stays white, if it has one.
    """

    name: str
    holes: tuple[tuple[float, Hole], ...]
    still: float | None
    foot: Foot

    def fill(self, canvas: Canvas, blocks: Sequence[Sequence[Line]]) -> None:
        """Put it onto the page with somebody's lines, block by block."""
        canvas.doForm(self.name)
        for base, hole in self.holes:
            own = hole.setting
            room = own.room - own.indent
            line = blocks[hole.block][hole.line]
            draw_line(canvas, line, MARGIN + own.indent, base, own.size, room=room)

    def say_whose(self, canvas: Canvas, whom: str) -> None:
        """Say at the foot whose it is."""
        if whom:
            line, size = fitted(whom, self.foot.size, self.foot.room)
            draw_line(canvas, line, self.foot.at, foot_line(), size)


def draw_form(
    canvas: Canvas,
    name: str,
    page: flow.Page,
    top: float,
    frame: Callable[[], Foot],
) -> Form:
    """Draw a page into a form of the document.

    Args:
        canvas: Of the document.
        name: Of the form; each only once.
        page: What stands on it.
        top: Where its first piece begins, in points above the foot of the page.
        frame: Draws letterhead, foot and what else stands around the pieces.
    """
    holes: list[tuple[float, Hole]] = []
    still = None
    canvas.beginForm(name)
    foot = frame()
    for down, piece in page.pieces:
        at = top - down
        piece.draw(canvas, MARGIN, at)
        if isinstance(piece.draw, Hole):
            own = piece.draw.setting
            holes.append((flow.base_line(at, own.size, own.leading), piece.draw))
        elif isinstance(piece.draw, Still) and still is None:
            still = at
    canvas.endForm()
    return Form(name, tuple(holes), still, foot)
