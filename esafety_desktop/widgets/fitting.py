"""Dialogs that fit: as high as their words need, never larger than the screen, scrolled inside."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QDialogButtonBox,
    QFrame,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from esafety_desktop.widgets.narrowing import CHANGES, keep_narrow, let_narrow, pages_of
from esafety_desktop.widgets.screens import room_on_screen
from esafety_desktop.widgets.strips import EMERGENCY

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QDialog, QLayout, QLayoutItem

_LINE_AT_10_PT = 16
_TITLE_BAR, _EDGE = 40, 20
_LEAST_LINES = 6
_DOWN = QBoxLayout.Direction.TopToBottom
_SEEN = "kept_within"


def fit_height(dialog: QDialog, wide: int = 0) -> None:
    """Let a dialog grow until nothing in it is cut off; it never shrinks.

    Args:
        dialog: With its layout and its words.
        wide: The least width, in pixels.
    """
    layout = dialog.layout()
    if layout is None:
        return
    dialog.ensurePolished()
    layout.activate()
    width = max(dialog.width(), wide, layout.minimumSize().width())
    height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else 0
    dialog.resize(width, max(dialog.height(), layout.minimumSize().height(), height))


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
    room = _room(dialog)
    let_narrow(dialog, room.width())
    times = max(dialog.fontMetrics().height() / _LINE_AT_10_PT, 1.0)
    width = min(round(wide * times), room.width())
    height = round(high * times)
    if isinstance(layout, QBoxLayout):
        scrolled = _scrolled(dialog, layout, foot)
        layout.activate()
        width = min(max(width, layout.totalMinimumSize().width()), room.width())
        height = max(height, scrolled.needed(width, layout))
    dialog.resize(width, min(height, room.height()))
    keep_within(dialog, foot)


def keep_within(dialog: QDialog, foot: int = 1) -> None:
    """Hold a dialog on its screen for as long as it is open, whatever is shown in it.

    What is too wide gives way (`let_narrow`). Where it is too high, all but its 999 line and its
    foot scrolls.

    Args:
        dialog: Any; once is enough.
        foot: As in `open_within`.
    """
    if dialog.findChild(_Keeper, options=Qt.FindChildOption.FindDirectChildrenOnly) is None:
        _Keeper(dialog, foot)


def _room(dialog: QDialog) -> QSize:
    """The screen without a title bar and a little beside."""
    return room_on_screen(dialog).size() - QSize(2 * _EDGE, _TITLE_BAR + _EDGE)


class _Keeper(QObject):
    """Looks again whenever the dialog, or a page of it, is shown or changes its size."""

    def __init__(self, dialog: QDialog, foot: int) -> None:
        super().__init__(dialog)
        self._dialog, self._foot = dialog, foot
        self._busy = False
        self._watch(dialog)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in CHANGES and not self._busy:
            self._busy = True
            if watched is self._dialog:
                self._fit()
            QTimer.singleShot(0, self, self._fit_parts)
        return False

    def _watch(self, dialog: QDialog) -> None:
        dialog.installEventFilter(self)
        if dialog.isVisible():
            self._fit()
            self._fit_parts()

    def _fit(self) -> None:
        """The window; what stands in it has its size only later."""
        dialog, room = self._dialog, _room(self._dialog)
        layout = dialog.layout()
        if layout is None:
            return
        if layout.totalMinimumSize().width() > room.width():
            let_narrow(dialog, room.width())
        if layout.totalMinimumSize().height() > room.height():
            _let_scroll(dialog, self._foot)
        fits = dialog.size().boundedTo(room)
        if fits != dialog.size() and not dialog.isMaximized() and not dialog.isFullScreen():
            layout.activate()
            dialog.resize(fits)

    def _fit_parts(self) -> None:
        """Its pages and sides: no layout around them hears how high words are that wrap."""
        for area in self._dialog.findChildren(QScrollArea):
            keep_narrow(area)
        splits = self._dialog.findChildren(QSplitter)
        stacks = self._dialog.findChildren(QStackedWidget)
        for part in chain(*map(pages_of, splits), *map(pages_of, stacks)):
            self._fit_part(part)
        self._busy = False

    def _fit_part(self, part: QWidget) -> None:
        if part.property(_SEEN) is None:
            part.setProperty(_SEEN, True)
            part.installEventFilter(self)
        layout = part.layout()
        if layout is None or not part.isVisible() or not layout.hasHeightForWidth():
            return
        if layout.totalMinimumHeightForWidth(part.width()) > part.height():
            _let_scroll(part, 0 if isinstance(part.parentWidget(), QSplitter) else 1)


def _let_scroll(part: QWidget, foot: int) -> None:
    """Have all of a page scroll but its 999 line and its buttons; once."""
    layout = part.layout()
    if not isinstance(layout, QBoxLayout) or layout.direction() != _DOWN:
        return
    items = (layout.itemAt(number) for number in range(layout.count()))
    if not any(item is not None and isinstance(item.widget(), ScrolledPart) for item in items):
        _scrolled(part, layout, foot if _ends_with_buttons(layout) else 0)


def _scrolled(dialog: QWidget, layout: QBoxLayout, foot: int) -> ScrolledPart:
    begins = dialog.window().focusWidget()
    part = ScrolledPart(layout, foot)
    if begins is not None:  # it moved house and let go of the keyboard
        begins.setFocus()
    return part


def _ends_with_buttons(layout: QLayout) -> bool:
    last = layout.itemAt(layout.count() - 1)
    return last is not None and _has_buttons(last)


def _has_buttons(item: QLayoutItem) -> bool:
    line = item.layout()
    if line is None:
        return isinstance(item.widget(), (QDialogButtonBox, QPushButton))
    inside = (line.itemAt(number) for number in range(line.count()))
    return any(one is not None and _has_buttons(one) for one in inside)


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
        page = of.parentWidget() or self
        shown = [one for one in page.children() if isinstance(one, QWidget) and not one.isHidden()]
        self._take(of, head, of.count() - foot - head)
        for one in shown:
            if one.parentWidget() is self.inside:  # another parent hides it until later
                one.show()
        self.setWidget(self.inside)
        self.inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        of.insertWidget(head, self, 1)
        if page.isVisible():
            self.show()
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
