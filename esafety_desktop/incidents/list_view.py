"""The list of incidents with its search and its filters; it reads parts as one scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel

from esafety_desktop.dates import british
from esafety_desktop.incidents import kind_rules, search_service
from esafety_desktop.incidents.filter_rules import Filters, Period
from esafety_desktop.incidents.found_view import FoundWords
from esafety_desktop.incidents.moment_view import chosen, fill
from esafety_desktop.problem import Problem
from esafety_desktop.widgets.empty_button import EmptyButton
from esafety_desktop.widgets.filter_line import filter_line
from esafety_desktop.widgets.narrowed import Narrowed
from esafety_desktop.widgets.strips import Strip
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.widgets.view_memory import BY_WORDS, REMEMBERED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

    from esafety_desktop.incidents.rows import IncidentRow
    from esafety_desktop.incidents.ui_incidents_tab import Ui_IncidentsTab
    from esafety_desktop.store.store import Store

NOTHING_YET = (
    "No incident here. Press New incident: it gets its number at once, and you type after that."
)
NO_MATCH = "No incident matches the filters."
TYPING_MS = 180
"""How long nothing is looked up after a letter was typed."""

_ALL = kind_rules.Choice("", "All")
_OVERDUE = "overdue"
_STATES = (
    _ALL,
    kind_rules.STATES[0],
    kind_rules.Choice(_OVERDUE, "Chase overdue", "The day to ask again has passed."),
    *kind_rules.STATES[1:],
)
_TONES = {kind_rules.OPEN: "accent"}
_LONGEST_PART = 8192


class IncidentList:
    """The left side of the tab.

    Args:
        ui: The tab's widgets.
        parent: The tab.
        store: The ordinary store of the signed-in person.

    Attributes:
        table: The incidents.
        filter: Where words are searched.
        person: Where names are searched.
        count: "12 of 340".
    """

    def __init__(self, ui: Ui_IncidentsTab, parent: QWidget, store: Store) -> None:
        self._ui, self._store = ui, store
        self._periods: tuple[Period, ...] = ()
        self._total = 0
        self.table: RecordTable[IncidentRow] = RecordTable(
            _columns(), "Incidents, newest first", parent, empty_text=NOTHING_YET
        )
        self.table.setItemDelegateForColumn(3, FoundWords(self.table))
        EmptyButton(self.table, "New incident", ui.newIncident.click, lambda: not self._total)
        self.table.repeat(ui.carryOn, ui.addNote, ui.addPerson, ui.editFacts, None)
        self.table.repeat(ui.printRecord, ui.closeIncident)
        self._typing = QTimer(parent)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self.search)
        self.filter = self._line("Search the incidents", parent)
        self.person = self._line("Person", parent)
        self.count = QLabel(parent)
        self.count.setAccessibleName("How many incidents are shown")
        set_role(self.count, "hint")
        self.no_match = Strip(NO_MATCH, "warn", ("Sho&w all", self.show_all), parent)
        self.no_match.hide()
        self._lay_out()
        fill(ui.status, _STATES)
        fill(ui.kind, (_ALL, *kind_rules.KINDS[1:]))
        fill(ui.year, (_ALL,))
        ui.year.setProperty(REMEMBERED, BY_WORDS)
        self.narrowed = Narrowed(parent, (ui.status, ui.year), unkept=(ui.kind,))
        ui.listPlace.insertWidget(ui.listPlace.indexOf(self.table), self.narrowed)
        for combo in (ui.status, ui.kind, ui.year):
            combo.currentIndexChanged.connect(self.search)
        _widen(ui.kind)

    @property
    def filters(self) -> Filters:
        """What is asked for just now."""
        ui = self._ui
        status = chosen(ui.status)
        period = self._period()
        return Filters(
            words=self.filter.text(),
            person=self.person.text(),
            status="" if status == _OVERDUE else status,
            kind=chosen(ui.kind),
            year=period.year,
            span=period.span,
            overdue=status == _OVERDUE,
        )

    def refresh(self) -> None:
        """Read the years and the incidents again; what was scrolled to stays there."""
        self._fill_periods()
        self._total = search_service.total(self._store)
        self._read(max(search_service.AT_ONCE, min(len(self._shown), _LONGEST_PART)))

    def search(self) -> None:
        """Read the incidents that the filters let through."""
        self._typing.stop()
        self._read(search_service.AT_ONCE)

    def bring(self, incident_id: str) -> bool:
        """Make an incident current, taking filters away that hide it; False when it isn't there."""
        if self.table.select_key(incident_id):
            return True
        self.show_all()
        self.table.records.fetch_until(incident_id)
        return self.table.select_key(incident_id)

    def show_all(self) -> None:
        """Take all filters away."""
        widgets = (self._ui.status, self._ui.kind, self._ui.year, self.filter, self.person)
        for widget in widgets:
            widget.blockSignals(True)
        self.filter.clear()
        self.person.clear()
        for combo in (self._ui.status, self._ui.kind, self._ui.year):
            combo.setCurrentIndex(0)
        for widget in widgets:
            widget.blockSignals(False)
        self.search()
        self.table.setFocus()

    @property
    def _shown(self) -> Sequence[IncidentRow]:
        return self.table.records.shown

    def _read(self, most: int) -> None:
        filters = self.filters
        at_once = [most]
        try:
            page = search_service.page(self._store, filters, most=most)
        except Problem as problem:
            self.table.set_rows(())
            self._say_none(str(problem))
            return
        after = [page.after]

        def more() -> tuple[Sequence[IncidentRow], bool]:
            at_once[0] = min(2 * at_once[0], _LONGEST_PART)
            part = search_service.page(self._store, filters, after[0], at_once[0])
            after[0] = part.after
            QTimer.singleShot(0, self.table, self._say_count)
            return part.rows, part.after is not None

        self.table.set_rows(page.rows, more if page.after is not None else None)
        if self.table.current_row() is None and self._shown:
            self.table.selectRow(0)
        self._say_none(NO_MATCH if filters != Filters() and self._total else "")
        self._say_count()

    def _say_count(self) -> None:
        shown = len(self._shown)
        of_all = f"{shown:,} of {self._total:,}"
        self.count.setText(f"first {of_all}" if self.table.records.canFetchMore() else of_all)
        self.count.setVisible(bool(self._total))

    def _say_none(self, why: str) -> None:
        """An empty list because of the filters is another thing than no incident at all."""
        hidden = bool(why) and not self._shown
        self.table.empty_text = "" if hidden else NOTHING_YET
        self.no_match.label.setText(why or NO_MATCH)
        self.no_match.setVisible(hidden)
        self.narrowed.hush(hushed=hidden)
        self.table.viewport().update()

    def _fill_periods(self) -> None:
        self._periods, before = search_service.periods(self._store), self._period()
        choices = [kind_rules.Choice(str(n), one.label) for n, one in enumerate(self._periods)]
        current = self._periods.index(before) if before in self._periods else ""
        self._ui.year.blockSignals(True)
        fill(self._ui.year, (_ALL, *choices), str(current))
        self._ui.year.blockSignals(False)

    def _period(self) -> Period:
        number = chosen(self._ui.year)
        return self._periods[int(number)] if number else Period("")

    def _line(self, says: str, parent: QWidget) -> QLineEdit:
        line = filter_line(says, lambda _text: self._typing.start())
        line.returnPressed.connect(self._to_first)
        line.emptied.connect(self.search)
        line.setParent(parent)
        return line

    def _to_first(self) -> None:
        """Enter in a line: what is typed is looked up at once, and the first hit is shown."""
        self.search()
        if self._shown:
            self.table.selectRow(0)
            self.table.setFocus()

    def _lay_out(self) -> None:
        ui = self._ui
        lines = QHBoxLayout()
        lines.setSpacing(8)
        lines.addWidget(self.filter, 3)
        lines.addWidget(self.person, 2)
        ui.listPlace.insertLayout(0, lines)
        ui.filters.addWidget(self.count)
        ui.listPlace.addWidget(self.no_match)
        ui.listPlace.addWidget(self.table, 1)


def _columns() -> list[Column[IncidentRow]]:
    return [
        Column("No.", lambda row: row.reference, icon=lambda row: "lock" if row.sealed else None),
        Column("State", _state, tone=lambda row: _TONES.get(row.status, "muted")),
        Column("Who", lambda row: row.people or "–"),
        Column("What comes next, and what it is", _what, stretch=True, tooltip=_what),
    ]


def _widen(combo: QComboBox) -> None:
    """The drop-down shows its texts whole, however narrow the box above it is."""
    view = combo.view()
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    room = view.verticalScrollBar().sizeHint().width() + 2 * view.frameWidth() + 16
    view.setMinimumWidth(view.sizeHintForColumn(0) + room)


def _state(row: IncidentRow) -> str:
    state = kind_rules.label(kind_rules.STATES, row.status)
    return f"{state}, sealed" if row.sealed else state


def _what(row: IncidentRow) -> str:
    if row.hit:
        return f"{row.hit.place}: {row.hit.text}"
    if row.waiting_until:
        return f"Chase by {british(row.waiting_until)} · {row.kind_label}"
    return f"Next: {row.next_step} · {row.kind_label}" if row.next_step else row.kind_label
