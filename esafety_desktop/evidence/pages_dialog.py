"""Scanned pages come in, after one question; or it is noted where the paper stays (TFA-7)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from esafety_desktop.evidence import intake_service as intake
from esafety_desktop.evidence.ui_pages_dialog import Ui_PagesDialog
from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.scans import reading
from esafety_desktop.scans.file_rules import Refused
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.strips import emergency_strip
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.widgets.unkept_words import close_with_words

if TYPE_CHECKING:
    from esafety_desktop.evidence.rows import EvidenceRow
    from esafety_desktop.scans.reading import Scan
    from esafety_desktop.widgets.desk import Desk

_KINDS = "Scanned pages (*.pdf *.png *.jpg *.jpeg *.tif *.tiff);;All files (*)"


class PagesDialog(QDialog):
    """Asks first whether a page could show a child; not sure counts as yes.

    Args:
        desk: What every view is given.
        row: The thing, as the person saw it.
        parent: The window.
    """

    def __init__(self, desk: Desk, row: EvidenceRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.row = row
        self.scan: Scan | None = None
        self._file_name = ""
        self.ui = Ui_PagesDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        what = row.description.what if row.description else ""
        self.ui.about.setText(f"{row.called} · {what}")
        place = f"incidents/{row.incident_id}/evidence/{row.id}/pages"
        self.draft = DraftKeeper(desk.store, place, self._fields, self)
        self.ui.where.setText(self.draft.found().get("where", ""))
        self._connect()
        self.ui.notSure.setFocus()
        open_at(self, 560, 400)
        self._changed()

    @property
    def answer(self) -> str:
        """What was answered: "no", "yes" or "not-sure"."""
        if self.ui.no.isChecked():
            return "no"
        return "yes" if self.ui.yes.isChecked() else "not-sure"

    def read(self, path: str) -> None:
        """Read a chosen file beside the window; what is wrong with it is told in words."""
        self.scan = None
        self._file_name = Path(path).name
        self._say(f"Reading {self._file_name}…")
        self._changed()
        self.desk.work(
            self, "Reading the pages…", lambda progress: _scan(path, progress), self._take
        )

    def accept(self) -> None:
        with self.desk.guard(self):
            store, row, answer = self.desk.store, self.row, self.answer
            if answer != "no":
                where = self.ui.where.text()
                result = intake.keep_on_paper(store, row.id, where, answer, row.known)
            elif self.scan is not None:
                result = intake.add_pages(
                    store, row.id, self.scan, self._file_name, answer=answer, known=row.known
                )
            else:
                return
            self.draft.clear()
            self.desk.done(result, self)
            super().accept()

    def keep_draft(self) -> None:
        """Seal what is being typed; a file that was read is forgotten, never kept as a draft."""
        self.draft.flush()

    def reject(self) -> None:
        close_with_words(self, super().reject, self.draft)

    def _connect(self) -> None:
        ui = self.ui
        for button in (ui.notSure, ui.yes, ui.no):
            button.toggled.connect(self._changed)
        ui.where.textChanged.connect(self._changed)
        ui.where.textChanged.connect(self.draft.touch)
        ui.choose.clicked.connect(self._choose)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)

    def _choose(self) -> None:
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, "Choose scanned pages", start, _KINDS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.read)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, came: Scan | Refused) -> None:
        if isinstance(came, Refused):
            self._say(f"{came.message} {came.advice}", "danger")
            self.ui.choose.setFocus()
        else:
            self.scan = came
            count = len(came.pages)
            pages = "1 page was" if count == 1 else f"{count} pages were"
            self._say(f"{self._file_name}: {pages} read, in black and white.", "ok")
        self._changed()
        if self.ui.ok.isEnabled():
            self.ui.ok.setFocus()

    def _say(self, text: str, role: str = "hint") -> None:
        self.ui.file.setText(text)
        set_role(self.ui.file, role)

    def _changed(self, *_: object) -> None:
        ui, paper = self.ui, self.answer != "no"
        ui.pages.setCurrentWidget(ui.paperPage if paper else ui.filePage)
        ui.ok.setText("&Note it" if paper else "&Keep")
        wrong = ""
        if paper and not ui.where.text().strip():
            wrong = "Write where the paper is kept."
        elif not paper and self.scan is None:
            wrong = "Choose a file of scanned pages."
        ui.wrong.setText(wrong)
        ui.ok.setEnabled(not wrong)

    def _fields(self) -> dict[str, Any]:
        where = self.ui.where.text()
        return {"where": where} if where.strip() else {}


def _scan(path: str, progress: Any) -> Scan | Refused:
    """The pages, or why they are not taken: shown where the file was chosen, not in a box."""
    try:
        return reading.scan(reading.read_file(path), progress)
    except Refused as refused:
        return refused
