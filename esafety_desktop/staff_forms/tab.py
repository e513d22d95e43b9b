"""Signed forms, Staff: adults by agreements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QMenu

from esafety_desktop.dates import AcademicYear
from esafety_desktop.staff_forms import service
from esafety_desktop.staff_forms.cell_rules import Action
from esafety_desktop.staff_forms.paper_view import Papers
from esafety_desktop.staff_forms.signed_on_view import ask_day
from esafety_desktop.staff_forms.staff_grid_view import ALL_SIGNED, NOBODY_YET, StaffGridView
from esafety_desktop.staff_forms.ui_staff_tab import Ui_StaffTab
from esafety_desktop.store.changes import Area
from esafety_desktop.widgets.draft_dialog import keep_drafts
from esafety_desktop.widgets.empty_button import EmptyButton
from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.narrowed import Narrowed
from esafety_desktop.widgets.save_table import ask_where
from esafety_desktop.widgets.tab_base import Tab
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.staff_forms.adult_dialog import AdultDialog
    from esafety_desktop.staff_forms.rows import AdultKey, AdultRow, StaffGrid
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk


class StaffTab(Tab):
    """The staff register."""

    title: ClassVar[str] = "Staff"
    areas: ClassVar[Area] = Area.AGREEMENTS | Area.SCHOOL

    def __init__(self, desk: Desk, ways: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, ways, parent)
        self.ui = Ui_StaffTab()
        self.ui.setupUi(self)
        let_flow(self.ui.choose, self.ui.whole)
        let_flow(self.ui.buttons, self.ui.whole)
        self.papers = Papers(desk, ways, self)
        self.ui.strips.insertWidget(0, Narrowed(self, (), (self.ui.onlyMissing,)))
        self.found: StaffGrid = service.staff_grid(desk.store)
        self.grid = self._made_grid()
        self._print_menu = QMenu(self)
        self._wire()
        self.refresh()

    def refresh(self) -> None:
        """Bring the register up to date and show it again; choices are kept."""
        with self.desk.guard(self):
            behind = service.bring_up_to_date(self.desk.store)
            if behind.areas:
                self.desk.done(behind, self)
            self._fill_years()
            self._show()

    def open_item(self, item: str) -> None:
        """Show somebody by id, or ``missing``: only who has not signed."""
        self.ui.filter.clear()
        if item == "missing":
            self.ui.onlyMissing.setChecked(True)
        else:
            self.ui.onlyMissing.setChecked(False)
            if not self.grid.select_key(item):
                self.ui.leavers.setChecked(True)
                self.grid.select_key(item)
        self.grid.setFocus()

    def new(self) -> None:
        """Ctrl+N: another adult."""
        self._edit(None)

    def print_(self) -> None:
        """Ctrl+P: what can be printed."""
        self.ui.print.showMenu()

    def focus_filter(self) -> None:
        self.ui.filter.setFocus()

    def first_stop(self) -> QWidget:
        return self.grid

    def keep_draft(self) -> None:
        keep_drafts(self)

    @property
    def year(self) -> int | None:
        """The academic year chosen; None for the one in use."""
        chosen = self.ui.year.currentData()
        return None if chosen is None else int(chosen)

    def _made_grid(self) -> StaffGridView:
        grid = StaffGridView(self.found.agreements, self.desk.store.today(), self)
        grid.wanted.connect(self._on_wanted)
        grid.opened.connect(self._edit)
        grid.copies_wanted.connect(
            lambda adult, key: self.desk.open_place(f"agreements/copies/adult/{adult}/{key}")
        )
        self.ui.gridPlace.addWidget(grid)
        EmptyButton(grid, "Add an adult…", self.new, lambda: not self.found.rows)
        self.ui.more.setMenu(grid.menu())
        return grid

    def _wire(self) -> None:
        ui = self.ui
        ui.year.currentIndexChanged.connect(lambda _at: self._show())
        ui.filter.textChanged.connect(lambda text: self.grid.filter_text(text))
        ui.form.currentIndexChanged.connect(self._form_chosen)
        ui.onlyMissing.toggled.connect(lambda _on: self._show())
        ui.leavers.toggled.connect(lambda _on: self._show())
        ui.add.clicked.connect(lambda: self._edit(None))
        ui.signed.clicked.connect(lambda: self.grid.want(Action.SIGNED))
        ui.allPresent.clicked.connect(self._all_present)
        ui.importList.clicked.connect(self._import)
        ui.save.clicked.connect(self._save)
        ui.print.setMenu(self._print_menu)
        self._print_menu.aboutToShow.connect(
            lambda: self.papers.fill(self._print_menu, self.grid, self.found)
        )
        self.desk.said.connect(self._on_said)

    def _fill_years(self) -> None:
        box = self.ui.year
        years = service.years(self.desk.store)
        if [box.itemData(number) for number in range(box.count())] == list(years):
            return
        chosen = self.year
        box.blockSignals(True)
        box.clear()
        for year in years:
            box.addItem(AcademicYear(year).label, year)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)

    def _form_chosen(self, at: int) -> None:
        """One form: who has not signed it; any form again leaves the tick as it is."""
        if at > 0 and not self.ui.onlyMissing.isChecked():
            self.ui.onlyMissing.setChecked(True)  # shows them
        else:
            self._show()

    def _fill_forms(self) -> None:
        box = self.ui.form
        forms = [("Any form", ""), *((one.short, one.id) for one in self.found.agreements)]
        if [box.itemData(number) for number in range(box.count())] == [key for _, key in forms]:
            return
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        for label, key in forms:
            box.addItem(label, key)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)

    def _show(self) -> None:
        ui = self.ui
        self.found = service.staff_grid(self.desk.store, self.year, leavers=ui.leavers.isChecked())
        if self.grid.agreements != self.found.agreements:
            old = self.grid
            self.grid = self._made_grid()
            ui.gridPlace.removeWidget(old)
            old.hide()
            old.deleteLater()
            self.grid.filter_text(ui.filter.text())
        only = ui.onlyMissing.isChecked()
        self._fill_forms()
        form = ui.form.currentData() or ""
        rows = [row for row in self.found.rows if not only or _lacks(row, form)]
        self.grid.empty_text = ALL_SIGNED if self.found.rows else NOBODY_YET
        self.grid.show_rows(rows)
        if not self.grid.currentIndex().isValid() and rows:
            self.grid.select_key(rows[0].id)
        self._show_figures()

    def _show_figures(self) -> None:
        found, ui = self.found, self.ui
        ui.figure.setText(f"{found.signed} of {found.asked} signed" if found.rows else "")
        here = [row for row in found.rows if not row.gone]
        starting = sum(row.starts and row.missing > 0 for row in here)
        missing = sum(row.missing > 0 for row in here) - starting
        words = []
        if missing:
            words.append(f"{missing} {'adult has' if missing == 1 else 'adults have'} to sign")
        if starting:
            words.append(f"{starting} more before the first day")
        if not words and found.rows:
            words.append("everybody has signed")
        ui.figureWords.setText(" · ".join(words))
        for button in (ui.signed, ui.more, ui.allPresent, ui.print):
            button.setEnabled(bool(found.rows))

    def _on_wanted(self, action: Action, keys: list[AdultKey]) -> None:
        if not keys:
            self._answer("Choose a cell that isn't empty first.", "warn")
            return
        store = self.desk.store
        if action is Action.DAY:
            ask_day(self, self.grid.days_of(keys), store.today(), self._mark_on)
            return
        with self.desk.guard(self):
            if action is Action.GIVEN_OUT:
                changed = service.give_out(store, keys, year=self.year)
            elif action is Action.REMINDED:
                changed = service.remind(store, keys, year=self.year)
            elif action is Action.COPY:
                changed = service.copy_given(store, keys, year=self.year)
            elif action.status is not None:
                changed = service.mark(store, keys, action.status, year=self.year)
            else:
                return
            self._done(changed)

    def _mark_on(self, days: Mapping[AdultKey, date | None], day: date) -> None:
        with self.desk.guard(self):
            keys = list(days)
            self._done(service.mark_on(self.desk.store, keys, day, year=self.year, seen=days))

    def _done(self, changed: Changed[Any]) -> None:
        self.desk.done(changed, self)
        if changed.areas:
            self._show()
        if changed.said:
            self._answer(changed.said, "ok" if changed.areas else "group")

    def _answer(self, sentence: str, tone: str) -> None:
        self.ui.answer.setText(sentence)
        set_role(self.ui.answer, tone)

    def _on_said(self, sentence: str) -> None:
        if self.isVisible():
            self._answer(sentence, "group")

    def _edit(self, row: AdultRow | None) -> None:
        from esafety_desktop.staff_forms.adult_dialog import AdultDialog

        dialog = AdultDialog(self.desk, row.id if row else "", self)
        dialog.finished.connect(lambda _how: self._after(dialog))
        dialog.open()

    def _after(self, dialog: AdultDialog) -> None:
        self._show()
        if dialog.adult_id:
            self.grid.select_key(dialog.adult_id)
        self.grid.setFocus()
        dialog.deleteLater()

    def _all_present(self) -> None:
        from esafety_desktop.staff_forms.present_dialog import PresentDialog

        current = self.grid.current_agreement()
        dialog = PresentDialog(self.found, current.id if current else "", self.desk, self)

        def mark() -> None:
            with self.desk.guard(self):
                self._done(
                    service.mark_all_except(
                        self.desk.store,
                        dialog.agreement_id,
                        dialog.except_ids,
                        on=dialog.day,
                        year=self.year,
                    )
                )

        dialog.accepted.connect(mark)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _import(self) -> None:
        from esafety_desktop.staff_forms.staff_import_dialog import StaffImportDialog

        dialog = StaffImportDialog(self.desk, self)
        dialog.accepted.connect(self._show)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self) -> None:
        year, store = self.year, self.desk.store
        ask_where(self.desk, self, f"Staff {self.found.label}", lambda: service.tables(store, year))


def _lacks(row: AdultRow, form: str) -> bool:
    """Whether somebody has still to sign a form; any of them where none is named."""
    return row.cell(form).missing if form else row.missing > 0
