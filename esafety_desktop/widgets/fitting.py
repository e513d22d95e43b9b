"""Dialogs that fit: as high as their words need, never larger than the screen, scrolled inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from esafety_desktop.widgets.screens import room_on_screen
from esafety_desktop.widgets.strips import EMERGENCY

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QDialog, QLayoutItem

_LINE_AT_10_PT = 16
_TITLE_BAR, _EDGE = 40, 20
_LEAST_LINES = 6
_LARGE = 1.4
_LINES = 34
"""A screen of 1366 by 768 pixels has as many lines of words that are 1.4 times as large."""


def fit_height(dialog: QDialog, wide: int = 0) -> None:
    """Let a dialog grow until nothing in it is cut off; it never shrinks.

    Where the screen is too low for all of it, lists show fewer rows.

    Args:
        dialog: With its layout and its words.
        wide: The least width, in pixels, as far as the screen has it.
    """
    layout = dialog.layout()
    if layout is None:
        return
    dialog.ensurePolished()
    layout.activate()
    room = room_on_screen(dialog).size() - QSize(2 * _EDGE, _TITLE_BAR + _EDGE)
    width = max(dialog.width(), min(wide, room.width()), layout.minimumSize().width())
    height = least = layout.minimumSize().height()
    if layout.hasHeightForWidth():
        height = max(height, layout.totalHeightForWidth(width))
        least = max(least, layout.totalMinimumHeightForWidth(width))
    dialog.resize(width, max(dialog.height(), least, min(height, room.height())))


def open_within(dialog: QDialog, wide: int, high: int, foot: int = 1) -> None:
    """Give a dialog its size: larger with larger text, never larger than the screen.

    All but its 999 line and its foot scrolls where the screen is too low for it.

    Args:
        dialog: Filled; its layout is one column whose last items are its buttons.
        wide: Pixels at text of 10 points.
        high: Likewise.
        foot: How many items at the end stay in view.
    """
    dialog.ensurePolished()
    layout = dialog.layout()
    room = room_on_screen(dialog).size() - QSize(2 * _EDGE, _TITLE_BAR + _EDGE)
    times = max(dialog.fontMetrics().height() / _LINE_AT_10_PT, 1.0)
    width = min(round(wide * times), room.width())
    height = round(high * times)
    if isinstance(layout, QBoxLayout):
        begins = dialog.focusWidget()
        scrolled = ScrolledPart(layout, foot)
        if begins is not None:  # it moved house and let go of the keyboard
            begins.setFocus()
        layout.activate()
        width = min(max(width, layout.totalMinimumSize().width()), room.width())
        height = max(height, scrolled.needed(width, layout))
    dialog.resize(width, min(height, room.height()))


def text_is_large(widget: QWidget) -> bool:
    """Whether words are so large, by the screen, that the usual arrangement leaves them no room.

    Windows at 200 % leaves a screen of 1920 by 1080 pixels no more lines than larger words do.
    """
    line = widget.fontMetrics().height()
    return line >= _LARGE * _LINE_AT_10_PT or room_on_screen(widget).height() < _LINES * line


class ScrolledPart(QScrollArea):
    """The upper part of a dialog: shown whole where there is room, else scrolled.

    Whatever gets the keyboard is brought into view.

    Args:
        of: The column of the dialog.
        foot: How many items at its end stay outside.
    """

    def __init__(self, of: QBoxLayout, foot: int) -> None:
        super().__init__(of.parentWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setObjectName("scrolled")
        self.inside = _Inside(self)
        first = of.itemAt(0)
        above = first.widget() if first is not None else None
        head = int(above is not None and above.objectName() == EMERGENCY)
        self._take(of, head, of.count() - foot - head)
        self.setWidget(self.inside)
        self.inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        of.insertWidget(head, self, 1)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr] # there is one: this is a widget

    def needed(self, width: int, of: QBoxLayout) -> int:
        """How high the dialog would be at this width with nothing scrolled."""
        edges = of.contentsMargins()
        bar = self.verticalScrollBar().sizeHint().width()  # once there, it stays while words wrap
        inner = width - edges.left() - edges.right() - bar
        others = [of.itemAt(number) for number in range(of.count())]
        foot = sum(
            _high(item, width) + of.spacing()
            for item in others
            if item is not None and item.widget() is not self and not item.isEmpty()
        )
        return self.inside.heightForWidth(inner) + foot + edges.top() + edges.bottom()

    def sizeHint(self) -> QSize:
        return self.inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        least = self.inside.minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        lines = _LEAST_LINES * self.fontMetrics().lineSpacing()
        return QSize(least.width() + bar, min(least.height(), lines))

    def showEvent(self, event: QShowEvent) -> None:
        """Words that changed while nobody saw them have another height now."""
        super().showEvent(event)
        QApplication.postEvent(self.inside, QEvent(QEvent.Type.LayoutRequest))

    def _take(self, of: QBoxLayout, head: int, count: int) -> None:
        box = QVBoxLayout(self.inside)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(of.spacing())
        for _number in range(count):
            stretch = of.stretch(head)
            item = of.takeAt(head)
            if item is None:
                return
            widget, inner = item.widget(), item.layout()
            if widget is not None:
                box.addWidget(widget, stretch, item.alignment())
            elif inner is not None:
                box.addLayout(inner, stretch)
            else:
                box.addItem(item)

    @Slot(QWidget, QWidget)  # known to Qt by name: else it may be missed while its window goes
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        hidden = now is not None and self.isAncestorOf(now) and now.visibleRegion().isEmpty()
        if now is not None and hidden:  # what was clicked is seen: it doesn't jump under the hand
            self.ensureWidgetVisible(now)


def _high(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


class _Inside(QWidget):
    """Asks for the least height at its width: lists give way before anything scrolls."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        if layout is None:
            return -1
        least = layout.minimumSize().height()
        if not layout.hasHeightForWidth():
            return least
        return max(least, layout.totalMinimumHeightForWidth(width))
