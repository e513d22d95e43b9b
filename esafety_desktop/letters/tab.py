"""Forms and slips: choose for whom and what, see how many, look, print, begin again after a jam."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from esafety_desktop.letters import service
from esafety_desktop.letters.again_view import AgainStrip
from esafety_desktop.letters.kept_view import show_families, show_runs, show_translations
from esafety_desktop.letters.list_view import named, preferring, print_list, run_words
from esafety_desktop.letters.options_view import OptionsView
from esafety_desktop.letters.pack_view import Readiness, preview_pack
from esafety_desktop.letters.rows import Paper
from esafety_desktop.letters.targets_view import TargetTable
from esafety_desktop.letters.ui_print_tab import Ui_PrintTab
from esafety_desktop.store.changes import Area
from esafety_desktop.value import replace
from esafety_desktop.widgets.draft_dialog import keep_drafts
from esafety_desktop.widgets.filter_line import filter_line
from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.halves import halves_instead
from esafety_desktop.widgets.tab_base import Tab
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.letters.order_rules import Order, PrintPlan, RunRow
    from esafety_desktop.letters.rows import ClassPack
    from esafety_desktop.widgets.desk import Desk

_ONE_SIDE = "Print on one side of the paper: the slip is cut off, the rules stay at home."
_BOTH_SIDES = (
    "Choose both sides, turned on the long edge, in the printer's window. The back of each slip is "
    "empty, so that it can be cut off; no two families share a sheet."
)
_LOG_THEM = "They went o&ut: write it in the chase log"
_COUNT_THEM = "The&y were given out: count them as sent home"


class PrintTab(Tab):
    """Letters, reminders, spares and class lists."""

    title = "Print"
    areas = Area.SCHOOL | Area.AGREEMENTS | Area.LETTERS

    def __init__(self, desk: Desk, ways: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, ways, parent)
        self.ui = Ui_PrintTab()
        self.ui.setupUi(self)
        let_flow(self.ui.keeping, self.ui.left)
        let_flow(self.ui.buttons, self.ui.right)
        halves_instead(self.ui.halves, self.ui.whole)
        self._printed: ClassPack | None = None
        self._printed_for: object = None
        self._to_translate: tuple[str, str] | None = None
        self.table = TargetTable(self, lambda: desk.open_place("menu/import_pupils"))
        self.filter = filter_line("Type to find a class", self.table.find_class)
        self.options = OptionsView(self)
        self.again = AgainStrip(self)
        self.ui.listPlace.addWidget(self.filter)
        self.ui.listPlace.addWidget(self.table, 1)
        self.ui.optionsPlace.addWidget(self.options)
        self.ui.againPlace.addWidget(self.again)
        self._dress()
        self._connect()
        self.refresh()

    def _dress(self) -> None:
        ui = self.ui
        set_role(ui.title, "title")
        for label in (ui.whomTitle, ui.whatTitle):
            set_role(label, "section")
        set_role(ui.figure, "figure")
        set_role(ui.preview, "primary")
        for label in (ui.leftOut, ui.toRing, ui.oneSided, ui.looks):
            set_role(label, "hint")
        for label in (ui.sentence, ui.leftOut, ui.toRing, ui.looks):
            label.setTextFormat(Qt.TextFormat.PlainText)
        ui.sent.hide()

    def _connect(self) -> None:
        ui = self.ui
        self._radios = {
            ui.letter: Paper.LETTER,
            ui.reminder: Paper.REMINDER,
            ui.spare: Paper.SPARE,
            ui.classList: Paper.CLASS_LIST,
        }
        self._readiness = Readiness(self.desk, ui.preview)
        for radio in self._radios:
            radio.toggled.connect(self._on_choice)
            radio.clicked.connect(self._readiness.get_ready)
        self.options.changed.connect(self._on_choice)
        self.options.about_changed.connect(self._on_about)
        for box in (self.options.ui.about, self.options.ui.child):
            box.activated.connect(self._readiness.get_ready)
        ui.preview.clicked.connect(self.print_)
        ui.sent.clicked.connect(self.mark_sent)
        self.again.wanted.connect(self._show)
        self.table.clicked.connect(self._readiness.get_ready)
        self.table.repeat(ui.preview, ui.sent)
        self.table.chosen.connect(self._on_class)
        self.table.opened.connect(lambda _row: self.print_())
        ui.families.clicked.connect(lambda: show_families(self.desk, self))
        for button in (ui.translations, ui.openLines):
            button.clicked.connect(self._open_translations)
        ui.runs.clicked.connect(lambda: show_runs(self.desk, self, self.choose_run))
        self.filter.returnPressed.connect(self._print_found)

    @property
    def paper(self) -> Paper:
        """What is chosen to be printed."""
        return next(paper for radio, paper in self._radios.items() if radio.isChecked())

    @property
    def order(self) -> Order:
        """All that is asked for."""
        row = self.table.current_row()
        return self.options.order(row.id if row else "")

    def refresh(self) -> None:
        """Read the classes and agreements again."""
        store = self.desk.store
        self.options.offer_bundles(service.bundles(store))
        self.options.offer_languages(service.languages(store))
        self._read_targets()
        self._on_choice()

    def _read_targets(self) -> None:
        rows = service.targets(self.desk.store, self.options.bundle, self.paper)
        self.table.set_rows(rows)
        if self.table.current_row() is None and rows:
            first = next((n for n, row in enumerate(rows) if row.one_class), 0)
            self.table.selectRow(first)

    def open_item(self, item: str) -> None:
        """Choose a class by its id; ``print/<id>`` shows its letters at once."""
        at_once, class_id = item.startswith("print/"), item.removeprefix("print/")
        self.filter.clear()
        if self.table.select_key(class_id) and at_once:
            self.ui.letter.setChecked(True)
            self.print_()
        self.table.setFocus()

    def first_stop(self) -> QWidget:
        return self.filter

    def focus_filter(self) -> None:
        """Ctrl+F."""
        self.filter.setFocus()
        self.filter.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.window().focusWidget() is not self.table:  # a class was asked for
            self.filter.setFocus()

    def _print_found(self) -> None:
        """Enter in the filter: the class that is left is printed."""
        if self.table.current_row() is None:
            self.table.selectRow(0)
        self.print_()

    def _on_class(self, _row: object = None) -> None:
        class_id = self.order.class_id
        self.options.offer_children(service.children(self.desk.store, class_id) if class_id else ())
        self._on_choice()

    def _on_about(self) -> None:
        self._read_targets()
        self._on_choice()

    def _on_choice(self, _value: object = None) -> None:
        ui, paper = self.ui, self.paper
        row = self.table.current_row()
        self.options.enable_for(paper, one_class=self.order.class_id is not None)
        order = self.order
        if (paper, replace(order, start_with="")) != self._printed_for:
            self._printed = None
            self.again.forget()
            ui.sent.hide()
        ui.oneSided.setVisible(paper is not Paper.CLASS_LIST)
        ui.oneSided.setText(_BOTH_SIDES if order.both_sides else _ONE_SIDE)
        if row is None and paper is not Paper.SPARE:
            self._show_plan("0", "Choose a class.", possible=False)
            return
        plan = service.plan_order(self.desk.store, paper, order)
        self.options.offer_starts(plan.starts)
        self._show_count(paper, plan)

    def _show_count(self, paper: Paper, plan: PrintPlan) -> None:
        ui = self.ui
        order = self.order
        ui.leftOut.setText(named("Not in this set, ask the safeguarding lead: ", plan.left_out))
        instead = named("To be rung instead: ", plan.to_ring)
        ui.toRing.setText(instead if paper is Paper.REMINDER else preferring(plan.to_ring))
        ui.looks.setText(
            "\n".join([*([", ".join(plan.looks)] if plan.looks else []), *plan.missing])
        )
        for label in (ui.leftOut, ui.toRing, ui.looks):
            label.setVisible(bool(label.text()))
        self._to_translate = plan.to_translate
        ui.openLines.setVisible(plan.to_translate is not None)
        if paper is Paper.SPARE:
            some = order.spares > 0
            words = plan.sentence if some else "Say how many spares you need."
            self._show_plan(str(order.spares), words, possible=some)
        elif paper is Paper.CLASS_LIST and order.class_id is None:
            self._show_plan("0", "Choose one class for its list.", possible=False)
        elif order.pupil_ids:
            words = f"for {self.options.ui.child.currentText()}"
            self._show_plan(str(plan.letters), words, possible=plan.letters > 0)
        else:
            self._show_letters(plan, order)

    def _open_translations(self) -> None:
        """At what is open, or at the agreement and the language that are chosen."""
        show_translations(self.desk, self, self._to_translate or self.options.language_place)

    def _show_letters(self, plan: PrintPlan, order: Order) -> None:
        row = self.table.current_row()
        number, words = run_words(plan, order.start_with, row.name if row else "")
        self._show_plan(str(number), words, possible=plan.letters > 0)

    def _show_plan(self, figure: str, sentence: str, *, possible: bool) -> None:
        self.ui.figure.setText(figure)
        self.ui.sentence.setText(sentence)
        self.ui.preview.setEnabled(possible)

    def print_(self) -> None:
        """Make the pages and show them."""
        if not self.ui.preview.isEnabled():
            return
        with self.desk.guard(self):
            if self.paper is Paper.CLASS_LIST:
                print_list(self.desk, self, self.order.class_id or "")
            else:
                self._show(self._pack())

    def _pack(self) -> ClassPack:
        store, order = self.desk.store, self.order
        if self.paper is Paper.SPARE:
            return service.spare_letters(store, order)
        if self.paper is Paper.REMINDER:
            return self.desk.done(service.prepare_reminders(store, order), self)
        return self.desk.done(service.prepare_letters(store, order), self)

    def _show(self, pack: ClassPack) -> None:
        choice = (self.paper, replace(self.order, start_with=""))
        letters = pack.paper is Paper.LETTER

        def shown() -> None:
            if pack.children:
                self._printed, self._printed_for = pack, choice
                self.ui.sent.setText(_COUNT_THEM if letters else _LOG_THEM)
                self.ui.sent.show()

        preview_pack(self.desk, self, pack, shown, lambda: self._taken(pack))

    def _taken(self, pack: ClassPack) -> None:
        """It was printed or saved: letters go home, so they aren't back from now on."""
        with self.desk.guard(self):
            self.desk.done(service.log_run(self.desk.store, pack, self.options.bundle), self)
            if pack.paper is Paper.LETTER and pack.children:
                self._give_out(pack)
            self._read_targets()
        self.again.ask_about(pack)

    def _give_out(self, pack: ClassPack) -> None:
        self.desk.done(service.give_out(self.desk.store, pack), self)
        if self._printed is pack:
            self.ui.sent.hide()

    def mark_sent(self) -> None:
        """Write the reminders that were just made into the chase log, or count letters as out."""
        pack, self._printed = self._printed, None
        self.ui.sent.hide()
        if pack is None:
            return
        with self.desk.guard(self):
            if pack.paper is Paper.LETTER:
                self._give_out(pack)
                self._read_targets()
            else:
                self.desk.done(service.mark_sent(self.desk.store, pack), self)
                self.refresh()

    def keep_draft(self) -> None:
        keep_drafts(self)

    def choose_run(self, run: RunRow) -> None:
        """Choose class and agreement of a run, to print some of it again."""
        next(radio for radio, paper in self._radios.items() if paper is run.paper).setChecked(True)
        self.options.choose_about(run.agreement_ids)
        self.table.select_key(run.classes[0][0] if len(run.classes) == 1 else "")
        self.options.ui.start.setFocus()
