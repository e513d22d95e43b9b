"""The evidence binder: contents, how all stands, every form with its history and scanned pages."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.action_points.pages import form_document, put_annex
from esafety_desktop.action_points.state_pages import state_document
from esafety_desktop.dates import british, british_time
from esafety_desktop.printing.document import Document
from esafety_desktop.printing.scanned import draw_scanned
from esafety_desktop.printing.sheet import draw_foot, new_canvas

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.action_points.difference_rows import Difference
    from esafety_desktop.action_points.rows import ReviewRow
    from esafety_desktop.action_points.sheet_rows import (
        BinderSheet,
        PagesSheet,
        PointBinder,
    )
    from esafety_desktop.printing.document import Progress

_TITLE = "Online safety: evidence binder"


class _Part(NamedTuple):
    """A part of the binder: its line in the contents, and its pages."""

    label: str
    pages: Document | PagesSheet

    @property
    def length(self) -> int:
        return (
            self.pages.count_pages() if isinstance(self.pages, Document) else len(self.pages.pages)
        )


def render_binder(sheet: BinderSheet, progress: Progress | None = None) -> bytes:
    """The whole binder as PDF, numbered through.

    Raises:
        Cancelled: the progress callable said so.
    """
    parts = list(_parts(sheet))
    lengths = [part.length for part in parts]
    front = _contents(sheet, parts, [0] * len(parts)).count_pages()
    starts = [front + sum(lengths[:number]) + 1 for number in range(len(parts))]
    total = front + sum(lengths)
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, _TITLE, sheet.school)
    _contents(sheet, parts, starts).draw_on(canvas, progress, total=total)
    for part, start in zip(parts, starts, strict=True):
        canvas.bookmarkPage(f"p{start}")
        canvas.addOutlineEntry(part.label, f"p{start}", 0)
        if isinstance(part.pages, Document):
            part.pages.draw_on(canvas, progress, before=start - 1, total=total)
        else:
            _scanned(canvas, part.pages, start, total, progress)
    canvas.save()
    return buffer.getvalue()


def _contents(sheet: BinderSheet, parts: Sequence[_Part], starts: Sequence[int]) -> Document:
    paper = Document(
        _TITLE,
        "Forms, their history and evidence",
        sheet.school,
        f"made on {british(sheet.made_on)}",
    )
    paper.text(f"Made on {british(sheet.made_on)} by {sheet.made_by}.")
    paper.heading("Contents", 2)
    rows = [(part.label, str(start or "")) for part, start in zip(parts, starts, strict=True)]
    paper.table(("What", "Page"), rows, (6, 1), size=10.5)
    return paper


def _parts(sheet: BinderSheet) -> Iterator[_Part]:
    yield _Part("How our action points stand", state_document(sheet.state))
    for one in sheet.points:
        yield _Part(one.form.point.called, _point(one))
        for paper in one.evidence:
            yield _Part(f"    Evidence: {paper.title}", paper)
    for annex in sheet.more:
        more = Document(annex.title, "", sheet.school, f"made on {british(sheet.made_on)}")
        put_annex(more, annex)
        yield _Part(annex.title, more)


def _point(one: PointBinder) -> Document:
    paper = form_document(one.form)
    paper.heading(f"Every review ({len(one.history)})", 2)
    if not one.history:
        paper.text("No review was recorded yet.")
    for number, (review, changes) in enumerate(one.history, 1):
        paper.heading(_review(review), 3)
        if review.reason:
            paper.text(f"Puts an earlier form right: {review.reason}")
        if review.corrected:
            paper.text("Put right by a later form.")
        _changes(paper, changes, first=number == len(one.history))
    if one.evidence:
        paper.heading("Evidence on the next pages", 2)
        paper.items(_length(paper_) for paper_ in one.evidence)
    return paper


def _review(review: ReviewRow) -> str:
    by = f", {review.actioned_by}" if review.actioned_by else ""
    return f"{review.when}{by} (entered {british_time(review.recorded_at)})"


def _length(paper: PagesSheet) -> str:
    count = len(paper.pages)
    return f"{paper.title} ({count} page{'' if count == 1 else 's'})"


def _changes(paper: Document, changes: Sequence[Difference], *, first: bool) -> None:
    if changes:
        rows = [(one.what, one.before or "–", one.after or "–") for one in changes]
        paper.table(("What changed", "Before", "Now"), rows, (2, 2.2, 2.2))
    else:
        paper.text("First review." if first else "Nothing changed since the one before.")


def _scanned(
    canvas: Canvas, sheet: PagesSheet, start: int, total: int, progress: Progress | None
) -> None:
    for number, (width, height, packed) in enumerate(sheet.pages, start):
        if progress:
            progress(number - 1, total)
        draw_scanned(canvas, width, height, packed)
        draw_foot(canvas, sheet.foot, f"page {number} of {total}")
        canvas.showPage()


def render_evidence(sheet: PagesSheet, school: str = "", progress: Progress | None = None) -> bytes:
    """One scanned paper by itself, as PDF."""
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, sheet.title, school)
    _scanned(canvas, sheet, 1, len(sheet.pages), progress)
    canvas.save()
    return buffer.getvalue()
