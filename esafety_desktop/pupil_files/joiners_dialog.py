"""Children who joined: was the old school asked for the file, and has it come?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esafety_desktop.dates import british
from esafety_desktop.incidents.moment_view import chosen, dress, open_at
from esafety_desktop.pupil_files import joiner_rules, joiner_service
from esafety_desktop.pupil_files.day_view import Day, fill_pairs
from esafety_desktop.pupil_files.ui_joiners_dialog import Ui_JoinersDialog
from esafety_desktop.value import replace
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.strips import emergency_strip
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.pupil_files.rows import JoinerRow
    from esafety_desktop.widgets.desk import Desk


def _next(row: JoinerRow) -> str:
    return f"{row.next_words} by {british(row.next_on)}" if row.next_words else ""


_COLUMNS: tuple[Column[JoinerRow], ...] = (
    Column("Name", lambda row: row.name, stretch=True),
    Column("Class", lambda row: row.class_name),
    Column("Joined", lambda row: british(row.joined_on), sort_key=lambda row: str(row.joined_on)),
    Column("Asked on", lambda row: british(row.asked_on), sort_key=lambda row: str(row.asked_on)),
    Column("What came", lambda row: dict(joiner_rules.OUTCOMES)[row.outcome]),
    Column("Next", _next, tooltip=_next, sort_key=lambda row: str(row.next_on or "9")),
)


class JoinersDialog(DraftDialog):
    """The list above, the chosen child's file below."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_JoinersDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.asked_on = Day(self.ui.askedOn, "Asked on", desk.store.today)
        self.received_on = Day(self.ui.receivedOn, "Came on", desk.store.today)
        fill_pairs(self.ui.outcome, joiner_rules.OUTCOMES)
        self.table: RecordTable[JoinerRow] = RecordTable(
            _COLUMNS,
            "Children who joined in the last weeks",
            empty_text="Nobody joined in the last weeks, and no file is waited for.",
        )
        self.ui.tablePlace.addWidget(self.table)
        self.shown: JoinerRow | None = None
        self.draft = DraftKeeper(desk.store, "incidents/joiners", self._fields, self)
        self._connect()
        self._read()
        self._put(self.draft.found())
        open_at(self, 960, 560)

    def keep(self) -> None:
        """Keep what stands in the fields for the chosen child."""
        row = self.wanted()
        if row is None:
            return
        with self.desk.guard(self):
            result = joiner_service.save_joiner(self.desk.store, row)
            self.draft.clear()
            self.desk.done(result, self)
            self._read()

    def wanted(self) -> JoinerRow | None:
        """The chosen child as the fields say."""
        if self.shown is None:
            return None
        ui = self.ui
        return replace(
            self.shown,
            old_school=ui.oldSchool.text(),
            asked_on=self.asked_on.value,
            received_on=self.received_on.value,
            outcome=chosen(ui.outcome),
            note=ui.note.text(),
        )

    def _connect(self) -> None:
        ui = self.ui
        self.table.chosen.connect(self._show)
        self.table.opened.connect(lambda _row: ui.oldSchool.setFocus())
        for line in (ui.oldSchool, ui.askedOn, ui.receivedOn, ui.note):
            line.textChanged.connect(self._changed)
            line.textEdited.connect(self.draft.touch)
        ui.outcome.currentIndexChanged.connect(self._changed)
        ui.keep.clicked.connect(self.keep)
        ui.close.clicked.connect(self.reject)

    def _read(self) -> None:
        self.table.set_rows(joiner_service.joiners(self.desk.store))
        if self.table.current_row() is None and self.table.records.shown:
            self.table.selectRow(0)
        self._show(self.table.current_row())

    def _show(self, row: JoinerRow | None) -> None:
        self.shown = row
        ui = self.ui
        ui.oldSchool.setText(row.old_school if row else "")
        self.asked_on.put(row.asked_on if row else None)
        self.received_on.put(row.received_on if row else None)
        ui.outcome.setCurrentIndex(max(ui.outcome.findData(row.outcome if row else ""), 0))
        ui.note.setText(row.note if row else "")
        self._changed()

    def _changed(self, *_: object) -> None:
        wrong = self._wrong()
        self.ui.wrong.setText(wrong)
        self.ui.keep.setEnabled(not wrong)

    def _wrong(self) -> str:
        row = self.wanted()
        if row is None:
            return "Choose a child."
        days = self.asked_on.wrong or self.received_on.wrong
        return days or joiner_rules.joiner_problem(
            row.old_school, row.asked_on, row.received_on, row.outcome, self.desk.store.today()
        )

    def _fields(self) -> dict[str, Any]:
        row, ui = self.wanted(), self.ui
        if row is None or row == self.shown:
            return {}
        return {
            "child": row.id,
            "old_school": ui.oldSchool.text(),
            "asked_on": ui.askedOn.text(),
            "received_on": ui.receivedOn.text(),
            "outcome": row.outcome,
            "note": ui.note.text(),
        }

    def _put(self, kept: dict[str, Any]) -> None:
        if kept and self.table.select_key(kept["child"]):
            ui = self.ui
            ui.oldSchool.setText(kept["old_school"])
            ui.askedOn.setText(kept["asked_on"])
            ui.receivedOn.setText(kept["received_on"])
            ui.outcome.setCurrentIndex(max(ui.outcome.findData(kept["outcome"]), 0))
            ui.note.setText(kept["note"])


def show_joiners(parent: QWidget, desk: Desk, _item: str = "") -> None:
    """Open the list of joiners' files."""
    dialog = JoinersDialog(desk.home, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
