"""Retire this PC: only once a back-up elsewhere was opened, and a word was typed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from esafety_desktop.backups import retire_service
from esafety_desktop.backups.ui_retire import Ui_Retire
from esafety_desktop.dates import british_time
from esafety_desktop.widgets.closed_work import ClosedWork
from esafety_desktop.widgets.fitting import open_within

if TYPE_CHECKING:
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
_SAID = "The school is gone from this PC."
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
        self.ui = Ui_Retire()
        self.ui.setupUi(self)
        self.setProperty("help_page", "somebody-leaves")
        self.ui.words.setText(_WORDS)
        self.ui.browse.clicked.connect(self._browse)
        self.ui.prove.clicked.connect(self.prove)
        self.ui.retire.clicked.connect(self.retire)
        self.ui.cancel.clicked.connect(self.reject)
        for line in (self.ui.file, self.ui.code):
            line.textChanged.connect(self._unproved)
        self.ui.word.textChanged.connect(self._gate)
        self._gate()
        open_within(self, 680, 560)

    def why_not(self) -> str:
        """What is still missing before the end; "" for nothing."""
        if not self.ui.file.text():
            return "Choose the back-up."
        if not self.ui.code.text().strip():
            return "Type the code of the recovery sheet: it is what opens the back-up elsewhere."
        if self.proved is None:
            return "Press “Try the back-up”."
        typed = self.ui.word.text().strip()
        return "" if typed == retire_service.WORD else f"Type {retire_service.WORD}, in capitals."

    def prove(self) -> None:
        """Open the back-up with the sheet, beside the window."""
        store, file, code = self.desk.store, Path(self.ui.file.text()), self.ui.code.text()
        data, cabinets = store.folder, store.account.role.cabinets
        with self.desk.guard(self):
            retire_service.must_lie_elsewhere(data, file)
            envelopes = retire_service.own_envelopes(store)
            self.desk.work(
                self,
                "Trying the back-up…",
                lambda told: retire_service.prove(
                    data, file, code, cabinets, told, envelopes=envelopes
                ),
                self._proved,
            )

    def retire(self) -> None:
        """Hand over to the shell; something may have been written since the proof."""
        if self.proved is None:
            return
        store = self.desk.store
        with self.desk.guard(self):
            asked = retire_service.ready(store, self.proved)
            wanted = ClosedWork(
                title="The school is being removed from this PC",
                words=_BUSY,
                work=lambda told: retire_service.retire(asked, told),
                back=lambda: retire_service.open_again(asked),
                said=_SAID,
                advice=_ADVICE,
            )
            self.accept()
            self.desk.closed_wanted.emit(wanted)

    def _proved(self, proved: Proved) -> None:
        with self.desk.guard(self):
            retire_service.must_hold_everything(self.desk.store, proved)
            self.proved = proved
            self.ui.proved.setText(
                f"The back-up of {british_time(proved.manifest.made_at)} is whole, holds"
                " everything, and opens with this sheet."
            )
            self.ui.word.setFocus()
        self._gate()

    def _unproved(self) -> None:
        self.proved = None
        self.ui.proved.setText("")
        self._gate()

    def _gate(self) -> None:
        reason = self.why_not()
        self.ui.reason.setText(reason)
        self.ui.prove.setEnabled(bool(self.ui.file.text() and self.ui.code.text().strip()))
        self.ui.word.setEnabled(self.proved is not None)
        self.ui.retire.setEnabled(not reason)

    def _browse(self) -> None:
        dialog = QFileDialog(self, "The back-up elsewhere", "", "Back-ups (*.esafety-backup)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.ui.file.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
