"""Reads out the sentence that says why a window can't go on, whenever it becomes another one.

It stands at the foot, away from the field that has the keyboard: the eye sees it change, a screen
reader would pass it by. Looked at now and then, and only while a reader listens.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRegularExpression, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel

from esafety_desktop.widgets.saying import Settling

NAMES = (
    "checkWrong", "complaint", "lineWrong", "message", "missing", "readingWrong", "reason", "said",
    "why", "wrong",
)  # fmt: skip
"""What the forms call such a label."""
_PATTERN = QRegularExpression(f"^({'|'.join(NAMES)})$")
_NAME = "reasonsHeard"
_EVERY_MS = 300


def hear_reasons() -> Reasons | None:
    """Listen from now on; gives who does."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return None
    heard = app.findChild(Reasons, _NAME, Qt.FindChildOption.FindDirectChildrenOnly)
    return heard if isinstance(heard, Reasons) else Reasons(app)


class Reasons(QObject):
    """Looks at the labels of the window in front, as long as a screen reader is there."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName(_NAME)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        app.focusChanged.connect(self._begin)

    def _begin(self) -> None:
        if QAccessible.isActive():
            self._timer.start()
            self.look()
        else:
            self._timer.stop()

    def look(self) -> None:
        """Whatever reads differently than before is said once it has stood for a moment."""
        window = QApplication.activeWindow()
        for label in window.findChildren(QLabel, _PATTERN) if window is not None else ():
            shown = label.text() if label.isVisible() else ""
            settling_of(label, shown).say(shown)


def settling_of(label: QLabel, shown: str = "") -> Settling:
    """What waits until the sentence of a label has settled.

    Args:
        label: With the sentence.
        shown: What stands there when it is first looked at, and needs not be said.
    """
    kept = label.findChild(Settling, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return kept if isinstance(kept, Settling) else Settling(label, shown)
