"""Put down that somebody was asked again: when, how, whom, and what they said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esafety_desktop.follow_ups import service
from esafety_desktop.follow_ups.task_rules import CHASE_WAYS
from esafety_desktop.follow_ups.ui_chase_dialog import Ui_ChaseDialog
from esafety_desktop.incidents.moment_view import Moment, chosen, dress, open_at
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.follow_ups.rows import FollowUpRow
    from esafety_desktop.widgets.desk import Desk


class ChaseDialog(DraftDialog):
    """Gathers what the chronology is to say of a call; Enter keeps it as it stands.

    Args:
        desk: The desk over the cabinet of the incident.
        row: The follow-up, something that is waited for.
        parent: The window.
    """

    def __init__(self, desk: Desk, row: FollowUpRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.row = row
        self.ui = Ui_ChaseDialog()
        self.ui.setupUi(self)
        ui = self.ui
        ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        ui.question.setText(f"{row.kind_label}: {row.what}")
        for value, label in CHASE_WAYS.items():
            ui.how.addItem(label, value)
        ui.said.setPlaceholderText("Empty where nobody answered")
        self.when = Moment(ui.when, ui.whenNow, desk.store.clock)
        self.when.to_now()
        ui.whom.setText(row.who)
        place = f"incidents/{row.incident_id}/follow-ups/{row.id}/chase"
        self.draft = DraftKeeper(desk.store, place, self._fields, self)
        self._put(self.draft.found())
        self._connect()
        ui.whom.setFocus()
        ui.whom.selectAll()
        open_at(self, 560, 400)
        self._changed()

    def accept(self) -> None:
        ui = self.ui
        with self.desk.guard(self):
            result = service.chase(
                self.desk.store,
                self.row.id,
                ui.said.toPlainText(),
                self.when.value,
                how=chosen(ui.how),
                whom=ui.whom.text(),
            )
            self.taken(result)

    def _connect(self) -> None:
        ui = self.ui
        for changed in (
            ui.said.textChanged,
            ui.whom.textChanged,
            ui.how.currentIndexChanged,
            ui.when.textChanged,
        ):
            changed.connect(self.draft.touch)
        ui.when.textChanged.connect(self._changed)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)

    def _changed(self, *_: object) -> None:
        wrong = self.when.wrong or ("" if self.when.entered else "Put in when it was.")
        self.ui.wrong.setText(wrong)
        self.ui.ok.setEnabled(not wrong)
        by = "" if wrong else service.chased_until(self.desk.store, self.row.id, self.when.value)
        self.ui.next.setText(
            f"The chronology will say so, and no line of it can be changed. Chase again {by}."
            if by
            else ""
        )

    def _put(self, kept: dict[str, Any]) -> None:
        if kept:
            self.ui.said.setPlainText(kept["said"])
            self.ui.whom.setText(kept["whom"])
            self.ui.when.setText(kept["when"])
            self.ui.how.setCurrentIndex(max(self.ui.how.findData(kept["how"]), 0))

    def _fields(self) -> dict[str, Any]:
        ui = self.ui
        said, whom = ui.said.toPlainText(), ui.whom.text()
        if not said.strip() and whom == self.row.who and not ui.how.currentIndex():
            return {}
        return {"said": said, "whom": whom, "when": ui.when.text(), "how": chosen(ui.how)}
