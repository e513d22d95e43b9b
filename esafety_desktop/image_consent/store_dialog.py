"""A place where pictures of children lie is put down or changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from esafety_desktop.dates import months_later
from esafety_desktop.image_consent import service
from esafety_desktop.image_consent.day_view import day_of, put_day, put_iso
from esafety_desktop.image_consent.rows import StoreRow, StoreValues
from esafety_desktop.image_consent.ui_store_dialog import Ui_StoreDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

_MONTHS = 12


class StoreDialog(DraftDialog):
    """Gathers what is known about a place.

    Args:
        desk: What every view is given.
        row: The place; None for a new one.
        parent: The page.
    """

    def __init__(self, desk: Desk, row: StoreRow | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.store_id = row.id if row else ""
        self.ui = Ui_StoreDialog()
        self.ui.setupUi(self)
        self._ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        set_role(self._ok, "primary")
        self._show(row.values if row else StoreValues(""))
        place = f"agreements/photographs/stores/{self.store_id or 'new'}"
        self.draft = DraftKeeper(desk.store, place, self._fields, self)
        self._put(self.draft.found())
        self._connect()
        self._changed()
        self.ui.where.setFocus()
        open_within(self, 560, 320)

    def accept(self) -> None:
        with self.desk.guard(self):
            ui = self.ui
            values = StoreValues(
                ui.where.text(),
                ui.what.text(),
                ui.who.text(),
                day_of(ui.delete_by) if ui.has_day.isChecked() else None,
                ui.note.text(),
            )
            self.taken(service.save_store(self.desk.store, self.store_id, values))

    def _show(self, values: StoreValues) -> None:
        ui = self.ui
        ui.where.setText(values.where)
        ui.what.setText(values.what)
        ui.who.setText(values.who)
        ui.note.setText(values.note)
        ui.has_day.setChecked(values.delete_by is not None or not self.store_id)
        ui.delete_by.setAccessibleName("Delete by")
        put_day(ui.delete_by, values.delete_by or months_later(self.desk.store.today(), _MONTHS))

    def _connect(self) -> None:
        ui = self.ui
        for line in (ui.where, ui.what, ui.who, ui.note):
            line.textEdited.connect(self.draft.touch)
        ui.where.textChanged.connect(self._changed)
        ui.has_day.toggled.connect(self._changed)
        ui.has_day.toggled.connect(self.draft.touch)
        ui.delete_by.dateChanged.connect(self.draft.touch)

    def _changed(self, *_: object) -> None:
        self.ui.delete_by.setEnabled(self.ui.has_day.isChecked())
        self._ok.setEnabled(bool(self.ui.where.text().strip()))

    def _fields(self) -> dict[str, Any]:
        ui = self.ui
        kept: dict[str, Any] = {
            name: getattr(ui, name).text() for name in ("where", "what", "who", "note")
        }
        return kept | {"has_day": ui.has_day.isChecked(), "by": day_of(ui.delete_by).isoformat()}

    def _put(self, kept: dict[str, Any]) -> None:
        if not kept:
            return
        for name in ("where", "what", "who", "note"):
            getattr(self.ui, name).setText(kept.get(name, ""))
        self.ui.has_day.setChecked(bool(kept.get("has_day")))
        put_iso(self.ui.delete_by, kept.get("by"))
