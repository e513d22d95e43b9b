"""Requests and complaints with the days that are left; each is written down, checked, answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from esafety_desktop.dates import british, british_time
from esafety_desktop.disclosure import (
    forgetting_service,
    gather_service,
    reading_service,
    request_service,
)
from esafety_desktop.disclosure.check_dialog import CheckDialog
from esafety_desktop.disclosure.request_form_view import RequestFormPage
from esafety_desktop.disclosure.rows import ACCESS, RESPONSIBILITY, label
from esafety_desktop.disclosure.step_view import StepPage
from esafety_desktop.disclosure.ui_requests_dialog import Ui_RequestsDialog
from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.kept_splitter import KeptSplitter
from esafety_desktop.widgets.message_box import MessageBox
from esafety_desktop.widgets.strips import emergency_strip
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.unkept_words import close_with_words
from esafety_desktop.widgets.whole_words import keep_whole

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.disclosure.rows import RequestRow
    from esafety_desktop.store.changes import Changed


def open_requests(parent: QWidget, desk: Desk, _incident_id: str = "") -> None:
    """Open the list of requests; for leaders. A request is kept in the ordinary cabinet."""
    home = desk.parent()
    if desk.store.is_envelope and isinstance(home, Desk):
        desk = home
    if desk.store.is_leader:
        dialog = RequestsDialog(desk, parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class RequestsDialog(QDialog):
    """The list on the left, one request on the right; forms are pages of the same window."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_RequestsDialog()
        self.ui.setupUi(self)
        keep_whole(self.ui.facts)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        columns: list[Column[RequestRow]] = [
            Column("Days", lambda row: row.countdown, tone=_tone),
            Column("What", lambda row: row.title, stretch=True, tooltip=lambda row: row.title),
            Column("Came on", lambda row: british(row.form.received_on)),
        ]
        self.table: RecordTable[RequestRow] = RecordTable(
            columns,
            "Requests and complaints",
            empty_text="Nobody has asked for a copy, and nobody has complained. "
            "New request writes one down.",
        )
        self.ui.listPlace.addWidget(self.table)
        self.form = RequestFormPage(self)
        self.step = StepPage(self)
        self._connect()
        self.ui.split.setSizes([440, 520])
        KeptSplitter(self.ui.split)
        self.ui.detailInside.setStretchFactor(self.ui.sent, 1)
        for foot in (self.ui.formFoot, self.ui.reasonFoot):
            foot.setStretch(0, 1)
        open_at(self, 980, 660)
        self.refresh()
        self.table.setFocus()

    def keep_draft(self) -> None:
        """Seal what is being typed."""
        self.form.draft.flush()
        self.step.draft.flush()

    def reject(self) -> None:
        close_with_words(self, super().reject, self.form.draft, self.step.draft)

    def refresh(self) -> None:
        """Read the list again."""
        self.table.set_rows(reading_service.requests(self.desk.store))
        if self.table.current_row() is None and self.table.records.shown:
            self.table.selectRow(0)
        self._show(self.table.current_row())

    def act(self, result: Changed[Any], bring: str = "") -> None:
        """Tell every view, read again and go back to the list."""
        self.desk.done(result, self)
        self.refresh()
        if bring:
            self.table.select_key(bring)
        self.ui.pages.setCurrentWidget(self.ui.listPage)
        self.table.setFocus()

    def gather(self) -> None:
        """Gather what is held about the child and open the check."""
        row = self.table.current_row()
        if row is None or row.form.kind != ACCESS:
            return
        with self.desk.guard(self):
            self.desk.done(gather_service.gather(self.desk.store, row.id), self)
            check = CheckDialog(self.desk, row.id, self.parentWidget())
            check.finished.connect(check.deleteLater)
            self.accept()
            check.open()

    def acknowledge(self) -> None:
        """Today the person was told that it has come."""
        row = self.table.current_row()
        if row is not None:
            store = self.desk.store
            with self.desk.guard(self):
                self.act(request_service.acknowledge(store, row.id, store.today()), row.id)

    def put_off(self) -> None:
        """Ask for a later day, with the reason."""
        row = self.table.current_row()
        if row is None:
            return
        store = self.desk.store

        def act(reason: str, until: date) -> Changed[Any]:
            return request_service.put_off(store, row.id, until, reason)

        question = "Until when is the answer put off, and why? Tell the person within the month."
        self.step.ask(question, f"{row.id}/put-off", act, row.due_on)

    def answered(self) -> None:
        """Ask how it was answered; or open an answered one again."""
        row = self.table.current_row()
        if row is None:
            return
        store = self.desk.store
        if row.closed_at is not None:
            with self.desk.guard(self):
                self.act(request_service.reopen(store, row.id), row.id)
            return

        def act(outcome: str, _until: date) -> Changed[Any]:
            return request_service.close_request(store, row.id, outcome)

        self.step.ask("How was it answered?", f"{row.id}/answer", act)

    def forget(self) -> None:
        """Take the words of an answered request out, after asking."""
        row = self.table.current_row()
        if row is None:
            return
        box = MessageBox(
            QMessageBox.Icon.Question,
            "Take the request out",
            "The words of this request, and all that was gathered for it, go for good. Its days "
            "and the seals of what went out stay.",
            parent=self,
        )
        go = box.addButton("&Take it out", QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton("Cancel", QMessageBox.ButtonRole.RejectRole))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        go.clicked.connect(lambda: self._forget(row.id))
        box.open()

    def _forget(self, request_id: str) -> None:
        with self.desk.guard(self):
            self.act(forgetting_service.forget(self.desk.store, request_id))

    def _connect(self) -> None:
        ui = self.ui
        self.table.repeat(ui.edit, ui.gather, ui.acknowledge, ui.putOff, ui.answered, ui.takeOut)
        self.table.chosen.connect(self._show)
        self.table.opened.connect(lambda row: self.form.open(row))
        ui.newRequest.clicked.connect(lambda: self.form.open(None))
        ui.edit.clicked.connect(lambda: self.form.open(self.table.current_row()))
        ui.gather.clicked.connect(self.gather)
        ui.acknowledge.clicked.connect(self.acknowledge)
        ui.putOff.clicked.connect(self.put_off)
        ui.answered.clicked.connect(self.answered)
        ui.takeOut.clicked.connect(self.forget)
        ui.close.clicked.connect(self.reject)
        for button in (ui.formBack, ui.reasonBack):
            button.clicked.connect(self._back)

    def _back(self) -> None:
        self.keep_draft()
        self.ui.pages.setCurrentWidget(self.ui.listPage)

    def _show(self, row: RequestRow | None) -> None:
        ui = self.ui
        waits = row is not None and row.closed_at is None
        access = row is not None and row.form.kind == ACCESS
        ui.title.setText(row.title if row else "No request")
        ui.countdown.setText(_days(row) if row else "")
        ui.facts.setText(_facts(row) if row else "")
        ui.warnings.setText(self._warnings(row) if row and waits else "")
        ui.warnings.setVisible(bool(ui.warnings.text()))
        ui.sent.setPlainText(self._sent(row) if row else "")
        for widget in (ui.sent, ui.sentLabel):
            widget.setVisible(access)
        ui.edit.setEnabled(waits)
        ui.gather.setEnabled(waits and access)
        ui.acknowledge.setEnabled(waits and row is not None and row.acknowledged_on is None)
        ui.putOff.setEnabled(waits and access)
        answered = row is not None and row.closed_at is not None and not row.forgotten
        ui.answered.setEnabled(waits or answered)
        ui.takeOut.setVisible(answered)
        ui.answered.setText("Open &again" if row and not waits else "&Answered…")

    def _warnings(self, row: RequestRow) -> str:
        found = list(reading_service.parent_check(self.desk.store, row.form).warnings)
        if row.form.kind == ACCESS:
            found.append(reading_service.not_ready(row))
        return "\n".join(one for one in found if one)

    def _sent(self, row: RequestRow) -> str:
        lines = [
            f"{british_time(one.at)} by {one.author}: to {one.to_whom}. {one.how}"
            for one in reading_service.sent(self.desk.store, row.id)
        ]
        return "\n".join(lines) or "Nothing has gone out."


def _days(row: RequestRow) -> str:
    parts = [row.countdown[:1].upper() + row.countdown[1:]]
    if row.acknowledge_by:
        parts.append(f"say by {british(row.acknowledge_by)} that it has come")
    if row.due_on:
        parts.append(f"answer by {british(row.due_on)}")
    return " · ".join(parts)


def _facts(row: RequestRow) -> str:
    form = row.form
    lines = [f"Came on {british(form.received_on)} from {form.asker_name}."]
    if row.child_name:
        born = f", born {british(row.born)}" if row.born else ""
        lines.append(f"About {row.child_name}{born}.")
    if form.asked_for:
        lines.append(form.asked_for)
    if form.identity:
        lines.append(f"Who asks was checked: {form.identity}")
    if form.responsibility:
        note = f" ({form.responsibility_note})" if form.responsibility_note else ""
        lines.append(f"{label(RESPONSIBILITY, form.responsibility)}{note}.")
    if row.acknowledged_on:
        lines.append(f"Told on {british(row.acknowledged_on)} that it has come.")
    if row.extended_to:
        lines.append(f"Put off until {british(row.extended_to)}: {row.extension_reason}")
    if row.outcome:
        lines.append(f"Answered: {row.outcome}")
    return "\n".join(lines)


def _tone(row: RequestRow) -> str | None:
    if row.closed_at is not None:
        return "muted"
    return "danger" if row.overdue else None
