"""A day is typed over as anywhere else, whatever is marked; Qt alone drops what was typed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from esafety_desktop.widgets.date_edit import DateEdit, DateTimeEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDateTimeEdit
    from pytestqt.qtbot import QtBot

FORMS = Path(__file__).parents[2] / "forms"
HOWS = ("tab", "all", "end", "home")


def typed(qtbot: QtBot, edit: QDateTimeEdit, how: str, text: str) -> str:
    """What stands there once the keyboard has gone on."""
    place = QWidget()
    before = QLineEdit()
    lines = QVBoxLayout(place)
    lines.addWidget(before)
    lines.addWidget(edit)
    qtbot.addWidget(place)
    place.show()
    with qtbot.waitActive(place):
        place.activateWindow()
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    if how == "all":
        qtbot.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    elif how != "tab":
        qtbot.keyClick(edit, Qt.Key.Key_End if how == "end" else Qt.Key.Key_Home)
    qtbot.keyClicks(edit, text)
    before.setFocus()
    assert edit.text() == edit.dateTime().toString(edit.displayFormat())
    edit.setParent(None)
    qtbot.addWidget(edit)
    return edit.text()


@pytest.mark.parametrize("how", HOWS)
@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24/12/2027", "24/12/2027"),
        ("24122027", "24/12/2027"),
        ("31/12/2027", "31/12/2027"),
        ("31.1.27", "31/01/2027"),
        ("29 2 2028", "29/02/2028"),
        ("3-9-2027", "03/09/2027"),
        ("24/12", "24/12/2026"),
    ],
)
def test_a_day_is_typed_over(qtbot: QtBot, how: str, text: str, day: str) -> None:
    edit = DateEdit()
    edit.setDisplayFormat("dd/MM/yyyy")
    edit.setDate(QDate(2026, 11, 30))
    assert typed(qtbot, edit, how, text) == day


@pytest.mark.parametrize("how", HOWS)
def test_a_day_with_a_time_too(qtbot: QtBot, how: str) -> None:
    edit = DateTimeEdit()
    edit.setDisplayFormat("dd/MM/yyyy HH:mm")
    edit.setDateTime(QDateTime(QDate(2026, 11, 30), QTime(9, 5)))
    assert typed(qtbot, edit, how, "24/12/2027 13:40") == "24/12/2027 13:40"


def test_one_part_alone_is_typed_over(qtbot: QtBot) -> None:
    edit = DateEdit()
    edit.setDisplayFormat("dd/MM/yyyy")
    edit.setDate(QDate(2026, 11, 30))
    assert typed(qtbot, edit, "tab", "24") == "24/11/2026"


def test_a_part_is_still_changed_by_itself(qtbot: QtBot) -> None:
    edit = DateEdit()
    edit.setDisplayFormat("dd/MM/yyyy")
    edit.setDate(QDate(2026, 11, 30))
    assert typed(qtbot, edit, "tab", "/12") == "30/12/2026"
    qtbot.keyClick(edit, Qt.Key.Key_Home)
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.text() == "31/12/2026"


def test_a_button_by_its_key_takes_what_was_typed(qtbot: QtBot) -> None:
    """Alt+K keeps the form without the keyboard's leaving the field."""
    edit = DateEdit()
    edit.setDisplayFormat("dd/MM/yyyy")
    edit.setDate(QDate(2026, 11, 30))
    qtbot.addWidget(edit)
    edit.show()
    with qtbot.waitActive(edit):
        edit.activateWindow()
    edit.setFocus()
    qtbot.keyClicks(edit, "31/12/27")
    qtbot.keyClick(edit, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    assert edit.date() == QDate(2027, 12, 31)


def test_what_changes_a_typed_day_afterwards_counts(qtbot: QtBot) -> None:
    edit = DateEdit()
    edit.setDisplayFormat("dd/MM/yyyy")
    edit.setDate(QDate(2026, 11, 30))
    qtbot.addWidget(edit)
    edit.show()
    with qtbot.waitActive(edit):
        edit.activateWindow()
    edit.setFocus()
    qtbot.keyClicks(edit, "24/12/2027")
    edit.stepBy(1)  # as the wheel does
    edit.clearFocus()
    assert edit.date() == QDate(2028, 12, 24)


def test_every_form_uses_them() -> None:
    plain = re.compile(r'class="Q(Date|DateTime|Time)Edit"')
    assert [
        path.name for path in FORMS.rglob("*.ui") if plain.search(path.read_text("utf-8"))
    ] == []
