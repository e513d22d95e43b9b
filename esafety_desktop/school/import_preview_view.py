"""The page of the import that shows what would change, and asks what only a person can say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from esafety_desktop.dates import british
from esafety_desktop.school import import_service
from esafety_desktop.school.difference_rules import (
    Answer,
    Differences,
    Joiner,
    Leaver,
    Question,
    Scope,
    Update,
)
from esafety_desktop.school.table_rules import Aside, garbled_example
from esafety_desktop.school.ui_import_preview import Ui_ImportPreview
from esafety_desktop.widgets import theme
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from esafety_desktop.school.difference_rules import Known
    from esafety_desktop.school.import_service import Reading

ANSWERS = {
    Answer.ASIDE: "Leave out for now",
    Answer.NEW: "Another child: take in as new",
    Answer.SAME: "The same child: take over what the file says",
    Answer.NO_NUMBER: "Take in without the number",
}
_LEAVER_CHOICES = ("Mark as left", "Keep as a pupil")


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
        self._full: Differences | None = None
        self._make_tables()
        self.ui.mend.toggled.connect(lambda _on: self._compare())
        self.ui.wholeSchool.toggled.connect(lambda _on: self._compare())
        self.ui.tabs.currentChanged.connect(lambda _tab: self._turn_to())
        self.ui.answer.activated.connect(lambda _number: self._decide())

    @property
    def differences(self) -> Differences | None:
        """What "Take these in" would do."""
        if self._full is None:
            return None
        return import_service.leaving_out(self._full, frozenset(self._kept))

    def show_import(self, known: Known, read: Reading) -> None:
        """Compare a file with the school and show it; answers given before are forgotten."""
        self._known, self._read = known, read
        self._answers.clear()
        self._kept.clear()
        garbled = garbled_example(read.table) is not None
        for box in (self.ui.mend, self.ui.wholeSchool):
            box.blockSignals(True)
        self.ui.mend.setChecked(garbled)
        self.ui.someClasses.setChecked(True)
        for box in (self.ui.mend, self.ui.wholeSchool):
            box.blockSignals(False)
        self.ui.mend.setVisible(garbled)
        self._compare()
        counts = [table.records.rowCount() for table in self._tables]
        order = sorted(range(len(counts)), key=lambda tab: (tab != 4, tab))
        self.ui.tabs.setCurrentIndex(next((tab for tab in order if counts[tab]), 0))
        self._turn_to()

    def why_not(self) -> str:
        """Why there is nothing to take in, or nothing."""
        if self.differences is None or not self.differences.is_empty:
            return ""
        return "There is nothing to take in: the school is as the file says."

    def advice(self) -> str:
        """What is left open, in a sentence."""
        if self._full is None:
            return ""
        left = [q for q in self._full.questions if self._answer(q) is Answer.ASIDE]
        if not left:
            return ""
        children = "One child is" if len(left) == 1 else f"{len(left)} children are"
        return f"{children} left out until you decide under “Doubles”."

    def _make_tables(self) -> None:
        self.joiners = _joiners_table()
        self.leavers = _leavers_table(self._kept)
        self.moves = _moves_table()
        self.details = _details_table()
        self._make_open_tables()
        self._tables: tuple[RecordTable[Any], ...] = (
            self.joiners,
            self.leavers,
            self.moves,
            self.details,
            self.questions,
            self.aside,
        )
        for table in self._tables:
            self.ui.tabs.addTab(table, table.accessibleName())
            table.chosen.connect(lambda _row: self._show_decision())
            table.opened.connect(lambda _row: self.ui.answer.setFocus())

    def _make_open_tables(self) -> None:
        self.questions: RecordTable[Question] = RecordTable(
            [
                Column("Line", lambda q: str(q.child.lines[0]), align="right"),
                Column("Name", lambda q: q.child.name),
                Column("Question", lambda q: q.text, stretch=True, tooltip=lambda q: q.text),
                Column("Decided", lambda q: ANSWERS[self._answer(q)]),
            ],
            "Doubles",
            key=lambda q: q.key,
            empty_text="No number or name stands for more than one child.",
        )
        self.aside: RecordTable[Aside] = RecordTable(
            [
                Column("Line", lambda item: str(item.line), align="right"),
                Column("What it says", lambda item: item.text, tooltip=lambda item: item.text),
                Column("Why", lambda item: item.reason, stretch=True, tooltip=lambda i: i.reason),
            ],
            "Put aside",
            key=lambda item: f"{item.line} {item.reason}",
            empty_text="Every row could be read.",
        )

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
        for tab, (table, rows) in enumerate(zip(self._tables, lists, strict=True)):
            table.set_rows(rows)
            self.ui.tabs.setTabText(tab, f"{table.accessibleName()} {len(rows)}")
        self.ui.nothingYet.setText(
            f"Nothing has changed yet. {found.unchanged} children are as the file says."
        )
        assert self._read is not None  # noqa: S101 - called while a file is shown
        self.ui.notes.setText(" ".join(self._read.table.notes))
        self.ui.notes.setVisible(bool(self._read.table.notes))
        self._show_partial(found)
        self._show_decision()

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
        table = self._tables[self.ui.tabs.currentIndex()]
        if table.current_row() is None and table.records.rowCount():
            table.selectRow(0)
        self._show_decision()

    def _show_decision(self) -> None:
        """Offer the choices for the current row, where there are any."""
        table = self.ui.tabs.currentWidget()
        row = self._tables[self.ui.tabs.currentIndex()].current_row()
        question = row if table is self.questions else None
        leaver = row if table is self.leavers else None
        self.ui.decision.setVisible(isinstance(question, Question) or isinstance(leaver, Leaver))
        self.ui.answer.clear()
        if isinstance(question, Question):
            for choice in question.choices:
                self.ui.answer.addItem(ANSWERS[choice], choice)
            self.ui.answer.setCurrentIndex(self.ui.answer.findData(self._answer(question)))
        elif isinstance(leaver, Leaver):
            self.ui.answer.addItems(list(_LEAVER_CHOICES))
            self.ui.answer.setCurrentIndex(int(leaver.pupil.id in self._kept))
        self.ui.detail.setText(_long_text(row))
        self.ui.detail.setVisible(bool(self.ui.detail.text()))

    def _decide(self) -> None:
        row = self._tables[self.ui.tabs.currentIndex()].current_row()
        if isinstance(row, Question):
            self._answers[row.key] = Answer(self.ui.answer.currentData())
            self._compare()
        elif isinstance(row, Leaver):
            stays = self.ui.answer.currentIndex() == 1
            (self._kept.add if stays else self._kept.discard)(row.pupil.id)
            self.leavers.viewport().update()
            self.changed.emit()


def _sentences(update: Update) -> str:
    return "; ".join(detail.sentence for detail in update.details)


def _long_text(row: object) -> str:
    """What may be cut off in the list, in full below it."""
    if isinstance(row, Question):
        return row.text
    if isinstance(row, Update) and row.details:
        return _sentences(row)
    return row.reason if isinstance(row, Aside) else ""


def _joiners_table() -> RecordTable[Joiner]:
    return RecordTable(
        [
            Column("Name", lambda j: j.child.name, stretch=True),
            Column("Class", lambda j: j.child.class_name),
            Column("Born", lambda j: british(j.child.born)),
            Column("Parents", lambda j: str(len(j.child.adults)), align="right"),
            Column("", lambda j: "comes back" if j.back else ""),
        ],
        "Joiners",
        key=lambda j: j.child.key,
        empty_text="No child joins.",
    )


def _leavers_table(kept: set[str]) -> RecordTable[Leaver]:
    return RecordTable(
        [
            Column("Name", lambda item: item.pupil.list_name, stretch=True),
            Column("Class", lambda item: item.pupil.class_name),
            Column("On", lambda item: british(item.on)),
            Column("Why", lambda item: item.reason),
            Column("Will be", lambda item: _LEAVER_CHOICES[item.pupil.id in kept]),
        ],
        "Leavers",
        key=lambda item: item.pupil.id,
        empty_text="No child leaves.",
    )


def _moves_table() -> RecordTable[Update]:
    return RecordTable(
        [
            Column("Name", lambda item: item.pupil.list_name, stretch=True),
            Column("From", lambda item: item.pupil.class_name or "no class"),
            Column("To", lambda item: item.child.class_name),
        ],
        "Moves",
        key=lambda item: item.pupil.id,
        empty_text="No child changes class.",
    )


def _details_table() -> RecordTable[Update]:
    return RecordTable(
        [
            Column("Name", lambda item: item.pupil.list_name),
            Column("What", _sentences, stretch=True, tooltip=_sentences),
        ],
        "Changed details",
        key=lambda item: item.pupil.id,
        empty_text="No details change.",
    )
