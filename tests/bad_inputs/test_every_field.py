"""A text of every kind in every field of the tour, at twice the size of text.

Each kind alone, at both sizes, lists of ten thousand rows and the buttons that keep things are
walked by ``packaging/dev.py bad-input``, which writes docs/bad-input.md.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from esafety_desktop.sample import tour
from esafety_desktop.widgets.full_line import hear_full_lines, said_at
from tests.bad_inputs.fields import paste
from tests.bad_inputs.texts import LONG
from tests.window_kit import standing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

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


def test_a_password_that_is_too_long_leaves_the_one_that_stood_there(
    qtbot: QtBot, line: QLineEdit
) -> None:
    """Undo, in a line that hides its letters, empties it."""
    line.setEchoMode(QLineEdit.EchoMode.Password)
    QTest.keyClicks(line, "copper")
    paste(line, LONG)
    qtbot.waitUntil(lambda: bool(said_at(line)))
    assert line.text() == "copper"


def test_a_letter_too_many_says_the_limit_and_nothing_goes(qtbot: QtBot, line: QLineEdit) -> None:
    QTest.keyClicks(line, "twelve chars")
    assert said_at(line) == ""
    QTest.keyClicks(line, "x")
    qtbot.waitUntil(lambda: bool(said_at(line)))
    assert line.text() == "twelve chars"


def test_what_fits_is_taken(line: QLineEdit) -> None:
    paste(line, "twelve chars")
    assert (line.text(), said_at(line)) == ("twelve chars", "")


def test_at_twice_the_text_every_field_holds_it_all_and_no_window_outgrows_the_screen(
    tmp_path: Path,
) -> None:
    """Nor does any page scroll sideways, filled or not; only prints are left out."""
    parts = [name for name in tour.PARTS if name not in {"papers", "looks"}]
    command = [sys.executable, "-m", "tests.bad_inputs.quick", str(tmp_path / "tour")]
    walked = subprocess.run(
        [*command, "--text", "200", "--of", ",".join(parts)],
        env=dict(os.environ, QT_QPA_PLATFORM="offscreen"),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    failed = [line for line in walked.stdout.splitlines() if line.startswith("failed")]
    assert failed == []
    filled: dict[str, int] = json.loads((tmp_path / "tour" / "filled.json").read_text("utf-8"))
    assert len(filled) > 120
    assert sum(filled.values()) > 290
