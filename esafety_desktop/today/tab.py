"""Today: what is due for this person, each line a step away from its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from esafety_desktop.store.changes import Area
from esafety_desktop.today import ready_service, service
from esafety_desktop.today.due_table_view import DueTable, line_up
from esafety_desktop.today.notice_view import notice
from esafety_desktop.today.ready_view import TITLE, ReadyCard
from esafety_desktop.today.snooze_service import must_be_of_one_home
from esafety_desktop.today.today_rules import INCIDENTS, counted, empty_words, stays_at
from esafety_desktop.widgets.flow import Flow
from esafety_desktop.widgets.reading_order import in_reading_order
from esafety_desktop.widgets.tab_base import Tab
from esafety_desktop.widgets.theme import heading, set_role

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from esafety_desktop.today.rows import DueLine, Group, TodayRow
    from esafety_desktop.widgets.desk import Desk

_BESIDE = 90
"""How many letters the tab is wide at least where the first steps stand beside the list."""
_HOW_TO_OPEN = "Enter or a double click opens a line; Alt+Z puts it off."
_EVERYBODY, _MINE = "Everybody's", "Mine"


class TodayTab(Tab):
    """The first tab."""

    title: ClassVar[str] = "Today"
    areas: ClassVar[Area] = (
        Area.SCHOOL
        | Area.AGREEMENTS
        | Area.CONTACTS
        | Area.ACTION_POINTS
        | Area.INCIDENTS
        | Area.CONCERNS
        | Area.ACCOUNTS
        | Area.LETTERS
        | Area.SETTINGS
    )

    def __init__(self, desk: Desk, ways: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, ways, parent)
        self.tables: list[DueTable] = []
        self._mine = False
        self._marked: DueLine | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole.addWidget(self._scroll)
        self.refresh()

    def refresh(self) -> None:
        """Read what is due again; what was marked stays marked, or its neighbour is."""
        row = service.today(self.desk.store, mine=self._mine)
        self._left = tuple(service.unfinished(self.desk.store))
        marked = self._still_marked(row)
        had_caret = self.window().focusWidget() in self.tables
        self.tables = []
        self._marked = None
        self._card: ReadyCard | None = None
        place = self._scroll.verticalScrollBar().value()
        if (old := self._scroll.takeWidget()) is not None:
            old.deleteLater()  # a line of it may be what is just being opened
        page = QWidget()
        # In its place before anything is in it: what moves to another parent is dressed once more.
        self._scroll.setWidget(page)
        page.hide()
        lines = QVBoxLayout(page)
        lines.setContentsMargins(16, 8, 16, 16)
        lines.setSpacing(12)
        lines.addLayout(self._head(row))
        self._child_waits = any(group.title == INCIDENTS for group in row.groups)
        self._notices = [notice(self.desk, *one) for one in row.notices]
        for strip in self._notices:
            lines.addWidget(strip)
        columns = self._columns = QHBoxLayout()
        columns.setSpacing(24)
        self._turn()
        lines.addLayout(columns)
        due = QVBoxLayout()
        columns.addLayout(due, 3)
        self._fill_due(due, row)
        if row.ready.lines and not row.ready.away:
            self._card = ReadyCard(self.desk, row.ready.lines)
            columns.addWidget(self._card, 2, Qt.AlignmentFlag.AlignTop)
        lines.addStretch(1)
        page.show()
        page.adjustSize()
        self._scroll.verticalScrollBar().setValue(place)
        in_reading_order(self)
        self._mark_again(marked, had_caret=had_caret)

    def first_stop(self) -> QWidget | None:
        """The list with the marked line; else the first."""
        marked = (one for one in self.tables if one.selectionModel().hasSelection())
        return next(marked, self.tables[0] if self.tables else None)

    def _still_marked(self, row: TodayRow) -> DueLine | None:
        if self._marked is None:
            return None
        before = [line for table in self.tables for line in table.records.shown]
        return stays_at(before, self._marked, [one for group in row.groups for one in group.lines])

    def _mark_again(self, line: DueLine | None, *, had_caret: bool) -> None:
        for table in self.tables:
            if line is not None and table.select_key(line.id):
                self._mark(line)
                if had_caret:
                    table.setFocus()

    def put_off(self) -> None:
        """Ask until when the marked lines can wait, and why; all come from one cabinet."""
        if not (lines := self._chosen()):
            self.desk.say("Choose a line first.")
            return
        from esafety_desktop.today.snooze_dialog import SnoozeDialog

        with self.desk.guard(self):
            must_be_of_one_home(self.desk.store, lines)
            dialog = SnoozeDialog(self.desk, lines, self)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def show_snoozed(self) -> None:
        """What is put off, each with “wake”."""
        from esafety_desktop.today.snoozed_dialog import SnoozedDialog

        dialog = SnoozedDialog(self.desk, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_item(self, item: str) -> None:
        """``snoozed``: what is put off; ``ready``: what a new school still lacks."""
        if item == "snoozed":
            self.show_snoozed()
        elif item == "ready":
            self._bring_back()

    def _bring_back(self) -> None:
        """Show the list for September again, with the keyboard at its next line."""
        if self._card is None:
            with self.desk.guard(self):
                self.desk.done(ready_service.put_away(self.desk.store, away=False), None)
        if self._card is None:
            self.desk.say("Everything on the list for September is done.")
        elif (button := self._card.findChild(QPushButton)) is not None:
            button.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lines are marked in the table with the caret alone."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and watched in self.tables:
            clicked = event.reason() == Qt.FocusReason.MouseFocusReason  # marks by itself
            for table in self.tables:
                if table is not watched:
                    table.clearSelection()
                elif table.selectionModel().hasSelection():
                    self._mark(table.current_row())
                elif not clicked:
                    table.selectRow(max(table.currentIndex().row(), 0))
        return super().eventFilter(watched, event)

    def new(self) -> None:
        """Ctrl+N: a new incident at once, whatever is due; for the office a concern."""
        self.desk.open_place("incidents/new")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._left != tuple(service.unfinished(self.desk.store)):
            self.refresh()  # what is begun or finished elsewhere is told only where it is kept
        in_reading_order(self)  # again: Qt forgets the order when the tab gets its place

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        """Put the first steps above the list where both are too wide, as with large text.

        What is to be done for a child comes first even then.
        """
        ways = QBoxLayout.Direction
        wide = self.width() > _BESIDE * self.fontMetrics().averageCharWidth()
        above = ways.TopToBottom if self._child_waits else ways.BottomToTop
        way = ways.LeftToRight if wide else above
        if way != self._columns.direction():
            self._columns.setDirection(way)
            in_reading_order(self)

    def _head(self, row: TodayRow) -> Flow:
        """The day, whose lines are shown, and what can be done with one."""
        head = Flow()
        head.addWidget(heading(row.greeting, 1))
        head.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding))
        beside: list[QWidget] = []
        if row.named or self._mine:
            beside.append(self._whose())
        if row.groups:
            self._put_off = _button("Put off (&Z)…", "put_off", self.put_off)
            self._put_off.setEnabled(False)
            beside.append(self._put_off)
        if row.snoozed:
            words = f"Show p&ut off ({len(row.snoozed)})…"
            beside.append(_button(words, "snoozed", self.show_snoozed))
        if row.ready.away and row.ready.lines:
            words = f"{TITLE}: {row.ready.open} to do…"
            beside.append(_button(words, "ready_back", self._bring_back))
        for widget in beside:
            head.addWidget(widget)
        return head

    def _whose(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("whose")
        box.setAccessibleName("Whose lines are shown")
        box.addItems([_EVERYBODY, _MINE])
        box.setCurrentIndex(int(self._mine))
        box.activated.connect(self._choose_whose)
        return box

    def _choose_whose(self, number: int) -> None:
        self._mine = bool(number)
        self.refresh()
        if (box := self.findChild(QComboBox, "whose")) is not None:
            box.setFocus()

    def _chosen(self) -> list[DueLine]:
        return [line for table in self.tables for line in table.selected_rows()]

    def _mark(self, line: DueLine | None) -> None:
        self._marked = line or next(iter(self._chosen()), None)
        self._put_off.setEnabled(self._marked is not None)

    def _fill_due(self, column: QVBoxLayout, row: TodayRow) -> None:
        column.setSpacing(8)
        hint = QLabel(f"{counted(row)} {_HOW_TO_OPEN}" if row.groups else empty_words(row))
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        set_role(hint, "hint")
        column.addWidget(hint)
        for number, group in enumerate(row.groups):
            column.addSpacing(12 if number else 0)
            column.addWidget(heading(f"{group.title} · {group.count}", 2))
            column.addWidget(self._table(group))
        line_up(self.tables)
        column.addStretch(1)

    def _go_on(self, table: DueTable, step: int) -> None:
        """The arrow keys go through all groups as through one list."""
        number = self.tables.index(table) + step
        if 0 <= number < len(self.tables):
            following = self.tables[number]
            following.setFocus()
            following.selectRow(0 if step > 0 else following.records.rowCount() - 1)

    def _table(self, group: Group) -> DueTable:
        table = DueTable(group, self.desk.store.today())
        table.opened.connect(lambda line: self.desk.open_place(line.place))
        table.chosen.connect(lambda line: self._mark(line) if table.hasFocus() else None)
        table.installEventFilter(self)
        table.put_off_wanted.connect(self.put_off)
        table.left.connect(lambda step: self._go_on(table, step))
        self.tables.append(table)
        return table


def _button(text: str, name: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda _on: act())
    return button
