"""Words of the locked cabinet in the clipboard: in no history of it, and gone at the next lock."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

_MARKS = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
    "x-kde-passwordManagerHint": b"secret",
}
"""What Windows and other desktops look for before they keep a copy of the clipboard."""
_kept: set[bytes] = set()


def copy_locked(text: str) -> None:
    """Put words into the clipboard that others at this PC shouldn't find there later."""
    data = QMimeData()
    data.setText(text)
    for name, value in _MARKS.items():
        data.setData(name, value)
    _kept.add(_digest(text))
    QGuiApplication.clipboard().setMimeData(data)


def forget_copied() -> None:
    """Empty the clipboard if such words are still in it; anything else is left alone."""
    clipboard = QGuiApplication.clipboard()
    if _kept and _digest(clipboard.text()) in _kept:
        clipboard.clear()
    _kept.clear()


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.replace("\r\n", "\n").encode()).digest()
