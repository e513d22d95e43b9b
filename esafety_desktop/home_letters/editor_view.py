"""The editor of a letter: bold, headings, lists and fields; everything by keyboard too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShortcut,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QToolTip, QWidget

from esafety_desktop.home_letters import text_document_view as inside
from esafety_desktop.home_letters import text_service
from esafety_desktop.home_letters.field_marks_view import FieldMarks, field_at, select_field
from esafety_desktop.home_letters.ui_letter_editor import Ui_LetterEditor
from esafety_desktop.widgets.theme import set_role, tone
from esafety_desktop.widgets.tips import plain_tip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QMimeData

_LINES = 7
_WRITE_HERE, _HINT_GAP = "Write your letter here", 4
_RETURN = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_TAKES = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}


class LetterText(QTextEdit):
    """Where the letter is typed: plain text comes in from elsewhere, a field goes as a whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: Mapping[str, str] = {}
        self.setTabChangesFocus(True)
        self.setAccessibleName("Text of the letter")
        self.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing())

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.textCursor().insertText(source.text())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click below the text goes to the line that waits to be written on, if there is one."""
        super().mouseReleaseEvent(event)
        end = QTextCursor(self.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        waiting = self._waiting()
        below = event.position().y() > self.cursorRect(end).bottom()
        if below and waiting is not None and not self.textCursor().hasSelection():
            self.setTextCursor(waiting)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        waiting = self._waiting()
        if waiting is not None:
            painter = QPainter(self.viewport())
            painter.setPen(tone("muted"))
            place = self.cursorRect(waiting)
            painter.drawText(
                place.left() + _HINT_GAP, place.top() + painter.fontMetrics().ascent(), _WRITE_HERE
            )
            painter.end()

    def _waiting(self) -> QTextCursor | None:
        """The empty second paragraph of a letter with nothing else than greeting and close."""
        block = self.document().findBlockByNumber(1)
        if not block.isValid() or block.text() or not block.next().isValid():
            return None
        return QTextCursor(block)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        if event.key() in _TAKES and select_field(cursor, event.key()):
            cursor.removeSelectedText()
            return
        if event.key() in _RETURN and not event.modifiers() and self._end_of_kind(cursor):
            return
        super().keyPressEvent(event)

    def _end_of_kind(self, cursor: QTextCursor) -> bool:
        """Enter after a heading, or in an empty item, begins a plain paragraph."""
        kind = inside.kind_of(cursor.block())
        if kind == "item" and not cursor.block().text():
            inside.set_kind(cursor, "paragraph")
            return True
        if kind == "heading" and cursor.atBlockEnd():
            cursor.insertBlock()
            inside.set_kind(cursor, "paragraph")
            plain = inside.letters(self.document(), "paragraph", bold=False)
            cursor.setBlockCharFormat(plain)
            self.setTextCursor(cursor)
            self.setCurrentCharFormat(plain)
            return True
        return False

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            name = field_at(self.cursorForPosition(event.pos()))
            words = self.fields.get(name, "")
            QToolTip.showText(event.globalPos(), plain_tip(words) if words else "", self)
            return True
        return super().viewportEvent(event)


class LetterEditor(QWidget):
    """A text with its bar of buttons.

    Signals:
        changed: something was typed or dressed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, shown_in: str = "Preview") -> None:
        """Make it; ``shown_in`` is where the filled-in letter can be seen."""
        super().__init__(parent)
        self.ui = Ui_LetterEditor()
        self.ui.setupUi(self)
        set_role(self.ui.hint, "hint")
        self.ui.hint.setText(f"Words in {{{{…}}}} are filled in for each family: see “{shown_in}”.")
        self.text = LetterText(self)
        self.ui.whole.addWidget(self.text, 1)
        self.marks = FieldMarks(self.text.document(), self.text.fields)
        self._key = ""
        self._menu = QMenu(self)
        self.ui.field.setMenu(self._menu)
        self.ui.bold.clicked.connect(self.make_bold)
        self.ui.heading.clicked.connect(lambda: self.make_kind("heading"))
        self.ui.item.clicked.connect(lambda: self.make_kind("item"))
        for keys, act in (
            ("Ctrl+B", self.make_bold),
            ("Ctrl+Alt+1", lambda: self.make_kind("heading")),
            ("Ctrl+Shift+L", lambda: self.make_kind("item")),
            ("Ctrl+Space", self.show_fields),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.text.textChanged.connect(self.changed)
        self.text.cursorPositionChanged.connect(self._show_state)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins in the text; a proxy would take the bar of buttons from Tab."""
        super().focusInEvent(event)
        self.text.setFocus(event.reason())

    def set_letter(self, key: str, markdown: str) -> None:
        """Show a text; the fields offered are those that this letter may name."""
        self._key = key
        known = dict(text_service.field_menu(key))
        self.text.fields = self.marks.known = known
        self._menu.clear()
        for name, words in known.items():
            line = self._menu.addAction(f"{words[:1].upper()}{words[1:]}".replace("&", "&&"))
            line.setData(name)
            line.triggered.connect(lambda _on=False, name=name: self.insert_field(name))
        if text_service.may_have_slip(key):
            self._menu.addSeparator()
            self._menu.addAction("Reply &slip at the foot").triggered.connect(self.add_slip)
        plain = text_service.is_plain(key)
        for button in (self.ui.bold, self.ui.heading, self.ui.item):
            button.setVisible(not plain)
        inside.show(self.text.document(), text_service.paragraphs(markdown))
        self.marks.rehighlight()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self._show_state()

    def open_paragraph(self, number: int) -> None:
        """Put an empty paragraph after one of those shown, and the caret into it."""
        cursor = QTextCursor(self.text.document().findBlockByNumber(number))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertBlock()
        self.text.setTextCursor(cursor)
        self.text.document().setModified(False)

    def markdown(self) -> str:
        """What stands here, as it is kept."""
        return text_service.markdown_of(inside.paragraphs_of(self.text.document()))

    def faults(self) -> tuple[str, ...]:
        """What can't be kept, each with its line."""
        return text_service.sentences(self._key, inside.paragraphs_of(self.text.document()))

    def make_bold(self) -> None:
        """Ctrl+B: bold or not, what is selected or typed next."""
        if self.ui.bold.isHidden():
            return
        shape = QTextCharFormat()
        bold = self.text.fontWeight() >= QFont.Weight.DemiBold
        shape.setFontWeight(QFont.Weight.Normal if bold else QFont.Weight.Bold)
        self.text.mergeCurrentCharFormat(shape)
        self._show_state()
        self.text.setFocus()

    def make_kind(self, kind: str) -> None:
        """A heading or an item of a list, or a paragraph again; every paragraph selected."""
        if self.ui.bold.isHidden():
            return
        cursor = self.text.textCursor()
        last = self.text.document().findBlock(cursor.selectionEnd()).blockNumber()
        block = self.text.document().findBlock(cursor.selectionStart())
        wanted = "paragraph" if inside.kind_of(block) == kind else kind
        cursor.beginEditBlock()
        while block.isValid() and block.blockNumber() <= last:
            self._dress(block.position(), wanted)
            block = block.next()
        cursor.endEditBlock()
        self._show_state()
        self.text.setFocus()

    def _dress(self, position: int, kind: str) -> None:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(position)
        before = inside.kind_of(cursor.block())
        inside.set_kind(cursor, kind)
        if "heading" in {before, kind}:
            shape = inside.letters(self.text.document(), kind, bold=False)
            cursor.setBlockCharFormat(shape)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.setCharFormat(shape)

    def show_fields(self) -> None:
        """Ctrl+Space: the fields to choose from."""
        self.ui.field.showMenu()

    def insert_field(self, name: str) -> None:
        """Put a field where the caret stands."""
        self.text.textCursor().insertText(f"{{{{{name}}}}}")
        self.text.setFocus()

    def add_slip(self) -> None:
        """Put the usual reply slip at the foot, to be changed; can be undone (Ctrl+Z)."""
        before = inside.paragraphs_of(self.text.document())
        if text_service.has_slip(before):
            self.text.moveCursor(QTextCursor.MoveOperation.End)
        else:
            slip = text_service.paragraphs(text_service.slip())
            self.text.setTextCursor(inside.append(self.text.document(), slip))
        self.text.setFocus()

    def _show_state(self) -> None:
        kind = inside.kind_of(self.text.textCursor().block())
        bold = self.text.fontWeight() >= QFont.Weight.DemiBold and kind != "heading"
        self.ui.bold.setChecked(bold)
        self.ui.heading.setChecked(kind == "heading")
        self.ui.item.setChecked(kind == "item")
