"""A minor accident on one screen: whom, questions, steps, what came of it; then it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QRadioButton, QWidget

from esafety_desktop.dates import british
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.minor_service import Minor, close_minor, minor_steps
from esafety_desktop.incidents.moment_view import Moment, chosen, dress, fill, open_at, words
from esafety_desktop.incidents.people_service import pupil_choices
from esafety_desktop.incidents.service import incident
from esafety_desktop.incidents.ui_minor_dialog import Ui_MinorDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.filter_line import filter_line
from esafety_desktop.widgets.fitting import ScrolledPart, text_is_large
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.strips import emergency_strip
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.wrapped_ticks import WrappedBox, WrappedRing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.incidents.minor_service import MinorStep
    from esafety_desktop.incidents.procedure_rules import StepView
    from esafety_desktop.incidents.rows import PersonRow
    from esafety_desktop.widgets.desk import Desk

GRAVER = "That is not a minor accident, or not over: press Step by step."
_IN_SCHOOL = "school-computer"
_NO_HIT = "No pupil is found by these words. Type fewer letters."
_NO_PUPILS = "No pupils are here yet. Import the pupils first."


class MinorDialog(DraftDialog):
    """Gathers a minor accident.

    Args:
        desk: Over the cabinet in which the incident lives.
        incident_id: The incident; nothing of its procedure is answered yet.
        parent: The window.
    """

    def __init__(self, desk: Desk, incident_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.incident_id = desk, incident_id
        self.ui = Ui_MinorDialog()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.scroll)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.ui.columns.setStretch(0, 2)
        self.ui.columns.setStretch(1, 3)
        self.answers: dict[str, dict[str, QRadioButton]] = {}
        self.ticks: dict[str, QCheckBox] = {}
        self.outcomes: dict[str, QCheckBox] = {}
        self._plain: dict[str, tuple[str, ...]] = {}
        self._groups: list[QButtonGroup] = []
        self._list_children()
        self.when = Moment(self.ui.when, self.ui.whenNow, desk.store.clock)
        told = incident(desk.store, incident_id).facts.reported_at
        if told is not None:
            self.when.put(told)
        fill(self.ui.where, kind_rules.WHERE_KINDS)
        self.ui.who.setText(desk.store.account.name)
        steps = minor_steps(desk.store, incident_id)
        for one in steps:
            if one.step.options:
                self._ask(one)
        self._list_steps([one.step for one in steps if not one.step.options])
        self._list_outcomes()
        place = f"incidents/{incident_id}/minor"
        self.draft = DraftKeeper(desk.store, place, self._fields, self)
        self.ui.note.setPlainText(self.draft.found().get("note", ""))
        self._connect()
        if text_is_large(self):
            ScrolledPart(self.ui.whole, 1)
        open_at(self, 1240, 680)
        self.filter.setFocus()
        self._changed()

    def accept(self) -> None:
        with self.desk.guard(self):
            result = close_minor(self.desk.store, self.incident_id, self._minor())
            self.taken(result)

    def _list_children(self) -> None:
        columns: list[Column[PersonRow]] = [
            Column("Name", lambda row: row.name, stretch=True),
            Column("Class", lambda row: row.class_name),
            Column("Born", lambda row: british(row.born), sort_key=lambda row: str(row.born)),
        ]
        self.pupils: RecordTable[PersonRow] = RecordTable(
            columns, "Pupils", key=lambda row: row.pupil_id, empty_text=_NO_PUPILS
        )
        self.pupils.no_match = _NO_HIT
        self.pupils.set_rows(pupil_choices(self.desk.store))
        self.filter = filter_line("Type a name or class", self._filter)
        self.ui.childLabel.setBuddy(self.filter)
        self.ui.childPlace.addWidget(self.filter)
        self.ui.childPlace.addWidget(self.pupils)

    def _filter(self, text: str) -> None:
        """Narrow the list; a single hit is chosen."""
        self.pupils.filter_text(text)
        if text.strip() and len(self.pupils.records.shown) == 1:
            self.pupils.selectRow(0)
        self._changed()

    def _ask(self, one: MinorStep) -> None:
        step = one.step
        self.ui.asked.addWidget(words(step.question, "group"))
        group = QButtonGroup(self)
        self._groups.append(group)
        self._plain[step.id] = one.plain
        self.answers[step.id] = {}
        for option in step.options:
            radio = WrappedRing(option.label.replace("&", "&&"))
            radio.setAccessibleDescription(step.question)
            radio.toggled.connect(self._changed)
            group.addButton(radio)
            self.answers[step.id][option.id] = radio
        self._two_abreast(self.answers[step.id].values())

    def _list_steps(self, steps: Iterable[StepView]) -> None:
        self.ui.asked.addWidget(words("What was done", "group"))
        for step in steps:
            box = WrappedBox(step.title.replace("&", "&&"))
            box.setToolTip("\n".join(step.do))
            box.toggled.connect(self._changed)
            self.ticks[step.id] = box
        self._two_abreast(self.ticks.values())

    def _two_abreast(self, buttons: Iterable[QWidget]) -> None:
        """All of it stands on one screen: nothing has to be scrolled to."""
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        for number, button in enumerate(buttons):
            grid.addWidget(button, number // 2, number % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.ui.asked.addLayout(grid)

    def _list_outcomes(self) -> None:
        self.ui.asked.addWidget(words("What came of it", "group"))
        for choice in kind_rules.OUTCOMES:
            if choice.id not in {"agency", "sanction"}:  # neither ends what nobody meant to do
                box = WrappedBox(choice.label)
                box.toggled.connect(self._changed)
                self.outcomes[choice.id] = box
        self._two_abreast(self.outcomes.values())
        self.ui.asked.addStretch(1)

    def _connect(self) -> None:
        ui = self.ui
        for line in (ui.who, ui.when):
            line.textChanged.connect(self._changed)
        ui.note.textChanged.connect(self._changed)
        ui.note.textChanged.connect(self.draft.touch)
        ui.where.currentIndexChanged.connect(self._changed)
        self.pupils.chosen.connect(self._changed)
        ui.all.clicked.connect(self._tick_all)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)
        for options in self.answers.values():
            if _IN_SCHOOL in options:
                options[_IN_SCHOOL].toggled.connect(self._stands_in_school)

    def _stands_in_school(self) -> None:
        """A computer of the school that doesn't go home: proposed, and can be changed."""
        if not chosen(self.ui.where):
            self.ui.where.setCurrentIndex(self.ui.where.findData("in"))

    def _tick_all(self) -> None:
        for box in self.ticks.values():
            box.setChecked(True)

    def _choice(self, step_id: str) -> str:
        options = self.answers[step_id].items()
        return next((key for key, radio in options if radio.isChecked()), "")

    def _minor(self) -> Minor:
        person = self.pupils.current_row()
        if person is None:
            raise RuntimeError("no child is chosen")
        ticked = tuple(key for key, box in self.outcomes.items() if box.isChecked())
        return Minor(
            person,
            chosen(self.ui.where),
            self.when.value,
            self.ui.who.text(),
            self.ui.note.toPlainText(),
            {step_id: self._choice(step_id) for step_id in self.answers},
            ticked,
        )

    def _changed(self, *_: object) -> None:
        wrong = self._grave() or self._lacks()
        self.ui.wrong.setText(wrong)
        self.ui.ok.setEnabled(not wrong)

    def _grave(self) -> str:
        given = {step_id: self._choice(step_id) for step_id in self.answers}
        grave = any(one and one not in self._plain[step_id] for step_id, one in given.items())
        return GRAVER if grave else ""

    def _lacks(self) -> str:
        ui = self.ui
        wanted = (
            (self.pupils.current_row() is None, "Choose the child."),
            (not self.when.entered, "Put in when it was."),
            (bool(self.when.wrong), self.when.wrong),
            (not chosen(ui.where), "Say whether it was in or out of school."),
            (not all(map(self._choice, self.answers)), "Answer each question."),
            (not all(box.isChecked() for box in self.ticks.values()), "Tick each step done."),
            (not ui.who.text().strip(), "Write who did these steps."),
            (not ui.note.toPlainText().strip(), "Write what was done."),
            (not any(b.isChecked() for b in self.outcomes.values()), "Tick what came of it."),
        )
        return next((sentence for lacks, sentence in wanted if lacks), "")

    def _fields(self) -> dict[str, Any]:
        note = self.ui.note.toPlainText()
        return {"note": note} if note.strip() else {}
