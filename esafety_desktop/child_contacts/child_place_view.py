"""Asks where on a child's map somebody new belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QInputDialog

from esafety_desktop.child_contacts.child_map_rules import USUAL
from esafety_desktop.widgets.giving_way import shorten

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.contacts.map_rows import MapRow

_SHARE = 0.8


def ask_place(parent: QWidget, drawn: MapRow, use: Callable[[str], object]) -> None:
    """Open the question; nothing happens when it is closed without an answer.

    Args:
        parent: The window.
        drawn: The map; the usual places of a child come first.
        use: Called with the id of the slot that was chosen.
    """
    slots = {slot.id: slot for slot in drawn.slots if slot.place is not None}
    order = dict.fromkeys((*(key for key in USUAL if key in slots), *slots))
    by_words = {f"{slots[key].label} ({slots[key].group_label})": key for key in order}
    box = QInputDialog(parent)
    box.setObjectName("whichPlace")
    box.setWindowTitle("Add a contact")
    box.setLabelText("Where on the map does this person belong?")
    box.setComboBoxItems(list(by_words))
    shorten(box.findChildren(QComboBox), _SHARE)
    box.textValueSelected.connect(lambda words: use(by_words[words]))
    box.finished.connect(box.deleteLater)
    box.open()
