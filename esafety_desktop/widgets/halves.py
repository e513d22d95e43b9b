"""Two halves of a page: side by side where there is room, else one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt

from esafety_desktop.widgets.item_layout import ItemLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QLayoutItem


class Halves(ItemLayout):
    """Lays two parts out by the width that there is.

    Args:
        gap: Pixels between them.
        shares: How much of the width each takes, side by side.
    """

    def __init__(self, gap: int, shares: tuple[int, int]) -> None:
        super().__init__(gap)
        self._shares = shares

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal | Qt.Orientation.Vertical

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.minimumHeightForWidth(width)

    def minimumHeightForWidth(self, width: int) -> int:
        widths = self._widths(width)
        heights = [_least(item, wide) for item, wide in zip(self.items, widths, strict=True)]
        if self.beside(width):
            return max(heights, default=0)
        return sum(heights) + self.spacing() * max(len(heights) - 1, 0)

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self.items:
            size = size.expandedTo(item.minimumSize())
        return size

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self.items]
        wide = sum(size.width() for size in sizes) + self.spacing() * max(len(sizes) - 1, 0)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def beside(self, width: int) -> bool:
        """Whether both have their least width side by side."""
        least = sum(item.minimumSize().width() for item in self.items)
        return width >= least + self.spacing() * max(len(self.items) - 1, 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        if len(self.items) != 2:
            return
        first, second = self.items
        one, two = self._widths(rect.width())
        if self.beside(rect.width()):
            first.setGeometry(QRect(rect.x(), rect.y(), one, rect.height()))
            x = rect.x() + one + self.spacing()
            second.setGeometry(QRect(x, rect.y(), two, rect.height()))
            return
        below = _least(second, two)
        above = max(rect.height() - below - self.spacing(), _least(first, one))
        first.setGeometry(QRect(rect.x(), rect.y(), one, above))
        second.setGeometry(QRect(rect.x(), rect.y() + above + self.spacing(), two, below))

    def _widths(self, width: int) -> list[int]:
        if not self.beside(width) or len(self.items) != 2:
            return [width] * len(self.items)
        room = width - self.spacing()
        least = [item.minimumSize().width() for item in self.items]
        one = room * self._shares[0] // sum(self._shares)
        one = min(max(one, least[0]), room - least[1])
        return [one, room - one]


def _least(item: QLayoutItem, width: int) -> int:
    """The least height of a part at a width; its words may wrap."""
    if item.hasHeightForWidth():
        return max(item.minimumHeightForWidth(width), item.minimumSize().height())
    return item.minimumSize().height()


def halves_instead(of: QBoxLayout, page: QBoxLayout) -> Halves:
    """Have the two parts of a line stand one below the other where it is too narrow for both.

    Args:
        of: The line of two widgets, with their shares.
        page: The layout around it.
    """
    halves = Halves(of.spacing(), (max(of.stretch(0), 1), max(of.stretch(1), 1)))
    at = page.indexOf(of)
    while (item := of.takeAt(0)) is not None:
        half = item.widget()
        if half is not None:
            halves.addWidget(half)
    page.removeItem(of)
    of.deleteLater()
    page.insertLayout(at, halves, 1)
    return halves
