"""The evidence register, its hand-over receipts and its scanned pages on paper."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.dates import british_time
from esafety_desktop.evidence import register_rules as rules
from esafety_desktop.evidence.rows import HandOver
from esafety_desktop.printing.document import Document
from esafety_desktop.printing.scanned import draw_scanned
from esafety_desktop.printing.sheet import draw_foot, new_canvas

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.evidence.rows import (
        EvidenceLineRow,
        EvidenceRow,
        PagesSheet,
        RegisterSheet,
    )

    Progress = Callable[[int, int], None]

_FOR_WHOM = "Child protection: for the eyes of the safeguarding leads only"
_RULES = (
    "Nobody opens, switches on or looks through what is kept here. A picture that may show a child "
    "is never copied, printed, photographed or sent on."
)
_RECEIPTS = 2
_SIGN = "\n\n"


def render_register(sheet: RegisterSheet, progress: Progress | None = None) -> bytes:
    """Every thing with its chain of hand-overs, then a receipt to be signed, as PDF.

    Raises:
        Cancelled: the progress callable said so.
    """
    title = f"Evidence register, incident {sheet.reference}"
    paper = Document(title, _FOR_WHOM, sheet.school, sheet.printed)
    paper.text(_RULES)
    for row in sheet.rows:
        _thing(paper, row)
    paper.page_break()
    _receipt(paper, sheet)
    return paper.render(progress)


def _thing(paper: Document, row: EvidenceRow) -> None:
    what = row.description.what if row.description else rules.standing(row)
    paper.heading(f"{row.called} · {what}")
    if row.description:
        now = [("Now with", row.holder), ("Kept now", row.kept_where or "not told")]
        facts = [pair for pair in rules.description_lines(row.description) if pair[0] != "What"]
        first = {"Held by": "First held by", "Kept": "First kept"}
        paper.facts([*now, *((first.get(name, name), value) for name, value in facts)])
    if row.chain:
        paper.heading("Hand-overs", 2)
        paper.table(
            ("No.", "When", "From", "To", "Why, reference", "Kept"),
            [_hand_over(line) for line in row.chain],
            widths=(0.7, 2, 2.4, 2.8, 3.4, 2),
        )
    paper.heading("All lines", 2)
    paper.table(
        ("No.", "Written", "Kind", "Text", "By"),
        [_line(line) for line in row.lines],
        widths=(0.7, 2, 2, 7.4, 1.8),
    )


def _hand_over(line: EvidenceLineRow) -> tuple[str, ...]:
    value = line.value
    if not isinstance(value, HandOver):
        return (str(line.number), "", "", "", line.words, "")
    number = f"\nofficer number {value.officer_number}" if value.officer_number else ""
    gap = f"\n(gap: {line.gap} had it before)" if line.gap else ""
    early = "\n(before it came in)" if line.early else ""
    reference = f"\n{value.reference}" if value.reference else ""
    back = "Returned: " if value.returned else ""
    return (
        str(line.number),
        f"{british_time(value.at)}{early}",
        f"{value.given_by}{gap}",
        f"{value.taken_by}{number}",
        f"{back}{value.why}{reference}",
        value.kept_where,
    )


def _line(line: EvidenceLineRow) -> tuple[str, ...]:
    words = line.words
    if line.disposed:
        words = "(disposed of; the seal stands)"
    elif line.struck_by is not None:
        words = f"STRUCK THROUGH by line {line.struck_by}: {words}"
    elif line.strikes is not None:
        words = f"Puts line {line.strikes} right: {words}"
    kind = rules.line_label(line.kind)
    return (str(line.number), british_time(line.at), kind, words, line.author)


def _receipt(paper: Document, sheet: RegisterSheet) -> None:
    paper.heading("Receipts for hand-overs")
    paper.text("Fill one in and sign it when a thing goes from hand to hand; enter it afterwards.")
    for _ in range(_RECEIPTS):
        paper.heading(f"Receipt · incident {sheet.reference}", 2)
        paper.facts(
            [
                ("Thing, with its E number", ""),
                ("Date and time", ""),
                ("From: name, signature", _SIGN),
                ("To: name, signature", _SIGN),
                ("Rank, officer number", ""),
                ("Why, crime or exhibit no.", "\n"),
                ("Where it will be kept", "\n"),
            ]
        )


def render_pages(sheet: PagesSheet, progress: Progress | None = None) -> bytes:
    """The scanned pages as they are kept, each with a foot that says what it is, as PDF.

    Raises:
        Cancelled: the progress callable said so.
    """
    title = f"{sheet.called}, incident {sheet.reference}"
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, title, sheet.school)
    count = len(sheet.pages)
    left = f"{title} · {sheet.what} · {_FOR_WHOM} · {sheet.printed}"
    for number, page in enumerate(sheet.pages, 1):
        if progress:
            progress(number - 1, count)
        draw_scanned(canvas, page.width, page.height, page.packed)
        draw_foot(canvas, left, f"page {number} of {count}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
