"""A box from which the child is chosen with whom a print begins: type a number or a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QCompleter

if TYPE_CHECKING:
    from collections.abc import Iterable


class _PassClickOn(QObject):
    """Has a click beside the list of names do what is clicked on, not only close the list."""

    def __init__(self, box: QComboBox, popup: QAbstractItemView) -> None:
        super().__init__(popup)
        self._box = box
        self._popup = popup
        popup.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            place = event.globalPosition().toPoint()
            if not self._popup.geometry().contains(place):
                window = self._box.window()
                hit = window.childAt(window.mapFromGlobal(place))
                if isinstance(hit, QAbstractButton) and hit.isEnabled():
                    self._popup.hide()
                    hit.click()
                    return True
        return super().eventFilter(watched, event)


def make_findable(box: QComboBox, name: str) -> None:
    """Let what is typed find an entry by any part of it: "214" or "Ashdown"."""
    name_box(box, name)
    completer = QCompleter(box.model(), box)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    box.setCompleter(completer)
    popup = completer.popup()
    if popup is not None:
        _PassClickOn(box, popup)
    line = box.lineEdit()
    if line is not None:
        # A long entry shows its beginning: the number.
        box.currentIndexChanged.connect(
            lambda _at: QTimer.singleShot(0, line, lambda: line.setCursorPosition(0))
        )


def name_box(box: QComboBox, name: str) -> None:
    """Name a box and the line that is typed into, for whoever hears the screen."""
    box.setAccessibleName(name)
    line = box.lineEdit()
    if line is not None:
        line.setAccessibleName(name)


def fill(box: QComboBox, first: str, starts: Iterable[tuple[str, str]]) -> None:
    """Offer places to begin; what was chosen stays chosen while it is there.

    Args:
        box: The box.
        first: Words of the entry that begins with the first; its value is "".
        starts: Value and words of the others.
    """
    chosen = box.currentData()
    blocked = box.blockSignals(True)
    box.clear()
    box.addItem(first, "")
    for value, words in starts:
        box.addItem(words, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    box.blockSignals(blocked)


def chosen(box: QComboBox) -> str:
    """The value that is meant: of what was typed, if that names one entry alone.

    "214" means the entry that begins so, before any other that holds it.
    """
    typed = box.currentText().strip()
    if typed == box.itemText(box.currentIndex()):
        return str(box.currentData() or "")
    found = box.findText(f"{typed} ·", Qt.MatchFlag.MatchStartsWith)
    if found < 0:
        holding = [
            at for at in range(box.count()) if typed.casefold() in box.itemText(at).casefold()
        ]
        found = holding[0] if typed and len(holding) == 1 else -1
    return str(box.itemData(found) or "") if found >= 0 else ""
