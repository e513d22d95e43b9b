"""The class grid on the screen: one key marks, whole rows and columns at once too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from esafety_desktop.agreements.cell_rules import KEYS, MENU, Action, key_of
from esafety_desktop.agreements.grid_model_view import LEAD, GridModel
from esafety_desktop.widgets.column_room import ColumnRoom
from esafety_desktop.widgets.table import paint_words

_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_LETTERS = 30

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from esafety_desktop.agreements.rows import ClassGrid, SlotKey


class GridView(QTableView):
    """The grid. Keys act on the chosen cells; what a scanner types never comes here.

    Shift+Space chooses whole rows, Ctrl+Space whole columns.

    Signals:
        wanted: (Action, list of SlotKey) by key or menu.
        opened: the place of the child whose details, or of the wording, that is wanted.
        nothing_signed: no signature stands in the chosen cell.
    """

    wanted = Signal(object, object)
    opened = Signal(str)
    nothing_signed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("grid")
        self.setAccessibleName("Pupils and their signed forms")
        self.grid = GridModel(self)
        self.setModel(self.grid)
        self.empty_text = ""
        self._dress()
        self.room = ColumnRoom(self, letters=_LETTERS)

    def set_grid(
        self, found: ClassGrid, agreement_id: str | None, today: date, *, one_class: bool
    ) -> None:
        """Show another reading; the current cell and the place scrolled to are kept."""
        at = self.currentIndex()
        scrolled = self.verticalScrollBar().value()
        self.grid.set_grid(found, agreement_id, today)
        self.setCurrentIndex(self.grid.index(at.row(), at.column()))
        self.verticalScrollBar().setValue(scrolled)
        self.setColumnHidden(0, one_class)
        self._lay_out_columns()

    def chosen_keys(self) -> list[SlotKey]:
        """The chosen cells, each once, top to bottom."""
        indexes = self.selectionModel().selectedIndexes()
        indexes.sort(key=lambda index: (index.row(), index.column()))
        found = dict.fromkeys(key for index in indexes for key in self.grid.keys_at(index))
        return list(found)

    def rows_chosen(self) -> set[str]:
        """The children who are chosen by the name, or as a whole row, not by single cells."""
        cells = self.grid.agreement_columns
        chosen = self.selectionModel().selectedIndexes()
        return {self.grid.pupil_at(index) for index in chosen if index.column() not in cells}

    def want(self, action: Action) -> None:
        """Do something to the chosen cells."""
        self.wanted.emit(action, self.chosen_keys())

    def show_cell(self, pupil_id: str, agreement_id: str) -> bool:
        """Choose one cell and bring it into view; False when the child isn't shown."""
        number = self.grid.number_of(pupil_id)
        if number < 0:
            return False
        index = self.grid.index(number, self.grid.column_of(agreement_id))
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def choose_again(self, cells: Iterable[tuple[int, int]]) -> None:
        """Choose the cells at these rows and columns, after the model was read anew."""
        selection = self.selectionModel()
        for row, column in cells:
            selection.select(self.grid.index(row, column), QItemSelectionModel.SelectionFlag.Select)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Space and modifiers in {_SHIFT, _CTRL}:
            self._widen(modifiers)
            return
        text = event.text().upper()
        known = text == " " or text in KEYS
        if modifiers & ~_SHIFT or event.isAutoRepeat() or not known:
            super().keyPressEvent(event)
        else:
            self.want(Action.TOGGLE if text == " " else KEYS[text])

    def keyboardSearch(self, search: str) -> None:
        """Letters are marks here; Ctrl+F finds."""

    def minimumSizeHint(self) -> QSize:
        """A heading and three rows: with large text the page scrolls, the grid stays."""
        least = super().minimumSizeHint()
        return QSize(least.width(), max(least.height(), 4 * (self.fontMetrics().height() + 12)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room.lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.grid.rowCount():
            paint_words(self, self.empty_text)

    def menu(self) -> QMenu:
        """All that can be done to the chosen cells, with the keys that do it."""
        menu = QMenu(self)
        for action, words in MENU:
            entry = menu.addAction(f"{words}\t{key_of(action)}")
            entry.triggered.connect(lambda _on=False, action=action: self.want(action))
        menu.addSeparator()
        menu.addAction("&What did this family sign?…").triggered.connect(
            lambda _on=False: self._open_signed()
        )
        menu.addAction("Pupil's details…\tEnter").triggered.connect(lambda _on=False: self._open())
        menu.addAction("Write a letter…").triggered.connect(
            lambda _on=False: self._open("letters/home/pupil")
        )
        menu.addAction("Scanned copy…").triggered.connect(lambda _on=False: self._open_copy())
        return menu

    def _open(self, place: str = "pupil") -> None:
        """Enter, a double click or the menu: the details of the child on the current row."""
        if self.currentIndex().isValid():
            self.opened.emit(f"{place}/{self.grid.pupil_at(self.currentIndex())}")

    def _open_signed(self) -> None:
        """The exact words of the version that was signed in the current cell."""
        keys = self.chosen_keys()
        signed = [(key, number) for key in keys if (number := self.grid.signed_version(key))]
        if signed:
            key, number = signed[0]
            self.opened.emit(f"agreements/wording/signed/{key.agreement_id}/{number}")
        else:
            self.nothing_signed.emit()

    def _open_copy(self) -> None:
        """The scanned signed copies of the child on the current row, for the form of the cell."""
        index = self.currentIndex()
        if index.isValid():
            keys = self.grid.keys_at(index)
            form = keys[0].agreement_id if len(keys) == 1 else ""
            self.opened.emit(f"agreements/copies/{self.grid.pupil_at(index)}/{form}")

    def _widen(self, modifiers: Qt.KeyboardModifier) -> None:
        """The whole rows, or columns, of the chosen cells."""
        flag = QItemSelectionModel.SelectionFlag
        whole = flag.Rows if modifiers & Qt.KeyboardModifier.ShiftModifier else flag.Columns
        for index in self.selectionModel().selectedIndexes():
            self.selectionModel().select(index, flag.Select | whole)

    def _show_menu(self, at: QPoint) -> None:
        if self.chosen_keys():
            self.menu().popup(self.viewport().mapToGlobal(at))

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.activated.connect(lambda _index: self._open())
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _lay_out_columns(self) -> None:
        """Fit the columns once: a header that follows its contents reads all rows at each mark."""
        self.setColumnHidden(self.grid.columnCount() - 1, not self.grid.holds_notes)
        self.room.stretched = (len(LEAD) - 1, *self.grid.agreement_columns)
        self.room.lay_out()
