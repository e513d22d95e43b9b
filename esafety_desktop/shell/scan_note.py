"""What became of a scan, said where the person looks: over the window in front, aloud, by a sound.

Words and a sign carry it; the colour only repeats them. A screen reader says it, whatever has the
keyboard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from shiboken6 import isValid

from esafety_desktop.widgets.saying import announce
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

_SHOWN_MS = 7_000
_MARGIN = 16
_ROLES = {"ok": "ok-note", "group": "note", "warn": "warn-note", "danger": "danger-note"}


def ring(*, well: bool) -> None:
    """The system's short sound: one for done, another for look here."""
    import sys

    if sys.platform == "win32":
        import winsound

        winsound.MessageBeep(winsound.MB_OK if well else winsound.MB_ICONHAND)
    elif not well:
        QApplication.beep()


class ScanNote(QObject):
    """Shows one note at a time at the foot of a window, for some seconds.

    Args:
        parent: Whoever it belongs to.
        may_ring: Whether sounds are wanted at this moment.
    """

    def __init__(self, parent: QObject, may_ring: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._may_ring = may_ring
        self.label: QLabel | None = None
        self.last = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.hide)

    def say(self, over: QWidget, words: str, tone: str, *, shown: bool = True) -> None:
        """Say it.

        Args:
            over: The window in front.
            words: What happened, with its sign.
            tone: "ok", "group", "warn" or "danger".
            shown: False where the window shows it at a better place already.
        """
        well = tone in {"ok", "group"}
        self.last = words
        announce(over, words, urgent=not well)
        if self._may_ring():
            ring(well=tone == "ok")
        self.hide()
        if shown:
            self._show(over, words, tone)

    def hide(self) -> None:
        """Take the note away."""
        self._timer.stop()
        label, self.label = self.label, None
        if label is not None and isValid(label):
            label.hide()
            label.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._place(watched)
        return super().eventFilter(watched, event)

    def _show(self, over: QWidget, words: str, tone: str) -> None:
        label = QLabel(words, over)
        label.setObjectName("scan_note")
        label.setAccessibleName(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_role(label, _ROLES[tone])
        self.label = label
        over.installEventFilter(self)
        self._place(over)
        label.show()
        label.raise_()
        self._timer.start()

    def _place(self, over: QWidget) -> None:
        label = self.label
        if label is None or not isValid(label) or label.parentWidget() is not over:
            return
        wide = min(over.width() - 2 * _MARGIN, label.fontMetrics().averageCharWidth() * 90)
        label.ensurePolished()  # or the room for its edge is not counted
        label.setFixedWidth(wide)
        label.adjustSize()
        label.move((over.width() - wide) // 2, over.height() - label.height() - 3 * _MARGIN)
