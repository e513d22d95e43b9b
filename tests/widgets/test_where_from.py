"""“Where does this come from?”: a button that opens a card and is never a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from esafety_desktop.widgets.where_from import WhereFrom

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_is_no_window_until_it_has_a_place(qtbot: QtBot) -> None:
    alone = WhereFrom("KCSIE 2026, seen 21/11/2026.")
    qtbot.addWidget(alone)
    assert not alone.isVisible()
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(alone)
    page.show()
    assert alone.isVisible()
    alone.say("")
    assert not alone.isVisible()
    alone.say("KCSIE 2026.")
    assert alone.isVisible()


def test_the_card_opens_by_key_and_closes_by_escape(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    button = WhereFrom("KCSIE 2026, seen 21/11/2026.", page)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    card = button.card
    assert card is not None
    assert "21/11/2026" in "".join(label.text() for label in card.findChildren(QLabel))
    QTest.keyClick(card, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: button.card is None)
    assert QApplication.activePopupWidget() is None
