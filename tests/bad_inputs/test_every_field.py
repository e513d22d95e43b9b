"""Nasty texts in every field of a part of the tour; all of it by ``packaging/dev.py bad-input``."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from esafety_desktop.widgets.full_line import hear_full_lines, said_at
from tests.bad_inputs.fields import paste, words
from tests.bad_inputs.walker import LONG
from tests.window_kit import standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def line(qtbot: QtBot, qapp: QApplication) -> Iterator[QLineEdit]:
    """A line of at most twelve letters that has the keyboard, beside one without a limit."""
    hear_full_lines()
    window = QWidget()
    column = QVBoxLayout(window)
    short, free = QLineEdit(), QLineEdit()
    short.setMaxLength(12)
    for one in (free, short):
        one.setAccessibleName("A line")
        column.addWidget(one)
    with standing(qtbot, window, 300, 120):
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        short.setFocus()
        yield short


def test_a_paste_that_is_too_long_is_refused_whole_and_says_the_limit(
    qtbot: QtBot, line: QLineEdit
) -> None:
    QTest.keyClicks(line, "Class 5B")
    paste(line, LONG)
    qtbot.waitUntil(lambda: bool(said_at(line)))
    assert line.text() == "Class 5B"
    assert "At most 12 letters" in said_at(line)
    QTest.keyClicks(line, "!")
    assert said_at(line) == ""


def test_a_letter_too_many_says_the_limit_and_nothing_goes(qtbot: QtBot, line: QLineEdit) -> None:
    QTest.keyClicks(line, "twelve chars")
    assert said_at(line) == ""
    QTest.keyClicks(line, "x")
    qtbot.waitUntil(lambda: bool(said_at(line)))
    assert line.text() == "twelve chars"


def test_what_fits_is_taken(line: QLineEdit) -> None:
    paste(line, "twelve chars")
    assert (line.text(), said_at(line)) == ("twelve chars", "")


def test_no_field_of_a_part_of_the_tour_loses_a_word() -> None:
    """The other parts are walked by ``packaging/dev.py bad-input``: that takes several minutes."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    command = [sys.executable, "-m", "tests.bad_inputs.campaign", "copies", "contacts"]
    walked = subprocess.run(
        command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert walked.returncode == 0, walked.stdout + walked.stderr
    last = re.search(r"(\d+) windows, (\d+) fields, (\d+) lists; 0 found", walked.stdout)
    assert last is not None, walked.stdout
    assert [int(last[1]) >= 5, int(last[2]) >= 25, int(last[3]) >= 2] == [True] * 3, last[0]


def test_a_cut_text_is_a_find() -> None:
    assert words(LONG) != words(LONG[:60])
    assert words("one\ttwo") == words("one two")
    assert words("كتبت 5B") == ["كتبت", "5B"]
