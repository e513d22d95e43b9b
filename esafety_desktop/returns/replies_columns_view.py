"""The page that shows what each column of a file of replies was taken for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from esafety_desktop.returns.reply_column_rules import Holds, Target, doubled, missing
from esafety_desktop.returns.ui_replies_columns import Ui_RepliesColumns
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.returns.replies_service import Replies
    from esafety_desktop.returns.reply_column_rules import Paper, Use

_NOT_USED = "Not used"
_EXAMPLES = 3
_LONGEST = 42


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One column of the file, as the list shows it."""

    number: int
    heading: str
    examples: str
    holds: str

    @property
    def id(self) -> str:
        """Its number as text, by which the table finds the row again."""
        return str(self.number)


class RepliesColumnsView(QWidget):
    """The list of columns; one box changes the chosen one, one says what an answer is about.

    Signals:
        changed: the mapping is another one now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RepliesColumns()
        self.ui.setupUi(self)
        self.table: RecordTable[ColumnLine] = RecordTable(
            [
                Column("Heading in the file", _short, tooltip=lambda line: line.heading),
                Column("For example", lambda line: line.examples, stretch=True),
                Column(
                    "Taken as",
                    lambda line: line.holds,
                    tone=lambda line: "muted" if line.holds == _NOT_USED else None,
                ),
            ],
            "Columns of the file",
        )
        self.table.setSortingEnabled(False)
        self.ui.list_place.addWidget(self.table)
        self._targets: list[tuple[str, Target | None]] = []
        self._found: Replies | None = None
        self.table.chosen.connect(self._show_choice)
        self.table.opened.connect(lambda _line: self.ui.choice.setFocus())
        self.ui.choice.activated.connect(lambda _number: self._choose())
        self.ui.about.activated.connect(lambda _number: self._on_about())
        self.setTabOrder(self.table, self.ui.choice)

    @property
    def found(self) -> Replies | None:
        """The file with the mapping as it is now."""
        return self._found

    def show_file(self, found: Replies, papers: Sequence[Paper], uses: Sequence[Use]) -> None:
        """Show a file's columns with the mapping it came with."""
        self._found = found
        plain = [one for one in Holds if one not in {Holds.ANSWER, Holds.CHOICE}]
        self._targets = [(_NOT_USED, None)]
        self._targets += [(one.value, Target(one)) for one in plain]
        self._targets += [(f"Answer: {one.title}", Target(Holds.ANSWER, one.id)) for one in papers]
        self._targets += [(f"Pictures: {one.title}", Target(Holds.CHOICE, one.id)) for one in uses]
        for box in (self.ui.choice, self.ui.about):
            box.clear()
        self.ui.choice.addItems([words for words, _ in self._targets])
        for one in papers:
            self.ui.about.addItem(one.title, one.id)
        self.ui.about.setCurrentIndex(max(0, self.ui.about.findData(found.about)))
        self._fill()
        self.table.selectRow(0)

    def why_not(self) -> str:
        """Why the mapping can't be used yet, or nothing."""
        if self._found is None:
            return "Choose a file first."
        twice = doubled(self._found.mapping)
        if twice is not None:
            return f"Two columns are taken as “{self._words(twice)}”. Choose one of them."
        return missing(self._found.mapping)

    def _words(self, target: Target | None) -> str:
        return next((words for words, one in self._targets if one == target), _NOT_USED)

    def _fill(self) -> None:
        if self._found is None:
            return
        table, mapping = self._found.read.table, self._found.mapping
        self.table.set_rows(
            ColumnLine(number, heading, self._examples(number), self._words(mapping.get(number)))
            for number, heading in enumerate(table.headings)
        )
        answered = any(t.holds in {Holds.ANSWER, Holds.CHOICE} for t in mapping.values())
        for widget in (self.ui.about_label, self.ui.about):
            widget.setVisible(not answered)

    def _examples(self, number: int) -> str:
        assert self._found is not None  # noqa: S101 - called while a file is shown
        cells = (row.cells[number] for row in self._found.read.table.rows[:200])
        return ", ".join(list(dict.fromkeys(filter(None, cells)))[:_EXAMPLES])[:60]

    def _show_choice(self, line: ColumnLine | None) -> None:
        self.ui.choice.setEnabled(line is not None)
        if line is not None:
            self.ui.choice.setCurrentText(line.holds)

    def _choose(self) -> None:
        line = self.table.current_row()
        if line is None or self._found is None:
            return
        mapping = dict(self._found.mapping)
        mapping.pop(line.number, None)
        target = self._targets[self.ui.choice.currentIndex()][1]
        if target is not None:
            mapping[line.number] = target
        self._found = replace(self._found, mapping=dict(sorted(mapping.items())))
        self._fill()
        self.changed.emit()

    def _on_about(self) -> None:
        if self._found is not None:
            self._found = replace(self._found, about=str(self.ui.about.currentData()))
            self.changed.emit()


def _short(line: ColumnLine) -> str:
    """The heading, cut where a form put a whole question there."""
    return line.heading if len(line.heading) <= _LONGEST else f"{line.heading[:_LONGEST]}…"
