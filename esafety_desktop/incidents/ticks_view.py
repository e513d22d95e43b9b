"""The third page of the guided procedure: several ticks or one reason, without another dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from esafety_desktop.incidents.answer_who_view import complete
from esafety_desktop.incidents.moment_view import Moment, empty, words
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.widgets.wrapped_ticks import WrappedBox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from esafety_desktop.incidents.procedure_rules import ProcedureView, StepView
    from esafety_desktop.incidents.ui_procedure_dialog import Ui_ProcedureDialog

_PAGE = 2


class TicksPage(QObject):
    """Asks for other routes, for several steps done already, or for a reason.

    Args:
        ui: The dialog's widgets.
        clock: Tells the time in UTC.
        parent: The dialog.

    Signals:
        left: Back was pressed.
        ticked: a tick was set or taken away.
    """

    left = Signal()
    ticked = Signal()

    def __init__(
        self, ui: Ui_ProcedureDialog, clock: Callable[[], datetime], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._clock = clock
        self.when = Moment(ui.ticksWhen, ui.ticksWhenNow, clock)
        self.boxes: dict[str, QCheckBox] = {}
        self.choices: dict[str, QComboBox] = {}
        self._act: Callable[[], None] = lambda: None
        self._needs_reason = True
        self._needs_tick = True
        self._when_shown = False
        self._steps: dict[str, StepView] = {}
        self._at_first: tuple[str, ...] = ()
        ui.ticksInside.setStretchFactor(ui.ticksScroll, 1)
        ui.ticksOk.clicked.connect(lambda: self._act())
        ui.ticksBack.clicked.connect(self.left)
        ui.ticksReason.textChanged.connect(self._gate)
        for line in (ui.ticksWhen, ui.ticksWho):
            line.textChanged.connect(self._gate)

    def ask_reason(self, title: str, act: Callable[[str], None]) -> None:
        """Only a reason is wanted."""
        self._begin(
            title, "The reason stands in the record beside the step.", "Wh&y it was not done"
        )
        self._needs_reason, self._needs_tick = True, False
        self._show(when=False)
        self._act = lambda: act(self._reason())

    def ask_routes(self, state: ProcedureView, act: Callable[[tuple[str, ...], str], None]) -> None:
        """Which routes it should be from now on, and why."""
        self._begin(
            "It is worse than we thought",
            "Tick all that it may be now. Nothing that was done is lost; the most serious leads.",
            "Wh&y it changes",
        )
        for route in state.routes:
            box = WrappedBox(route.label)
            box.setToolTip(route.hint)
            box.setChecked(route.id in state.open_routes)
            self._add(route.id, box)
        self._needs_reason, self._needs_tick = True, True
        self._show(when=False)
        self._act = lambda: act(self._ticked(), self._reason())

    def ask_several(
        self,
        steps: tuple[StepView, ...],
        act: Callable[[dict[str, StepAnswer]], None],
        *,
        every: bool = False,
    ) -> None:
        """Several steps that were done before this was typed: one time and note for all.

        ``every``: whether all that is left stands here, so that the incident ends on this screen.
        """
        self._steps = {step.id: step for step in steps}
        self._begin(
            "All on one screen" if every else "Done already",
            "Tick what was done before you came to write it down. Who, when and note are for all.",
            "No&te",
        )
        for step in self._by_path(steps):
            if step.options and not step.triage:
                self._add_choice(step)
        self._needs_reason, self._needs_tick = False, True
        self._show(when=True)
        self._act = lambda: act(self._answers())

    def ask_left_out(
        self, steps: Sequence[StepView], act: Callable[[tuple[str, ...], str], None]
    ) -> None:
        """Several steps that are not needed here: one reason for all."""
        self._begin(
            "Not needed here",
            "Tick what can be left out, and write why: the reason stands beside each. Steps with "
            "the police, social care or the LADO are decided one by one, each on its own page.",
            "Wh&y they are not needed",
        )
        tuple(self._by_path(steps))
        self._needs_reason, self._needs_tick = True, True
        self._show(when=False)
        self._act = lambda: act(self._ticked(), self._reason())

    def offer_names(self, names: Sequence[str]) -> None:
        """Who may have done the steps, to choose from."""
        complete(self._ui.ticksWho, names)

    def typed(self) -> dict[str, Any]:
        """What was typed and ticked, and under which heading; {} when nothing was."""
        ui, reason = self._ui, self._reason()
        who = ui.ticksWho.text() if self._when_shown else ""
        ticked = self._ticked()
        if not (reason or who.strip() or ticked != self._at_first):
            return {}
        lines = {"who": who, "when": ui.ticksWhen.text()} if self._when_shown else {}
        answers = {key: self._choice(key) for key in ticked}
        kept = {"ticked": {key: "".join(one) for key, one in answers.items()}}
        return {"title": ui.ticksTitle.text(), "text": reason, **lines, **kept}

    def put(self, kept: dict[str, Any]) -> None:
        """Put words and ticks back under the heading that they were typed under."""
        if kept.get("title") == self._ui.ticksTitle.text():
            ticked = kept.get("ticked", dict.fromkeys(self._at_first, ""))
            for key, box in self.boxes.items():
                box.setChecked(key in ticked)
            for key, combo in self.choices.items():
                if ticked.get(key):
                    combo.setCurrentIndex(max(combo.findData(ticked[key]), 0))
            self._ui.ticksReason.setPlainText(kept["text"])
            self._ui.ticksWho.setText(kept.get("who", self._ui.ticksWho.text()))
            self._ui.ticksWhen.setText(kept.get("when", self._ui.ticksWhen.text()))

    def _by_path(self, steps: Sequence[StepView]) -> Iterator[StepView]:
        """Each step with its box, below the name of its route."""
        path = ""
        for step in steps:
            if step.path != path:
                path = step.path
                self._ui.ticksPlace.addWidget(words(path or "Afterwards", "group"))
            self._add(step.id, QCheckBox(step.title))
            yield step

    def _answers(self) -> dict[str, StepAnswer]:
        who, when, note = self._ui.ticksWho.text(), self.when.value, self._reason()
        return {
            key: StepAnswer(choices=self._choice(key), who=who, when=when, note=note)
            for key in self._ticked()
        }

    def _choice(self, key: str) -> tuple[str, ...]:
        combo = self.choices.get(key)
        return (str(combo.currentData()),) if combo and combo.currentData() else ()

    def _add_choice(self, step: StepView) -> None:
        combo = QComboBox()
        combo.setAccessibleName(step.question)
        combo.addItem(step.question, "")
        for option in step.options:
            combo.addItem(option.label, option.id)
        combo.setCurrentIndex(max(combo.findData(step.default), 0))
        combo.hide()
        combo.currentIndexChanged.connect(self._gate)
        combo.currentIndexChanged.connect(self.ticked)
        self.boxes[step.id].toggled.connect(combo.setVisible)
        self.choices[step.id] = combo
        self._ui.ticksPlace.addWidget(combo)

    def _begin(self, title: str, hint: str, label: str) -> None:
        empty(self._ui.ticksPlace)
        self.boxes.clear()
        self.choices.clear()
        self._ui.ticksTitle.setText(title)
        self._ui.ticksHint.setText(hint)
        self._ui.ticksReasonLabel.setText(label)
        self._ui.ticksReason.blockSignals(True)
        self._ui.ticksReason.clear()
        self._ui.ticksReason.blockSignals(False)

    def _show(self, *, when: bool) -> None:
        ui = self._ui
        self._when_shown = when
        if when:
            self.when.put(self._clock())  # never the moment at which the page was last looked at
        lines = (ui.ticksWho, ui.ticksWhoLabel, ui.ticksWhen, ui.ticksWhenNow, ui.ticksWhenLabel)
        for widget in lines:
            widget.setVisible(when)
        self._at_first = self._ticked()
        ui.ticksScroll.setVisible(bool(self.boxes))
        ui.ticksReason.setMaximumHeight(88 if self.boxes else 400)
        ui.ticksPlace.addWidget(words(""))
        ui.ticksPlace.addStretch(1)
        ui.pages.setCurrentIndex(_PAGE)
        (next(iter(self.boxes.values())) if self.boxes else ui.ticksReason).setFocus()
        self._gate()

    def _add(self, key: str, box: QCheckBox) -> None:
        box.toggled.connect(self._gate)
        box.toggled.connect(self.ticked)
        self.boxes[key] = box
        self._ui.ticksPlace.addWidget(box)

    def _ticked(self) -> tuple[str, ...]:
        return tuple(key for key, box in self.boxes.items() if box.isChecked())

    def _reason(self) -> str:
        return self._ui.ticksReason.toPlainText().strip()

    def _lacks(self) -> str:
        """What the ticked steps ask and nobody put in yet."""
        asked = {ask for key in self._ticked() for ask in self._steps[key].asked(self._choice(key))}
        if "who" in asked and not self._ui.ticksWho.text().strip():
            return "Write who did this."
        if not self.when.entered:
            return "Put in when it was."
        if self.when.wrong:
            return self.when.wrong
        return "Write a few words." if "note" in asked and not self._reason() else ""

    def _gate(self, *_: object) -> None:
        wrong = ""
        if self._needs_tick and not self._ticked():
            wrong = "Tick at least one."
        elif any(key in self.choices and not self._choice(key) for key in self._ticked()):
            wrong = "Choose an answer for each question that is ticked."
        elif self._needs_reason and not self._reason():
            wrong = "Write why, in a few words."
        elif self._when_shown:
            wrong = self._lacks()
        self._ui.ticksWrong.setText(wrong)
        self._ui.ticksOk.setEnabled(not wrong)
