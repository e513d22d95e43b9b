"""What was printed, when and by whom: after an interruption one sees where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from esafety_desktop.dates import british_time
from esafety_desktop.letters import service
from esafety_desktop.letters.ui_runs import Ui_Runs
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.letters.order_rules import RunRow
    from esafety_desktop.widgets.desk import Desk

_MOST = 4


def classes_in_words(run: RunRow) -> str:
    """``5B``, ``1A, 1B`` or ``14 classes``."""
    names = [name for _, name in run.classes if name]
    return ", ".join(names) if len(names) <= _MOST else f"{len(names)} classes"


def _papers(run: RunRow) -> str:
    spares = f", {run.spares} spares" if run.spares else ""
    return f"{run.letters}{spares}"


_COLUMNS: tuple[Column[RunRow], ...] = (
    Column("When", lambda row: british_time(row.at), sort_key=lambda row: row.at),
    Column("For", classes_in_words),
    Column("What", lambda row: row.what, stretch=True),
    Column("Letters", _papers, "right", sort_key=lambda row: row.letters),
    Column("Numbers", lambda row: row.numbers),
    Column("By", lambda row: row.by),
)


class RunsDialog(QDialog):
    """Lists print runs, newest first.

    Signals:
        chosen: one of which something is to be printed again; a `RunRow`.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Runs()
        self.ui.setupUi(self)
        set_role(self.ui.hint, "hint")
        self.table: RecordTable[RunRow] = RecordTable(
            _COLUMNS,
            "What was printed",
            self,
            key=lambda row: row.id,
            empty_text="Nothing was printed yet. Each print is kept here, without names.",
        )
        self.ui.listPlace.addWidget(self.table)
        self.table.set_rows(service.runs(desk.store))
        self.table.selectRow(0)
        self.ui.again.setEnabled(self.table.current_row() is not None)
        self.table.repeat(self.ui.again)
        self.table.chosen.connect(lambda row: self.ui.again.setEnabled(row is not None))
        self.table.opened.connect(lambda _row: self._choose())
        self.ui.again.clicked.connect(self._choose)
        self.ui.closeButton.clicked.connect(self.reject)
        open_within(self, 860, 480)
        self.table.setFocus()

    def _choose(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.chosen.emit(row)
            self.accept()
