"""A line of buttons or choices that goes on below where it is too long for the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidgetItem,
)

from esafety_desktop.widgets.item_layout import ItemLayout

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QBoxLayout, QLayoutItem, QWidget


class Flow(ItemLayout):
    """Widgets side by side in their own sizes, in as many lines as it takes.

    Args:
        gap: Pixels between two of them, and between two lines.
    """

    def __init__(self, gap: int = 8) -> None:
        self._heights: dict[int, int] = {}
        super().__init__(gap)

    def addItem(self, item: QLayoutItem) -> None:
        super().addItem(item)
        self.invalidate()

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:  # asked for hundreds of times while a window is laid out
            self._heights[width] = self._lay(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        wide = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> Iterable[QLayoutItem]:
        return [item for item in self.items if item.spacerItem() or not item.isEmpty()]

    def _lay(self, rect: QRect, *, move: bool) -> int:
        """Place them, or only measure; gives the height that they take."""
        y = rect.y()
        for line in self._lines(rect.width()):
            high = max(size.height() for _item, size in line)
            if move:
                self._place(line, QRect(rect.x(), y, rect.width(), high))
            y += high + self.spacing()
        return max(y - self.spacing() - rect.y(), 0)

    def _begins_with_gap(self) -> bool:
        """Whether what stands in it belongs to its right end."""
        return bool(self.items) and self.items[0].spacerItem() is not None

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._shown():
            size = _size(item, width)
            if not lines or size.width() > left:
                lines.append([])
                left = width
            lines[-1].append((item, size))
            left -= size.width() + self.spacing()
        return lines

    def _place(self, line: list[tuple[QLayoutItem, QSize]], rect: QRect) -> None:
        """What is left of a line goes to its gap, or else to what grows sideways."""
        taken = sum(size.width() for _item, size in line) + self.spacing() * (len(line) - 1)
        growing = [item for item, _size in line if item.spacerItem() is not None] or [
            item
            for item, _size in line
            if isinstance(item, (QWidgetItem, QHBoxLayout))
            and item.expandingDirections() & Qt.Orientation.Horizontal
        ]
        left = max(rect.width() - taken, 0)
        more = left // len(growing) if growing else 0
        x = rect.x() + (left if not growing and self._begins_with_gap() else 0)
        for item, size in line:
            wide = size.width() + (more if item in growing else 0)
            high = size.height() if item.layout() is not None else rect.height()
            item.setGeometry(QRect(QPoint(x, rect.y()), QSize(wide, high)))
            x += wide + self.spacing()


def _size(item: QLayoutItem, width: int) -> QSize:
    """What it asks for within a line's width: words that wrap are as high as that makes them."""
    asked = item.sizeHint()
    wide = min(asked.width(), width)
    high = item.heightForWidth(wide) if item.hasHeightForWidth() else asked.height()
    return QSize(wide, high)


def flow_instead(of: QLayout, page: QBoxLayout, columns: Iterable[Sequence[QWidget]]) -> Flow:
    """Have widgets stand in such a line where a layout of their page held them before.

    Args:
        of: The layout that held them, and holds nothing else.
        page: The layout around it.
        columns: What stands side by side; of several widgets one stands under the other.
    """
    flow = Flow()
    at = page.indexOf(of)
    while of.takeAt(0) is not None:  # taken off the page, it would not hear of a widget's end
        pass
    page.removeItem(of)
    of.deleteLater()
    page.insertLayout(at, flow)
    for column in columns:
        stack = QVBoxLayout()
        stack.setSpacing(4)
        flow.addChildLayout(stack)
        flow.addItem(stack)
        for widget in column:
            stack.addWidget(widget)
    return flow


def let_flow(row: QBoxLayout, page: QBoxLayout) -> Flow:
    """Have a line of widgets go on below where it is too long; its gap still parts left from right.

    A field stays beside its label, and what had a share of the room left over has it still.

    Args:
        row: The line, of widgets, gaps and smaller lines of such.
        page: The layout around it.
    """
    flow = Flow(max(row.spacing(), 0))
    at = page.indexOf(row)
    while row.count():
        grows = row.stretch(0) > 0
        item = row.takeAt(0)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            inner = _with_field(widget, row)
        if inner is not None:
            flow.addChildLayout(inner)
            flow.addItem(inner)
        elif widget is not None:
            flow.addWidget(widget)
            if grows:
                _let_grow(widget)
        else:
            flow.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding))
    page.removeItem(row)
    row.deleteLater()
    page.insertLayout(at, flow)
    return flow


def _with_field(label: QWidget, row: QBoxLayout) -> QHBoxLayout | None:
    """A label together with the field that stands after it; None where it has none."""
    item = row.itemAt(0)
    field = item.widget() if item is not None else None
    if not isinstance(label, QLabel) or field is None or label.buddy() is not field:
        return None
    if row.stretch(0) > 0:
        _let_grow(field)
    row.removeWidget(field)
    both = QHBoxLayout()
    both.setSpacing(row.spacing())
    both.addWidget(label)
    both.addWidget(field, 1)
    return both


def _let_grow(widget: QWidget) -> None:
    policy = widget.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
    widget.setSizePolicy(policy)
