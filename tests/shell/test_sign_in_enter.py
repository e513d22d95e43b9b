"""The Enter that signed in is no Enter for what has the keyboard then, in whatever window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from esafety_desktop.shell.sign_in_enter import SignInEnter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _window(qtbot: QtBot, entered: list[str], name: str) -> QLineEdit:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.returnPressed.connect(lambda: entered.append(name))
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


def _press(window: QWidget, key: Qt.Key) -> None:
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key)


def test_a_window_that_comes_up_meanwhile_gets_none_until_another_key(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    entered: list[str] = []
    first = _window(qtbot, entered, "first")
    owner = QWidget()
    qtbot.addWidget(owner)
    SignInEnter(app, owner, pause_ms=600_000)
    _press(first, Qt.Key.Key_Return)
    second = _window(qtbot, entered, "second")
    _press(second, Qt.Key.Key_Return)
    assert entered == []
    _press(second, Qt.Key.Key_Tab)
    _press(second, Qt.Key.Key_Return)
    first.activateWindow()
    qtbot.waitUntil(first.isActiveWindow)
    _press(first, Qt.Key.Key_Return)
    assert entered == ["second", "first"]


def test_the_mouse_ends_it_too(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    entered: list[str] = []
    field = _window(qtbot, entered, "field")
    owner = QWidget()
    qtbot.addWidget(owner)
    SignInEnter(app, owner, pause_ms=600_000)
    handle = field.windowHandle()
    assert handle is not None
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton)
    _press(field, Qt.Key.Key_Return)
    assert entered == ["field"]
