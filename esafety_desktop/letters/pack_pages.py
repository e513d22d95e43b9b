"""Letters for many children: what they share is drawn once as a form, the rest child by child.

Children whose personal paragraphs break into equally many lines share one layout; a longer name
simply makes a further one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.letters.slip_pages import (
    SlipLayout,
    draw_personal_slip,
    draw_slip,
    lay_out_slip,
)
from esafety_desktop.printing import flow
from esafety_desktop.printing.bidi import kept_apart
from esafety_desktop.printing.codes import learn
from esafety_desktop.printing.sheet import (
    FOOT,
    FOOT_SIZE,
    MARGIN,
    MM,
    PAGE_HEIGHT,
    ROOM,
    Letterhead,
    draw_foot,
    draw_letterhead,
)
from esafety_desktop.printing.text import Line, Span, draw_line, fitted, one_line, set_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.letters.rows import ChildSheet, ClassPack, TextBlock, Wording

_SIZE = 12.0
_ENVELOPE_LEADING = 1.2
#: The window of a DL or C5 envelope shows 20 to 110 mm from the left and 46 to 81 mm from the top
#: of a letter folded in three; the sheet may slip by a millimetre inside.
_WINDOW_TOP = PAGE_HEIGHT - 47 * MM
_WINDOW_LEFT = 21 * MM
_ENVELOPE_HEIGHT = 6 * _SIZE * _ENVELOPE_LEADING
_ENVELOPE_WIDTH = 87 * MM
_SMALLEST = 5.0
_MANY = 60
_SLIP_GAP = 10.0
_RULE_LEADING = 1.26
_TIGHT_LEADING = 1.17


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a line of a personal paragraph goes; the form leaves it empty."""

    block: int
    line: int

    def __call__(self, _canvas: Canvas, _x: float, _top: float) -> None:
        """Nothing is drawn into the form."""


@dataclass(frozen=True, slots=True)
class _Envelope:
    """Where the address goes."""

    def __call__(self, _canvas: Canvas, _x: float, _top: float) -> None:
        """Nothing is drawn into the form."""


@dataclass(frozen=True, slots=True)
class _PageForm:
    form: str
    lines: tuple[tuple[float, _Place], ...]
    envelope: float | None
    back_empty: bool


@dataclass(frozen=True, slots=True)
class _Layout:
    pages: tuple[_PageForm, ...]
    slip: SlipLayout
    foot_at: float
    foot_room: float


class Press:
    """Draws child after child onto one canvas."""

    def __init__(self, canvas: Canvas, pack: ClassPack) -> None:
        """Begin a print run on an empty canvas."""
        self._canvas = canvas
        self._pack = pack
        school = pack.school
        self._head = Letterhead(school.name, school.lines, school.logo)
        canvas.beginForm("letterhead")
        self._below_head = min(draw_letterhead(canvas, self._head) - 14, _WINDOW_TOP)
        canvas.endForm()
        for length in {len(child.code) for child in pack.children if len(pack.children) > _MANY}:
            learn(length)
        self._layouts: dict[tuple[int, tuple[int, ...]], _Layout] = {}

    def print_child(self, child: ChildSheet) -> None:
        """Add the pages of one child's letter."""
        wording = self._pack.wordings[child.wording]
        paragraphs = [
            personal_lines(block, child.values) for block in wording.letter if block.personal
        ]
        key = (child.wording, tuple(map(len, paragraphs)))
        layout = self._layouts.get(key)
        if layout is None:
            layout = self._layouts[key] = self._lay_out(wording, key)
        for page in layout.pages:
            self._print_page(page, layout, child, paragraphs)
            if page.back_empty:
                self._canvas.showPage()

    def _print_page(
        self,
        page: _PageForm,
        layout: _Layout,
        child: ChildSheet,
        paragraphs: list[tuple[Line, ...]],
    ) -> None:
        canvas = self._canvas
        canvas.doForm(page.form)
        for base, place in page.lines:
            line = paragraphs[place.block][place.line]
            draw_line(canvas, line, MARGIN, base, _SIZE, room=ROOM)
        if page.envelope is not None:
            _draw_envelope(canvas, child.envelope, page.envelope)
        if page is layout.pages[-1]:
            draw_personal_slip(canvas, layout.slip, child)
        if child.name:
            whom = f"· for {kept_apart(child.name)}, {child.class_name}"
            line, size = fitted(whom, FOOT_SIZE, layout.foot_room)
            draw_line(canvas, line, layout.foot_at, FOOT - 17, size)
        canvas.showPage()

    def _lay_out(self, wording: Wording, key: tuple[int, tuple[int, ...]]) -> _Layout:
        slip = lay_out_slip(wording, self._pack.school.name, self._pack.year)
        pages, backs = self._fill(wording, key[1], slip.height + _SLIP_GAP)
        left = f"{wording.title} · version {wording.version}"
        forms = []
        right = ""
        for number, page in enumerate(pages):
            name = f"letter-{len(self._layouts)}-{number}"
            right = f"page {number + 1} of {len(pages)}"
            forms.append(self._page_form(name, page, first=number == 0, back=number in backs))
            self._finish_form(left, right, slip if page is pages[-1] else None)
        taken = one_line(left, FOOT_SIZE).width + 4
        room = ROOM - taken - one_line(right, FOOT_SIZE).width - 12
        return _Layout(tuple(forms), slip, MARGIN + taken, room)

    def _fill(
        self, wording: Wording, heights: tuple[int, ...], slip: float
    ) -> tuple[list[flow.Page], frozenset[int]]:
        """Pages whose last has room for the slip, and which of them have an empty back."""
        room = PAGE_HEIGHT - MARGIN - FOOT
        pages = self._laid(wording, heights, _RULE_LEADING)
        fits = pages[-1].takes(slip)
        if not fits:
            tight = self._laid(wording, heights, _TIGHT_LEADING)
            if tight[-1].takes(slip):
                pages, fits = tight, True
        own = flow.Page(room)
        if not self._pack.both_sides:
            return (pages if fits else [*pages, own]), frozenset()
        last = len(pages) - 1
        turned = last % 2 == 1
        if fits and not turned:
            return pages, frozenset({last})
        # What stands on the slip's back would go back to school with it.
        return [*pages, own], frozenset({last + 1} if turned else {last, last + 1})

    def _laid(self, wording: Wording, heights: tuple[int, ...], leading: float) -> list[flow.Page]:
        pieces = [*_letter_pieces(wording, heights), *_rule_pieces(wording, leading)]
        return flow.paginate(pieces, PAGE_HEIGHT - MARGIN - FOOT, self._below_head - FOOT)

    def _page_form(self, name: str, page: flow.Page, *, first: bool, back: bool) -> _PageForm:
        canvas = self._canvas
        top = self._below_head if first else PAGE_HEIGHT - MARGIN
        lines: list[tuple[float, _Place]] = []
        envelope = None
        canvas.beginForm(name)
        if first:
            canvas.doForm("letterhead")
            date = one_line(british(self._pack.printed_on), _SIZE)
            draw_line(canvas, date, MARGIN + ROOM - date.width, top - 11, _SIZE)
        for down, piece in page.pieces:
            if isinstance(piece.draw, _Place):
                lines.append((flow.base_line(top - down, _SIZE), piece.draw))
            elif isinstance(piece.draw, _Envelope):
                envelope = top - down
            else:
                piece.draw(canvas, MARGIN, top - down)
        return _PageForm(name, tuple(lines), envelope, back)

    def _finish_form(self, left: str, right: str, slip: SlipLayout | None) -> None:
        if slip is not None:
            draw_slip(self._canvas, slip)
        draw_foot(self._canvas, left, right)
        self._canvas.endForm()


def personal_lines(block: TextBlock, values: Mapping[str, str]) -> tuple[Line, ...]:
    """A block with a child's values in it, broken into lines."""
    return set_lines(spans_of(block, values), _SIZE, ROOM)


def spans_of(block: TextBlock, values: Mapping[str, str]) -> list[Span]:
    """A block's text; each value is kept apart from its neighbours whatever way it runs."""
    return [
        Span(kept_apart(values.get(run.field, "")) if run.field else run.text, run.bold)
        for run in block.runs
    ]


def _letter_pieces(wording: Wording, heights: tuple[int, ...]) -> list[flow.Piece]:
    pieces = [flow.Piece(_ENVELOPE_HEIGHT + 6, _Envelope())]
    personal = 0
    for block in wording.letter:
        if block.personal:
            pieces += [
                flow.Piece(_SIZE * flow.LEADING, _Place(personal, line))
                for line in range(heights[personal])
            ]
            personal += 1
        else:
            pieces += _constant_block(block)
        pieces.append(flow.gap(6))
    return pieces


def _constant_block(block: TextBlock) -> list[flow.Piece]:
    spans = spans_of(block, {})
    if block.kind == "heading":
        bold = [Span(span.text, bold=True) for span in spans]
        return flow.text_pieces(bold, _SIZE * 1.2, ROOM, keep=True)
    if block.kind == "item":
        return flow.item_pieces(spans, _SIZE, ROOM)
    return flow.text_pieces(spans, _SIZE, ROOM)


def _rule_pieces(wording: Wording, leading: float) -> list[flow.Piece]:
    if not (wording.groups or wording.paragraphs):
        return []
    size = wording.size
    pieces = [flow.gap(6)]
    pieces += _rule_line(wording.title, size * 1.35, leading, bold=True)
    if wording.intro:
        pieces += _rule_line(wording.intro, size, leading, bold=False)
    for paragraph in wording.paragraphs:
        pieces += flow.text_pieces([Span(paragraph)], size, ROOM, leading=leading)
        pieces.append(flow.gap(size * 0.35))
    number = 0
    for group in wording.groups:
        pieces.append(flow.gap(size * 0.35))
        pieces += _rule_line(group.heading, size, leading, bold=True)
        for rule in group.rules:
            number += 1
            pieces += flow.item_pieces(
                [Span(rule)],
                size,
                ROOM,
                mark=f"{number}",
                indent=size * 1.7,
                leading=leading,
            )
    return pieces


def _rule_line(text: str, size: float, leading: float, *, bold: bool) -> list[flow.Piece]:
    return flow.text_pieces([Span(text, bold)], size, ROOM, keep=True, leading=leading)


def address_lines(texts: tuple[str, ...]) -> tuple[tuple[Line, ...], float]:
    """All of an address within its room, and the size of its letters: nothing is left off it."""
    size = _SIZE
    while True:
        lines = tuple(
            line for text in texts for line in set_lines((Span(text),), size, _ENVELOPE_WIDTH)
        )
        if len(lines) * size * _ENVELOPE_LEADING <= _ENVELOPE_HEIGHT or size <= _SMALLEST:
            return lines, size
        size -= 0.5


def _draw_envelope(canvas: Canvas, texts: tuple[str, ...], top: float) -> None:
    lines, size = address_lines(texts)
    y = top
    for line in lines:
        y -= size * _ENVELOPE_LEADING
        draw_line(canvas, line, _WINDOW_LEFT, y + 3, size)
