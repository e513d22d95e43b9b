"""Retire this PC: only once a back-up elsewhere was opened, and a word was typed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from esafety_desktop.backups import left_service, retire_service
from esafety_desktop.backups.backup_dialog import BackupDialog
from esafety_desktop.backups.ui_retire import Ui_Retire
from esafety_desktop.dates import british_time
from esafety_desktop.widgets.closed_work import ClosedWork
from esafety_desktop.widgets.fitting import open_within

_TYPED = "typed in Retire this PC"

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.backups.left_service import Left
    from esafety_desktop.backups.retire_service import Proved
    from esafety_desktop.widgets.desk import Desk

_WORDS = (
    "For a PC that is sold, given back or thrown away. The back-ups of this school on this PC"
    " go first, then the keys, then cabinets, envelopes and settings. The program stays.\n\n"
    "Be sure of this: a modern disk (SSD) may keep old copies of deleted files where no program"
    " reaches them. They are encrypted; without the keys nobody can read them. But a password that"
    " somebody knows would open an old copy of the keyring, if a specialist found one on the disk."
    " Where the PC leaves the school, have the disk erased or destroyed as well."
)
_BUSY = (
    "The back-up elsewhere is read once more, then everything goes. If the PC is switched off"
    " before the keys are gone, the school is still here; after that it goes on at the next start."
)
_ADVICE = (
    "On the new PC: start E-Safety Desktop, choose “Restore a back-up”, then “I have forgotten my"
    " password” with the recovery sheet. Keep the stick and the sheet apart until then."
)


class RetireDialog(QDialog):
    """Gathers the proofs; the shell destroys, with the cabinets closed."""

    reads_in_order = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        retire_service.must_be_allowed(desk.store)
        self.desk = desk
        self.proved: Proved | None = None
        self.left: Left | None = None
        self.ui = Ui_Retire()
        self.ui.setupUi(self)
        self.setProperty("help_page", "somebody-leaves")
        self.ui.words.setText(_WORDS)
        self.ui.browse.clicked.connect(self._browse)
        self.ui.back_up.clicked.connect(self._back_up)
        QShortcut(QKeySequence("Ctrl+B"), self, self._back_up)
        self.ui.prove.clicked.connect(self.prove)
        self.ui.retire.clicked.connect(self.retire)
        self.ui.cancel.clicked.connect(self.reject)
        self._bring_back()
        for line in (self.ui.file, self.ui.code):
            line.textChanged.connect(self._unproved)
        self.ui.word.textChanged.connect(self._gate)
        self._gate()
        open_within(self, 680, 700)

    def reject(self) -> None:
        """Close; what was typed is there again until the desk is locked."""
        self.desk.setProperty(_TYPED, [self.ui.file.text(), self.ui.code.text()])
        super().reject()

    def why_not(self) -> str:
        """What is still missing before the end; "" for nothing."""
        if not self._file:
            return "Choose the back-up."
        if not self.ui.code.text().strip():
            return "Type the code of the recovery sheet: it is what opens the back-up elsewhere."
        if self.proved is None:
            return "Press “Try the back-up”."
        typed = self.ui.word.text().strip()
        return "" if typed == retire_service.WORD else f"Type {retire_service.WORD}, in capitals."

    def prove(self) -> None:
        """Open the back-up with the sheet, beside the window."""
        store, file, code = self.desk.store, Path(self._file), self.ui.code.text()
        data, cabinets, now = store.folder, store.account.role.cabinets, store.clock()
        with self.desk.guard(self):
            retire_service.must_lie_elsewhere(data, file)
            envelopes = retire_service.own_envelopes(store)
            going = retire_service.of_this_pc(store)

            def work(told: Callable[[int, int], None]) -> tuple[Proved, Left]:
                found = retire_service.prove(data, file, code, cabinets, told, envelopes=envelopes)
                return found, left_service.left(data, now, going, file)

            self.desk.work(self, "Trying the back-up…", work, lambda both: self._proved(*both))

    def retire(self) -> None:
        """Hand over to the shell; something may have been written since the proof."""
        if self.proved is None or self.left is None:
            return
        left = self.left
        store = self.desk.store
        with self.desk.guard(self):
            asked = retire_service.ready(store, self.proved)
            wanted = ClosedWork(
                title="The school is being removed from this PC",
                words=_BUSY,
                work=lambda told: retire_service.retire(asked, told),
                back=lambda: retire_service.open_again(asked),
                said=left_service.NOT_ALL if left.here else left_service.GONE,
                advice=f"{left.words}\n\n{_ADVICE}",
            )
            self.accept()
            self.desk.closed_wanted.emit(wanted)

    def _proved(self, proved: Proved, left: Left) -> None:
        with self.desk.guard(self):
            retire_service.must_hold_everything(self.desk.store, proved)
            self.proved, self.left = proved, left
            self.ui.proved.setText(
                f"The back-up of {british_time(proved.manifest.made_at)} is whole, holds"
                " everything, and opens with this sheet.\n\nThis stays and is for you to look"
                f" after:\n{left.words}"
            )
        self._gate()
        if self.proved is not None:
            self.ui.word.setFocus()  # scrolled into view by that

    def _unproved(self) -> None:
        self.proved = None
        self.ui.proved.setText("")
        self._gate()

    def _gate(self) -> None:
        reason = self.why_not()
        self.ui.reason.setText(reason)
        self.ui.prove.setEnabled(bool(self._file and self.ui.code.text().strip()))
        self.ui.word.setEnabled(self.proved is not None)
        self.ui.retire.setEnabled(not reason)

    @property
    def _file(self) -> str:
        """The path, as typed or as Windows copies it, in quotation marks."""
        return self.ui.file.text().strip().strip('"')

    def _bring_back(self) -> None:
        typed = self.desk.property(_TYPED)
        for line, words in zip((self.ui.file, self.ui.code), typed or (), strict=False):
            line.setText(words)

    def _back_up(self) -> None:
        dialog = BackupDialog(self.desk, self)
        dialog.finished.connect(self._take_newest)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_newest(self) -> None:
        """What was just backed up elsewhere is what is wanted."""
        with self.desk.guard(self):
            newest = retire_service.newest_elsewhere(self.desk.store)
            if newest is not None and newest != Path(self._file):
                self.ui.file.setText(str(newest))

    def _browse(self) -> None:
        dialog = QFileDialog(self, "The back-up elsewhere", "", "Back-ups (*.esafety-backup)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.ui.file.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
