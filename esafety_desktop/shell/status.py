"""The status bar: who is signed in, the last back-up, and the three ways to hide everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from esafety_desktop.shell.small_screen import is_small
from esafety_desktop.widgets.fitting import text_is_large
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QMoveEvent, QResizeEvent

from esafety_desktop.dates import british_time, london_today, to_london

_SENTENCE_MS = 12_000
_ROUND = 32


def backup_words(
    last: datetime | None, *, late: bool = False, short: bool = False, lacking: str = ""
) -> str:
    """When the last back-up was made, in the words of the status bar.

    Args:
        last: When; None for never.
        late: Whether the next one is overdue.
        short: Whether the text is large, so that a whole sentence would be cut.
        lacking: Where none of today is, in two or three words; "" for nowhere.
    """
    if last is None:
        return "No back-up yet"
    if short:
        return f"Back-up {'late: ' if late else ''}{to_london(last):%d/%m}"
    if late:
        return f"Back-up late: {british_time(last)}"
    if to_london(last).date() == london_today():
        if lacking:
            return f"Backed up {to_london(last):%H:%M}, {lacking}"
        return f"Backed up today {to_london(last):%H:%M}"
    return f"Backed up {british_time(last)}"


_HOLD, _HELD = "Don't lock: on the telephone", "Not locking: on the telephone"
_HOLD_SHORT, _HELD_SHORT = "Don't lock", "Not locking"


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
        self._narrow = is_small(self)
        if self._narrow:
            line.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.who = QLabel(who, self)
        self.who.setObjectName("who")
        set_role(self.who, "hint")
        self.backup = self._button("backup", "No back-up yet", "Back up now")
        self._short = text_is_large(self)
        self.telephone_button = self._button(
            "telephone", "", "On the telephone: holds the lock off for 30 minutes (Ctrl+T)"
        )
        self.show_telephone(on=False)
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

    def minimumSizeHint(self) -> QSize:
        """What has no line in the menus keeps its room; the rest may give way."""
        if not self._narrow:
            return super().minimumSizeHint()
        least = self.telephone_button.minimumSizeHint()
        return QSize(least.width() + _ROUND, least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        """Where the window is too narrow, what is in the menus too is left out, one by one."""
        line = self.layout()
        if not self._narrow or self.window() is self or line is None:
            return
        room = self.window().width() - _ROUND
        giving = (self.who, self.backup, self.curtain_button, self.lock_button)
        wanted = [widget.sizeHint().width() + line.spacing() for widget in giving]
        left = room - self.telephone_button.sizeHint().width() - sum(wanted)
        for widget, wide in zip(giving, wanted, strict=True):
            widget.setVisible(left >= 0)
            left += wide if left < 0 else 0

    def show_backup(
        self, last: datetime | None, late: str = "", lacking: tuple[str, str] = ("", "")
    ) -> None:
        """Show when it was; what is wrong with it stands out (F26).

        Args:
            last: When the last one was made.
            late: What is wrong with it, a sentence; "" for nothing.
            lacking: Where none of today is: in two or three words, and in a sentence.
        """
        few, said = lacking
        whole = backup_words(last, late=bool(late), lacking=few)
        self.backup.setText(
            backup_words(last, late=bool(late), short=True) if self._short else whole
        )
        self.backup.setAccessibleName(whole)
        more = said or (f"{whole}." if self._short else "")
        self.backup.setToolTip(late or f"{more} Back up now".strip())
        set_role(self.backup, "danger" if late else "")

    def show_telephone(self, *, on: bool) -> None:
        """Follow the clock: the call's half hour may be over."""
        whole, short = (_HELD, _HELD_SHORT) if on else (_HOLD, _HOLD_SHORT)
        self.telephone_button.setText(short if self._short else whole)
        self.telephone_button.setAccessibleName(whole)
        if self.telephone_button.isChecked() != on:
            self.telephone_button.setChecked(on)

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setFlat(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
