"""What other rooms know of an action point: who has read Part One, the training log, figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from esafety_desktop.action_points.filled_form_view import fit_height
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import heading, set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.action_points.sheet_rows import Annex

Line = tuple[str, ...]
_MOST = 6


class BesidePanel(QWidget):
    """One such thing, with the way to where it is kept.

    Signals:
        opened: the place where it is kept shall be opened.
    """

    opened = Signal(str)

    def __init__(self, annex: Annex, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QVBoxLayout(self)
        line.setContentsMargins(0, 8, 0, 0)
        title = heading(annex.title, 3)
        title.setWordWrap(True)
        line.addWidget(title)
        said = QLabel(annex.said, self)
        said.setObjectName("annexSaid")
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        if annex.tone:
            set_role(said, annex.tone)
        line.addWidget(said)
        if annex.heads and annex.lines:
            line.addWidget(self._table(annex))
        for text, place in annex.ways:
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            set_role(button, "link")
            button.clicked.connect(lambda _on=False, place=place: self.opened.emit(place))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _table(self, annex: Annex) -> RecordTable[Line]:
        columns = [
            Column(title, _cell(number), tooltip=_cell(number), stretch=number in annex.wide)
            for number, title in enumerate(annex.heads)
        ]
        table: RecordTable[Line] = RecordTable(
            columns, annex.title, self, key=lambda one: "\n".join(one)
        )
        table.set_rows(annex.lines)
        fit_height(table, _MOST)
        return table


def _cell(number: int) -> Callable[[Line], str]:
    return lambda one: one[number]
