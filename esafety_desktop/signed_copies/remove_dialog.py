"""Copies are removed for good: asks, and wants a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.signed_copies import service
from esafety_desktop.signed_copies.ui_remove_dialog import Ui_RemoveDialog
from esafety_desktop.widgets.fitting import fit_height
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.signed_copies.rows import CopyRow
    from esafety_desktop.widgets.desk import Desk

_NAMED = 3


class RemoveDialog(QDialog):
    """Gathers the reason.

    Args:
        desk: What every view is given.
        rows: The copies.
        why: The reason that is offered at first.
        parent: The page.
    """

    def __init__(
        self, desk: Desk, rows: Sequence[CopyRow], why: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._ids = [row.id for row in rows]
        self.ui = Ui_RemoveDialog()
        self.ui.setupUi(self)
        number = len(rows)
        self.ui.heading.setText(
            f"Remove {number} scanned {'copy' if number == 1 else 'copies'} for good?"
        )
        named = [f"{row.owner.name}: {row.form.title}" for row in rows[:_NAMED]]
        rest = number - len(named)
        self.ui.summary.setText("\n".join([*named, *([f"and {rest} more"] if rest else [])]))
        self._ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText("&Remove")
        set_role(self._ok, "danger")
        self.ui.why.setText(why)
        self.ui.why.textChanged.connect(lambda _text: self._gate())
        self._gate()
        self.ui.why.setFocus()
        self.resize(520, 280)
        fit_height(self)

    def accept(self) -> None:
        with self.desk.guard(self):
            why = self.ui.why.text()
            self.desk.done(service.remove_copies(self.desk.store, self._ids, why), self)
            super().accept()

    def _gate(self) -> None:
        self._ok.setEnabled(bool(self.ui.why.text().strip()))
