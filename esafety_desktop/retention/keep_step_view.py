"""One step of keeping or disposing: a question, a reason, a day or a second leader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate

from esafety_desktop.incidents.kind_rules import Choice
from esafety_desktop.incidents.moment_view import chosen, fill
from esafety_desktop.widgets.draft_view import DraftKeeper

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from esafety_desktop.retention.keep_dialog import KeepDialog
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store


class StepPage:
    """Asks, then acts.

    Args:
        dialog: The window of what is kept.
    """

    def __init__(self, dialog: KeepDialog) -> None:
        self._dialog = dialog
        self._act: Callable[[], Changed[Any]] | None = None
        self._wants = ""
        self.draft = self._keeper(dialog.desk.store, "")
        ui = dialog.ui
        ui.reason.textChanged.connect(self._changed)
        ui.reason.textChanged.connect(lambda: self.draft.touch())
        ui.second.currentIndexChanged.connect(self._changed)
        ui.sure.toggled.connect(self._changed)
        ui.ok.clicked.connect(self.ok)
        self._changed()

    def until(self) -> date:
        """The day that is chosen."""
        day: date = self._dialog.ui.until.date().toPython()  # type: ignore[assignment]  # Qt says object
        return day

    def ask(
        self,
        question: str,
        what: str,
        draft: tuple[Store, str],
        act: Callable[[str], Changed[Any]],
        *,
        day: bool = False,
    ) -> None:
        """Ask for a reason, and a day where one is wanted.

        Args:
            question: In a sentence.
            what: What has to be known first, or "".
            draft: Where the draft is kept: the record's own store, and ``<id>/<step>``.
            act: The use case, given the reason.
            day: Whether a day is asked for.
        """
        ui = self._dialog.ui
        self.draft = self._keeper(*draft)
        self._begin(question, what, "reason")
        for widget in (ui.until, ui.untilLabel):
            widget.setVisible(day)
        today = self._dialog.desk.store.today()
        ui.until.setDate(QDate(today.year, today.month, today.day).addYears(1))
        ui.reason.blockSignals(True)
        ui.reason.setPlainText(self.draft.found().get("text", ""))
        ui.reason.blockSignals(False)
        self._act = lambda: act(ui.reason.toPlainText())
        ui.reason.setFocus()
        self._changed()

    def confirm(
        self,
        question: str,
        what: str,
        seconds: Sequence[str],
        act: Callable[[str], Changed[Any]],
    ) -> None:
        """Ask once more, and for the second leader where there is another."""
        ui = self._dialog.ui
        self._begin(question, what, "second" if seconds else "sure")
        names = [Choice("", "Choose who agreed"), *(Choice(name, name) for name in seconds)]
        fill(ui.second, names)
        for widget in (ui.second, ui.secondLabel):
            widget.setVisible(bool(seconds))
        for hidden in (ui.until, ui.untilLabel):
            hidden.setVisible(False)
        self._act = lambda: act(chosen(ui.second))
        (ui.second if seconds else ui.sure).setFocus()
        self._changed()

    def ok(self) -> None:
        """Do it."""
        dialog = self._dialog
        if self._act is not None:
            with dialog.desk.guard(dialog):
                result = self._act()
                if self._wants == "reason":
                    self.draft.clear()
                dialog.act(result)

    def _keeper(self, store: Store, what: str) -> DraftKeeper:
        place = f"incidents/keep/{what}".removesuffix("/")
        return DraftKeeper(store, place, self._fields, self._dialog)

    def _begin(self, question: str, what: str, wants: str) -> None:
        ui = self._dialog.ui
        self._wants = wants
        ui.question.setText(question)
        ui.what.setText(what)
        ui.what.setVisible(bool(what))
        ui.sure.setChecked(False)
        asks = wants == "reason"
        for widget in (ui.reason, ui.reasonLabel):
            widget.setVisible(asks)
        ui.sure.setVisible(not asks)
        for hidden in (ui.second, ui.secondLabel):
            hidden.setVisible(False)
        ui.ok.setText("&OK" if asks else "&Dispose of it for good")
        ui.pages.setCurrentWidget(ui.stepPage)
        ui.ok.setDefault(asks)

    def _changed(self) -> None:
        wrong = self._wrong()
        self._dialog.ui.wrong.setText(wrong)
        self._dialog.ui.ok.setEnabled(not wrong)

    def _wrong(self) -> str:
        ui = self._dialog.ui
        if self._wants == "reason":
            return "" if ui.reason.toPlainText().strip() else "Write a few words first."
        if self._wants == "second" and not chosen(ui.second):
            return "Choose the leader who has seen it and agrees."
        return "" if ui.sure.isChecked() else "Tick that you have read the record."

    def _fields(self) -> dict[str, Any]:
        text = self._dialog.ui.reason.toPlainText()
        return {"text": text} if text.strip() else {}
