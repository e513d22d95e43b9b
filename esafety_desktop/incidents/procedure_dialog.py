"""The guided procedure: the chart on the left, one step at a time on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.incidents import procedure_leave_service, procedure_service
from esafety_desktop.incidents.flowchart_view import FlowchartView
from esafety_desktop.incidents.moment_view import caret_to_end, dress
from esafety_desktop.incidents.procedure_first_view import FirstPage
from esafety_desktop.incidents.procedure_keys_view import order_keys
from esafety_desktop.incidents.procedure_large_view import give_room
from esafety_desktop.incidents.procedure_missing_view import MissingLine
from esafety_desktop.incidents.procedure_more_view import MoreDialogs
from esafety_desktop.incidents.procedure_ticks_view import TicksActs
from esafety_desktop.incidents.procedure_ways_view import WaysStrip
from esafety_desktop.incidents.service import incident
from esafety_desktop.incidents.step_view import StepPanel
from esafety_desktop.incidents.ticks_view import TicksPage
from esafety_desktop.incidents.ui_procedure_dialog import Ui_ProcedureDialog
from esafety_desktop.value import as_dict
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.kept_splitter import KeptSplitter
from esafety_desktop.widgets.strips import Strip, emergency_strip
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.widgets.unkept_words import close_with_words

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QCloseEvent, QShowEvent

    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk

LEFT = "What you typed is kept. Continue goes on here."
_FIRST, _STEP, _TICKS = range(3)


class ProcedureDialog(QDialog):
    """Walks one incident through its procedure. Every answer is kept at once.

    Args:
        desk: What every view is given.
        incident_id: Which incident.
        parent: The window.
        step_id: The step to show first; "" the leading one.

    Signals:
        contact_wanted: a contact slot that should be filled in.
        close_wanted: nothing is open any more; the incident may be closed.
    """

    contact_wanted = Signal(str)
    close_wanted = Signal()

    def __init__(
        self, desk: Desk, incident_id: str, parent: QWidget | None = None, step_id: str = ""
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.incident_id = incident_id
        self.ui = Ui_ProcedureDialog()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.stepScroll, self.ui.ticksScroll)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, on=True)
        self.strip = emergency_strip(self)
        self.ui.whole.insertWidget(0, self.strip)
        self.sealed = Strip("", "warn", parent=self)
        self.ui.whole.insertWidget(1, self.sealed)
        self.ui.whole.setStretchFactor(self.ui.split, 1)
        dress(self)
        self.chart = FlowchartView(self)
        self.ui.chartPlace.insertWidget(0, self.chart, 1)
        self.panel = StepPanel(desk.store.clock, self)
        self.ui.stepPlace.addWidget(self.panel)
        self.ui.stepScroll.viewport().installEventFilter(self)
        self.missing = MissingLine(self.ui, self)
        self.ticks = TicksPage(self.ui, desk.store.clock, self)
        self.ui.split.setSizes([440, 820])
        KeptSplitter(self.ui.split)
        self.ui.head.setStretch(1, 1)
        self.ui.chartTools.setStretch(0, 1)
        give_room(self.ui)
        self.ways = WaysStrip(self)
        self.ui.waysPlace.addWidget(self.ways)
        self.more = MoreDialogs(desk, incident_id, self)
        self.first_page = FirstPage(self.ui, desk, incident_id, self)
        self.first = self.first_page.draft
        self.draft = DraftKeeper(desk.store, "", self._step_fields, self)
        self.why = DraftKeeper(desk.store, f"incidents/{incident_id}/why", self.ticks.typed, self)
        self.acts = TicksActs(desk, incident_id, self.ticks, self.why, self)
        self._connect()
        self.resize(1280, 700)
        self.state = procedure_service.view(desk.store, incident_id)
        self._shown = ""
        self._open(step_id)

    def keep_draft(self) -> None:
        """Seal what is being typed."""
        for keeper in (self.first, self.draft, self.why):
            keeper.flush()

    def show_step(self, step_id: str) -> None:
        """Show an open or an answered step."""
        self.draft.flush()
        step = self.state.steps.get(step_id)
        if step is None:
            box = self.state.chart.box(step_id)
            self.ui.chartSaid.setText(f"{box.spoken}. It comes later." if box else "")
            return
        self._shown = step_id
        self.ui.pages.setCurrentIndex(_STEP)
        self.panel.show_step(step, editable=self.state.editable)
        self.draft.place = f"incidents/{self.incident_id}/step/{step_id}"
        form, kept = self.panel.form, self.draft.found()
        if form is not None:
            given = step.given or step.before
            form.put(kept or (as_dict(given) if given else {}))
        self.ui.stepScroll.verticalScrollBar().setValue(0)
        self.chart.go_to(step_id)
        self.ways.show_ways(self.state.ways, step_id)
        self._gate()
        at = form.place(kept.get("focus", "")) if form is not None else None
        order_keys(self.ui, self.panel.controls(), at)
        if at is not None:
            self.missing.show_whole(at)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt marks all of the first field when a dialog opens: the next key would take it away."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: caret_to_end(self.focusWidget()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.panel.fit(self.ui.stepScroll.viewport().width())
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_draft()
        super().closeEvent(event)

    def reject(self) -> None:
        if self.ui.pages.currentIndex() == _TICKS:  # Esc leaves only the page of ticks
            self.keep_draft()
            self.ticks.left.emit()
            return
        keepers = (self.first, self.draft, self.why)
        if close_with_words(self, super().reject, *keepers) and self.state.editable:
            self.desk.say(LEFT)

    def _connect(self) -> None:
        ui = self.ui
        self.first_page.over.connect(lambda: self.show_step(self._leading()))
        ui.done.clicked.connect(lambda: self._take("done"))
        ui.notDone.clicked.connect(self._not_done)
        ui.back.clicked.connect(self._back)
        ui.worse.clicked.connect(lambda: self.acts.worse(self.state))
        ui.several.clicked.connect(lambda: self.acts.several(every=bool(self.state.quick)))
        ui.notNeeded.clicked.connect(self.acts.not_needed)
        self.acts.settled.connect(self._settle)
        ui.leave.clicked.connect(self.close)
        self.panel.changed.connect(self._typed)
        self.panel.contact_wanted.connect(self.contact_wanted)
        self.panel.line_shown.connect(self.missing.show_whole)
        self._connect_more()
        self.chart.opened.connect(self.show_step)
        self.chart.spoken.connect(ui.chartSaid.setText)
        for field in (ui.ticksReason, ui.ticksWho, ui.ticksWhen):
            field.textChanged.connect(self.why.touch)
        self.ticks.ticked.connect(self.why.touch)
        self.ticks.left.connect(lambda: self.show_step(self._shown or self._leading()))

    def _connect_more(self) -> None:
        ui, more = self.ui, self.more
        more.serve(self.panel, lambda: self.state.procedure_id)
        ui.police.clicked.connect(more.police)
        ui.others.clicked.connect(more.packs)
        more.again.connect(lambda: self._again(self._shown))
        more.switched.connect(self._switched)
        self.ways.wanted.connect(self.show_step)
        ui.larger.clicked.connect(lambda: self.chart.zoom_by(1.25))
        ui.smaller.clicked.connect(lambda: self.chart.zoom_by(0.8))
        ui.fit.clicked.connect(self.chart.show_whole)

    def _open(self, step_id: str) -> None:
        state, ui = self.state, self.ui
        ui.pages.currentChanged.connect(self._stamp)
        self._stamp()
        self.strip.say(state.always)
        self.sealed.say(state.sealed_line)
        self._offer()
        target = step_id if step_id in state.steps else self._leading()
        self.chart.show_chart(state.chart, target)
        if state.chart.level:
            ui.split.setSizes([620, 640])
        told = incident(self.desk.store, self.incident_id).facts.what_happened
        if not told and not step_id and state.editable:
            ui.pages.setCurrentIndex(_FIRST)
            self.first_page.begin()
        elif target:
            self.show_step(target)

    def _stamp(self) -> None:
        """The whole sentence on the first page; afterwards its name, the rest in the tool tip."""
        state, stamp = self.state, self.ui.stamp
        stamp.setText(state.stamp_line(whole=self.ui.pages.currentIndex() == _FIRST))
        stamp.setToolTip(state.stamp)
        set_role(stamp, "warn" if state.reminder else "hint")

    def _offer(self) -> None:
        state, ui = self.state, self.ui
        ui.heading.setText(f"{state.reference} · {state.title}")
        ui.heading.setToolTip(state.note)
        ui.others.setEnabled(state.editable)
        ui.worse.setEnabled(state.can_reroute and state.editable)
        ui.several.setEnabled(bool(state.here) and state.editable)
        may_go = procedure_leave_service.leavable(self.desk.store, self.incident_id)
        ui.notNeeded.setEnabled(state.editable and len(may_go) > 1)
        self.ticks.offer_names(state.names)
        ui.several.setText("All on one scr&een…" if state.quick else "Se&veral done already…")

    def _leading(self) -> str:
        return self.state.here[0] if self.state.here else next(iter(self.state.steps), "")

    def _again(self, step_id: str = "") -> None:
        self.state = procedure_service.view(self.desk.store, self.incident_id)
        state = self.state
        self._offer()
        target = step_id or self._leading()
        self.chart.show_chart(state.chart, target)
        if state.here:
            self.show_step(target)
        else:
            self.close_wanted.emit()
            self.accept()

    def _take(self, outcome: str, reason: str = "") -> None:
        with self.desk.guard(self):
            answer = self.panel.answer(outcome, reason)
            result = procedure_service.take_step(
                self.desk.store, self.incident_id, self._shown, answer
            )
            self.draft.clear()
            self._settle(result)

    def _settle(self, result: Changed[Any]) -> None:
        self.why.clear()
        self.desk.done(result, self)
        self._again()

    def _not_done(self) -> None:
        step = self.panel.step
        if step is not None:
            title = f"Not done: {step.title}"
            self.ticks.ask_reason(title, lambda why: self._take("not done", why))
            self.ticks.put(self.why.found())

    def _back(self) -> None:
        order = [box.id for box in self.state.chart.boxes if box.id in self.state.steps]
        at = order.index(self._shown) if self._shown in order else len(order)
        if at > 0:
            self.show_step(order[at - 1])

    def _switched(self) -> None:
        """Another procedure: its chart, and the step to which the incident has come there."""
        on_first = self.ui.pages.currentIndex() == _FIRST
        self.state = procedure_service.view(self.desk.store, self.incident_id)
        if on_first:
            self._offer()
            self._stamp()
            self.chart.show_chart(self.state.chart, self._leading())
        else:
            self._again()

    def _typed(self) -> None:
        self._gate()
        self.draft.touch()

    def _gate(self) -> None:
        step, form, ui = self.panel.step, self.panel.form, self.ui
        if step is None or form is None:
            return
        lacks = form.wrong or step.lacks(form.answer())
        editable = self.state.editable
        ui.done.setEnabled(editable and not lacks)
        ui.done.setText("Correct &it" if step.given else "&Done, next ▸")
        ui.notDone.setVisible(step.why_not and editable)
        self.missing.say(form, lacks, editable=editable)

    def _step_fields(self) -> dict[str, Any]:
        form = self.panel.form
        return form.typed() if form is not None else {}
