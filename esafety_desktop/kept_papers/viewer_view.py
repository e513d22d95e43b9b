"""Scanned pages one after the other, each as wide as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from esafety_desktop.kept_papers.page_view import show_page
from esafety_desktop.kept_papers.ui_page_viewer import Ui_PageViewer
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from esafety_desktop.kept_papers.page_view import Page


class PageViewer(QWidget):
    """Shows pages; the two buttons turn them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PageViewer()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.scroll)
        self._pages: Sequence[Page] = ()
        self._number = 0
        self.ui.before.clicked.connect(lambda: self.turn(-1))
        self.ui.after.clicked.connect(lambda: self.turn(1))

    def set_pages(self, pages: Sequence[Page]) -> None:
        """Show these, from the first one on."""
        self._pages, self._number = pages, 0
        self._show()

    def turn(self, step: int) -> None:
        """Go on or back by so many pages."""
        self._number = max(0, min(self._number + step, len(self._pages) - 1))
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show)

    def _show(self) -> None:
        count, ui = len(self._pages), self.ui
        show_page(ui.picture, ui.scroll, self._pages[self._number] if count else None)
        ui.number.setText(f"Page {self._number + 1} of {count}" if count else "")
        for button in (ui.before, ui.after):
            button.setVisible(count > 1)
        ui.before.setEnabled(self._number > 0)
        ui.after.setEnabled(self._number < count - 1)
