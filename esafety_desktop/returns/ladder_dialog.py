"""The school's own days between reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QSpinBox, QWidget

from esafety_desktop.returns import service
from esafety_desktop.returns.ui_ladder_dialog import Ui_LadderDialog
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

_NAMES = ("first", "second", "last", "talk")


class LadderDialog(QDialog):
    """Four numbers of school days; OK keeps them."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_LadderDialog()
        self.ui.setupUi(self)
        self._kept = service.ladder(desk.store)
        self._fill(self._kept)
        set_role(self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok), "primary")
        self.ui.originals.clicked.connect(lambda: self._fill(service.shipped_ladder()))
        self.ui.buttons.accepted.connect(self._keep)
        self.ui.buttons.rejected.connect(self.reject)

    def _boxes(self) -> dict[str, QSpinBox]:
        return {name: getattr(self.ui, name) for name in _NAMES}

    def _fill(self, days: object) -> None:
        for name, box in self._boxes().items():
            box.setValue(int(getattr(days, name)))

    def _keep(self) -> None:
        wanted = {name: box.value() for name, box in self._boxes().items()}
        with self.desk.guard(self):
            self.desk.done(service.save_ladder(self.desk.store, **wanted), self)
            self.accept()
