"""The table of a form, to be filled in: text, dates and ticks, a row for each policy or body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from esafety_desktop.action_points.items_model_view import ItemsModel
from esafety_desktop.widgets.theme import ROW_HEIGHT

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from esafety_desktop.action_points.rows import TableRow

_NARROWEST = 14


class ItemsView(QTableView):
    """The table on the screen; any key begins to type, Tab goes on."""

    def __init__(self, table: TableRow, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items = ItemsModel(table, today, self)
        self.setModel(self.items)
        self.setObjectName("items")
        self.setAccessibleName(table.label)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.DoubleClicked
            | trigger.SelectedClicked
            | trigger.EditKeyPressed
            | trigger.AnyKeyPressed
        )
        self.setAlternatingRowColors(False)
        self.setWordWrap(True)
        self._dress_heads()

    def _dress_heads(self) -> None:
        header = self.horizontalHeader()
        for number in range(self.items.columnCount()):
            column = self.items.column_at(number)
            wide = column is not None and column.id in {"comments", "location", "name"}
            header.setSectionResizeMode(
                number,
                QHeaderView.ResizeMode.Stretch if wide else QHeaderView.ResizeMode.ResizeToContents,
            )
        header.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * _NARROWEST)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().hide()
        down = self.verticalHeader()
        down.setDefaultSectionSize(max(ROW_HEIGHT, self.fontMetrics().height() + 14))
        down.setMinimumSectionSize(down.defaultSectionSize())
        down.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(not self.items.table.fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._act_for(event)
        if act is None:
            super().keyPressEvent(event)
            return
        here = self.currentIndex()
        row, column = here.row(), max(here.column(), 0)
        to = act()
        last = self.items.rowCount() - 1
        index = self.items.index(min(row if to is None else to, last), column)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, select)

    def _act_for(self, event: QKeyEvent) -> Callable[[], int | None] | None:
        """What a key does to whole rows and cells; None for a key that is Qt's."""
        keys = QKeySequence.StandardKey
        for known, act in (
            (keys.Paste, self._paste),
            (keys.Copy, self._copy),
            (keys.Undo, self.items.undo),
            (keys.Redo, self.items.redo),
        ):
            if event.matches(known):
                return act
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        row = self.currentIndex().row()
        chosen = {
            (Qt.Key.Key_Insert, False, False): lambda: self.items.add_row(after=row),
            (Qt.Key.Key_Delete, True, False): lambda: self.items.remove_row(row),
            (Qt.Key.Key_Delete, False, False): lambda: self.items.clear(self.selectedIndexes()),
            (Qt.Key.Key_Up, False, True): lambda: self.items.move_row(row, -1),
            (Qt.Key.Key_Down, False, True): lambda: self.items.move_row(row, 1),
        }
        return chosen.get((Qt.Key(event.key()), control, alt))

    def _paste(self) -> None:
        here = self.currentIndex()
        self.items.paste(QGuiApplication.clipboard().text(), here.row(), max(here.column(), 0))

    def _copy(self) -> None:
        """The chosen cells, as a spreadsheet takes them."""
        lines: dict[int, list[str]] = {}
        for index in sorted(self.selectedIndexes(), key=lambda one: (one.row(), one.column())):
            text = self.items.data(index, Qt.ItemDataRole.AccessibleTextRole)
            shown = self.items.data(index)
            lines.setdefault(index.row(), []).append(str(text if shown is None else shown))
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in lines.values()))

    def settle(self) -> None:
        """Take over what is being typed into a cell."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None:
            self.commitData(editor)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        self.setTabKeyNavigation(not self._at_edge(forward=forward))
        return super().focusNextPrevChild(forward)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        forward = hint is QAbstractItemDelegate.EndEditHint.EditNextItem
        back = hint is QAbstractItemDelegate.EndEditHint.EditPreviousItem
        if (forward or back) and self._at_edge(forward=forward):
            super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            self.focusNextPrevChild(forward)
        else:
            super().closeEditor(editor, hint)

    def _at_edge(self, *, forward: bool) -> bool:
        """Whether Tab leads out of the table from here."""
        here, model = self.currentIndex(), self.items
        last = (model.rowCount() - 1, model.columnCount() - 1)
        return not here.isValid() or (here.row(), here.column()) == (last if forward else (0, 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 4 * self.verticalHeader().defaultSectionSize())

    def sizeHint(self) -> QSize:
        row = self.verticalHeader().defaultSectionSize()
        return QSize(self.fontMetrics().averageCharWidth() * 80, 6 * row)
