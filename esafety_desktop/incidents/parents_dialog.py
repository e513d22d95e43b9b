"""What the parents of a child were told, and what they said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QWidget

from esafety_desktop.incidents import agency_rules as rules
from esafety_desktop.incidents.agency_rules import ChildChoice, ParentRow
from esafety_desktop.incidents.moment_view import Moment, chosen, dress, fill, open_at
from esafety_desktop.incidents.parents_service import children, save_parents
from esafety_desktop.incidents.ui_parents_dialog import Ui_ParentsDialog
from esafety_desktop.value import replace
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

_OF_TOLD = ("parent", "by", "when", "how", "response")
_WHY = {rules.WAIT: "Whose ad&vice is awaited", rules.NOT_TOLD: "Wh&y they are not told"}
_EVERYBODY = "All the children in it"
_ROOM = 64


class ParentsDialog(DraftDialog):
    """Gathers what was decided about the parents.

    Args:
        desk: Over the cabinet in which the incident lives.
        incident_id: The incident.
        row: What is kept already; None for something new.
        parent: The page.
    """

    def __init__(
        self, desk: Desk, incident_id: str, row: ParentRow | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.incident_id = incident_id
        self.pupils = {child.name: child for child in children(desk.store, incident_id)}
        first = next(iter(self.pupils), "")
        self.row = row or ParentRow(rules.TOLD, child=first)
        self.ui = Ui_ParentsDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.when = Moment(self.ui.when, self.ui.whenNow, desk.store.clock)
        self._show(self.row)
        place = f"incidents/{incident_id}/agencies/parents-{self.row.id or 'new'}"
        self.draft = DraftKeeper(desk.store, place, self._fields, self)
        self._put(self.draft.found())
        self._connect()
        open_at(self, 580, 520)
        self._changed()

    def wanted(self) -> ParentRow:
        """What stands in the fields; a time that can't be read is left out."""
        ui = self.ui
        decision = chosen(ui.decision)
        told = decision == rules.TOLD
        readable = self.when.entered and not self.when.wrong
        return replace(
            self.row,
            decision=decision,
            child=chosen(ui.child),
            parent=ui.parent.currentText().strip() if told else "",
            at=self.when.value if readable else None,
            by=ui.by.text() if told else "",
            how=chosen(ui.how) if told else "",
            response=ui.response.toPlainText() if told else "",
            reason="" if told else ui.reason.toPlainText(),
        )

    def accept(self) -> None:
        with self.desk.guard(self):
            result = save_parents(self.desk.store, self.incident_id, self.wanted())
            self.taken(result)

    def _show(self, row: ParentRow) -> None:
        ui = self.ui
        fill(ui.decision, rules.PARENTS, row.decision)
        for name in dict.fromkeys((*self.pupils, row.child)):
            if name:
                ui.child.addItem(name, name)
        ui.child.addItem(_EVERYBODY, "")
        ui.child.setCurrentIndex(max(ui.child.findData(row.child), 0))
        ui.parent.setEditable(True)
        ui.parent.setAccessibleName("Which parent or carer")
        for inner in ui.parent.findChildren(QLineEdit):
            inner.setAccessibleName("Which parent or carer")
        self._offer()
        ui.parent.setEditText(row.parent)
        fill(ui.how, rules.HOWS, row.how)
        ui.by.setText(row.by)
        ui.response.setPlainText(row.response)
        ui.reason.setPlainText(row.reason)
        for text in (ui.response, ui.reason):
            text.setMinimumHeight(_ROOM)
        if row.at:
            self.when.put(row.at)

    def _offer(self) -> None:
        """The adults of the chosen child, in the order to be rung, and what to beware of."""
        ui = self.ui
        child = self.pupils.get(chosen(ui.child), ChildChoice(""))
        typed = ui.parent.currentText()
        ui.parent.clear()
        ui.parent.addItems(list(child.adults))
        ui.parent.setEditText(typed)
        ui.caution.setText(child.caution)
        ui.caution.setVisible(bool(child.caution))

    def _connect(self) -> None:
        ui = self.ui
        ui.child.currentIndexChanged.connect(lambda _row: self._offer())
        for combo in (ui.decision, ui.child, ui.how):
            combo.currentIndexChanged.connect(self._typed)
        ui.parent.editTextChanged.connect(self._typed)
        for line in (ui.by, ui.when):
            line.textChanged.connect(self._typed)
        for text in (ui.response, ui.reason):
            text.textChanged.connect(self._typed)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)

    def _typed(self, *_: object) -> None:
        self.draft.touch()
        self._changed()

    def _changed(self) -> None:
        ui, wanted = self.ui, self.wanted()
        told = wanted.decision == rules.TOLD
        for name in _OF_TOLD:
            for widget in (name, f"{name}Label", f"{name}Now"):
                if hasattr(ui, widget):
                    getattr(ui, widget).setVisible(told)
        ui.reason.setVisible(not told)
        ui.reasonLabel.setVisible(not told)
        ui.reasonLabel.setText(_WHY.get(wanted.decision, "Wh&y"))
        wrong = (self.when.wrong if told else "") or rules.parent_problem(wanted)
        ui.wrong.setText(wrong)
        ui.ok.setEnabled(not wrong)

    def _fields(self) -> dict[str, Any]:
        row = self.wanted()
        kept = {
            "parent": row.parent,
            "by": row.by,
            "response": row.response,
            "reason": row.reason,
        }
        if not any(kept.values()):
            return {}
        when = {"when": self.ui.when.text(), "how": row.how}
        return kept | when | {"decision": row.decision, "child": row.child}

    def _put(self, kept: dict[str, Any]) -> None:
        ui = self.ui
        for name in ("decision", "child", "how"):
            if name in kept:
                combo = getattr(ui, name)
                combo.setCurrentIndex(max(combo.findData(kept[name]), 0))
        if not kept:
            return
        self._offer()
        ui.parent.setEditText(kept["parent"])
        ui.by.setText(kept["by"])
        ui.when.setText(kept["when"])
        ui.response.setPlainText(kept["response"])
        ui.reason.setPlainText(kept["reason"])
