"""What is too wide for its room gives way: lines go on below, words wrap, choices are cut short.

Large text makes a line of buttons, a label or a list of choices wider than the screen, and one of
them is enough to make its whole window so. Nothing is changed that has its room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QBoxLayout,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.screens import room_on_screen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QLayoutItem

CHANGES = (QEvent.Type.Show, QEvent.Type.Resize, QEvent.Type.LayoutRequest)
"""What comes to a widget when its room, or what it needs, may be another."""

_LETTERS_OF_A_CHOICE = 12
_OF_ONE_LINE = (
    QAbstractButton, QLabel, QComboBox, QLineEdit, QAbstractSpinBox, QDialogButtonBox,
)  # fmt: skip


def let_narrow(part: QWidget, room: int, *, turn: bool = True) -> None:
    """Have a part of a window ask for no more than its room, as far as it can.

    Args:
        part: A window, a page or a part of one; its pages that aren't in front are meant too.
        room: The width that there is, in pixels.
        turn: Whether two sides may be put one below the other, for good.
    """
    if max(_least(part), part.minimumWidth()) > room:
        _Narrow(turn=turn).widget(part, room)


def keep_narrow(area: QScrollArea, *, turn: bool = True) -> None:
    """Have what an area shows give way to its width before anything scrolls sideways.

    Args:
        area: Its page grows with it; once is enough.
        turn: As in `let_narrow`.
    """
    if area.findChild(_Watch, options=Qt.FindChildOption.FindDirectChildrenOnly) is None:
        _Watch(area, turn=turn)


class _Watch(QObject):
    """Looks again whenever the area, or what it shows, changes its size."""

    def __init__(self, area: QScrollArea, *, turn: bool) -> None:
        super().__init__(area)
        self._area, self._turn = area, turn
        self._busy = False
        area.viewport().installEventFilter(self)
        if (inside := area.widget()) is not None:
            inside.installEventFilter(self)
        self._look()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in CHANGES and not self._busy:
            self._look()
        return False

    def _look(self) -> None:
        inside, room = self._area.widget(), self._area.viewport().width()
        if inside is None or not self._area.widgetResizable() or not self._area.isVisible():
            return
        self._busy = True
        let_narrow(inside, room, turn=self._turn)
        self._busy = False


def _least(part: QWidget) -> int:
    """The width that a widget asks for at least, as its layout would hear it."""
    least = part.minimumSizeHint().width()
    if part.minimumWidth() and not part.isWindow():  # whoever set it has the last word
        least = part.minimumWidth()
    if isinstance(part, QScrollArea) and (inside := part.widget()) is not None:
        return max(least, _around(part) + inside.minimumSizeHint().width())
    return least


def _around(area: QScrollArea) -> int:
    return 2 * area.frameWidth() + area.verticalScrollBar().sizeHint().width()


class _Narrow:
    """Goes down from the window to whatever is too wide."""

    def __init__(self, *, turn: bool) -> None:
        self._turn = turn

    def widget(self, part: QWidget, room: int) -> None:
        if part.minimumWidth() > room:
            part.setMinimumWidth(max(room, 0))
        if _least(part) > room:
            self._part(part, room)
            part.updateGeometry()  # what isn't shown tells nobody that it needs less

    def _part(self, part: QWidget, room: int) -> None:
        layout = part.layout()
        if isinstance(part, QScrollArea):
            if (inside := part.widget()) is not None:
                self.widget(inside, room - _around(part))
        elif isinstance(part, QSplitter):
            self._sides(part, room)
        elif isinstance(part, (QStackedWidget, QTabWidget)):
            edges = _least(part) - max((_least(one) for one in pages_of(part)), default=0)
            for page in pages_of(part):
                self.widget(page, room - max(edges, 0))
        elif isinstance(part, QDialogButtonBox):
            pass
        elif layout is not None:
            self._layout(layout, room)
        else:
            _give_way(part, room)

    def _layout(self, layout: QLayout, room: int) -> None:
        edges = layout.contentsMargins()
        room -= edges.left() + edges.right()
        if isinstance(layout, QFormLayout):
            layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        if isinstance(layout, QGridLayout):
            room = (room + layout.spacing()) // max(layout.columnCount(), 1) - layout.spacing()
        if isinstance(layout, QBoxLayout) and _sideways(layout):
            self._row(layout, room)
        else:
            self._each(_items(layout), room)
        layout.invalidate()

    def _each(self, items: Iterable[QLayoutItem], room: int) -> None:
        for item in items:
            if item.minimumSize().width() > room:
                self._item(item, room)

    def _item(self, item: QLayoutItem, room: int) -> None:
        widget, layout = item.widget(), item.layout()
        if widget is not None:
            self.widget(widget, room)
        elif layout is not None:
            self._layout(layout, room)

    def _row(self, row: QBoxLayout, room: int) -> None:
        page = _column_of(row)
        items = _items(row)
        if page is not None and all(_is_small(item) for item in items):
            flow = let_flow(row, page)
            self._each(_items(flow), room)
            return
        parts = [item for item in items if item.minimumSize().width()]
        gaps = row.spacing() * max(len(parts) - 1, 0)
        for item, share in _shares(parts, room - gaps):
            self._item(item, share)
        if self._turn and row.minimumSize().width() > room and not _has_small(parts):
            row.setDirection(QBoxLayout.Direction.TopToBottom)
            self._each(items, room)

    def _sides(self, split: QSplitter, room: int) -> None:
        if split.orientation() == Qt.Orientation.Vertical:
            for side in pages_of(split):
                self.widget(side, room)
            return
        sides = [side for side in pages_of(split) if not side.isHidden()]
        left = room - split.handleWidth() * max(len(sides) - 1, 0)
        share = left // max(len(sides), 1)
        for _round in range(2):
            for side in sorted(sides, key=_least, reverse=True):
                others = sum(_least(one) for one in sides if one != side)
                self.widget(side, max(share, left - others))
        if self._turn and split.minimumSizeHint().width() > room:
            split.setOrientation(Qt.Orientation.Vertical)


def pages_of(part: QSplitter | QStackedWidget | QTabWidget) -> list[QWidget]:
    """Those in front and those behind."""
    found = (part.widget(number) for number in range(part.count()))
    return [page for page in found if page is not None]


def _items(layout: QLayout) -> list[QLayoutItem]:
    found = (layout.itemAt(number) for number in range(layout.count()))
    return [item for item in found if item is not None]


def _sideways(layout: QBoxLayout) -> bool:
    ways = (QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.RightToLeft)
    return layout.direction() in ways


def _column_of(row: QBoxLayout) -> QBoxLayout | None:
    """The column in which a line stands; None where something else holds it."""
    page = row.parent()
    return page if isinstance(page, QBoxLayout) and not _sideways(page) else None


def _is_small(item: QLayoutItem) -> bool:
    """Whether it is a control of one line, a gap, or a line of such."""
    widget, layout = item.widget(), item.layout()
    if layout is not None:
        sideways = isinstance(layout, QBoxLayout) and _sideways(layout)
        return sideways and all(_is_small(one) for one in _items(layout))
    if widget is None:
        return True
    return isinstance(widget, _OF_ONE_LINE)


def _has_small(items: Iterable[QLayoutItem]) -> bool:
    return any(_is_small(item) for item in items)


def _shares(items: list[QLayoutItem], room: int) -> list[tuple[QLayoutItem, int]]:
    """What is too wide, narrowest first, with what the others leave of the room."""
    least = sorted(items, key=lambda item: item.minimumSize().width())
    share = room // max(len(items), 1)
    whole = sum(item.minimumSize().width() for item in items)
    return [
        (item, max(share, room - (whole - item.minimumSize().width())))
        for item in least
        if item.minimumSize().width() > share
    ]


def _give_way(part: QWidget, room: int) -> None:
    if isinstance(part, QComboBox):
        _shorten(part)
    elif isinstance(part, QLabel):
        part.setWordWrap(True)
    elif isinstance(part, QAbstractButton):
        _break_words(part, room)


def _shorten(box: QComboBox) -> None:
    """As wide as a few letters at least; the list that hangs down has the screen's width."""
    policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
    box.setSizeAdjustPolicy(policy)
    box.setMinimumContentsLength(_LETTERS_OF_A_CHOICE)
    # Qt forgets its old size hint, but not its old minimum
    box.setMinimumWidth(box.sizeHint().width())
    size = box.sizePolicy()
    size.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
    box.setSizePolicy(size)
    bar = box.view().verticalScrollBar().sizeHint().width()
    widest = room_on_screen(box).width() - 2 * bar
    box.view().setMinimumWidth(min(box.view().sizeHintForColumn(0) + 2 * bar, widest))


def _break_words(button: QAbstractButton, room: int) -> None:
    """Its words in as many lines as it takes; those that are there are kept."""
    words, metrics = button.text().split(), button.fontMetrics()
    room -= _least(button) - metrics.size(Qt.TextFlag.TextShowMnemonic, button.text()).width()
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.size(Qt.TextFlag.TextShowMnemonic, longer).width() <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    if "\n".join(lines) != button.text():
        button.setText("\n".join(lines))
