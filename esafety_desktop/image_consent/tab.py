"""Photographs: where pictures of a child may be shown, and what follows from a no."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from esafety_desktop.image_consent import service
from esafety_desktop.image_consent.answers_view import AnswersView
from esafety_desktop.image_consent.stores_view import StoresView
from esafety_desktop.image_consent.tasks_view import TasksView
from esafety_desktop.image_consent.trips_view import TripsView
from esafety_desktop.store.changes import Area
from esafety_desktop.widgets.draft_dialog import keep_drafts
from esafety_desktop.widgets.switch import Switch
from esafety_desktop.widgets.tab_base import Tab

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from esafety_desktop.widgets.desk import Desk

_PLACES = ("pupil", "tasks", "stores", "trips")
_TITLES = ("Answers", "To take down", "Where pictures are kept", "Trips")


class PhotographsTab(Tab):
    """The page about pictures, of four views."""

    title: ClassVar[str] = "Photographs"
    areas: ClassVar[Area] = Area.AGREEMENTS | Area.SCHOOL

    def __init__(self, desk: Desk, ways: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, ways, parent)
        self.views = Switch(_TITLES, "Views of Photographs", self)
        self._stack = QStackedWidget(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.setSpacing(0)
        line = QVBoxLayout()
        line.setContentsMargins(16, 0, 16, 0)
        line.addWidget(self.views)
        whole.addLayout(line)
        whole.addWidget(self._stack, 1)
        self.answers = AnswersView(desk, self)
        self.tasks = TasksView(desk, self)
        self.stores = StoresView(desk, self)
        self.trips = TripsView(desk, self)
        self._views = (self.answers, self.tasks, self.stores, self.trips)
        for view in self._views:
            self._stack.addWidget(view)
        self.setProperty("shows_scans", True)
        self._wire()
        self.refresh()

    def refresh(self) -> None:
        """Read again what is shown; leavers are noticed on the way."""
        with self.desk.guard(self):
            left = service.notice_leavers(self.desk.store)
            if left.areas:
                self.desk.done(left, self)
            self._show_shown()

    def open_item(self, item: str) -> None:
        """``pupil/<id>``, ``tasks/<id>``, ``stores/<id>`` or ``trips/<id>``; the id may lack.

        ``list/<class>`` shows the no-photograph list of a class, ``list`` that of the school.
        """
        view, _slash, rest = item.partition("/")
        if view == "list":
            self.views.choose(0)
            self.answers.choose_class(rest)
            self.answers.print_list()
            return
        number = _PLACES.index(view) if view in _PLACES else 0
        self.views.choose(number)
        if number == 0:
            self.answers.show_child(rest)
            return
        table = (self.tasks.table, self.stores.table, self.trips.table)[number - 1]
        if rest:
            table.select_key(rest)
        table.setFocus()

    def new(self) -> None:
        """Ctrl+N: the next slip, place or trip."""
        number = self.views.current
        if number == 2:
            self.stores.new()
        elif number == 3:
            self.trips.new()
        else:
            self.views.choose(0)
            self.answers.ui.scan_line.setFocus()

    def print_(self) -> None:
        """Ctrl+P: the no-photograph list of what is chosen."""
        if self.views.current == 3:
            self.trips.print_list()
        else:
            self.answers.print_list()

    def first_stop(self) -> QWidget:
        line = self.answers.ui.scan_line
        return (line, self.tasks.table, self.stores.table, self.trips.table)[self.views.current]

    def focus_filter(self) -> None:
        self.views.choose(0)
        self.answers.ui.filter.setFocus()

    def keep_draft(self) -> None:
        keep_drafts(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.views.current == 0:
            self.answers.ui.scan_line.setFocus()

    def _wire(self) -> None:
        self.views.changed.connect(self._on_view)
        self.answers.touched.connect(self._count)
        for view in self._views[1:]:
            view.touched.connect(self._show_shown)
        self.tasks.child_wanted.connect(self._open_child)
        self.desk.said.connect(self._on_said)
        hear = getattr(self.ways, "hear_scans", None)
        if hear is not None:
            hear(self.answers.hear)

    def _on_view(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        with self.desk.guard(self):
            self._show_shown()

    def _show_shown(self) -> None:
        keep, room = QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored
        for number, view in enumerate(self._views):  # a hidden view makes no room for itself
            wanted = keep if number == self._stack.currentIndex() else room
            view.setSizePolicy(wanted, wanted)
        self._views[self._stack.currentIndex()].refresh()
        self._count()

    def _count(self) -> None:
        number = len(service.tasks(self.desk.store))
        self.views.button(1).setText(f"{_TITLES[1]} ({number})" if number else _TITLES[1])

    def _open_child(self, pupil_id: str) -> None:
        self.open_item(f"pupil/{pupil_id}")

    def _on_said(self, sentence: str) -> None:
        if self.isVisible() and self.views.current == 0:
            self.answers.say(sentence, "group")
