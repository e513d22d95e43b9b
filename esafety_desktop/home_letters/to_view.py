"""Whom a letter goes to: one line to type into takes children, classes, years, school and staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem

from esafety_desktop.home_letters import target_service
from esafety_desktop.home_letters.target_rules import Names, is_name
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import ROW_HEIGHT
from esafety_desktop.words import isolated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.home_letters.rows import Reach, Target
    from esafety_desktop.home_letters.ui_write_dialog import Ui_WriteDialog
    from esafety_desktop.store.store import Store

_ROLE = Qt.ItemDataRole.UserRole
_ROWS = 4
_LINES = 3
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
        row = max(ROW_HEIGHT, self.table.fontMetrics().height() + 12)
        self.table.setMinimumSize(_LETTERS * letter, _ROWS * row)
        self.table.horizontalHeader().hide()
        self._names = Names(self._targets.values())
        self._show_meant("")
        ui.added.hide()
        ui.left.insertWidget(3, self.table, 3)
        ui.left.setStretchFactor(ui.chosen, 2)
        ui.chosen.setMinimumHeight(2 * row)
        ui.chosen.setMaximumHeight(_ROWS * row)
        line = ui.leftOut.fontMetrics().lineSpacing()
        ui.leftOutRoom.setFixedHeight(_LINES * line)
        ui.to.textChanged.connect(self._show_meant)
        ui.to.returnPressed.connect(self._take_best)
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
                item = QListWidgetItem(_said(target))
                item.setData(_ROLE, target.id)
                self.ui.chosen.addItem(item)
        self._again()

    def clear(self) -> None:
        """Nobody is chosen."""
        self.ui.chosen.clear()
        self._say("")
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
                self._say("")
                self._again()
                return True
        return super().eventFilter(watched, event)

    def _show_meant(self, typed: str) -> None:
        """Those who fit, the best one marked: it is the one that Enter takes."""
        self.table.setCurrentIndex(QModelIndex())
        self.table.set_rows(self._names.meant(typed))
        if is_name(typed):
            self.table.selectRow(0)

    def _take_best(self) -> None:
        typed = self.ui.to.text().strip()
        if not is_name(typed):
            return
        if shown := self.table.records.shown:
            self._take(shown[0])
        else:
            self._say(f"Nobody is called “{typed}”: nothing was added.")

    def _take(self, target: Target) -> None:
        there = target.id in self.ids
        self.choose([target.id])
        self.ui.to.clear()
        self.ui.to.setFocus()
        self._say(f"{_said(target)} is there already." if there else f"Added: {_said(target)}")

    def _say(self, words: str) -> None:
        self.ui.added.setText(words)
        self.ui.added.setVisible(bool(words))

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
        ui.leftOutRoom.setVisible(bool(words))


def _said(target: Target) -> str:
    return f"{isolated(target.name)} · {target.about}"


def _special(found: Reach, *, ring_too: bool) -> str:
    lines = []
    if found.left_out:
        lines.append("No letter, ask the safeguarding lead: " + ", ".join(found.left_out))
    if found.to_ring:
        words = "Would rather be rung: " if ring_too else "No letter, ring them: "
        lines.append(words + ", ".join(found.to_ring))
    return "\n".join(lines)
