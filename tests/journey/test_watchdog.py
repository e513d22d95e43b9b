"""The watchdog itself: what holds the window is seen, and each answer of the window ends a turn."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.journey import watchdog
from tests.journey.watchdog import GOAL_MS, TURNS, doing, turn

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def work(ms: float) -> None:
    until = time.thread_time() + ms / 1000
    while time.thread_time() < until:
        pass


def test_a_turn_that_holds_the_window_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watchdog, "_yardstick", lambda: watchdog.YARDSTICK_MS)
    before = len(TURNS)
    with turn("work"):
        work(2 * GOAL_MS)
    assert [one.what for one in TURNS[before:]] == ["work"]
    assert TURNS.pop().ms > GOAL_MS  # Windows counts by the 64th of a second


def test_what_a_touch_puts_off_is_a_turn_of_its_own(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watchdog, "_yardstick", lambda: watchdog.YARDSTICK_MS)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    handle = window.windowHandle()
    assert handle is not None
    done: list[str] = []

    def later() -> None:
        work(2 * GOAL_MS)
        done.append("later")

    QTimer.singleShot(0, window, later)
    before = len(TURNS)
    with doing("press A"), turn("key"):
        work(2 * GOAL_MS)
        QTest.keySequence(handle, QKeySequence("A"))
        qtbot.waitUntil(lambda: bool(done))
    long = [one for one in TURNS[before:] if one.ms > GOAL_MS]
    assert [one.what for one in long] == ["press A", "press A"]
    assert all(one.ms < 4 * GOAL_MS for one in long)
    del TURNS[before:]
