"""A line of buttons is as high as its lines, also after what stands in it has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from esafety_desktop.widgets.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

_NARROW = 220


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[Flow]:
    page = QWidget()
    qtbot.addWidget(page)
    whole = QVBoxLayout(page)
    flow = Flow()
    whole.addLayout(flow)
    flow.addWidget(QPushButton("Print the list"))
    page.resize(_NARROW, 400)
    page.show()
    yield flow
    page.close()


def test_one_more_button_makes_it_higher(qtbot: QtBot, line: Flow) -> None:
    before = line.heightForWidth(_NARROW)
    for number in range(4):
        line.addWidget(QPushButton(f"Another of {number}"))
    qtbot.waitUntil(lambda: line.heightForWidth(_NARROW) > 2 * before)
    assert line.heightForWidth(4_000) == before


def test_longer_words_and_hidden_buttons_count_at_once(qtbot: QtBot, line: Flow) -> None:
    second = QPushButton("Go")
    line.addWidget(second)
    qtbot.waitUntil(second.isVisible)
    both = line.heightForWidth(_NARROW)
    second.setText("Go and look at all that is due")
    qtbot.waitUntil(lambda: line.heightForWidth(_NARROW) > both)
    second.hide()
    qtbot.waitUntil(lambda: line.heightForWidth(_NARROW) == both)
