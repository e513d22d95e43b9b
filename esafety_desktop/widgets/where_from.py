"""The button “Where does this come from?”: source and date of whatever stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from esafety_desktop.widgets.screens import room_on_screen
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

QUESTION = "Where does this come from?"
KEY = "Shift+F1"
NOTHING = "Nothing that is shown here came with the program. Choose a line first, then ask again."
_WIDE = 420


def answer_in(window: QWidget) -> bool:
    """Open the answer of the first such button that the window shows; whether there is one.

    It is scrolled to where it stands below the edge.
    """
    shown = [one for one in window.findChildren(WhereFrom) if one.isVisible()]
    if not shown:
        return False
    shown[0].bring()
    shown[0].open_card()
    return True


class WhereFrom(QToolButton):
    """Shows in a small card where content comes from; hidden while there is nothing to say.

    The words stand in the accessible description too, so that a screen reader says them at once.
    """

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("where_from")
        self.setText(QUESTION)
        self.setToolTip(f"Source and date ({KEY})")
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.card: QFrame | None = None
        self.clicked.connect(self.open_card)
        self.say(words)

    def say(self, words: str) -> None:
        """What it answers now; "" hides it."""
        self.words = words
        self.setAccessibleDescription(words)
        if not words:
            self.hide()
        elif self.parent() is not None:  # alone it would flash up as a window of its own
            self.show()

    def open_card(self) -> None:
        """Show the answer below the button; Escape or a click elsewhere closes it."""
        card = _Card(self.words, self)
        self.card = card
        card.destroyed.connect(self._forget)
        card.adjustSize()
        below = self.mapToGlobal(QPoint(0, self.height()))
        room = room_on_screen(self)
        left = min(below.x(), room.right() - card.width())
        if below.y() + card.height() > room.bottom():
            below = self.mapToGlobal(QPoint(0, -card.height()))
        card.move(max(room.left(), left), below.y())
        card.show()
        card.setFocus()

    def bring(self) -> None:
        """Scroll to the button, whatever it stands in."""
        around = self.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(self)
            around = around.parentWidget()

    def _forget(self) -> None:
        self.card = None


class _Card(QFrame):
    """Stands over the window until a key or a click ends it."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(QUESTION)
        self.setAccessibleDescription(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_role(self, "card")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(16, 12, 16, 12)
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMinimumWidth(_WIDE)
        lines.addWidget(label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.close()
        else:
            super().keyPressEvent(event)
