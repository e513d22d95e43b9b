"""Where a record or a password is typed, nothing of it is ever lost (S3, faults of scanning)."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from esafety_desktop.agreements.code_rules import new_code
from esafety_desktop.shell.scanner_watch import ScannerWatch
from esafety_desktop.widgets.strips import OWN_CODE
from tests.agreements.scanner import press

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pytestqt.qtbot import QtBot

    from esafety_desktop.agreements.burst_rules import Reading

OURS = [new_code(random.Random(seed).choice) for seed in range(20)]
STRANGE = [new_code(random.Random(seed).choice) for seed in range(100, 140)]
PIECES = [code[:length] for code in STRANGE for length in (5, 6, 7)]


class Cabinet:
    """Takes scans of these slips, and remembers what it was told."""

    def __init__(self) -> None:
        self.open = True
        self.taken: list[str] = []
        self.left: list[Reading] = []

    def known(self, codes: Iterable[str]) -> set[str]:
        return set(codes) & set(OURS) if self.open else set()

    def take(self, found: Reading) -> None:
        self.taken += found.codes

    def leave(self, found: Reading) -> None:
        self.left.append(found)


class Desk(QWidget):
    """A window with a note, a line of a record, a password and a number."""

    def __init__(self) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        self.note, self.line, self.number = QPlainTextEdit(), QLineEdit(), QSpinBox()
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        for widget in (self.note, self.line, self.password, self.number):
            widget.setAccessibleName("x")
            lines.addWidget(widget)
        self.cabinet = Cabinet()
        self.owner = QObject(self)
        self.watch = ScannerWatch(self.owner, self.cabinet)

    def at_once(self, text: str) -> None:
        """As a text expander or a busy program types: no time between two letters."""
        for letter in text:
            press(self, letter)
        self.watch._finish()

    def later(self) -> None:
        """A while after the last scan: an Enter is a person's again."""
        self.watch._after = self.watch._cut_at = float("-inf")

    def texts(self) -> str:
        return self.note.toPlainText()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    window = Desk()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


words = st.one_of(
    st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=20),
    st.sampled_from(STRANGE + PIECES),
    st.sampled_from(["children", "password", "Chromebook", "SW1A1AA", "AB12CDE", "5CG1234X",
                     "20261122", "07700900123", "CHILDREN", "UPN", "Year5", "1234"]),
)  # fmt: skip


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(words, max_size=4), st.sampled_from([" ", "\r", ""]))
def test_what_is_typed_into_a_record_stays_letter_for_letter(
    desk: Desk, said: list[str], between: str
) -> None:
    desk.later()
    desk.note.clear()
    desk.note.setFocus()
    text = between.join(said)
    for part in said:
        desk.at_once(part)
        desk.at_once(between)
    expected = "".join(part + between for part in said).replace("\r", "\n")
    assert desk.texts() == expected
    desk.line.clear()
    desk.line.setFocus()
    desk.at_once(text)
    assert desk.line.text() == text.replace("\r", "")
    assert desk.cabinet.taken == []


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=12), st.booleans())
def test_a_code_of_ours_goes_and_what_stood_there_stays(
    desk: Desk, before: str, caps_lock: bool
) -> None:
    desk.later()
    desk.note.setPlainText(before)
    desk.note.setFocus()
    desk.note.moveCursor(desk.note.textCursor().MoveOperation.End)
    desk.at_once(OURS[0].lower() if caps_lock else OURS[0])
    assert desk.texts() == before
    assert desk.cabinet.taken.pop() == OURS[0]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words, st.booleans())
def test_a_password_is_never_eaten(desk: Desk, password: str, is_open: bool) -> None:
    desk.cabinet.open = is_open
    desk.password.clear()
    desk.password.setFocus()
    desk.at_once(password)
    assert desk.password.text() == password


def test_before_a_closed_cabinet_even_a_code_stays_but_is_not_sent(desk: Desk) -> None:
    desk.cabinet.open = False
    sent: list[str] = []
    desk.password.returnPressed.connect(lambda: sent.append(desk.password.text()))
    desk.password.setFocus()
    for code in OURS:
        desk.at_once(code + "\r")
    assert desk.password.text() == desk.password.selectedText() == OURS[-1]
    assert sent == []
    assert len(desk.cabinet.left) == len(OURS)
    assert desk.cabinet.taken == []


@pytest.mark.parametrize("is_open", [True, False])
def test_a_field_for_other_codes_says_nothing_of_slips(desk: Desk, is_open: bool) -> None:
    """A recovery sheet's code is read fast, with spaces, and each group looks like a cut slip."""
    desk.cabinet.open = is_open
    desk.line.setProperty(OWN_CODE, True)
    desk.line.setFocus()
    for code in STRANGE:
        for group in (code[:5], code):
            desk.line.clear()
            desk.at_once(group)
            assert desk.line.text() == group
            assert desk.line.selectedText() == ""
            desk.later()
    assert desk.cabinet.left == []


def test_a_strange_code_in_a_record_is_told_and_presses_nothing(desk: Desk) -> None:
    pressed: list[bool] = []
    desk.line.returnPressed.connect(lambda: pressed.append(True))
    desk.line.setFocus()
    desk.at_once(STRANGE[0] + "\r")
    assert desk.line.text() == STRANGE[0]
    assert [found.codes for found in desk.cabinet.left] == [(STRANGE[0],)]
    assert pressed == []


def test_a_click_amid_held_letters_lets_them_go_where_they_were_meant(
    qtbot: QtBot, desk: Desk
) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    desk.number.setFocus()
    desk.number.selectAll()
    press(desk, "7")
    handle = desk.windowHandle()
    assert handle is not None
    at = desk.note.mapTo(desk, desk.note.rect().center())
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert desk.number.value() == 7
    assert desk.texts() == ""
    qtbot.waitUntil(desk.note.hasFocus)


def test_windows_that_go_are_forgotten_and_one_that_goes_amid_a_burst_does_no_harm(
    qtbot: QtBot, desk: Desk
) -> None:
    for _ in range(5):
        other = QWidget()
        other.show()
        other.activateWindow()
        qtbot.waitUntil(other.isActiveWindow)
        press(other, "7")
        other.close()
        other.deleteLater()
        other.windowHandle().destroy()
        qtbot.wait(60)
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    desk.note.setFocus()
    desk.at_once(OURS[1])
    assert desk.cabinet.taken == [OURS[1]]
