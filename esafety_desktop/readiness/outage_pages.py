"""The outage pack: the card, whom to ring, and numbered blank incident sheets, as one PDF."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.printing.document import Document
from esafety_desktop.printing.sheet import MM, PAGE_HEIGHT, draw_foot, new_canvas
from esafety_desktop.printing.text import Span, draw_line, draw_text, fitted, set_lines, width_of
from esafety_desktop.readiness import blank_rules
from esafety_desktop.readiness.card_pages import render_card
from esafety_desktop.readiness.form_pages import SIDE, WIDE, Pen
from esafety_desktop.readiness.rows import sheet_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.printing.document import Progress
    from esafety_desktop.readiness.card_rules import CardSheet
    from esafety_desktop.readiness.rows import OutagePack

_TOP = PAGE_HEIGHT - 10 * MM
_FOR_WHOM = "Child protection. Give this sheet to the DSL in person; leave it on no desk."
_BANNER = 36.0
_RULE_SIZE = 8.6


def render_pack(pack: OutagePack, card: CardSheet, progress: Progress | None = None) -> bytes:
    """All of it as PDF.

    Raises:
        Cancelled: the progress callable said so.
    """
    from pypdf import PdfReader, PdfWriter

    first = render_card(card)
    made = PdfWriter(clone_from=PdfReader(io.BytesIO(first)))  # its language and title bar too
    for part in (_grab(pack), _sheets(pack, progress)):
        made.append(PdfReader(io.BytesIO(part)))
    made.add_metadata({"/Title": "Outage pack", "/Author": pack.school})
    buffer = io.BytesIO()
    made.write(buffer)
    return buffer.getvalue()


def _grab(pack: OutagePack) -> bytes:
    """Whom to ring, by hours."""
    paper = Document(
        "Whom to ring", "For a day without the computer", pack.school, f"made {pack.printed_at}"
    )
    paper.heading("Somebody is in danger now: ring 999. Police, not urgent: 101.")
    if pack.missing:
        paper.heading("Still missing: find out and write it here", 2)
        paper.facts((label, "") for label in pack.missing)
    for title, lines in pack.grab:
        paper.heading(title, 2)
        rows = [(line.whom, line.who, line.number) for line in lines]
        if rows:
            paper.table(("Whom", "Name or use", "Number"), rows, (1.25, 1.2, 1.3), size=11)
        else:
            paper.text("Nobody is written down yet.")
    return paper.render()


def _sheets(pack: OutagePack, progress: Progress | None) -> bytes:
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, "Incident sheets", pack.school)
    for done, number in enumerate(pack.numbers):
        if progress:
            progress(done, len(pack.numbers))
        _front(canvas, pack, number)
        _back(canvas, pack, number)
    canvas.save()
    if progress:
        progress(len(pack.numbers), len(pack.numbers))
    return buffer.getvalue()


def _front(canvas: Canvas, pack: OutagePack, number: int) -> None:
    pen = Pen(canvas, _banner(canvas, number))
    pen.text(" · ".join(part for part in (pack.school, _FOR_WHOM) if part), 9)
    pen.heading("First five minutes", "tick what is done")
    _rules(pen, [*pack.rules[1:], *(f"{who}: {rule}" for who, rule in pack.devices)])
    pen.heading("When", "the day and the time by the clock on the wall")
    pen.boxes([("It happened on (day)", 2), ("at (time)", 1.4), ("until, if between", 1.6),
               ("It was reported on (day)", 2), ("at (time)", 1.4), ("by", 2)])  # fmt: skip
    pen.ticks("It happened", blank_rules.WHENS)
    pen.boxes([("This sheet was begun on (day)", 2), ("at (time)", 1.2), ("by (name, role)", 3)])
    pen.heading("What happened", "facts in plain words; no picture, no more detail than needed")
    pen.lines(6)
    pen.heading("The child’s own words", "exactly as they were said; ask nothing further")
    pen.lines(3)
    pen.heading("Where")
    pen.ticks("", blank_rules.PLACES)
    pen.boxes([("Place", 2), ("Site, app or game", 2), ("Device, and where it is now", 3)], 32)
    pen.ticks("", blank_rules.DEVICES, 3)
    pen.heading("People", "one line each")
    pen.table([("Name", 3), ("Class or job", 1.4), (blank_rules.ROLES, 5), ("Note", 1.6)], 4)
    _foot(canvas, pack, number, 1)


def _back(canvas: Canvas, pack: OutagePack, number: int) -> None:
    pen = Pen(canvas, _TOP)
    pen.heading(
        f"Sheet {sheet_name(number)} · Chronology", "each line: when it happened, and who writes it"
    )
    heads = [("Day", 1), ("Time", 1), ("What was said, done or decided, and why", 7), ("By", 1.5)]
    pen.table(heads, 11)
    pen.heading("Agencies")
    pen.table(
        [("Told", 2.4), ("Day, time", 1.6), ("Who there", 2), ("Reference", 1.8), ("Answer", 3)],
        blank_rules.AGENCIES,
    )
    pen.heading("Parents or carers", "only when the DSL has decided that they are told")
    pen.boxes([("Told on (day, time)", 1.4), ("by", 1.2), ("what they said, or why not told", 4)])
    pen.heading("What may it be?", "the DSL ticks this; not sure counts as yes")
    pen.ticks("", blank_rules.KINDS, 3)
    pen.ticks("How", blank_rules.INTENTS)
    pen.ticks("Four Cs", blank_rules.FOUR_C)
    columns = " / ".join(column.lower() for column in blank_rules.RISK_COLUMNS)
    pen.ticks("Risk: ring a word", [f"{row}:  {columns}" for row in blank_rules.RISK_ROWS], 2)
    pen.heading("Handed over and keyed in")
    pen.boxes([("Given to (name)", 2), ("on (day, time)", 1.6), ("Signature of the writer", 2),
               ("Signature of the DSL", 2)], 32)  # fmt: skip
    pen.boxes([("Keyed in as incident no.", 1.6), ("on (day, time)", 1.6), ("by", 1.6),
               ("The paper is kept at", 2.8)])  # fmt: skip
    _foot(canvas, pack, number, 2)


def _banner(canvas: Canvas, number: int) -> float:
    """White on black: 999 first, the number of the sheet at the right."""
    low, wide = _TOP - _BANNER, 96.0
    canvas.setFillGray(0)
    canvas.rect(SIDE, low, WIDE - wide - 4, _BANNER, stroke=0, fill=1)
    canvas.setFillGray(1)
    said = "Danger now? Ring 999. Then tell the DSL."
    line, size = fitted(said, 20, WIDE - wide - 24, bold=True)
    draw_line(canvas, line, SIDE + 10, low + 12, size)
    canvas.setFillGray(0)
    canvas.setLineWidth(1.6)
    canvas.rect(SIDE + WIDE - wide, low, wide, _BANNER)
    name = sheet_name(number)
    x = SIDE + WIDE - wide + (wide - width_of(name, 22, bold=True)) / 2
    draw_text(canvas, x, low + 11, name, 22, bold=True)
    return low - 2


def _rules(pen: Pen, rules: Iterable[str]) -> None:
    """The card's rules in two columns, each with a box to tick."""
    room = (WIDE - 10) / 2 - 14
    set_rules = [set_lines([Span(rule)], _RULE_SIZE, room) for rule in rules]
    half = sum(len(lines) + 0.3 for lines in set_rules) / 2
    top, lowest, used, column = pen.y, pen.y, 0.0, 0
    y = top
    for lines in set_rules:
        if column == 0 and used >= half:
            column, y = 1, top
        x = SIDE + column * (WIDE + 10) / 2
        pen.canvas.setLineWidth(0.9)
        pen.canvas.rect(x, y - 9.5, 8, 8)
        for line in lines:
            y -= _RULE_SIZE * 1.22
            draw_line(pen.canvas, line, x + 13, y + 1, _RULE_SIZE)
        y -= _RULE_SIZE * 0.3
        used += len(lines) + 0.3
        lowest = min(lowest, y)
    pen.y = lowest


def _foot(canvas: Canvas, pack: OutagePack, number: int, side: int) -> None:
    left = f"{sheet_name(number)} · {pack.stamp} · made by {pack.printed_by}, {pack.printed_at}"
    draw_foot(canvas, left, f"side {side} of 2")
    canvas.showPage()
