"""What single keys mean to a scanner, and a shortcut that was held back and is carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

_KEY = Qt.Key
_PAD = {
    _KEY.Key_Insert: "0", _KEY.Key_End: "1", _KEY.Key_Down: "2", _KEY.Key_PageDown: "3",
    _KEY.Key_Left: "4", _KEY.Key_Clear: "5", _KEY.Key_Right: "6", _KEY.Key_Home: "7",
    _KEY.Key_Up: "8", _KEY.Key_PageUp: "9",
}  # fmt: skip
_CONTROL = Qt.KeyboardModifier.ControlModifier
_HELD_DOWN = _CONTROL | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_NOT_ALONE = _HELD_DOWN | Qt.KeyboardModifier.ShiftModifier
_ENDS = frozenset({_KEY.Key_Return, _KEY.Key_Enter, _KEY.Key_Tab})
PRESSES = frozenset({_KEY.Key_Return, _KEY.Key_Enter})
"""The keys that press the button of a window, or begin a new line."""
STX = int(_KEY.Key_B)
_CONTROLS = frozenset(
    {STX, *(int(key) for key in (_KEY.Key_C, _KEY.Key_D, _KEY.Key_I, _KEY.Key_J, _KEY.Key_M))}
)


def letter_of(event: QKeyEvent) -> str:
    """What a scanner means by a key: a letter, digit or sign; "" for a key that is none.

    A number pad without Num Lock sends arrows for digits.
    """
    if event.modifiers() & _HELD_DOWN:
        return ""
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier and not event.text():
        return _PAD.get(_KEY(event.key()), "")
    text = event.text()
    return text if len(text) == 1 and text.isprintable() and text != " " else ""


def is_end(event: QKeyEvent) -> bool:
    """Whether a scanner ends, or begins, a code with it: Enter, Tab, line feed, ETX, STX."""
    return event.key() in _ENDS or (len(event.text()) == 1 and event.text() < " ")


def control_of(event: QKeyEvent) -> int:
    """The letter's key where a scanner sends a control character as Ctrl and a letter; else 0.

    STX is Ctrl+B, ETX Ctrl+C, EOT Ctrl+D, tab Ctrl+I, line feed Ctrl+J, return Ctrl+M.
    """
    alone = event.modifiers() & _NOT_ALONE == _CONTROL
    return event.key() if alone and event.key() in _CONTROLS else 0


def carry_out(event: QKeyEvent, focus: QWidget | None) -> bool:
    """Do what the keys are a shortcut for where the keyboard is; False when they are none."""
    keys = QKeySequence(QKeyCombination(event.modifiers(), _KEY(event.key())))
    widget = focus
    while widget is not None:
        near = Qt.FindChildOption.FindDirectChildrenOnly
        if _do_first(keys, widget.actions(), widget.findChildren(QShortcut, options=near)):
            return True
        if widget.isWindow():
            return _do_first(
                keys,
                [one for one in widget.findChildren(QAction) if _everywhere(one.shortcutContext())],
                [one for one in widget.findChildren(QShortcut) if _everywhere(one.context())],
            )
        widget = widget.parentWidget()
    return False


def _everywhere(context: Qt.ShortcutContext) -> bool:
    return context in {
        Qt.ShortcutContext.WindowShortcut,
        Qt.ShortcutContext.ApplicationShortcut,
    }


def _do_first(
    keys: QKeySequence, actions: Iterable[QAction], shortcuts: Iterable[QShortcut]
) -> bool:
    for action in actions:
        if action.isEnabled() and keys in action.shortcuts():
            action.trigger()
            return True
    for shortcut in shortcuts:
        if shortcut.isEnabled() and shortcut.key() == keys:
            shortcut.activated.emit()
            return True
    return False
