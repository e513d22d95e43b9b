"""Taking everything out: what lies open, where to, behind which password; then all of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from shiboken6 import isValid

from esafety_desktop.everything import out_service, place_service
from esafety_desktop.everything.pages import new_password, protect, safe_file_name
from esafety_desktop.everything.place_look_view import LOOKING, PlaceLook
from esafety_desktop.everything.ui_out_dialog import Ui_EverythingOut
from esafety_desktop.problem import Problem
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.secret_lines import show_secrets
from esafety_desktop.widgets.whole_words import keep_whole

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
_WITHOUT = (
    "Incidents, their papers and sealed envelopes stay in the program: nothing of them goes into "
    "the folder, and it needs no password. Governors must not get them."
)

_WAITING = (
    " A concern that waits in the slot is sealed and stays behind: decide on it first, then take "
    "everything out."
)
_PUT_DOWN = "&Put it into the trail"
_USUAL = (
    QStandardPaths.StandardLocation.DocumentsLocation,
    QStandardPaths.StandardLocation.DownloadLocation,
    QStandardPaths.StandardLocation.HomeLocation,
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
        self._written: Written | None = None
        self.ui = Ui_EverythingOut()
        self.ui.setupUi(self)
        keep_whole(self.ui.reason)
        self.setProperty("help_page", "everything-out")
        self.ui.words.setText(_WORDS)
        self.ui.open_words.setText(_OPEN)
        self._locked_words = _LOCKED + (_WAITING if waiting else "")
        self.ui.locked_part.setVisible(desk.store.is_leader)
        data = desk.store.folder
        self.look = PlaceLook(self.ui.place, desk.jobs, partial(place_service.judge, data))
        self.ui.browse.clicked.connect(self._browse)
        self.ui.suggest.clicked.connect(self.suggest)
        self.ui.show_password.toggled.connect(self._show_password)
        self.ui.with_locked.toggled.connect(self._want_locked)
        self.ui.ok.clicked.connect(self.take_out)
        self.ui.cancel.clicked.connect(self.reject)
        self.look.judged.connect(self._look_at_place)
        for line in (self.ui.password, self.ui.again):
            line.textChanged.connect(self._gate)
        for tick in (self.ui.shared, self.ui.written, self.ui.known):
            tick.toggled.connect(self._gate)
        self._want_locked()
        self._look_at_place()
        self._propose()
        open_within(self, 720, 690)

    def why_not(self) -> str:
        """What is still missing; "" for nothing."""
        if self._written is not None:
            return ""
        if wrong := self._wrong_place() or self._wrong_password():
            return wrong
        return "" if self.ui.known.isChecked() else "Tick the last line when you have read this."

    def _wrong_place(self) -> str:
        judged = self.look.found
        if not self.look.text:
            return "Choose where the folder is to be made: an encrypted stick, or this PC's disk."
        if judged is None:
            return LOOKING
        if judged.shared and not self.ui.shared.isChecked():
            return "Tick that you know who can read that folder, or choose another one."
        return judged.refused

    def _wrong_password(self) -> str:
        store = self.desk.store
        if not self._with_locked:
            return ""
        password, again = self.ui.password.text(), self.ui.again.text()
        if fault := place_service.password_fault(store, password, again):
            return fault
        ticked = self.ui.written.isChecked()
        return "" if ticked else "Write the password down, then tick that you have."

    @property
    def _with_locked(self) -> bool:
        return self.desk.store.is_leader and self.ui.with_locked.isChecked()

    def suggest(self) -> None:
        """A password that nobody guesses, shown to be written down."""
        made = new_password()
        for line in (self.ui.password, self.ui.again):
            line.setText(made)
        self.ui.show_password.setChecked(True)
        self.ui.password.setFocus()

    def take_out(self) -> None:
        """Write everything beside the window; Cancel there leaves nothing behind."""
        if self._written is not None:
            self._put_down(self._written)
            return
        if self.why_not():
            return
        with_locked = self._with_locked
        password = self.ui.password.text() if with_locked else ""
        wanted = out_service.Wanted(
            self.look.place, password, self._papers, protect, safe_file_name, with_locked
        )
        with self.desk.guard(self):
            given = out_service.begin(self.desk.store, with_locked=with_locked)
            self.desk.work(
                self,
                "Taking everything out…",
                lambda progress: out_service.write(given, wanted, progress),
                self._done,
            )

    def _done(self, written: Written) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(written.folder)))
        self._put_down(written)

    def _put_down(self, written: Written) -> None:
        """Into the trails; until that is done the window stays, and offers nothing else."""
        self._written = written
        with self.desk.guard(self):
            try:
                changed = out_service.finish(self.desk.store, written)
            except Problem as problem:
                self._keep_open()
                raise out_service.not_put_down(written, problem) from problem
            self.desk.done(changed, self)
            self.accept()

    def _keep_open(self) -> None:
        ui = self.ui
        for widget in (ui.place, ui.browse, ui.shared, ui.locked_part, ui.known):
            widget.setEnabled(False)
        ui.ok.setText(_PUT_DOWN)
        ui.cancel.setText("Close")
        self._gate()

    def _propose(self) -> None:
        """A folder of this PC alone; Documents are often copied to a service, or on a share."""
        places = [Path(QStandardPaths.writableLocation(one)) for one in _USUAL]
        data = self.desk.store.folder
        self.desk.jobs.run(lambda _progress: place_service.usual(data, places), self._proposed)

    def _proposed(self, place: Path | None) -> None:
        if place is not None and isValid(self) and not self.look.text:
            self.ui.place.setText(str(place))
            self.look.at_once()

    def _look_at_place(self) -> None:
        judged = self.look.found
        words = judged.warning if judged is not None else ""
        self.ui.warning.setText(words)
        self.ui.warning.setVisible(bool(words))
        self.ui.shared.setVisible(judged is not None and judged.shared)
        if judged is None or not judged.shared:
            self.ui.shared.setChecked(False)
        self._gate()

    def _gate(self) -> None:
        reason = self.why_not()
        self.ui.reason.setText(reason)
        self.ui.ok.setEnabled(not reason)

    def _want_locked(self) -> None:
        wanted = self.ui.with_locked.isChecked()
        self.ui.locked_words.setText(self._locked_words if wanted else _WITHOUT)
        self.ui.password_part.setEnabled(wanted)
        self._gate()

    def _show_password(self, shown: bool) -> None:  # noqa: FBT001 - a Qt slot
        show_secrets(self.ui.password, self.ui.again, shown=shown)

    def _browse(self) -> None:
        dialog = QFileDialog(self, "Where the folder is made", self.ui.place.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.look.put)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
