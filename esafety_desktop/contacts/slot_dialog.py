"""A slot of the school's own: what it is called, and in which group it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.contacts.ui_slot_dialog import Ui_SlotDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.contacts.map_rows import GroupRow

_NEW = "A new group of our own"


class SlotDialog(QDialog):
    """Gathers what `service.add_slot` needs; OK is there once a name and a group are.

    Args:
        groups: Those that the map has.
        group_id: The one to begin with; the first where it is "".
    """

    def __init__(
        self, groups: Sequence[GroupRow], group_id: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_SlotDialog()
        self.ui.setupUi(self)
        for group in groups:
            self.ui.group.addItem(group.label, group.id)
        self.ui.group.addItem(_NEW, "")
        self.ui.group.setCurrentIndex(max(0, self.ui.group.findData(group_id)))
        self._ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText("Add")
        for field in (self.ui.name, self.ui.newGroup):
            field.textChanged.connect(self._fit)
        self.ui.group.currentIndexChanged.connect(self._fit)
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)
        self._fit()

    @property
    def label(self) -> str:
        """What the slot is called."""
        return self.ui.name.text()

    @property
    def group_id(self) -> str:
        """The group that was chosen, "" for a new one."""
        return str(self.ui.group.currentData())

    @property
    def new_group(self) -> str:
        """What a new group is called, "" where there is none."""
        return "" if self.group_id else self.ui.newGroup.text()

    def _fit(self) -> None:
        new = not self.group_id
        self.ui.newGroup.setVisible(new)
        self.ui.newGroupLabel.setVisible(new)
        self._ok.setEnabled(bool(self.label.strip() and (not new or self.new_group.strip())))
