"""Numbers for the wallet: folding cards and business cards, with lines to cut along."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.contacts.contact_rows import Hours
from esafety_desktop.contacts.sheet_rules import SheetLine, by_hours
from esafety_desktop.dates import british
from esafety_desktop.printing.cutting import CARD_HIGH, CARD_WIDE, Cards
from esafety_desktop.printing.sheet import PAGE_HEIGHT, PAGE_WIDTH, new_canvas
from esafety_desktop.printing.text import Align, draw_line, fitted, one_line
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.contacts.rows import Sheet
    from esafety_desktop.printing.document import Progress

_FOLDED = Cards(1, 5, wide=2 * CARD_WIDE)
_FLAT = Cards(2, 5)
_PAD = 9.0
_SIZE = 8.0
_STEP = 10.6
_BAND = 20.0
_EVENINGS = ", evenings"
_SAFEGUARDING = (
    "SAM-LA-1", "SAM-LA-13", "SLOT26-PREVENT", "SAM-HEALTH-2", "SAM-SCHOOL-1", "SAM-SCHOOL-2",
    "SAM-SCHOOL-4", "SAM-POLICE-2", "SLOT26-WHISTLE",
)  # fmt: skip
"""Who keeps children safe, besides what `resources/contacts` calls urgent."""
_STAR = "* not checked for a year"
_ROWS = int((CARD_HIGH - _BAND - 24) // _STEP)


def render_wallet(sheet: Sheet, progress: Progress | None = None, *, folding: bool = True) -> bytes:
    """Five folding cards, or ten business cards, on one A4 page.

    Raises:
        Cancelled: the progress callable said so.
    """
    if progress:
        progress(0, 1)
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, "Cards for the wallet", sheet.school)
    cards = _FOLDED if folding else _FLAT
    first, second = _sides(sheet)
    for x, low in cards.corners():
        if folding:
            _side(canvas, sheet, "And also", second, (x, low))
        face = (x + CARD_WIDE if folding else x, low)
        _side(canvas, sheet, "Danger now? Ring 999", first, face, dark=True)
    cards.cuts(canvas)
    if folding:
        cards.fold(canvas, PAGE_WIDTH / 2)
    how = "cut along the dashes, fold along the dots" if folding else "cut along the lines"
    foot = f"{sheet.school} · as of {british(sheet.made_on)} · {how}"
    line, size = fitted(foot, 8, 2 * CARD_WIDE)
    draw_line(canvas, line, PAGE_WIDTH / 2 - CARD_WIDE, PAGE_HEIGHT - cards.low / 2, size)
    canvas.showPage()
    canvas.save()
    if progress:
        progress(1, 1)
    return buffer.getvalue()


def _sides(sheet: Sheet) -> tuple[list[SheetLine], list[SheetLine]]:
    """The side for when a child is in danger now, then all the others.

    In front stand the must-haves, one line each and blank where nobody is written down, and of
    what `resources/contacts` calls urgent whoever answers at any hour and the evening numbers.
    What has no room there begins the other side, then who keeps children safe; insurers come last.
    """
    slots, today = sheet.map.slots, sheet.made_on
    numbers = {hours: by_hours(slots, hours, today, emergency=False) for hours in Hours}
    every = [*numbers[Hours.ALWAYS], *numbers[Hours.OUT_OF_HOURS], *numbers[Hours.DAY]]
    front = []
    for slot in slots:
        if slot.must_have:
            own = [one for one in every if one.must_have and one.whom == slot.short]
            day = [one for one in numbers[Hours.DAY] if one in own]
            front.append(next(iter((*day, *own)), SheetLine(slot.short, "", "")))
    urgent = {slot.short for slot in slots if slot.urgent}
    late = [
        (one.whom in urgent, replace(one, whom=f"{one.whom}{_EVENINGS}"))
        for one in numbers[Hours.OUT_OF_HOURS]
        if one not in front
    ]
    always = [one for one in numbers[Hours.ALWAYS] if one not in front]
    front += [one for one in always if one.whom in urgent]
    front += [one for soon, one in late if soon]
    rest = [(one, one.whom) for one in always if one.whom not in urgent]
    rest += [(one, one.whom.removesuffix(_EVENINGS)) for soon, one in late if not soon]
    rest += [(one, one.whom) for one in numbers[Hours.DAY] if one not in front]
    safe = {slot.short for slot in slots if slot.urgent or slot.id in _SAFEGUARDING}
    rest.sort(key=lambda pair: pair[1] not in safe)
    return front[:_ROWS], [*front[_ROWS:], *(one for one, _ in rest)]


def _side(
    canvas: Canvas,
    sheet: Sheet,
    title: str,
    lines: Sequence[SheetLine],
    corner: tuple[float, float],
    *,
    dark: bool = False,
) -> None:
    x, low = corner
    y = low + CARD_HIGH - _BAND - 5
    canvas.setFillGray(0)
    if dark:
        canvas.rect(x + 5, y, CARD_WIDE - 10, _BAND, stroke=0, fill=1)
        canvas.setFillGray(1)
    room = CARD_WIDE - 2 * _PAD
    line, size = fitted(title, 13, room, bold=True)
    draw_line(canvas, line, x + _PAD, y + 5, size)
    canvas.setFillGray(0)
    shown, left = lines[:_ROWS], max(len(lines) - _ROWS, 0)
    for one in shown:
        y -= _STEP
        _line(canvas, one, x + _PAD, y, room)
    notes = [_STAR] if any(one.unchecked for one in shown) else []
    notes += [f"{left} more on the grab sheet"] if left else []
    note, size = fitted(" · ".join(notes), 6, room)
    draw_line(canvas, note, x + _PAD, low + 14.5, size)
    foot, size = fitted(f"{sheet.school} · as of {british(sheet.made_on)}", 6, room)
    draw_line(canvas, foot, x + _PAD, low + 7, size)


def _line(canvas: Canvas, one: SheetLine, x: float, y: float, room: float) -> None:
    """Slot and name on the left, the number on the right; a line to write on where it is blank."""
    star = " *" if one.unchecked else ""
    number, size = fitted(f"{one.number}{star}", _SIZE, room * 0.52, bold=True)
    left = room - (number.width if one.number else room * 0.5) - 6
    label, small = fitted(one.whom, _SIZE, left, bold=True, least=6)
    draw_line(canvas, label, x, y, small)
    if not one.number:
        canvas.setLineWidth(0.4)
        canvas.line(x + room * 0.5, y - 1.5, x + room, y - 1.5)
        return
    draw_line(canvas, number, x, y, size, room=room, align=Align.RIGHT)
    name = _called(one)
    space = left - label.width - 5
    if name and space > one_line(name, 6.5).width:
        draw_line(canvas, one_line(name, 6.5), x + label.width + 5, y, 6.5)


def _called(one: SheetLine) -> str:
    """The first of person, role and organisation that the slot's own name doesn't say already."""
    parts = (part.strip() for part in one.who.split(","))
    return next((part for part in parts if part and part.casefold() not in one.whom.casefold()), "")
