"""The closing summary on one page."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.printing.document import Document
from esafety_desktop.pupil_files.summary_rules import SIZES, cut, few

if TYPE_CHECKING:
    from esafety_desktop.printing.document import Progress
    from esafety_desktop.pupil_files.rows import SummarySheet

FOR_WHOM = "For the safeguarding leads and the head: people as initials only"


def render_summary(sheet: SummarySheet, progress: Progress | None = None) -> bytes:
    """One incident on one page, as PDF: long texts are cut until it fits.

    Raises:
        Cancelled: the progress callable said so.
    """
    made = b""
    for longest, most, line in SIZES:
        made = _page(sheet, longest, most, line).render(progress)
        if _count(made) == 1:
            break
    return made


def _page(sheet: SummarySheet, longest: int, most: int, line: int) -> Document:
    paper = Document(
        f"Closing summary of incident {sheet.reference}",
        FOR_WHOM,
        sheet.school,
        f"printed by {sheet.printed_by}, {sheet.printed_at} · seal {sheet.seal}",
    )
    blocks = [(label, cut(text, longest)) for label, text in sheet.blocks]
    rows = [("What", sheet.title), ("State", sheet.status), *blocks]
    rows += [(label, "\n".join(few(lines, most, line))) for label, lines in sheet.lines if lines]
    rows.append(
        ("Seal", f"{sheet.seal} · {sheet.broken or 'no line was changed, none is missing'}")
    )
    paper.table(("About", "What is written"), rows, (1, 4.4))
    return paper


def _count(pdf: bytes) -> int:
    from pypdf import PdfReader

    return len(PdfReader(io.BytesIO(pdf)).pages)
