"""The lists at the left: how far each has come, and what can be done with a whole list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from esafety_desktop.checklists import service
from esafety_desktop.dates import british
from esafety_desktop.widgets.narrowed import Narrowed
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.checklists.rows import ListRow
    from esafety_desktop.checklists.ui_checklists_tab import Ui_ChecklistsTab
    from esafety_desktop.widgets.desk import Desk

_EVERY = "Every group"
_EMPTY = "No list stands here. Choose another group, or begin a list of your own."


def _tooltip(row: ListRow) -> str:
    last = f"Last looked at {british(row.last)}" if row.last else "Nobody has looked at it yet"
    return f"{row.group}\n{row.title}\n{last}"


def _to_do(row: ListRow) -> str:
    parts = [f"{row.to_do} to do"] if row.to_do else []
    parts += [f"⚠ {row.overdue} overdue"] if row.overdue else []
    return ", ".join(parts)


_COLUMNS: tuple[Column[ListRow], ...] = (
    Column(
        "List",
        lambda row: f"{row.title} (put away)" if row.retired else row.title,
        tooltip=_tooltip,
        stretch=True,
    ),
    Column(
        "In place",
        lambda row: row.progress,
        tone=lambda row: "ok" if row.is_begun and row.done == row.asked else None,
        sort_key=lambda row: (row.is_begun, row.done / max(row.asked, 1)),
    ),
    Column(
        "To do",
        _to_do,
        tone=lambda row: "danger" if row.overdue else "warn",
        sort_key=lambda row: (row.overdue, row.to_do),
    ),
)


class ListsView(QObject):
    """Fills the left side of the page.

    Signals:
        chosen: the current list changed; the row, or None.
        wanted: something is to be done with the current list; its name.
    """

    chosen = Signal(object)
    wanted = Signal(str)

    def __init__(self, desk: Desk, ui: Ui_ChecklistsTab, page: QWidget) -> None:
        super().__init__(page)
        self.desk, self.ui = desk, ui
        self.table: RecordTable[ListRow] = RecordTable(
            _COLUMNS, "Checklists", page, empty_text=_EMPTY
        )
        self.table.room.whole = True
        ui.lists_place.addWidget(Narrowed(page, (ui.group,)))
        ui.lists_place.addWidget(self.table)
        ui.items_place.insertWidget(0, Narrowed(page, (ui.show,)))
        self._menu = QMenu(page)
        for name, text in (
            ("copy", "&Copy…"),
            ("rename", "&Title and description…"),
            ("retire", "&Put away"),
            ("back", "&Bring back"),
        ):
            self._action(name, text)
        self._menu.addSeparator()
        self.with_retired = self._menu.addAction("Show lists that were put &away")
        self.with_retired.setCheckable(True)
        self.with_retired.toggled.connect(lambda _on: self.refresh())
        ui.list_menu.setMenu(self._menu)
        ui.group.currentIndexChanged.connect(lambda _number: self._fill())
        self.table.chosen.connect(self._chosen)
        self._rows: tuple[ListRow, ...] = ()

    @property
    def current(self) -> ListRow | None:
        return self.table.current_row()

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """All lists, those of other groups too."""
        return self._rows

    def refresh(self) -> None:
        """Read the lists again; group and list stay."""
        self._rows = service.lists(self.desk.store, retired=self.with_retired.isChecked())
        groups = list(dict.fromkeys(row.group for row in self._rows))
        box = self.ui.group
        kept = box.currentText()
        box.blockSignals(True)
        box.clear()
        box.addItems([_EVERY, *groups])
        box.setCurrentIndex(max(box.findText(kept), 0))
        box.blockSignals(False)
        self._fill()

    def choose(self, list_id: str) -> bool:
        """Make a list current, whichever group is shown."""
        if self.table.records.number_of(list_id) < 0:
            self.ui.group.setCurrentIndex(0)
        if self.table.records.number_of(list_id) < 0 and not self.with_retired.isChecked():
            self.with_retired.setChecked(True)
        return self.table.select_key(list_id)

    def _fill(self) -> None:
        group = self.ui.group.currentText()
        every = self.ui.group.currentIndex() < 1
        shown = [row for row in self._rows if every or row.group == group]
        self.table.set_rows(shown)
        if self.current is None and shown:
            self.table.selectRow(0)
        self._chosen(self.current)

    def _chosen(self, row: ListRow | None) -> None:
        for action in self._menu.actions():
            name = str(action.data() or "")
            if name == "back":
                action.setEnabled(row is not None and row.retired)
            elif name:
                action.setEnabled(row is not None and (name != "retire" or not row.retired))
        self.chosen.emit(row)

    def _action(self, name: str, text: str) -> QAction:
        action = self._menu.addAction(text, lambda: self.wanted.emit(name))
        action.setData(name)
        return action
