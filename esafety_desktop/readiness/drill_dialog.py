"""Practise a scenario: the story, today's procedure over it, and what was missed; no record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QSizePolicy, QWidget

from esafety_desktop.incidents.flowchart_view import FlowchartView
from esafety_desktop.incidents.moment_view import dress, empty, words
from esafety_desktop.incidents.procedure_rules import ProcedureView, StepAnswer
from esafety_desktop.incidents.step_view import StepPanel
from esafety_desktop.readiness.drill_service import LEFT_OUT, Drill, scenarios
from esafety_desktop.readiness.ui_drill_dialog import Ui_DrillDialog
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from esafety_desktop.widgets.desk import Desk

_CHOOSE, _WALK, _END = range(3)


class DrillDialog(QDialog):
    """Walks today's procedure over a made-up story. Nothing is kept: neither answers nor drafts.

    Signals:
        contact_wanted: a contact slot that should be filled in; that is no part of the drill.
    """

    contact_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_DrillDialog()
        self.ui.setupUi(self)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, on=True)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        self.ui.whole.setStretchFactor(self.ui.pages, 1)
        dress(self)
        self._spread()
        self.chart = FlowchartView(self)
        self.ui.chartPlace.insertWidget(0, self.chart, 1)
        self.panel = StepPanel(desk.store.clock, self)
        self.ui.stepPlace.addWidget(self.panel)
        self.ui.stepScroll.viewport().installEventFilter(self)
        self.ui.split.setSizes([440, 820])
        self.drill: Drill | None = None
        self.state: ProcedureView | None = None
        self._shown = ""
        self._stories = scenarios()
        self.ui.scenarios.addItems([row.title for row in self._stories])
        self._connect()
        self.resize(1280, 700)
        self._choose()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.panel.fit(self.ui.stepScroll.viewport().width())
        return super().eventFilter(watched, event)

    def show_step(self, step_id: str) -> None:
        """Show an open or an answered step."""
        state = self.state
        step = state.steps.get(step_id) if state else None
        if state is None or step is None:
            box = state.chart.box(step_id) if state else None
            self.ui.chartSaid.setText(f"{box.spoken}. It comes later." if box else "")
            return
        self._shown = step_id
        self.panel.show_step(step, editable=True)
        self.ui.stepScroll.verticalScrollBar().setValue(0)
        self.chart.go_to(step_id)
        self._gate()

    def _spread(self) -> None:
        """Where the room goes: to words, not to buttons."""
        ui = self.ui
        for line in (ui.chooseFoot, ui.endFoot):
            line.setStretch(0, 1)
        ui.chooseBoth.setStretch(0, 2)
        ui.chooseBoth.setStretch(1, 5)
        ui.scenarios.setSpacing(4)
        ui.drillInside.setContentsMargins(12, 6, 12, 6)
        ui.drillStrip.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _connect(self) -> None:
        ui = self.ui
        ui.scenarios.currentRowChanged.connect(self._story)
        ui.scenarios.itemActivated.connect(lambda _item: self._begin())
        ui.begin.clicked.connect(self._begin)
        ui.done.clicked.connect(lambda: self._take("done"))
        ui.leaveOut.clicked.connect(lambda: self._take("not done"))
        ui.back.clicked.connect(self._back)
        ui.finish.clicked.connect(self._finish)
        ui.storyAgain.clicked.connect(self._again)
        ui.another.clicked.connect(self._choose)
        for button in (ui.chooseClose, ui.endClose):
            button.clicked.connect(self.reject)
        self.panel.changed.connect(self._gate)
        self.panel.contact_wanted.connect(self.contact_wanted)
        self.chart.opened.connect(self.show_step)
        self.chart.spoken.connect(ui.chartSaid.setText)

    def _choose(self) -> None:
        self.drill = self.state = None
        self.ui.heading.setText("Practise a scenario")
        self.ui.stamp.setText("")
        self.ui.pages.setCurrentIndex(_CHOOSE)
        self.ui.begin.setText("&Begin the drill ▸")
        self.ui.scenarios.setEnabled(True)
        self.ui.scenarios.setCurrentRow(max(self.ui.scenarios.currentRow(), 0))
        self.ui.scenarios.setFocus()

    def _again(self) -> None:
        """Back to the story in the middle of a drill; Begin goes on where it was left."""
        self.ui.scenarios.setEnabled(False)
        self.ui.begin.setText("&Go on with the drill ▸")
        self.ui.pages.setCurrentIndex(_CHOOSE)

    def _story(self, row: int) -> None:
        if row < 0:
            return
        ui, story = self.ui, self._stories[row]
        ui.storyTitle.setText(story.title)
        ui.story.setText(story.story_text)
        ui.questions.setText(story.question_text)

    def _begin(self) -> None:
        if self.drill is None:
            self.drill = Drill(self.desk.store, self._stories[self.ui.scenarios.currentRow()].id)
            self.ui.walkStory.setText(self.drill.scenario.story_text.replace("\n\n", " "))
            self.ui.heading.setText(f"Drill · {self.drill.scenario.title}")
            self._refresh()
        self.ui.pages.setCurrentIndex(_WALK)

    def _refresh(self) -> None:
        if self.drill is None:
            return
        self.state = self.drill.view()
        self.ui.stamp.setText(self.state.reminder or self.state.stamp)
        if self.drill.over:
            self._finish()
            return
        leading = self.state.here[0]
        self.chart.show_chart(self.state.chart, leading)
        self.show_step(leading)

    def _take(self, outcome: str) -> None:
        if self.drill is None:
            return
        with self.desk.guard(self):
            reason = "" if outcome == "done" else LEFT_OUT
            self.drill.take(self._shown, self.panel.answer(outcome, reason))
            self._refresh()

    def _back(self) -> None:
        if self.state is None:
            return
        order = [box.id for box in self.state.chart.boxes if box.id in self.state.steps]
        at = order.index(self._shown) if self._shown in order else 0
        if at > 0:
            self.show_step(order[at - 1])

    def _finish(self) -> None:
        if self.drill is None:
            return
        empty(self.ui.endPlace)
        for title, text in self.drill.report().parts:
            self.ui.endPlace.addWidget(words(title, "group"))
            self.ui.endPlace.addWidget(words(text))
        self.ui.endPlace.addStretch(1)
        self.ui.pages.setCurrentIndex(_END)

    def _gate(self) -> None:
        step, form, ui = self.panel.step, self.panel.form, self.ui
        if step is None or form is None:
            return
        unanswered = bool(step.options) and not form.ticked()
        ui.done.setEnabled(not unanswered)
        ui.leaveOut.setVisible(step.why_not)
        said = "In a drill say aloud who and when; nothing need be written."
        ui.wrong.setText(step.lacks(StepAnswer()) if unanswered else said)


def practise(parent: QWidget, desk: Desk, _incident_id: str = "") -> DrillDialog:
    """Open a drill: nothing of it is recorded."""
    dialog = DrillDialog(desk, parent)

    def fill_in(slot_id: str) -> None:
        dialog.close()
        desk.open_place(f"contacts/{slot_id}")

    dialog.contact_wanted.connect(fill_in)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
