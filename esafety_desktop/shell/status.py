"""The status bar: who is signed in, the last back-up, and the three ways to hide everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from datetime import datetime

from esafety_desktop.dates import british_time, london_today, to_london

_SENTENCE_MS = 12_000


def backup_words(last: datetime | None, *, late: bool = False) -> str:
    """When the last back-up was made, in the words of the status bar."""
    if last is None:
        return "No back-up yet"
    if late:
        return f"Back-up late: {british_time(last)}"
    if to_london(last).date() == london_today():
        return f"Backed up today {to_london(last):%H:%M}"
    return f"Backed up {british_time(last)}"


_HOLD, _HELD = "Don't lock: on the telephone", "Not locking: on the telephone"


class Status(QWidget):
    """The right-hand part of the status bar.

    Signals:
        lock, curtain: pressed.
        telephone: switched on or off.
        back_up: the words about the back-up were pressed.
    """

    lock = Signal()
    curtain = Signal()
    telephone = Signal(bool)
    back_up = Signal()

    def __init__(self, who: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 8, 0)
        self.who = QLabel(who, self)
        self.who.setObjectName("who")
        set_role(self.who, "hint")
        self.backup = self._button("backup", "No back-up yet", "Back up now")
        self.telephone_button = self._button(
            "telephone", _HOLD, "Holds the lock off for 30 minutes"
        )
        self.telephone_button.setCheckable(True)
        self.curtain_button = self._button("curtain", "Curtain", "Hide everything at once (F9)")
        self.lock_button = self._button("lock", "Lock", "Close the cabinets (Ctrl+L)")
        for widget in (
            self.who, self.backup, self.telephone_button, self.curtain_button, self.lock_button,
        ):  # fmt: skip
            line.addWidget(widget)
        self.lock_button.clicked.connect(self.lock)
        self.curtain_button.clicked.connect(self.curtain)
        self.telephone_button.toggled.connect(self.telephone)
        self.backup.clicked.connect(self.back_up)

    def show_backup(self, last: datetime | None, late: str = "") -> None:
        """Show when it was; what is wrong with it stands out (F26)."""
        self.backup.setText(backup_words(last, late=bool(late)))
        self.backup.setToolTip(late or "Back up now")
        set_role(self.backup, "danger" if late else "")

    def show_telephone(self, *, on: bool) -> None:
        """Follow the clock: the call's half hour may be over."""
        self.telephone_button.setText(_HELD if on else _HOLD)
        if self.telephone_button.isChecked() != on:
            self.telephone_button.setChecked(on)

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setFlat(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
