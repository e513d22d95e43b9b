"""The page that shows what each column of a file of replies was taken for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from esafety_desktop.returns.reply_column_rules import Holds, Target, missing
from esafety_desktop.returns.ui_replies_columns import Ui_RepliesColumns
from esafety_desktop.value import replace
from esafety_desktop.widgets.file_columns import NOT_USED, FileColumns, doubled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.returns.replies_service import Replies
    from esafety_desktop.returns.reply_column_rules import Paper, Use


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
        self.table = FileColumns(self.ui.choice)
        self.ui.list_place.addWidget(self.table)
        self._targets: list[tuple[str, Target | None]] = []
        self._found: Replies | None = None
        self.table.taken.connect(self._choose)
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
        self._targets = [(NOT_USED, None)]
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
        return next((words for words, one in self._targets if one == target), NOT_USED)

    def _fill(self) -> None:
        if self._found is None:
            return
        table, mapping = self._found.read.table, self._found.mapping
        cells = (row.cells for row in table.rows)
        self.table.show_columns(table.headings, cells, lambda n: self._words(mapping.get(n)))
        answered = any(t.holds in {Holds.ANSWER, Holds.CHOICE} for t in mapping.values())
        for widget in (self.ui.about_label, self.ui.about):
            widget.setVisible(not answered)

    def _choose(self, number: int) -> None:
        if self._found is None:
            return
        mapping = dict(self._found.mapping)
        mapping.pop(number, None)
        target = self._targets[self.ui.choice.currentIndex()][1]
        if target is not None:
            mapping[number] = target
        self._found = replace(self._found, mapping=dict(sorted(mapping.items())))
        self._fill()
        self.changed.emit()

    def _on_about(self) -> None:
        if self._found is not None:
            self._found = replace(self._found, about=str(self.ui.about.currentData()))
            self.changed.emit()
