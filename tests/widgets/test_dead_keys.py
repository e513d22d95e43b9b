"""Alt with the letter of a button that is off writes nothing into the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout

from esafety_desktop.widgets.dead_keys import take_dead_keys

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ALT = Qt.KeyboardModifier.AltModifier


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_only_a_live_button_takes_its_key(
    qtbot: QtBot, kind: type[QLineEdit | QPlainTextEdit]
) -> None:
    take_dead_keys()
    take_dead_keys()
    dialog, pressed = QDialog(), []
    qtbot.addWidget(dialog)
    line, keep = kind(dialog), QPushButton("&Keep", dialog)
    inside = QVBoxLayout(dialog)
    inside.addWidget(line)
    inside.addWidget(keep)
    keep.clicked.connect(lambda: pressed.append(1))
    keep.setEnabled(False)
    dialog.show()
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)

    def words() -> str:
        return line.text() if isinstance(line, QLineEdit) else line.toPlainText()

    QTest.keyClicks(line, "boat")
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_K, ALT)
    assert words() == "boat"
    keep.setEnabled(True)
    QTest.keyClick(line, Qt.Key.Key_K, ALT)
    qtbot.waitUntil(lambda: bool(pressed))
    assert words() == "boat"
    QTest.keyClicks(line, "k")
    assert words() == "k"
