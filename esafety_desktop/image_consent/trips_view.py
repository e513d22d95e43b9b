"""Trips and their no-photograph lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from esafety_desktop.dates import british
from esafety_desktop.image_consent import service
from esafety_desktop.image_consent.pages import render_list
from esafety_desktop.image_consent.ui_trips_view import Ui_TripsView
from esafety_desktop.widgets.empty_button import EmptyButton
from esafety_desktop.widgets.row_menu import RowMenu
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from esafety_desktop.image_consent.rows import TripRow
    from esafety_desktop.widgets.desk import Desk

_NOTHING = "No trip is kept yet. “New trip” asks for a title, a day and the children who go."
_COLUMNS: tuple[Column[TripRow], ...] = (
    Column("Day", lambda row: british(row.on), sort_key=lambda row: row.on),
    Column("Trip", lambda row: row.title, stretch=True),
    Column("Children", lambda row: str(len(row.pupil_ids)), align="right"),
)


class TripsView(QWidget):
    """The kept trips, newest first.

    Signals:
        touched: Something was changed here.
    """

    touched = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.origin = parent
        self.ui = Ui_TripsView()
        self.ui.setupUi(self)
        self.table: RecordTable[TripRow] = RecordTable(_COLUMNS, "Trips", self, empty_text=_NOTHING)
        self.ui.table_place.addWidget(self.table)
        EmptyButton(self.table, "New trip…", self.new)
        self.table.chosen.connect(lambda _row: self._gate())
        self.table.opened.connect(self._open)
        self.ui.add.clicked.connect(self.new)
        self.ui.change.clicked.connect(lambda: self._open(self.table.current_row()))
        self.ui.remove.clicked.connect(self._on_remove)
        self.ui.print_list.clicked.connect(self.print_list)
        self.menu = RowMenu(
            self.table,
            (
                (self.ui.change, "Enter"), (self.ui.print_list, ""), (self.ui.remove, ""), None,
                (self.ui.add, ""),
            ),
        )  # fmt: skip

    def refresh(self) -> None:
        """Read the trips again."""
        self.table.set_rows(service.trips(self.desk.store))
        if self.table.current_row() is None:
            self.table.selectRow(0)
        self._gate()

    def new(self) -> None:
        """Put down another trip."""
        self._open(None)

    def print_list(self) -> None:
        """Preview the list of the chosen trip, as it stands today."""
        row = self.table.current_row()
        if row is None:
            return
        with self.desk.guard(self):
            first_only = not self.ui.full_names.isChecked()
            found = service.trip_list(self.desk.store, row, first_name_only=first_only)
            self.desk.print(
                self, found.title, lambda progress: render_list(found, progress), found.title
            )

    def _gate(self) -> None:
        there = self.table.current_row() is not None
        for button in (self.ui.change, self.ui.remove, self.ui.print_list):
            button.setEnabled(there)

    def _open(self, row: TripRow | None) -> None:
        from esafety_desktop.image_consent.trip_dialog import TripDialog

        dialog = TripDialog(self.desk, row, self)
        dialog.kept.connect(self._show_kept)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_kept(self, trip_id: str) -> None:
        """What was kept is what the list is printed of."""
        self.touched.emit()
        self.refresh()
        self.table.select_key(trip_id)

    def _on_remove(self) -> None:
        row = self.table.current_row()
        if row is not None:
            with self.desk.guard(self):
                self.desk.done(service.remove_trip(self.desk.store, row.id), self.origin)
                self.touched.emit()
