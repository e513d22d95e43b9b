"""One parent or carer of a child: how to ring, to write, and who may be written to together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.school.adult_rules import salutation
from esafety_desktop.school.ui_parent_dialog import Ui_ParentDialog
from esafety_desktop.value import replace
from esafety_desktop.widgets import theme

if TYPE_CHECKING:
    from esafety_desktop.school.rows import ParentRow

_RELATIONS = ("", "Mother", "Father", "Stepmother", "Stepfather", "Grandparent", "Foster carer",
              "Guardian", "Social worker")  # fmt: skip
_RESPONSIBLE = (("Not told", None), ("Yes", True), ("No", False))
_ADDRESS_LINES = 5


class ParentDialog(QDialog):
    """Gathers one adult's details; the child's dialog keeps them with the child, its draft too.

    Signals:
        typing: something was typed or chosen.
    """

    typing = Signal()

    def __init__(self, row: ParentRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = row
        self.ui = Ui_ParentDialog()
        self.ui.setupUi(self)
        theme.set_role(self.ui.reason, "hint")
        self.ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        theme.set_role(self.ok, "primary")
        self._fill(row)
        self._connect()
        self._before = self.typed()
        self.ui.name.textChanged.connect(lambda _text: self._say_why())
        self._say_why()

    @property
    def is_changed(self) -> bool:
        """Whether anything of it differs from what the form began with."""
        return self.typed() != self._before

    def put(self, row: ParentRow) -> None:
        """Put back what was typed before."""
        ui = self.ui
        ui.name.setText(row.name)
        ui.relationship.setCurrentText(row.relationship)
        ui.telephone.setText(row.telephone)
        ui.email.setText(row.email)
        ui.address.setPlainText("\n".join(row.address))
        ui.responsibility.setCurrentIndex(
            [value for _, value in _RESPONSIBLE].index(row.parental_responsibility)
        )
        ui.courtOrder.setChecked(row.court_order)

    def _connect(self) -> None:
        ui = self.ui
        for line in (ui.name, ui.telephone, ui.email):
            line.textChanged.connect(self.typing)
        ui.relationship.currentTextChanged.connect(self.typing)
        ui.address.textChanged.connect(self.typing)
        ui.responsibility.currentIndexChanged.connect(self.typing)
        ui.courtOrder.toggled.connect(self.typing)

    def _fill(self, row: ParentRow) -> None:
        ui = self.ui
        ui.relationship.addItems(_RELATIONS)
        if (edit := ui.relationship.lineEdit()) is not None:
            edit.setAccessibleName("Is the child's")
        line = ui.address.fontMetrics().lineSpacing()
        ui.address.setMaximumHeight((_ADDRESS_LINES + 1) * line)
        ui.name.setMinimumWidth(40 * ui.name.fontMetrics().averageCharWidth())
        for words, value in _RESPONSIBLE:
            ui.responsibility.addItem(words, value)
        self.put(row)

    def typed(self) -> ParentRow:
        """What stands in the form; salutation and envelope follow the name unless they differed."""
        ui, row = self.ui, self.row
        name = " ".join(ui.name.text().split())
        lines = (" ".join(line.split()) for line in ui.address.toPlainText().splitlines())
        said = row.salutation in {"", salutation(row.name)}
        return replace(
            row,
            name=name,
            relationship=" ".join(ui.relationship.currentText().split()),
            salutation=salutation(name) if said else row.salutation,
            addressee=name if row.addressee in {"", row.name} else row.addressee,
            telephone=ui.telephone.text().strip(),
            email=ui.email.text().strip(),
            address=tuple(line for line in lines if line),
            parental_responsibility=ui.responsibility.currentData(),
            court_order=ui.courtOrder.isChecked(),
        )

    def _say_why(self) -> None:
        why = "" if self.ui.name.text().strip() else "Type the name."
        self.ui.reason.setText(why)
        self.ok.setEnabled(not why)
