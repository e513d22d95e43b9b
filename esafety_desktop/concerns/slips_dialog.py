"""The leader's inbox: slips that wait, each becomes an incident or is settled with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Signal

from esafety_desktop.concerns.service import settle_slip, slip_to_incident, slips
from esafety_desktop.concerns.slip_drafts_service import SlipDrafts
from esafety_desktop.concerns.slot_service import taken_out
from esafety_desktop.concerns.ui_slips_dialog import Ui_SlipsDialog
from esafety_desktop.dates import british_time
from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.kept_splitter import KeptSplitter
from esafety_desktop.widgets.strips import emergency_strip
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.concerns.rows import ConcernRow
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk


_BUTTON = "&Make it an incident ▸"
_SEALED_BUTTON = "&Make it a sealed incident ▸"
_ABOUT_LEADER = "It is about a leader, who can't open it: what becomes of it is sealed too."


class SlipsDialog(DraftDialog):
    """Reads the slips.

    Signals:
        opened: the id of the incident that a slip became.
    """

    opened = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_SlipsDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.ui.foot.setStretch(0, 0)
        columns: list[Column[ConcernRow]] = [
            Column("No.", lambda row: str(row.number)),
            Column("Written", lambda row: british_time(row.written_at), stretch=True),
        ]
        self.table: RecordTable[ConcernRow] = RecordTable(
            columns, "Concerns that wait", empty_text="No concern waits."
        )
        self.ui.listPlace.addWidget(self.table)
        self.draft = DraftKeeper(SlipDrafts(desk.store), "", self._fields, self)
        self.table.repeat(self.ui.toIncident, self.ui.settle)
        self.table.chosen.connect(self._show)
        self.ui.reason.textChanged.connect(self._typed)
        self.ui.reply.textChanged.connect(self._typed)
        self.ui.toIncident.clicked.connect(self._to_incident)
        self.ui.settle.clicked.connect(self._settle)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.reason.setMaximumHeight(72)
        self.ui.split.setSizes([300, 560])
        KeptSplitter(self.ui.split)
        self.ui.whole.setStretchFactor(self.ui.split, 1)
        open_at(self, 900, 560)
        self._refresh()

    def _refresh(self) -> None:
        gone = taken_out(self.desk.store)
        self.ui.wrong.setText(_gone_words(gone))
        set_role(self.ui.wrong, "danger" if gone else "hint")
        self.table.set_rows(slips(self.desk.store))
        if self.table.records.shown:
            self.table.selectRow(0)
        else:
            self._show(None)

    def _show(self, row: ConcernRow | None) -> None:
        ui = self.ui
        ui.title.setText(row.title if row else "No concern waits")
        written = f"Written by {row.written_by}, {british_time(row.written_at)}" if row else ""
        ui.written.setText(written)
        ui.text.setPlainText(row.text if row else "")
        ui.toIncident.setText(_SEALED_BUTTON if row and row.about else _BUTTON)
        told = f"{row.told}, {british_time(row.told_at)}" if row and row.told else "nobody yet"
        said = f"The writer told: {told}" if row else ""
        ui.told.setText(f"{_ABOUT_LEADER} {said}" if row and row.about else said)
        self._put_draft(row)
        self._gate()

    def _put_draft(self, row: ConcernRow | None) -> None:
        """Each slip has its own reason: what was typed for it comes back, for no other."""
        self.draft.flush()
        self.draft.place = row.id if row else ""
        kept = self.draft.found()
        with QSignalBlocker(self.ui.reason), QSignalBlocker(self.ui.reply):
            self.ui.reason.setPlainText(kept.get("text", ""))
            self.ui.reply.setText(kept.get("reply", ""))

    def _typed(self) -> None:
        self.draft.touch()
        self._gate()

    def _fields(self) -> dict[str, Any]:
        text, reply = self.ui.reason.toPlainText(), self.ui.reply.text()
        return {"text": text, "reply": reply} if text.strip() or reply.strip() else {}

    def _gate(self) -> None:
        row = self.table.current_row()
        self.ui.toIncident.setEnabled(row is not None)
        typed = bool(self.ui.reason.toPlainText().strip())
        self.ui.settle.setEnabled(row is not None and typed)

    def _act(self, result: Changed[Any]) -> Any:
        self.draft.clear()
        value = self.desk.done(result, self)
        self._refresh()
        return value

    def _to_incident(self) -> None:
        row = self.table.current_row()
        if row is None:
            return
        with self.desk.guard(self):
            made = self._act(slip_to_incident(self.desk.store, row.id, self.ui.reply.text()))
            self.accept()
            self.opened.emit(made)

    def _settle(self) -> None:
        row = self.table.current_row()
        if row is None:
            return
        with self.desk.guard(self):
            reason, reply = self.ui.reason.toPlainText(), self.ui.reply.text()
            self._act(settle_slip(self.desk.store, row.id, reason, reply))


def _gone_words(numbers: tuple[int, ...]) -> str:
    if not numbers:
        return ""
    listed = ", ".join(map(str, numbers))
    return (
        f"Concern {listed} was taken out of the file, which this program never does. Find out who "
        "wrote it, and tell whoever looks after this PC."
    )


def read(parent: QWidget, desk: Desk, opened: Callable[[str], object]) -> SlipsDialog:
    """Open the leader's inbox; ``opened`` gets the id of an incident that was made of a slip."""
    dialog = SlipsDialog(desk, parent)
    dialog.opened.connect(opened)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
