"""A name from right to left stands among words without turning them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from esafety_desktop.words import isolated

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ARABIC, HEBREW = "حداد, ليلى يوسف", "כהן, נועה"


def ink(label: QLabel, left: int, right: int) -> int:
    """How many dark dots a stripe of the label has."""
    picture = label.grab().toImage()
    return sum(
        picture.pixelColor(x, y).lightness() < 128
        for x in range(left, right)
        for y in range(picture.height())
    )


@pytest.mark.parametrize("name", [ARABIC, HEBREW])
def test_a_heading_begins_at_the_left_whatever_the_name(qtbot: QtBot, name: str) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.resize(600, 40)
    label.setText(f"{isolated(name)} · 5B")
    assert ink(label, 0, 200) > 0
    assert ink(label, 400, 600) == 0


def test_other_names_stay_as_they_are() -> None:
    for name in ("Ashdown, Zoë", "Nguyễn, Linh", "Шевченко, Юлия", ""):
        assert isolated(name) == name
