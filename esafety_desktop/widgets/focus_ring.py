"""A frame around something that has the keyboard and doesn't show it by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from esafety_desktop.widgets.theme import colours

_WIDE = 2


class FocusRing(QWidget):
    """Lies over a widget while that one has the keyboard; the mouse goes through it.

    Args:
        around: The widget.
    """

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.setObjectName("focusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._around = around
        around.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.setGeometry(self._around.rect())
            self.show()
            self.raise_()
        elif event.type() == QEvent.Type.FocusOut:
            self.hide()
        elif event.type() == QEvent.Type.Resize:
            self.setGeometry(self._around.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setPen(QPen(QColor(colours().accent), _WIDE))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()


def stop_where_it_scrolls(*areas: QScrollArea) -> None:
    """Let Tab come to a page only where the arrow keys can push it, and show that it did."""
    for area in areas:
        FocusRing(area)
        _fit(area)


def _fit(area: QScrollArea) -> None:
    def fit(least: int, most: int) -> None:
        scrolls = most > least
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus)

    bar = area.verticalScrollBar()
    bar.rangeChanged.connect(fit)
    fit(bar.minimum(), bar.maximum())
