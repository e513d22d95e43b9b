"""A table of a form with its buttons: add, take away, undo, the usual rows, how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from esafety_desktop.action_points.items_view import ItemsView
from esafety_desktop.action_points.ui_table_part import Ui_TablePart
from esafety_desktop.widgets.flow import flow_instead
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from esafety_desktop.action_points.rows import ItemRow, TableRow


class TablePart(QWidget):
    """Shows one table of a form.

    Signals:
        changed: something in it is other than before.
        rhythm_wanted: somebody wants to say how often the row of this name is reviewed.
    """

    changed = Signal()
    rhythm_wanted = Signal(str)

    def __init__(self, table: TableRow, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.view = ItemsView(table, today, self)
        self.model = self.view.items
        self.ui = Ui_TablePart()
        self.ui.setupUi(self)
        self.ui.label.setText(table.label)
        set_role(self.ui.label, "group")
        set_role(self.ui.hint, "hint")
        self.ui.place.addWidget(self.view)
        self.ui.addRow.setText(f"Add a &{table.row_word}")
        self.ui.removeRow.setText(f"&Take the {table.row_word} away")
        self.ui.usual.setVisible(bool(table.usual))
        for button in (self.ui.addRow, self.ui.removeRow):
            button.setVisible(not table.fixed)
        self.ui.hint.setVisible(not table.fixed)
        ui = self.ui
        buttons = (ui.addRow, ui.usual, ui.removeRow, ui.undo, ui.rhythm)
        flow_instead(ui.buttons, ui.whole, [(button,) for button in buttons])
        dated = {column.id for column in table.columns} >= {"last_reviewed", "next_due"}
        self.ui.rhythm.setVisible(dated)
        self._connect()

    def begin(self, rows: Sequence[ItemRow]) -> None:
        """Begin with these rows; a table that grows has an empty one to write in."""
        self.model.set_items(rows)
        if not self.table.fixed and not self.model.rowCount():
            self.model.set_typed([])
            self.model.add_row()

    def _connect(self) -> None:
        self.ui.addRow.clicked.connect(self._add_row)
        self.ui.removeRow.clicked.connect(
            lambda: self.model.remove_row(self.view.currentIndex().row())
        )
        self.ui.undo.clicked.connect(self.model.undo)
        self.ui.usual.clicked.connect(self.model.add_usual)
        self.ui.rhythm.clicked.connect(self._want_rhythm)
        for signal in (
            self.model.dataChanged,
            self.model.rowsInserted,
            self.model.rowsRemoved,
            self.model.modelReset,
        ):
            signal.connect(self.changed)

    def _add_row(self) -> None:
        index = self.model.index(self.model.add_row(), 0)
        self.view.setFocus()
        self.view.setCurrentIndex(index)
        self.view.edit(index)

    def _want_rhythm(self) -> None:
        self.view.settle()
        row = max(self.view.currentIndex().row(), 0)
        typed = self.model.typed
        name = typed[row]["name"].strip() if row < len(typed) else ""
        if name:
            self.rhythm_wanted.emit(name)
        else:
            self.view.setFocus()
