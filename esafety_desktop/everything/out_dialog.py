"""Taking everything out: what lies open, where to, behind which password; then all of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from esafety_desktop.everything import out_service, place_service
from esafety_desktop.everything.pages import new_password, protect, safe_file_name
from esafety_desktop.everything.ui_out_dialog import Ui_EverythingOut
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.secret_lines import show_secrets

if TYPE_CHECKING:
    from esafety_desktop.everything.out_service import PaperKind
    from esafety_desktop.everything.rows import Written
    from esafety_desktop.widgets.desk import Desk

_WORDS = (
    "All that you may see is written into one new folder, in formats that other programs read: "
    "Excel, CSV, JSON and PDF. Use it to move to another program, or to answer somebody who may "
    "ask for all of it. It is no back-up: for that choose File, Back up now."
)
_OPEN = (
    "The whole office cabinet: pupils, parents and staff with their addresses and telephone "
    "numbers, signed forms, answers about photographs, letters home, contacts and reviews. No "
    "parent, no governor and nobody outside the school must get it unless you have decided so."
)
_LOCKED = (
    "Incidents, their papers and sealed envelopes that you may open. Their files have names that "
    "say nothing, and open only with this password. Keep it in another place than the folder."
)

_WAITING = (
    " A concern that waits in the slot is sealed and stays behind: decide on it first, then take "
    "everything out."
)


class OutDialog(QDialog):
    """Gathers place and password; the work is done beside the window.

    Signals and state are those of a plain dialog: it closes when the folder is whole.
    """

    def __init__(
        self,
        desk: Desk,
        papers: tuple[PaperKind, ...],
        parent: QWidget | None = None,
        waiting: int = 0,
    ) -> None:
        """Ask for place and password.

        Args:
            desk: The open school.
            papers: What is printed along.
            parent: The window.
            waiting: How many concerns wait for this leader; they are sealed and stay behind.
        """
        super().__init__(parent)
        self.desk = desk
        self._papers = papers
        self.ui = Ui_EverythingOut()
        self.ui.setupUi(self)
        self.setProperty("help_page", "everything-out")
        self.ui.words.setText(_WORDS)
        self.ui.open_words.setText(_OPEN)
        self.ui.locked_words.setText(_LOCKED + (_WAITING if waiting else ""))
        self.ui.locked_part.setVisible(desk.store.is_leader)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self.ui.place.setText(QStandardPaths.writableLocation(documents))
        self.ui.browse.clicked.connect(self._browse)
        self.ui.suggest.clicked.connect(self.suggest)
        self.ui.show_password.toggled.connect(self._show_password)
        self.ui.ok.clicked.connect(self.take_out)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.place.textChanged.connect(self._look_at_place)
        for line in (self.ui.password, self.ui.again):
            line.textChanged.connect(self._gate)
        for tick in (self.ui.written, self.ui.known):
            tick.toggled.connect(self._gate)
        self._look_at_place()
        open_within(self, 720, 650)

    @property
    def place(self) -> Path:
        """Where the new folder is to lie."""
        return Path(self.ui.place.text().strip()).expanduser().absolute()

    def why_not(self) -> str:
        """What is still missing; "" for nothing."""
        store = self.desk.store
        if not self.ui.place.text().strip():
            return "Choose where the folder is to be made."
        if refused := place_service.refusal(store, self.place):
            return refused
        if store.is_leader:
            password, again = self.ui.password.text(), self.ui.again.text()
            if fault := place_service.password_fault(store, password, again):
                return fault
            if not self.ui.written.isChecked():
                return "Write the password down, then tick that you have."
        return "" if self.ui.known.isChecked() else "Tick the last line when you have read this."

    def suggest(self) -> None:
        """A password that nobody guesses, shown to be written down."""
        made = new_password()
        for line in (self.ui.password, self.ui.again):
            line.setText(made)
        self.ui.show_password.setChecked(True)
        self.ui.password.setFocus()

    def take_out(self) -> None:
        """Write everything beside the window; Cancel there leaves nothing behind."""
        if self.why_not():
            return
        password = self.ui.password.text() if self.desk.store.is_leader else ""
        wanted = out_service.Wanted(self.place, password, self._papers, protect, safe_file_name)
        with self.desk.guard(self):
            given = out_service.begin(self.desk.store)
            self.desk.work(
                self,
                "Taking everything out…",
                lambda progress: out_service.write(given, wanted, progress),
                self._done,
            )

    def _done(self, written: Written) -> None:
        with self.desk.guard(self):
            self.desk.done(out_service.finish(self.desk.store, written), self)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(written.folder)))
        self.accept()

    def _look_at_place(self) -> None:
        words = place_service.warning(self.place) if self.ui.place.text().strip() else ""
        self.ui.warning.setText(words)
        self.ui.warning.setVisible(bool(words))
        self._gate()

    def _gate(self) -> None:
        reason = self.why_not()
        self.ui.reason.setText(reason)
        self.ui.ok.setEnabled(not reason)

    def _show_password(self, shown: bool) -> None:  # noqa: FBT001 - a Qt slot
        show_secrets(self.ui.password, self.ui.again, shown=shown)

    def _browse(self) -> None:
        dialog = QFileDialog(self, "Where the folder is made", self.ui.place.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.ui.place.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
