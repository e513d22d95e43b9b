"""All returned except…: tick the few that are missing, the rest is marked at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.agreements.rows import Status
from esafety_desktop.agreements.ui_all_except import Ui_AllExcept
from esafety_desktop.widgets.theme import GRID, set_role
from esafety_desktop.widgets.ticking import named, tick_whole_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from esafety_desktop.agreements.rows import ClassGrid, GridRow

_PUPIL = Qt.ItemDataRole.UserRole
_NAME = Qt.ItemDataRole.UserRole + 1


class AllExceptDialog(QDialog):
    """Gathers an agreement and the children whose slip has not come back.

    Args:
        grid: One class.
        class_name: What that class is called.
        agreement_id: The agreement that is chosen at first.
        parent: The tab.
        classes: Name and id of each class, where none is chosen yet.
        read: Reads one of them.
    """

    def __init__(
        self,
        grid: ClassGrid,
        class_name: str,
        agreement_id: str = "",
        parent: QWidget | None = None,
        *,
        classes: Sequence[tuple[str, str]] = (),
        read: Callable[[str], ClassGrid] | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_AllExcept()
        self.ui.setupUi(self)
        self._grid = grid
        self._read = read
        self._say_class(class_name)
        self._ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._list = QStandardItemModel(self)
        self.ui.children.setModel(self._list)
        tick_whole_rows(self.ui.children)
        for name, class_id in classes:
            self.ui.school_class.addItem(name, class_id)
        for widget in (self.ui.class_label, self.ui.school_class):
            widget.setVisible(bool(classes))
        self._offer_agreements(agreement_id)
        self.ui.school_class.currentIndexChanged.connect(self._on_class)
        self.ui.agreement.currentIndexChanged.connect(lambda _at: self._fill())
        self._list.itemChanged.connect(lambda _item: self._sum_up())
        set_role(self._ok, "primary")
        self._fill()
        (self.ui.school_class if classes else self.ui.children).setFocus()

    @property
    def class_id(self) -> str:
        """The class chosen here; "" where one was chosen before."""
        return str(self.ui.school_class.currentData() or "")

    @property
    def agreement_id(self) -> str:
        """The agreement chosen."""
        return str(self.ui.agreement.currentData() or "")

    @property
    def except_ids(self) -> list[str]:
        """The children whose slip is missing."""
        return [str(item.data(_PUPIL)) for item in self._items() if _ticked(item)]

    def tick(self, pupil_id: str) -> None:
        """Tick one child as missing."""
        for item in self._items():
            if item.data(_PUPIL) == pupil_id:
                item.setCheckState(Qt.CheckState.Checked)

    def _say_class(self, name: str) -> None:
        self.ui.heading.setText(f"{name}: all returned except…")

    def _on_class(self) -> None:
        if self._read is not None:
            self._grid = self._read(self.class_id)
            self._say_class(self.ui.school_class.currentText())
            self._offer_agreements(self.agreement_id)
            self._fill()

    def _offer_agreements(self, agreement_id: str) -> None:
        """Those of which something is out, the one with most of it first chosen."""
        box = self.ui.agreement
        blocked = box.blockSignals(True)
        box.clear()
        counts: list[int] = []
        for row in self._grid.agreements:
            if due := self._due(row.id):
                box.addItem(f"{row.title} ({row.short})", row.id)
                counts.append(len(due))
        at = box.findData(agreement_id)
        most = counts.index(max(counts)) if counts else 0
        box.setCurrentIndex(at if at >= 0 else most)
        box.blockSignals(blocked)

    def _items(self) -> list[QStandardItem]:
        return [self._list.item(number) for number in range(self._list.rowCount())]

    def _due(self, agreement_id: str) -> list[GridRow]:
        return [
            row
            for row in self._grid.rows
            for cell in row.cells
            if cell.agreement_id == agreement_id and cell.status is Status.DUE
        ]

    def _fill(self) -> None:
        self._list.clear()
        for row in self._due(self.agreement_id):
            item = QStandardItem(f"{row.number}  {row.name}")
            item.setData(row.pupil_id, _PUPIL)
            item.setData(row.name, _NAME)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setSizeHint(QSize(0, self.fontMetrics().height() + GRID))
            self._list.appendRow(item)
        if self._list.rowCount():
            self.ui.children.setCurrentIndex(self._list.index(0, 0))
        self._sum_up()

    def _sum_up(self) -> None:
        missing = [str(item.data(_NAME)) for item in self._items() if _ticked(item)]
        rest = self._list.rowCount() - len(missing)
        self._ok.setEnabled(rest > 0)
        self._ok.setText(f"Mark {rest} returned" if rest else "Mark returned")
        if not self._list.rowCount():
            said = "Nothing is out in this class."
        elif not rest:
            said = "Every child is ticked, so there is nothing to mark."
        else:
            stay = f"{len(missing)} {'stays' if len(missing) == 1 else 'stay'} due{named(missing)}"
            said = f"{rest} will be marked returned today. {stay}. Ctrl+Z undoes."
        self.ui.summary.setText(said)


def _ticked(item: QStandardItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked
