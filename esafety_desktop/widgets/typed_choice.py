"""Letters typed at a list of choices find an entry by the beginning of any of its words.

Qt looks at the beginning of the whole entry alone: "Maja" never finds "Ashdown, Maja", and "Ł" no
"L". It works on the closed box and while its list hangs open.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Sequence


_NAME = "hearsLetters"


def find(entries: Sequence[str], typed: str, current: int) -> int | None:
    """Which entry is meant: by its beginning first, then by that of any word of it.

    Args:
        entries: What stands in the list.
        typed: The letters so far; one letter again and again goes on to the next entry.
        current: The entry that is current.
    """
    wanted = search_key(typed)
    found = _matching(entries, wanted)
    again = len(typed) > 1 and len(set(wanted)) == 1
    if not found and again:
        found = _matching(entries, wanted[0])
    if not found:
        return None
    if len(typed) == 1 or (again and not _matching(entries, wanted)):
        later = [row for row in found if row > current]
        return later[0] if later else found[0]
    return current if current in found else found[0]


def _matching(entries: Sequence[str], wanted: str) -> list[int]:
    keys = [search_key(entry) for entry in entries]
    first = [row for row, key in enumerate(keys) if key.startswith(wanted)]
    if first:
        return first
    return [row for row, key in enumerate(keys) if _in_words(key, wanted)]


def _in_words(key: str, wanted: str) -> bool:
    starts = (at + 1 for at, letter in enumerate(key) if not letter.isalnum())
    return any(key.startswith(wanted, at) for at in starts)


def hear_letters() -> None:
    """Have the boxes of the whole program hear letters; once is enough."""
    app = QApplication.instance()
    if isinstance(app, QApplication) and not app.property(_NAME):
        app.setProperty(_NAME, True)
        TypedChoice(app)


class TypedChoice(QObject):
    """Hears the letters of every box of choices from when the keyboard first comes to it."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._typed = ""
        self._at = 0.0
        self._whose: QObject | None = None
        app.focusChanged.connect(self._focus_changed)

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        box = new if isinstance(new, QComboBox) else new.parentWidget() if new else None
        if isinstance(box, QComboBox) and not box.property("hears_letters"):
            box.setProperty("hears_letters", True)
            box.installEventFilter(self)
            box.view().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        letter = event.text()
        if _held(event) or len(letter) != 1 or not letter.isprintable():
            return False
        box = _box_of(watched)
        if box is None or (watched is box and box.isEditable()):
            return False
        return self._heard(box, letter)

    def _heard(self, box: QComboBox, letter: str) -> bool:
        """Whether the letter was one to find an entry by; a first blank opens or presses."""
        now = time.monotonic()
        pause = QApplication.keyboardInputInterval() / 1000
        if self._whose is not box or now - self._at > pause:
            self._typed = ""
        if letter == " " and not self._typed:
            return False
        self._whose, self._at = box, now
        self._typed += letter
        _go_to(box, self._typed)
        return True


def _held(event: QKeyEvent) -> bool:
    """Whether a key is held down that makes a shortcut of a letter."""
    key = Qt.KeyboardModifier
    return bool(event.modifiers() & (key.ControlModifier | key.AltModifier | key.MetaModifier))


def _box_of(watched: QObject) -> QComboBox | None:
    one: QObject | None = watched
    while one is not None and not isinstance(one, QComboBox):
        one = one.parent()
    return one


def _go_to(box: QComboBox, typed: str) -> None:
    view, model = box.view(), box.model()
    is_open = view.isVisible()
    current = view.currentIndex().row() if is_open else box.currentIndex()
    texts = [box.itemText(row) for row in range(box.count())]
    rows = [
        row
        for row in range(box.count())
        if model.flags(model.index(row, box.modelColumn())) & Qt.ItemFlag.ItemIsEnabled
    ]
    usable = [texts[row] for row in rows]
    at = find(usable, typed, rows.index(current) if current in rows else -1)
    if at is None or rows[at] == current:
        return
    if is_open:
        view.setCurrentIndex(model.index(rows[at], box.modelColumn(), box.rootModelIndex()))
    else:
        box.setCurrentIndex(rows[at])
        box.activated.emit(rows[at])
