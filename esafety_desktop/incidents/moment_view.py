"""Fields for a moment (shown on England's clock, kept as UTC) and small helpers of the dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from esafety_desktop.dates import british_time, to_london
from esafety_desktop.incidents.moment_rules import moment_problem, parse_moment
from esafety_desktop.problem import Problem
from esafety_desktop.widgets.icons import icon
from esafety_desktop.widgets.screens import room_on_screen
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from PySide6.QtWidgets import QComboBox

    from esafety_desktop.incidents.kind_rules import Choice

_TYPED_LIKE = "20/11/2026 10:40"
NOT_ENTERED = "not entered"

_LINE_AT_10_PT = 16


class Moment:
    """A line for a day and time of the past, with its Now button and a calendar (Alt+Down).

    Args:
        edit: The line; it takes what is typed in England, day first.
        now: Its button.
        clock: Tells the time in UTC.
    """

    def __init__(self, edit: QLineEdit, now: QPushButton, clock: Callable[[], datetime]) -> None:
        self.edit = edit
        self._clock = clock
        edit.setPlaceholderText(_TYPED_LIKE)
        edit.setToolTip(f"Type it like {_TYPED_LIKE}; Alt+Down opens a calendar")
        edit.setMinimumWidth(edit.fontMetrics().averageCharWidth() * 26)
        edit.editingFinished.connect(self._tidy)
        pick = edit.addAction(icon("today"), QLineEdit.ActionPosition.TrailingPosition)
        pick.setText("Calendar")
        pick.setShortcut("Alt+Down")
        pick.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        pick.triggered.connect(self._pick)
        for button in edit.findChildren(QToolButton):
            button.setAccessibleName("Calendar")
        now.clicked.connect(self.to_now)
        self.to_now()

    def to_now(self) -> None:
        """Put in the present minute."""
        self.put(self._clock())

    def leave_out(self) -> None:
        """Say nothing until somebody presses Now or types a time."""
        self.edit.setPlaceholderText(NOT_ENTERED)
        self.edit.clear()

    def put(self, moment: datetime) -> None:
        """Show a moment, given in UTC."""
        self.edit.setText(british_time(moment))

    @property
    def entered(self) -> bool:
        """Whether anything stands there."""
        return bool(self.edit.text().strip())

    @property
    def wrong(self) -> str:
        """Why what stands there can't be taken, in words; "" when it can, or is empty."""
        return moment_problem(self.edit.text(), self._clock()) if self.entered else ""

    @property
    def value(self) -> datetime:
        """The moment that stands there, in UTC.

        Raises:
            Problem: it can't be read, or lies ahead.
        """
        wrong = moment_problem(self.edit.text(), self._clock())
        if wrong:
            raise Problem(wrong, "Nothing was kept yet. Write day and time like 24/11/2026 09:30.")
        return parse_moment(self.edit.text(), self._clock())

    def _tidy(self) -> None:
        if self.entered and not self.wrong:
            self.put(self.value)

    def _pick(self) -> None:
        from PySide6.QtWidgets import QCalendarWidget

        calendar = QCalendarWidget(self.edit)
        calendar.setWindowFlags(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        local = to_london(self.value if self.entered and not self.wrong else self._clock())
        today = to_london(self._clock())
        calendar.setSelectedDate(QDate(local.year, local.month, local.day))
        calendar.setMaximumDate(QDate(today.year, today.month, today.day))

        def take(day: QDate) -> None:
            time = local.strftime("%H:%M")
            self.edit.setText(f"{day.day():02d}/{day.month():02d}/{day.year()} {time}")
            self.edit.textEdited.emit(self.edit.text())
            calendar.close()

        calendar.activated.connect(take)
        calendar.clicked.connect(take)
        calendar.move(self.edit.mapToGlobal(self.edit.rect().bottomLeft()))
        calendar.show()


def fill(combo: QComboBox, choices: Iterable[Choice], current: str = "") -> None:
    """Offer these choices, with their hints as tool tips."""
    combo.clear()
    for number, choice in enumerate(choices):
        combo.addItem(choice.label, choice.id)
        combo.setItemData(number, choice.hint, Qt.ItemDataRole.ToolTipRole)
    combo.setCurrentIndex(max(combo.findData(current), 0))


def chosen(combo: QComboBox) -> str:
    """The id of the current choice."""
    return str(combo.currentData() or "")


def dress(window: QWidget) -> None:
    """Give roles set in the Designer file their look, and the 999 line no more than its height."""
    strip = window.findChild(QWidget, "emergency")
    if strip is not None:
        strip.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    foot = window.findChild(QHBoxLayout, "foot")
    if foot is not None:
        foot.setStretch(0, 1)
    for widget in window.findChildren(QWidget):
        role = widget.property("role")
        if role:
            set_role(widget, str(role))


def open_at(window: QWidget, width: int, height: int) -> None:
    """Give a dialog its size: larger where the text is, within the screen (pixels at 10 pt)."""
    scale = max(1.0, window.fontMetrics().height() / _LINE_AT_10_PT)
    room = room_on_screen(window)
    window.resize(
        max(width, min(round(width * scale), room.width() * 19 // 20)),
        max(height, min(round(height * scale), room.height() * 9 // 10)),
    )


def caret_to_end(field: QWidget | None) -> None:
    """Nothing selected and the caret behind the last letter, so that typing takes nothing away."""
    if isinstance(field, QLineEdit):
        field.end(False)  # Qt's own argument: without marking
    elif isinstance(field, QPlainTextEdit):
        field.moveCursor(QTextCursor.MoveOperation.End)


def words(text: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """A plain label that wraps and can be copied from."""
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        set_role(label, role)
    return label


def empty(layout: Any) -> None:
    """Take everything out of a layout."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif item.layout() is not None:
            empty(item.layout())
