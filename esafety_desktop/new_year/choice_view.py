"""Two lists side by side: the classes with where each goes, and the children of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from esafety_desktop.new_year import choice_rules
from esafety_desktop.new_year.rows import ChildPlan, Choices, Destination, Fate, LinePlan, YearPlan
from esafety_desktop.value import Value
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from esafety_desktop.new_year.ui_new_year_dialog import Ui_NewYearDialog


_ROWS = 3
"""How many rows of a list are seen at least, however large the text is."""


class _Line(Value):
    id: str
    line: LinePlan
    to: Destination
    apart: int


class _Child(Value):
    id: str
    child: ChildPlan
    to: Destination
    own: bool


class ChoiceView(QObject):
    """What somebody decides about the plan; proposed ways stand until they are changed.

    Signals:
        changed: something was decided.
    """

    changed = Signal()

    def __init__(self, ui: Ui_NewYearDialog, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = ui
        self._plan: YearPlan | None = None
        self._lines: dict[str, Destination] = {}
        self._children: dict[str, Destination] = {}
        self._filling = False
        self.lines = self._line_table(parent)
        self.children_ = self._child_table(parent)
        for table in (self.lines, self.children_):
            rows = _ROWS * table.verticalHeader().defaultSectionSize()
            table.setMinimumHeight(rows + table.horizontalHeader().sizeHint().height())
        ui.linePlace.addWidget(self.lines)
        ui.childPlace.addWidget(self.children_)
        self.lines.opened.connect(lambda _row: ui.lineTo.setFocus())
        self.children_.opened.connect(lambda _row: ui.childTo.setFocus())
        self.lines.chosen.connect(lambda _row: self._show_children())
        self.children_.chosen.connect(lambda _row: self._show_child())
        for box in (ui.lineTo, ui.childTo):
            box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for box, typed in ((ui.lineTo, self._set_line), (ui.childTo, self._set_child)):
            if (line := box.lineEdit()) is not None:
                line.editingFinished.connect(typed)
                line.setAccessibleName("Goes to")
        ui.lineTo.activated.connect(lambda _at: self._set_line())
        ui.childTo.activated.connect(lambda _at: self._set_child())
        ui.again.clicked.connect(lambda _on: self._set_child())

    def typed_into(self) -> tuple[tuple[QWidget, QWidget], ...]:
        """The boxes for class names, each with the list that it belongs to."""
        return (self.ui.lineTo, self.lines), (self.ui.childTo, self.children_)

    def show_plan(self, plan: YearPlan) -> None:
        """Begin with what is proposed."""
        self._plan = plan
        self._lines.clear()
        self._children.clear()
        for box in (self.ui.lineTo, self.ui.childTo):
            box.clear()
            words = (choice_rules.LEAVES_WORDS, choice_rules.WAITS_WORDS)
            box.addItems([*plan.class_names, *words])
        self._show_lines()
        if plan.lines:
            self.lines.select_key(plan.lines[0].id)

    def put(self, choices: Choices) -> None:
        """Take up choices that were kept."""
        self._lines = dict(choices.lines)
        self._children = dict(choices.children)
        self._show_lines()

    def choices(self) -> Choices:
        """What was decided."""
        return Choices(tuple(self._lines.items()), tuple(self._children.items()))

    def _line_table(self, parent: QWidget) -> RecordTable[_Line]:
        columns = (
            Column[_Line]("Class", lambda row: row.line.class_name),
            Column[_Line]("Year", lambda row: row.line.group_words),
            Column[_Line]("Children", lambda row: str(len(row.line.children)), align="right"),
            Column[_Line](
                "Goes to",
                lambda row: (
                    choice_rules.shown(row.to) + (f", {row.apart} another way" if row.apart else "")
                ),
                stretch=True,
                tone=lambda row: None if row.to.fate is Fate.MOVES else "muted",
            ),
        )
        table = RecordTable(columns, "Classes and where they go", parent, lambda row: row.id)
        table.setSortingEnabled(False)
        return table

    def _child_table(self, parent: QWidget) -> RecordTable[_Child]:
        columns = (
            Column[_Child]("Child", lambda row: row.child.name, stretch=True),
            Column[_Child](
                "Goes to",
                lambda row: choice_rules.shown(row.to),
                stretch=True,
                tone=lambda row: "warn" if row.own else "muted",
            ),
        )
        return RecordTable(columns, "Children of the class", parent, lambda row: row.id)

    def _to(self, line: LinePlan) -> Destination:
        return self._lines.get(line.id, line.proposed)

    def _show_lines(self) -> None:
        if self._plan is not None:
            self.lines.set_rows(
                _Line(
                    line.id,
                    line,
                    self._to(line),
                    sum(child.pupil_id in self._children for child in line.children),
                )
                for line in self._plan.lines
            )

    def _show_children(self) -> None:
        row = self.lines.current_row()
        self.ui.lineTo.setEnabled(row is not None)
        if row is None:
            return
        self._filling = True
        self.ui.lineTo.setEditText(choice_rules.shown(self._to(row.line)))
        self._filling = False
        self.children_.set_rows(
            _Child(
                child.pupil_id,
                child,
                self._children.get(child.pupil_id, self._to(row.line)),
                child.pupil_id in self._children,
            )
            for child in row.line.children
        )
        if self.children_.current_row() is None and row.line.children:
            self.children_.select_key(row.line.children[0].pupil_id)
        self._show_child()

    def _show_child(self) -> None:
        row, line = self.children_.current_row(), self.lines.current_row()
        if row is None or line is None:
            return
        self._filling = True
        self.ui.childTo.setEditText(choice_rules.shown(row.to))
        again = row.own and row.to.year_group == line.line.year_group != ""
        self.ui.again.setChecked(again)
        self._filling = False

    def _set_line(self) -> None:
        row = self.lines.current_row()
        if row is None or self._filling:
            return
        to = choice_rules.chosen(self.ui.lineTo.currentText(), row.line)
        if to == self._to(row.line):
            return
        self._lines[row.line.id] = to
        if to == row.line.proposed:
            del self._lines[row.line.id]
        self._show_lines()
        self.changed.emit()

    def _set_child(self) -> None:
        row, line = self.children_.current_row(), self.lines.current_row()
        if row is None or line is None or self._filling:
            return
        again = self.ui.again.isChecked()
        to = choice_rules.chosen(self.ui.childTo.currentText(), line.line, again=again)
        if to == row.to:
            return
        if to == self._to(line.line):
            self._children.pop(row.id, None)
        else:
            self._children[row.id] = to
        self._show_lines()
        self.changed.emit()
