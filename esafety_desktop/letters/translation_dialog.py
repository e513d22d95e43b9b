"""The school's own translations: pasted, kept by version, printed beside the English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMessageBox, QTextEdit

from esafety_desktop.letters import carried_service, service, translation_service
from esafety_desktop.letters import reminder_translation_service as reminders
from esafety_desktop.letters.carried_rules import (
    mostly_open,
    numbers_in_words,
    open_in_words,
    placed,
)
from esafety_desktop.letters.start_view import name_box
from esafety_desktop.letters.ui_translation import Ui_TranslationForm
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.fitting import open_within, text_is_large
from esafety_desktop.widgets.giving_way import shorten
from esafety_desktop.widgets.line_numbers import LineNumbers
from esafety_desktop.widgets.message_box import MessageBox
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.letters.carried_rules import OpenLine
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk


_BESIDE = (
    ": printed side by side. In large print all the English comes first, then all the translation."
)
_SHARE = 0.4
_ALONE = "English alone is printed until they are."
_IN_ENGLISH = "the letter gives them in English, marked, until they are."
_REMINDER = (
    "Paste the translation that somebody you trust made, one line for each English line, in the "
    "same order. The whole letter is printed after the English one. This program does not check "
    "it, and says so on paper. Words in {{…}} are filled in for each family: keep them as they are."
)


class TranslationDialog(DraftDialog):
    """One agreement and one language at a time; what is typed survives a lock.

    Args:
        desk: The open school.
        parent: The tab.
        start: Id of the agreement or key of the reminder, and language, that are shown first;
            what was being typed goes before.
    """

    reads_in_order = True

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, start: tuple[str, str] = ("", "")
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_TranslationForm()
        self.ui.setupUi(self)
        self._english: tuple[str, ...] = ()
        self._kept = ("", "")
        self._before: tuple[OpenLine, ...] = ()
        self._hint = self.ui.hint.text()
        self._agreements = translation_service.translatable(desk.store)
        for row in self._agreements:
            self.ui.agreement.addItem(f"{row.title} ({row.short})", row.id)
        for key in reminders.KEYS:
            self.ui.agreement.addItem(reminders.title_of(key), key)
        self.ui.language.addItems(service.languages(desk.store))
        self.draft = DraftKeeper(desk.store, "letters/translation", self._fields, self)
        self._dress()
        found = self.draft.found()
        self._open_place(found or {"agreement": start[0], "language": start[1]})
        self._connect()
        open_within(self, 940, 620)
        self._show_kept()
        if found:
            self.ui.text.setPlainText(str(found.get("text", "")))
            self.ui.note.setPlainText(str(found.get("note", "")))

    def _dress(self) -> None:
        for label in (self.ui.hint, self.ui.count):
            set_role(label, "hint")
        if shorten((self.ui.agreement,), _SHARE):
            self.ui.top.setStretch(1, 1)
        if text_is_large(self):  # what it counts comes when the window stands
            self.ui.count.setMinimumHeight(2 * self.ui.count.fontMetrics().lineSpacing())
        name_box(self.ui.language, "Language")
        set_role(self.ui.keep, "primary")
        self.ui.text.setAccessibleName("Translation")
        for pane in (self.ui.english, self.ui.text):
            LineNumbers(pane)
        self.ui.closeButton.setAutoDefault(False)
        self.ui.remove.setAutoDefault(False)

    def _open_place(self, found: dict[str, Any]) -> None:
        at = self.ui.agreement.findData(found.get("agreement"))
        if at >= 0:
            self.ui.agreement.setCurrentIndex(at)
        if found.get("language"):
            self.ui.language.setEditText(str(found["language"]))

    def _connect(self) -> None:
        ui = self.ui
        ui.agreement.currentIndexChanged.connect(lambda _at: self._show_kept())
        ui.language.currentIndexChanged.connect(lambda _at: self._show_kept())
        line = ui.language.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._show_kept_unless_typed)
        for field in (ui.text, ui.note):
            field.textChanged.connect(self.draft.touch)
        ui.language.editTextChanged.connect(self.draft.touch)
        ui.text.textChanged.connect(self._count)
        ui.text.cursorPositionChanged.connect(self._go_beside)
        ui.next.clicked.connect(self._next_open)
        ui.keep.clicked.connect(self.keep)
        ui.remove.clicked.connect(self._ask_to_remove)
        ui.closeButton.clicked.connect(self.reject)

    @property
    def agreement(self) -> AgreementRow | None:
        """The agreement chosen; None for a reminder."""
        chosen = self.ui.agreement.currentData()
        return next((row for row in self._agreements if row.id == chosen), None)

    @property
    def reminder(self) -> str:
        """The reminder chosen, or ""."""
        chosen = str(self.ui.agreement.currentData() or "")
        return chosen if chosen in reminders.KEYS else ""

    @property
    def language(self) -> str:
        """As it is typed."""
        return " ".join(self.ui.language.currentText().split())

    def _fields(self) -> dict[str, Any]:
        typed = (self.ui.text.toPlainText(), self.ui.note.toPlainText())
        chosen = self.ui.agreement.currentData()
        if chosen is None or typed == self._kept:
            return {}
        return {
            "agreement": chosen,
            "language": self.language,
            "text": typed[0],
            "note": typed[1],
        }

    def _show_kept_unless_typed(self) -> None:
        if not self._fields():
            self._show_kept()

    def _show_kept(self) -> None:
        """The English, and what the school has of it in this language."""
        self._read_kept()
        self.ui.hint.setText(_REMINDER if self.reminder else self._hint)
        for widget in (self.ui.note, self.ui.noteLabel):
            widget.setEnabled(not self.reminder)
        self.ui.english.setPlainText("\n".join(self._english))
        self.ui.text.setPlainText(self._kept[0])
        self.ui.note.setPlainText(self._kept[1])
        self.ui.remove.setEnabled(bool(self._kept[0]))
        self._count()

    def _read_kept(self) -> None:
        store, agreement = self.desk.store, self.agreement
        self._before = ()
        if self.reminder:
            self._english = reminders.english_lines(store, self.reminder)
            found = reminders.standing_of(store, self.reminder, self.language)
            self._kept = (found.text if found else "", "")
            self._before = found.open if found else ()
        elif agreement is not None:
            self._english = translation_service.english_lines(store, agreement)
            row = carried_service.standing_of(store, agreement, self.language)
            self._kept = (row.text, row.note) if row else ("", "")
            self._before = row.open if row else ()

    def _count(self) -> None:
        text = self.ui.text.toPlainText()
        lines = sum(bool(line.strip()) for line in text.splitlines())
        words = f"{lines} of {len(self._english)} lines"
        still_open = self._open()
        self.ui.next.setVisible(bool(still_open))
        self._go_beside()
        if still_open:
            number = open_in_words(len(still_open), len(self._english))
            mostly = mostly_open(len(still_open), len(self._english))
            until = _IN_ENGLISH if self.reminder and not mostly else _ALONE
            self.ui.count.setText(f"{number} ({numbers_in_words(still_open)}): {until}")
            return
        if lines and translation_service.kept_line_by_line(self._english, text):
            words += ": the whole letter after the English one." if self.reminder else _BESIDE
        elif lines:
            words += ": printed after the English, unless the lines agree."
        self.ui.count.setText(words)

    def _open(self) -> tuple[int, ...]:
        """The numbers of the lines that are open, from 1; () for a text of another shape."""
        theirs = placed(self._english, self.ui.text.toPlainText())
        return tuple(number for number, line in enumerate(theirs, 1) if not line)

    def _go_beside(self) -> None:
        """Show the English of the line with the caret, and what stood there before."""
        at = self.ui.text.textCursor().blockNumber()
        block = self.ui.english.document().findBlockByNumber(at)
        if block.isValid():
            here = self._mark(at + 1)
            here.format.setBackground(self.palette().alternateBase())
            marks = [self._mark(number) for number in self._open()]
            for mark in marks:
                mark.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            self.ui.english.setExtraSelections([here, *marks])
            self.ui.english.setTextCursor(QTextCursor(block))
        was = next((one for one in self._before if one.number == at + 1 and one.was), None)
        said = f"Line {at + 1} was before: {was.was}\nIts translation: {was.theirs}" if was else ""
        self.ui.was.setText(said)

    def _mark(self, number: int) -> QTextEdit.ExtraSelection:
        """A line of the English, from 1, to be given a look of its own."""
        cursor = QTextCursor(self.ui.english.document().findBlockByNumber(number - 1))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        return mark

    def _next_open(self) -> None:
        """Put the caret on the next line that nobody has translated."""
        numbers, text = self._open(), self.ui.text
        at = text.textCursor().blockNumber() + 1
        number = next((one for one in numbers if one > at), numbers[0] if numbers else at)
        text.setTextCursor(QTextCursor(text.document().findBlockByNumber(number - 1)))
        text.setFocus()

    def keep(self) -> None:
        """Keep the translation; the dialog stays open for the next one."""
        with self.desk.guard(self):
            result = self._saved()
            self.draft.clear()
            self.desk.done(result, self)
            if self.ui.language.findText(self.language) < 0:
                self.ui.language.addItem(self.language)
            self._show_kept()

    def _saved(self) -> Changed[None]:
        store, text = self.desk.store, self.ui.text.toPlainText()
        agreement = self.agreement
        if agreement is None:
            return reminders.save(store, self.reminder, self.language, text)
        note = self.ui.note.toPlainText()
        return translation_service.save_translation(store, agreement, self.language, text, note)

    def _ask_to_remove(self) -> None:
        box = MessageBox(
            QMessageBox.Icon.Question,
            "Translations",
            f"Take the {self.language} translation out?",
            parent=self,
        )
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(
            "Families who asked for it get English alone. Ctrl+Z brings it back."
        )
        out = box.addButton("Take it out", QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        out.clicked.connect(self._remove)
        box.open()

    def _remove(self) -> None:
        self.ui.text.clear()
        self.ui.note.clear()
        self.keep()
