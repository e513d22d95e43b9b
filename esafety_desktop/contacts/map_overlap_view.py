"""Before the map is printed or saved: boxes that lie on others are told, and can be put apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from esafety_desktop.contacts import service
from esafety_desktop.contacts.map_overlap_rules import apart
from esafety_desktop.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.widgets.desk import Desk


def when_apart(
    desk: Desk, parent: QWidget, go: Callable[[], object], as_it_is: str = "&Print as it is"
) -> None:
    """Go on at once, or ask first where boxes hide what stands in others.

    Args:
        desk: The open school.
        parent: The window that asks.
        go: Called unless the person thinks better of it; the map is read again then.
        as_it_is: What the button is called that changes nothing.
    """
    places = apart(service.contact_map(desk.store))
    if not places:
        go()
        return

    def put_apart() -> None:
        with desk.guard(parent):
            desk.done(service.lay(desk.store, places, "putting boxes apart"), None)
            go()

    number = len(places)
    box = MessageBox(parent)
    box.setObjectName("boxesOverlap")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Contact map")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText("1 box lies on another." if number == 1 else f"{number} boxes lie on others.")
    box.setInformativeText("Numbers may be hidden. Ctrl+Z takes back what is put apart.")
    tidy = box.addButton("Put &them apart", QMessageBox.ButtonRole.AcceptRole)
    tidy.setObjectName("putApart")
    same = box.addButton(as_it_is, QMessageBox.ButtonRole.AcceptRole)
    same.setObjectName("asItIs")
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(tidy)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    tidy.clicked.connect(put_apart)
    same.clicked.connect(lambda: go())
    box.open()
