"""The form of a request: who asks, for whom, and how that was checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from esafety_desktop.disclosure import reading_service, request_service
from esafety_desktop.disclosure.rows import (
    ACCESS,
    ASKERS,
    KINDS,
    RESPONSIBILITY,
    Choice,
    RequestForm,
)
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.moment_view import chosen, fill
from esafety_desktop.value import replace
from esafety_desktop.widgets.draft_view import DraftKeeper

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from esafety_desktop.disclosure.requests_dialog import RequestsDialog
    from esafety_desktop.disclosure.rows import RequestRow

_NEW = "incidents/requests/new"


class RequestFormPage:
    """Gathers a request.

    Args:
        dialog: The window of requests.
    """

    def __init__(self, dialog: RequestsDialog) -> None:
        self._dialog = dialog
        self._id = ""
        self._filling = False
        ui = dialog.ui
        fill(ui.kind, _offered(KINDS))
        fill(ui.askerKind, _offered(ASKERS), "parent")
        fill(ui.responsibility, _offered(RESPONSIBILITY))
        children = reading_service.children(dialog.desk.store)
        fill(ui.child, _offered((Choice("", ""), *children)))
        _typed_into(ui.child)
        ui.asked.setMaximumHeight(ui.asked.fontMetrics().height() * 5)
        self.draft = DraftKeeper(dialog.desk.store, _NEW, self._fields, dialog)
        self._connect()

    def open(self, row: RequestRow | None) -> None:
        """Show the form, empty or of a request that waits; what was typed before is back."""
        dialog, ui = self._dialog, self._dialog.ui
        if row is not None and row.closed_at is not None:
            return
        self._id = row.id if row else ""
        self.draft.place = f"incidents/requests/{self._id}/form" if row else _NEW
        today = dialog.desk.store.today()
        self._put(row.form if row else RequestForm(ACCESS, "parent", "", today))
        self._put_kept(self.draft.found())
        ui.kind.setEnabled(row is None)
        ui.child.setEnabled(row is None)
        ui.pages.setCurrentWidget(ui.formPage)
        ui.formOk.setDefault(True)
        (ui.identity if row else ui.asker).setFocus()
        self._changed()

    def form(self) -> RequestForm:
        """What stands in the fields."""
        ui = self._dialog.ui
        day: date = ui.received.date().toPython()  # type: ignore[assignment]  # Qt says object
        return RequestForm(
            chosen(ui.kind),
            chosen(ui.askerKind),
            ui.asker.text().strip(),
            day,
            _whole(ui.child),
            ui.asked.toPlainText(),
            ui.identity.text().strip(),
            chosen(ui.responsibility),
            ui.responsibilityNote.text().strip(),
        )

    def ok(self) -> None:
        """Keep it."""
        dialog = self._dialog
        store = dialog.desk.store
        with dialog.desk.guard(dialog):
            if self._id:
                dialog.act(request_service.save_request(store, self._id, self.form()), self._id)
            else:
                result = request_service.open_request(store, self.form())
                dialog.act(result, result.value)
            self.draft.clear()

    def _connect(self) -> None:
        ui = self._dialog.ui
        for combo in (ui.kind, ui.askerKind, ui.child, ui.responsibility):
            combo.currentIndexChanged.connect(self._typed)
        ui.child.editTextChanged.connect(self._typed)
        for line in (ui.asker, ui.asked, ui.identity, ui.responsibilityNote):
            line.textChanged.connect(self._typed)
        ui.received.dateChanged.connect(self._typed)
        ui.formOk.clicked.connect(self.ok)

    def _typed(self, *_: object) -> None:
        if not self._filling:
            self.draft.touch()
            self._changed()

    def _changed(self) -> None:
        ui, form = self._dialog.ui, self.form()
        wrong = self._wrong(form)
        ui.formWrong.setText(wrong)
        ui.formOk.setEnabled(not wrong)
        found = reading_service.parent_check(self._dialog.desk.store, form)
        ui.formWarnings.setText("\n".join(found.warnings))
        ui.formWarnings.setVisible(bool(found.warnings))
        for widget in (ui.responsibility, ui.responsibilityNote):
            widget.setEnabled(form.kind == ACCESS)

    def _wrong(self, form: RequestForm) -> str:
        if not form.asker_name:
            return "Write the full name of the person who asks."
        if form.kind == ACCESS and not form.pupil_id:
            return "Choose the child."
        if form.received_on > self._dialog.desk.store.today():
            return "The day it came lies ahead."
        return ""

    def _put(self, form: RequestForm) -> None:
        ui = self._dialog.ui
        self._filling = True
        for combo, value in (
            (ui.kind, form.kind),
            (ui.askerKind, form.asker_kind),
            (ui.child, form.pupil_id),
            (ui.responsibility, form.responsibility),
        ):
            combo.setCurrentIndex(max(combo.findData(value), 0))
        ui.asker.setText(form.asker_name)
        ui.asked.setPlainText(form.asked_for)
        ui.identity.setText(form.identity)
        ui.responsibilityNote.setText(form.responsibility_note)
        day = form.received_on
        ui.received.setDate(QDate(day.year, day.month, day.day))
        self._filling = False

    def _put_kept(self, kept: dict[str, Any]) -> None:
        if kept:
            texts = {name: kept[name] for name in self._fields() if name in kept}
            self._put(replace(self.form(), **texts))

    def _fields(self) -> dict[str, Any]:
        form = self.form()
        names = (
            "kind",
            "asker_kind",
            "asker_name",
            "pupil_id",
            "asked_for",
            "identity",
            "responsibility",
            "responsibility_note",
        )
        return {name: getattr(form, name) for name in names}


def _offered(choices: Iterable[Choice]) -> list[kind_rules.Choice]:
    return [kind_rules.Choice(one.id, one.label, one.hint) for one in choices]


def _typed_into(combo: QComboBox) -> None:
    """Any part of a name finds the child; only a child of the list can be chosen."""
    combo.setEditable(True)
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    completer, line = combo.completer(), combo.lineEdit()
    if completer is not None and line is not None:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        line.setAccessibleName("Child")
        line.setPlaceholderText("Choose the child: type a part of the name")


def _whole(combo: QComboBox) -> str:
    """The id of the child whose line stands there whole; "" while a name is being typed."""
    same = combo.currentText() == combo.itemText(combo.currentIndex())
    return chosen(combo) if same else ""
