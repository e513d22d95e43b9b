"""Dialogs fit the screen: what is too high scrolls, its buttons stay, the keyboard is followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.screens import room_on_screen
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def made(qtbot: QtBot, lines: int) -> tuple[QDialog, list[QLineEdit], QDialogButtonBox]:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    box = QVBoxLayout(dialog)
    fields = [QLineEdit(dialog) for _number in range(lines)]
    for field in fields:
        box.addWidget(field)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok, parent=dialog)
    box.addWidget(buttons)
    return dialog, fields, buttons


def shown(dialog: QDialog, qtbot: QtBot) -> QScrollArea:
    with qtbot.waitExposed(dialog):
        dialog.show()
    found = dialog.findChild(QScrollArea, "scrolled")
    assert isinstance(found, QScrollArea)
    return found


def test_a_dialog_is_never_larger_than_the_screen(qtbot: QtBot) -> None:
    dialog, fields, buttons = made(qtbot, 60)
    fields[0].setFocus()
    open_within(dialog, 5000, 5000)
    scrolled = shown(dialog, qtbot)
    room = room_on_screen(dialog).size()
    assert dialog.width() <= room.width()
    assert dialog.height() + 30 <= room.height()  # with its title bar
    assert scrolled.verticalScrollBar().maximum() > 0
    assert buttons.visibleRegion().boundingRect().height() == buttons.height()


def test_the_999_line_stays_above_what_scrolls(qtbot: QtBot) -> None:
    dialog, _fields, buttons = made(qtbot, 60)
    strip = emergency_strip(dialog)
    box = dialog.layout()
    assert isinstance(box, QVBoxLayout)
    box.insertWidget(0, strip)
    open_within(dialog, 600, 500)
    scrolled = shown(dialog, qtbot)
    scrolled.verticalScrollBar().setValue(scrolled.verticalScrollBar().maximum())
    for seen in (strip, buttons):
        assert seen.visibleRegion().boundingRect().height() == seen.height()


def test_what_gets_the_keyboard_is_brought_into_view(qtbot: QtBot) -> None:
    dialog, fields, _buttons = made(qtbot, 60)
    fields[3].setFocus()
    open_within(dialog, 400, 400)
    shown(dialog, qtbot)
    assert dialog.focusWidget() is fields[3]  # moving house takes it from nobody
    assert fields[-1].visibleRegion().isEmpty()
    fields[-1].setFocus()
    assert not fields[-1].visibleRegion().isEmpty()
    for _step in range(59):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Backtab)
    assert dialog.focusWidget() is fields[0]
    assert not fields[0].visibleRegion().isEmpty()


def test_nothing_scrolls_where_there_is_room(qtbot: QtBot) -> None:
    dialog, _fields, _buttons = made(qtbot, 4)
    open_within(dialog, 400, 0)
    scrolled = shown(dialog, qtbot)
    assert scrolled.verticalScrollBar().maximum() == 0
    assert dialog.height() < 400


def test_it_is_as_high_as_its_words_and_lists_give_way_first(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    box = QVBoxLayout(dialog)
    words = QLabel("What is still out is marked returned on this day. " * 8)
    words.setWordWrap(True)
    hidden, inner, names = QLabel("Because"), QVBoxLayout(), QListWidget()
    hidden.hide()
    inner.addWidget(hidden)
    inner.addWidget(names)
    box.addWidget(words)
    box.addLayout(inner)
    box.addWidget(QWidget())
    open_within(dialog, 300, 200)
    scrolled = shown(dialog, qtbot)
    assert words.height() >= words.heightForWidth(words.width())
    assert scrolled.verticalScrollBar().maximum() == 0
    assert not hidden.isVisible()
