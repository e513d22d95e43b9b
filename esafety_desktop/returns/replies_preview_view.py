"""The page that shows what would be marked, and asks what only a person can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from esafety_desktop.dates import british_time
from esafety_desktop.export.tables import Table
from esafety_desktop.problem import Problem
from esafety_desktop.returns import replies_service
from esafety_desktop.returns.reply_rules import Kind, Line
from esafety_desktop.returns.ui_replies_preview import Ui_RepliesPreview
from esafety_desktop.widgets.save_table import ask_where
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from esafety_desktop.returns.replies_service import Replies
    from esafety_desktop.returns.reply_preview_rules import KnownRegister, Preview
    from esafety_desktop.returns.reply_rules import Question
    from esafety_desktop.widgets.desk import Desk

_EVERYTHING = "Everything"
_TONES = {
    Kind.ASK: "warn",
    Kind.UNKNOWN: "warn",
    Kind.RETURNED: "ok",
    Kind.DECLINED: "ok",
    Kind.DOUBLE: "muted",
    Kind.ALREADY: "muted",
}
_MOST_NOTES = 4


class RepliesPreviewView(QWidget):
    """One list of all replies; the questions can be decided one by one.

    Signals:
        changed: what would be done is something else now.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_RepliesPreview()
        self.ui.setupUi(self)
        self.table: RecordTable[Line] = RecordTable(
            [
                Column("Line", lambda one: str(one.line), "right", sort_key=lambda one: one.line),
                Column("Child", lambda one: one.name),
                Column("About", lambda one: one.about),
                Column("What happens", lambda one: one.kind.value, tone=_tone),
                Column("Why", lambda one: one.text, stretch=True, tooltip=lambda one: one.text),
            ],
            "Replies",
            key=lambda one: one.key,
            empty_text="There is no such reply.",
        )
        self.ui.list_place.addWidget(self.table)
        self._known: KnownRegister | None = None
        self._found: Replies | None = None
        self._answers: dict[str, str] = {}
        self.preview: Preview | None = None
        self.table.chosen.connect(self._show_question)
        self.ui.show_box.activated.connect(lambda _number: self._list())
        self.ui.mend.toggled.connect(lambda _on: self._look())
        self.ui.answer.activated.connect(lambda _number: self._decide())
        self.ui.save.clicked.connect(self._save)

    def show_replies(self, known: KnownRegister, found: Replies) -> None:
        """Hold a file against the register and show what would come of it."""
        self._known, self._found = known, found
        self._answers.clear()
        garbled = any("garbled" in note for note in found.read.table.notes)
        self.ui.mend.blockSignals(True)
        self.ui.mend.setChecked(garbled)
        self.ui.mend.blockSignals(False)
        self.ui.mend.setVisible(garbled)
        self._look()
        self.table.selectRow(0)

    def why_not(self) -> str:
        """Why there is nothing to take in, or nothing."""
        if self.preview is not None and self.preview.to_mark:
            return ""
        if self._found is not None and self._found.taken_in is not None:
            at, by = self._found.taken_in
            return (
                f"This very file was taken in on {british_time(at)} by {by}: taking it in again "
                "changes nothing but what was left to decide."
            )
        return "There is nothing to mark."

    def advice(self) -> str:
        """What is still open."""
        if self.preview is None or not self.preview.count(Kind.ASK):
            return ""
        return "What is not decided is left out; take the file in again later for it."

    def _look(self) -> None:
        if self._known is None or self._found is None:
            return
        try:
            self.preview = replies_service.look(
                self._known,
                self._found,
                self._answers,
                put_letters_right=self.ui.mend.isChecked(),
            )
        except Problem as problem:
            self.preview = None
            self.ui.figure.setText(f"{problem.message} {problem.advice}")
            self.table.set_rows(())
        else:
            self._fill_kinds()
            self._list()
            self._say()
        self.changed.emit()

    def _fill_kinds(self) -> None:
        assert self.preview is not None  # noqa: S101 - just made
        box, chosen = self.ui.show_box, self.ui.show_box.currentData()
        box.clear()
        box.addItem(f"{_EVERYTHING} ({len(self.preview.lines)})", "")
        for kind in Kind:
            if number := self.preview.count(kind):
                box.addItem(f"{kind.value.capitalize()} ({number})", kind.value)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def _list(self) -> None:
        if self.preview is None:
            return
        wanted = self.ui.show_box.currentData()
        self.table.set_rows(
            one for one in self.preview.lines if wanted in {"", None, one.kind.value}
        )
        self._show_question(self.table.current_row())

    def _say(self) -> None:
        assert self.preview is not None  # noqa: S101 - just made
        returned, declined = (self.preview.count(k) for k in (Kind.RETURNED, Kind.DECLINED))
        asked = self.preview.count(Kind.ASK)
        parts = [f"{returned} will be marked returned, {declined} declined"]
        parts += [f"{asked} to decide"] if asked else []
        self.ui.figure.setText(" · ".join(parts))
        notes = self.preview.notes
        more = len(notes) - _MOST_NOTES
        shown = [*notes[:_MOST_NOTES], *([f"and {more} more"] if more > 0 else [])]
        self.ui.notes.setText("\n".join(shown))
        self.ui.notes.setVisible(bool(notes))

    def _questions(self, line: Line | None) -> list[Question]:
        """The questions about a reply: who it is first, then what it says."""
        if self.preview is None or line is None:
            return []
        own = {f"{line.line}:who", line.key}
        return [one for one in self.preview.questions if one.key.rstrip("+") in own]

    def _open_question(self, line: Line | None) -> Question | None:
        """The first question that is not decided, else the last one."""
        asked = self._questions(line)
        return next(
            (one for one in asked if one.key not in self._answers), asked[-1] if asked else None
        )

    def _show_question(self, line: Line | None) -> None:
        question = self._open_question(line)
        self.ui.question.setText(question.text if question else "")
        for widget in (self.ui.question, self.ui.answer_label, self.ui.answer):
            widget.setEnabled(question is not None)
        self.ui.answer.clear()
        if question is not None:
            for value, words in question.choices:
                self.ui.answer.addItem(words, value)
            chosen = self._answers.get(question.key, "")
            self.ui.answer.setCurrentIndex(max(0, self.ui.answer.findData(chosen)))

    def _decide(self) -> None:
        line = self.table.current_row()
        question = self._open_question(line)
        if question is None or line is None:
            return
        self._answers[question.key] = str(self.ui.answer.currentData())
        number = line.line
        self._look()
        again = next((one for one in self.table.records.shown if one.line == number), None)
        if again is not None:
            self.table.select_key(again.key)

    def _save(self) -> None:
        preview = self.preview
        if preview is None:
            return
        rows = tuple(
            (one.line, one.name, one.about, one.kind.value, one.text) for one in preview.lines
        )
        table = Table("Replies", ("Line", "Child", "About", "What happens", "Why"), rows)
        ask_where(self.desk, self, "Replies, what was found", lambda: (table,))


def _tone(line: Line) -> str | None:
    return _TONES.get(line.kind)
