"""The record as text to copy into a child protection file that is kept elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.incidents.copy_rules import COPY_WARNING, record_text
from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.incidents.print_service import copy_snapshot
from esafety_desktop.incidents.ui_copy_dialog import Ui_CopyDialog
from esafety_desktop.widgets.copied import copy_locked
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk


class CopyDialog(QDialog):
    """Shows the text and where it must not go; only Copy puts it into the clipboard."""

    def __init__(self, desk: Desk, incident_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_CopyDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.ui.warning.setText(COPY_WARNING)
        self.ui.text.setPlainText(record_text(copy_snapshot(desk.store, incident_id)))
        self.ui.copy.clicked.connect(self._copy)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.copy.setFocus()
        open_at(self, 720, 560)

    def _copy(self) -> None:
        copy_locked(self.ui.text.toPlainText())
        self.ui.said.setText("Copied. Paste it into the child protection file now.")
