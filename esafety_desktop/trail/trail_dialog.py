"""Help, Check the records: walks along the audit trails while the window stays free."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from esafety_desktop.trail import service
from esafety_desktop.trail.code_rules import typed
from esafety_desktop.trail.ui_trail_dialog import Ui_TrailDialog
from esafety_desktop.widgets.fitting import fit_height, text_is_large

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.trail.rows import Found
    from esafety_desktop.widgets.desk import Desk

_SOUND = "Everything adds up."
_BAD = "Something does not add up."


class TrailDialog(QDialog):
    """Compares the trails with themselves, their signatures, and what was written down before."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk.home
        self.found: list[Found] = []
        self.ui = Ui_TrailDialog()
        self.ui.setupUi(self)
        self.setProperty("help_page", "check-records")
        self._steps: Iterator[service.Step] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self.ui.envelopes.setVisible(service.has_envelopes(self.desk.store))
        for widget in (self.ui.progress, self.ui.result):
            widget.hide()
        typed_lines, lines = (3, 4) if text_is_large(self) else (4, 13)
        self.ui.earlier.setFixedHeight(self.fontMetrics().lineSpacing() * typed_lines)
        self.ui.result.setMinimumHeight(self.fontMetrics().lineSpacing() * lines)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 80)
        self.ui.check.clicked.connect(self.check)
        self.ui.fromBackup.clicked.connect(self._choose_backup)
        self.ui.print.clicked.connect(self.print_)
        self.ui.close.clicked.connect(self.reject)

    @property
    def busy(self) -> bool:
        """Whether a check is on its way."""
        return self._steps is not None

    def check(self) -> None:
        """Begin; what is found is shown trail by trail."""
        self.ui.result.clear()  # what was found before is no answer to what is asked now
        with self.desk.guard(self):
            steps = service.check_steps(self.desk.store, typed(self.ui.earlier.toPlainText()))
            first = next(steps)
            self.found = []
            self._set_busy(steps)
            self._take(first)

    def reject(self) -> None:
        """Close; a check that is on its way is given up."""
        self._timer.stop()
        super().reject()

    def print_(self) -> None:
        """The page that is filed each term."""
        from esafety_desktop.trail.pages import render_heads

        with self.desk.guard(self):
            wanted = self.ui.envelopes.isChecked() and self.ui.envelopes.isVisible()
            page = service.page(self.desk.store, self.found, envelopes=wanted)
            self.desk.print(
                self,
                "Record of changes",
                lambda progress: render_heads(page, progress),
                "Record of changes, page for the file",
            )

    def add_backup(self, path: Path) -> None:
        """Put in the codes that a back-up has written down."""
        who = service.looker(self.desk.store)
        self.desk.work(
            self,
            "Reading the back-up",
            lambda _progress: service.codes_of_backup(path, who),
            self._add,
        )

    def _add(self, codes: tuple[str, ...]) -> None:
        there = self.ui.earlier.toPlainText().strip()
        self.ui.earlier.setPlainText("\n".join(filter(None, (there, *codes))))

    def _choose_backup(self) -> None:
        dialog = QFileDialog(self, "Which back-up?")
        dialog.setNameFilter("Back-ups (*.esafety-backup)")
        dialog.fileSelected.connect(lambda name: self.add_backup(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _set_busy(self, steps: Iterator[service.Step] | None) -> None:
        self._steps = steps
        busy = steps is not None
        self.ui.progress.setVisible(busy)
        self.ui.result.show()
        for widget in (self.ui.check, self.ui.fromBackup, self.ui.print, self.ui.earlier):
            widget.setEnabled(not busy)
        fit_height(self)
        if busy:
            self._timer.start(0)
        else:
            self._timer.stop()

    def _step(self) -> None:
        if self._steps is None:
            return
        steps, self._steps = self._steps, None
        with self.desk.guard(self):
            step = next(steps, None)
            if step is None:
                self._end()
            else:
                self._steps = steps
                self._take(step)
        if self._steps is None:
            self._set_busy(None)

    def _take(self, step: service.Step) -> None:
        self.ui.progress.setRange(0, max(step.total, 1))
        self.ui.progress.setValue(step.done)
        if step.found:
            self.found.append(step.found)
            self.ui.result.appendPlainText("\n".join((step.found.name, *step.found.lines, "")))

    def _end(self) -> None:
        self._set_busy(None)
        said = _SOUND if all(one.sound for one in self.found) else _BAD
        self.ui.result.setPlainText(f"{said}\n\n{self.ui.result.toPlainText()}")
        self.ui.result.setFocus()
        service.note_check(self.desk.store, self.found)
        self.desk.say(said)
