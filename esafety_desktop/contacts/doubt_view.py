"""Asks about a number that looks odd before it is kept; nobody is refused anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from esafety_desktop.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from esafety_desktop.contacts.number_rules import Reading


def ask_about(
    parent: QWidget,
    doubts: Sequence[Reading],
    keep: Callable[[], object],
    put_right: Callable[[], object],
) -> None:
    """Ask whether odd numbers stay; where a 0 is lost it is offered back.

    Args:
        parent: The form.
        doubts: The odd numbers.
        keep: Keeps them as they are.
        put_right: Puts in what is offered, then keeps.
    """
    many = len(doubts) > 1
    box = MessageBox(QMessageBox.Icon.Question, "Look at the number", "", parent=parent)
    box.setObjectName("numberDoubt")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText("\n".join(one.doubt for one in doubts))
    box.setInformativeText(f"Keep {'them as they are' if many else 'it as it is'}?")
    offers = [one.offer for one in doubts if one.offer]
    if offers:
        right = box.addButton(f"Use {', '.join(offers)}", QMessageBox.ButtonRole.YesRole)
        right.clicked.connect(put_right)
    stay = box.addButton("Keep as typed", QMessageBox.ButtonRole.AcceptRole)
    stay.clicked.connect(keep)
    back = box.addButton("Go back", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(right if offers else back)
    box.setEscapeButton(back)
    box.finished.connect(box.deleteLater)
    box.open()
