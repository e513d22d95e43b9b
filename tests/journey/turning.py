"""Puts the watchdog at every way by which a journey has the event loop turn."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journey.watchdog import turn

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

_REST = 0.002
_TOUCHES = ("keyClick", "keyPress", "keySequence", "mouseClick", "mouseDClick", "mousePress")


class TurningBot(QtBot):
    """A bot whose waiting turns the loop one turn at a time."""

    def wait(self, ms: int) -> None:
        until = time.perf_counter() + ms / 1000
        while True:
            QApplication.processEvents()
            with turn("what is let go of"):
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            if (left := until - time.perf_counter()) <= 0:
                return
            time.sleep(min(_REST, left))  # others work meanwhile: it is what an idle loop does


def look_on(patch: pytest.MonkeyPatch) -> None:
    """Every touch and every look at the queue is a turn, as long as the patch lasts."""
    for name in _TOUCHES:
        patch.setattr(QTest, name, staticmethod(_as_turn(name, getattr(QTest, name))))
    patch.setattr(QTest, "keyClicks", staticmethod(_letters))
    patch.setattr(QApplication, "processEvents", staticmethod(_look(QApplication.processEvents)))


def _as_turn(name: str, touch: Callable[..., Any]) -> Callable[..., Any]:
    def touched(*told: Any, **named: Any) -> Any:
        with turn(name):
            return touch(*told, **named)

    return touched


def _letters(widget: Any, text: str, *told: Any) -> None:
    """Each letter is a touch of its own."""
    for letter in text:
        QTest.keyClick(widget, letter, *told)  # type: ignore[call-overload] # it takes a letter, too


def _look(process: Callable[..., Any]) -> Callable[..., Any]:
    def processed(*told: Any) -> None:
        with turn("a turn of the loop"):
            process(*told)

    return processed
