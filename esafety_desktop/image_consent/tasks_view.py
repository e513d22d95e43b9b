"""Pictures that are to be taken down, and what was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from esafety_desktop.dates import british
from esafety_desktop.image_consent import service
from esafety_desktop.image_consent.rows import TaskRow, Why
from esafety_desktop.image_consent.ui_tasks_view import Ui_TasksView
from esafety_desktop.widgets.row_menu import RowMenu
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

_NOTHING = "Nothing is to be taken down. When a family takes consent back, it stands here."
_COLUMNS: tuple[Column[TaskRow], ...] = (
    Column("Child", lambda row: row.name, stretch=True),
    Column("Class", lambda row: row.class_name),
    Column("Where", lambda row: row.short),
    Column("Why", lambda row: "left the school" if row.why is Why.LEFT else "taken back"),
    Column("Since", lambda row: british(row.since), sort_key=lambda row: row.since),
    Column("By", lambda row: british(row.due_on), sort_key=lambda row: row.due_on),
    Column(
        "Done",
        lambda row: f"{british(row.done_on)}, {row.done_by}" if row.done_on else "open",
        tone=lambda row: "ok" if row.done_on else "warn",
        tooltip=lambda row: row.done_note,
    ),
)


class TasksView(QWidget):
    """What is to be taken down.

    Signals:
        touched: Something was changed here.
        child_wanted: The id of the child whose answers are wanted.
    """

    touched = Signal()
    child_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.origin = parent
        self.ui = Ui_TasksView()
        self.ui.setupUi(self)
        self.table: RecordTable[TaskRow] = RecordTable(
            _COLUMNS, "Pictures to take down", self, empty_text=_NOTHING
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.ui.table_place.addWidget(self.table)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(lambda row: self.child_wanted.emit(row.pupil_id))
        self.ui.show_done.toggled.connect(lambda _on: self.refresh())
        self.ui.done.clicked.connect(self._on_done)
        self.ui.child.clicked.connect(self._on_child)
        self.ui.note.returnPressed.connect(self._on_done)
        self.menu = RowMenu(self.table, ((self.ui.done, ""), (self.ui.child, "Enter")))

    def refresh(self) -> None:
        """Read the tasks again."""
        done = self.ui.show_done.isChecked()
        self.table.set_rows(service.tasks(self.desk.store, done=done))
        if self.table.current_row() is None:
            self.table.selectRow(0)
        self._on_chosen(self.table.current_row())

    def _on_chosen(self, row: TaskRow | None) -> None:
        self.ui.what.setText((row.done_note or row.what) if row else "")
        self.ui.done.setEnabled(row is not None and row.done_on is None)
        self.ui.child.setEnabled(row is not None)

    def _on_done(self) -> None:
        ids = [row.id for row in self.table.selected_rows() if row.done_on is None]
        if not ids:
            return
        with self.desk.guard(self):
            result = service.take_down_done(self.desk.store, ids, self.ui.note.text())
            self.desk.done(result, self.origin)
            self.ui.note.clear()
            self.touched.emit()

    def _on_child(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.child_wanted.emit(row.pupil_id)
