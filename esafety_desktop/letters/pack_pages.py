"""Letters for many children: what they share is drawn once as a form, the rest child by child.

Children whose personal paragraphs break into equally many lines share one layout; a longer name
simply makes a further one.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.letters.layout_pages import letter_pieces, rule_pieces, setting_of
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
from esafety_desktop.printing.holes import Foot, Form, draw_form
from esafety_desktop.printing.sheet import (
    FOOT,
    MARGIN,
    MM,
    PAGE_HEIGHT,
    ROOM,
    Letterhead,
    draw_letterhead,
    draw_shared_foot,
)
from esafety_desktop.printing.text import draw_line, fitted
from esafety_desktop.printing.window import WINDOW_TOP, draw_window
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.letters.rows import ChildSheet, ClassPack, Wording
    from esafety_desktop.letters.style_pages import Style

_MANY = 60
_TWO = 2
_SLIP_GAP = 10.0
_DATE_ROOM = 70 * MM


class _Layout(Value):
    """The forms of a letter; ``backs`` are the numbers of those whose back stays empty."""

    pages: tuple[Form, ...]
    backs: frozenset[int]
    slip: SlipLayout


class _Filled(Value):
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
        lines = [
            setting_of(block, style).lines(block.runs, child.values)
            for block in wording.letter
            if block.personal
        ]
        key = (child.wording, tuple(map(len, lines)))
        layout = self._layouts.get(key)
        if layout is None:
            layout = self._layouts[key] = self._lay_out(wording, key)
        whom = _for_whom(child)
        for number, page in enumerate(layout.pages):
            page.fill(self._canvas, lines)
            if page.still is not None:
                draw_window(self._canvas, child.envelope, page.still)
            if page is layout.pages[-1]:
                draw_personal_slip(self._canvas, layout.slip, child)
            page.say_whose(self._canvas, whom)
            self._canvas.showPage()
            if number in layout.backs:
                self._canvas.showPage()

    def _lay_out(self, wording: Wording, key: tuple[int, tuple[int, ...]]) -> _Layout:
        filled = self._fill(wording, key[1])
        pages, backs = self._with_slip(filled)
        forms = tuple(
            draw_form(
                self._canvas,
                f"letter-{len(self._layouts)}-{number}",
                page,
                PAGE_HEIGHT - MARGIN if number else self._below_head,
                partial(self._frame, wording, filled, number, len(pages)),
            )
            for number, page in enumerate(pages)
        )
        return _Layout(forms, backs, filled.slip)

    def _frame(self, wording: Wording, filled: _Filled, number: int, count: int) -> Foot:
        """Letterhead, day, slip and foot of a page."""
        canvas, style = self._canvas, filled.style
        if number == 0:
            canvas.doForm("letterhead")
            date, size = fitted(british(self._pack.printed_on), style.size, _DATE_ROOM)
            draw_line(canvas, date, MARGIN + ROOM - date.width, self._below_head - size, size)
        if number == count - 1:
            draw_slip(canvas, filled.slip)
        left = f"{wording.title} · version {wording.version}"
        right = f"page {number + 1} of {count}"
        return Foot(*draw_shared_foot(canvas, left, right, style.foot), style.foot)

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


def _for_whom(child: ChildSheet) -> str:
    """What the foot of a page says of its child; the number finds it again after a jam."""
    if not child.name:
        return ""
    number = f"no. {child.number} · " if child.number else ""
    return f"· {number}for {kept_apart(child.name)}, {child.class_name}"
