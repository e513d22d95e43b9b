"""A message box hears Alt with a letter; a plain letter, typed for the page below, does nothing."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget

import esafety_desktop
from esafety_desktop.problem import Problem
from esafety_desktop.shell.questions import ask
from esafety_desktop.widgets.asking import ask_first
from esafety_desktop.widgets.problem_dialog import show_problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    Opens = Callable[[QWidget, Callable[[], object]], QMessageBox]

SOURCES = Path(esafety_desktop.__file__).parent


@pytest.mark.parametrize(
    "opens",
    [
        lambda page, then: ask_first(page, "First start", "Forget it all?", "&Begin again", then),
        lambda page, then: ask(page, "Forget it all?", "", "&Begin again", then),
    ],
)
def test_only_alt_and_a_letter_press_a_button(qtbot: QtBot, opens: Opens) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    pressed: list[object] = []
    box = opens(page, lambda: pressed.append("wiped"))
    (button,) = (one for one in box.buttons() if "Begin" in one.text())
    for letter in "badger B":
        QTest.keyClicks(box, letter)
        assert not button.isDown()
    assert box.isVisible()
    with qtbot.waitActive(box):
        box.activateWindow()
    QTest.keyClick(box, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(pressed))


def test_space_and_enter_take_the_safe_answer_and_escape_too(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    pressed: list[object] = []
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        box = ask_first(page, "x", "Forget it?", "&Begin again", lambda: pressed.append(1))
        cancel = box.button(QMessageBox.StandardButton.Cancel)
        assert box.focusWidget() is cancel
        with qtbot.waitSignal(box.finished):
            QTest.keyClick(cancel, key)
        assert not pressed


def test_a_problem_stays_until_it_is_read(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    box = show_problem(Problem("It went wrong.", "Try again."), page)
    QTest.keyClicks(box, "okay")
    assert box.isVisible()
    assert not any(one.isDown() for one in box.buttons())
    box.close()


def test_every_box_of_the_program_is_such_a_one() -> None:
    bare = [
        path.relative_to(SOURCES).as_posix()
        for path in SOURCES.rglob("*.py")
        if "QMessageBox" in (source := path.read_text("utf-8"))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "QMessageBox"
    ]
    assert bare == []
