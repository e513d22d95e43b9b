"""Words of the locked cabinet in the clipboard: no history, gone at the next lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from esafety_desktop.widgets.copied import CopyWatch, copy_locked, forget_copied

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qtbot")
WORDS = "Record of 26-S4821\nThe head was named."


@pytest.mark.fault("F24", "F30")
@pytest.mark.covers("TFG-4")
def test_a_copied_record_is_gone_after_a_lock() -> None:  # F24, F30
    clipboard = QGuiApplication.clipboard()
    copy_locked(WORDS)
    assert clipboard.text() == WORDS
    formats = " ".join(clipboard.mimeData().formats())
    assert "ExcludeClipboardContentFromMonitorProcessing" in formats
    assert "CanUploadToCloudClipboard" in formats
    forget_copied()
    assert clipboard.text() == ""


@pytest.mark.fault("F24")
def test_whatever_is_copied_in_our_windows_is_gone_after_a_lock(qtbot: QtBot) -> None:
    line = QLineEdit(WORDS)
    qtbot.addWidget(line)
    watch = CopyWatch(line)
    line.show()
    line.activateWindow()
    qtbot.waitUntil(line.isActiveWindow)
    line.selectAll()
    line.copy()
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == line.text()
    formats = " ".join(clipboard.mimeData().formats())
    assert "CanIncludeInClipboardHistory" in formats
    forget_copied()
    assert clipboard.text() == ""
    watch.deleteLater()


def test_what_was_copied_since_stays() -> None:
    copy_locked(WORDS)
    QGuiApplication.clipboard().setText("milk, bread")
    forget_copied()
    assert QGuiApplication.clipboard().text() == "milk, bread"
