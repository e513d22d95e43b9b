"""Who can open a sealed envelope, and letting another leader open it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.incidents.envelope_service import could_read, let_read, readers, shut_out
from esafety_desktop.incidents.kind_rules import Choice
from esafety_desktop.incidents.moment_view import chosen, dress, fill, open_at
from esafety_desktop.incidents.ui_reader_dialog import Ui_ReaderDialog
from esafety_desktop.problem import Problem
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

_HINT = (
    "Whoever had a new password set by a colleague has to be added again. Ask the person face to "
    "face first: whoever set the password could sign in as them. Those whom the envelope was "
    "sealed against are not offered."
)
_NOBODY = "There is nobody who could be added."


class ReaderDialog(QDialog):
    """Gathers one more reader.

    Args:
        desk: The desk over the envelope.
        parent: The window.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_ReaderDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        ui, shut = self.ui, shut_out(desk.store)
        lines = [f"{', '.join(readers(desk.store))} can open it."]
        if shut:
            lines.append(f"Was a reader, and can't open it any more: {', '.join(shut)}.")
        ui.now.setText("\n".join(lines))
        ui.hint.setText(_HINT)
        others = could_read(desk.store)
        offered = [Choice(one.id, one.name) for one in others]
        fill(ui.leader, [Choice("", "Choose a leader" if others else _NOBODY), *offered])
        ui.leader.setEnabled(bool(others))
        ui.leader.currentIndexChanged.connect(self._chosen)
        ui.sure.toggled.connect(self._changed)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)
        open_at(self, 560, 320)
        self._changed()

    def accept(self) -> None:
        with self.desk.guard(self):
            self.desk.done(let_read(self.desk.store, chosen(self.ui.leader)), self)
            super().accept()

    def _chosen(self, *_: object) -> None:
        self.ui.sure.setChecked(False)
        self._changed()

    def _changed(self, *_: object) -> None:
        ui, leader = self.ui, chosen(self.ui.leader)
        ui.sure.setEnabled(bool(leader))
        wrong = "" if ui.sure.isChecked() else "Tick the sentence above."
        ui.wrong.setText(wrong if leader else "Choose a leader.")
        ui.ok.setEnabled(bool(leader) and not wrong)


def show_readers(parent: QWidget, desk: Desk, _incident_id: str) -> None:
    """Open the dialog for the envelope in which an incident lies.

    Raises:
        Problem: it lies in none.
    """
    if not desk.store.is_envelope:
        raise Problem(
            "This incident is not in a sealed envelope.",
            "Nothing is left to do: every leader can open it already.",
        )
    dialog = ReaderDialog(desk, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
