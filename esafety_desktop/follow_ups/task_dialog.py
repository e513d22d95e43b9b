"""Add or change a follow-up."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from esafety_desktop.dates import british
from esafety_desktop.follow_ups import service, task_rules
from esafety_desktop.follow_ups.day_view import day_of, minute_of, put_day, put_minute
from esafety_desktop.follow_ups.rows import Draft
from esafety_desktop.follow_ups.terms_service import due_of
from esafety_desktop.follow_ups.ui_task_dialog import Ui_TaskDialog
from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.follow_ups.rows import FollowUpRow
    from esafety_desktop.widgets.desk import Desk

_TERM = {
    task_rules.WAITING: "agency-answer",
    "debrief": "debrief",
    "review": "review",
    "change": "change",
    task_rules.MONITOR: "monitor-week",
}
_WEEK = timedelta(days=7)
_WHO = {task_rules.WAITING: "Wh&om you wait for", task_rules.MONITOR: "Wh&o looks"}


class TaskDialog(DraftDialog):
    """Gathers a follow-up.

    Args:
        desk: Over the cabinet in which the incident lives.
        incident_id: The incident.
        row: The follow-up to change; None for a new one.
        parent: The page.
        kind: Of a new one, where it is known.
    """

    def __init__(
        self,
        desk: Desk,
        incident_id: str,
        row: FollowUpRow | None,
        parent: QWidget | None = None,
        *,
        kind: str = "",
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.incident_id = incident_id
        self.row = row
        self.ui = Ui_TaskDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        for name, label in task_rules.KINDS.items():
            self.ui.kind.addItem(label, name)
        self._show(row.draft if row else self._new(kind or task_rules.ACTION))
        self._shown = self.ui.due.text()
        place = f"incidents/{incident_id}/follow-ups/{row.id if row else 'new'}"
        self.draft = DraftKeeper(desk.store, place, self._fields, self)
        self._put(self.draft.found())
        self._connect()
        self.ui.what.setFocus()
        open_at(self, 560, 400)
        self._changed()

    def wanted(self) -> Draft:
        """What stands in the fields."""
        ui = self.ui
        return Draft(
            str(ui.kind.currentData()),
            ui.what.toPlainText(),
            ui.who.text(),
            day_of(ui.due),
            self._minute(),
            day_of(ui.remind) if ui.reminded.isChecked() else None,
        )

    def _minute(self) -> datetime | None:
        """The minute; the very moment as long as what is shown stays: it may have seconds."""
        before = self.row.due_at if self.row else None
        return before if before and self.ui.due.text() == self._shown else minute_of(self.ui.due)

    def accept(self) -> None:
        with self.desk.guard(self):
            wanted, store = self.wanted(), self.desk.store
            if self.row is None:
                result = service.add(store, self.incident_id, wanted)
            else:
                result = service.change(store, self.row.id, wanted)
            self.taken(result)

    def _new(self, kind: str) -> Draft:
        return Draft(kind, "", "", self._due_of(kind))

    def _due_of(self, kind: str) -> date:
        store = self.desk.store
        if kind in _TERM:
            return due_of(store, _TERM[kind], store.clock())[0]
        return store.today() + _WEEK

    def _show(self, draft: Draft) -> None:
        ui = self.ui
        ui.kind.setCurrentIndex(max(ui.kind.findData(draft.kind), 0))
        ui.kind.setEnabled(self.row is None)
        ui.what.setPlainText(draft.what)
        ui.who.setText(draft.who)
        today = self.desk.store.today()
        if draft.due_at:
            put_minute(ui.due, draft.due_at)
        else:
            put_day(ui.due, draft.due_on or today)
        ui.reminded.setChecked(draft.remind_on is not None)
        put_day(ui.remind, draft.remind_on or draft.due_on or today)

    def _connect(self) -> None:
        ui = self.ui
        ui.kind.currentIndexChanged.connect(self._another_kind)
        ui.what.textChanged.connect(self._typed)
        ui.who.textChanged.connect(self._typed)
        ui.due.dateTimeChanged.connect(self._typed)
        ui.remind.dateTimeChanged.connect(self._typed)
        ui.reminded.toggled.connect(self._typed)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)

    def _another_kind(self) -> None:
        put_day(self.ui.due, self._due_of(str(self.ui.kind.currentData())))
        self._typed()

    def _typed(self, *_: object) -> None:
        self.draft.touch()
        self._changed()

    def _changed(self) -> None:
        ui, wanted = self.ui, self.wanted()
        ui.whoLabel.setText(_WHO.get(wanted.kind, "Wh&o does it"))
        ui.remind.setEnabled(ui.reminded.isChecked())
        wrong = task_rules.draft_problem(wanted.kind, wanted.what, wanted.who, dated=True)
        if not wrong and wanted.remind_on and wanted.due_on and wanted.remind_on > wanted.due_on:
            wrong = f"The reminder comes after {british(wanted.due_on)}."
        ui.wrong.setText(wrong)
        ui.ok.setEnabled(not wrong)

    def _fields(self) -> dict[str, Any]:
        wanted = self.wanted()
        if not (wanted.what.strip() or wanted.who.strip()):
            return {}
        return {
            "kind": wanted.kind,
            "what": wanted.what,
            "who": wanted.who,
            "due": str(wanted.due_on),
        }

    def _put(self, kept: dict[str, Any]) -> None:
        if not kept:
            return
        ui = self.ui
        ui.kind.setCurrentIndex(max(ui.kind.findData(kept["kind"]), 0))
        ui.what.setPlainText(kept["what"])
        ui.who.setText(kept["who"])
        if minute_of(ui.due) is None:
            put_day(ui.due, date.fromisoformat(kept["due"]))
