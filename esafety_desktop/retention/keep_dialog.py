"""Keep or dispose: until when a record is kept, holds, reviews, the two steps of a disposal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.dates import british, british_time
from esafety_desktop.incidents.kind_rules import Choice
from esafety_desktop.incidents.moment_view import chosen, dress, fill, open_at
from esafety_desktop.problem import Problem
from esafety_desktop.retention import disposal_service, keep_service, review_service
from esafety_desktop.retention.keep_detail_view import NoWheel, let_lines_flow, paint
from esafety_desktop.retention.keep_step_view import StepPage
from esafety_desktop.retention.periods_service import periods
from esafety_desktop.retention.ui_keep_dialog import Ui_KeepDialog
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.giving_way import shorten
from esafety_desktop.widgets.kept_splitter import KeptSplitter
from esafety_desktop.widgets.strips import emergency_strip
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.unkept_words import close_with_words

if TYPE_CHECKING:
    from esafety_desktop.retention.rows import KeepDetail, KeepRow
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store


_FILTERS = (
    Choice("due,decided", "Due for review, or decided"),
    Choice("hold", "Under legal hold"),
    Choice("", "All records"),
    Choice("gone", "Disposed of"),
)
_SHARE = 0.35
"""Of the screen's width, for a list of choices."""
_TONES = {"due": "warn", "decided": "danger", "hold": "accent", "gone": "muted"}
_WHAT_GOES = (
    "Every word of this record goes out of the cabinet for good: facts, people, chronology, "
    "letters, evidence, follow-ups, drafts. Its number, its dates and the chain of seals stay. "
    "There is no way back but an old back-up. Nothing that was done since signing in, in any part "
    "of the program, can be undone after it."
)


def open_keeping(parent: QWidget, desk: Desk, incident_id: str = "") -> None:
    """Open the list of what is kept, at an incident where one is shown; for leaders."""
    home = desk.parent()
    if desk.store.is_envelope and isinstance(home, Desk):
        desk = home
    if desk.store.is_leader:
        dialog = KeepDialog(desk, incident_id, parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class KeepDialog(QDialog):
    """The list on the left, one record on the right; each step is a page of the same window.

    Args:
        desk: The desk over the ordinary store.
        incident_id: The record to begin with; "" for what is due.
        parent: The window.
    """

    reads_in_order = True

    def __init__(self, desk: Desk, incident_id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_KeepDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        let_lines_flow(self.ui)
        self.detail: KeepDetail | None = None
        self._rows: list[KeepRow] = []
        self._after: tuple[int, int] | None = None
        self._filling = False
        self._build()
        shorten((self.ui.period, self.ui.show), _SHARE)
        self.step = StepPage(self)
        self._connect()
        open_at(self, 1000, 680)
        if incident_id:
            self.ui.show.setCurrentIndex(self.ui.show.findData(""))
        self.refresh()
        self._bring(incident_id)
        self.table.setFocus()

    def keep_draft(self) -> None:
        """Seal what is being typed."""
        self.step.draft.flush()

    def reject(self) -> None:
        close_with_words(self, super().reject, self.step.draft)

    def refresh(self) -> None:
        """Read the list from its beginning."""
        self._rows, self._after = [], keep_service.START
        self.more()
        if self.table.current_row() is None and self._rows:
            self.table.selectRow(0)
        self._show(self.table.current_row())

    def more(self) -> None:
        """Read the next part of the list."""
        if self._after is not None:
            states = tuple(one for one in chosen(self.ui.show).split(",") if one)
            page = keep_service.keep_list(self.desk.store, states, self._after)
            self._rows += page.rows
            self._after = page.after
            self.table.set_rows(self._rows)
        self.ui.more.setVisible(self._after is not None)

    def act(self, result: Changed[Any]) -> None:
        """Tell every view, read again and go back to the list."""
        current = self.detail.row.id if self.detail else ""
        desk = self.desk.beside(self.store()) if self.detail else self.desk
        desk.done(result, self)
        self.refresh()
        self._bring(current)
        self.ui.pages.setCurrentWidget(self.ui.listPage)
        self.table.setFocus()

    def store(self) -> Store:
        """Where the chosen record lives."""
        if self.detail is None:
            raise Problem("No record is chosen.", "Choose one from the list.")
        return keep_service.home_of(self.desk.store, self.detail.row.id)

    def hold(self) -> None:
        """Ask why nothing of it may go."""
        self._ask("hold", "Put {0} under legal hold?", review_service.set_hold)

    def lift(self) -> None:
        """Ask why the hold is lifted."""
        detail = self.detail
        standing = [hold for hold in detail.holds if hold.lifted_at is None] if detail else []
        if standing:
            self._ask(
                "lift",
                "Lift the legal hold on {0}?",
                lambda store, _id, why: review_service.lift_hold(store, standing[0].id, why),
            )

    def keep_on(self) -> None:
        """Ask until when, and why."""
        until = self.step.until
        self._ask(
            "keep",
            "Keep {0} longer?",
            lambda store, one, why: review_service.keep_on(store, one, until(), why),
            day=True,
        )

    def decide(self) -> None:
        """The first step: it can go, because…; or the decision is taken back."""
        detail = self.detail
        if detail is not None and detail.decision is not None:
            with self.desk.guard(self):
                self.act(review_service.withdraw(self.store(), detail.decision.id))
            return
        self._ask(
            "decide",
            "Is {0} not needed any more? Nothing goes yet: this is the first of two steps.",
            review_service.decide_disposal,
            what="The reason stays when the words are gone: put no names in it.",
        )

    def dispose(self) -> None:
        """The second step: asks, names the second leader, and then the words go."""
        detail = self.detail
        if detail is None or detail.decision is None:
            return
        store, one = self.store(), detail.row.id
        seconds = disposal_service.others(store)
        decided = detail.decision
        self.step.confirm(
            f"Dispose of {detail.row.reference}?",
            f"{detail.about}\n\n{_WHAT_GOES}\n\n"
            f"Decided {british_time(decided.at)} by {decided.author}: {decided.reason}",
            seconds,
            lambda second: disposal_service.dispose_of(store, one, second),
        )

    def certificate(self) -> None:
        """Show the record of the disposal."""
        detail = self.detail
        if detail is None:
            return
        with self.desk.guard(self):
            from esafety_desktop.retention.pages import certificate_name, render_certificate

            store, one = self.store(), detail.row.id
            sheet = disposal_service.certificate(store, one)
            self.desk.print_locked(
                self,
                "Record of disposal",
                lambda progress: render_certificate(sheet, progress),
                certificate_name(store.today()),
                lambda handled: disposal_service.note_certificate(store, one, handled.words),
            )

    def _ask(
        self, step: str, question: str, act: Any, *, day: bool = False, what: str = ""
    ) -> None:
        detail = self.detail
        if detail is None:
            return
        with self.desk.guard(self):
            store, one = self.store(), detail.row.id
            self.step.ask(
                question.format(detail.row.reference),
                "\n".join(filter(None, (detail.about, what))),
                (store, f"{one}/{step}"),
                lambda why: act(store, one, why),
                day=day,
            )

    def _build(self) -> None:
        columns: list[Column[KeepRow]] = [
            Column("No.", lambda row: row.reference),
            Column("State", lambda row: row.state_words, tone=lambda row: _TONES.get(row.state)),
            Column("Keep until", lambda row: british(row.keep_until) or "no day"),
            Column("Period", lambda row: row.period, stretch=True),
        ]
        self.table: RecordTable[KeepRow] = RecordTable(
            columns, "Records and how long they are kept", empty_text="No record is in this list."
        )
        self.ui.listPlace.addWidget(self.table)
        fill(self.ui.show, _FILTERS, _FILTERS[0].id)
        offered = (one for one in periods(self.desk.store) if one.counted != "left")
        fill(self.ui.period, [Choice(one.id, one.label, one.rule) for one in offered])
        self.ui.split.setSizes([440, 540])
        KeptSplitter(self.ui.split)
        self.ui.stepFoot.setStretch(0, 1)
        self.ui.stepInside.setStretchFactor(self.ui.reason, 1)

    def _connect(self) -> None:
        ui = self.ui
        self.table.chosen.connect(self._show)
        ui.show.currentIndexChanged.connect(self.refresh)
        ui.more.clicked.connect(self.more)
        ui.period.currentIndexChanged.connect(self._other_period)
        ui.period.installEventFilter(NoWheel(self))
        for button, act in (
            (ui.hold, self.hold),
            (ui.lift, self.lift),
            (ui.keep, self.keep_on),
            (ui.decide, self.decide),
            (ui.dispose, self.dispose),
            (ui.certificate, self.certificate),
            (ui.close, self.reject),
            (ui.stepBack, self._back),
        ):
            button.clicked.connect(lambda _checked=False, act=act: act())

    def _back(self) -> None:
        self.keep_draft()
        self.ui.pages.setCurrentWidget(self.ui.listPage)

    def _bring(self, incident_id: str) -> None:
        while incident_id and not self.table.select_key(incident_id) and self._after is not None:
            self.more()

    def _other_period(self) -> None:
        if not self._filling and self.detail is not None:
            with self.desk.guard(self):
                period = chosen(self.ui.period)
                self.act(review_service.choose_period(self.store(), self.detail.row.id, period))

    def _show(self, row: KeepRow | None) -> None:
        self.detail = None
        if row is not None:
            store = keep_service.home_of(self.desk.store, row.id)
            self.detail = keep_service.keep_detail(store, row.id)
        self._filling = True
        paint(self.ui, self.detail)
        self._filling = False
