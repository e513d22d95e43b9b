"""A form as it was filled: its fields and tables, in the source's order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from esafety_desktop.action_points.difference_rules import cell_of as plain_cell
from esafety_desktop.action_points.difference_rules import value_of
from esafety_desktop.action_points.rows import ItemRow, PointRow, ReviewRow
from esafety_desktop.dates import british_time
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import heading, set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.action_points.rows import ColumnRow, TableRow

_MOST_ROWS = 8
_FRAME = 8
_WIDE = {"comments", "location", "name"}


class FilledForm(QFrame):
    """The card that shows one review.

    Signals:
        latest_wanted: the latest review shall be shown again.
    """

    latest_wanted = Signal()

    def __init__(
        self, point: PointRow, review: ReviewRow | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("filledForm")
        set_role(self, "card")
        line = QVBoxLayout(self)
        line.setContentsMargins(16, 12, 16, 12)
        title = f"The form, as filled on {review.when}" if review else "The form, not yet filled"
        head = heading(title, 3)
        head.setWordWrap(True)
        line.addWidget(head)
        if review:
            by = f" by {review.recorded_by}" if review.recorded_by else ""
            entered = QLabel(f"Entered {british_time(review.recorded_at)}{by}", self)
            entered.setWordWrap(True)
            entered.setTextFormat(Qt.TextFormat.PlainText)
            set_role(entered, "hint")
            line.addWidget(entered)
        if review and (said := _standing(review)):
            note = QLabel(said, self)
            note.setWordWrap(True)
            note.setTextFormat(Qt.TextFormat.PlainText)
            set_role(note, "warn")
            line.addWidget(note)
        for table in point.tables:
            if table.before:
                _put_table(line, table, review)
        line.addLayout(_fields(point, review))
        for table in point.tables:
            if not table.before:
                _put_table(line, table, review)
        if review and point.latest and review.id != point.latest.id:
            back = QPushButton("Back to the latest", self)
            back.setObjectName("latest")
            back.setAutoDefault(False)
            set_role(back, "link")
            back.clicked.connect(self.latest_wanted)
            line.addWidget(back)


def cell_of(item: ItemRow, column: ColumnRow) -> str:
    """What a cell of a form's table holds, as the screen shows it."""
    if column.kind == "tick":
        return "☑ yes" if item.applies else "☐"
    return plain_cell(item, column)


def fit_height(table: QTableView, most: int = _MOST_ROWS) -> None:
    """As high as its rows, within reason: the page scrolls, not a table in it."""
    wait = QTimer(table)
    wait.setSingleShot(True)
    wait.setInterval(0)

    def fit() -> None:
        count = min(table.model().rowCount(), most)
        least = table.verticalHeader().defaultSectionSize()
        rows = sum(max(table.rowHeight(number), least) for number in range(count))
        table.setFixedHeight(table.horizontalHeader().height() + (rows or 2 * least) + _FRAME)

    table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    wait.timeout.connect(fit)
    table.verticalHeader().sectionResized.connect(lambda *_: wait.start())
    table.horizontalHeader().geometriesChanged.connect(wait.start)
    fit()
    wait.start()


def _standing(review: ReviewRow) -> str:
    if review.corrected:
        return "Put right by a later form; it stays here as it was."
    return f"This form puts an earlier one right: {review.reason}" if review.corrects else ""


def _fields(point: PointRow, review: ReviewRow | None) -> QFormLayout:
    fields = QFormLayout()
    fields.setHorizontalSpacing(24)
    fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    for field in point.fields:
        value = QLabel((value_of(review, field.id) if review else "") or "—")
        value.setObjectName(f"value_{field.id}")
        value.setWordWrap(True)
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        name = QLabel(field.label)
        name.setWordWrap(True)
        name.setAlignment(Qt.AlignmentFlag.AlignTop)
        set_role(name, "hint")
        fields.addRow(name, value)
    return fields


def _put_table(line: QVBoxLayout, table: TableRow, review: ReviewRow | None) -> None:
    empty = [ItemRow(name, table=table.id) for name in table.fixed]
    items = review.rows_of(table) if review else tuple(empty)
    line.addWidget(heading(table.label, 3))
    line.addWidget(_items_table(table, items))


def _items_table(table: TableRow, items: Sequence[ItemRow]) -> RecordTable[ItemRow]:
    columns: list[Column[ItemRow]] = []
    if table.fixed:
        columns.append(Column(table.row_word.capitalize(), lambda item: table.label_of(item.name)))
    columns += [_column(column) for column in table.columns]
    shown: RecordTable[ItemRow] = RecordTable(
        columns,
        table.label,
        key=lambda item: item.name,
        empty_text=f"No {table.row_word} is listed yet.",
    )
    shown.setObjectName("filledTable")
    shown.setSortingEnabled(not table.fixed)
    shown.set_rows(items)
    fit_height(shown)
    return shown


def _column(column: ColumnRow) -> Column[ItemRow]:
    def get(item: ItemRow) -> str:
        return cell_of(item, column)

    wide = column.id in _WIDE
    sort_key = (lambda item: str(getattr(item, column.id) or "")) if column.kind == "date" else None
    return Column(column.label, get, stretch=wide, tooltip=get if wide else None, sort_key=sort_key)
