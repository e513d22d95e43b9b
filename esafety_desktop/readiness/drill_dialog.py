"""Practise a story or a route: the procedure over it, and what was missed; no record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QSizePolicy, QWidget

from esafety_desktop.incidents.flowchart_view import FlowchartView
from esafety_desktop.incidents.moment_view import dress, empty, words
from esafety_desktop.incidents.procedure_rules import ProcedureView, StepAnswer
from esafety_desktop.incidents.step_view import StepPanel
from esafety_desktop.readiness.drill_service import LEFT_OUT, Drill, packs, routes, scenarios
from esafety_desktop.readiness.projector_view import ProjectorView, choose_screen
from esafety_desktop.readiness.training_dialog import TrainingDialog
from esafety_desktop.readiness.ui_drill_dialog import Ui_DrillDialog
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.kept_splitter import KeptSplitter
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from esafety_desktop.widgets.desk import Desk

_CHOOSE, _WALK, _END = range(3)


class DrillDialog(QDialog):
    """Walks a procedure over a made-up story. Nothing is kept: neither answers nor drafts.

    Signals:
        contact_wanted: a contact slot that should be filled in; that is no part of the drill.
    """

    contact_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_DrillDialog()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.storyScroll, self.ui.stepScroll, self.ui.endScroll)
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
        KeptSplitter(self.ui.split)
        self.drill: Drill | None = None
        self.state: ProcedureView | None = None
        self._shown = ""
        self._stories = scenarios()
        self.ui.packs.addItem("Six stories, with today’s procedure", "")
        for pack, title in packs():
            self.ui.packs.addItem(f"A route of: {title}", pack)
        self._connect()
        self._offer()
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

    def come_back(self) -> None:
        """Go on where it was left, with what was filled in meanwhile."""
        shown = self._shown
        if self.drill is not None and self.ui.pages.currentIndex() == _WALK:
            self._refresh()
            self.show_step(shown)
        self.open()

    def _spread(self) -> None:
        """Where the room goes: to words, not to buttons."""
        ui = self.ui
        for line in (ui.chooseFoot, ui.endFoot):
            line.setStretch(0, 1)
        ui.packLine.setStretch(2, 1)
        ui.chooseBoth.setStretch(0, 2)
        ui.chooseBoth.setStretch(1, 5)
        ui.scenarios.setSpacing(4)
        ui.drillInside.setContentsMargins(12, 6, 12, 6)
        ui.drillStrip.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _connect(self) -> None:
        ui = self.ui
        ui.packs.currentIndexChanged.connect(self._offer)
        ui.scenarios.currentRowChanged.connect(self._story)
        ui.scenarios.itemActivated.connect(lambda _item: self._begin())
        ui.begin.clicked.connect(self._begin)
        ui.done.clicked.connect(lambda: self._take("done"))
        ui.leaveOut.clicked.connect(lambda: self._take("not done"))
        ui.back.clicked.connect(self._back)
        ui.finish.clicked.connect(self._finish)
        ui.storyAgain.clicked.connect(self._again)
        ui.another.clicked.connect(self._choose)
        ui.attendance.clicked.connect(self._attendance)
        for project in (ui.chooseProject, ui.walkProject):
            project.clicked.connect(lambda _=False, button=project: self._project(button))
        for button in (ui.chooseClose, ui.endClose):
            button.clicked.connect(self.reject)
        self.panel.changed.connect(self._gate)
        self.panel.contact_wanted.connect(self.contact_wanted)
        self.chart.opened.connect(self.show_step)
        self.chart.spoken.connect(ui.chartSaid.setText)

    def _offer(self, *_: object) -> None:
        """List the stories, or the routes of the pack that is chosen."""
        pack = self.ui.packs.currentData()
        self._stories = routes(pack) if pack else scenarios()
        self.ui.scenarios.clear()
        self.ui.scenarios.addItems([row.title for row in self._stories])
        self.ui.scenarios.setCurrentRow(0)

    def _choose(self) -> None:
        self.drill = self.state = None
        self.ui.heading.setText("Practise a scenario")
        self.ui.stamp.setText("")
        self.ui.pages.setCurrentIndex(_CHOOSE)
        self.ui.begin.setText("&Begin the drill ▸")
        for widget in (self.ui.scenarios, self.ui.packs):
            widget.setEnabled(True)
        self.ui.scenarios.setCurrentRow(max(self.ui.scenarios.currentRow(), 0))
        self.ui.scenarios.setFocus()

    def _again(self) -> None:
        """Back to the story in the middle of a drill; Begin goes on where it was left."""
        for widget in (self.ui.scenarios, self.ui.packs):
            widget.setEnabled(False)
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

    def _project(self, button: QWidget) -> None:
        """The same drill in large letters; what is answered there counts here."""
        choose_screen(self.desk, button, self._project_on)

    def _project_on(self, screen: QScreen) -> None:
        begun = self.drill is not None
        self._begin()
        if self.drill is None:
            return
        view = ProjectorView(self.drill, self, from_story=not begun)
        view.finished.connect(self._from_projector)
        view.show_on(screen, self.desk)

    def _from_projector(self) -> None:
        if self.drill is not None:
            self._refresh()

    def _attendance(self) -> None:
        if self.drill is None:
            return
        story = self.drill.scenario
        dialog = TrainingDialog(self.desk, self, story.title, story.id)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class _Return(QObject):
    """Brings a drill back that was left for a contact, as soon as its tab is shown again."""

    def __init__(self, dialog: DrillDialog, tab: QWidget) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._left = False
        tab.installEventFilter(self)

    def leave(self, slot_id: str) -> None:
        """Out of the way, and nothing is lost."""
        self._left = True
        self._dialog.hide()
        desk = self._dialog.desk
        desk.open_place(f"contacts/{slot_id}")
        desk.say("Fill it in, then turn to Incidents: the drill goes on where it was.")

    def go_on(self) -> bool:
        """Bring it back; gives whether it was away."""
        was, self._left = self._left, False
        if was:
            self._dialog.come_back()
        return was

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._left:
            QTimer.singleShot(0, self, self.go_on)
        return super().eventFilter(watched, event)


def practise(parent: QWidget, desk: Desk, _incident_id: str = "") -> DrillDialog:
    """Open a drill, or the one that was left for a contact: nothing of it is recorded."""
    for away in parent.findChildren(DrillDialog):
        back = away.findChild(_Return)
        if back is not None and back.go_on():
            return away
    dialog = DrillDialog(desk.home, parent)
    back = _Return(dialog, parent)
    dialog.contact_wanted.connect(back.leave)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
