"""Unsent words of a concern: said on top of the form, and asked about when it is cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from esafety_desktop.dates import british_time
from esafety_desktop.widgets.message_box import MessageBox
from esafety_desktop.widgets.strips import Strip

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget


def words_about(at: datetime) -> str:
    """What is said over words that were kept at a moment, given in UTC."""
    return (
        f"Unsent words from {british_time(at)} stand below, once the question is answered. "
        "No leader has them. Read them, and put in anew when you told somebody."
    )


def unsent_strip(wipe: Callable[[], object], parent: QWidget) -> Strip:
    """The line over words that were kept, with the button that throws them away."""
    strip = Strip("", "warn", ("Throw them a&way…", wipe), parent)
    if strip.button is not None:
        strip.button.setAutoDefault(False)
        strip.button.setAccessibleName("Throw the unsent words away")
    strip.say("")
    return strip


def ask_what_becomes(
    parent: QWidget, *, keep: Callable[[], object], wipe: Callable[[], object]
) -> QMessageBox:
    """Ask what becomes of words that were not sent; Enter and Escape go back to them."""
    box = MessageBox(
        QMessageBox.Icon.Question,
        "Report a concern",
        "These words are not sent. What shall become of them?",
        parent=parent,
    )
    box.setObjectName("unsent")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(
        "Kept words are shown to whoever opens this form next under the same sign-in. "
        "No leader gets them until they are sealed."
    )
    kept = box.addButton("&Keep for later", QMessageBox.ButtonRole.AcceptRole)
    gone = box.addButton("&Throw away", QMessageBox.ButtonRole.DestructiveRole)
    back = box.addButton("&Go back", QMessageBox.ButtonRole.RejectRole)
    for button, name in ((kept, "keep"), (gone, "throwAway"), (back, "back")):
        button.setObjectName(name)
    box.setDefaultButton(back)
    box.setEscapeButton(back)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    kept.clicked.connect(keep)
    gone.clicked.connect(wipe)
    box.open()
    return box
