"""A back-up by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QWidget
from shiboken6 import isValid

from esafety_desktop.problem import Cancelled, Problem
from esafety_desktop.shell import settings
from esafety_desktop.shell.status import backup_words
from esafety_desktop.shell.ui_backup import Ui_Backup
from esafety_desktop.store import backup

if TYPE_CHECKING:
    from esafety_desktop.store.manifest import Manifest
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Job


class BackupDialog(QDialog):
    """Asks for a folder; the copy is made and read again beside the window."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_Backup()
        self.ui.setupUi(self)
        self._job: Job | None = None
        self._settings = settings.read(desk.store.folder)
        self._button = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._button.setText("&Back up")
        self.ui.last.setText(backup_words(backup.last_backup(desk.store)) + ".")
        for widget in (self.ui.message, self.ui.done, self.ui.busy):
            widget.hide()
        self.ui.folder.textChanged.connect(self._gate)
        self.ui.browse.clicked.connect(self._browse)
        self.ui.buttons.accepted.connect(self.back_up)
        self.ui.buttons.rejected.connect(self.reject)
        self.ui.folder.setText(self._settings.backup_folder)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 72)
        self._gate()

    def back_up(self) -> None:
        """Make the back-up."""
        self.ui.message.hide()
        what = backup.plan(self.desk.store)
        target = Path(self.ui.folder.text()) / backup.file_name(what.made_at)
        self._set_busy(busy=True)
        self._job = self.desk.jobs.run(
            lambda progress: backup.write(what, target, progress),
            lambda manifest: self._done(manifest, target),
            self._failed,
        )

    def reject(self) -> None:
        """Close; a back-up that is being made is given up and leaves no file."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _done(self, manifest: Manifest, target: Path) -> None:
        self._job = None
        if not isValid(self):  # closed when it was made already
            self.desk.done(backup.record(self.desk.store, manifest), None)
            return
        self._set_busy(busy=False)
        self.desk.done(backup.record(self.desk.store, manifest), self)
        settings.write(
            self.desk.store.folder, replace(self._settings, backup_folder=str(target.parent))
        )
        self.ui.last.setText(backup_words(manifest.made_at) + ".")
        self.ui.done.setText(f"The back-up is made and was read again: {target.name}")
        self.ui.done.show()
        self.adjustSize()

    def _failed(self, error: BaseException) -> None:
        self._job = None
        if isinstance(error, Cancelled):  # the dialog is gone
            return
        self._set_busy(busy=False)
        if not isinstance(error, Problem):
            raise error
        self.ui.message.setText(f"{error.message} {error.advice}".strip())
        self.ui.message.show()
        self.adjustSize()

    def _gate(self) -> None:
        text = self.ui.folder.text().strip()
        there = bool(text) and Path(text).is_dir()
        self._button.setEnabled(there)
        self._button.setToolTip("" if there else "Choose a folder that exists.")

    def _set_busy(self, *, busy: bool) -> None:
        self.ui.busy.setVisible(busy)
        for widget in (self.ui.folder, self.ui.browse, self._button):
            widget.setEnabled(not busy)

    def _browse(self) -> None:
        dialog = QFileDialog(self, "Where to keep the back-up", self.ui.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.ui.folder.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
