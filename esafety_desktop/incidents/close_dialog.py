"""Close an incident: says what is missing and leads there, or asks what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.closing_rules import outcome_problem
from esafety_desktop.incidents.closing_service import agencies_of, close_incident, closing
from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.incidents.ui_close_dialog import Ui_CloseDialog
from esafety_desktop.widgets import theme
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.strips import emergency_strip
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from typing import Any

    from esafety_desktop.widgets.desk import Desk


_MOST_LINES = 10


class CloseDialog(DraftDialog):
    """Gathers the outcome.

    Signals:
        jump_wanted: where something missing is put in: "details", "people" or "step/<id>".
    """

    jump_wanted = Signal(str)

    def __init__(self, desk: Desk, incident_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.incident_id = incident_id
        self.ui = Ui_CloseDialog()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.missing)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.agencies = agencies_of(desk.store, incident_id)
        self.outcomes: dict[str, QCheckBox] = {}
        self.jumps: list[QPushButton] = []
        missing = closing(desk.store, incident_id).missing
        self.possible = not missing
        self._list_missing(missing)
        self._list_outcomes()
        self.draft = DraftKeeper(desk.store, f"incidents/{incident_id}/close", self._fields, self)
        kept = self.draft.found()
        self.ui.reasons.setPlainText(kept.get("reasons", ""))
        self.ui.followUp.setPlainText(kept.get("follow_up", ""))
        for text in (self.ui.reasons, self.ui.followUp):
            text.textChanged.connect(self.draft.touch)
        self.ui.reasons.textChanged.connect(self._changed)
        self.ui.ok.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self._changed()
        self._fit()

    def accept(self) -> None:
        with self.desk.guard(self):
            ui = self.ui
            reasons, follow_up = ui.reasons.toPlainText(), ui.followUp.toPlainText()
            result = close_incident(
                self.desk.store, self.incident_id, self._ticked(), reasons, follow_up
            )
            self.taken(result)

    def _list_missing(self, missing: tuple[tuple[str, str], ...]) -> None:
        ui = self.ui
        for sentence, place in missing:
            button = QPushButton(f"▸ {sentence}".replace("&", "&&"))
            button.setAutoDefault(False)
            set_role(button, "link")
            button.clicked.connect(lambda _=False, place=place: self._jump(place))
            ui.missingPlace.addWidget(button)
            self.jumps.append(button)
        ui.missingPlace.addStretch(1)
        for widget in (ui.missingTitle, ui.missing):
            widget.setVisible(bool(missing))
        asked = (ui.outcomes, ui.reasonsLabel, ui.reasons, ui.followUpLabel, ui.followUp)
        for part in asked:
            part.setVisible(self.possible)

    def _list_outcomes(self) -> None:
        for choice in kind_rules.OUTCOMES:
            box = QCheckBox(choice.label)
            box.toggled.connect(self._changed)
            self.outcomes[choice.id] = box
            self.ui.outcomesPlace.addWidget(box)

    def _fit(self) -> None:
        """Room to write where it can be closed; no more than the lines need where it can't."""
        lines = self.ui.missingInner.sizeHint().height()
        self.ui.missing.setMinimumHeight(min(lines, _MOST_LINES * theme.ROW_HEIGHT))
        open_at(self, 620, 560 if self.possible else 120)
        self.ui.whole.activate()
        if not self.possible:
            self.resize(self.width(), self.sizeHint().height())

    def _jump(self, place: str) -> None:
        self.reject()
        self.jump_wanted.emit(place)

    def _ticked(self) -> tuple[str, ...]:
        return tuple(key for key, box in self.outcomes.items() if box.isChecked())

    def _changed(self, *_: object) -> None:
        wrong = outcome_problem(self._ticked(), self.ui.reasons.toPlainText(), self.agencies)
        if not self.possible:
            wrong = "Press a line above to go there."
        self.ui.wrong.setText(wrong)
        self.ui.ok.setEnabled(not wrong)

    def _fields(self) -> dict[str, Any]:
        reasons, follow_up = self.ui.reasons.toPlainText(), self.ui.followUp.toPlainText()
        typed = reasons.strip() or follow_up.strip()
        return {"reasons": reasons, "follow_up": follow_up} if typed else {}
