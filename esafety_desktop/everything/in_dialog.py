"""Bringing everything in: choose the folder, look inside, then all of it or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from esafety_desktop.dates import british_time
from esafety_desktop.everything import found_service, in_service
from esafety_desktop.everything.place_look_view import LOOKING, PlaceLook
from esafety_desktop.everything.ui_in_dialog import Ui_EverythingIn
from esafety_desktop.widgets.fitting import open_within

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.everything.found_service import Found
    from esafety_desktop.everything.rows import Brought
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

_WORDS = (
    "This brings the records of a school back in, from a folder that “Take everything out” made. "
    "It only works in a new, empty school. The school's details and terms become those of the "
    "folder. Accounts, passwords and recovery sheets stay those of here; make a back-up afterwards."
)


class InDialog(QDialog):
    """Reads the folder beside the window, says what is in it, then brings it in as one change."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.found: Found | None = None
        self._read: Path | None = None
        self._soon = False
        self._refused = in_service.why_not(desk.store)
        self.ui = Ui_EverythingIn()
        self.ui.setupUi(self)
        self.setProperty("help_page", "everything-out")
        self.ui.words.setText(_WORDS)
        self.ui.browse.clicked.connect(self._browse)
        self.ui.look.clicked.connect(self.look)
        self.ui.ok.clicked.connect(self.bring_in)
        self.ui.cancel.clicked.connect(self.reject)
        self.look_at = PlaceLook(self.ui.place, desk.jobs, found_service.has_box)
        self.look_at.judged.connect(self._look_anew)
        self.ui.password.textChanged.connect(self._unread)
        for line in (self.ui.place, self.ui.password):
            line.returnPressed.connect(self._look_when_judged)
        self.ui.with_locked.toggled.connect(self._unread)
        self.ui.locked_part.hide()
        self._unread()
        open_within(self, 700, 430)

    def why_not(self) -> str:
        """What is still missing before it can be brought in; "" for nothing."""
        if self._refused:
            return self._refused
        if not self.look_at.text:
            return "Choose the folder."
        if self.look_at.found is None:
            return LOOKING
        if self._wants_locked and not self.ui.password.text():
            return "Type the password of the protected papers, or leave them out."
        return "" if self.found is not None else "Press “Look inside”."

    def look(self) -> None:
        """Read the whole folder and say what is in it; nothing is changed."""
        if not self.ui.look.isEnabled():
            return
        folder, password, wanted = self.look_at.place, self.ui.password.text(), self._wants_locked
        with self.desk.guard(self):
            self.desk.work(
                self,
                "Looking inside…",
                lambda _progress: found_service.look(folder, password, with_locked=wanted),
                self._seen,
            )

    def bring_in(self) -> None:
        """Sealed envelopes first, then both cabinets as one change."""
        found, store = self.found, self.desk.store
        if found is None or self.why_not():
            return
        with self.desk.guard(self):
            sealed = in_service.seal(store, found)
            given = in_service.access(store)
            self.desk.work(
                self,
                "Bringing everything in…",
                lambda progress: in_service.bring(given, found, progress),
                self._done,
                lambda: self._take_back(sealed),
            )

    @property
    def _wants_locked(self) -> bool:
        return (
            self.desk.store.is_leader
            and self.ui.with_locked.isChecked()
            and self.look_at.found is True
        )

    def _seen(self, found: Found) -> None:
        self.found = found
        self._read = self.look_at.place
        made, count = found.office.part.head, found.office.part.count
        words = (
            f"{found.school or 'A school without a name'}: taken out on "
            f"{british_time(made.made_at)} by {made.made_by}. {count:,} rows of the office cabinet."
        )
        if found.locked is not None:
            inside = sum(one.part.count for one in (found.locked, *found.envelopes))
            words += f" {inside:,} rows of the locked cabinet and envelopes."
        elif self.look_at.found:
            words += " The protected papers stay out; a leader can bring them in afterwards."
        self.ui.found.setText(words)
        self._gate()
        self.ui.ok.setFocus()

    def _done(self, brought: Brought) -> None:
        self.desk.done(in_service.done(brought), self)
        self.accept()

    def _take_back(self, sealed: list[Store]) -> None:
        with self.desk.guard(self):
            in_service.unseal(self.desk.store, sealed)

    def _look_anew(self) -> None:
        """What was read of a folder counts as long as that folder stands there."""
        if self.found is None or self.look_at.place != self._read:
            self._unread()
        if self._soon and self.look_at.found is not None:
            self._soon = False
            self.look()

    def _look_when_judged(self) -> None:
        """Enter, while it isn't known yet what kind of folder that is."""
        self._soon = self.look_at.found is None
        if self._soon:
            self.look_at.at_once()
        else:
            self.look()

    def _unread(self) -> None:
        self.found = None
        self.ui.found.setText("")
        self._gate()

    def _gate(self) -> None:
        box = self.look_at.found
        if box is not None or not self.look_at.text:
            self.ui.locked_part.setVisible(box is True and self.desk.store.is_leader)
        for widget in (self.ui.password, self.ui.password_label):
            widget.setEnabled(self.ui.with_locked.isChecked())
        reason = self.why_not()
        self.ui.reason.setText(reason)
        self.ui.found.setVisible(bool(self.ui.found.text()))
        self.ui.ok.setEnabled(not reason)
        ready = not self._refused and box is not None
        self.ui.look.setEnabled(ready and not (self._wants_locked and not self.ui.password.text()))

    def _browse(self) -> None:
        dialog = QFileDialog(self, "The folder to bring in", self.ui.place.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.look_at.put)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
