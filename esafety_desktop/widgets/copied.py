"""What was copied here: in no history of the clipboard, in no cloud, and gone at the next lock."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication

_MARKS = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
    "x-kde-passwordManagerHint": b"secret",
}
"""What Windows and other desktops look for before they keep a copy of the clipboard."""
_kept: set[bytes] = set()


class CopyWatch(QObject):
    """Notices what is copied while one of our windows has the keyboard, wherever in them.

    Lives as long as a desk. What other programs copy is left alone.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._clipboard.dataChanged.connect(self._changed)

    def _changed(self) -> None:
        state, text = QGuiApplication.applicationState(), self._clipboard.text()
        if state != Qt.ApplicationState.ApplicationActive or not text:
            return
        _kept.add(_digest(text))
        data = self._clipboard.mimeData()
        if next(iter(_MARKS)) not in data.formats() and not data.hasImage():
            _put(data)


def _put(found: QMimeData) -> None:
    """Put the same into the clipboard again, with the marks."""
    data = QMimeData()
    for name in found.formats():
        data.setData(name, found.data(name))
    data.setText(found.text())
    for name, value in _MARKS.items():
        data.setData(name, value)
    QGuiApplication.clipboard().setMimeData(data)


def copy_locked(text: str) -> None:
    """Put words into the clipboard that others at this PC shouldn't find there later."""
    data = QMimeData()
    data.setText(text)
    _kept.add(_digest(text))
    _put(data)


def forget_copied() -> None:
    """Empty the clipboard if such words are still in it; anything else is left alone."""
    clipboard = QGuiApplication.clipboard()
    if _kept and _digest(clipboard.text()) in _kept:
        clipboard.clear()
    _kept.clear()


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.replace("\r\n", "\n").encode()).digest()
