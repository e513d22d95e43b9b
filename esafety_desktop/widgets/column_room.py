"""How the columns of a table share its width: before it scrolls sideways its lines wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QHeaderView

from esafety_desktop.widgets.theme import ROW_HEIGHT
from esafety_desktop.widgets.wrap_rules import width_for

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QTableView

#: What a heading's alignment is joined with, so that it wraps.
WRAPS = Qt.TextFlag.TextWordWrap.value
#: So many letters of a column that takes the room that is left are always seen.
LEAST_LETTERS = 14
#: Into so many lines a row's words wrap at most.
MOST_LINES = 3
HEADING_LINES = 2
_SAMPLE = 200
_LONGEST = 4_000
"""What is longer fits into no column in any case: the rest isn't measured."""
_AIR = 12
_SIDES = 20


class ColumnRoom:
    """Lays the columns of one table out.

    Where there is room, columns are as wide as their words, and the stretched ones share the
    rest. Where there isn't (a narrow window, large text), rows become two or three lines high and
    words wrap. Only where that is too little the table scrolls sideways.

    A column that somebody drew to a width keeps it, until its edge is double-clicked; one whose
    mode is `Fixed` belongs to whoever fixed it.

    Attributes:
        stretched: The numbers of the columns that take the room that is left.
        lines: How many lines a row has now.
        most_lines: How many it may have.
        whole: Whether words wrap before a stretched column would cut them.
        spare: The numbers of columns that are left out where even that is too little room; what
            they say stands in the details of a row.
        drawn: Widths that somebody drew, in pixels by number.

    Args:
        table: Whose columns; its rows are of one height.
        stretched: As above.
        letters: So many letters of a stretched column are always seen.
        rows_too: Whether rows get their height here.
    """

    def __init__(
        self,
        table: QTableView,
        stretched: Collection[int] = (),
        *,
        letters: int = LEAST_LETTERS,
        rows_too: bool = True,
    ) -> None:
        self.table = table
        self.stretched = stretched
        self.lines = 1
        self.most_lines = MOST_LINES
        self.whole = False
        self.spare: Collection[int] = ()
        self.drawn: dict[int, int] = {}
        self._letters = letters
        self._rows_too = rows_too
        self._busy = False
        self._texts: dict[int, set[str]] = {}
        self._widths: dict[tuple[int, int], int] = {}
        self._turn = QTimer(table)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._forget)
        header = table.horizontalHeader()
        header.setStretchLastSection(False)
        header.sectionResized.connect(self._on_resized)
        header.sectionHandleDoubleClicked.connect(self._on_let_go)

    def lay_out(self, *, same_words: bool = False) -> None:
        """Measure the words that are there now and share the width.

        What is measured is read once, however often, and let go of at the end.

        Args:
            same_words: Only the room may be another: what was measured in this turn of the window
                holds, as a window that is laid out resizes its tables a dozen times.
        """
        if self._busy or not self._columns():
            return
        if not same_words:
            self._forget()
        self._turn.start()
        self._busy = True
        self._show_spare(shown=True)
        try:
            self._share()
        finally:
            self._texts = {}
            self._busy = False

    def _share(self) -> None:
        room = self.table.viewport().width()
        lines, needed = self._fitting(room)
        if sum(needed.values()) > room and self.spare:
            self._show_spare(shown=False)
            lines, needed = self._fitting(room)
        self._wear(lines)
        left = max(room - sum(needed.values()), 0)
        takers = self._takers()
        uncut = self.whole and all(needed[one] >= self._width(one, lines) for one in takers)
        if uncut:  # what is short stays in one line where there is room for it
            for number in [one for one in needed if one not in takers and one not in self.drawn]:
                more = min(left, max(0, self._width(number, 1) - needed[number]))
                needed[number] += more
                left -= more
        for place, number in enumerate(takers):
            needed[number] += left // len(takers) + (place < left % len(takers))
        header, fixed = self.table.horizontalHeader(), QHeaderView.ResizeMode.Fixed
        for number, width in needed.items():
            if header.sectionResizeMode(number) != fixed:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
                header.resizeSection(number, width)

    def _fitting(self, room: int) -> tuple[int, dict[int, int]]:
        """How many lines it takes, and the least width of each column then."""
        for lines in range(1, self.most_lines + 1) if self.whole else ():
            needed = self._needed(lines, whole=True)
            if sum(needed.values()) <= room:
                return lines, needed
        lines, needed = 1, self._needed(1)
        while sum(needed.values()) > room and lines < self.most_lines:
            lines += 1
            needed = self._needed(lines)
        return lines, needed

    def _show_spare(self, *, shown: bool) -> None:
        for number in self.spare:
            self.table.setColumnHidden(number, not shown)

    def _takers(self) -> list[int]:
        """The columns that take what is left: the last one where none is stretched."""
        free = [number for number in self._columns() if number not in self.drawn]
        return [n for n in free if n in self.stretched] or free[-1:] or self._columns()[-1:]

    def _needed(self, lines: int, *, whole: bool = False) -> dict[int, int]:
        """The least width of each column that is shown, when its words may take so many lines.

        Stretched columns may cut theirs, unless all is to be whole.
        """
        header, fixed = self.table.horizontalHeader(), QHeaderView.ResizeMode.Fixed
        most = self.table.fontMetrics().averageCharWidth() * self._letters
        room = self.table.viewport().width()
        found = {}
        for number in self._columns():
            if number in self.drawn or header.sectionResizeMode(number) == fixed:
                drawn = self.drawn.get(number, header.sectionSize(number))
                found[number] = min(drawn, max(room, most))  # its edge stays in view
                continue
            width = self._width(number, lines)
            if number in self.stretched and not whole:
                width = min(width, most)
            found[number] = max(width, self._heading(number, min(lines, HEADING_LINES)))
        return found

    def _forget(self) -> None:
        self._widths = {}

    def _width(self, number: int, lines: int) -> int:
        if (number, lines) not in self._widths:
            self._widths[number, lines] = self._measured(number, lines)
        return self._widths[number, lines]

    def _measured(self, number: int, lines: int) -> int:
        metrics = self.table.fontMetrics()
        if number not in self._texts:
            self._texts[number] = self._read(number)
        widest = max(
            (width_for(text, lines, metrics.horizontalAdvance) for text in self._texts[number]),
            default=0,
        )
        return widest + _SIDES + self._picture(number)

    def _heading(self, number: int, lines: int) -> int:
        header = self.table.horizontalHeader()
        if header.isHidden():
            return 0
        across = Qt.Orientation.Horizontal
        words = str(self._model().headerData(number, across, Qt.ItemDataRole.DisplayRole) or "")
        font = header.font()
        font.setBold(True)
        metrics = QFontMetrics(font)
        sorted_by = header.isSortIndicatorShown() and header.sortIndicatorSection() == number
        mark = metrics.height() if sorted_by else 0
        return width_for(words, lines, metrics.horizontalAdvance) + _SIDES + mark

    def _read(self, number: int) -> set[str]:
        model = self._model()
        rows = min(model.rowCount(), _SAMPLE)
        shown = (model.index(row, number).data(Qt.ItemDataRole.DisplayRole) for row in range(rows))
        return {str(text)[:_LONGEST] for text in shown if text}

    def _picture(self, number: int) -> int:
        model = self._model()
        icon = model.index(0, number).data(Qt.ItemDataRole.DecorationRole)
        return self.table.iconSize().width() + _AIR if icon is not None else 0

    def _on_resized(self, number: int, old: int, new: int) -> None:
        """Somebody draws a column to another width; showing and hiding one is something else.

        So is a width that the program gives while a button of the mouse happens to be down.
        """
        header = self.table.horizontalHeader()
        ours = header.isHidden() or header.sectionResizeMode(number) == QHeaderView.ResizeMode.Fixed
        if not self._busy and not ours and old and new and QApplication.mouseButtons():
            self.drawn[number] = new

    def _on_let_go(self, number: int) -> None:
        self.drawn.pop(number, None)
        self.lay_out()

    def _columns(self) -> list[int]:
        count = self.table.horizontalHeader().count()
        return [number for number in range(count) if not self.table.isColumnHidden(number)]

    def _model(self) -> QAbstractItemModel:
        return self.table.model()

    def _wear(self, lines: int) -> None:
        self.lines = lines
        header = self.table.horizontalHeader()
        more = (min(lines, HEADING_LINES) - 1) * header.fontMetrics().lineSpacing()
        header.setMinimumHeight(header.sizeHint().height() + more if more else 0)
        if not self._rows_too:
            return
        self.table.setWordWrap(lines > 1)
        metrics = self.table.fontMetrics()
        height = max(ROW_HEIGHT, metrics.height() + (lines - 1) * metrics.lineSpacing() + _AIR)
        down = self.table.verticalHeader()
        if down.defaultSectionSize() != height:
            down.setDefaultSectionSize(height)
