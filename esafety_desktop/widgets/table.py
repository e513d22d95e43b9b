"""One table for every list: frozen rows, columns as data, type to filter, Enter opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QItemSelectionModel, QMetaMethod, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from esafety_desktop.widgets.column_room import ColumnRoom
from esafety_desktop.widgets.copied_lines import copy_by_key
from esafety_desktop.widgets.kept_list import KeptList
from esafety_desktop.widgets.record_model import Column, More, RecordModel
from esafety_desktop.widgets.theme import ROW_HEIGHT, tone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QAbstractButton, QMenu

__all__ = ["Column", "RecordModel", "RecordTable", "paint_words"]

R = TypeVar("R")
NO_MATCH = "Nothing in this list has the words above. Escape empties the line."
"""Said in a list whose rows are all kept out by what is typed over it."""
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CLICKS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseMove)
_MOVES = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}
    | {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
)


class RecordTable(QTableView, Generic[R]):
    """A list of records.

    Signals:
        opened: a row, by Enter or double click.
        chosen: the current row changed; the row, or None.

    Attributes:
        empty_text: What stands in a list without rows: what to do first.
        no_match: What stands in it when words keep every row out.
    """

    opened = Signal(object)
    chosen = Signal(object)
    #: So many lines of text are always seen, the heading among them.
    least_rows = 4

    def __init__(
        self,
        columns: Sequence[Column[R]],
        accessible_name: str,
        parent: QWidget | None = None,
        key: Callable[[R], str] | None = None,
        empty_text: str = "",
    ) -> None:
        super().__init__(parent)
        self.empty_text = empty_text
        self.no_match = NO_MATCH
        self._repeated: list[tuple[QAbstractButton, str] | None] = []
        self._copies_several = False
        self._told: object = self
        self.setAccessibleName(accessible_name)
        self.records: RecordModel[R] = RecordModel(columns, key)
        self.records.setParent(self)
        self.setModel(self.records)
        self._dress()
        self.room = self._made_room(
            [number for number, column in enumerate(columns) if column.stretch]
        )
        self.room.spare = [number for number, column in enumerate(columns) if column.spare]
        self.look = KeptList(self)
        self.doubleClicked.connect(lambda _index: self._open())
        self.selectionModel().selectionChanged.connect(self._tell)
        self.selectionModel().currentRowChanged.connect(self._tell)

    def set_rows(self, rows: Iterable[R], more: More[R] | None = None) -> None:
        """Show these rows; the current row stays current when it is still there.

        Args:
            rows: The rows, or the first part of a long list.
            more: As for `RecordModel.set_rows`.
        """
        self._keeping(lambda: self.records.set_rows(rows, more))

    def filter_text(self, text: str) -> None:
        self._keeping(lambda: self.records.set_filter(text))

    @property
    def said_instead(self) -> str:
        """What stands where no row is shown: why there is none."""
        if self.records.rowCount():
            return ""
        return self.no_match if self.records.hides_all else self.empty_text

    def current_row(self) -> R | None:
        """The row that the room's buttons are about.

        Where several rows can only be marked to be copied, none is meant while several are.
        """
        marked = self._marked() if self._copies_several else ()
        if len(marked) > 1:
            return None
        return self.records.row_at(marked[0] if marked else self.currentIndex().row())

    def repeat(self, *buttons: QAbstractButton | None) -> None:
        """Have these buttons in the menu of a row; None parts two groups."""
        self._repeated += [None if button is None else (button, "") for button in buttons]

    def row_menu(self) -> QMenu:
        """The menu of the current row as it is now: what the room does with it, and copying."""
        from esafety_desktop.widgets.row_menu import menu_of

        menu = menu_of(self, self._repeated)
        several = self.current_row() is None
        if not self._repeated and self.isSignalConnected(QMetaMethod.fromSignal(self.opened)):
            first = QAction("Open\tEnter", menu)
            first.setEnabled(not several)
            first.triggered.connect(lambda _on=False: self._open())
            menu.insertAction(menu.actions()[0], first)
        if self.look.changed:
            menu.addAction("Columns as they were at first", self.look.undo)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By right click, menu key or Shift+F10."""
        from esafety_desktop.widgets.row_menu import pop_up

        here = self.currentIndex()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            here = self.indexAt(event.pos())
        if here.isValid():
            by_key = event.reason() != QContextMenuEvent.Reason.Mouse
            middle = self.viewport().mapToGlobal(self.visualRect(here).center())
            pop_up(self.row_menu(), middle if by_key else event.globalPos())

    def setSelectionMode(self, mode: QAbstractItemView.SelectionMode) -> None:
        """Whoever sets it says what its own buttons do with several rows."""
        super().setSelectionMode(mode)
        self._copies_several = False

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """What is marked and where the keyboard is stay one, and nothing is unmarked by a miss."""
        flags = QItemSelectionModel.SelectionFlag
        if self._copies_several and event is not None:
            if not index.isValid() and event.type() in _CLICKS:
                return flags.NoUpdate
            if isinstance(event, QKeyEvent) and event.key() in _MOVES:
                held = event.modifiers()
                if held & Qt.KeyboardModifier.ControlModifier and not held & _SHIFT:
                    return flags.ClearAndSelect | flags.Rows
        return super().selectionCommand(index, event)

    def selected_rows(self) -> list[R]:
        """The selected rows, top to bottom."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [row for number in numbers if (row := self.records.row_at(number)) is not None]

    def selectRow(self, row: int) -> None:
        """Choose this row alone, whatever keys are held down: Qt's own heeds Ctrl and Shift."""
        if 0 <= row < self.records.rowCount():
            how = QItemSelectionModel.SelectionFlag
            here = self.records.index(row, 0)
            self.selectionModel().setCurrentIndex(here, how.ClearAndSelect | how.Rows)

    def select_key(self, key: str) -> bool:
        """Make the row with this key current and bring it into view."""
        number = self.records.number_of(key)
        if number < 0:
            return False
        self.selectRow(number)
        self.scrollTo(self.records.index(number, 0), QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_row() is not None:
            self._open()
        elif not copy_by_key(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_words(self, self.said_instead)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():  # what is not shown yet is laid out when it is
            self.room.lay_out(same_words=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look.put()
        self.room.lay_out()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.look.keep()

    def sizeHint(self) -> QSize:
        return QSize(480, 6 * ROW_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """A list of which no row is seen is none: the page scrolls instead."""
        least = super().minimumSizeHint()
        row = max(ROW_HEIGHT, self.fontMetrics().height() + 12)
        least.setHeight(max(least.height(), row * self.least_rows + 2 * self.frameWidth()))
        return least

    def _made_room(self, stretched: Sequence[int]) -> ColumnRoom:
        return ColumnRoom(self, stretched)

    def _marked(self) -> tuple[int, ...]:
        """The marked row, or two of them where there are several."""
        found: set[int] = set()
        parts = self.selectionModel().selection()
        for number in range(parts.count()):
            found.update((parts.at(number).top(), parts.at(number).bottom()))
        return tuple(sorted(found)[:2])

    def _tell(self, *_: object) -> None:
        row = self.current_row()
        if row is not self._told:
            self._told = row
            self.chosen.emit(row)

    def _keeping(self, change: Callable[[], None]) -> None:
        current = self.current_row()
        self._told = self  # what is there now is told, even where it is the same
        key = self.records.key(current) if current is not None else ""
        change()
        if self.isVisible():  # what is not shown yet is laid out when it is
            self.room.lay_out()
        if not (key and self.select_key(key)):
            self._told = self.current_row()
            self.chosen.emit(self._told)

    def _open(self) -> None:
        row = self.current_row()
        if row is not None:
            self.opened.emit(row)

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        super().setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._copies_several = True
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        header = self.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.sortIndicatorChanged.connect(lambda *_: self.room.lay_out())
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(max(ROW_HEIGHT, self.fontMetrics().height() + 12))


def paint_words(view: QTableView, words: str) -> None:
    """Say in the room of an empty list what to do first; part of its paint event."""
    if not words:
        return
    painter = QPainter(view.viewport())
    painter.setPen(tone("muted"))
    room = view.viewport().rect().adjusted(24, 24, -24, -24)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(room, int(flags), words)
    painter.end()
