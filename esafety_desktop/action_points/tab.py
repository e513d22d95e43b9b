"""The action points tab: the eight of the source by part, how each stands, its form and history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from esafety_desktop.action_points import service, sheet_service
from esafety_desktop.action_points.actions_view import ActionsPanel
from esafety_desktop.action_points.binder_service import binder_sheet
from esafety_desktop.action_points.day_service import read_day
from esafety_desktop.action_points.point_view import PointView, Shown
from esafety_desktop.action_points.rows import PointRow, ReviewRow, Stand
from esafety_desktop.action_points.ui_action_points_tab import Ui_ActionPointsTab
from esafety_desktop.dates import Lean, british
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.widgets.asking import ask_first
from esafety_desktop.widgets.draft_dialog import keep_drafts
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.kept_splitter import KeptSplitter
from esafety_desktop.widgets.tab_base import Tab
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.words import in_brief

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from esafety_desktop.action_points.review_dialog import ReviewDialog
    from esafety_desktop.action_points.sheet_rows import Annex
    from esafety_desktop.widgets.desk import Desk

_HALF = 1000
_COLUMNS: tuple[Column[PointRow], ...] = (
    Column("Part", lambda p: p.part_short),
    Column("Action point", lambda p: p.called, tooltip=lambda p: p.now, stretch=True),
    Column(
        "How it stands",
        lambda p: f"{p.stand.shape} {p.state}",
        tone=lambda p: p.stand.tone,
        sort_key=lambda p: (p.next_due is None, p.next_due),
    ),
)


class ActionPointsTab(Tab):
    """Reviews: what is due, what was done, who did it."""

    title = "Action points"
    areas = Area.ACTION_POINTS | Area.SCHOOL

    def __init__(self, desk: Desk, ways: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, ways, parent)
        self.ui = Ui_ActionPointsTab()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.right)
        set_role(self.ui.title, "title")
        set_role(self.ui.count, "hint")
        self._review = ""
        self.table = RecordTable(_COLUMNS, "Action points", self)
        self.ui.leftLine.addWidget(self.table, 5)
        self.action_list = ActionsPanel(desk, self)
        self.ui.leftLine.addWidget(self.action_list, 2)
        self.panel = PointView(desk)
        self.ui.right.setWidget(self.panel)
        self.ui.left.setMinimumWidth(self.fontMetrics().averageCharWidth() * 38)
        self.ui.split.setStretchFactor(0, 1)
        self.ui.split.setStretchFactor(1, 1)
        self.ui.split.setSizes([_HALF, _HALF])
        KeptSplitter(self.ui.split)
        self._connect()
        self.refresh()

    @property
    def point(self) -> PointRow | None:
        """The chosen action point."""
        return self.table.current_row()

    def refresh(self) -> None:
        """Read all points and the chosen one's reviews again."""
        shown = service.points(self.desk.store)
        self.table.set_rows(shown)
        self.action_list.refresh()
        self.ui.count.setText(_counted(shown))
        if self.point is None and shown:
            self.table.select_key(shown[0].id)
        self._show()

    def open_item(self, item: str) -> None:
        """Bring one point, or an action ``action-<id>``, into view."""
        if item.startswith("action-"):
            self.action_list.open_item(item.removeprefix("action-"))
            return
        if item.startswith("review-"):
            self._go_on(item.removeprefix("review-"))
            return
        self.table.select_key(item)
        self.table.setFocus()

    def new(self) -> None:
        """Ctrl+N: record a review of the chosen point."""
        if self.point:
            self._record(self.point)

    def print_(self) -> None:
        """Ctrl+P: the filled form of the chosen point."""
        self._print_form()

    def print_blank(self) -> None:
        """The form of the chosen point with room to write."""
        self._print_form(blank=True)

    def print_state(self) -> None:
        """How all parts stand, on one page."""
        from esafety_desktop.action_points.state_pages import render_state

        sheet = sheet_service.state_sheet(self.desk.store)
        title = "Action points"
        self.desk.print(self, title, lambda p: render_state(sheet, p), f"{title}.pdf")

    def print_binder(self) -> None:
        """All forms with their history and evidence, with contents."""
        from esafety_desktop.action_points.binder_pages import render_binder

        with self.desk.guard(self.window()):
            points = service.points(self.desk.store)
            annexes = {point.id: self._annexes(point.id) for point in points}
            sheet = binder_sheet(self.desk.store, annexes=annexes, more=self._more())
            title = "Evidence binder"
            self.desk.print(self, title, lambda p: render_binder(sheet, p), f"{title}.pdf")

    def _print_form(self, *, blank: bool = False) -> None:
        if self.point is None:
            return
        from esafety_desktop.action_points import pages

        point = self.point
        form = sheet_service.filled_form(
            self.desk.store, point.id, self._review, blank=blank, annexes=self._annexes(point.id)
        )
        title = f"Action point {point.number}" if point.number else point.title
        self.desk.print(self, title, lambda p: pages.render_form(form, p), f"{title}.pdf")

    def _annexes(self, point_id: str) -> tuple[Annex, ...]:
        beside = getattr(self.ways, "beside_points", None)
        return beside.annexes(point_id) if beside else ()

    def _more(self) -> tuple[Annex, ...]:
        beside = getattr(self.ways, "beside_points", None)
        return beside.more() if beside else ()

    def focus_filter(self) -> None:
        self.table.setFocus()

    def keep_draft(self) -> None:
        """Seal a review or an action that is being typed."""
        from esafety_desktop.action_points.review_dialog import ReviewDialog

        self.action_list.keep_draft()
        keep_drafts(self)
        for dialog in self.window().findChildren(ReviewDialog):
            dialog.keep_draft()

    def _connect(self) -> None:
        menu = QMenu(self.ui.printMenu)
        menu.addAction("The &form, as filled", self.print_)
        menu.addAction("How all parts &stand, one page", self.print_state)
        menu.addAction("The form, &empty, to write on", self.print_blank)
        menu.addAction("&Evidence binder: all forms, history, scanned pages", self.print_binder)
        self.ui.printMenu.setMenu(menu)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(lambda point: self._record(point))
        self.panel.record.connect(self.new)
        self.panel.plan.connect(self._ask_date)
        self.panel.rhythm.connect(self._ask_rhythm)
        self.panel.correction.connect(self._put_right)
        self.panel.opened.connect(self.desk.open_place)
        self.panel.chosen.connect(self._choose_review)

    def _choose(self, _point: PointRow | None) -> None:
        self._review = ""
        self._show()

    def _choose_review(self, review_id: str) -> None:
        self._review = review_id
        self._show()

    def _show(self) -> None:
        point = self.point
        if point is None:
            return
        history = service.history(self.desk.store, point.id)
        review = next((one for one in history if one.id == self._review), point.latest)
        name = sheet_service.school_name(self.desk.store)
        self.panel.show_point(Shown(point, review, history, self._annexes(point.id), name))

    def _record(self, point: PointRow, corrects: ReviewRow | None = None) -> ReviewDialog:
        from esafety_desktop.action_points.review_dialog import ReviewDialog

        beside = getattr(self.ways, "beside_points", None)
        dialog = ReviewDialog(
            self.desk,
            point,
            self.window(),
            corrects=corrects,
            figures=beside.figures if beside else None,
        )
        dialog.accepted.connect(self._kept)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _kept(self) -> None:
        self._review = ""
        self.refresh()

    def _put_right(self, review: ReviewRow) -> None:
        if self.point:
            self._record(self.point, review)

    def _go_on(self, rest: str) -> None:
        """Open again the form that was being filled in: ``<point>`` or ``<point>/<review>``."""
        point_id, _slash, review_id = rest.partition("/")
        with self.desk.guard(self.window()):
            point = service.point(self.desk.store, point_id)
            self.table.select_key(point.id)
            history = service.history(self.desk.store, point.id)
            self._record(point, next((one for one in history if one.id == review_id), None))

    def _ask_rhythm(self) -> None:
        from esafety_desktop.action_points.cycle_dialog import CycleDialog

        point = self.point
        if point is None:
            return
        dialog = CycleDialog(
            self.desk,
            point.id,
            point.title,
            now=point.cycle,
            usual=point.usual_cycle,
            parent=self.window(),
        )
        dialog.accepted.connect(lambda: self._offer_date(point.id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _offer_date(self, point_id: str) -> None:
        """A new rhythm leaves the next date as it is: say so, and offer the one that follows."""
        self.refresh()
        with self.desk.guard(self.window()):
            follows = service.following(self.desk.store, point_id)
            if question := service.question_about(follows):
                ask_first(
                    self.window(),
                    "How often",
                    question,
                    f"&Set it to {british(follows.by_rhythm)}",
                    lambda: self._do(service.set_next_review, point_id, follows.by_rhythm),
                )

    def _ask_date(self) -> None:
        point = self.point
        if point is None:
            return
        box = QInputDialog(self.window())
        box.setObjectName("nextDate")
        box.setWindowTitle("Change the next date")
        box.setLabelText(f"{point.title}: next review on (dd/mm/yyyy, empty for none)")
        box.setTextValue(british(point.next_due))
        box.accepted.connect(lambda: self._plan(point.id, box.textValue()))
        box.finished.connect(box.deleteLater)
        box.open()

    def _plan(self, point_id: str, text: str) -> None:
        with self.desk.guard(self.window()):
            self._do(service.set_next_review, point_id, _day(text, self.desk.store.today()))

    def _do(self, use_case: Callable[..., Changed[Any]], *args: Any, **named: Any) -> None:
        with self.desk.guard(self.window()):
            self.desk.done(use_case(self.desk.store, *args, **named), self)
        self._review = ""
        self.refresh()


def _day(text: str, today: date) -> date | None:
    if not text.strip():
        return None
    try:
        return read_day(text, today, Lean.DUE)
    except ValueError:
        raise Problem(
            f"“{in_brief(text)}” is not a date.", "Write it like 24/11/2026. Nothing was changed."
        ) from None


def _counted(shown: tuple[PointRow, ...]) -> str:
    overdue = sum(point.stand is Stand.OVERDUE for point in shown)
    soon = sum(point.stand is Stand.SOON for point in shown)
    never = sum(point.stand is Stand.NEVER for point in shown)
    parts = [(overdue, "overdue"), (soon, "due within four weeks"), (never, "not reviewed yet")]
    return " · ".join(f"{count} {word}" for count, word in parts if count) or "Nothing is due"
