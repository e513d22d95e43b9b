"""Another procedure for an incident: what each one is, what is done there already, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QListWidgetItem, QWidget

from esafety_desktop.incidents import pack_service
from esafety_desktop.incidents.moment_view import dress, empty, open_at, words
from esafety_desktop.incidents.ui_pack_dialog import Ui_PackDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from esafety_desktop.incidents.pack_rules import PackRow, SwitchPlan
    from esafety_desktop.widgets.desk import Desk


_TICKS = (
    "What is the very same step there is ticked. What only resembles it isn’t: tick it yourself if "
    "it was really done."
)


class PackDialog(DraftDialog):
    """Shows the procedures and changes to the chosen one.

    Args:
        desk: What every view is given.
        incident_id: Which incident.
        parent: The window.
    """

    def __init__(self, desk: Desk, incident_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.incident_id = incident_id
        self.ui = Ui_PackDialog()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.scroll)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.ui.both.setStretch(0, 2)
        self.ui.both.setStretch(1, 3)
        self.ui.reason.setMaximumHeight(88)
        self.boxes: dict[str, QCheckBox] = {}
        self.plan: SwitchPlan | None = None
        self._rows = pack_service.packs_for(desk.store, incident_id)
        self._list()
        self.draft = DraftKeeper(desk.store, f"incidents/{incident_id}/pack", self._fields, self)
        self.ui.reason.setPlainText(self.draft.found().get("text", ""))
        self.ui.packs.currentRowChanged.connect(self._show)
        self.ui.reason.textChanged.connect(self._typed)
        self.ui.ok.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.packs.setCurrentRow(next(n for n, row in enumerate(self._rows) if row.current))
        self.ui.packs.setFocus()
        open_at(self, 900, 600)

    def choose(self, pack_id: str) -> None:
        """Show a procedure."""
        self.ui.packs.setCurrentRow([row.id for row in self._rows].index(pack_id))

    def accept(self) -> None:
        with self.desk.guard(self):
            ticks = [step_id for step_id, box in self.boxes.items() if box.isChecked()]
            reason = self.ui.reason.toPlainText()
            result = pack_service.switch(
                self.desk.store, self.incident_id, self._row().id, reason, ticks
            )
            self.taken(result)

    def _list(self) -> None:
        for row in self._rows:
            marks = [
                mark
                for mark, so in (("recommended", row.recommended), ("in use here", row.current))
                if so
            ]
            said = f"{row.title} ({', '.join(marks)})" if marks else row.title
            item = QListWidgetItem(said)
            item.setToolTip(row.hint)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, row.hint)
            self.ui.packs.addItem(item)

    def _row(self) -> PackRow:
        return self._rows[max(self.ui.packs.currentRow(), 0)]

    def _show(self, *_: object) -> None:
        row, place = self._row(), self.ui.place
        empty(place)
        self.boxes.clear()
        self.plan = None
        place.addWidget(words(row.title, "section"))
        place.addWidget(words(row.hint))
        if row.note:
            place.addWidget(words(row.note, "hint"))
        if not row.current:
            with self.desk.guard(self):
                self.plan = pack_service.plan(self.desk.store, self.incident_id, row.id)
                self._planned(self.plan)
        place.addStretch(1)
        wanted = self.plan is not None and self.plan.reason_wanted
        self.ui.reason.setVisible(wanted)
        self.ui.reasonLabel.setVisible(wanted)
        self._gate()

    def _planned(self, plan: SwitchPlan) -> None:
        place = self.ui.place
        if plan.proposals:
            place.addWidget(words("Done already, and put down there too", "group"))
            place.addWidget(words(_TICKS, "hint"))
        for proposal in plan.proposals:
            box = QCheckBox(proposal.title.replace("&", "&&"))
            box.setChecked(proposal.same)
            box.setAccessibleDescription(proposal.given)
            place.addWidget(box)
            if proposal.given:
                place.addWidget(words(proposal.given, "hint"))
            self.boxes[proposal.step_id] = box
        if plan.asked_again:
            place.addWidget(words("Asked there in its own way", "group"))
            place.addWidget(words(" · ".join(plan.asked_again)))

    def _typed(self) -> None:
        self.draft.touch()
        self._gate()

    def _gate(self) -> None:
        wrong = ""
        if self.plan is None:
            wrong = "The incident goes by this procedure."
        elif self.plan.reason_wanted and not self.ui.reason.toPlainText().strip():
            wrong = "Write why it changes, in a few words."
        self.ui.wrong.setText(wrong)
        self.ui.ok.setEnabled(not wrong)

    def _fields(self) -> dict[str, Any]:
        text = self.ui.reason.toPlainText()
        return {"text": text} if text.strip() else {}
