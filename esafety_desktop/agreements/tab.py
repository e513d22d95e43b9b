"""Signed forms: scan slips in, see who hasn't returned, mark, remind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from PySide6.QtCore import QTimer

from esafety_desktop.agreements import service
from esafety_desktop.agreements.all_except_view import ask_all_except
from esafety_desktop.agreements.cell_rules import Action
from esafety_desktop.agreements.choices_view import Choices
from esafety_desktop.agreements.figures_view import FiguresView, begin_with
from esafety_desktop.agreements.flow_view import let_page_flow
from esafety_desktop.agreements.grid_view import GridView
from esafety_desktop.agreements.marking_view import carry_out
from esafety_desktop.agreements.pile_view import PileView
from esafety_desktop.agreements.reminders_view import RemindersStrip, log_letters
from esafety_desktop.agreements.returned_on_view import ask_day
from esafety_desktop.agreements.rows import MarkRow, Outcome, SlotKey, UnmatchedRow
from esafety_desktop.agreements.scan_card_view import ScanCard
from esafety_desktop.agreements.sign_again_view import SignAgainStrip
from esafety_desktop.agreements.ui_signed_forms_tab import Ui_SignedFormsTab
from esafety_desktop.agreements.which_came_view import sort_out
from esafety_desktop.store.changes import Area
from esafety_desktop.widgets.tab_base import Tab

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.agreements.scan_rules import Scan
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk

_SEEN = frozenset({Outcome.RETURNED, Outcome.ALREADY})


class SignedFormsWays(Protocol):
    """What other rooms do for this tab, wired by bootstrap."""

    def print_reminders(self, class_id: str, agreement_id: str | None) -> object:
        """Preview the reminder letters of a class: about one agreement, or all that is out."""

    def print_again(self, class_id: str, pupil_id: str, agreement_ids: Collection[str]) -> object:
        """Preview one child's forms once more."""


class SignedFormsTab(Tab):
    """The signed-form register."""

    title: ClassVar[str] = "Signed forms"
    areas: ClassVar[Area] = Area.AGREEMENTS | Area.SCHOOL

    def __init__(
        self, desk: Desk, ways: SignedFormsWays | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, ways, parent)
        self.ui = Ui_SignedFormsTab()
        self.ui.setupUi(self)
        let_page_flow(self.ui)
        self.scan_line = self.ui.scan_line
        self.choices = Choices(self.ui, self)
        self.grid = GridView(self)
        self.ui.middle.addWidget(self.grid)
        self.figures = FiguresView(self.ui, self.grid)
        begin_with(self.grid, desk)
        self.pile = PileView(self.ui)
        self.sign_again = SignAgainStrip(desk, self._done, self)
        self.reminders = RemindersStrip(self._log_letters, self)
        self.ui.strips.addWidget(self.sign_again)
        self.ui.strips.addWidget(self.reminders)
        self.scan_card = ScanCard(self.ui, desk, self)
        self._wire()
        self.refresh()

    def refresh(self) -> None:
        """Bring the register up to date and show it again; choices and place are kept."""
        with self.desk.guard(self):
            behind = service.bring_up_to_date(self.desk.store)
            if behind.areas:
                self.desk.done(behind, self)
            self._on_year()

    def open_item(self, item: str) -> None:
        """Show a class by its id, ``all`` of them, ``pupil/<id>``, or the ``unmatched`` slips.

        ``except``, ``except/<class>`` and ``reminders/<class>`` begin what they are called.
        """
        what, _slash, one = item.partition("/")
        if item == "unmatched":
            self.pile.open()
        elif what == "pupil":
            self._show_pupil(one)
        elif what in {"except", "reminders"}:
            self.choices.choose_class(one)
            (self._on_all_except if what == "except" else self.print_)()
        else:
            self.choices.choose_class("" if item == "all" else item)

    @property
    def chosen_class(self) -> str:
        return self.choices.class_id or ""

    def _show_pupil(self, pupil_id: str) -> None:
        self.choices.show_everything(service.class_of(self.desk.store, pupil_id))
        self.ui.filter.clear()
        self.ui.only_outstanding.setChecked(False)
        self.grid.show_cell(pupil_id, "")
        self.grid.setFocus()

    def new(self) -> None:
        """Ctrl+N: the next slip."""
        self.scan_line.setFocus()

    def print_(self) -> None:
        """Ctrl+P: the reminders of the class chosen."""
        self.ui.print_reminders.click()

    def focus_filter(self) -> None:
        self.ui.filter.setFocus()

    def first_stop(self) -> QWidget:
        return self.scan_line

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)  # it may come after the place for which the tab was made
        if self.window().focusWidget() not in {self.grid, self.pile.table}:
            self.scan_line.setFocus()

    def _wire(self) -> None:
        ui = self.ui
        self.choices.year_changed.connect(self._on_year)
        self.choices.changed.connect(self._show_grid)
        ui.filter.textChanged.connect(self._on_filter)
        ui.filter.returnPressed.connect(lambda: self.scan_card.take_from(ui.filter))
        ui.only_outstanding.toggled.connect(self._on_only)
        self.scan_card.scans.scanned.connect(self._on_scanned)
        self.grid.wanted.connect(self._on_wanted)
        self.grid.opened.connect(self.desk.open_place)
        self.grid.nothing_signed.connect(
            lambda: self.desk.say("Nothing was signed in this cell yet.")
        )
        for button, action in (
            (ui.returned, Action.RETURNED),
            (ui.declined, Action.DECLINED),
            (ui.exempt, Action.EXEMPT),
            (ui.chased, Action.CHASED),
        ):
            button.clicked.connect(lambda _on=False, action=action: self.grid.want(action))
        ui.more.setMenu(self.grid.menu())
        ui.all_except.clicked.connect(self._on_all_except)
        ui.print_reminders.clicked.connect(self._print_reminders)
        self.pile.settled.connect(self._on_settled)
        self.pile.tried_again.connect(self._on_try_again)
        self.desk.said.connect(self._on_said)

    def _on_year(self) -> None:
        self.choices.fill(self.desk.store)
        self._show_grid()

    def _show_grid(self) -> None:
        store, choices = self.desk.store, self.choices
        one_class = choices.class_id is not None
        found = service.class_grid(store, choices.class_id, choices.year)
        self.grid.set_grid(found, choices.agreement_id, store.today(), one_class=one_class)
        self._show_figures()
        self.sign_again.refresh()

    def _show_figures(self) -> None:
        choices = self.choices
        counts = service.returned_counts(
            self.desk.store, choices.class_id, choices.year, choices.agreement_id
        )
        self.figures.show(
            counts,
            one_class=choices.class_id is not None,
            can_print=self.ways is not None,
        )
        self.pile.show_rows(self.scan_card.scans.still_unmatched())

    def _on_filter(self, text: str) -> None:
        self.grid.grid.set_filter(text)
        self.figures.say_when_empty()

    def _on_only(self, only: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.grid.grid.set_only_outstanding(only)
        self.figures.say_when_empty()

    def _on_changed(self, areas: Area, origin: object) -> None:
        if origin is not self.scan_card.scans:  # these were shown one by one
            super()._on_changed(areas, origin)

    def _on_scanned(self, made: Sequence[Scan]) -> None:
        if not self.isVisible():
            self._stale = True
            return
        with self.desk.guard(self):
            last = made[-1].row
            if last is not None and last.pupil_id and last.outcome in _SEEN:
                self._show_child(last)
            if len(made) > 1:
                self._show_grid()
            self._show_figures()

    def _show_child(self, row: MarkRow) -> None:
        """Bring a child's row into view as it is now, past every choice that hides it."""
        self.choices.widen_to(row.class_id, row.agreement_id)
        found = service.class_grid(self.desk.store, row.class_id or None, self.choices.year)
        new = next((one for one in found.rows if one.pupil_id == row.pupil_id), None)
        if new is not None and not self.grid.grid.replace_row(new):
            self.ui.filter.clear()
        self.grid.show_cell(row.pupil_id, row.agreement_id)

    def _on_said(self, sentence: str) -> None:
        if self.isVisible():
            self.scan_card.answer(sentence, "group")

    def _on_wanted(self, action: Action, keys: list[SlotKey]) -> None:
        if not keys:
            self.scan_card.answer("Choose a child's cell in the grid first.", "warn")
        elif action is Action.AGAIN:
            self._print_again(keys)
        else:
            sort_out(self.grid, action, keys, lambda meant, add: self._do(action, meant, add))

    def _do(self, action: Action, keys: list[SlotKey], add: str) -> None:
        if action is Action.DAY:
            ask_day(self, self.desk.store, self.grid.grid, keys, self._mark_on)
            return
        signed = self.grid.grid.signed_everywhere(keys)
        with self.desk.guard(self):
            self._done(carry_out(self.desk.store, action, keys, self.choices.year, signed=signed))
            self.scan_card.add(add)
            self._say_gone(keys)

    def _say_gone(self, keys: list[SlotKey]) -> None:
        """A child that a filter hides from now on doesn't vanish without a word."""
        shown = {row.pupil_id for row in self.grid.grid.shown}
        if not shown.issuperset(key.pupil_id for key in keys):
            gone = "no longer shown: only those outstanding are"
            self.scan_card.add(
                gone if self.ui.only_outstanding.isChecked() else "hidden by a filter"
            )

    def _print_again(self, keys: list[SlotKey]) -> None:
        """The first of the chosen children, and what was chosen of it."""
        if self.ways is not None:
            child = self.grid.grid.row_of(keys[0].pupil_id)
            about = [key.agreement_id for key in keys if key.pupil_id == child.pupil_id]
            self.ways.print_again(child.class_id, child.pupil_id, about)

    def _mark_on(self, keys: Mapping[SlotKey, date | None], day: date) -> None:
        with self.desk.guard(self):
            store, year = self.desk.store, self.choices.year
            self._done(service.mark_on(store, list(keys), day, year, seen=keys))

    def _done(self, changed: Changed[Any]) -> None:
        self.desk.done(changed, self)
        if changed.areas:
            self._show_again()
        if changed.said:
            self.scan_card.answer(changed.said, "ok" if changed.areas else "group")

    def _show_again(self) -> None:
        chosen = [(i.row(), i.column()) for i in self.grid.selectionModel().selectedIndexes()]
        self._show_grid()
        self.grid.choose_again(chosen)

    def _on_all_except(self) -> None:
        ask_all_except(self, self.desk.store, self.choices, self._mark_all_except)

    def _mark_all_except(self, class_id: str, agreement_id: str, missing: Sequence[str]) -> None:
        with self.desk.guard(self):
            store, year = self.desk.store, self.choices.year
            self._done(service.mark_all_except(store, class_id, agreement_id, missing, year))
        self.scan_line.setFocus()

    def _print_reminders(self) -> None:
        if self.ways is not None:
            with self.desk.guard(self):
                self.reminders.start(self.desk.store, self.choices, self._show_reminders)

    def _show_reminders(self, class_id: str, agreement_id: str | None) -> None:
        with self.desk.guard(self):
            self.ways.print_reminders(class_id, agreement_id)
            QTimer.singleShot(0, self, self._show_again_safely)  # the letters come first

    def _show_again_safely(self) -> None:
        with self.desk.guard(self):
            self._show_again()

    def _log_letters(self, keys: set[SlotKey], year: int) -> None:
        with self.desk.guard(self):
            self._done(log_letters(self.desk.store, keys, year))

    def _on_settled(self, row: UnmatchedRow) -> None:
        with self.desk.guard(self):
            self._done(service.settle(self.desk.store, [row.id]))

    def _on_try_again(self, row: UnmatchedRow) -> None:
        self.scan_line.setFocus()
        self.scan_card.place(row.typed)
