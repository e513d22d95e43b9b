"""Trying a back-up out, once a term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget
from shiboken6 import isValid

from esafety_desktop.backups import found_service, proof_service
from esafety_desktop.backups.drill_service import drills, record_drill
from esafety_desktop.backups.ui_drill import Ui_Drill
from esafety_desktop.dates import british_time
from esafety_desktop.problem import Cancelled, Problem
from esafety_desktop.widgets.fitting import fit_height
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from esafety_desktop.backups.rows import Found, Proof
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Job

_NONE = "There is no back-up of this school in any place that is there. Make one first."


class DrillDialog(QDialog):
    """One button; what was found is recorded, good or bad."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_Drill()
        self.ui.setupUi(self)
        self.setProperty("help_page", "backups")
        self._job: Job | None = None
        self._found: tuple[Found, ...] = ()
        self._button = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._button.setText("&Try it out")
        set_role(self._button, "primary")
        for widget in (self.ui.message, self.ui.done):
            widget.hide()
        self.ui.buttons.accepted.connect(self.try_out)
        self.ui.buttons.rejected.connect(self.reject)
        self._tell_last()
        fit_height(self, self.fontMetrics().averageCharWidth() * 76)
        self._look()

    def try_out(self) -> None:
        """Open, check and count the chosen back-up, beside the window."""
        number = self.ui.which.currentIndex()
        if number < 0:
            return
        found = self._found[number]
        trial = proof_service.trial(self.desk.store, found, self.ui.code.text().strip())
        self.ui.message.hide()
        self.ui.done.hide()
        self._set_busy(busy=True)
        self._job = self.desk.jobs.run(
            lambda progress: proof_service.prove(trial, progress),
            self._proved,
            self._failed,
            self._advance,
        )

    def reject(self) -> None:
        """Close; a drill that is running is given up and not recorded."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _look(self) -> None:
        """Find the newest back-up of each place, beside the window."""
        self._set_busy(busy=True)
        folder, now = self.desk.store.folder, self.desk.store.clock()
        self._job = self.desk.jobs.run(
            lambda _progress: found_service.to_try(folder, now),
            self._show,
            self._failed,
        )

    def _show(self, found: tuple[Found, ...]) -> None:
        self._job = None
        if not isValid(self):
            return
        self._set_busy(busy=False)
        self._found = found
        for one in found:
            self.ui.which.addItem(f"{one.where}: {one.when}, {one.megabytes}")
        self._button.setEnabled(bool(found))
        if not found:
            self._say(_NONE)

    def _proved(self, proof: Proof) -> None:
        self._job = None
        if not isValid(self) or not self.desk.store.is_open:
            return
        self._set_busy(busy=False)
        if proof.refused:
            self._say(proof.said)
            return
        with self.desk.guard(self):
            self.desk.done(record_drill(self.desk.store, proof), self)
            self._tell_last()
            words = self.ui.done if proof.good else self.ui.message
            words.setText(f"{proof.said} It is recorded. {proof.for_you}".strip())
            words.show()
            fit_height(self)

    def _failed(self, error: BaseException) -> None:
        self._job = None
        if isinstance(error, Cancelled) or not isValid(self):
            return
        self._set_busy(busy=False)
        if not isinstance(error, Problem):
            raise error
        self._say(f"{error.message} {error.advice}".strip())

    def _say(self, words: str) -> None:
        self.ui.message.setText(words)
        self.ui.message.show()
        fit_height(self)

    def _tell_last(self) -> None:
        last = next(iter(drills(self.desk.store)), None)
        if last is None:
            self.ui.last.setText("No back-up has been tried out yet.")
            return
        found = "it was sound" if last.good else "it was bad"
        said = f"Last tried out on {british_time(last.at)} by {last.who}: {found}."
        self.ui.last.setText(said)

    def _set_busy(self, *, busy: bool) -> None:
        self.ui.busy.setMaximum(0)
        self.ui.busy.setVisible(busy)
        for widget in (self.ui.which, self.ui.code, self._button):
            widget.setEnabled(not busy)

    def _advance(self, done: int, total: int) -> None:
        self.ui.busy.setMaximum(total)
        self.ui.busy.setValue(done)
