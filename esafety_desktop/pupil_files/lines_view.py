"""Lines of a chronology over several incidents, each as high as its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from esafety_desktop.pupil_files.rows import HistoryLine
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_AIR = 12
_TEXT = 1
_TALLEST = 100_000


class LinesTable(RecordTable[HistoryLine]):
    """The lines, oldest first; Enter opens the incident."""

    def __init__(self, parent: QWidget | None = None) -> None:
        columns: list[Column[HistoryLine]] = [
            Column("When, where, by", _head),
            Column("What", _text, stretch=True, tooltip=_text, tone=_tone),
        ]
        super().__init__(
            columns,
            "Chronology of the child, oldest first",
            parent,
            empty_text="Nothing is written about this child.",
        )
        self.setWordWrap(True)
        self.setSortingEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._rows = QTimer(self)
        self._rows.setSingleShot(True)
        self._rows.setInterval(0)
        self._rows.timeout.connect(self.resizeRowsToContents)
        self.horizontalHeader().sectionResized.connect(lambda *_: self._rows.start())

    def sizeHintForRow(self, row: int) -> int:
        line = self.records.row_at(row)
        if line is None:
            return super().sizeHintForRow(row)
        metrics, wrap = self.fontMetrics(), int(Qt.TextFlag.TextWordWrap)
        room = QRect(0, 0, max(self.columnWidth(_TEXT) - 2 * _AIR, 120), _TALLEST)
        text = metrics.boundingRect(room, wrap, _text(line)).height()
        return max(text, metrics.lineSpacing() * (_head(line).count("\n") + 1)) + _AIR


def _head(line: HistoryLine) -> str:
    return f"{line.when}\n{line.reference} · {line.kind}\n{line.author}"


def _text(line: HistoryLine) -> str:
    return line.text


def _tone(line: HistoryLine) -> str | None:
    return "muted" if line.struck or line.clerical else None
