"""Words of the locked cabinet in the clipboard: no history, gone at the next lock."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from esafety_desktop.widgets.copied import copy_locked, forget_copied

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


def test_what_was_copied_since_stays() -> None:
    copy_locked(WORDS)
    QGuiApplication.clipboard().setText("milk, bread")
    forget_copied()
    assert QGuiApplication.clipboard().text() == "milk, bread"
