"""The page of the import that shows what would change, and asks what only a person can say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from esafety_desktop.school import import_service
from esafety_desktop.school.difference_rows import (
    Answer,
    Differences,
    Joiner,
    Leaver,
    Question,
    Scope,
)
from esafety_desktop.school.import_tables_view import (
    ANSWERS,
    JOINER_CHOICES,
    LEAVER_CHOICES,
    TO_DECIDE,
    aside_table,
    details_table,
    joiners_table,
    leavers_table,
    long_text,
    moves_table,
    questions_table,
)
from esafety_desktop.school.table_rules import garbled_example
from esafety_desktop.school.ui_import_preview import Ui_ImportPreview
from esafety_desktop.school.whole_column_rules import column_words, decided_words, wrong_numbers
from esafety_desktop.widgets import theme

if TYPE_CHECKING:
    from esafety_desktop.school.difference_rows import Known
    from esafety_desktop.school.import_service import Reading
    from esafety_desktop.widgets.table import RecordTable


class ImportPreviewView(QWidget):
    """Six lists with their counts; questions and leavers can be decided one by one.

    Signals:
        changed: what would be done is something else now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportPreview()
        self.ui.setupUi(self)
        theme.set_role(self.ui.nothingYet, "section")
        theme.set_role(self.ui.notes, "warn")
        self._known: Known | None = None
        self._read: Reading | None = None
        self._answers: dict[str, Answer] = {}
        self._kept: set[str] = set()
        self._left_out: set[str] = set()
        self._full: Differences | None = None
        self._column: tuple[str, ...] = ()
        self._column_words = ""
        self._make_tables()
        self.ui.mend.toggled.connect(lambda _on: self._compare())
        self.ui.wholeSchool.toggled.connect(lambda _on: self._compare())
        self.ui.tabs.currentChanged.connect(lambda _tab: self._turn_to())
        self.ui.answer.activated.connect(lambda _number: self._decide())
        self.ui.allAlike.clicked.connect(self._decide_alike)
        self.ui.columnAll.clicked.connect(self._decide_column)

    @property
    def differences(self) -> Differences | None:
        """What "Take these in" would do."""
        if self._full is None:
            return None
        return import_service.leaving_out(self._full, self._kept, self._left_out)

    def show_import(self, known: Known, read: Reading) -> None:
        """Compare a file with the school and show it; what was decided before stands."""
        self._known, self._read = known, read
        self._answers.clear()
        self._kept.clear()
        self._left_out.clear()
        garbled = garbled_example(read.table) is not None
        for box in (self.ui.mend, self.ui.wholeSchool):
            box.blockSignals(True)
        self.ui.mend.setChecked(garbled)
        self.ui.someClasses.setChecked(True)
        for box in (self.ui.mend, self.ui.wholeSchool):
            box.blockSignals(False)
        self.ui.mend.setVisible(garbled)
        self._compare()
        self._show_column(read)
        before = import_service.answered_before(read, self._full) if self._full else {}
        if before:
            self._answers.update(before)
            self._compare()
        counts = [table.records.rowCount() for table in self.tables]
        order = sorted(range(len(counts)), key=lambda tab: (tab != 4, tab))
        self.ui.tabs.setCurrentIndex(next((tab for tab in order if counts[tab]), 0))
        self._turn_to()

    def why_not(self) -> str:
        """Why there is nothing to take in, or nothing."""
        if self.differences is None or not self.differences.is_empty:
            return ""
        left = self.still_open()
        if left and not self.differences.unchanged:
            who = "The one child of the file is" if left == 1 else f"All {left} children are"
            return f"{who} left out until you decide under “{TO_DECIDE}”."
        if left:
            return f"Nothing else changes. {self.advice()}"
        return "There is nothing to take in: the school is as the file says."

    def advice(self) -> str:
        """What is left open, in a sentence."""
        left = self.still_open()
        if not left:
            return ""
        children = "One child is" if left == 1 else f"{left} children are"
        return f"{children} left out until you decide under “{TO_DECIDE}”."

    def still_open(self) -> int:
        """How many children are left out because of a question that nobody answered."""
        questions = self._full.questions if self._full is not None else ()
        return sum(self._answer(question) is Answer.ASIDE for question in questions)

    def _make_tables(self) -> None:
        self.joiners = joiners_table(self._left_out)
        self.leavers = leavers_table(self._kept)
        self.moves = moves_table()
        self.details = details_table()
        self.questions = questions_table(self._answer)
        self.aside = aside_table()
        self.tables: tuple[RecordTable[Any], ...] = (
            self.joiners,
            self.leavers,
            self.moves,
            self.details,
            self.questions,
            self.aside,
        )
        for table in self.tables:
            self.ui.tabs.addTab(table, table.accessibleName())
            table.chosen.connect(lambda _row: self._show_decision())
            table.opened.connect(lambda _row: self.ui.answer.setFocus())

    def _answer(self, question: Question) -> Answer:
        return self._answers.get(question.key, Answer.ASIDE)

    def _compare(self) -> None:
        if self._known is None or self._read is None:
            return
        scope = Scope.WHOLE_SCHOOL if self.ui.wholeSchool.isChecked() else Scope.CLASSES_IN_FILE
        self._full = import_service.preview(
            self._known,
            self._read,
            scope,
            self._answers,
            put_letters_right=self.ui.mend.isChecked(),
        )
        self._show(self._full)
        self.changed.emit()

    def _show(self, found: Differences) -> None:
        lists = (
            found.joiners,
            found.leavers,
            found.moves,
            found.changed,
            found.questions,
            found.aside,
        )
        for table, rows in zip(self.tables, lists, strict=True):
            table.set_rows(rows)
        self._show_counts()
        self.ui.nothingYet.setText(
            f"Nothing has changed yet. {found.unchanged} children are as the file says."
        )
        assert self._read is not None  # noqa: S101 - called while a file is shown
        self.ui.notes.setText(" ".join(self._read.table.notes))
        self.ui.notes.setVisible(bool(self._read.table.notes))
        self._show_partial(found)
        self._show_decision()

    def _show_counts(self) -> None:
        """How many will join, leave and so on, as it was chosen."""
        counts = [table.records.rowCount() for table in self.tables]
        if (wanted := self.differences) is not None:
            counts[:2] = len(wanted.joiners), len(wanted.leavers)
        counts[self.tables.index(self.questions)] = self.still_open()
        for tab, (table, count) in enumerate(zip(self.tables, counts, strict=True)):
            self.ui.tabs.setTabText(tab, f"{table.accessibleName()} {count}")
        self._tell_column()

    def _show_column(self, read: Reading) -> None:
        """Say once, above the lists, what is wrong with the numbers of nearly all lines."""
        wrong = wrong_numbers(self._full) if self._full is not None else ()
        self._column = tuple(question.key for question in wrong)
        self.ui.column.setVisible(bool(wrong))
        self._column_words = column_words(wrong, read.table.headings, read.mapping) if wrong else ""
        self._tell_column()

    def _tell_column(self) -> None:
        """The trouble as long as one of these is open, then what was decided."""
        answers = [self._answers.get(key, Answer.ASIDE) for key in self._column]
        still = Answer.ASIDE in answers
        count = answers.count(Answer.NO_NUMBER)
        self.ui.columnText.setText(self._column_words if still else decided_words(count))
        self.ui.columnAll.setVisible(still)
        theme.set_role(self.ui.column, "warn-strip" if still else "ok-strip")

    def _decide_column(self) -> None:
        """Without these numbers for all; the keyboard goes on at the lists."""
        self._answers.update(dict.fromkeys(self._column, Answer.NO_NUMBER))
        self.ui.tabs.setFocus()
        self._compare()
        self.ui.tabs.setCurrentIndex(0)

    def _show_partial(self, found: Differences) -> None:
        self.ui.partial.setVisible(found.is_partial)
        if found.is_partial:
            here = ", ".join(found.classes_in_file)
            there = ", ".join(found.classes_left_out)
            self.ui.partialText.setText(
                f"This file holds only {here}. Your school also has {there}."
            )

    def _turn_to(self) -> None:
        """Begin at the top of the list that is shown, so that what it asks is seen at once."""
        table = self.tables[self.ui.tabs.currentIndex()]
        if table.current_row() is None and table.records.rowCount():
            table.selectRow(0)
        self._show_decision()

    def _show_decision(self) -> None:
        """Offer the choices for the current row, where there are any."""
        table = self.ui.tabs.currentWidget()
        row = self.tables[self.ui.tabs.currentIndex()].current_row()
        question = row if table is self.questions else None
        leaver = row if table is self.leavers else None
        joiner = row if table is self.joiners else None
        self.ui.decision.setVisible(isinstance(row, Question | Leaver | Joiner))
        self.ui.answer.clear()
        alike = self._alike(question) if isinstance(question, Question) else []
        self.ui.allAlike.setVisible(len(alike) > 1)
        self.ui.allAlike.setText(f"The same for all {len(alike)} of this &kind")
        if isinstance(question, Question):
            for choice in question.choices:
                self.ui.answer.addItem(ANSWERS[choice], choice)
            self.ui.answer.setCurrentIndex(self.ui.answer.findData(self._answer(question)))
        elif isinstance(leaver, Leaver):
            self.ui.answer.addItems(list(LEAVER_CHOICES))
            self.ui.answer.setCurrentIndex(int(leaver.pupil.id in self._kept))
        elif isinstance(joiner, Joiner):
            self.ui.answer.addItems(list(JOINER_CHOICES))
            self.ui.answer.setCurrentIndex(int(joiner.child.key in self._left_out))
        self.ui.detail.setText(long_text(row))
        self.ui.detail.setVisible(bool(self.ui.detail.text()))

    def _decide(self) -> None:
        row = self.tables[self.ui.tabs.currentIndex()].current_row()
        if isinstance(row, Question):
            self._answers[row.key] = Answer(self.ui.answer.currentData())
            self._compare()
        elif isinstance(row, Leaver):
            self._refuse(self._kept, row.pupil.id, self.leavers)
        elif isinstance(row, Joiner):
            self._refuse(self._left_out, row.child.key, self.joiners)

    def _refuse(self, refused: set[str], key: str, table: RecordTable[Any]) -> None:
        """Keep or drop one child's entry, as the second choice says."""
        (refused.add if self.ui.answer.currentIndex() == 1 else refused.discard)(key)
        table.set_rows(tuple(table.records.shown))
        self._show_counts()
        self.changed.emit()

    def _alike(self, question: Question) -> list[Question]:
        """The questions of the same kind: those with the same answers to choose from."""
        asked = self._full.questions if self._full is not None else ()
        return [other for other in asked if other.choices == question.choices]

    def _decide_alike(self) -> None:
        row = self.questions.current_row()
        if row is not None:
            answer = Answer(self.ui.answer.currentData())
            self._answers.update({other.key: answer for other in self._alike(row)})
            self._compare()
