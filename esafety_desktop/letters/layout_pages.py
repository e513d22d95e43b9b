"""What stands in a letter before anything personal is filled in: its paragraphs and its rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from esafety_desktop.letters.easy_pages import easy_pieces
from esafety_desktop.letters.translated_pages import beside_pieces, note_pieces
from esafety_desktop.printing import flow
from esafety_desktop.printing.bidi import kept_apart
from esafety_desktop.printing.text import Line, Span, set_lines
from esafety_desktop.printing.window import WINDOW_HEIGHT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.letters.rows import RuleGroup, TextBlock, Wording
    from esafety_desktop.letters.style_pages import Style


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line of a personal paragraph goes; the form leaves it empty."""

    block: int
    line: int

    def __call__(self, _canvas: Canvas, _x: float, _top: float) -> None:
        """Nothing is drawn into the form."""


@dataclass(frozen=True, slots=True)
class Window:
    """Where the address goes."""

    def __call__(self, _canvas: Canvas, _x: float, _top: float) -> None:
        """Nothing is drawn into the form."""


def personal_lines(block: TextBlock, values: Mapping[str, str], style: Style) -> tuple[Line, ...]:
    """A block with a child's values in it, broken into lines."""
    return set_lines(spans_of(block, values, style.spread), style.size, style.room)


def spans_of(block: TextBlock, values: Mapping[str, str], spread: float = 0.0) -> list[Span]:
    """A block's text; each value is kept apart from its neighbours whatever way it runs."""
    return [
        Span(kept_apart(values.get(run.field, "")) if run.field else run.text, run.bold, spread)
        for run in block.runs
    ]


def letter_pieces(wording: Wording, heights: Sequence[int], style: Style) -> list[flow.Piece]:
    """The letter; a personal paragraph holds places for as many lines as ``heights`` says."""
    pieces = [flow.Piece(WINDOW_HEIGHT + 6, Window())]
    personal = 0
    for block in wording.letter:
        if block.personal:
            pieces += [
                flow.Piece(style.size * style.leading, Place(personal, line), held)
                for line, held in enumerate(flow.stays(heights[personal]))
            ]
            personal += 1
        else:
            pieces += _constant_block(block, style)
        pieces.append(flow.gap(style.size / 2))
    if wording.beside:
        pieces += note_pieces(wording.beside, style)
    return pieces


def _constant_block(block: TextBlock, style: Style) -> list[flow.Piece]:
    spans = spans_of(block, {}, style.spread)
    if block.kind == "heading":
        bold = [Span(span.text, bold=True, spread=style.spread) for span in spans]
        size = style.size * 1.2
        return flow.text_pieces(bold, size, style.room, keep=True, leading=style.leading)
    if block.kind == "item":
        return flow.item_pieces(spans, style.size, style.room, leading=style.leading)
    return flow.text_pieces(spans, style.size, style.room, leading=style.leading)


def rule_pieces(wording: Wording, style: Style, leading: float) -> list[flow.Piece]:
    """Title, introduction and rules, in the look of the wording; nothing for a reminder.

    Args:
        wording: What is printed.
        style: Of its look.
        leading: The height of a line in sizes.
    """
    if wording.beside:
        return [*_pictures_first(wording, style), *beside_pieces(wording, wording.beside, style)]
    if not (wording.groups or wording.paragraphs):
        return []
    size = style.rules(wording.size)
    pieces = [flow.gap(6), *_line(wording.title, size * 1.35, style, leading, bold=True)]
    if wording.intro:
        pieces += _line(wording.intro, size, style, leading)
    if wording.easy:
        return [*pieces, *easy_pieces(wording.easy, style, least=max(size, 16.0))]
    for paragraph in wording.paragraphs:
        spans = [Span(paragraph, spread=style.spread)]
        pieces += flow.text_pieces(spans, size, style.room, leading=leading)
        pieces.append(flow.gap(size * 0.35))
    return [*pieces, *group_pieces(wording.groups, size, style, leading)]


def _pictures_first(wording: Wording, style: Style) -> list[flow.Piece]:
    """The pictures that a family asked for, above the words in two languages."""
    if not wording.easy:
        return []
    title = _line(wording.title, style.size * 1.35, style, style.rule_leading, bold=True)
    return [flow.gap(6), *title, *easy_pieces(wording.easy, style)]


def group_pieces(
    groups: Sequence[RuleGroup], size: float, style: Style, leading: float
) -> list[flow.Piece]:
    """The parts of an agreement, their rules numbered through."""
    pieces: list[flow.Piece] = []
    number = 0
    for group in groups:
        pieces.append(flow.gap(size * 0.35))
        pieces += _line(group.heading, size, style, leading, bold=True)
        for rule in group.rules:
            number += 1
            pieces += flow.item_pieces(
                [Span(rule, spread=style.spread)],
                size,
                style.room,
                mark=f"{number}",
                indent=size * 1.7,
                leading=leading,
            )
    return pieces


def _line(
    text: str, size: float, style: Style, leading: float, *, bold: bool = False
) -> list[flow.Piece]:
    spans = [Span(text, bold, style.spread)]
    return flow.text_pieces(spans, size, style.room, keep=True, leading=leading)
