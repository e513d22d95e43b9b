"""School details: letterhead and term dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.school import service
from esafety_desktop.school.school_details_view import SchoolDetailsView
from esafety_desktop.school.term_dates_view import TermDatesView
from esafety_desktop.school.ui_details_dialog import Ui_DetailsDialog
from esafety_desktop.widgets import theme

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk


class DetailsDialog(QDialog):
    """Two forms side by side in tabs; OK keeps what was changed in either."""

    reads_in_order = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_DetailsDialog()
        self.ui.setupUi(self)
        theme.set_role(self.ui.reason, "danger")
        self.details = SchoolDetailsView(desk.jobs)
        self.terms = TermDatesView(desk.store.today())
        self.ui.tabs.addTab(self.details, "&School")
        self.ui.tabs.addTab(self.terms, "Term &dates")
        self.details.show_row(service.school(desk.store))
        self.terms.show_rows(service.term_rows(desk.store))
        self.details.changed.connect(self._say_why)
        self.terms.changed.connect(self._say_why)
        self.ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        theme.set_role(self.ok, "primary")
        self.ok.clicked.connect(self._keep)
        self._say_why()

    def _say_why(self) -> None:
        why = self.details.why_not() or self.terms.why_not()
        self.ui.reason.setText(why)
        self.ok.setEnabled(not why)

    def _keep(self) -> None:
        with self.desk.guard(self):
            row, terms = self.details.row, self.terms.rows()
            if row != service.school(self.desk.store):
                self.desk.done(service.save_school(self.desk.store, row), self)
            if not set(terms) <= set(service.term_rows(self.desk.store)):
                self.desk.done(service.save_terms(self.desk.store, terms), self)
            self.accept()
