"""The page of the copy in the check: to whom, how, where else was looked; then the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esafety_desktop.disclosure import export_service
from esafety_desktop.disclosure.reading_service import not_ready, parent_check
from esafety_desktop.disclosure.rows import Sending
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from esafety_desktop.disclosure.check_dialog import CheckDialog
    from esafety_desktop.printing.locked_view import Handled


_ELSEWHERE = (
    "The paper file, e-mail, the school's information system, photographs, signed forms, letters, "
    "concerns that were settled without an incident…"
)

_TO_ANOTHER = "It was {} who asked: is it right that the copy goes to somebody else?"


class CopyPage:
    """Gathers what the covering letter says, makes the copy and writes down what became of it.

    Args:
        dialog: The check.
    """

    def __init__(self, dialog: CheckDialog) -> None:
        self._dialog = dialog
        self._pdf = b""
        ui = dialog.ui
        place = f"incidents/requests/{dialog.request_id}/copy"
        self.draft = DraftKeeper(dialog.desk.store, place, self._fields, dialog)
        kept = self.draft.found()
        ui.toWhom.setText(kept.get("to", dialog.bundle.request.form.asker_name))
        ui.how.setText(kept.get("how", ""))
        ui.how.setPlaceholderText("By hand at the office, by post, by e-mail…")
        ui.searched.setPlainText(kept.get("searched", ""))
        ui.searched.setPlaceholderText(_ELSEWHERE)
        ui.searched.setMaximumHeight(ui.searched.fontMetrics().height() * 8)
        for field in (ui.toWhom, ui.how, ui.searched):
            field.textChanged.connect(self.draft.touch)
            field.textChanged.connect(self._changed)
        ui.copyInside.insertStretch(ui.copyInside.indexOf(ui.copyForm) + 1, 1)
        ui.show.clicked.connect(self.show_copy)
        self._changed()

    def open(self) -> None:
        """Show the page; what has to be known before anything goes stands on top."""
        dialog = self._dialog
        ui = dialog.ui
        row = dialog.bundle.request
        lines = [f"{row.title}.", f"{len(dialog.bundle.passages)} passages, all checked."]
        lines += parent_check(dialog.desk.store, row.form).warnings
        ui.summary.setText("\n".join(lines))
        ui.pages.setCurrentWidget(ui.copyPage)
        ui.how.setFocus()
        self._changed()

    def show_copy(self) -> None:
        """Make the copy and show it; printing and saving start from there."""
        dialog, ui = self._dialog, self._dialog.ui
        with dialog.desk.guard(dialog):
            from esafety_desktop.disclosure.pages import copy_name, render_copy

            store, searched = dialog.desk.store, ui.searched.toPlainText()
            sheet = export_service.out_sheet(store, dialog.request_id, searched)
            name = copy_name(sheet)
            sending = Sending(ui.toWhom.text(), ui.how.text(), searched, name)

            def render(progress: Any) -> bytes:
                self._pdf = render_copy(sheet, progress)
                return self._pdf

            def told(handled: Handled) -> None:
                self.handled(sending, handled)

            dialog.desk.print_locked(dialog, "Copy of records", render, name, told)

    def handled(self, sending: Sending, handled: Handled) -> None:
        """Write down what became of the copy, in the request and in each incident."""
        dialog = self._dialog
        how = f"{sending.how}. {handled.uncounted}"
        told = Sending(sending.to_whom, how, sending.searched, handled.where)
        with dialog.desk.guard(dialog):
            result = export_service.note_sent(dialog.desk.store, dialog.request_id, told, self._pdf)
            self.draft.clear()
            dialog.desk.done(result, dialog)

    def _changed(self) -> None:
        ui = self._dialog.ui
        wrong = not_ready(self._dialog.bundle.request)
        if not wrong and not ui.toWhom.text().strip():
            wrong = "Say to whom the copy goes."
        if not wrong and not ui.how.text().strip():
            wrong = "Say how it gets there."
        if not wrong and not ui.searched.toPlainText().strip():
            wrong = "Say where else you looked: paper file, e-mail, photographs…"
        asker = self._dialog.bundle.request.form.asker_name
        other = search_key(ui.toWhom.text().strip()) != search_key(asker)
        ui.copyWrong.setText(wrong or (_TO_ANOTHER.format(asker) if other else ""))
        ui.show.setEnabled(not wrong)

    def _fields(self) -> dict[str, Any]:
        ui = self._dialog.ui
        return {
            "to": ui.toWhom.text(),
            "how": ui.how.text(),
            "searched": ui.searched.toPlainText(),
        }
