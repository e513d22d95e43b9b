"""All present except…: everybody signed the sheet, save those who are ticked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from esafety_desktop.staff_forms.ui_present_dialog import Ui_PresentDialog
from esafety_desktop.widgets.ticking import named, tick_whole_rows
from esafety_desktop.words import isolated

if TYPE_CHECKING:
    from esafety_desktop.staff_forms.rows import StaffGrid
    from esafety_desktop.widgets.desk import Desk

_ID = Qt.ItemDataRole.UserRole
_NAME = Qt.ItemDataRole.UserRole + 1


class PresentDialog(QDialog):
    """Gathers an agreement, the day, and who did not sign.

    Args:
        grid: The register.
        agreement_id: The agreement that is chosen at first.
        desk: Tells today.
        parent: The page.
    """

    def __init__(
        self, grid: StaffGrid, agreement_id: str, desk: Desk, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_PresentDialog()
        self.ui.setupUi(self)
        tick_whole_rows(self.ui.people)
        self._grid = grid
        today = desk.store.today()
        day = QDate(today.year, today.month, today.day)
        self.ui.day.setMaximumDate(day)
        self.ui.day.setDate(day)
        for row in grid.agreements:
            if any(one.cell(row.id).missing for one in grid.rows):
                self.ui.agreement.addItem(row.title, row.id)
        self.ui.agreement.setCurrentIndex(max(0, self.ui.agreement.findData(agreement_id)))
        self.ui.agreement.currentIndexChanged.connect(lambda _at: self._fill())
        self.ui.people.itemChanged.connect(lambda _item: self._sum_up())
        self.ui.ok.clicked.connect(self.accept)
        self.ui.ok.setDefault(True)
        self.ui.cancel.clicked.connect(self.reject)
        self._fill()
        self.ui.people.setFocus()

    @property
    def agreement_id(self) -> str:
        """The agreement chosen."""
        return str(self.ui.agreement.currentData() or "")

    @property
    def except_ids(self) -> list[str]:
        """Who did not sign."""
        return [str(one.data(_ID)) for one in self._items() if _ticked(one)]

    @property
    def day(self) -> date:
        """The day on which the others signed."""
        day = self.ui.day.date()
        return date(day.year(), day.month(), day.day())

    def _items(self) -> list[QListWidgetItem]:
        return [self.ui.people.item(number) for number in range(self.ui.people.count())]

    def _fill(self) -> None:
        self.ui.people.clear()
        for row in self._grid.rows:
            if not row.gone and row.cell(self.agreement_id).missing:
                starts = f" · starts {row.joined_on:%d/%m/%Y}" if row.starts else ""
                item = QListWidgetItem(f"{isolated(row.name)} · {row.role}{starts}")
                item.setData(_ID, row.id)
                item.setData(_NAME, row.name)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                away = Qt.CheckState.Checked if row.starts else Qt.CheckState.Unchecked
                item.setCheckState(away)
                self.ui.people.addItem(item)
        if self.ui.people.count():
            self.ui.people.setCurrentRow(0)
        self._sum_up()

    def _sum_up(self) -> None:
        missing = [str(one.data(_NAME)) for one in self._items() if _ticked(one)]
        rest = self.ui.people.count() - len(missing)
        self.ui.ok.setEnabled(rest > 0)
        self.ui.ok.setText(f"Mark {rest} signed" if rest else "Mark signed")
        if not self.ui.people.count():
            said = "Everybody has signed this."
        elif not rest:
            said = "Everybody is ticked, so there is nothing to mark."
        else:
            stay = f"{len(missing)} {'stays' if len(missing) == 1 else 'stay'} due{named(missing)}"
            said = f"{rest} will be marked signed. {stay}. Ctrl+Z undoes."
        self.ui.summary.setText(said)


def _ticked(item: QListWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked
