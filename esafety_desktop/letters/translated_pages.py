"""The school's own translation beside the English: two columns, or one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.printing import flow
from esafety_desktop.printing.sheet import FOOT, MARGIN, PAGE_HEIGHT
from esafety_desktop.printing.tables import row_pieces
from esafety_desktop.printing.text import Span
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from esafety_desktop.letters.rows import Beside, Wording
    from esafety_desktop.letters.style_pages import Style

_STAMP_SIZE = 9.5
_TALLEST = PAGE_HEIGHT - MARGIN - FOOT - 60


def note_pieces(beside: Beside, style: Style) -> list[flow.Piece]:
    """A few lines in the family's language under the letter."""
    if not beside.note:
        return []
    pieces = flow.text_pieces([Span(beside.note)], style.size, style.room, leading=style.leading)
    return [flow.gap(4), *pieces, flow.gap(6)]


def beside_pieces(wording: Wording, beside: Beside, style: Style) -> list[flow.Piece]:
    """English and translation side by side, line by line; in large letters one below the other.

    A translation that was not kept line to line follows the English as a whole.
    """
    if style.stacked or not all(english for english, _ in beside.pairs):
        pieces = _in_turn(wording, beside, style)
    else:
        pieces = _in_columns(wording, beside, style)
    stamp = flow.text_pieces([Span(beside.stamp)], max(_STAMP_SIZE, style.foot), style.room)
    return [*pieces, flow.gap(4), *stamp]


def _headings(wording: Wording) -> frozenset[str]:
    return frozenset({wording.title, *(group.heading for group in wording.groups)})


def _numbered(wording: Wording, beside: Beside) -> tuple[tuple[str, str], ...]:
    """The pairs, their rules numbered through in both languages as they are in English alone."""
    rules = [rule for group in wording.groups for rule in group.rules]
    numbers = iter(range(1, len(rules) + 1))
    waiting = iter(rules)
    wanted = next(waiting, None)
    found = []
    for english, theirs in beside.pairs:
        if english and english == wanted:
            number = next(numbers)
            wanted = next(waiting, None)
            found.append((f"{number}. {english}", f"{number}. {theirs}" if theirs else ""))
        else:
            found.append((english, theirs))
    return tuple(found)


def _signed(wording: Wording) -> str:
    """The first line of what is signed; it stands a little apart."""
    signed = (*wording.choices, *wording.child_statements, *wording.parent_statements)
    return signed[0] if signed else ""


def _in_columns(wording: Wording, beside: Beside, style: Style) -> list[flow.Piece]:
    widths = (style.room / 2, style.room / 2)
    head = row_pieces(
        ("English", beside.language), widths, style.size, _TALLEST, bold=(True, True), shaded=True
    )
    pieces = [flow.gap(8), *head]
    headings, signed = _headings(wording), _signed(wording)
    for pair in _numbered(wording, beside):
        if pair[0] == signed:
            pieces += [flow.gap(10), *head]
        bold = (pair[0] in headings,) * 2
        rows = row_pieces(
            pair, widths, style.size, _TALLEST, bold=bold, again=head[0], own_way=True
        )
        pieces += [replace(row, keep=True) for row in rows] if bold[0] else rows
    return pieces


def _in_turn(wording: Wording, beside: Beside, style: Style) -> list[flow.Piece]:
    pieces: list[flow.Piece] = []
    headings, signed = _headings(wording), _signed(wording)
    for title, place in (("English", 0), (beside.language, 1)):
        pieces.append(flow.gap(style.size * 0.8))
        pieces += flow.text_pieces(
            [Span(title, bold=True)], style.size * 1.2, style.room, keep=True
        )
        for pair in _numbered(wording, beside):
            if not pair[place]:
                continue
            bold = pair[0] in headings
            room = flow.gap(style.size * (0.6 if bold or pair[0] == signed else 0.25))
            # Room under a heading goes with it: else the heading ends the page alone.
            pieces.append(replace(room, keep=pieces[-1].keep))
            spans = [Span(pair[place], bold)]
            pieces += flow.text_pieces(
                spans, style.size, style.room, keep=bold, leading=style.leading
            )
    return pieces
