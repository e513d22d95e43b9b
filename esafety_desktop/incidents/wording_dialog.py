"""The school's own words at a step, beside the original."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esafety_desktop.incidents import wording_service
from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.incidents.ui_wording_dialog import Ui_WordingDialog
from esafety_desktop.incidents.wording_rules import lines_of
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.desk import Desk


class WordingDialog(DraftDialog):
    """Gathers what to do at a step; for leaders.

    Args:
        desk: What every view is given.
        procedure_id: Whose step it is.
        step_id: The step.
        title: What the step is called.
        parent: The window.
        place: Where the draft is kept; it leads back to the incident at which it was typed.
    """

    def __init__(
        self,
        desk: Desk,
        procedure_id: str,
        step_id: str,
        title: str,
        parent: QWidget | None = None,
        *,
        place: str,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._at = procedure_id, step_id
        self.ui = Ui_WordingDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self._shipped = wording_service.shipped_do(*self._at)
        own = wording_service.own_words(desk.store, procedure_id).do.get(step_id, self._shipped)
        self.ui.title.setText(title)
        self.ui.original.setPlainText("\n".join(self._shipped))
        self.draft = DraftKeeper(desk.store, place, self._fields, self)
        self._kept = "\n".join(own)
        self.ui.own.setPlainText(self.draft.found().get("text", self._kept))
        self.ui.own.textChanged.connect(self._changed)
        self.ui.back.clicked.connect(self._back)
        self.ui.ok.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.own.setFocus()
        open_at(self, 820, 460)
        self._changed()

    def accept(self) -> None:
        with self.desk.guard(self):
            lines = lines_of(self.ui.own.toPlainText())
            result = wording_service.save_wording(self.desk.store, *self._at, lines)
            self.taken(result)

    def _back(self) -> None:
        self.ui.own.setPlainText("\n".join(self._shipped))
        self.ui.own.setFocus()

    def _changed(self) -> None:
        self.draft.touch()
        lines = lines_of(self.ui.own.toPlainText())
        wrong = wording_service.fault_of(*self._at, lines)
        self.ui.wrong.setText(wrong)
        self.ui.ok.setEnabled(not wrong)
        self.ui.back.setEnabled(lines != self._shipped)

    def _fields(self) -> dict[str, Any]:
        text = self.ui.own.toPlainText()
        return {"text": text} if text != self._kept else {}
