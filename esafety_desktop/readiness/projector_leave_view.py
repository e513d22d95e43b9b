"""Esc on the wall: leave, with the PIN or password that opens the program, or stay."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from esafety_desktop.incidents.moment_view import words
from esafety_desktop.widgets.secret_lines import show_secrets
from esafety_desktop.widgets.theme import set_role

_QUESTION = "Leave the projector view?"
_WITH = "Everything else stays hidden until the right one is typed. Type it and press Enter."
_WIDEST = 480
_WITHOUT = "Enter leaves, Esc goes on with the drill."


class LeavePage(QWidget):
    """Asks.

    Signals:
        stay: the drill goes on.
        leave: the secret that was typed; "" where none was asked for.
    """

    stay = Signal()
    leave = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = QLabel("", self)
        self.secret = QLineEdit(self)
        show_secrets(self.secret, shown=False)
        self.label.setBuddy(self.secret)
        self.hint = words("", "hint", self)
        self.message = words("", "danger", self)
        self.go = QPushButton("&Leave", self)
        self.back = QPushButton("&Go on with the drill", self)
        set_role(self.go, "primary")
        self._lay()
        self.go.clicked.connect(lambda: self.leave.emit(self._taken()))
        self.secret.returnPressed.connect(self.go.click)
        self.back.clicked.connect(self.stay)

    def ask(self, asks: str, told: str = "") -> None:
        """Show the question.

        Args:
            asks: What the secret is called; "" for none.
            told: The secret itself in words, in the made-up school.
        """
        self.label.setText(asks)
        for widget in (self.label, self.secret):
            widget.setVisible(bool(asks))
        self.secret.clear()
        self.message.clear()
        self.hint.setText(f"{_WITH} {told}".strip() if asks else _WITHOUT)

    def take_focus(self) -> None:
        """To the field, or to the button where nothing is asked for."""
        (self.secret if self.label.text() else self.go).setFocus()

    def say(self, wrong: str) -> None:
        """Why it wasn't right."""
        self.message.setText(wrong)
        self.take_focus()

    def _taken(self) -> str:
        typed = self.secret.text()
        self.secret.clear()
        return typed

    def _lay(self) -> None:
        room = self.window().width() * 3 // 4
        across = QHBoxLayout(self)
        across.addStretch(1)
        whole = QVBoxLayout()
        across.addLayout(whole)
        across.addStretch(1)
        whole.addStretch(1)
        buttons = QHBoxLayout()
        for button in (self.go, self.back):
            button.setAutoDefault(True)
            buttons.addWidget(button)
        for widget in (words(_QUESTION, "title", self), self.hint, self.label, self.secret,
                       self.message):  # fmt: skip
            widget.setMinimumWidth(min(_WIDEST, room))
            whole.addWidget(widget)
        whole.addLayout(buttons)
        whole.addStretch(1)
