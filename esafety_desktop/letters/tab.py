"""The Print tab: choose for whom and what, see how many, look, print."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from esafety_desktop.dates import british
from esafety_desktop.letters import service
from esafety_desktop.letters.pack_view import Readiness, preview_pack
from esafety_desktop.letters.rows import Bundle, Paper
from esafety_desktop.letters.ui_print_tab import Ui_PrintTab
from esafety_desktop.store.changes import Area
from esafety_desktop.widgets.strips import filter_line
from esafety_desktop.widgets.tab_base import Tab
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.letters.order_rules import PrintPlan, Target
    from esafety_desktop.letters.rows import ClassPack
    from esafety_desktop.widgets.desk import Desk

_COLUMNS: tuple[Column[Target], ...] = (
    Column("Class", lambda row: row.name, stretch=True),
    Column("Year", lambda row: row.year_group, align="right"),
    Column("Children", lambda row: str(row.children), "right", sort_key=lambda row: row.children),
    Column("Not back", lambda row: str(row.waiting), "right", sort_key=lambda row: row.waiting),
)
_EMPTY = "There are no classes yet. Import the pupils first: File, Import pupils."
_ONE_SIDE = "Print on one side of the paper: the slip is cut off, the rules stay at home."
_BOTH_SIDES = (
    "Choose both sides, turned on the long edge, in the printer's window. The back of each slip is "
    "empty, so that it can be cut off; no two families share a sheet."
)
_EVERYBODY = "Everybody in the class"
_LOG_THEM = "They went out: write it in the chase lo&g"
_COUNT_THEM = "They were &given out: count them as sent home"


class PrintTab(Tab):
    """Letters, reminders, spares and class lists."""

    title = "Print"
    areas = Area.SCHOOL | Area.AGREEMENTS | Area.LETTERS

    def __init__(self, desk: Desk, ways: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, ways, parent)
        self.ui = Ui_PrintTab()
        self.ui.setupUi(self)
        self._bundles: tuple[Bundle, ...] = ()
        self._plan: PrintPlan | None = None
        self._printed: ClassPack | None = None
        self._printed_for: object = None
        self.filter = filter_line("Type to find a class", lambda text: self.table.filter_text(text))
        self.table: RecordTable[Target] = RecordTable(_COLUMNS, "Classes", self, empty_text=_EMPTY)
        least = self.fontMetrics().averageCharWidth() * 7
        self.table.horizontalHeader().setMinimumSectionSize(least)
        self.ui.left.addWidget(self.filter)
        self.ui.left.addWidget(self.table, 1)
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
        for label in (ui.leftOut, ui.toRing, ui.oneSided):
            set_role(label, "hint")
        for label in (ui.sentence, ui.leftOut, ui.toRing):
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
        for radio in self._radios:
            radio.toggled.connect(self._on_choice)
        ui.about.currentIndexChanged.connect(self._on_about)
        ui.child.currentIndexChanged.connect(self._on_choice)
        ui.spares.valueChanged.connect(self._on_choice)
        ui.bothSides.toggled.connect(self._on_choice)
        ui.preview.clicked.connect(self.print_)
        ui.sent.clicked.connect(self.mark_sent)
        self._readiness = Readiness(self.desk, ui.preview)
        for radio in self._radios:
            radio.clicked.connect(self._readiness.get_ready)
        for box in (ui.about, ui.child):
            box.activated.connect(self._readiness.get_ready)
        self.table.clicked.connect(self._readiness.get_ready)
        self.table.chosen.connect(self._on_class)
        self.table.opened.connect(lambda _row: self.print_())

    @property
    def paper(self) -> Paper:
        """What is chosen to be printed."""
        return next(paper for radio, paper in self._radios.items() if radio.isChecked())

    @property
    def bundle(self) -> Bundle | None:
        """Which agreements it is about."""
        place = self.ui.about.currentIndex()
        return self._bundles[place] if 0 <= place < len(self._bundles) else None

    @property
    def class_id(self) -> str | None:
        """The class; None for the whole school."""
        row = self.table.current_row()
        return (row.id or None) if row else None

    def _choice(self) -> object:
        return self.paper, self.class_id, self.bundle, self.ui.child.currentData()

    def refresh(self) -> None:
        """Read the classes and agreements again."""
        self._bundles = service.bundles(self.desk.store)
        chosen = self.ui.about.currentText()
        blocked = self.ui.about.blockSignals(True)
        self.ui.about.clear()
        self.ui.about.addItems([bundle.title for bundle in self._bundles])
        self.ui.about.setCurrentIndex(max(self.ui.about.findText(chosen), 0))
        self.ui.about.blockSignals(blocked)
        rows = service.targets(self.desk.store, self.bundle)
        self.table.set_rows(rows)
        if self.table.current_row() is None and rows:
            self.table.selectRow(1 if len(rows) > 1 else 0)
        self._on_choice()

    def open_item(self, item: str) -> None:
        """Choose a class by its id."""
        self.table.select_key(item)
        self.table.setFocus()

    def focus_filter(self) -> None:
        """Ctrl+F."""
        self.filter.setFocus()
        self.filter.selectAll()

    def _on_class(self, _row: object = None) -> None:
        child = self.ui.child
        blocked = child.blockSignals(True)
        child.clear()
        child.addItem(_EVERYBODY, None)
        if self.class_id is not None:
            for pupil_id, name in service.children(self.desk.store, self.class_id):
                child.addItem(name, pupil_id)
        child.blockSignals(blocked)
        self._on_choice()

    def _on_about(self, _value: object = None) -> None:
        self._count_waiting()
        self._on_choice()

    def _on_choice(self, _value: object = None) -> None:
        ui = self.ui
        paper = self.paper
        row = self.table.current_row()
        if self._choice() != self._printed_for:
            self._printed = None
            ui.sent.hide()
        ui.about.setEnabled(paper is not Paper.CLASS_LIST)
        ui.child.setEnabled(paper in {Paper.LETTER, Paper.REMINDER} and self.class_id is not None)
        ui.oneSided.setVisible(paper is not Paper.CLASS_LIST)
        ui.spares.setEnabled(paper in {Paper.LETTER, Paper.SPARE})
        ui.oneSided.setText(_BOTH_SIDES if ui.bothSides.isChecked() else _ONE_SIDE)
        ui.bothSides.setEnabled(paper is not Paper.CLASS_LIST)
        ui.separator.setEnabled(paper in {Paper.LETTER, Paper.REMINDER})
        if row is None and paper is not Paper.SPARE:
            self._show_plan("0", "Choose a class.", possible=False)
            return
        self._plan = service.plan(self.desk.store, paper, self.class_id, self.bundle)
        self._show_count(paper)

    def _show_count(self, paper: Paper) -> None:
        plan = self._plan
        assert plan is not None  # noqa: S101 - set by the only caller
        ui = self.ui
        ui.leftOut.setText(_named("Not in this set, ask the safeguarding lead: ", plan.left_out))
        ui.toRing.setText(_named("To be rung instead: ", plan.to_ring))
        if paper is Paper.SPARE:
            some = ui.spares.value() > 0
            words = plan.sentence if some else "Say how many spares you need."
            self._show_plan(str(ui.spares.value()), words, possible=some)
        elif paper is Paper.CLASS_LIST and self.class_id is None:
            self._show_plan("0", "Choose one class for its list.", possible=False)
        elif ui.child.isEnabled() and ui.child.currentData():
            self._show_plan("1", f"for {ui.child.currentText()}", possible=True)
        else:
            number, _, what = plan.sentence.partition(" ")
            row = self.table.current_row()
            words = f"{what} · {row.name if row else ''}"
            if plan.asked_by is not None:
                words += (
                    f"\nThe letter asks for it by {british(plan.asked_by)}: they still have time."
                )
            self._show_plan(number, words, possible=plan.letters > 0)

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
                self._print_list()
            else:
                self._show(self._pack())

    def _pack(self) -> ClassPack:
        ui = self.ui
        store = self.desk.store
        only = ui.child.currentData() if ui.child.isEnabled() else None
        pupil_ids = [only] if only else None
        separator = ui.separator.isChecked()
        if self.paper is Paper.SPARE:
            assert self.bundle is not None  # noqa: S101 - an agreement is always chosen
            return service.spare_pack(store, self.bundle, ui.spares.value())
        if self.paper is Paper.REMINDER:
            result = service.prepare_reminder_pack(
                store, self.class_id, self.bundle, separator=separator, pupil_ids=pupil_ids
            )
        else:
            result = service.prepare_class_pack(
                store,
                self.class_id,
                self.bundle,
                spares=ui.spares.value(),
                separator=separator,
                pupil_ids=pupil_ids,
            )
        return self.desk.done(result, self)

    def _show(self, pack: ClassPack) -> None:
        choice, letters = self._choice(), self.paper is Paper.LETTER
        pack = replace(pack, both_sides=self.ui.bothSides.isChecked())

        def shown() -> None:
            if pack.children:
                self._printed, self._printed_for = pack, choice
                self.ui.sent.setText(_COUNT_THEM if letters else _LOG_THEM)
                self.ui.sent.show()

        preview_pack(
            self.desk, self, pack, shown, (lambda: self._give_out(pack)) if letters else None
        )

    def _count_waiting(self) -> None:
        for row in service.targets(self.desk.store, self.bundle):
            self.table.records.replace_row(row)

    def _give_out(self, pack: ClassPack) -> None:
        """What was printed or saved goes home: it isn't back from now on."""
        with self.desk.guard(self):
            self.desk.done(service.give_out(self.desk.store, pack), self)
            self._count_waiting()
        if self._printed is pack:
            self._printed = None
            self.ui.sent.hide()

    def _print_list(self) -> None:
        from esafety_desktop.letters import pages

        listed = service.class_list(self.desk.store, self.class_id or "")
        title = f"Class list {listed.class_name}"
        self.desk.print(
            self, title, lambda progress: pages.render_class_list(listed, progress), title
        )

    def mark_sent(self) -> None:
        """Write the reminders that were just made into the chase log, or count letters as out."""
        if self._printed is None:
            return
        if self.paper is Paper.LETTER:
            self._give_out(self._printed)
            return
        pack, self._printed = self._printed, None
        self.ui.sent.hide()
        with self.desk.guard(self):
            self.desk.done(service.mark_sent(self.desk.store, pack), self)
            self.refresh()


def _named(words: str, names: tuple[str, ...]) -> str:
    return words + ", ".join(names) if names else ""
