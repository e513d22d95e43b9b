"""The reply slip at the foot of a letter home: signs in its text say what is drawn.

A paragraph that begins with ✂ begins the slip; the rest of it is the slip's heading. In a slip, ☐
at the beginning of an item is a box to tick, and three or more underscores are a line to write on,
which shares the rest of its row with others.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from esafety_desktop.home_letters.block_pages import SIZE
from esafety_desktop.home_letters.rows import CUT
from esafety_desktop.letters.rows import TextBlock, TextRun
from esafety_desktop.printing import flow
from esafety_desktop.printing.holes import BOX, Setting
from esafety_desktop.printing.sheet import ROOM
from esafety_desktop.printing.tear_off import draw_cut_line
from esafety_desktop.printing.text import draw_text, width_of
from esafety_desktop.problem import Problem
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.pdfgen.canvas import Canvas

_LINE = re.compile(r"_{3,}")
_AFTER_CUT = 18.0
_ROW = 27.0
_SHORTEST = 60.0
_BETWEEN = 6.0
_GAP = 5.0
_SETTINGS = {
    "title": Setting(13.0, ROOM, bold=True),
    "heading": Setting(SIZE, ROOM, bold=True),
    "item": Setting(SIZE, ROOM, indent=SIZE * 1.4, mark="•"),
    "box": Setting(SIZE, ROOM, indent=SIZE * 1.6, mark=BOX),
}
_TEXT = Setting(SIZE, ROOM)


class Row(Value):
    """A row with lines to write on.

    Attributes:
        labels: The words before each line.
        after: The words after the last.
        boxed: Whether a box to tick stands before it.
    """

    labels: tuple[str, ...]
    after: str = ""
    boxed: bool = False

    personal = False

    @property
    def indent(self) -> float:
        """How far in it begins."""
        return _SETTINGS["box"].indent if self.boxed else 0.0

    @property
    def share(self) -> float:
        """The length of each line in points."""
        words = [word for word in (*self.labels, self.after) if word]
        taken = self.indent + sum(width_of(word, SIZE) + _BETWEEN for word in words)
        return (ROOM - taken + _BETWEEN) / len(self.labels) - _BETWEEN

    def __call__(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw it."""
        base = top - _ROW + 8
        if self.boxed:
            flow.box(SIZE).draw(canvas, x, base + SIZE)
        at, share = x + self.indent, self.share
        for number, label in enumerate(self.labels):
            at += _BETWEEN if number else 0
            at += draw_text(canvas, at, base, label, SIZE) + _BETWEEN if label else 0
            canvas.setLineWidth(0.6)
            canvas.line(at, base - 2, at + share, base - 2)
            at += share
        draw_text(canvas, at + _BETWEEN, base, self.after, SIZE)


Part = TextBlock | Row


def parted(blocks: Sequence[TextBlock]) -> tuple[tuple[TextBlock, ...], tuple[Part, ...]]:
    """A letter, and the parts of its slip: none where it has no slip."""
    for number, block in enumerate(blocks):
        if block.kind != "item" and _begins(block, CUT):
            title = _without(block, CUT, "title")
            rest = (part for one in blocks[number + 1 :] for part in _parts(one))
            return tuple(blocks[:number]), (*([title] if title.runs else []), *rest)
    return tuple(blocks), ()


def _begins(block: TextBlock, sign: str) -> bool:
    return bool(block.runs) and block.runs[0].text.lstrip().startswith(sign)


def _without(block: TextBlock, sign: str, kind: str) -> TextBlock:
    """A block of another kind, its sign taken away."""
    first, *others = block.runs
    text = first.text.lstrip().removeprefix(sign).lstrip()
    return TextBlock(kind, (*([replace(first, text=text)] if text else []), *others))


def _parts(block: TextBlock) -> Iterator[Part]:
    """A block of a slip: words, and rows to write on."""
    if _begins(block, BOX):
        block = _without(block, BOX, "box")
    at = next((n for n, run in enumerate(block.runs) if _LINE.search(run.text)), None)
    if at is None:
        if block.runs:
            yield block
        return
    tail = list(takewhile(lambda run: not run.field, block.runs[at:]))
    before, rest = block.runs[:at], block.runs[at + len(tail) :]
    row = _row("".join(run.text for run in tail), boxed=False)
    whole = _row("".join(run.text for run in (*before, *tail)), boxed=block.kind == "box")
    if not any(run.field for run in before) and whole.share >= _SHORTEST:
        yield whole
    else:
        yield replace(block, runs=(*before, TextRun(row.labels[0], bold=tail[0].bold)))
        yield from _below(replace(row, labels=("", *row.labels[1:])))
    if rest:
        yield from _parts(TextBlock("paragraph", rest))


def _below(row: Row) -> Iterator[Part]:
    """A row; where its words leave no room to write, each line by itself and the words between."""
    if row.share >= _SHORTEST:
        yield row
        return
    for label in row.labels:
        yield from _words(label)
        yield Row(("",))
    yield from _words(row.after)


def _words(text: str) -> Iterator[TextBlock]:
    if text:
        yield TextBlock("paragraph", (TextRun(text),))


def _row(text: str, *, boxed: bool) -> Row:
    *labels, after = (part.strip() for part in _LINE.split(text))
    return Row(tuple(labels), after, boxed)


def setting_of(block: TextBlock) -> Setting:
    """How the words of a slip are set."""
    return _SETTINGS.get(block.kind, _TEXT)


def slip_pieces(parts: Sequence[Part], first: int, heights: Iterator[int]) -> list[flow.Piece]:
    """A slip from its cut line down; its personal blocks are numbered on from ``first``."""
    pieces = [flow.Piece(_AFTER_CUT, _cut)]
    number = first
    for part in parts:
        if isinstance(part, Row):
            pieces.append(flow.Piece(_ROW, part))
            continue
        setting = setting_of(part)
        if part.personal:
            pieces += setting.holes(number, next(heights))
            number += 1
        else:
            pieces += setting.pieces(part.runs)
        pieces.append(flow.gap(_GAP))
    return pieces


def _cut(canvas: Canvas, _x: float, top: float) -> None:
    draw_cut_line(canvas, top)


def put_at_foot(pages: list[flow.Page], slip: Sequence[flow.Piece], room: float) -> None:
    """Put a slip at the foot of the last page, or of one more where it has no room there.

    Raises:
        Problem: it is more than a page holds; a slip is never cut in two.
    """
    height = sum(piece.height for piece in slip)
    if height > room:
        raise Problem(
            "The reply slip does not fit on a page.", "Ask less on it, or make two letters of it."
        )
    if not pages[-1].takes(height + _AFTER_CUT):
        pages.append(flow.Page(room))
    page = pages[-1]
    page.used = page.room - height
    for piece in slip:
        page.add(piece)
