"""Scanned pages of a review: looked at before they are kept, and again later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.action_points import evidence_service
from esafety_desktop.action_points.ui_evidence_dialog import Ui_EvidenceDialog
from esafety_desktop.kept_papers.remove_dialog import RemoveDialog
from esafety_desktop.kept_papers.viewer_view import PageViewer
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.action_points.evidence_rows import EvidenceRow
    from esafety_desktop.kept_papers.rows import KeptPage
    from esafety_desktop.widgets.desk import Desk

_STAYS = (
    "The pages are gone for good and cannot be brought back; the review still says that there were "
    "some. Removing is recorded with your name and the reason."
)


class NewEvidenceDialog(QDialog):
    """Shows what was read from a file, asks what it shows, and keeps it.

    Args:
        desk: What every view is given.
        review_id: The review to which it belongs.
        about: What that is, in words.
        pages: The pages.
        file_name: What the file was called.
        parent: The window.
    """

    reads_in_order = True

    def __init__(
        self,
        desk: Desk,
        review_id: str,
        about: str,
        *,
        pages: Sequence[KeptPage],
        file_name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._review, self._pages, self._file_name = review_id, pages, file_name
        self.ui = _dressed(self, about)
        ui = self.ui
        self.viewer = PageViewer(self)
        ui.place.addWidget(self.viewer)
        self.viewer.set_pages(pages)
        ui.printPages.hide()
        ui.remove.hide()
        ui.title.textChanged.connect(self._gate)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)
        self._gate()
        ui.title.setFocus()

    def accept(self) -> None:
        with self.desk.guard(self):
            title = self.ui.title.text()
            result = evidence_service.file_evidence(
                self.desk.store, self._review, title, self._pages, self._file_name
            )
            self.desk.done(result, self)
            super().accept()

    def _gate(self, *_: object) -> None:
        there = bool(self.ui.title.text().strip())
        self.ui.wrong.setText("" if there else "Write what the pages show.")
        self.ui.ok.setEnabled(there)


class EvidenceDialog(QDialog):
    """Shows a kept paper, prints it, removes it with a reason.

    Args:
        desk: What every view is given.
        row: The paper.
        pages: Its pages, checked.
        school: Whose it is, for the printed pages.
        parent: The window.
    """

    def __init__(
        self,
        desk: Desk,
        row: EvidenceRow,
        pages: Sequence[KeptPage],
        school: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._row, self._school = row, school
        self.ui = _dressed(self, row.foot)
        ui = self.ui
        self.viewer = PageViewer(self)
        ui.place.addWidget(self.viewer)
        self.viewer.set_pages(pages)
        ui.fields.setRowVisible(ui.title, False)
        ui.wrong.hide()
        ui.ok.hide()
        ui.cancel.setText("&Close")
        ui.cancel.clicked.connect(self.reject)
        ui.printPages.clicked.connect(self._print)
        ui.remove.clicked.connect(self._remove)
        ui.cancel.setFocus()

    def _print(self) -> None:
        from esafety_desktop.action_points.binder_pages import render_evidence

        with self.desk.guard(self):
            sheet = evidence_service.pages_sheet(self.desk.store, self._row)
            school = self._school
            self.desk.print(
                self,
                sheet.title,
                lambda progress: render_evidence(sheet, school, progress),
                "Evidence.pdf",
            )

    def _remove(self) -> None:
        dialog = RemoveDialog(
            self.desk,
            [self._row.title],
            lambda why: evidence_service.remove_evidence(self.desk.store, [self._row.id], why),
            about=_STAYS,
            example=evidence_service.EXAMPLE,
            parent=self,
        )
        dialog.accepted.connect(self.accept)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _dressed(dialog: QDialog, about: str) -> Ui_EvidenceDialog:
    ui = Ui_EvidenceDialog()
    ui.setupUi(dialog)
    ui.heading.setText(about)
    set_role(ui.heading, "section")
    set_role(ui.wrong, "danger")
    set_role(ui.ok, "primary")
    set_role(ui.remove, "danger")
    dialog.resize(760, 680)
    return ui
