"""Asks whose map is meant, and where on it somebody new belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QInputDialog

from esafety_desktop.child_contacts.child_map_rules import USUAL
from esafety_desktop.dates import british
from esafety_desktop.widgets.giving_way import shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.contacts.map_rows import MapRow
    from esafety_desktop.pupil_files.rows import ChildRow

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
    box = _question(parent, "whichPlace", by_words, use)
    box.setWindowTitle("Add a contact")
    box.setLabelText("Where on the map does this person belong?")
    box.open()


def ask_child(parent: QWidget, children: Sequence[ChildRow], use: Callable[[str], object]) -> None:
    """Open the question; nothing happens when it is closed without an answer.

    Args:
        parent: The window.
        children: Who can be chosen, in their order; typing a name leads to it.
        use: Called with the key of the child that was chosen.
    """
    by_words: dict[str, str] = {}
    for row in children:
        about = (row.name, row.class_name or row.state, row.born and f"born {british(row.born)}")
        words = " · ".join(part for part in about if part)
        while words in by_words:
            words += " (another)"
        by_words[words] = row.key
    box = _question(parent, "whichChild", by_words, use)
    box.setWindowTitle("Contacts of a child")
    box.setLabelText("Which child? Type the first letters of the name.")
    box.open()


def _question(
    parent: QWidget, name: str, by_words: Mapping[str, str], use: Callable[[str], object]
) -> QInputDialog:
    box = QInputDialog(parent)
    box.setObjectName(name)
    box.setComboBoxItems(list(by_words))
    shorten(box.findChildren(QComboBox), _SHARE)
    box.textValueSelected.connect(lambda words: use(by_words[words]))
    box.finished.connect(box.deleteLater)
    return box
