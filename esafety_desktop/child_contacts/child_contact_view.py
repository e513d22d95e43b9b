"""The form of somebody around a child: any contact's form, and what it is kept with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from esafety_desktop.contacts.contact_dialog import ContactDialog

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.child_contacts.rows import KeepPlace
    from esafety_desktop.contacts.contact_rows import EntryRow
    from esafety_desktop.contacts.rows import SlotRow


class ChildContactForm(ContactDialog):
    """Shown inside the child's map, never as a window of its own.

    Args:
        places: What it can be kept with.
        kept: The incident it is kept with now or should be; None for the first place.
    """

    def __init__(
        self,
        slot: SlotRow,
        entry: EntryRow,
        today: date,
        account: str,
        parent: QWidget,
        *,
        places: Sequence[KeepPlace],
        kept: str | None,
    ) -> None:
        super().__init__(slot, entry, today, account, parent)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.keep = QComboBox(self)
        self.keep.setObjectName("keptWith")
        for place in places:
            self.keep.addItem(place.label, place.incident_id)
        if kept is not None:
            self.keep.setCurrentIndex(max(0, self.keep.findData(kept)))
        self.ui.fields.addRow("&Kept", self.keep)
        self.setTabOrder(self.ui.checkedBy, self.keep)

    @property
    def incident_id(self) -> str:
        """What it is kept with; "" for the child itself."""
        return str(self.keep.currentData() or "")
