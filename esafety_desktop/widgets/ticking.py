"""A list to tick: a click anywhere on a line ticks it or takes the tick away, and so does Space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QStyledItemDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

_NAMED = 8
_CHECK = Qt.ItemDataRole.CheckStateRole


class _WholeRow(QStyledItemDelegate):
    """Takes the click on a name for what it is meant to be; a double-click counts once."""

    _twice = False

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)  # Space
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self._twice = True
            return True
        if event.type() == QEvent.Type.MouseButtonPress:
            self._twice = False
        if (
            event.type() != QEvent.Type.MouseButtonRelease
            or event.button() != Qt.MouseButton.LeftButton
        ):
            return False
        if self._twice:
            self._twice = False
            return True
        ticked = index.data(_CHECK) == Qt.CheckState.Checked.value
        wanted = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, wanted.value, _CHECK)


def tick_whole_rows(view: QListView) -> None:
    """Let a click anywhere on a line of this list tick it."""
    view.setItemDelegate(_WholeRow(view))


def named(names: Sequence[str]) -> str:
    """``: Ashdown, Zoë; Birch, Kid2``, so that nobody is left out unseen; "" for nobody."""
    if not names:
        return ""
    more = len(names) - _NAMED
    rest = f" and {more} more" if more > 0 else ""
    return f": {'; '.join(names[:_NAMED])}{rest}"
