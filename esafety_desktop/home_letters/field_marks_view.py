"""Fields in the editor: marked as such, an unknown one underlined; taken out as a whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextCursor

from esafety_desktop.widgets.theme import colours

if TYPE_CHECKING:
    from collections.abc import Container

    from PySide6.QtGui import QTextDocument

FIELD = re.compile(r"\{\{\s*([^{}\n]*?)\s*\}\}")
_PIECES = re.compile(r"\{\{\s*([^{}\n]*?)\s*\}\}|[{}]+")


class FieldMarks(QSyntaxHighlighter):
    """Shows what is a field, and what looks like one and isn't."""

    def __init__(self, document: QTextDocument, known: Container[str]) -> None:
        super().__init__(document)
        self.known = known

    def highlightBlock(self, text: str) -> None:
        for found in _PIECES.finditer(text):
            right = found.group(1) is not None and found.group(1) in self.known
            self.setFormat(found.start(), found.end() - found.start(), _mark(right=right))


def _mark(*, right: bool) -> QTextCharFormat:
    now, shape = colours(), QTextCharFormat()
    shape.setForeground(QColor(now.accent if right else now.danger))
    shape.setBackground(QColor(now.window if right else now.danger_back))
    if not right:
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    return shape


def field_at(cursor: QTextCursor) -> str:
    """The field in or beside which a cursor stands; "" for none."""
    found = _around(cursor)
    return found.group(1) if found else ""


def select_field(cursor: QTextCursor, key: int) -> bool:
    """Select the field that Backspace or Delete would break; False when there is none."""
    if cursor.hasSelection():
        return False
    place = cursor.positionInBlock()
    for found in FIELD.finditer(cursor.block().text()):
        before = key == Qt.Key.Key_Backspace and found.start() < place <= found.end()
        after = key == Qt.Key.Key_Delete and found.start() <= place < found.end()
        if before or after:
            start = cursor.block().position()
            cursor.setPosition(start + found.start())
            cursor.setPosition(start + found.end(), QTextCursor.MoveMode.KeepAnchor)
            return True
    return False


def _around(cursor: QTextCursor) -> re.Match[str] | None:
    place = cursor.positionInBlock()
    inside = (
        one for one in FIELD.finditer(cursor.block().text()) if one.start() <= place <= one.end()
    )
    return next(inside, None)
