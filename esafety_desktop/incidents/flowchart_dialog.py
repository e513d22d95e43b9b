"""Which procedure goes on the wall, and on which paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.incidents import pack_service
from esafety_desktop.incidents.flowchart_rules import SIZES
from esafety_desktop.incidents.flowchart_service import poster_sheet
from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.incidents.ui_flowchart_dialog import Ui_FlowchartDialog

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk


class FlowchartDialog(QDialog):
    """Gathers procedure and paper, then shows the poster; open to every account."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_FlowchartDialog()
        self.ui.setupUi(self)
        dress(self)
        for row in pack_service.packs():
            said = f"{row.title} (recommended)" if row.recommended else row.title
            self.ui.pack.addItem(said, row.id)
        self.ui.size.addItems(SIZES)
        missing = [one.label for one in poster_sheet(desk.store, "").numbers if not one.numbers]
        names = ", ".join(missing)
        self.ui.missing.setText(f"⚠ No number in the contact map: {names}." if missing else "")
        self.ui.missing.setVisible(bool(missing))
        self.ui.ok.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        open_at(self, 520, 240)

    def accept(self) -> None:
        from esafety_desktop.incidents.flowchart_pages import render_poster

        with self.desk.guard(self):
            sheet = poster_sheet(self.desk.store, str(self.ui.pack.currentData()))
            size = self.ui.size.currentText()
            parent = self.parentWidget() or self
            super().accept()
            self.desk.print(
                parent,
                "Flowchart poster",
                lambda progress: render_poster(sheet, size, progress),
                f"Flowchart {size}",
            )


def show_poster(parent: QWidget, desk: Desk, _incident_id: str = "") -> None:
    """The flowchart for the wall."""
    dialog = FlowchartDialog(desk, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
