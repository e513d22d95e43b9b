"""The last slips scanned, newest first, each to be taken back, and how far the pile has got."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from esafety_desktop.agreements.scan_rules import SHOWN, Scan
from esafety_desktop.agreements.ui_recent import Ui_Recent
from esafety_desktop.dates import to_london
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import ROW_HEIGHT
from esafety_desktop.widgets.whole_words import keep_whole

if TYPE_CHECKING:
    from esafety_desktop.agreements.scans_view import Scans


def _when(scan: Scan) -> str:
    return f"{to_london(scan.at):%H:%M}"


class RecentView(QFrame):
    """The running list; ``brief`` lines where there is little room, the tip says the rest.

    Signals:
        enlarge: the large view of it is wanted.
    """

    enlarge = Signal()

    def __init__(self, scans: Scans, parent: QWidget | None = None, *, brief: bool = False) -> None:
        super().__init__(parent)
        self.ui = Ui_Recent()
        self.ui.setupUi(self)
        keep_whole(self.ui.tally)
        self.scans = scans
        self.table: RecordTable[Scan] = RecordTable(
            (
                Column[Scan](
                    "What became of it",
                    lambda scan: scan.brief if brief else f"{scan.shape} {scan.sentence}",
                    tone=lambda scan: scan.tone if scan.tone != "group" else None,
                    tooltip=lambda scan: f"{scan.code}, {_when(scan)}. {scan.sentence}",
                    stretch=True,
                ),
                Column[Scan]("At", _when),
            ),
            "Slips scanned just now, newest first",
            self,
            key=lambda scan: str(scan.number),
            empty_text="Nothing was scanned yet.",
        )
        self.table.setSortingEnabled(False)
        self.table.setColumnHidden(1, brief)
        self.table.horizontalHeader().setVisible(not brief)
        row = max(ROW_HEIGHT, self.table.fontMetrics().height() + 12)
        self.table.setMinimumHeight(row * (2 if brief else 4))
        policy = QSizePolicy.Policy
        self.table.setSizePolicy(policy.Expanding, policy.Ignored)
        self.ui.place.addWidget(self.table)
        self.ui.title.setBuddy(self.table)
        self.ui.take_back.clicked.connect(self.take_back)
        self.ui.new_pile.clicked.connect(scans.begin_pile)
        self.ui.large.clicked.connect(self.enlarge)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.take_back)
        self.table.repeat(self.ui.take_back)
        self.table.chosen.connect(lambda _row: self._offer())
        scans.changed.connect(self.show_scans)
        self.show_scans()

    def show_scans(self) -> None:
        """Show the last ten and the count of all."""
        newest = self.scans.all[: -SHOWN - 1 : -1]
        self.table.set_rows(newest)
        if newest and (self.table.current_row() is None or not self.table.hasFocus()):
            self.table.selectRow(0)
        self.ui.tally.setText(self.scans.words)
        self.ui.new_pile.setEnabled(bool(newest))
        self._offer()

    def take_back(self) -> None:
        """Undo the chosen one alone."""
        scan = self.table.current_row()
        if scan is not None:
            with self.scans.desk.guard(self):
                self.scans.take_back(scan)

    def _offer(self) -> None:
        scan = self.table.current_row()
        self.ui.take_back.setEnabled(
            scan is not None and scan.undo is not None and not scan.taken_back
        )
