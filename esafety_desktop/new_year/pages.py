"""The register of an academic year on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.printing.document import Document

if TYPE_CHECKING:
    from esafety_desktop.new_year.rows import RegisterSheet
    from esafety_desktop.printing.document import Progress

_NUMBER, _NAME, _CELL = 0.5, 3.0, 2.0


def render_register(sheet: RegisterSheet, progress: Progress | None = None) -> bytes:
    """One page or more a class: who had signed what.

    Raises:
        Cancelled: the progress callable said so.
    """
    paper = Document("Register of signed forms", sheet.year, sheet.school, sheet.printed)
    if not sheet.classes:
        paper.text("Nobody stands in this register.")
    for number, one in enumerate(sheet.classes):
        if number:
            paper.page_break()
        paper.heading(one.name)
        cells = len(one.headings) - 2
        paper.table(one.headings, one.rows, widths=(_NUMBER, _NAME, *([_CELL] * cells)))
    return paper.render(progress)
