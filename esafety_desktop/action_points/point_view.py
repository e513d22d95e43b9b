"""The chosen action point: today's wording beside 2009's, its form as filled, and every review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from esafety_desktop.action_points.rows import FieldRow, ItemRow, PointRow, ReviewRow
from esafety_desktop.dates import british, british_time
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import heading, set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from esafety_desktop.action_points.rows import ColumnRow, TableRow

_MOST_ROWS = 8


class PointView(QWidget):
    """The right side of the tab.

    Signals:
        record: a review shall be recorded.
        plan: the date of the next review shall be changed.
        opened: the place where the work is done shall be opened.
        chosen: the id of an earlier review to show, "" for the latest.
    """

    record = Signal()
    plan = Signal()
    opened = Signal(str)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pointPanel")
        self._line = QVBoxLayout(self)
        self._line.setContentsMargins(16, 0, 8, 8)
        self._line.setSpacing(8)

    def show_point(
        self, point: PointRow, review: ReviewRow | None, history: Sequence[ReviewRow]
    ) -> None:
        """Show a point with one of its reviews as the filled form."""
        self._clear()
        self._head(point)
        self._buttons(point)
        self._line.addWidget(self._form(point, review))
        self._history(point, history)
        self._line.addStretch(1)

    def _head(self, point: PointRow) -> None:
        self._line.addWidget(heading(point.title, 2))
        self._add(f"{point.stand.shape} {point.state}", point.stand.tone)
        self._add(point.now, "")
        self._add(f"In 2009: {point.then}", "hint")
        self._add("\n".join(f"• {prompt}" for prompt in point.prompts), "")
        self._add(point.note, "hint")

    def _buttons(self, point: PointRow) -> None:
        line = QHBoxLayout()
        record = self._button("&Record a review…", "recordReview", self.record.emit)
        set_role(record, "primary")
        line.addWidget(record)
        line.addWidget(self._button("&Change the next date…", "changeDate", self.plan.emit))
        if point.opens:
            open_place = self._button(
                "&Open the contact map", "openPlace", lambda: self.opened.emit(point.opens)
            )
            line.addWidget(open_place)
        line.addStretch(1)
        self._line.addLayout(line)

    def _form(self, point: PointRow, review: ReviewRow | None) -> QFrame:
        card = QFrame(self)
        card.setObjectName("filledForm")
        set_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 12, 16, 12)
        title = f"The form, as filled on {review.when}" if review else "The form, not yet filled"
        inside.addWidget(heading(title, 3))
        fields = QFormLayout()
        fields.setHorizontalSpacing(24)
        for field in point.fields:
            value = QLabel(value_of(review, field) or "—")
            value.setObjectName(f"value_{field.id}")
            value.setWordWrap(True)
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            name = QLabel(field.label)
            name.setAlignment(Qt.AlignmentFlag.AlignTop)
            set_role(name, "hint")
            fields.addRow(name, value)
        inside.addLayout(fields)
        if point.table:
            items = _rows(point.table, review.items if review else ())
            inside.addWidget(heading(point.table.label, 3))
            inside.addWidget(_items_table(point.table, items))
        if review and point.latest and review.id != point.latest.id:
            back = self._button("Back to the latest", "latest", lambda: self.chosen.emit(""))
            set_role(back, "link")
            inside.addWidget(back)
        return card

    def _history(self, point: PointRow, history: Sequence[ReviewRow]) -> None:
        self._line.addWidget(heading(f"Every review ({len(history)})", 3))
        table: RecordTable[ReviewRow] = RecordTable(
            (
                Column("When", lambda review: review.when),
                Column("Actioned by", lambda review: review.actioned_by),
                Column("What", lambda review: review.short, stretch=True),
                Column("Next due", lambda review: british(_next_due(point, review))),
                Column("Entered", _entered),
            ),
            f"Every review of {point.title}",
            self,
            empty_text="No review yet. “Record a review…” begins the first one.",
        )
        table.setObjectName("history")
        table.set_rows(history)
        table.opened.connect(lambda review: self.chosen.emit(review.id))
        _fit_height(table, len(history))
        self._line.addWidget(table)

    def _add(self, text: str, role: str) -> None:
        if not text:
            return
        label = QLabel(text)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            set_role(label, role if role != "muted" else "hint")
        self._line.addWidget(label)

    def _button(self, text: str, name: str, press: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: press())
        return button

    def _clear(self) -> None:
        _empty(self._line)


def value_of(review: ReviewRow | None, field: FieldRow) -> str:
    """What a form's field holds, as text."""
    if review is None:
        return ""
    return {
        "actioned_by": review.actioned_by,
        "date": british(review.done_on),
        "last_reviewed": british(review.last_reviewed),
        "comments": review.comments,
        "next_due": british(review.next_due),
    }[field.id]


def cell_of(item: ItemRow, column: ColumnRow) -> str:
    """What a cell of a form's table holds, as text."""
    value = getattr(item, column.id)
    if column.kind == "tick":
        return "☑ yes" if value else "☐"
    return british(value) if column.kind == "date" else str(value)


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
    _fit_height(shown, len(items))
    return shown


def _column(column: ColumnRow) -> Column[ItemRow]:
    def get(item: ItemRow) -> str:
        return cell_of(item, column)

    wide = column.id in {"comments", "location", "name"}
    return Column(column.label, get, stretch=wide, tooltip=get if wide else None)


def _rows(table: TableRow, items: Sequence[ItemRow]) -> Sequence[ItemRow]:
    """The rows as filled; every fixed row is there, filled or not."""
    by_name = {item.name: item for item in items}
    return [by_name.get(name, ItemRow(name)) for name in table.fixed] or items


def _next_due(point: PointRow, review: ReviewRow) -> date | None:
    """What a review set; of the latest, the date as it stands now, changed since or not."""
    latest = point.latest is not None and review.id == point.latest.id
    return point.next_due if latest else review.next_due


def _entered(review: ReviewRow) -> str:
    by = f" by {review.recorded_by}" if review.recorded_by else ""
    return f"{british_time(review.recorded_at)}{by}"


def _fit_height(table: QTableView, rows: int) -> None:
    """As high as its rows, within reason: the page scrolls, not a table in it."""
    row = table.verticalHeader().defaultSectionSize()
    high = (min(max(rows, 1), _MOST_ROWS) + 1) * row + row // 2
    table.setMinimumHeight(high)
    table.setMaximumHeight(high)
    table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def _empty(layout: QVBoxLayout | QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if isinstance(inner, QVBoxLayout | QHBoxLayout):
            _empty(inner)
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
