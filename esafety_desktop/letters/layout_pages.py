"""What stands in a letter before anything personal is filled in: its paragraphs and its rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.letters.easy_pages import easy_pieces
from esafety_desktop.letters.translated_pages import beside_pieces, note_pieces
from esafety_desktop.printing import flow
from esafety_desktop.printing.holes import Setting, Still
from esafety_desktop.printing.text import Span
from esafety_desktop.printing.window import WINDOW_HEIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.letters.rows import RuleGroup, TextBlock, Wording
    from esafety_desktop.letters.style_pages import Style


_STAMP_SIZE = 9.5


def setting_of(block: TextBlock, style: Style) -> Setting:
    """How a block of a letter is set in a look."""
    if block.kind == "heading":
        return Setting(
            style.size * 1.2, style.room, style.leading, spread=style.spread, bold=True, keep=True
        )
    if block.kind == "item":
        indent = style.size * 1.4
        return Setting(style.size, style.room, style.leading, indent, style.spread, mark="•")
    if block.kind == "stamp":
        return Setting(max(_STAMP_SIZE, style.foot), style.room)
    return Setting(style.size, style.room, style.leading, spread=style.spread)


def letter_pieces(wording: Wording, heights: Sequence[int], style: Style) -> list[flow.Piece]:
    """The letter; a personal block has as many holes as ``heights`` says."""
    pieces = [flow.Piece(WINDOW_HEIGHT + 6, Still())]
    personal = 0
    for block in wording.letter:
        setting = setting_of(block, style)
        if block.personal:
            pieces += setting.holes(personal, heights[personal])
            personal += 1
        else:
            pieces += setting.pieces(block.runs)
        pieces.append(flow.gap(style.size / 2))
    if wording.beside:
        pieces += note_pieces(wording.beside, style)
    return pieces


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
