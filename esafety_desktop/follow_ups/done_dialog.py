"""Put a follow-up down as done, with what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from esafety_desktop.follow_ups import finishing_service
from esafety_desktop.follow_ups.ui_done_dialog import Ui_DoneDialog
from esafety_desktop.incidents.moment_view import Moment, dress, open_at
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.follow_ups.rows import FollowUpRow
    from esafety_desktop.widgets.desk import Desk

_ANSWERS = "This answers the step of the guided procedure too: nothing is written twice."

_AGENCY = "The answer is put down with the agency too: nothing is written twice."


class DoneDialog(DraftDialog):
    """Gathers what came of a follow-up.

    Signals:
        next_wanted: the kind of follow-up that comes next, to be proposed.
    """

    next_wanted = Signal(str)

    def __init__(self, desk: Desk, row: FollowUpRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.row = row
        self.ui = Ui_DoneDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.ui.question.setText(f"{row.kind_label}: {row.what}")
        hint = ""
        if finishing_service.answered_contact(desk.store, row):
            hint = _AGENCY
        elif finishing_service.answers_step(desk.store, row):
            hint = _ANSWERS
        self.ui.stepHint.setText(hint)
        self.ui.stepHint.setVisible(bool(hint))
        self.ui.who.setText(row.who)
        self.when = Moment(self.ui.when, self.ui.whenNow, desk.store.clock)
        place = f"incidents/{row.incident_id}/follow-ups/{row.id}/done"
        self.draft = DraftKeeper(desk.store, place, self._fields, self)
        self.ui.result.setPlainText(self.draft.found().get("result", ""))
        self.ui.result.textChanged.connect(self.draft.touch)
        self.ui.result.textChanged.connect(self._changed)
        self.ui.when.textChanged.connect(self._changed)
        self.ui.ok.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.result.setFocus()
        open_at(self, 560, 380)
        self._changed()

    def accept(self) -> None:
        with self.desk.guard(self):
            ui = self.ui
            result = finishing_service.finish(
                self.desk.store,
                self.row.id,
                ui.result.toPlainText(),
                ui.who.text(),
                self.when.value,
            )
            following = self.taken(result)
            if following:
                self.next_wanted.emit(following)

    def _changed(self, *_: object) -> None:
        wrong = "" if self.ui.result.toPlainText().strip() else "Write what came of it."
        wrong = wrong or self.when.wrong or ("" if self.when.entered else "Put in when it was.")
        self.ui.wrong.setText(wrong)
        self.ui.ok.setEnabled(not wrong)

    def _fields(self) -> dict[str, Any]:
        text = self.ui.result.toPlainText()
        return {"result": text} if text.strip() else {}
