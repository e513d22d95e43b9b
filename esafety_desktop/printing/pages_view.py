"""The pages of a preview, as large as one likes; the page that is looked at stays in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible
from PySide6.QtPdfWidgets import QPdfView

from esafety_desktop.widgets.drawn_parts import say_role
from esafety_desktop.widgets.focus_ring import FocusRing

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtWidgets import QWidget

_STEP = 1.2
_SMALLEST, _LARGEST = 0.1, 8.0


class PagesView(QPdfView):
    """All pages below each other, a whole page in view at first."""

    def __init__(self, document: QPdfDocument, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Pages as they will be printed")
        FocusRing(self)
        say_role(self, QAccessible.Role.Document)
        self.setDocument(document)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitInView)

    def go_to(self, page: int) -> None:
        """Show a page from its top; nothing where it is shown already or there is none."""
        if 0 <= page < self.document().pageCount() and page != self._page():
            self.pageNavigator().jump(page, QPointF())

    def enlarge(self) -> None:
        """One step larger."""
        self._zoom(_STEP)

    def reduce(self) -> None:
        """One step smaller."""
        self._zoom(1 / _STEP)

    def fit_page(self) -> None:
        """As large as shows a whole page."""
        self._staying(lambda: self.setZoomMode(QPdfView.ZoomMode.FitInView))

    def fit_width(self) -> None:
        """As wide as there is room."""
        self._staying(lambda: self.setZoomMode(QPdfView.ZoomMode.FitToWidth))

    def _page(self) -> int:
        return self.pageNavigator().currentPage()

    def _zoom(self, factor: float) -> None:
        now = self.zoomFactor()
        if self.zoomMode() != QPdfView.ZoomMode.Custom:
            now = self._fitted_factor()
        wanted = max(_SMALLEST, min(_LARGEST, now * factor))

        def change() -> None:
            self.setZoomMode(QPdfView.ZoomMode.Custom)
            self.setZoomFactor(wanted)

        self._staying(change)

    def _staying(self, change: Callable[[], None]) -> None:
        """Lay the pages out anew and go on showing the same part of the same page.

        Qt keeps the place in pixels, which is another page once all are larger.
        """
        page, bar = self._page(), self.verticalScrollBar()
        part = bar.value() / (bar.maximum() + bar.pageStep() or 1)
        change()
        bar.setValue(round(part * (bar.maximum() + bar.pageStep())))
        self.go_to(page)  # where the pages differ in size

    def _fitted_factor(self) -> float:
        points = self.document().pagePointSize(self._page())
        inch = self.logicalDpiX() / 72
        room = self.viewport().size()
        wide = room.width() / max(points.width() * inch, 1)
        if self.zoomMode() == QPdfView.ZoomMode.FitToWidth:
            return wide
        return min(wide, room.height() / max(points.height() * inch, 1))
