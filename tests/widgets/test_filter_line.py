"""Escape in a line that filters: it empties the line first, and only then leaves the window."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QVBoxLayout

from esafety_desktop.widgets.filter_line import filter_line

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FORMS = Path(__file__).parents[2] / "forms"


@pytest.mark.parametrize("shortcut", [False, True])
def test_escape_empties_the_line_before_it_leaves(qtbot: QtBot, shortcut: bool) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    said: list[str] = []
    line = filter_line("Type a name", said.append)
    QVBoxLayout(dialog).addWidget(line)
    if shortcut:
        QShortcut(Qt.Key.Key_Escape, dialog).activated.connect(dialog.reject)
    dialog.show()
    line.setFocus()
    QTest.keyClicks(line, "zq")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert said[-1] == line.text() == ""
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_form_has_it_for_its_filter() -> None:
    text = "".join(path.read_text("utf-8") for path in FORMS.rglob("*.ui"))
    kinds = re.findall(r'<widget class="(\w+)" name="filter">', text)
    assert len(kinds) > 9
    assert set(kinds) == {"FilterLine"}
