"""Kept copies of signed forms on paper."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.printing.scanned import draw_scanned
from esafety_desktop.printing.sheet import draw_foot, new_canvas

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.signed_copies.rows import CopySheet

    Progress = Callable[[int, int], None]


def render_copies(sheet: CopySheet, progress: Progress | None = None) -> bytes:
    """The scanned pages as they are kept, each with a foot that says what it is, as PDF.

    Raises:
        Cancelled: the progress callable said so.
    """
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, sheet.title, sheet.school)
    total = sum(len(pages) for _, pages in sheet.copies)
    done = 0
    for foot, pages in sheet.copies:
        for number, page in enumerate(pages, 1):
            if progress:
                progress(done, total)
            draw_scanned(canvas, page.width, page.height, page.packed)
            draw_foot(canvas, foot, f"page {number} of {len(pages)}")
            canvas.showPage()
            done += 1
    canvas.save()
    return buffer.getvalue()
