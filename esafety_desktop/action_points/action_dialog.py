"""Add an action: what, who, by when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QWidget

from esafety_desktop.action_points.action_service import add_action
from esafety_desktop.action_points.ui_action_dialog import Ui_ActionDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

_ISO = Qt.DateFormat.ISODate
_A_MONTH = timedelta(days=28)


class ActionDialog(DraftDialog):
    """Gathers an action."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_ActionDialog()
        self.ui.setupUi(self)
        for widget in self.findChildren(QWidget):
            if role := widget.property("role"):
                set_role(widget, str(role))
        due = desk.store.today() + _A_MONTH
        self._usual = QDate(due.year, due.month, due.day)
        self.ui.due.setDate(self._usual)
        self.draft = DraftKeeper(desk.store, "action_points/action-new", self._fields, self)
        kept = self.draft.found()
        self.ui.what.setPlainText(kept.get("what", ""))
        self.ui.owner.setText(kept.get("owner", ""))
        self.ui.due.setDate(QDate.fromString(kept.get("due", ""), _ISO) if kept else self._usual)
        self.ui.what.textChanged.connect(self._typed)
        self.ui.owner.textChanged.connect(self._typed)
        self.ui.due.dateChanged.connect(self._typed)
        self.ui.ok.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.what.setFocus()
        self._changed()

    def accept(self) -> None:
        with self.desk.guard(self):
            ui, shown = self.ui, self.ui.due.date()
            due = date(shown.year(), shown.month(), shown.day())
            result = add_action(self.desk.store, ui.what.toPlainText(), ui.owner.text(), due)
            self.taken(result)

    def _typed(self, *_: object) -> None:
        self.draft.touch()
        self._changed()

    def _changed(self) -> None:
        wrong = "" if self.ui.owner.text().strip() else "Write who does it."
        if not self.ui.what.toPlainText().strip():
            wrong = "Write what is to be done."
        self.ui.wrong.setText(wrong)
        self.ui.ok.setEnabled(not wrong)

    def _fields(self) -> dict[str, Any]:
        what, owner = self.ui.what.toPlainText(), self.ui.owner.text()
        due = self.ui.due.date()
        if not what.strip() and not owner.strip() and due == self._usual:
            return {}
        return {"what": what, "owner": owner, "due": due.toString(_ISO)}
