"""The list of one group of Today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView

from esafety_desktop.today.today_rules import FAULTS, INCIDENTS, OVERDUE, when_words
from esafety_desktop.widgets.column_room import ColumnRoom
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QMenu

    from esafety_desktop.today.rows import DueLine, Group

_WHAT, _WHEN, _WHERE = range(3)
BETWEEN = 12
_AROUND = 12
_SIDES = 12
_LEAST_LETTERS = 40
"""So many letters of what is due are always seen in one line before *Where* is left out."""
_MOST_LINES = 3


class DueTable(RecordTable["DueLine"]):
    """A list as high as its lines, without headings of its own; each line as high as its words.

    Signals:
        left: (1 or -1) the arrow went on below the last line, or above the first.
        put_off_wanted: chosen in the menu of a line, for all that are marked.
    """

    left = Signal(int)
    put_off_wanted = Signal()

    def __init__(self, group: Group, day: date) -> None:
        self._beside = (0, 0)
        self._shared: tuple[int, int, int] | None = None
        super().__init__(_columns(group, day), f"{group.title}: what is due")
        self.horizontalHeader().hide()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.set_rows(group.lines)

    def put_beside(self, when: int, where: int) -> None:
        """Give *When* and *Where* these widths."""
        self._beside = (when, where)
        header = self.horizontalHeader()
        for number, width in ((_WHEN, when), (_WHERE, where)):
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(number, width)
        if self.isVisible():  # what is not shown yet is laid out when it is
            self.room.lay_out()
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = (event.key() == Qt.Key.Key_Down) - (event.key() == Qt.Key.Key_Up)
        if step and not 0 <= self.currentIndex().row() + step < self.records.rowCount():
            self.left.emit(step)
        else:
            super().keyPressEvent(event)

    def row_menu(self) -> QMenu:
        menu = super().row_menu()
        marked = len(self.selected_rows())
        words = "Put off…" if marked < 2 else f"Put off these {marked}…"
        put_off = QAction(words, menu)
        put_off.triggered.connect(self.put_off_wanted)
        menu.insertAction(menu.actions()[1], put_off)  # below “Open”, above what copies
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._share()

    def _made_room(self, stretched: Sequence[int]) -> ColumnRoom:
        return ColumnRoom(self, stretched, rows_too=False)

    def _share(self) -> None:
        """Leave *Where* out of a narrow list, and make each line as high as its words."""
        when, where = self._beside
        room = self.viewport().width()
        if self._shared == (room, when, where):
            return
        self._shared = (room, when, where)
        least = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        narrow = room - when - where < least
        if narrow != self.isColumnHidden(_WHERE):
            self.setColumnHidden(_WHERE, narrow)
            self.room.lay_out()
        wide = room - when - (0 if narrow else where) - _SIDES
        heights = [self._height(line.what, wide) for line in self.records.shown]
        for number, height in enumerate(heights):
            self.verticalHeader().resizeSection(number, height)
        self.setFixedHeight(sum(heights) + 2 * self.frameWidth())

    def _height(self, words: str, wide: int) -> int:
        metrics = self.fontMetrics()
        flags = int(Qt.TextFlag.TextWordWrap)
        needed = metrics.boundingRect(QRect(0, 0, max(wide, 1), 1 << 16), flags, words).height()
        most = metrics.height() + (_MOST_LINES - 1) * metrics.lineSpacing()
        return max(self.verticalHeader().defaultSectionSize(), min(needed, most) + _AROUND)


def line_up(tables: Sequence[DueTable]) -> None:
    """Give *When* and *Where* one width in all tables, so that they stand in one line."""
    when, where = (
        max((_widest(table, number) for table in tables), default=0) + BETWEEN
        for number in (_WHEN, _WHERE)
    )
    for table in tables:
        table.put_beside(when, where)


def _widest(table: DueTable, number: int) -> int:
    """As `sizeHintForColumn`, which asks the list eight things of every line."""
    table.ensurePolished()  # as it does: the style sheet says how much air a cell has
    column, metrics = table.records.columns[number], table.fontMetrics()
    wide = [metrics.horizontalAdvance(column.get(line)) for line in table.records.shown]
    if not wide:
        return 0
    return table.sizeHintForIndex(table.records.index(wide.index(max(wide)), number)).width()


def _columns(group: Group, day: date) -> tuple[Column[DueLine], ...]:
    late = group.title in {OVERDUE, FAULTS}

    def tone(line: DueLine) -> str | None:
        if group.title == INCIDENTS:
            return "danger" if line.overdue else None
        return "danger" if late and (line.on is None or line.on <= day) else None

    return (
        Column("What", lambda line: line.what, stretch=True, tooltip=_tip),
        Column(
            "When",
            lambda line: when_words(line, day),
            tone=tone,
            sort_key=lambda line: line.on or day,
        ),
        Column("Where", lambda line: line.room, tone=lambda _line: "muted"),
    )


def _tip(line: DueLine) -> str:
    """The whole of a line; of one that stands for several, each of them."""
    return "\n".join((line.what, *(one.what for one in line.inside)))
