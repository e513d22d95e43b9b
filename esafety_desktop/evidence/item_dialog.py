"""Put a thing into the register, or describe it anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esafety_desktop.evidence import register_rules as rules
from esafety_desktop.evidence import service
from esafety_desktop.evidence.rows import Description
from esafety_desktop.evidence.ui_item_dialog import Ui_ItemDialog
from esafety_desktop.incidents.moment_view import (
    Moment,
    caret_to_end,
    chosen,
    dress,
    fill,
    open_at,
)
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.evidence.rows import EvidenceRow
    from esafety_desktop.widgets.desk import Desk

_LINES = ("what", "identification", "holder", "keptWhere", "handedInBy", "handedInAt", "reason")
_CHOICES = ("kind", "device", "state")


class ItemDialog(DraftDialog):
    """Gathers what a thing is, where it is and who has it.

    Args:
        desk: What every view is given.
        incident_id: The incident.
        parent: The window.
        row: The thing to describe anew; None for a new one.
    """

    def __init__(
        self,
        desk: Desk,
        incident_id: str,
        parent: QWidget | None = None,
        row: EvidenceRow | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.incident_id = incident_id
        self.row = row
        self.ui = Ui_ItemDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        for name, choices in zip(_CHOICES, (rules.KINDS, rules.DEVICES, rules.STATES), strict=True):
            fill(getattr(self.ui, name), choices)
        self.handed_in = Moment(self.ui.handedInAt, self.ui.handedInAtNow, desk.store.clock)
        self.handed_in.leave_out()
        self._show(row)
        what = f"{row.id}/correct" if row else "new"
        place = f"incidents/{incident_id}/evidence/{what}"
        self.draft = DraftKeeper(desk.store, place, self._fields, self)
        self._put(self.draft.found())
        self._connect()
        (self.ui.what if row else self.ui.kind).setFocus()
        caret_to_end(self.ui.what)
        open_at(self, 640, 680)
        self._changed()

    def given(self) -> Description:
        """What stands in the fields."""
        ui = self.ui
        device = chosen(ui.kind) == rules.DEVICE
        return Description(
            chosen(ui.kind),
            ui.what.text(),
            ui.keptWhere.text(),
            ui.holder.text(),
            ui.handedInBy.text(),
            self.handed_in.value if self.handed_in.entered else None,
            ui.identification.text(),
            chosen(ui.device) if device else "",
            chosen(ui.state) if device else "",
            ui.note.toPlainText(),
        )

    def accept(self) -> None:
        with self.desk.guard(self):
            store, row, why = self.desk.store, self.row, self.ui.reason.text()
            if row is None:
                result = service.register(store, self.incident_id, self.given())
            else:
                result = service.correct(store, row.id, self.given(), why, row.known)
            self.taken(result)

    def _connect(self) -> None:
        ui = self.ui
        for name in _LINES:
            getattr(ui, name).textChanged.connect(self._typed)
        ui.note.textChanged.connect(self._typed)
        for name in _CHOICES:
            getattr(ui, name).currentIndexChanged.connect(self._typed)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)

    def _show(self, row: EvidenceRow | None) -> None:
        ui = self.ui
        for widget in (ui.reason, ui.reasonLabel):
            widget.setVisible(row is not None)
        if row is None or row.description is None:
            return
        self.setWindowTitle("Correct an entry")
        ui.ok.setText("&Correct")
        given = row.description
        for name in _CHOICES:
            combo = getattr(ui, name)
            combo.setCurrentIndex(max(combo.findData(getattr(given, name)), 0))
        ui.what.setText(given.what)
        ui.identification.setText(given.identification)
        ui.holder.setText(given.holder)
        ui.keptWhere.setText(given.kept_where)
        ui.handedInBy.setText(given.handed_in_by)
        ui.note.setPlainText(given.note)
        if given.handed_in_at:
            self.handed_in.put(given.handed_in_at)

    def _typed(self, *_: object) -> None:
        self._changed()
        self.draft.touch()

    def _changed(self) -> None:
        ui = self.ui
        device = chosen(ui.kind) == rules.DEVICE
        for widget in (ui.device, ui.deviceLabel, ui.state, ui.stateLabel):
            widget.setVisible(device)
        advice = service.device_advice(chosen(ui.device)) if device else ""
        ui.advice.setText(advice)
        ui.advice.setVisible(bool(advice))
        wrong = self._wrong()
        ui.wrong.setText(wrong)
        ui.ok.setEnabled(not wrong)

    def _wrong(self) -> str:
        if self.handed_in.wrong:
            return self.handed_in.wrong
        missing = rules.description_problem(self.given())
        if missing or self.row is None:
            return missing
        return "" if self.ui.reason.text().strip() else "Write why it is corrected."

    def _fields(self) -> dict[str, Any]:
        ui = self.ui
        typed = {name: getattr(ui, name).text() for name in _LINES}
        typed["note"] = ui.note.toPlainText()
        if not any(text.strip() for text in typed.values()):
            return {}
        return {**typed, **{name: chosen(getattr(ui, name)) for name in _CHOICES}}

    def _put(self, kept: dict[str, Any]) -> None:
        if not kept:
            return
        ui = self.ui
        for name in _CHOICES:
            combo = getattr(ui, name)
            combo.setCurrentIndex(max(combo.findData(kept[name]), 0))
        for name in _LINES:
            getattr(ui, name).setText(kept[name])
        ui.note.setPlainText(kept["note"])
        caret_to_end(ui.note)
