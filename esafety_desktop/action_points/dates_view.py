"""What is due: reviews, policies, regular tasks and actions in one list, and their calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from esafety_desktop.action_points import cycle_service, due_service, duty_service, point_service
from esafety_desktop.action_points.date_rows import Dated, DateRow, DutyRow, Source
from esafety_desktop.action_points.rows import Stand
from esafety_desktop.action_points.ui_dates_page import Ui_DatesPage
from esafety_desktop.dates import british
from esafety_desktop.store.changes import Area
from esafety_desktop.widgets.flow import flow_instead
from esafety_desktop.widgets.narrowed import Narrowed
from esafety_desktop.widgets.tab_base import Tab
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from PySide6.QtWidgets import QDialog, QWidget

    from esafety_desktop.widgets.desk import Desk

_KINDS = (
    ("All dates", None),
    ("Action points", Source.REVIEW),
    ("Policies and audiences", Source.ROW),
    ("Regular tasks", Source.DUTY),
    ("Actions", Source.ACTION),
    ("Checklists", Source.CHECKLIST),
)
_COLUMNS: tuple[Column[DateRow], ...] = (
    Column(
        "How it stands",
        lambda row: f"{row.stand.shape} {row.state}",
        tone=lambda row: row.stand.tone,
        sort_key=lambda row: (row.on is None, str(row.on or "")),
    ),
    Column("What", lambda row: row.what, tooltip=lambda row: row.what, stretch=True),
    Column("Kind", lambda row: row.kind),
    Column("How often", lambda row: row.rhythm),
    Column("Last", lambda row: british(row.last), sort_key=lambda row: str(row.last or "")),
)
_EMPTY = "Nothing fits what is chosen above."
_SHOWN_LINES = 3
_NO_NEWS: Mapping[str, date | None] = {}


class DatesPage(Tab):
    """The page of all dates."""

    title: ClassVar[str] = "What is due"
    areas: ClassVar[Area] = Area.ACTION_POINTS | Area.SCHOOL | Area.INCIDENTS | Area.AGREEMENTS

    def __init__(self, desk: Desk, ways: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, ways, parent)
        self.ui = Ui_DatesPage()
        self.ui.setupUi(self)
        set_role(self.ui.title, "title")
        set_role(self.ui.count, "hint")
        set_role(self.ui.detail, "hint")
        ui = self.ui
        flow_instead(ui.buttons, ui.whole, [(ui.done,), (ui.open,), (ui.rhythm,), (ui.off,)])
        self._duties: dict[str, DutyRow] = {}
        self._rows: tuple[DateRow, ...] = ()
        self.table: RecordTable[DateRow] = RecordTable(
            _COLUMNS, "What is due", self, empty_text=_EMPTY
        )
        self.table.room.whole, self.table.room.most_lines = True, 2
        self.ui.place.addWidget(self.table)
        for words, source in _KINDS:
            self.ui.kind.addItem(words, source)
        ui.place.insertWidget(0, Narrowed(self, (ui.kind,)))
        self._wire()
        self.refresh()

    @property
    def row(self) -> DateRow | None:
        """The chosen line."""
        return self.table.current_row()

    @property
    def duty(self) -> DutyRow | None:
        """The regular task that is chosen, or None for another line."""
        row = self.row
        return self._duties.get(row.id.removeprefix("duty-")) if row else None

    def refresh(self) -> None:
        """Read all dates again."""
        with self.desk.guard(self):
            store, told = self.desk.store, self._told()
            self._duties = {row.id: row for row in duty_service.duties(store, told)}
            every = self.ui.everything.isChecked()
            self._rows = due_service.dates(store, told, every=every, more=self._more())
            self._show()

    def open_item(self, item: str) -> None:
        """``duty-<id>``, or the id of another line."""
        duty = self._duties.get(item.removeprefix("duty-"))
        if duty is not None and (duty.off or not duty.known):
            self.ui.everything.setChecked(True)
        self.ui.kind.setCurrentIndex(0)
        self.ui.filter.clear()
        self.table.select_key(item)
        self.table.setFocus()

    def focus_filter(self) -> None:
        self.ui.filter.setFocus()

    def act(self) -> None:
        """Enter: put a regular task down as done, or open where the work is."""
        if self.duty and self.duty.kept == duty_service.HERE and not self.duty.off:
            self._put_done()
        else:
            self._open()

    def _wire(self) -> None:
        ui = self.ui
        ui.filter.textChanged.connect(self.table.filter_text)
        ui.kind.currentIndexChanged.connect(lambda _n: self._show())
        ui.everything.toggled.connect(lambda _on: self.refresh())
        ui.calendar.clicked.connect(self._save_calendar)
        ui.done.clicked.connect(self._put_done)
        ui.open.clicked.connect(self._open)
        ui.rhythm.clicked.connect(self._ask_rhythm)
        ui.off.clicked.connect(self._switch)
        self.table.repeat(ui.open, ui.done, ui.rhythm, ui.off)
        self.table.chosen.connect(lambda _row: self._gate())
        self.table.opened.connect(lambda _row: self.act())

    def _more(self) -> Sequence[Dated]:
        beside = getattr(self.ways, "beside_points", None)
        found: Sequence[Dated] = beside.dated() if beside else ()
        return found

    def _told(self) -> Mapping[str, date | None]:
        beside = getattr(self.ways, "beside_points", None)
        found: Mapping[str, date | None] = beside.done() if beside else _NO_NEWS
        return found

    def _show(self) -> None:
        source = self.ui.kind.currentData()
        shown = [row for row in self._rows if source is None or row.source == source]
        self.table.set_rows(shown)
        if self.row is None and shown:
            self.table.selectRow(0)
        self.ui.count.setText(_counted(shown))
        self.ui.calendar.setEnabled(any(row.on for row in self._rows))
        self._gate()

    def _gate(self) -> None:
        ui, row, duty = self.ui, self.row, self.duty
        here = duty is not None and duty.kept == duty_service.HERE and not duty.off
        ui.done.setEnabled(here)
        ui.open.setEnabled(bool(row and (duty is None or duty.opens)))
        ui.rhythm.setEnabled(duty is not None or bool(row and row.source is Source.REVIEW))
        ui.off.setEnabled(duty is not None)
        ui.off.setText("&Switch on" if duty and duty.off else "&Switch off")
        ui.detail.setText(self._detail(duty) if duty else "")

    def _detail(self, duty: DutyRow) -> str:
        parts = [f"{duty.who}. {duty.note}".strip(), f"In the source: {duty.then}."]
        if not duty.known:
            parts.append("When it was done stands in the locked cabinet: leaders see it here.")
        lines = duty_service.done_lines(self.desk.store, duty.id)[:_SHOWN_LINES]
        told = (
            f"{british(one.done_on)} by {one.by}" + (f": {one.note}" if one.note else "")
            for one in lines
        )
        return "\n".join([*parts, *(f"Done on {one}" for one in told)])

    def _open(self) -> None:
        row, duty = self.row, self.duty
        place = duty.opens if duty else row.place if row else ""
        if place:
            self.desk.open_place(place)

    def _put_done(self) -> None:
        from esafety_desktop.action_points.done_dialog import DoneDialog

        if self.duty:
            self._run(DoneDialog(self.desk, self.duty, self))

    def _ask_rhythm(self) -> None:
        from esafety_desktop.action_points.cycle_dialog import CycleDialog

        row, duty = self.row, self.duty
        if duty:
            key, label, now, usual = (
                duty_service.key_of(duty.id), duty.what, duty.cycle, duty.usual_cycle
            )  # fmt: skip
        elif row and row.source is Source.REVIEW:
            point = point_service.point(self.desk.store, row.id.removeprefix("review-"))
            key, label, now, usual = point.id, point.title, point.cycle, point.usual_cycle
        else:
            return
        self._run(CycleDialog(self.desk, key, label, now=now, usual=usual, parent=self))

    def _switch(self) -> None:
        duty = self.duty
        if duty:
            key = duty_service.key_of(duty.id)
            with self.desk.guard(self):
                result = cycle_service.switch_off(
                    self.desk.store, key, off=not duty.off, label=duty.what
                )
                self.desk.done(result, self)
            self.refresh()

    def _save_calendar(self) -> None:
        from esafety_desktop.action_points.calendar_dialog import CalendarDialog

        self._run(CalendarDialog(self.desk, self._rows, self))

    def _run(self, dialog: QDialog) -> None:
        dialog.accepted.connect(self.refresh)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _counted(rows: list[DateRow]) -> str:
    found = [
        (sum(row.stand is stand for row in rows), words)
        for stand, words in (
            (Stand.OVERDUE, "overdue"),
            (Stand.SOON, "within four weeks"),
            (Stand.FUTURE, "later"),
        )
    ]
    return " · ".join(f"{number} {words}" for number, words in found if number) or "Nothing is due"
