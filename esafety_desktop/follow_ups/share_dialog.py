"""From an incident to the action points: a leader writes it anew, the program watches the words."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from esafety_desktop.follow_ups import share_service
from esafety_desktop.follow_ups.day_view import day_of, put_day
from esafety_desktop.follow_ups.ui_share_dialog import Ui_ShareDialog
from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.follow_ups.rows import FollowUpRow
    from esafety_desktop.widgets.desk import Desk

_A_MONTH = timedelta(days=28)


class ShareDialog(DraftDialog):
    """Gathers neutral wording; the follow-up's own text is shown, never copied."""

    def __init__(self, desk: Desk, row: FollowUpRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.row = row
        self.guarded = share_service.Guarded(desk.store, row.incident_id)
        self.ui = Ui_ShareDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.ui.about.setText(f"In the locked cabinet it says: {row.what}")
        put_day(self.ui.due, row.due_on or desk.store.today() + _A_MONTH)
        place = f"incidents/{row.incident_id}/follow-ups/{row.id}/share"
        self.draft = DraftKeeper(desk.store, place, self._fields, self)
        kept = self.draft.found()
        self.ui.wording.setPlainText(kept.get("wording", ""))
        self.ui.owner.setText(kept.get("owner", ""))
        self.ui.wording.textChanged.connect(self._typed)
        self.ui.owner.textChanged.connect(self._typed)
        self.ui.confirmed.toggled.connect(self._changed)
        self.ui.ok.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.wording.setFocus()
        open_at(self, 580, 440)
        self._changed()

    def accept(self) -> None:
        with self.desk.guard(self):
            ui = self.ui
            result = share_service.share(
                self.desk.store,
                self.row.id,
                ui.wording.toPlainText(),
                ui.owner.text(),
                day_of(ui.due),
            )
            self.taken(result)

    def _typed(self) -> None:
        self.ui.confirmed.setChecked(False)
        self.draft.touch()
        self._changed()

    def _changed(self, *_: object) -> None:
        ui = self.ui
        wrong = self.guarded.problem(ui.wording.toPlainText(), ui.owner.text())
        if not wrong and not ui.confirmed.isChecked():
            wrong = "Read it once more, then tick the line above."
        ui.wrong.setText(wrong)
        ui.ok.setEnabled(not wrong)

    def _fields(self) -> dict[str, Any]:
        wording, owner = self.ui.wording.toPlainText(), self.ui.owner.text()
        return {"wording": wording, "owner": owner} if wording.strip() or owner.strip() else {}
