"""Reads out the sentence that says why a window can't go on, whenever it becomes another one.

It stands at the foot, away from the field that has the keyboard: the eye sees it change, a screen
reader would pass it by.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from esafety_desktop.widgets.saying import Settling

NAMES = ("lineWrong", "message", "missing", "reason", "said", "why", "wrong")
"""What the forms call such a label."""
_PATTERN = QRegularExpression(f"^({'|'.join(NAMES)})$")
_NAME = "reasonHeard"
_HEARD = frozenset(
    (QEvent.Type.Paint, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)
)


def hear_reasons() -> None:
    """Listen in each window from the moment when the keyboard comes into it."""
    app = QApplication.instance()
    if not isinstance(app, QApplication) or app.property(_NAME):
        return
    app.setProperty(_NAME, True)
    app.focusChanged.connect(_watch)


def _watch(_before: QWidget | None, now: QWidget | None) -> None:
    if now is None:
        return
    for label in now.window().findChildren(QLabel, _PATTERN):
        if label.findChild(Reason, _NAME, Qt.FindChildOption.FindDirectChildrenOnly) is None:
            Reason(label)


class Reason(QObject):
    """Stands behind one such label.

    Attributes:
        settling: Says its words once they have stood for a moment.
    """

    def __init__(self, label: QLabel) -> None:
        super().__init__(label)
        self.setObjectName(_NAME)
        self._label = label
        self.settling = Settling(label, self._shown())
        label.installEventFilter(self)
        if (around := label.parentWidget()) is not None:  # scrolled out of sight it isn't painted
            around.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _HEARD:
            self.settling.say(self._shown())
        return super().eventFilter(watched, event)

    def _shown(self) -> str:
        return self._label.text() if self._label.isVisible() else ""
