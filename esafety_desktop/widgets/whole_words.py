"""A label that wraps gets the height of its words, where its layout would give it less."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel

_LOOKS = frozenset((QEvent.Type.Resize, QEvent.Type.Paint))


def keep_whole(*labels: QLabel) -> None:
    """Whatever else has to give way, these are read whole.

    Qt's layouts ask a wrapped label only for its least height once a window is as large as the
    screen allows.
    """
    for label in labels:
        _Whole(label)


class _Whole(QObject):
    def __init__(self, label: QLabel) -> None:
        super().__init__(label)
        label.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _LOOKS and isinstance(watched, QLabel):
            needed = watched.heightForWidth(watched.width()) if watched.text() else 0
            if needed >= 0 and needed != watched.minimumHeight():
                watched.setMinimumHeight(needed)
        return False
