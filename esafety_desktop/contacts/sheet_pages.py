"""The grab sheet: one side of A4 in type as large as fits, whoever always answers first."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.contacts.contact_rows import Hours
from esafety_desktop.contacts.sheet_rules import by_hours, online
from esafety_desktop.dates import british
from esafety_desktop.printing.sheet import FOOT, MM, PAGE_HEIGHT, PAGE_WIDTH, draw_foot, new_canvas
from esafety_desktop.printing.text import Span, draw_line, fitted, one_line, set_lines
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.contacts.rows import Sheet
    from esafety_desktop.contacts.sheet_rules import SheetLine
    from esafety_desktop.printing.document import Progress
    from esafety_desktop.printing.text import Line

LARGEST, SMALLEST = 15.0, 8.5
"""Between which sizes the numbers are set, in points."""

_SIDE = 13 * MM
_WIDE = PAGE_WIDTH - 2 * _SIDE
_TOP = PAGE_HEIGHT - 11 * MM
_BANNER = 46.0
_HEAD = 34.0
_COLUMNS = (0.26, 0.40, 0.34)
_GAP = 8.0
_LEADING = 1.2
_PAD = 0.34
_TITLES = {
    Hours.ALWAYS: "At any hour, every day (24/7/365)",
    Hours.OUT_OF_HOURS: "Evenings, weekends and holidays",
    Hours.DAY: "By day",
}
_WHEN = {Hours.ALWAYS: "at any hour", Hours.OUT_OF_HOURS: "out of hours", Hours.DAY: "by day"}
_FIRST_OUT = (Hours.DAY, Hours.OUT_OF_HOURS, Hours.ALWAYS)
"""Whose lines are left out first where one side has no room for all."""
_MOST_BLANK = 12
"""Lines to write on, must-haves first; what else lacks a number is counted."""
_ALL: Mapping[Hours, int] = {}


class _Section(Value):
    """A title and its lines; with ``blank`` there is nothing but room to write."""

    title: str
    lines: tuple[SheetLine, ...]
    blank: tuple[str, ...] = ()
    note: str = ""
    small: bool = False


def render_sheet(sheet: Sheet, progress: Progress | None = None) -> bytes:
    """The sheet as PDF: always one page. What has no room is counted, never dropped in silence.

    Raises:
        Cancelled: the progress callable said so.
    """
    if progress:
        progress(0, 1)
    sections, size = _fitting(sheet)
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, "Grab sheet", sheet.school)
    y = _head(canvas, sheet)
    for section in sections:
        y = _draw(canvas, section, y, size)
    foot = f"{sheet.school} · Grab sheet · as of {british(sheet.made_on)}{_unchecked(sections)}"
    draw_foot(canvas, foot, "page 1 of 1")
    canvas.showPage()
    canvas.save()
    if progress:
        progress(1, 1)
    return buffer.getvalue()


def _sections(sheet: Sheet, keep: Mapping[Hours, int] = _ALL) -> list[_Section]:
    """What stands on the sheet; of some hours only so many lines, the rest is counted."""
    slots, today = sheet.map.slots, sheet.made_on
    found = []
    for hours, title in _TITLES.items():
        lines = by_hours(slots, hours, today, emergency=False)
        note = "" if lines else "Nobody is written down yet."
        most = keep.get(hours, len(lines))
        if most < len(lines):
            note = f"And {len(lines) - most} more {_WHEN[hours]}: look at the contact map."
            lines = lines[:most]
        found.append(_Section(title, lines, note=note))
    blanks = tuple(fault.wanted for fault in sheet.faults if fault.wanted)
    if blanks:
        kept, more = blanks[:_MOST_BLANK], len(blanks) - _MOST_BLANK
        note = f"And {more} more: look at the contact map." if more > 0 else ""
        title = "Still missing: find out and write it here"
        found.insert(0, _Section(title, (), kept, note))
    found.append(_Section("Report online", online(slots, today), small=True))
    return found


def _fitting(sheet: Sheet) -> tuple[list[_Section], float]:
    """The sections and the largest size in which they fit on one side."""
    room = _TOP - _BANNER - _HEAD - FOOT
    sections = _sections(sheet)
    size = LARGEST
    while size > SMALLEST and _height(sections, size) > room:
        size -= 0.25
    keep: dict[Hours, int] = {}
    for hours in _FIRST_OUT:
        keep[hours] = len(next(one for one in sections if one.title == _TITLES[hours]).lines)
        while keep[hours] and _height(sections, size) > room:
            keep[hours] -= 1
            sections = _sections(sheet, keep)
    return sections, size


def _unchecked(sections: Sequence[_Section]) -> str:
    old = sum(bool(line.unchecked) for section in sections for line in section.lines)
    if not old:
        return ""
    return f" · {old} {'number was' if old == 1 else 'numbers were'} not checked for a year"


def _head(canvas: Canvas, sheet: Sheet) -> float:
    """White on black: the one line that must be read from across a room."""
    low = _TOP - _BANNER
    canvas.setFillGray(0)
    canvas.rect(_SIDE, low, _WIDE, _BANNER, stroke=0, fill=1)
    canvas.setFillGray(1)
    line, size = fitted("Somebody is in danger now: ring 999", 27, _WIDE - 24, bold=True)
    draw_line(canvas, line, _SIDE + 12, low + 14, size)
    canvas.setFillGray(0)
    telephone = f", {sheet.telephone}" if sheet.telephone else ""
    name, size = fitted(f"Grab sheet · {sheet.school}{telephone}", 13, _WIDE, bold=True)
    draw_line(canvas, name, _SIDE, low - 15, size)
    said = "For staff: hang it where pupils and visitors don’t read it."
    note, size = fitted(f"As of {british(sheet.made_on)}. {said}", 9.5, _WIDE)
    draw_line(canvas, note, _SIDE, low - 28, size)
    return low - _HEAD


def _height(sections: Sequence[_Section], size: float) -> float:
    return sum(
        _title_height(_scaled(section, size))
        + sum(
            _row_height(_cells(one, section, size), _scaled(section, size)) for one in section.lines
        )
        + len(section.blank) * _scaled(section, size) * 1.9
        + (_scaled(section, size) * 1.4 if section.note else 0)
        for section in sections
    )


def _scaled(section: _Section, size: float) -> float:
    return min(size, max(SMALLEST, size * 0.78)) if section.small else size


def _title_height(size: float) -> float:
    return size * 1.75


def _row_height(cells: Sequence[tuple[Line, ...]], size: float) -> float:
    return max(len(cell) for cell in cells) * size * _LEADING + size * _PAD


def _widths() -> list[float]:
    return [(_WIDE - 2 * _GAP) * share for share in _COLUMNS]


def _cells(line: SheetLine, section: _Section, size: float) -> tuple[tuple[Line, ...], ...]:
    size = _scaled(section, size)
    whom, who, number = _widths()
    said = f"{line.who} [{line.unchecked}]" if line.unchecked else line.who
    dialled = [Span(line.number, bold=not section.small)]
    if line.days:
        dialled.append(Span(f"  {line.days}"))
    return (
        set_lines([Span(line.whom, bold=True)], size, whom),
        set_lines([Span(said)], size, who),
        set_lines(dialled, size, number),
    )


def _draw(canvas: Canvas, section: _Section, y: float, size: float) -> float:
    points = _scaled(section, size)
    y = _title(canvas, section.title, y, points)
    for label in section.blank:
        y = _blank(canvas, label, y, points)
    for line in section.lines:
        y = _row(canvas, _cells(line, section, size), y, points)
    if section.note:
        draw_line(canvas, one_line(section.note, points), _SIDE, y - points * 1.05, points)
        y -= points * 1.4
    return y


def _title(canvas: Canvas, title: str, y: float, size: float) -> float:
    """A grey band over the whole width: sections are told apart from two metres away."""
    low = y - size * 1.55
    canvas.setFillGray(0.85)
    canvas.rect(_SIDE, low, _WIDE, size * 1.35, stroke=0, fill=1)
    canvas.setFillGray(0)
    line, fitting = fitted(title, size, _WIDE - 8, bold=True)
    draw_line(canvas, line, _SIDE + 4, low + size * 0.38, fitting)
    return y - _title_height(size)


def _blank(canvas: Canvas, label: str, y: float, size: float) -> float:
    """A line to write on."""
    base = y - size * 1.35
    whom, who, number = _widths()
    line, fitting = fitted(label, size, whom + _GAP + who, bold=True)
    draw_line(canvas, line, _SIDE, base, fitting)
    start = _SIDE + whom + who + 2 * _GAP
    canvas.setLineWidth(0.6)
    canvas.line(start, base - 2, start + number, base - 2)
    return y - size * 1.9


def _row(canvas: Canvas, cells: Sequence[tuple[Line, ...]], y: float, size: float) -> float:
    x = _SIDE
    for lines, wide in zip(cells, _widths(), strict=True):
        base = y - size * (0.95 + _PAD / 2)
        for line in lines:
            draw_line(canvas, line, x, base, size)
            base -= size * _LEADING
        x += wide + _GAP
    y -= _row_height(cells, size)
    canvas.setLineWidth(0.25)
    canvas.line(_SIDE, y, _SIDE + _WIDE, y)
    return y
