"""The filled form of an action point, and how all parts stand on one page."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from esafety_desktop.dates import british, british_time
from esafety_desktop.printing.document import Document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.action_points.rows import (
        ColumnRow,
        FormSheet,
        ItemRow,
        PointRow,
        ReviewRow,
        StateSheet,
        TableRow,
    )
    from esafety_desktop.printing.document import Progress

_SHARES = {
    "name": 2.2,
    "owner": 1.4,
    "comments": 3.0,
    "location": 3.0,
    "applies": 0.8,
    "last_reviewed": 1.2,
    "next_due": 1.2,
}
_BLANK_ROWS = 10
_ROOM_TO_WRITE = "\n" * 8


def render_form(sheet: FormSheet, progress: Progress | None = None) -> bytes:
    """The form as in the source; an empty one has room to write."""
    point, review = sheet.point, sheet.review
    paper = Document(
        f"Action point {point.number}: {point.title}",
        point.part_label,
        sheet.school,
        _footer(sheet, review),
    )
    paper.text(point.now)
    paper.text(f"In 2009: {point.then}")
    if point.note:
        paper.text(point.note)
    paper.heading("Think of", 2)
    paper.items(point.prompts)
    paper.heading("The form", 2)
    paper.facts((field.label, _value(review, field.id)) for field in point.fields)
    if point.table:
        paper.heading(point.table.label, 2)
        _table(paper, point.table, review.items if review else ())
    if point.next_due:
        paper.text(f"Next review: {british(point.next_due)}", bold=True)
    return paper.render(progress)


def render_state(sheet: StateSheet, progress: Progress | None = None) -> bytes:
    """Every part with its points: last review, by whom, what is next."""
    paper = Document(
        "Online safety: how our action points stand",
        "For the head and governors",
        sheet.school,
        f"Made on {british(sheet.made_on)}",
    )
    for part, shown in groupby(sheet.points, lambda point: point.part_label):
        paper.heading(part, 2)
        paper.table(
            ("Action point", "Last review", "Actioned by", "How it stands"),
            [_line(point) for point in shown],
            (2.6, 1.1, 1.5, 1.8),
        )
    return paper.render(progress)


def _line(point: PointRow) -> tuple[str, str, str, str]:
    latest = point.latest
    return (
        f"{point.number}. {point.title}",
        latest.when if latest else "never",
        latest.actioned_by if latest else "",
        point.state,
    )


def _footer(sheet: FormSheet, review: ReviewRow | None) -> str:
    entered = f"Entered {british_time(review.recorded_at)} · " if review else ""
    return f"{entered}printed {british(sheet.made_on)}"


def _value(review: ReviewRow | None, field: str) -> str:
    if review is None:
        return _ROOM_TO_WRITE if field == "comments" else ""
    return {
        "actioned_by": review.actioned_by,
        "date": british(review.done_on),
        "last_reviewed": british(review.last_reviewed),
        "comments": review.comments,
        "next_due": british(review.next_due),
    }[field]


def _table(paper: Document, table: TableRow, items: Sequence[ItemRow]) -> None:
    heads = [column.label for column in table.columns]
    shares = [_SHARES[column.id] for column in table.columns]
    if table.fixed:
        heads.insert(0, table.row_word.capitalize())
        shares.insert(0, 2.2)
    paper.table(heads, _cells(table, items), shares)


def _cells(table: TableRow, items: Sequence[ItemRow]) -> list[list[str]]:
    by_name = {item.name: item for item in items}
    if table.fixed:
        return [
            [table.label_of(name), *(_cell(by_name.get(name), c) for c in table.columns)]
            for name in table.fixed
        ]
    rows = [[_cell(item, column) for column in table.columns] for item in items]
    return rows or [["" for _ in table.columns] for _ in range(_BLANK_ROWS)]


def _cell(item: ItemRow | None, column: ColumnRow) -> str:
    if item is None:
        return ""
    value = getattr(item, column.id)
    if column.kind == "tick":
        return "yes" if value else ""
    return british(value) if column.kind == "date" else str(value)
