"""One question with a reason, and a day where it needs one: a page of the window of requests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate

from esafety_desktop.widgets.draft_view import DraftKeeper

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from esafety_desktop.disclosure.requests_dialog import RequestsDialog
    from esafety_desktop.store.changes import Changed


class StepPage:
    """Asks, then acts.

    Args:
        dialog: The window of requests.
    """

    def __init__(self, dialog: RequestsDialog) -> None:
        self._dialog = dialog
        self._act: Callable[[str, date], Changed[Any]] | None = None
        place = "incidents/requests/step"
        self.draft = DraftKeeper(dialog.desk.store, place, self._fields, dialog)
        ui = dialog.ui
        ui.reason.textChanged.connect(self._changed)
        ui.reason.textChanged.connect(self.draft.touch)
        ui.reasonOk.clicked.connect(self.ok)
        self._changed()

    def ask(
        self,
        question: str,
        what: str,
        act: Callable[[str, date], Changed[Any]],
        until: date | None = None,
    ) -> None:
        """Show the question.

        Args:
            question: In a sentence or two.
            what: Where the draft is kept: ``<request>/<step>``.
            act: The use case, given the reason and the day.
            until: The day that is offered; no day is asked for when left out.
        """
        ui = self._dialog.ui
        self._act = act
        self.draft.place = f"incidents/requests/{what}"
        ui.question.setText(question)
        for widget in (ui.until, ui.untilLabel):
            widget.setVisible(until is not None)
        if until is not None:
            ui.until.setDate(QDate(until.year, until.month, until.day).addMonths(1))
        ui.reason.blockSignals(True)
        ui.reason.setPlainText(self.draft.found().get("text", ""))
        ui.reason.blockSignals(False)
        ui.pages.setCurrentWidget(ui.reasonPage)
        ui.reasonOk.setDefault(True)
        ui.reason.setFocus()
        self._changed()

    def ok(self) -> None:
        """Do it."""
        dialog, ui = self._dialog, self._dialog.ui
        if self._act is None:
            return
        shown = ui.until.date().toPython()
        with dialog.desk.guard(dialog):
            result = self._act(ui.reason.toPlainText(), shown)  # type: ignore[arg-type]  # Qt says object
            self.draft.clear()
            dialog.act(result)

    def _changed(self) -> None:
        ui = self._dialog.ui
        typed = bool(ui.reason.toPlainText().strip())
        ui.reasonOk.setEnabled(typed)
        ui.reasonWrong.setText("" if typed else "Write a few words first.")

    def _fields(self) -> dict[str, Any]:
        text = self._dialog.ui.reason.toPlainText()
        return {"text": text} if text.strip() else {}
