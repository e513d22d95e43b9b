"""Settings of the procedures: where the child protection file is, the duty to report, the check."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate

from esafety_desktop.incidents import settings_service
from esafety_desktop.incidents.moment_view import chosen, dress, fill, open_at
from esafety_desktop.incidents.settings_rules import CHILD_FILES, ProcedureSettings
from esafety_desktop.incidents.ui_settings_dialog import Ui_SettingsDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QCheckBox, QDateEdit, QWidget

    from esafety_desktop.widgets.desk import Desk


class SettingsDialog(DraftDialog):
    """Gathers what is settled once; for leaders."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_SettingsDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        fill(self.ui.childFile, CHILD_FILES)
        self._today = desk.store.today()
        self._show(settings_service.settings(desk.store))
        self.draft = DraftKeeper(desk.store, "incidents/settings", self._fields, self)
        self._put(self.draft.found())
        self._connect()
        open_at(self, 640, 560)
        self._changed()

    def wanted(self) -> ProcedureSettings:
        """What stands in the fields."""
        ui = self.ui
        return ProcedureSettings(
            chosen(ui.childFile),
            ui.childFileAt.text().strip() if ui.childFileAt.isEnabled() else "",
            _day(ui.duty, ui.dutyFrom),
            _day(ui.checked, ui.checkedOn),
        )

    def accept(self) -> None:
        with self.desk.guard(self):
            result = settings_service.save_settings(self.desk.store, self.wanted())
            self.taken(result)

    def reject(self) -> None:
        self.draft.clear()
        super().reject()

    def _show(self, kept: ProcedureSettings) -> None:
        ui = self.ui
        ui.childFile.setCurrentIndex(max(ui.childFile.findData(kept.child_file), 0))
        ui.childFileAt.setText(kept.child_file_at)
        for box, edit, day in (
            (ui.duty, ui.dutyFrom, kept.duty_from),
            (ui.checked, ui.checkedOn, kept.checked_on),
        ):
            shown = day or self._today
            box.setChecked(day is not None)
            edit.setDate(QDate(shown.year, shown.month, shown.day))
        ui.stamp.setText(settings_service.stamp_words(kept, self._today))

    def _connect(self) -> None:
        ui = self.ui
        ui.childFile.currentIndexChanged.connect(self._typed)
        ui.childFileAt.textChanged.connect(self._typed)
        for box, edit in ((ui.duty, ui.dutyFrom), (ui.checked, ui.checkedOn)):
            box.toggled.connect(self._typed)
            edit.dateChanged.connect(self._typed)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)

    def _typed(self, *_: object) -> None:
        self.draft.touch()
        self._changed()

    def _changed(self) -> None:
        ui = self.ui
        ui.childFileAt.setEnabled(chosen(ui.childFile) in {"elsewhere", "paper"})
        ui.dutyFrom.setEnabled(ui.duty.isChecked())
        ui.checkedOn.setEnabled(ui.checked.isChecked())
        checked = self.wanted().checked_on
        wrong = "That day lies ahead." if checked and checked > self._today else ""
        ui.wrong.setText(wrong)
        ui.ok.setEnabled(not wrong)

    def _fields(self) -> dict[str, Any]:
        wanted = self.wanted()
        return {"file": wanted.child_file, "at": wanted.child_file_at}

    def _put(self, kept: dict[str, Any]) -> None:
        if kept:
            self.ui.childFile.setCurrentIndex(max(self.ui.childFile.findData(kept["file"]), 0))
            self.ui.childFileAt.setText(kept["at"])


def _day(box: QCheckBox, edit: QDateEdit) -> date | None:
    if not box.isChecked():
        return None
    shown = edit.date()
    return date(shown.year(), shown.month(), shown.day())
