"""Which families get large print, pictures or another language, every time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from esafety_desktop.letters import look_service, service
from esafety_desktop.letters.rows import Look
from esafety_desktop.letters.start_view import name_box
from esafety_desktop.letters.ui_looks import Ui_Looks
from esafety_desktop.widgets.strips import filter_line
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.letters.order_rules import ChildLookRow
    from esafety_desktop.widgets.desk import Desk

_COLUMNS: tuple[Column[ChildLookRow], ...] = (
    Column("Child", lambda row: row.name, stretch=True),
    Column("Class", lambda row: row.class_name),
    Column("Look", lambda row: row.look.words if row.special else ""),
    Column("English and", lambda row: row.language),
)


class LooksDialog(QDialog):
    """Lists the children; the chosen one's look is kept by a button or Enter.

    Args:
        desk: The open school.
        parent: The tab.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_Looks()
        self.ui.setupUi(self)
        self.table: RecordTable[ChildLookRow] = RecordTable(
            _COLUMNS,
            "Children and the looks of their letters",
            self,
            key=lambda row: row.pupil_id,
            empty_text="There are no children yet.",
        )
        self.filter = filter_line("Type to find a child", self.table.filter_text)
        self.ui.listPlace.addWidget(self.filter)
        self.ui.listPlace.addWidget(self.table, 1)
        for look in Look:
            self.ui.look.addItem(look.words, look.value)
        self.ui.language.addItems(["", *service.languages(desk.store)])
        name_box(self.ui.language, "English and which language")
        set_role(self.ui.hint, "hint")
        set_role(self.ui.keep, "primary")
        self.ui.keep.setDefault(True)
        self.ui.closeButton.setAutoDefault(False)
        self.table.chosen.connect(self._show_row)
        self.table.opened.connect(lambda _row: self.ui.look.setFocus())
        self.ui.keep.clicked.connect(self.keep)
        self.ui.closeButton.clicked.connect(self.reject)
        self.refresh()
        self.filter.setFocus()

    def refresh(self) -> None:
        """Read the children again; those with a look of their own come first."""
        rows = look_service.child_looks(self.desk.store)
        self.table.set_rows(sorted(rows, key=lambda row: not row.special))
        if self.table.current_row() is None and rows:
            self.table.selectRow(0)

    def _show_row(self, row: ChildLookRow | None) -> None:
        self.ui.keep.setEnabled(row is not None)
        if row is not None:
            self.ui.look.setCurrentIndex(self.ui.look.findData(row.look.value))
            self.ui.language.setEditText(row.language)

    def keep(self) -> None:
        """Keep the look of the chosen child."""
        row = self.table.current_row()
        if row is None:
            return
        with self.desk.guard(self):
            look, language = Look(self.ui.look.currentData()), self.ui.language.currentText()
            self.desk.done(
                look_service.set_look(self.desk.store, row.pupil_id, look, language), self
            )
            self.refresh()
