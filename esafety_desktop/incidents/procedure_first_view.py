"""The first page of the guided procedure: what happened, kept as it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from esafety_desktop.incidents.leader_rules import SEALED_ROUTE
from esafety_desktop.incidents.minor_service import minor_steps
from esafety_desktop.incidents.service import save_what_happened
from esafety_desktop.widgets.draft_view import DraftKeeper

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from esafety_desktop.incidents.ui_procedure_dialog import Ui_ProcedureDialog
    from esafety_desktop.widgets.desk import Desk


class FirstPage(QObject):
    """Asks what happened.

    Args:
        ui: The dialog's widgets.
        desk: What every view is given.
        incident_id: Which incident.
        parent: The dialog.

    Signals:
        over: it was written, or left for later.
    """

    over = Signal()

    def __init__(
        self, ui: Ui_ProcedureDialog, desk: Desk, incident_id: str, parent: QDialog
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._desk = desk
        self._incident_id = incident_id
        self._window = parent
        self.draft = DraftKeeper(desk.store, f"incidents/{incident_id}/first", self._fields, self)
        ui.firstDone.clicked.connect(lambda: self._keep(self.over.emit))
        ui.firstMinor.clicked.connect(lambda: self._keep(self._minor))
        ui.whatHappened.textChanged.connect(self._gate)
        ui.firstLater.clicked.connect(self.over)
        ui.leaderHow.clicked.connect(lambda: ui.leaderRoute.setText(SEALED_ROUTE))
        ui.leaderCard.setHidden(desk.store.is_envelope)
        ui.whatHappened.textChanged.connect(self.draft.touch)
        self.draft.kept.connect(lambda: ui.draftSaid.setText("Kept, sealed, as you type."))
        self.draft.failed.connect(ui.draftSaid.setText)

    def begin(self) -> None:
        """Show what was typed before, with the keyboard on it."""
        self._ui.whatHappened.setPlainText(self.draft.found().get("text", ""))
        self._ui.whatHappened.setFocus()
        self._ui.firstMinor.setVisible(self._has_short_way())
        self._gate()

    def _has_short_way(self) -> bool:
        return bool(minor_steps(self._desk.store, self._incident_id))

    def _minor(self) -> None:
        """The short way for a minor accident; whoever leaves it goes step by step."""
        from esafety_desktop.incidents.minor_dialog import MinorDialog

        if not self._has_short_way():
            self.over.emit()
            return
        dialog = MinorDialog(self._desk, self._incident_id, self._window)
        dialog.accepted.connect(self._window.accept)
        dialog.rejected.connect(self.over)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _gate(self) -> None:
        """The short way has no place for writing it later."""
        self._ui.firstMinor.setEnabled(bool(self._fields()))

    def _keep(self, then: Callable[[], None]) -> None:
        with self._desk.guard(self._window):
            text = self._ui.whatHappened.toPlainText()
            result = save_what_happened(self._desk.store, self._incident_id, text)
            self.draft.clear()
            self._desk.done(result, self._window)
            then()

    def _fields(self) -> dict[str, Any]:
        text = self._ui.whatHappened.toPlainText()
        return {"text": text} if text.strip() else {}
