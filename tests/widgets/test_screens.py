"""The screen outlives every window that asked for it."""

from __future__ import annotations

import ast
import gc
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QVBoxLayout

import esafety_desktop
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.screens import room_on_screen, screen_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Ring(QDialog):
    """Ends by Python's sweep alone, as a window does that its own parts know."""

    def __init__(self) -> None:
        super().__init__()
        QVBoxLayout(self)
        self.itself = self
        open_within(self, 300, 200)


def test_sweeping_a_closed_window_leaves_the_screen(qtbot: QtBot) -> None:
    ended: list[object] = []
    QGuiApplication.primaryScreen().destroyed.connect(lambda *_: ended.append(1))
    first = Ring()
    qtbot.addWidget(first)
    room_on_screen(first)
    second = Ring()
    room_on_screen(second)
    del second
    gc.collect()
    assert ended == []
    assert room_on_screen(first) == QGuiApplication.primaryScreen().availableGeometry()


def test_a_window_not_shown_yet_is_where_the_one_below_is(qtbot: QtBot) -> None:
    below = QDialog()
    qtbot.addWidget(below)
    below.show()
    above = QDialog(below)
    above.move(-5000, -5000)
    assert screen_of(above) is screen_of(below)


def test_no_widget_is_asked_for_its_screen() -> None:
    asked = [
        f"{path.name}:{node.lineno}"
        for path in Path(esafety_desktop.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "screen"
    ]
    assert asked == []
