"""Looks for the button “Where does this come from?” as a person does: without scrolling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from esafety_desktop.widgets.where_from import WhereFrom

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


def asked(window: QWidget, qtbot: QtBot) -> str:
    """What the first button answers that is wholly seen and reached by Tab, pressed by key."""
    QApplication.processEvents()
    shown = [one for one in window.findChildren(WhereFrom) if one.isVisible()]
    assert shown, "no button is shown"
    button = shown[0]
    assert button.visibleRegion().boundingRect() == button.rect(), "part of it is out of sight"
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    card = button.card
    assert card is not None
    assert card.isVisible()
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    return button.words
