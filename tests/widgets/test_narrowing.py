"""What is too wide for the screen gives way; what is too high scrolls; what has room stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from esafety_desktop.widgets.fitting import keep_within
from esafety_desktop.widgets.flow import Flow
from esafety_desktop.widgets.narrowing import let_narrow
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONG = "Teaching, rules or the filter were changed after this, and everybody was told of it"


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget)
    return row


def _filled(dialog: QDialog) -> tuple[QCheckBox, QComboBox, list[QPushButton]]:
    whole = QVBoxLayout(dialog)
    tick, choice = QCheckBox(LONG), QComboBox()
    choice.addItems([f"{LONG}, {number}" for number in range(3)])
    label = QLabel("&Reason")
    label.setBuddy(choice)
    whole.addWidget(tick)
    line = QHBoxLayout()
    line.addWidget(label)
    line.addWidget(choice)
    whole.addLayout(line)
    buttons = [QPushButton(f"Do the {number}th of all things") for number in range(9)]
    whole.addLayout(_row(*buttons))
    return tick, choice, buttons


def test_rows_flow_words_wrap_and_choices_are_cut_short(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    tick, choice, buttons = _filled(dialog)
    assert dialog.minimumSizeHint().width() > 420
    let_narrow(dialog, 420)
    assert dialog.minimumSizeHint().width() <= 420
    assert tick.text().split() == LONG.split()
    assert "\n" in tick.text()
    dialog.resize(420, 500)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert len({button.y() for button in buttons}) > 1
    assert all(button.width() >= button.minimumSizeHint().width() for button in buttons)
    assert choice.count() == 3
    assert choice.itemText(2).endswith(", 2")


def test_nothing_changes_that_has_its_room(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    tick, choice, _buttons = _filled(dialog)
    policy = choice.sizeAdjustPolicy()
    let_narrow(dialog, 9000)
    assert tick.text() == LONG
    assert choice.sizeAdjustPolicy() == policy
    assert dialog.findChildren(Flow) == []


@pytest.mark.parametrize("turn", [True, False])
def test_sides_stand_below_each_other_only_where_nothing_else_helps(
    qtbot: QtBot, *, turn: bool
) -> None:
    split = QSplitter()
    qtbot.addWidget(split)
    for _side in range(2):
        form = QFormLayout()
        line = QLineEdit()
        line.setFixedWidth(400)
        form.addRow("What is known", line)
        side = QWidget()
        side.setLayout(form)
        split.addWidget(side)
    let_narrow(split, 500, turn=turn)
    assert (split.orientation() == Qt.Orientation.Vertical) is turn


def test_a_page_whose_words_wrap_scrolls_and_its_buttons_stay(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    whole, pages, page = QVBoxLayout(dialog), QStackedWidget(), QWidget()
    whole.addWidget(emergency_strip(dialog))
    whole.addWidget(pages, 1)
    pages.addWidget(page)
    inside, words, done = QVBoxLayout(page), QLabel(f"{LONG}. " * 60), QPushButton("Done")
    words.setWordWrap(True)
    inside.addWidget(words)
    inside.addLayout(_row(done))
    keep_within(dialog)
    dialog.resize(400, 300)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.waitUntil(lambda: page.findChild(QScrollArea) is not None)
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
    assert done.visibleRegion().boundingRect().height() == done.height()
    strip = dialog.findChild(QWidget, "emergency")
    assert isinstance(strip, QWidget)
    assert not strip.visibleRegion().isEmpty()
    assert dialog.height() == 300
