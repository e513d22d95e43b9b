"""Lines of a list into the clipboard, as a spreadsheet takes them: Ctrl+C, Ctrl+Shift+C for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence

from esafety_desktop.export.tables import defused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QTableView

ALL_KEY = "Ctrl+Shift+C"
_ALL = QKeySequence(ALL_KEY)


def copy_by_key(view: QTableView, event: QKeyEvent) -> bool:
    """Copy the chosen lines, or all that are shown, if the keys ask for it; whether they did."""
    if event.matches(QKeySequence.StandardKey.Copy):
        copy_rows(view)
    elif QKeySequence(event.keyCombination()) == _ALL:
        copy_rows(view, every=True)
    else:
        return False
    return True


def copy_rows(view: QTableView, *, every: bool = False) -> None:
    """Copy headings and lines, cells parted by tabs; no cell is taken for a formula.

    Args:
        view: The list; columns that don't show are left out, the others come as they stand.
        every: All lines as they are shown and sorted, in place of the chosen ones.
    """
    model = view.model()
    while every and model.canFetchMore(view.rootIndex()):
        model.fetchMore(view.rootIndex())
    chosen = sorted({index.row() for index in view.selectionModel().selectedIndexes()})
    numbers = range(model.rowCount()) if every else chosen
    if not numbers:
        return
    header = view.horizontalHeader()
    as_seen = [header.logicalIndex(place) for place in range(model.columnCount())]
    columns = [number for number in as_seen if not view.isColumnHidden(number)]
    across = Qt.Orientation.Horizontal
    lines = [_line(str(model.headerData(column, across) or "") for column in columns)]
    lines += [
        _line(str(model.index(row, column).data() or "") for column in columns) for row in numbers
    ]
    QGuiApplication.clipboard().setText("\n".join(lines))


def _line(cells: Iterable[str]) -> str:
    return "\t".join(defused(" ".join(cell.split())) for cell in cells)
