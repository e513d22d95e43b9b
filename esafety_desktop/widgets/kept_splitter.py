"""A splitter comes back as it was left on this PC, in parts of the room that there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt

from esafety_desktop.widgets import kept_looks

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSplitter

_THOUSAND = 1000
_GETS_ROOM = (QEvent.Type.Show, QEvent.Type.Resize)
_LEAST = 20
"""A part of less than this is as good as lost; whoever left it so gets the usual parts."""


class KeptSplitter(QObject):
    """Puts a splitter as it was left when it is first shown, and keeps what somebody drew.

    Args:
        split: With its object name; its sizes are given, as they are where nothing is kept.
    """

    def __init__(self, split: QSplitter) -> None:
        super().__init__(split)
        self._split, self._seen, self._drawn = split, False, False
        split.installEventFilter(self)
        split.splitterMoved.connect(self._on_moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is getattr(self, "_split", None):  # swept away, it is asked once more
            self._hear(event.type())
        return False

    def _hear(self, kind: QEvent.Type) -> None:
        if kind in _GETS_ROOM and not self._seen and self._split.isVisible():
            self._bring_back()
        elif kind == QEvent.Type.Paint:  # until then its room is still being given to it
            self._seen = True
        elif kind == QEvent.Type.Hide and self._drawn:
            self._keep()

    def _on_moved(self, _place: int, _number: int) -> None:
        self._seen = self._drawn = True

    def _bring_back(self) -> None:
        if (kept := kept_looks.looks()) is None:
            return
        parts = kept.of(self._name()).get("parts")
        if not isinstance(parts, list) or len(parts) != self._split.count():
            return
        if all(isinstance(one, int) and _LEAST <= one <= _THOUSAND for one in parts):
            across = self._split.orientation() == Qt.Orientation.Horizontal
            room = self._split.width() if across else self._split.height()
            room -= self._split.handleWidth() * (len(parts) - 1)
            self._split.setSizes([room * part // _THOUSAND for part in parts])

    def _keep(self) -> None:
        sizes = self._split.sizes()
        whole = sum(sizes)
        parts = [_THOUSAND * size // max(whole, 1) for size in sizes]
        kept = kept_looks.looks()
        if kept is not None and min(parts, default=0) >= _LEAST:  # a hidden part has no width
            kept.keep(self._name(), {"parts": parts})

    def _name(self) -> str:
        return f"{kept_looks.view_of(self._split)} split {self._split.objectName()}"
