"""A field as it was before a scanner typed into it, so that nothing of the scan stays there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit
from shiboken6 import isValid

from esafety_desktop.widgets.filter_line import PASSING
from esafety_desktop.widgets.strips import OWN_CODE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FieldBefore(Protocol):
    """What can be put back."""

    @property
    def passing(self) -> bool:
        """Whether what is typed there is only looked for, so that nothing of a record is lost."""

    @property
    def single(self) -> bool:
        """Whether Enter there is no new line, but presses something."""

    @property
    def secret(self) -> bool:
        """Whether a password is typed there."""

    @property
    def own_code(self) -> bool:
        """Whether codes that are no slips' are typed there."""

    def put_back(self, by_hand: str) -> None:
        """Take out what came since, but leave what a hand had typed first."""

    def choose_if_alone(self, typed: str) -> bool:
        """Choose the whole text if it is no more than this; False leaves the field as it is."""


def field_before(widget: QWidget | None) -> FieldBefore | None:
    """The state of a field into which letters may go at once; None for everything else.

    A spin box, a list or a menu does something with a letter that can't be taken back: for these
    the keys are held for a moment instead.
    """
    if isinstance(widget, QLineEdit) and not widget.isReadOnly():
        inside = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
        return None if inside else _Line(widget)
    if isinstance(widget, QPlainTextEdit | QTextEdit) and not widget.isReadOnly():
        return _Text(widget)
    return None


class _Line:
    single = True

    def __init__(self, line: QLineEdit) -> None:
        self._line = line
        self._text = line.text()
        self._at = line.cursorPosition()
        self._chosen = (line.selectionStart(), len(line.selectedText()))
        self.secret = line.echoMode() is not QLineEdit.EchoMode.Normal
        self.own_code = bool(line.property(OWN_CODE))
        self.passing = not self.secret and bool(line.property(PASSING))

    def put_back(self, by_hand: str) -> None:
        line = self._line
        if not isValid(line):
            return
        line.selectAll()
        line.insert(self._text)  # keeps the field's own undo, and tells who listens
        start, length = self._chosen
        if length:
            line.setSelection(start, length)
        else:
            line.setCursorPosition(self._at)
        if by_hand:
            line.insert(by_hand)

    def choose_if_alone(self, typed: str) -> bool:
        line = self._line
        if not isValid(line) or line.text() != typed:
            return False
        line.selectAll()
        return True


class _Text:
    passing = False
    single = False
    secret = False

    def __init__(self, edit: QPlainTextEdit | QTextEdit) -> None:
        self._edit = edit
        self.own_code = bool(edit.property(OWN_CODE))
        cursor = edit.textCursor()
        self._start = cursor.selectionStart()
        self._replaced = cursor.selectedText().replace("\u2029", "\n")

    def put_back(self, by_hand: str) -> None:
        if not isValid(self._edit):
            return
        cursor = self._edit.textCursor()
        end = cursor.position()
        cursor.setPosition(self._start)
        cursor.setPosition(max(end, self._start), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(by_hand or self._replaced)
        if self._replaced and not by_hand:
            cursor.setPosition(self._start)
            end = self._start + len(self._replaced)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)

    def choose_if_alone(self, typed: str) -> bool:
        del typed
        return False
