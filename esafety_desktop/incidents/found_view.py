"""Words that were searched: bold in the list of incidents, and marked where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.incidents.chronology_view import ChronologyList
    from esafety_desktop.incidents.rows import IncidentRow, PersonRow
    from esafety_desktop.incidents.search_rules import Hit
    from esafety_desktop.incidents.ui_incidents_tab import Ui_IncidentsTab
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


class HitPointer:
    """Turns to what a search found and marks it; once, so that nobody is brought back there.

    Args:
        ui: The tab's widgets.
        chronology: The lines of the incident that is shown.
        people: Its people.
    """

    def __init__(
        self, ui: Ui_IncidentsTab, chronology: ChronologyList, people: RecordTable[PersonRow]
    ) -> None:
        self._parts = ui.parts
        self._pages: dict[str, tuple[QWidget, Callable[[str], object]]] = {
            "Chronology": (ui.chronologyPage, chronology.bring),
            "People": (ui.peoplePage, people.select_key),
            "Facts": (ui.factsPage, lambda _item: None),
        }
        self._last: tuple[str, Hit | None] = ("", None)

    def __call__(self, incident_id: str, hit: Hit | None) -> None:
        """Point at a hit in the incident that is shown; None: nothing was searched."""
        before, self._last = self._last, (incident_id, hit)
        if hit is None or before == self._last or hit.place not in self._pages:
            return
        page, mark = self._pages[hit.place]
        self._parts.setCurrentWidget(page)
        mark(hit.item)


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
