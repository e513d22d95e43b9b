"""Draws the words that were searched in bold, in the list of incidents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter

    from esafety_desktop.incidents.rows import IncidentRow
    from esafety_desktop.widgets.table import RecordTable

_MARGIN = 6


class FoundWords(QStyledItemDelegate):
    """For one column of the list; a row that was not searched looks as always.

    Args:
        table: The list.
    """

    def __init__(self, table: RecordTable[IncidentRow]) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = self._table.records.row_at(index.row())
        if row is None or row.hit is None or not row.hit.marks:
            super().paint(painter, option, index)
            return
        option = QStyleOptionViewItem(option)
        self.initStyleOption(option, index)
        shift = len(option.text) - len(row.hit.text)
        marks = [(start + shift, end + shift) for start, end in row.hit.marks]
        layout = _laid_out(option, marks)
        option.text = ""
        cell = QStyle.ControlElement.CE_ItemViewItem
        self._table.style().drawControl(cell, option, painter, self._table)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.save()
        painter.setClipRect(option.rect)
        painter.setPen(option.palette.color(role))
        height = layout.boundingRect().height()
        top = option.rect.top() + (option.rect.height() - height) / 2
        layout.draw(painter, QPointF(option.rect.left() + _MARGIN, top))
        painter.restore()


def _laid_out(option: QStyleOptionViewItem, marks: list[tuple[int, int]]) -> QTextLayout:
    """One line of text with its marks."""
    layout = QTextLayout(option.text, option.font)
    asks = QTextOption()
    asks.setWrapMode(QTextOption.WrapMode.NoWrap)
    asks.setAlignment(Qt.AlignmentFlag.AlignLeft)
    layout.setTextOption(asks)
    formats = []
    for start, end in marks:
        one = QTextLayout.FormatRange()
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        bold.setFontUnderline(True)
        one.start, one.length, one.format = start, end - start, bold
        formats.append(one)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(option.rect.width())
    layout.endLayout()
    return layout
