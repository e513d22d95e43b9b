"""Whom a letter goes to: one line to type into takes children, classes, years, school and staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem

from esafety_desktop.home_letters import target_service
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import ROW_HEIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.home_letters.rows import Reach, Target
    from esafety_desktop.home_letters.ui_write_dialog import Ui_WriteDialog
    from esafety_desktop.store.store import Store

_ROLE = Qt.ItemDataRole.UserRole
_ROWS = 4
_LETTERS = 34


class To(QObject):
    """The left half of the dialog.

    Signals:
        changed: another choice.
    """

    changed = Signal()

    def __init__(self, ui: Ui_WriteDialog, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self.ui = ui
        self._store = store
        self._targets = {one.id: one for one in target_service.targets(store)}
        self.table: RecordTable[Target] = RecordTable(
            [
                Column("Name", lambda one: one.name, stretch=True),
                Column("Class", lambda one: one.about, stretch=True),
            ],
            "Whom you can write to",
            empty_text="Nobody is called like that. Leavers are never written to.",
        )
        letter = ui.to.fontMetrics().averageCharWidth()
        self.table.setMinimumSize(_LETTERS * letter, _ROWS * ROW_HEIGHT)
        self.table.horizontalHeader().hide()
        self.table.set_rows(self._targets.values())
        ui.left.insertWidget(2, self.table, 3)
        ui.left.setStretchFactor(ui.chosen, 2)
        ui.chosen.setMinimumHeight(2 * ROW_HEIGHT)
        ui.to.textChanged.connect(self.table.filter_text)
        ui.to.returnPressed.connect(self._take_first)
        ui.to.installEventFilter(self)
        ui.chosen.installEventFilter(self)
        self.table.opened.connect(self._take)
        ui.ringToo.toggled.connect(lambda _on: self._again())
        self.show_reach()

    @property
    def ids(self) -> tuple[str, ...]:
        """What is chosen, in its order."""
        count = self.ui.chosen.count()
        return tuple(str(self.ui.chosen.item(row).data(_ROLE)) for row in range(count))

    def choose(self, target_ids: Iterable[str]) -> None:
        """Add these, as far as they are there."""
        for target_id in target_ids:
            target = self._targets.get(target_id)
            if target is not None and target_id not in self.ids:
                item = QListWidgetItem(f"{target.name} · {target.about}")
                item.setData(_ROLE, target.id)
                self.ui.chosen.addItem(item)
        self._again()

    def clear(self) -> None:
        """Nobody is chosen."""
        self.ui.chosen.clear()
        self.show_reach()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if watched is self.ui.to and key == Qt.Key.Key_Down:
                self.table.setFocus()
                self.table.selectRow(0)
                return True
            if watched is self.ui.chosen and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
                self.ui.chosen.takeItem(self.ui.chosen.currentRow())
                self._again()
                return True
        return super().eventFilter(watched, event)

    def _take_first(self) -> None:
        shown = self.table.records.shown
        if self.ui.to.text().strip() and shown:
            self._take(shown[0])

    def _take(self, target: Target) -> None:
        self.choose([target.id])
        self.ui.to.clear()
        self.ui.to.setFocus()

    def _again(self) -> None:
        self.show_reach()
        self.changed.emit()

    def show_reach(self) -> None:
        """How many letters it makes, who gets none, and who would rather be rung."""
        ui = self.ui
        ring_too = ui.ringToo.isChecked()
        found = target_service.reach(self._store, self.ids, ring_too=ring_too)
        ui.ringToo.setVisible(bool(found.to_ring))
        ui.figure.setText(str(found.letters))
        ui.sentence.setText("letter" if found.letters == 1 else "letters")
        words = _special(found, ring_too=ring_too)
        ui.leftOut.setText(words)
        ui.leftOut.setVisible(bool(words))


def _special(found: Reach, *, ring_too: bool) -> str:
    lines = []
    if found.left_out:
        lines.append("No letter, ask the safeguarding lead: " + ", ".join(found.left_out))
    if found.to_ring:
        words = "Would rather be rung: " if ring_too else "No letter, ring them: "
        lines.append(words + ", ".join(found.to_ring))
    return "\n".join(lines)
