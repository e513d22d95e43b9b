"""What is asked about a slot of the map or a contact in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMessageBox, QWidget

from esafety_desktop.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.contacts.rows import EntryRow, SlotRow


def ask_remove(window: QWidget, entry: EntryRow, remove: Callable[[], object]) -> None:
    """Whether a contact shall go."""
    box = MessageBox(window)
    box.setObjectName("removeContact")
    box.setWindowTitle("Remove a contact")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"Take {entry.name} off the map?")
    box.setInformativeText("Ctrl+Z brings it back until the screen is locked.")
    go = box.addButton("Remove", QMessageBox.ButtonRole.AcceptRole)
    keep = box.addButton("Keep", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    go.clicked.connect(lambda: remove())
    box.finished.connect(box.deleteLater)
    box.open()


def ask_name(window: QWidget, slot: SlotRow, rename: Callable[[str], object]) -> None:
    """What a slot shall be called."""
    box = QInputDialog(window)
    box.setObjectName("renameSlot")
    box.setWindowTitle("Call it something else")
    box.setLabelText("What your council or school calls it (empty: its own name)")
    box.setTextValue(slot.own_label or slot.label)
    box.accepted.connect(lambda: rename(box.textValue()))
    box.finished.connect(box.deleteLater)
    box.open()
