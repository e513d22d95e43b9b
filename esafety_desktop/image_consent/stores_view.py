"""The register of places where pictures of children lie (KN-REC-4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from esafety_desktop.dates import british
from esafety_desktop.image_consent import service
from esafety_desktop.image_consent.ui_stores_view import Ui_StoresView
from esafety_desktop.widgets.empty_button import EmptyButton
from esafety_desktop.widgets.row_menu import RowMenu
from esafety_desktop.widgets.save_table import ask_where
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import ROW_HEIGHT

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.image_consent.rows import StoreRow
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk

_NOTHING = "No place is put down yet. “Add the usual places” begins with those of most schools."

_ROWS = 6


class StoresView(QWidget):
    """Where pictures are, and by when they are deleted.

    Signals:
        touched: Something was changed here.
    """

    touched = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.origin = parent
        self.ui = Ui_StoresView()
        self.ui.setupUi(self)
        self.ui.rules.setText("\n".join(f"• {rule.text}" for rule in service.image_keeping().rules))
        self.table: RecordTable[StoreRow] = RecordTable(
            self._columns(), "Where pictures are kept", self, empty_text=_NOTHING
        )
        self.table.setMinimumHeight(_ROWS * ROW_HEIGHT)
        self.ui.table_place.addWidget(self.table)
        EmptyButton(self.table, "Add the usual places", self.ui.usual.click)
        self.table.chosen.connect(lambda _row: self._gate())
        self.table.opened.connect(self._open)
        self.ui.add.clicked.connect(self.new)
        self.ui.change.clicked.connect(lambda: self._open(self.table.current_row()))
        self.ui.deleted.clicked.connect(self._on_deleted)
        self.ui.remove.clicked.connect(self._on_remove)
        self.ui.usual.clicked.connect(self._on_usual)
        self.ui.save_table.clicked.connect(self._on_save)
        self.menu = RowMenu(
            self.table,
            (
                (self.ui.change, "Enter"), (self.ui.deleted, ""), (self.ui.remove, ""), None,
                (self.ui.add, ""),
            ),
        )  # fmt: skip

    def refresh(self) -> None:
        """Read the places again."""
        rows = service.stores(self.desk.store)
        self.table.set_rows(rows)
        if self.table.current_row() is None:
            self.table.selectRow(0)
        self.ui.usual.setVisible(not rows)
        self._gate()

    def new(self) -> None:
        """Put down another place."""
        self._open(None)

    def _columns(self) -> tuple[Column[StoreRow], ...]:
        return (
            Column("Where", lambda row: row.values.where, stretch=True),
            Column("What", lambda row: row.values.what, stretch=True),
            Column("Who looks after it", lambda row: row.values.who),
            Column(
                "Delete by",
                lambda row: british(row.values.delete_by) or "no day yet",
                sort_key=lambda row: str(row.values.delete_by or "9"),
                tone=self._tone,
            ),
            Column("Deleted", _deleted, tooltip=lambda row: row.values.note),
        )

    def _tone(self, row: StoreRow) -> str | None:
        day: date | None = row.values.delete_by
        if row.deleted_on is not None:
            return "muted"
        return "danger" if day is not None and day < self.desk.store.today() else None

    def _gate(self) -> None:
        row = self.table.current_row()
        for button in (self.ui.change, self.ui.remove):
            button.setEnabled(row is not None)
        self.ui.deleted.setEnabled(row is not None and row.deleted_on is None)

    def _open(self, row: StoreRow | None) -> None:
        from esafety_desktop.image_consent.store_dialog import StoreDialog

        dialog = StoreDialog(self.desk, row, self)
        dialog.accepted.connect(self.touched)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_deleted(self) -> None:
        row = self.table.current_row()
        if row is not None:
            with self.desk.guard(self):
                self._done(service.mark_deleted(self.desk.store, row.id))

    def _on_remove(self) -> None:
        row = self.table.current_row()
        if row is not None:
            with self.desk.guard(self):
                self._done(service.remove_store(self.desk.store, row.id))

    def _on_usual(self) -> None:
        with self.desk.guard(self):
            self._done(service.add_usual(self.desk.store))

    def _done(self, result: Changed[Any]) -> None:
        self.desk.done(result, self.origin)
        self.touched.emit()

    def _on_save(self) -> None:
        store = self.desk.store
        ask_where(
            self.desk, self, "Where pictures are kept", lambda: service.answer_tables(store)[2:]
        )


def _deleted(row: StoreRow) -> str:
    return f"{british(row.deleted_on)}, {row.deleted_by}" if row.deleted_on else ""
