"""A hand scanner: keys that reach the window as fast as Qt can take them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from esafety_desktop.agreements import service
from esafety_desktop.agreements.burst_rules import GAP_MS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.store.store import Store

_KEYS = {"\r": Qt.Key.Key_Return, "\n": Qt.Key.Key_Enter, "\t": Qt.Key.Key_Tab}


def press(window: QWidget, letter: str) -> None:
    """One key of a window, as the window system brings it: not to a field, to the window."""
    handle = window.windowHandle()
    assert handle is not None
    if letter in _KEYS:
        QTest.keyClick(handle, _KEYS[letter])
    else:
        QTest.keyClick(handle, letter)  # type: ignore[call-overload] # a letter is taken as well


def burst(window: QWidget, text: str) -> None:
    """All of it at once, as keys wait in the queue of the window system; then the scanner rests."""
    handle = window.windowHandle()
    assert handle is not None
    for letter in text:
        key = _KEYS.get(letter) or Qt.Key(ord(letter.upper()))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.postEvent(handle, event)
    rest()


def rest() -> None:
    """Until a burst is over for certain."""
    end = time.monotonic() + 2.5 * GAP_MS / 1000
    while time.monotonic() < end:
        QApplication.processEvents()


def by_hand(window: QWidget, text: str) -> None:
    """A person's speed: each key stands alone."""
    for letter in text:
        press(window, letter)
        rest()


def codes_of(store: Store, pupils: Sequence[str], key: str = "ks2") -> list[str]:
    """The codes of the slips of these children, given out now."""
    asked = next(row.id for row in service.agreements(store) if row.key == key)
    slips = {row.pupil_id: row.code for row in service.issue_slips(store, [asked], pupils).value}
    return [slips[pupil] for pupil in pupils]
