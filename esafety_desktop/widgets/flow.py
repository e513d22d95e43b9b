"""A line of buttons or choices that goes on below where it is too long for the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QSizePolicy, QSpacerItem, QVBoxLayout

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
        super().__init__(gap)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), move=False)

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

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(width, item.sizeHint().height()))
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
            if item.widget() is not None and item.expandingDirections() & Qt.Orientation.Horizontal
        ]
        more = (rect.width() - taken) // len(growing) if growing else 0
        x = rect.x()
        for item, size in line:
            wide = size.width() + (more if item in growing else 0)
            high = size.height() if item.layout() is not None else rect.height()
            item.setGeometry(QRect(QPoint(x, rect.y()), QSize(wide, high)))
            x += wide + self.spacing()


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

    Args:
        row: The line, of widgets and gaps only.
        page: The layout around it.
    """
    flow = Flow(max(row.spacing(), 0))
    at = page.indexOf(row)
    while (item := row.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            flow.addWidget(widget)
        else:
            flow.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding))
    page.removeItem(row)
    row.deleteLater()
    page.insertLayout(at, flow)
    return flow
