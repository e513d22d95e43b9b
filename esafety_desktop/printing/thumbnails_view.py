"""Small pictures of the pages beside the preview, each drawn when it comes into view."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QListView, QWidget

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

_HEIGHT = 130
_KEPT = 400


class _Pages(QAbstractListModel):
    def __init__(self, document: QPdfDocument, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._ratio = parent.devicePixelRatioF()
        self._picture = lru_cache(maxsize=_KEPT)(self._drawn)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """As many rows as pages."""
        return 0 if parent.isValid() else self._document.pageCount()

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The page's number, and its picture."""
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"Page {index.row() + 1}"
        return None

    def _drawn(self, page: int) -> QPixmap:
        shape = self._document.pagePointSize(page)
        wide = _HEIGHT * shape.width() / max(shape.height(), 1)
        size = QSize(round(wide * self._ratio), round(_HEIGHT * self._ratio))
        image = self._document.render(page, size)
        white = QPixmap(size)
        white.fill(Qt.GlobalColor.white)
        painter = QPainter(white)
        painter.drawImage(0, 0, image)
        painter.setPen(Qt.GlobalColor.lightGray)
        painter.drawRect(0, 0, size.width() - 1, size.height() - 1)
        painter.end()
        white.setDevicePixelRatio(self._ratio)
        return white


class Thumbnails(QListView):
    """The pages as a list; choosing one shows it.

    Signals:
        page_chosen: the page's number from 0.
    """

    page_chosen = Signal(int)

    def __init__(self, document: QPdfDocument, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Pages")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(_HEIGHT, _HEIGHT))
        self.setSpacing(4)
        self.setModel(_Pages(document, self))
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_page(self, page: int) -> None:
        """Mark the page that the preview shows, without moving the preview."""
        if self.currentIndex().row() != page:
            blocked = self.blockSignals(True)
            self.setCurrentIndex(self.model().index(page, 0))
            self.blockSignals(blocked)

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self.page_chosen.emit(current.row())
