"""The filled form of an action point as the source lays it out, and an empty one to write on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.action_points import cycle_rules
from esafety_desktop.action_points.difference_rules import cell_of, value_of
from esafety_desktop.dates import british, british_time
from esafety_desktop.printing.document import Document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.action_points.rows import ItemRow, PointRow, ReviewRow, TableRow
    from esafety_desktop.action_points.sheet_rows import Annex, FormSheet
    from esafety_desktop.printing.document import Progress

_SHARES = {
    "name": 2.2,
    "owner": 1.5,
    "comments": 3.0,
    "location": 2.6,
    "applies": 1.0,
    "last_reviewed": 1.5,
    "next_due": 1.5,
}
_WIDE = 2.6
_BLANK_ROWS = 10
_FEW_ROWS = 4
_ROOM_TO_WRITE = "\n" * 8
_INLINE_ROOM = "\n" * 4
_LINE_TO_WRITE = "\n"
TICKED, EMPTY = "[x]", "[  ]"
"""A box that was ticked and one to tick, in signs that every face has."""


def render_form(sheet: FormSheet, progress: Progress | None = None) -> bytes:
    """The form as in the source; an empty one has room to write."""
    return form_document(sheet).render(progress)


def form_document(sheet: FormSheet) -> Document:
    """The same, not yet laid over pages."""
    point, review = sheet.point, sheet.review
    name = f"Action point {point.number}: {point.title}" if point.number else point.title
    paper = Document(name, point.part_label, sheet.school, _footer(sheet, review))
    _asks(paper, point)
    paper.heading("The form", 2)
    if review and review.corrects:
        paper.text(f"This form puts an earlier one right: {review.reason}", bold=True)
    first = [table for table in point.tables if table.before]
    for table in first:
        _table(paper, table, review, sheet.made_on if review else None)
    paper.facts((field.label, _value(review, field.id)) for field in point.fields)
    for table in point.tables:
        if table not in first:
            _table(paper, table, review, sheet.made_on if review else None)
    if review is not None and point.next_due:
        paper.text(f"Next review: {british(point.next_due)}", bold=True)
    for annex in sheet.annexes if review is not None else ():
        put_annex(paper, annex)
    return paper


def put_annex(paper: Document, annex: Annex) -> None:
    """What another room knows, below a form."""
    paper.heading(annex.title, 2)
    if annex.said:
        paper.text(annex.said, keep=bool(annex.heads))
    if annex.heads:
        even = [_WIDE if number in annex.wide else 1.0 for number in range(len(annex.heads))]
        paper.table(annex.heads, annex.lines, annex.shares or even)


def _asks(paper: Document, point: PointRow) -> None:
    """Today's wording, then that of 2009."""
    paper.text(point.now, bold=True)
    paper.items(point.prompts)
    if point.then:
        paper.heading("As it was asked in 2009", 3)
        paper.text(point.then)
        paper.items(point.then_prompts)
    if point.note:
        paper.text(point.note)
    paper.text(f"How often: {cycle_rules.words(point.cycle)}")


def _footer(sheet: FormSheet, review: ReviewRow | None) -> str:
    entered = f"entered {british_time(review.recorded_at)} · " if review else "empty form · "
    return f"{entered}printed {british(sheet.made_on)}"


def _value(review: ReviewRow | None, field: str) -> str:
    if review is None:
        return _ROOM_TO_WRITE if field == "comments" else _LINE_TO_WRITE
    return value_of(review, field)


def _table(paper: Document, table: TableRow, review: ReviewRow | None, filled: object) -> None:
    paper.heading(table.label, 2)
    columns = list(table.columns)
    heads = [column.label for column in columns]
    shares = [_SHARES[column.id] for column in columns]
    if table.inline:
        heads[0], shares[0] = table.inline, 4.0
    elif table.fixed:
        heads.insert(0, table.row_word.capitalize())
        shares.insert(0, 2.2)
    rows = review.rows_of(table) if review else ()
    paper.table(heads, _cells(table, rows, blank=filled is None), shares)
    if filled is None and table.usual:
        paper.text("Policies that most schools have:")
        paper.items(f"{name}: {holds}" for name, holds in table.usual)


def _cells(table: TableRow, items: Sequence[ItemRow], *, blank: bool) -> list[list[str]]:
    by_name = {item.name: item for item in items}
    if table.fixed:
        return [_fixed(table, name, by_name.get(name), blank=blank) for name in table.fixed]
    if items:
        return [_texts(table, item) for item in items]
    if not blank:
        return [["none", *("" for _ in table.columns[1:])]]
    starts = [[f"{name}{_LINE_TO_WRITE}", *_room(table)] for name in table.starts_with]
    more = _FEW_ROWS if starts else _BLANK_ROWS
    return [*starts, *([_LINE_TO_WRITE, *_room(table)] for _ in range(more))]


def _room(table: TableRow) -> list[str]:
    """Cells to write in."""
    return [EMPTY if column.kind == "tick" else "" for column in table.columns[1:]]


def _fixed(table: TableRow, name: str, item: ItemRow | None, *, blank: bool) -> list[str]:
    label = table.label_of(name)
    cells = ["" for _ in table.columns] if item is None else _texts(table, item)
    if blank or item is None:
        cells = [EMPTY if column.kind == "tick" else "" for column in table.columns]
    if table.inline:
        first = f"{label}: {cells[0]}" if cells[0] else f"{label}:{_INLINE_ROOM if blank else ''}"
        return [first, *cells[1:]]
    return [f"{label}{_LINE_TO_WRITE}" if blank else label, *cells]


def _texts(table: TableRow, item: ItemRow) -> list[str]:
    return [
        (TICKED if item.applies else EMPTY) if column.kind == "tick" else cell_of(item, column)
        for column in table.columns
    ]
