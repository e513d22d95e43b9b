"""Which agreements of some families a mark is about, where they owe more than one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QWidget

from esafety_desktop.returns.family_rules import agreements_of
from esafety_desktop.returns.ui_which_dialog import Ui_WhichDialog
from esafety_desktop.value import replace
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.words import isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.returns.rows import Family


class WhichDialog(QDialog):
    """One box to tick for each agreement; all are ticked at first."""

    def __init__(self, families: Sequence[Family], question: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._families = list(families)
        self.ui = Ui_WhichDialog()
        self.ui.setupUi(self)
        who = self._families[0].name if len(self._families) == 1 else f"{len(families)} families"
        self.ui.heading.setText(f"{isolated(who)}: {question}")
        self.ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        set_role(self.ok, "primary")
        self.boxes: dict[str, QCheckBox] = {}
        for one in agreements_of(self._families):
            box = QCheckBox(f"{one.short}: {one.title}".replace("&", "&&"), self)
            box.setChecked(True)
            box.toggled.connect(self._say_why)
            self.boxes[one.agreement_id] = box
            self.ui.boxes.addWidget(box)
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)
        self._say_why()

    def families(self) -> list[Family]:
        """The families with what is ticked of what they owe."""
        ticked = {one for one, box in self.boxes.items() if box.isChecked()}
        kept = (
            replace(row, owed=tuple(one for one in row.owed if one.agreement_id in ticked))
            for row in self._families
        )
        return [row for row in kept if row.owed]

    def _say_why(self, _on: object = None) -> None:
        any_ticked = any(box.isChecked() for box in self.boxes.values())
        self.ui.reason.setText("" if any_ticked else "Tick at least one of them.")
        self.ok.setEnabled(any_ticked)
