"""A thing goes from hand to hand; or such a line is put right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esafety_desktop.evidence import register_rules as rules
from esafety_desktop.evidence import service
from esafety_desktop.evidence.rows import HandOver
from esafety_desktop.evidence.ui_hand_over_dialog import Ui_HandOverDialog
from esafety_desktop.incidents.moment_view import Moment, dress, open_at
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.evidence.rows import EvidenceLineRow, EvidenceRow
    from esafety_desktop.widgets.desk import Desk

_LINES = (
    "givenBy",
    "takenBy",
    "officerNumber",
    "when",
    "why",
    "reference",
    "keptWhere",
    "correction",
)


class HandOverDialog(DraftDialog):
    """Gathers one hand-over.

    Args:
        desk: What every view is given.
        row: The thing, as the person saw it.
        parent: The window.
        line: The hand-over that this one puts right; None for a new one.
    """

    def __init__(
        self,
        desk: Desk,
        row: EvidenceRow,
        parent: QWidget | None = None,
        line: EvidenceLineRow | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.row = row
        self.line = line
        self.ui = Ui_HandOverDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        what = row.description.what if row.description else ""
        self.ui.about.setText(f"{row.called} · {what}")
        self.when = Moment(self.ui.when, self.ui.whenNow, desk.store.clock)
        self._show()
        self._begun = {name: getattr(self.ui, name).text() for name in _LINES}
        what = f"correct-{line.number}" if line else "hand-over"
        place = f"incidents/{row.incident_id}/evidence/{row.id}/{what}"
        self.draft = DraftKeeper(desk.store, place, self._fields, self)
        self._put(self.draft.found())
        self._connect()
        (self.ui.takenBy if self.ui.givenBy.text() else self.ui.givenBy).setFocus()
        open_at(self, 600, 520)
        self._changed()

    def given(self) -> HandOver:
        """What stands in the fields.

        Raises:
            Problem: the time can't be read.
        """
        ui = self.ui
        return HandOver(
            ui.givenBy.text(),
            ui.takenBy.text(),
            self.when.value,
            ui.why.text(),
            ui.officerNumber.text(),
            ui.reference.text(),
            ui.keptWhere.text(),
            ui.returned.isChecked(),
        )

    def accept(self) -> None:
        with self.desk.guard(self):
            result = service.hand_over(
                self.desk.store,
                self.row.id,
                self.given(),
                self.row.known,
                corrects=self.line.id if self.line else None,
                why=self.ui.correction.text(),
            )
            self.taken(result)

    def _show(self) -> None:
        ui, line = self.ui, self.line
        for widget in (ui.correction, ui.correctionLabel):
            widget.setVisible(line is not None)
        value = line.value if line else None
        if not isinstance(value, HandOver):
            ui.givenBy.setText(self.row.holder)
            return
        self.setWindowTitle("Correct a hand-over")
        ui.ok.setText("&Correct")
        ui.givenBy.setText(value.given_by)
        ui.takenBy.setText(value.taken_by)
        ui.officerNumber.setText(value.officer_number)
        ui.why.setText(value.why)
        ui.reference.setText(value.reference)
        ui.keptWhere.setText(value.kept_where)
        ui.returned.setChecked(value.returned)
        self.when.put(value.at)

    def _connect(self) -> None:
        ui = self.ui
        for name in _LINES:
            getattr(ui, name).textChanged.connect(self._typed)
        ui.returned.toggled.connect(self._typed)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)

    def _typed(self, *_: object) -> None:
        self._changed()
        self.draft.touch()

    def _changed(self) -> None:
        wrong = self._wrong()
        self.ui.wrong.setText(wrong)
        self.ui.ok.setEnabled(not wrong)

    def _wrong(self) -> str:
        late = self.when.wrong or ("" if self.when.entered else "Put in when it was.")
        wrong = late or rules.hand_over_problem(self.given())
        if wrong or self.line is None:
            return wrong
        return "" if self.ui.correction.text().strip() else "Write what was wrong."

    def _fields(self) -> dict[str, Any]:
        ui = self.ui
        typed = {name: getattr(ui, name).text() for name in _LINES}
        if typed == self._begun:
            return {}
        return {**typed, "returned": ui.returned.isChecked()}

    def _put(self, kept: dict[str, Any]) -> None:
        if kept:
            for name in _LINES:
                getattr(self.ui, name).setText(kept[name])
            self.ui.returned.setChecked(bool(kept["returned"]))
