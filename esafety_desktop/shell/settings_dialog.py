"""Settings of this PC: when the screen locks, and where the cabinets are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.problem import Problem
from esafety_desktop.shell import capture, settings
from esafety_desktop.shell.ui_settings import Ui_Settings
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.value import replace
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk


class SettingsDialog(QDialog):
    """Gathers; OK writes them and the desk goes by them at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_Settings()
        self.ui.setupUi(self)
        self._before = settings.read(desk.store.folder)
        self.ui.minutes.setRange(settings.IDLE_RANGE[0], settings.IDLE_RANGE[-1])
        self.ui.minutes.setValue(self._before.idle_minutes)
        self.ui.sound.setChecked(self._before.scan_sound)
        self.ui.capture.setChecked(self._before.hide_from_capture)
        for widget in (self.ui.capture, self.ui.capture_why):
            widget.setVisible(capture.POSSIBLE)
        self.ui.folder.setText(str(desk.store.folder))
        self.ui.folder.setCursorPosition(0)
        self.ui.open_folder.clicked.connect(self._open_folder)
        set_role(self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok), "primary")
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)
        wide = self.fontMetrics().averageCharWidth() * 76
        self.resize(wide, self.heightForWidth(wide))  # or wrapped lines would be cut off

    def wanted(self) -> settings.Settings:
        """What stands in the fields."""
        return replace(
            self._before,
            idle_minutes=self.ui.minutes.value(),
            hide_from_capture=self.ui.capture.isChecked(),
            scan_sound=self.ui.sound.isChecked(),
        )

    def accept(self) -> None:
        wanted = self.wanted()
        with self.desk.guard(self):
            if wanted != self._before:
                self._keep(wanted)
            super().accept()

    def _keep(self, wanted: settings.Settings) -> None:
        try:
            settings.write(self.desk.store.folder, wanted)
        except OSError as error:
            raise Problem(
                "The settings could not be written.",
                "Look whether the disk is full, or ask whoever looks after this PC.",
            ) from error
        said = f"The screen locks after {wanted.idle_minutes} minutes without a touch."
        self.desk.done(Changed(Area.SETTINGS, None, said), self)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.desk.store.folder)))
