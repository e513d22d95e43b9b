"""The closing summary on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.printing.document import Document

if TYPE_CHECKING:
    from esafety_desktop.printing.document import Progress
    from esafety_desktop.pupil_files.rows import SummarySheet

FOR_WHOM = "For the safeguarding leads and the head: people as initials only"


def render_summary(sheet: SummarySheet, progress: Progress | None = None) -> bytes:
    """One incident on one page, as PDF.

    Raises:
        Cancelled: the progress callable said so.
    """
    paper = Document(
        f"Closing summary of incident {sheet.reference}",
        FOR_WHOM,
        sheet.school,
        f"printed by {sheet.printed_by}, {sheet.printed_at} · seal {sheet.seal}",
    )
    paper.facts([("State", sheet.status), *sheet.blocks])
    shown = [(label, "\n".join(lines)) for label, lines in sheet.lines if lines]
    if shown:
        paper.table(("About", "What is written"), shown, (1, 5), size=9)
    state = sheet.broken or "no line was changed, none is missing"
    paper.facts([("Seal of the chronology", f"{sheet.seal} · {state}")])
    return paper.render(progress)
