"""What is too wide for the screen gives way; what has its room stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.giving_way import break_words, shorten
from esafety_desktop.widgets.screens import room_on_screen
from esafety_desktop.widgets.wrapped_ticks import WrappedBox, WrappedRing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SHORT = "Ring 999"
LONG = "An adult in &school may have harmed a child or be unsuitable to work with children"


@pytest.mark.parametrize("kind", [WrappedBox, WrappedRing])
def test_words_beside_a_mark_go_on_below_and_are_never_changed(
    kind: type[WrappedBox | WrappedRing], qtbot: QtBot
) -> None:
    tick = kind(LONG)
    qtbot.addWidget(tick)
    line = tick.fontMetrics().height()
    one = tick.sizeHint()
    assert tick.heightForWidth(one.width()) < 2 * line
    assert tick.minimumSizeHint().width() < one.width() // 2
    narrow = tick.heightForWidth(one.width() // 3)
    assert narrow >= 3 * line
    tick.resize(one.width() // 3, narrow)
    with qtbot.waitExposed(tick):
        tick.show()
    lowest = tick.grab().toImage().copy(0, narrow - line, tick.width(), line)
    colours = {lowest.pixel(x, y) for x in range(lowest.width()) for y in range(lowest.height())}
    assert len(colours) > 2, "nothing is written in the last line"
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=tick.rect().bottomRight() * 0.9)
    assert tick.isChecked()
    assert tick.text() == LONG


def test_short_words_beside_a_mark_stay_in_one_line(qtbot: QtBot) -> None:
    tick = WrappedBox(SHORT)
    qtbot.addWidget(tick)
    assert tick.minimumSizeHint() == tick.sizeHint()
    assert tick.heightForWidth(tick.sizeHint().width()) < 2 * tick.fontMetrics().height()


def test_only_a_choice_that_is_too_long_is_cut_short_and_its_list_is_not(qtbot: QtBot) -> None:
    short, long = QComboBox(), QComboBox()
    for box, words in ((short, SHORT), (long, LONG)):
        qtbot.addWidget(box)
        box.addItem(words)
    before = short.sizeHint()
    share = (before.width() + 1) / room_on_screen(short).width()
    assert shorten((short, long), share)
    assert short.sizeHint() == before
    whole = long.fontMetrics().horizontalAdvance(LONG)
    assert long.minimumSizeHint().width() < whole // 2
    assert long.view().minimumWidth() >= whole


def test_a_button_breaks_its_words_only_where_they_have_no_room(qtbot: QtBot) -> None:
    short, long = QPushButton(SHORT), QPushButton(LONG)
    for button in (short, long):
        qtbot.addWidget(button)
    share = long.sizeHint().width() / 2 / room_on_screen(long).width()
    for button in (short, long):
        break_words(button, share)
    assert short.text() == SHORT
    assert long.text().count("\n") >= 2
    assert " ".join(long.text().split()) == LONG
    assert long.sizeHint().width() <= share * room_on_screen(long).width()


def test_a_field_stays_beside_its_label_and_the_last_button_at_the_right(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    whole = QVBoxLayout(page)
    row = QHBoxLayout()
    whole.addLayout(row)
    whole.addStretch(1)
    label, field = QLabel("Whe&n"), QLineEdit()
    label.setBuddy(field)
    first, last = QPushButton("It is worse than we thought"), QPushButton("Leave it for now")
    row.addStretch(1)
    for widget in (first, label, field, last):
        row.addWidget(widget)
    let_flow(row, whole)
    page.resize(first.sizeHint().width() + 40, 400)
    with qtbot.waitExposed(page):
        page.show()
    assert label.y() <= field.geometry().center().y() <= label.geometry().bottom()
    assert label.geometry().right() < field.x()
    assert field.y() > first.geometry().bottom()
    assert last.y() > first.geometry().bottom()
    edge = whole.contentsMargins().right()
    assert page.width() - 1 - last.geometry().right() == pytest.approx(edge, abs=1)
