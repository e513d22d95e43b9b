"""A contact with an agency: a new one, or one that is completed or put right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esafety_desktop.incidents import agency_rules as rules
from esafety_desktop.incidents.agency_rules import AgencyRow
from esafety_desktop.incidents.agency_service import save_agency
from esafety_desktop.incidents.moment_view import Moment, chosen, dress, fill, open_at
from esafety_desktop.incidents.ui_agency_dialog import Ui_AgencyDialog
from esafety_desktop.value import replace
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.desk import Desk

_FROM_STEP = "This was entered at a step of the procedure. Add what is still missing."
_OF_TOLD = ("person", "when", "how", "reference", "advice", "outcome", "came")
_ROOM = 56


class AgencyDialog(DraftDialog):
    """Gathers one contact.

    Args:
        desk: Over the cabinet in which the incident lives.
        incident_id: The incident.
        row: The contact to complete; None for a new one.
        parent: The page.
    """

    def __init__(
        self, desk: Desk, incident_id: str, row: AgencyRow | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.incident_id = incident_id
        self.row = row or AgencyRow("police")
        self.ui = Ui_AgencyDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        clock = desk.store.clock
        self.when = Moment(self.ui.when, self.ui.whenNow, clock)
        self.came = Moment(self.ui.came, self.ui.cameNow, clock)
        self._show(self.row)
        name = self.row.id or self.row.origin.replace("/", "-") or "new"
        self.draft = DraftKeeper(
            desk.store, f"incidents/{incident_id}/agencies/{name}", self._fields, self
        )
        self._put(self.draft.found())
        self._connect()
        open_at(self, 600, 620)
        self._changed()

    def wanted(self) -> AgencyRow:
        """What stands in the fields; times that can't be read are left out."""
        ui = self.ui
        outcome = ui.outcome.toPlainText()
        return replace(
            self.row,
            agency=chosen(ui.agency),
            decided=chosen(ui.decided),
            person=ui.person.text(),
            at=_moment(self.when),
            how=chosen(ui.how),
            reference=ui.reference.text(),
            advice=ui.advice.toPlainText(),
            outcome=outcome,
            outcome_at=_moment(self.came) if outcome.strip() else None,
            reason=ui.reason.toPlainText(),
        )

    def accept(self) -> None:
        with self.desk.guard(self):
            result = save_agency(self.desk.store, self.incident_id, self.wanted())
            self.taken(result)

    def _show(self, row: AgencyRow) -> None:
        ui = self.ui
        ui.stepHint.setText(_FROM_STEP if row.origin else "")
        ui.stepHint.setVisible(bool(row.origin))
        fill(ui.agency, rules.AGENCIES, row.agency)
        ui.agency.setEnabled(not row.origin)
        fill(ui.decided, rules.DECIDED, row.decided)
        ui.decided.setEnabled(not row.origin)
        fill(ui.how, rules.HOWS, row.how)
        ui.person.setText(row.person)
        ui.reference.setText(row.reference)
        for text, words in self._texts(row).items():
            getattr(ui, text).setPlainText(words)
            getattr(ui, text).setMinimumHeight(_ROOM)
        self.came.leave_out()
        if row.at:
            self.when.put(row.at)
        if row.outcome_at:
            self.came.put(row.outcome_at)

    def _texts(self, row: AgencyRow) -> dict[str, str]:
        return {"advice": row.advice, "outcome": row.outcome, "reason": row.reason}

    def _connect(self) -> None:
        ui = self.ui
        for combo in (ui.agency, ui.decided, ui.how):
            combo.currentIndexChanged.connect(self._typed)
        for line in (ui.person, ui.when, ui.reference, ui.came):
            line.textChanged.connect(self._typed)
        for text in (ui.advice, ui.outcome, ui.reason):
            text.textChanged.connect(self._typed)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)

    def _typed(self, *_: object) -> None:
        self.draft.touch()
        self._changed()

    def _changed(self) -> None:
        ui, wanted = self.ui, self.wanted()
        against = wanted.decided == rules.AGAINST
        for name in _OF_TOLD:
            for widget in (name, f"{name}Label", f"{name}Now"):
                if hasattr(ui, widget):
                    getattr(ui, widget).setVisible(not against)
        ui.reason.setVisible(against)
        ui.reasonLabel.setVisible(against)
        wrong = rules.agency_problem(wanted)
        if not against:
            wrong = self.when.wrong or self.came.wrong or wrong
        ui.wrong.setText(wrong)
        ui.ok.setEnabled(not wrong)

    def _fields(self) -> dict[str, Any]:
        row = self.wanted()
        kept = {
            "person": row.person,
            "reference": row.reference,
            **self._texts(row),
        }
        if not any(kept.values()):
            return {}
        when = {"when": self.ui.when.text(), "came": self.ui.came.text()}
        return kept | when | {"agency": row.agency, "decided": row.decided, "how": row.how}

    def _put(self, kept: dict[str, Any]) -> None:
        ui = self.ui
        for name in ("agency", "decided", "how"):
            if name in kept:
                combo = getattr(ui, name)
                combo.setCurrentIndex(max(combo.findData(kept[name]), 0))
        for name in ("person", "reference", "when", "came"):
            if name in kept:
                getattr(ui, name).setText(kept[name])
        for name in self._texts(self.row):
            if name in kept:
                getattr(ui, name).setPlainText(kept[name])


def _moment(field: Moment) -> Any:
    return field.value if field.entered and not field.wrong else None
