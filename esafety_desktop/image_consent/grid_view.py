"""The grid of answers on the screen: one key a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from esafety_desktop.image_consent.grid_model_view import LEAD, AnswerModel
from esafety_desktop.image_consent.rows import Answer
from esafety_desktop.widgets.column_room import ColumnRoom
from esafety_desktop.widgets.table import paint_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint, SignalInstance
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from esafety_desktop.image_consent.rows import AnswerGrid, ChildRow

CELL_KEYS = {"Y": Answer.YES, "N": Answer.NO}
ROW_KEYS = {"A": Answer.YES, "X": Answer.NO}
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LETTERS = 24


class GridView(QTableView):
    """The grid.

    Signals:
        wanted: (answer, list of (pupil id, use)) by key.
        row_wanted: (answer, list of pupil ids) for every use.
        opened: the id of the child whose answers are wanted.
        withdrawn: the id of the child whose family takes consent back.
    """

    wanted = Signal(object, object)
    row_wanted = Signal(object, object)
    opened = Signal(str)
    withdrawn = Signal(str)

    def __init__(
        self, words: Callable[[tuple[str, ...]], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("answers")
        self.setAccessibleName("Children and their answers about pictures")
        self.answers = AnswerModel(words, self)
        self.setModel(self.answers)
        self.empty_text = ""
        self._dress()
        self.room = ColumnRoom(self, letters=_LETTERS)

    def set_grid(self, grid: AnswerGrid, *, one_class: bool) -> None:
        """Show another reading; the current cell and the place scrolled to are kept."""
        at, scrolled = self.currentIndex(), self.verticalScrollBar().value()
        self.answers.set_grid(grid)
        self.setCurrentIndex(self.answers.index(at.row(), at.column()))
        self.verticalScrollBar().setValue(scrolled)
        self.setColumnHidden(0, one_class)
        self._lay_out_columns()

    def current_child(self) -> ChildRow | None:
        """The child of the current row."""
        return self.answers.row_at(self.currentIndex())

    def show_child(self, pupil_id: str) -> bool:
        """Choose a child's first answer and bring it into view; False when it isn't shown."""
        number = self.answers.number_of(pupil_id)
        if number < 0:
            return False
        self.choose(number, len(LEAD))
        return True

    def choose(self, row: int, column: int) -> None:
        """Make one cell the only chosen one."""
        index = self.answers.index(row, column)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def go_on(self) -> bool:
        """To the next answer; False after a child's last, when the next without an answer begins.

        The cell stays where it is when nobody below is without an answer.
        """
        at = self.currentIndex()
        columns = self.answers.use_columns
        if at.column() + 1 in columns:
            self.choose(at.row(), at.column() + 1)
            return True
        for number in range(at.row() + 1, self.answers.rowCount()):
            cells = self.answers.shown[number].cells
            open_at = next((n for n, one in enumerate(cells) if one.answer is Answer.NONE), -1)
            if open_at >= 0:
                self.choose(number, columns.start + open_at)
                break
        return False

    def chosen_uses(self) -> tuple[str, ...]:
        """The uses chosen of the current child; every one when the cell beside them is chosen."""
        row = self.currentIndex().row()
        found = [
            self.answers.use_at(index)
            for index in self.selectionModel().selectedIndexes()
            if index.row() == row
        ]
        every = tuple(use.id for use in self.answers.uses)
        return tuple(use for use in every if use in found) if all(found) and found else every

    def want(self, answer: Answer) -> None:
        """Answer for the chosen cells."""
        cells = [
            (row.pupil_id, use)
            for index in self.selectionModel().selectedIndexes()
            if (row := self.answers.row_at(index)) and (use := self.answers.use_at(index))
        ]
        self.wanted.emit(answer, cells)

    def want_rows(self, answer: Answer) -> None:
        """Answer for every use of the chosen children."""
        rows = {index.row() for index in self.selectionModel().selectedIndexes()}
        self.row_wanted.emit(answer, [self.answers.shown[number].pupil_id for number in rows])

    def menu(self) -> QMenu:
        """All that can be done to the chosen answers, with the keys that do it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, act in (
            ("Yes\tY", lambda: self.want(Answer.YES)),
            ("No\tN", lambda: self.want(Answer.NO)),
            ("No answer\tDelete", lambda: self.want(Answer.NONE)),
            ("", None),
            ("Yes to all\tA", lambda: self.want_rows(Answer.YES)),
            ("No to all\tX", lambda: self.want_rows(Answer.NO)),
            ("", None),
            ("Consent taken back…", lambda: self._tell(self.withdrawn)),
            ("Answers of this child…\tEnter", lambda: self._tell(self.opened)),
        ):
            if act is None:
                menu.addSeparator()
            else:
                menu.addAction(words).triggered.connect(lambda _on=False, act=act: act())
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        text = event.text().upper()
        if not plain and event.key() in _CLEAR:
            self.want(Answer.NONE)
        elif not plain and event.key() in _ENTER:
            self._tell(self.opened)
        elif plain or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif text in CELL_KEYS:
            self.want(CELL_KEYS[text])
        elif text in ROW_KEYS:
            self.want_rows(ROW_KEYS[text])
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are answers here; Ctrl+F finds."""

    def minimumSizeHint(self) -> QSize:
        """A heading and three rows: with large text the page scrolls, the grid stays."""
        least = super().minimumSizeHint()
        return QSize(least.width(), max(least.height(), 4 * (self.fontMetrics().height() + 12)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room.lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.answers.rowCount():
            paint_words(self, self.empty_text)

    def _tell(self, signal: SignalInstance) -> None:
        row = self.current_child()
        if row is not None:
            signal.emit(row.pupil_id)

    def _show_menu(self, at: QPoint) -> None:
        if self.current_child() is not None:
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
        self.doubleClicked.connect(lambda _index: self._tell(self.opened))
        self.horizontalHeader().setHighlightSections(False)
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _lay_out_columns(self) -> None:
        last = self.answers.columnCount() - 1
        self.room.stretched = (*self.answers.use_columns, last)
        self.room.lay_out()
