"""A page that scrolls by itself where its room is too small, so that nothing around it has to."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

_LEAST_LINES = 6


class Scrolled(QScrollArea):
    """Shows a page whole where there is room; else it scrolls, up and down alone.

    Whatever gets the keyboard is brought into view.

    Args:
        page: What is shown; as wide as it has to be at least.
    """

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr] # there is one: this is a widget

    def minimumSizeHint(self) -> QSize:
        page = self.widget()
        least = page.minimumSizeHint() if page is not None else QSize()
        lines = _LEAST_LINES * self.fontMetrics().lineSpacing()
        return QSize(least.width() + self._bar(), min(least.height(), lines))

    def sizeHint(self) -> QSize:
        page = self.widget()
        usual = page.sizeHint() if page is not None else QSize()
        return QSize(usual.width() + self._bar(), usual.height())

    def _bar(self) -> int:
        return self.verticalScrollBar().sizeHint().width()

    @Slot(QWidget, QWidget)  # known to Qt by name: else it may be missed while its window goes
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now) and now.visibleRegion().isEmpty():
            self.ensureWidgetVisible(now)  # what was clicked is seen: nothing jumps under the hand
