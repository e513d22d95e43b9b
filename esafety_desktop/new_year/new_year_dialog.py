"""New academic year: who goes where, what will happen, then all of it at once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLabel, QWidget

from esafety_desktop.dates import AcademicYear, british_time
from esafety_desktop.new_year import choice_rules, service
from esafety_desktop.new_year.choice_view import ChoiceView
from esafety_desktop.new_year.ui_new_year_dialog import Ui_NewYearDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.strips import Strip
from esafety_desktop.widgets.theme import heading

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from esafety_desktop.new_year.rows import Outlook, YearPlan
    from esafety_desktop.widgets.desk import Desk

_DRAFT = "new_year/plan"
_LEAD = (
    "Nothing changes before the last press. Choose another class, type a new name, or let a class "
    "or a child wait and move it later."
)
_DONE = "Every child who has a class is in one of {} already. Joiners come in with an import."
_TERMS = (
    "The term dates of {} are not known yet: days to remind families and to send records are "
    "counted by them."
)


class NewYearDialog(DraftDialog):
    """The assistant: a plan, what will happen, and the move.

    Args:
        desk: What every view is given.
        parent: The window.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_NewYearDialog()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.lookScroll)
        self.terms = Strip("", "warn", ("Enter term dates…", self._open_terms), self)
        self.ui.strips.addWidget(self.terms)
        self.ahead = Strip("", "warn", parent=self)
        self.ui.strips.insertWidget(0, self.ahead)
        self.choosing = ChoiceView(self.ui, self)
        self.draft = DraftKeeper(desk.store, _DRAFT, self._fields, self)
        self._wire()
        self._read()
        found = self.draft.found()
        if found and found.get("year") == self.plan.year:
            self.choosing.put(choice_rules.from_fields(self.plan, found["choices"]))
            self.ui.lead.setText("What you were choosing here is back. " + _LEAD)
        open_within(self, 1120, 680)

    def accept(self) -> None:
        """Enter on the last page; on the first one it looks ahead."""
        self._next()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter after a typed class name goes back to its list, not on to the next page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            for box, table in self.choosing.typed_into():
                if box.hasFocus():
                    table.setFocus()
                    return
        super().keyPressEvent(event)

    def _wire(self) -> None:
        ui = self.ui
        ui.next.clicked.connect(self._next)
        ui.back.clicked.connect(self._to_plan)
        ui.close.clicked.connect(self.reject)
        ui.takeBack.clicked.connect(self._take_back)
        ui.printOld.clicked.connect(self._print_old)
        ui.next.setDefault(True)
        self.choosing.changed.connect(self.draft.touch)
        self.desk.changed.connect(self._on_changed)

    def _read(self) -> None:
        self.plan = plan = service.plan(self.desk.store)
        ui = self.ui
        ui.heading.setText(f"New academic year {plan.label}")
        done = _DONE.format(plan.label)
        ui.lead.setText((plan.ready and plan.early) or _LEAD if plan.lines else done)
        ui.printOld.setText(f"&Print the register of {AcademicYear(plan.old_register).label}…")
        self._say_terms(plan)
        later = plan.not_before if plan.lines else None
        self.ahead.say(choice_rules.why_not_yet(plan.year, later) if later else "")
        self.choosing.show_plan(plan)
        ui.pages.setVisible(bool(plan.lines))
        ui.leaving.setDate(QDate(plan.leaving_on.year, plan.leaving_on.month, plan.leaving_on.day))
        run = plan.last_run
        ui.takeBack.setVisible(run is not None)
        if run is not None:
            ui.takeBack.setEnabled(not run.why_not)
            ui.takeBack.setToolTip(
                f"Can't be taken back any more: {run.why_not}"
                if run.why_not
                else f"{run.moved} moved and {run.left} left on {british_time(run.at)}"
            )
        self._to_plan()

    def _to_plan(self) -> None:
        ui = self.ui
        ui.pages.setCurrentIndex(0)
        ui.back.setVisible(False)
        ui.printOld.setVisible(True)
        ui.next.setVisible(bool(self.plan.lines))
        ui.next.setText("&What will happen")
        ui.next.setEnabled(True)
        if self.plan.lines:
            self.choosing.lines.setFocus()

    @property
    def leaving_on(self) -> date:
        """The day for those who leave."""
        day = self.ui.leaving.date()
        return date(day.year(), day.month(), day.day())

    def _next(self) -> None:
        if not self.plan.lines:
            return
        with self.desk.guard(self):
            if self.ui.pages.currentIndex() == 0:
                self._look_ahead()
            elif self.plan.ready:
                self._move()

    def _look_ahead(self) -> None:
        choices = self.choosing.choices()
        found = service.outlook(self.desk.store, self.plan, choices, self.leaving_on)
        self._show_outlook(found)
        ui = self.ui
        ui.pages.setCurrentIndex(1)
        ui.back.setVisible(True)
        ui.takeBack.setVisible(False)
        ui.printOld.setVisible(False)
        number = found.moving + found.leaving
        ui.next.setText(f"&Move {number} children")
        ui.next.setEnabled(number > 0 and self.plan.ready)
        (ui.next if ui.next.isEnabled() else ui.back).setFocus()

    def _show_outlook(self, found: Outlook) -> None:
        looks = self.ui.looks
        while (item := looks.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for title, sentences in found.parts:
            if not sentences:
                continue
            looks.addWidget(heading(title, 2))
            said = QLabel("\n".join(f"•  {one}" for one in sentences))
            said.setTextFormat(Qt.TextFormat.PlainText)
            said.setWordWrap(True)
            looks.addWidget(said)
        looks.addStretch(1)

    def _move(self) -> None:
        ways = choice_rules.moves(self.plan, self.choosing.choices())
        done = service.move_up(self.desk.store, self.plan.year, ways, self.leaving_on)
        self.taken(done)

    def _take_back(self) -> None:
        run = self.plan.last_run
        if run is not None:
            with self.desk.guard(self):
                self.desk.done(service.take_back(self.desk.store, run.id), self)
                self._read()

    def _print_old(self) -> None:
        from esafety_desktop.new_year.pages import render_register

        with self.desk.guard(self):
            year = self.plan.old_register
            sheet = service.register_sheet(self.desk.store, year)
            title = f"Register {AcademicYear(year).label}"
            self.desk.print(self, title, lambda told: render_register(sheet, told), title)

    def _open_terms(self) -> None:
        self.desk.open_place("menu/school_details")

    def _on_changed(self, _areas: object, origin: object) -> None:
        if origin is not self and self.isVisible():
            self._say_terms(service.plan(self.desk.store))

    def _say_terms(self, plan: YearPlan) -> None:
        self.terms.say(_TERMS.format(plan.label) if plan.ready and not plan.terms_known else "")

    def _fields(self) -> dict[str, Any]:
        choices = choice_rules.to_fields(self.choosing.choices())
        return {"year": self.plan.year, "choices": choices} if choices else {}
