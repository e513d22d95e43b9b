"""Letters for many children: what they share is drawn once as a form, the rest child by child.

Children whose personal paragraphs break into equally many lines share one layout; a longer name
simply makes a further one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.letters.layout_pages import (
    Place,
    Window,
    letter_pieces,
    personal_lines,
    rule_pieces,
)
from esafety_desktop.letters.slip_pages import (
    SlipLayout,
    draw_personal_slip,
    draw_slip,
    lay_out_slip,
)
from esafety_desktop.letters.style_pages import style_of
from esafety_desktop.printing import flow
from esafety_desktop.printing.bidi import kept_apart
from esafety_desktop.printing.codes import learn
from esafety_desktop.printing.sheet import (
    FOOT,
    MARGIN,
    MM,
    PAGE_HEIGHT,
    ROOM,
    Letterhead,
    draw_letterhead,
    draw_shared_foot,
    foot_line,
)
from esafety_desktop.printing.text import Line, draw_line, fitted
from esafety_desktop.printing.window import WINDOW_TOP, draw_window

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.letters.rows import ChildSheet, ClassPack, Wording
    from esafety_desktop.letters.style_pages import Style

_MANY = 60
_TWO = 2
_SLIP_GAP = 10.0
_DATE_ROOM = 70 * MM


@dataclass(frozen=True, slots=True)
class _PageForm:
    form: str
    lines: tuple[tuple[float, Place], ...]
    envelope: float | None
    back_empty: bool


@dataclass(frozen=True, slots=True)
class _Layout:
    style: Style
    pages: tuple[_PageForm, ...]
    slip: SlipLayout
    foot_at: float
    foot_room: float


@dataclass(frozen=True, slots=True)
class _Filled:
    """A letter with its rules in one setting, before it is known where the slip stands."""

    style: Style
    slip: SlipLayout
    pages: list[flow.Page]

    @property
    def fits(self) -> bool:
        """Whether the slip stands under the rules."""
        return self.pages[-1].takes(self.slip.height + _SLIP_GAP)

    @property
    def count(self) -> int:
        """How many pages it comes to with the slip."""
        return len(self.pages) + (not self.fits)


class Press:
    """Draws child after child onto one canvas."""

    def __init__(self, canvas: Canvas, pack: ClassPack) -> None:
        """Begin a print run on an empty canvas."""
        self._canvas = canvas
        self._pack = pack
        school = pack.school
        self._head = Letterhead(school.name, school.lines, school.logo)
        canvas.beginForm("letterhead")
        self._below_head = min(draw_letterhead(canvas, self._head) - 14, WINDOW_TOP)
        canvas.endForm()
        for length in {len(child.code) for child in pack.children if len(pack.children) > _MANY}:
            learn(length)
        self._layouts: dict[tuple[int, tuple[int, ...]], _Layout] = {}

    def print_child(self, child: ChildSheet) -> None:
        """Add the pages of one child's letter."""
        wording = self._pack.wordings[child.wording]
        style = style_of(wording.look)
        paragraphs = [
            personal_lines(block, child.values, style) for block in wording.letter if block.personal
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
            draw_line(canvas, line, MARGIN, base, layout.style.size, room=layout.style.room)
        if page.envelope is not None:
            draw_window(canvas, child.envelope, page.envelope)
        if page is layout.pages[-1]:
            draw_personal_slip(canvas, layout.slip, child)
        whom = _for_whom(child)
        if whom:
            line, size = fitted(whom, layout.style.foot, layout.foot_room)
            draw_line(canvas, line, layout.foot_at, foot_line(), size)
        canvas.showPage()

    def _lay_out(self, wording: Wording, key: tuple[int, tuple[int, ...]]) -> _Layout:
        filled = self._fill(wording, key[1])
        style, slip = filled.style, filled.slip
        pages, backs = self._with_slip(filled)
        left = f"{wording.title} · version {wording.version}"
        forms = []
        foot_at, foot_room = MARGIN, ROOM
        for number, page in enumerate(pages):
            name = f"letter-{len(self._layouts)}-{number}"
            right = f"page {number + 1} of {len(pages)}"
            forms.append(
                self._page_form(name, page, style, first=number == 0, back=number in backs)
            )
            if page is pages[-1]:
                draw_slip(self._canvas, slip)
            foot_at, foot_room = draw_shared_foot(self._canvas, left, right, style.foot)
            self._canvas.endForm()
        return _Layout(style, tuple(forms), slip, foot_at, foot_room)

    def _fill(self, wording: Wording, heights: tuple[int, ...]) -> _Filled:
        """The most open setting that saves the slip a page of its own.

        Lines that close up are taken wherever they save a page; smaller rules only where letter,
        rules and slip then stand on two.
        """

        def tried(step: tuple[Style, float]) -> _Filled:
            style, size = step
            return self._try(replace(wording, size=size), heights, style)

        first, second, *closest = style_of(wording.look).steps(wording.size)
        usual = tried(first)
        if usual.fits:
            return usual
        closer = tried(second)
        best = closer if closer.count < usual.count else usual
        if best.count <= _TWO or self._pack.both_sides:
            return best
        return next((one for one in map(tried, closest) if one.count <= _TWO), best)

    def _with_slip(self, filled: _Filled) -> tuple[list[flow.Page], frozenset[int]]:
        """Pages whose last has room for the slip, and which of them have an empty back."""
        pages, fits = filled.pages, filled.fits
        own = flow.Page(PAGE_HEIGHT - MARGIN - FOOT)
        if not self._pack.both_sides:
            return (pages if fits else [*pages, own]), frozenset()
        last = len(pages) - 1
        turned = last % 2 == 1
        if fits and not turned:
            return pages, frozenset({last})
        # What stands on the slip's back would go back to school with it.
        return [*pages, own], frozenset({last + 1} if turned else {last, last + 1})

    def _try(self, wording: Wording, heights: tuple[int, ...], style: Style) -> _Filled:
        pieces = [
            *letter_pieces(wording, heights, style),
            *rule_pieces(wording, style, style.rule_leading),
        ]
        pages = flow.paginate(pieces, PAGE_HEIGHT - MARGIN - FOOT, self._below_head - FOOT)
        return _Filled(style, lay_out_slip(wording, self._pack.school.name, self._pack.year), pages)

    def _page_form(
        self, name: str, page: flow.Page, style: Style, *, first: bool, back: bool
    ) -> _PageForm:
        canvas = self._canvas
        top = self._below_head if first else PAGE_HEIGHT - MARGIN
        lines: list[tuple[float, Place]] = []
        envelope = None
        canvas.beginForm(name)
        if first:
            canvas.doForm("letterhead")
            date, size = fitted(british(self._pack.printed_on), style.size, _DATE_ROOM)
            draw_line(canvas, date, MARGIN + ROOM - date.width, top - size, size)
        for down, piece in page.pieces:
            if isinstance(piece.draw, Place):
                base = flow.base_line(top - down, style.size, style.leading)
                lines.append((base, piece.draw))
            elif isinstance(piece.draw, Window):
                envelope = top - down
            else:
                piece.draw(canvas, MARGIN, top - down)
        return _PageForm(name, tuple(lines), envelope, back)


def _for_whom(child: ChildSheet) -> str:
    """What the foot of a page says of its child; the number finds it again after a jam."""
    if not child.name:
        return ""
    number = f"no. {child.number} · " if child.number else ""
    return f"· {number}for {kept_apart(child.name)}, {child.class_name}"
