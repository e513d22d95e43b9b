"""One search box over all that the program knows (incidents only inside Incidents).

The keyboard stays in the line while the list below is stepped through, so what is found and what is
marked is said aloud from here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from esafety_desktop.agreements.code_rules import is_meant
from esafety_desktop.widgets.filter_line import PASSING
from esafety_desktop.widgets.saying import Settling, announce
from esafety_desktop.words import in_brief

if TYPE_CHECKING:
    from esafety_desktop.today.rows import Found

Find = Callable[[str, bool], Sequence["Found"]]
_PLACE = Qt.ItemDataRole.UserRole
_WAIT_MS = 120
_PERCENT = "%"
"""The only sign that asks for something by itself: how much is back."""
_INCIDENTS = "incidents/"
MOST_RECENT = 8


class SearchBox(QLineEdit):
    """Type, arrow down, Enter; empty it offers what was opened from here before.

    Args:
        find: Gives what matches the words; the flag says whether incidents are looked at too.
        with_incidents: Whether they are at this moment.

    Signals:
        chosen: the place of what was picked.
        code_typed: a slip code, right or wrong, was typed here and Enter pressed.
    """

    chosen = Signal(str)
    code_typed = Signal(str)

    def __init__(
        self, find: Find, with_incidents: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._with_incidents = with_incidents
        self._looked_for = ""
        self._shown: tuple[Found, ...] = ()
        self._recent: list[Found] = []
        self.setObjectName("search")
        self.setProperty(PASSING, True)
        self.setAccessibleName("Search everywhere")
        self.setPlaceholderText("Search (Ctrl+K)")
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 28)
        self.list = QListWidget(self)
        self.list.setObjectName("found")
        self.list.setAccessibleName("What was found")
        self.list.setWindowFlags(Qt.WindowType.ToolTip)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._pick)
        self._heard = Settling(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.search)
        self.textEdited.connect(lambda _text: self._timer.start())
        self.installEventFilter(self)

    def begin(self) -> None:
        """Take the keyboard; what was opened from here before is offered, until somebody types."""
        self._heard.forget()
        self.setFocus()
        self.selectAll()
        if not self.text():
            self._offer_recent()

    def search(self) -> None:
        """Look for what is typed now and show it below."""
        self._timer.stop()
        self._looked_for = ""
        if not self.isVisible():  # the curtain was drawn meanwhile
            return
        words = self.text().strip()
        enough = len(words) >= 2 or words == _PERCENT
        found = self._find(words, self._with_incidents()) if enough else ()
        self._fill(found)
        if enough and not found:
            nothing = f"Nothing called “{in_brief(words)}” was found."
            item = QListWidgetItem(nothing)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
            self._heard.say(nothing)
        else:
            self._heard.say(f"{len(found)} found. {_spoken(found[0])}" if found else "")
        self.list.setCurrentRow(0)
        self._looked_for = words
        self._drop()

    def _offer_recent(self) -> None:
        open_here = self._with_incidents()
        recent = [one for one in self._recent if open_here or not one.place.startswith(_INCIDENTS)]
        self._fill(recent)
        if recent:
            self._heard.say(f"Opened from here before: {len(recent)}. {_spoken(recent[0])}")
        self.list.setCurrentRow(0)
        self._drop()

    def _fill(self, found: Sequence[Found]) -> None:
        self._shown = tuple(found)
        self.list.clear()
        for one in found:
            below = f"{one.kind} · {one.detail}" if one.detail else one.kind
            item = QListWidgetItem(f"{one.text}\n{below}")
            item.setData(_PLACE, one.place)
            self.list.addItem(item)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.list.hide()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key is Qt.Key.Key_Down and not self.text() and self.list.isHidden():
            self._offer_recent()
            return True
        if key in steps and self._timer.isActive():
            self.search()  # what is stepped through is what is typed now
        if key in steps and self.list.isVisible():
            last = self.list.count() - 1
            self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + steps[key])))
            self._say_row()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        elif key == Qt.Key.Key_Escape:
            self._heard.forget()
            self.list.hide()
            self.clear()
        else:
            return False
        return True

    def _say_row(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._shown):
            self._heard.forget()
            place = f"{row + 1} of {len(self._shown)}"
            announce(self, f"{_spoken(self._shown[row])}, {place}", urgent=True)

    def _enter(self) -> None:
        typed = self.text()
        if not typed and self.list.isVisible():
            self._pick(self.list.currentItem())
            return
        if self._timer.isActive() or self._looked_for != typed.strip() or self.list.isHidden():
            self.search()  # else what is marked would be unmarked again
        item: QListWidgetItem | None = self.list.currentItem()
        place = item.data(_PLACE) if item is not None else ""
        if is_meant(typed) and not place:
            self.list.hide()
            self.clear()
            self.code_typed.emit(typed)
        elif item is not None:
            self._pick(item)

    def _pick(self, item: QListWidgetItem) -> None:
        place = item.data(_PLACE)
        if not place:
            return
        self._remember(str(place))
        self._heard.forget()
        self.list.hide()
        self.clear()
        self.chosen.emit(str(place))

    def _remember(self, place: str) -> None:
        """Only here, in memory: the names go with the desk when it is locked."""
        now = [one for one in self._shown if one.place == place]
        rest = [one for one in self._recent if one.place != place]
        self._recent = [*now, *rest][:MOST_RECENT]

    def _drop(self) -> None:
        if not self.list.count():
            self.list.hide()
            return
        rows = min(self.list.count(), 8)
        height = self.list.sizeHintForRow(0) * rows + 2 * self.list.frameWidth()
        self.list.resize(QSize(max(self.width(), 360), height))
        corner = self.mapToGlobal(QPoint(self.width() - self.list.width(), self.height()))
        self.list.move(corner)
        self.list.show()


def _spoken(found: Found) -> str:
    return ", ".join(part for part in (found.text, found.kind, found.detail) if part)
