"""The scanned papers of the review that is shown: list, add, look at, print, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from esafety_desktop.action_points import evidence_service
from esafety_desktop.action_points.filled_form_view import fit_height
from esafety_desktop.dates import british
from esafety_desktop.widgets.flow import Flow
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import heading, set_role

if TYPE_CHECKING:
    from esafety_desktop.action_points.evidence_rows import EvidenceRow
    from esafety_desktop.action_points.rows import ReviewRow
    from esafety_desktop.scans.file_rules import Refused
    from esafety_desktop.scans.reading import Scan
    from esafety_desktop.widgets.desk import Desk

_COLUMNS: tuple[Column[EvidenceRow], ...] = (
    Column("What it shows", lambda row: row.title, tooltip=lambda row: row.removed, stretch=True),
    Column("Pages", lambda row: row.counted, tone=lambda row: "muted" if row.removed else None),
    Column("Filed", lambda row: british(row.filed_on), sort_key=lambda row: row.filed_on),
    Column("By", lambda row: row.filed_by),
)
_EMPTY = "No scanned page is kept with this review."


class EvidencePanel(QWidget):
    """Shows the papers of one review.

    Args:
        desk: What every view is given.
        review: The review, or None before the first one.
        about: What it is, in words.
        school: Whose, for the foot of printed pages.
        parent: The page.
    """

    def __init__(
        self,
        desk: Desk,
        review: ReviewRow,
        about: str,
        school: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.review, self._about, self._school = review, about, school
        self.setObjectName("evidencePanel")
        self.table: RecordTable[EvidenceRow] = RecordTable(
            _COLUMNS, "Evidence of this review", self, empty_text=_EMPTY
        )
        self.table.setObjectName("evidence")
        self.table.opened.connect(self.look)
        fit_height(self.table)
        self.said = QLabel("", self)
        self.said.setWordWrap(True)
        set_role(self.said, "danger")
        self.add = QPushButton("Add scanned p&ages…", self)
        self.add.setObjectName("addEvidence")
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self.choose)
        line = QVBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        head = Flow()
        head.addWidget(heading("Evidence", 3))
        head.addWidget(self.add)
        line.addLayout(head)
        line.addWidget(self.said)
        line.addWidget(self.table)
        self.refresh()

    def refresh(self) -> None:
        """Read the papers again."""
        rows = evidence_service.evidence(self.desk.store, self.review.id)
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.said.setVisible(bool(self.said.text()))

    def choose(self) -> None:
        """Choose a file of scanned pages."""
        from esafety_desktop.kept_papers.page_view import choose_file

        choose_file(self, "Choose scanned pages", self.read)

    def read(self, path: str) -> None:
        """Read a chosen file and show its pages before they are kept."""
        from esafety_desktop.kept_papers.page_view import read_scan
        from esafety_desktop.scans.file_rules import FOR_REVIEWS

        read_scan(self.desk, self, path, self.take, FOR_REVIEWS)

    def take(self, came: Scan | Refused, name: str) -> None:
        """Show the pages, or why they are not taken."""
        from esafety_desktop.action_points.evidence_dialog import NewEvidenceDialog
        from esafety_desktop.scans.file_rules import Refused

        refused = isinstance(came, Refused)
        self.said.setText(f"{came.message} {came.advice}" if isinstance(came, Refused) else "")
        self.said.setVisible(refused)
        if isinstance(came, Refused):
            return
        dialog = NewEvidenceDialog(
            self.desk,
            self.review.id,
            self._about,
            pages=evidence_service.taken_from(came, blank=False),
            file_name=name,
            parent=self.window(),
        )
        dialog.accepted.connect(self.refresh)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def look(self, row: EvidenceRow) -> None:
        """Show a paper again."""
        from esafety_desktop.action_points.evidence_dialog import EvidenceDialog

        with self.desk.guard(self.window()):
            pages = evidence_service.kept_pages(self.desk.store, row)
            dialog = EvidenceDialog(self.desk, row, pages, self._school, self.window())
            dialog.accepted.connect(self.refresh)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
