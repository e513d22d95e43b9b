"""The fields of a window and what hands do with them: copy, paste, read, the button that keeps."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from esafety_desktop.widgets.table import RecordTable

if TYPE_CHECKING:
    from collections.abc import Iterator

Text = QLineEdit | QPlainTextEdit | QTextEdit
CTRL = Qt.KeyboardModifier.ControlModifier
_STEPS = 3
_KEEPING = QDialogButtonBox.ButtonRole
_KEEPS = (_KEEPING.AcceptRole, _KEEPING.YesRole, _KEEPING.ApplyRole)


def text_fields(window: QWidget) -> Iterator[Text]:
    """Every field of a window that takes text and can be seen; those of spin boxes are theirs."""
    for field in window.findChildren(QWidget):
        if not isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit):
            continue
        own = field.window() is window and not isinstance(field.parent(), QAbstractSpinBox)
        if own and can_be_typed_in(field):
            yield field


def spin_fields(window: QWidget) -> Iterator[QAbstractSpinBox]:
    """Every spin box and date box of a window that can be changed."""
    for field in window.findChildren(QAbstractSpinBox):
        if field.isVisible() and field.isEnabled() and not field.isReadOnly():
            yield field


def keeper(window: QDialog) -> QPushButton | None:
    """The button of a dialog that keeps what stands there."""
    for box in window.findChildren(QDialogButtonBox):
        for button in box.buttons():
            if box.buttonRole(button) in _KEEPS and isinstance(button, QPushButton):
                return button
    for button in window.findChildren(QPushButton):
        if button.isVisible() and button.isDefault():
            return button
    return None


def paste(field: Text, text: str) -> None:
    """Replace what stands in a field as Ctrl+A and Ctrl+V do."""
    field.setFocus()
    field.selectAll()
    on_clipboard(text)
    QTest.keyClick(field, Qt.Key.Key_V, CTRL)


def put(field: Text, text: str) -> None:
    """Put back what stood there, as hands do: whoever hears of typing hears of it."""
    if isinstance(field, QTextEdit | QPlainTextEdit):
        for _ in range(_STEPS):  # by undo: bold words stay bold
            if field.toPlainText() != text:
                field.undo()
        if field.toPlainText() != text:
            field.setPlainText(text)
        return
    field.selectAll()
    field.insert(text)
    if field.text() != text:  # what stood there could not have been typed
        field.setText(text)


@contextmanager
def chosen_again(window: QWidget) -> Iterator[None]:
    """Afterwards the rows that were chosen before are so again: to filter a list chooses others."""
    before = [(table, table.current_row()) for table in window.findChildren(RecordTable)]
    yield
    for table, row in before:
        if row is not None and isValid(table) and table.current_row() != row:
            table.select_key(table.records.key(row))


def read(field: Text) -> str:
    """What stands in a field."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def on_clipboard(text: str) -> None:
    """Copy it."""
    QApplication.clipboard().setText(text)


def can_be_typed_in(field: Text) -> bool:
    return field.isVisible() and field.isEnabled() and not field.isReadOnly()


def is_date(field: Text) -> bool:
    return isinstance(field, QLineEdit) and "dd/mm/yyyy" in field.placeholderText()


def label_of(field: QWidget) -> str:
    owner = field if field.objectName() else field.parentWidget()
    return owner.objectName() if owner is not None else ""


def key_of(called: str, field: QWidget) -> str:
    path: list[str] = []
    one: QWidget | None = field
    while one is not None and not one.isWindow():
        if one.objectName() and not one.objectName().startswith("qt_"):
            path.append(one.objectName())
        one = one.parentWidget()
    return f"{called}: {'/'.join(path)}"
