"""The times after which something is chased: published limits and this school's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLabel, QSpinBox, QVBoxLayout, QWidget

from esafety_desktop.follow_ups import terms_service
from esafety_desktop.follow_ups.ui_terms_dialog import Ui_TermsDialog
from esafety_desktop.incidents.moment_view import dress, open_at, words
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls

if TYPE_CHECKING:
    from esafety_desktop.follow_ups.rows import TermRow
    from esafety_desktop.widgets.desk import Desk

_NOT_PUBLISHED = "proposed here"


def settle_times(parent: QWidget, desk: Desk, _incident_id: str) -> None:
    """Open the times to chase; for leaders."""
    if desk.store.is_leader:
        dialog = TermsDialog(desk, parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class TermsDialog(DraftDialog):
    """Gathers how long things may take; the original stands beside each."""

    reads_in_order = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_TermsDialog()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.scroll)
        dress(self)
        self.rows = terms_service.terms(desk.store)
        self.amounts: dict[str, QSpinBox] = {}
        self.ui.grid.setColumnStretch(0, 1)
        for number, row in enumerate(self.rows):
            self._line(number, row)
        self.draft = DraftKeeper(desk.store, "incidents/follow-up-times", self._fields, self)
        for term_id, amount in self.draft.found().items():
            if term_id in self.amounts:
                self.amounts[term_id].setValue(int(amount))
        self.ui.originals.clicked.connect(self._originals)
        self.ui.ok.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        open_at(self, 680, 560)
        self._changed()

    def accept(self) -> None:
        with self.desk.guard(self):
            result = terms_service.save_terms(self.desk.store, self.wanted())
            self.taken(result)

    def wanted(self) -> dict[str, int]:
        """The amounts as they stand in the fields."""
        return {term_id: box.value() for term_id, box in self.amounts.items()}

    def reject(self) -> None:
        self.draft.clear()
        super().reject()

    def _line(self, number: int, row: TermRow) -> None:
        grid = self.ui.grid
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(words(row.label, "", self))
        told.addWidget(words(row.hint, "hint", self))
        grid.addLayout(told, number, 0)
        side = QVBoxLayout()
        grid.addLayout(side, number, 1)
        if row.fixed:
            side.addWidget(QLabel(row.words))
            side.addWidget(words("published limit", "hint", self))
            return
        box = QSpinBox(self)
        box.setRange(1, terms_service.MOST)
        box.setValue(row.amount)
        box.setSuffix(_unit(row.unit, row.amount))
        box.valueChanged.connect(
            lambda amount, box=box, unit=row.unit: box.setSuffix(_unit(unit, amount))
        )
        box.setAccessibleName(f"{row.label}, {row.unit}")
        box.valueChanged.connect(self._typed)
        self.amounts[row.id] = box
        side.addWidget(box)
        original = f"original: {row.original}{_unit(row.unit, row.original)}"
        side.addWidget(words(f"{original}\n{_NOT_PUBLISHED}", "hint", self))

    def _originals(self) -> None:
        for row in self.rows:
            if row.id in self.amounts:
                self.amounts[row.id].setValue(row.original)

    def _typed(self, *_: object) -> None:
        self.draft.touch()
        self._changed()

    def _changed(self) -> None:
        same = all(self.amounts[row.id].value() == row.amount for row in self.rows if not row.fixed)
        self.ui.wrong.setText("Nothing is changed yet." if same else "")
        self.ui.ok.setEnabled(not same)

    def _fields(self) -> dict[str, Any]:
        return dict(self.wanted())


def _unit(unit: str, amount: int) -> str:
    return f" {unit.removesuffix('s') if amount == 1 else unit}"
