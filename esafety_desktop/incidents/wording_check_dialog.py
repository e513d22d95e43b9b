"""Who compared a step with the local safeguarding partners' advice, and when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.incidents import wording_service
from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.incidents.ui_wording_check_dialog import Ui_WordingCheckDialog
from esafety_desktop.incidents.wording_rules import StepCheck
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk


class WordingCheckDialog(QDialog):
    """Gathers a name and a day; for leaders.

    Args:
        desk: What every view is given.
        procedure_id: Whose step it is.
        step_id: The step.
        title: What the step is called.
        parent: The window.
    """

    def __init__(
        self,
        desk: Desk,
        procedure_id: str,
        step_id: str,
        title: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._at = procedure_id, step_id
        self._today = desk.store.today()
        self.ui = Ui_WordingCheckDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        kept = wording_service.own_words(desk.store, procedure_id).checks.get(step_id)
        shown = kept.on if kept else self._today
        self.ui.title.setText(title)
        self.ui.by.setText(kept.by if kept else desk.store.account.name)
        self.ui.on.setDate(QDate(shown.year, shown.month, shown.day))
        self.ui.never.setVisible(kept is not None)
        self.ui.by.textChanged.connect(self._changed)
        self.ui.on.dateChanged.connect(self._changed)
        self.ui.never.clicked.connect(lambda: self._save(None))
        self.ui.ok.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.by.setFocus()
        open_at(self, 480, 260)
        self._changed()

    def accept(self) -> None:
        self._save(StepCheck(self.ui.by.text(), self._day()))

    def keep_draft(self) -> None:
        """Nothing that is typed here is worth a draft: a name and a day."""

    def _save(self, check: StepCheck | None) -> None:
        with self.desk.guard(self):
            result = wording_service.save_check(self.desk.store, *self._at, check)
            self.desk.done(result, self)
            super().accept()

    def _day(self) -> date:
        shown = self.ui.on.date()
        return date(shown.year(), shown.month(), shown.day())

    def _changed(self, *_: object) -> None:
        wrong = ""
        if not self.ui.by.text().strip():
            wrong = "Write who asked."
        elif self._day() > self._today:
            wrong = "That day lies ahead."
        self.ui.wrong.setText(wrong)
        self.ui.ok.setEnabled(not wrong)
