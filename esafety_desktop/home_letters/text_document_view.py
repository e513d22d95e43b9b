"""Paragraphs in and out of Qt's document: nothing is left to Qt's own reading of Markdown.

Qt's import reads ``*O*Brien`` as italics and its export wraps and escapes by rules of its own; here
each block and stretch is put in and read off one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextList,
    QTextListFormat,
)

from esafety_desktop.home_letters.rows import Paragraph, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument

_LARGER = 1.2
_GAP = 6
_MARGIN = 8
_SOFT_BREAK = "\u2028"


def show(document: QTextDocument, paragraphs: Sequence[Paragraph]) -> None:
    """Put paragraphs in place of what stands there; nothing of it can be undone."""
    document.setUndoRedoEnabled(False)
    document.clear()
    document.setDocumentMargin(_MARGIN)
    cursor = QTextCursor(document)
    _put(cursor, paragraphs)
    document.setUndoRedoEnabled(True)
    document.setModified(False)


def append(document: QTextDocument, paragraphs: Sequence[Paragraph]) -> QTextCursor:
    """Put paragraphs below what stands there, as one step back; gives where they begin."""
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.beginEditBlock()
    if cursor.block().text():
        cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
    start = cursor.position()
    _put(cursor, paragraphs)
    cursor.endEditBlock()
    cursor.setPosition(start)
    return cursor


def _put(cursor: QTextCursor, paragraphs: Sequence[Paragraph]) -> None:
    for number, one in enumerate(paragraphs):
        if number:
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        set_kind(cursor, one.kind)
        for part in one.parts:
            shape = letters(cursor.document(), one.kind, bold=part.bold)
            cursor.insertText(part.text.replace("\n", _SOFT_BREAK), shape)


def paragraphs_of(document: QTextDocument) -> tuple[Paragraph, ...]:
    """What stands in a document, empty paragraphs too."""
    found = []
    block = document.begin()
    while block.isValid():
        found.append(Paragraph(kind_of(block), tuple(_parts(block))))
        block = block.next()
    return tuple(found)


def kind_of(block: QTextBlock) -> str:
    """Tell a "heading", an "item" and a "paragraph" apart."""
    if block.blockFormat().headingLevel():
        return "heading"
    return "item" if isinstance(block.textList(), QTextList) else "paragraph"


def set_kind(cursor: QTextCursor, kind: str) -> None:
    """Make the block at the cursor of one kind."""
    block = cursor.block()
    if kind != "item" and kind_of(block) == "item":
        block.textList().remove(block)
    shape = QTextBlockFormat()
    shape.setHeadingLevel(2 if kind == "heading" else 0)
    shape.setBottomMargin(_GAP / 2 if kind == "item" else _GAP)
    cursor.setBlockFormat(shape)
    if kind == "item":
        _join_list(cursor)


def letters(document: QTextDocument, kind: str, *, bold: bool) -> QTextCharFormat:
    """How the letters of a block look."""
    shape = QTextCharFormat()
    heading = kind == "heading"
    shape.setFontWeight(QFont.Weight.Bold if bold or heading else QFont.Weight.Normal)
    size = document.defaultFont().pointSizeF()
    if heading and size > 0:
        shape.setFontPointSize(size * _LARGER)
    return shape


def _join_list(cursor: QTextCursor) -> None:
    """The list of the item before, or a new one."""
    before = cursor.block().previous()
    if before.isValid() and kind_of(before) == "item":
        before.textList().add(cursor.block())
        return
    shape = QTextListFormat()
    shape.setStyle(QTextListFormat.Style.ListDisc)
    shape.setIndent(1)
    cursor.createList(shape)


def _parts(block: QTextBlock) -> list[Part]:
    found = []
    heading = bool(block.blockFormat().headingLevel())
    place = block.begin()
    while not place.atEnd():
        stretch = place.fragment()
        bold = stretch.charFormat().fontWeight() >= QFont.Weight.DemiBold and not heading
        found.append(Part(stretch.text().replace(_SOFT_BREAK, "\n"), bold))
        place += 1
    return found
