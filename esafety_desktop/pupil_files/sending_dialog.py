"""How far a child's records are: pages, sent, receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.dates import british
from esafety_desktop.incidents.moment_view import chosen, dress, open_at
from esafety_desktop.incidents.reason_dialog import ReasonDialog
from esafety_desktop.pupil_files import (
    sending_service,
    transfer_rules,
    transfer_service,
)
from esafety_desktop.pupil_files.copy_dialog import CopyDialog
from esafety_desktop.pupil_files.day_view import Day, fill_pairs
from esafety_desktop.pupil_files.pack_text_rules import pack_text
from esafety_desktop.pupil_files.ui_sending_dialog import Ui_SendingDialog
from esafety_desktop.widgets.strips import emergency_strip
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.pupil_files.transfer_rows import TransferRow
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk


class SendingDialog(QDialog):
    """Shows one transfer; each button puts one thing down.

    Args:
        desk: The desk over the cabinet or envelope whose records go.
        transfer_id: The transfer.
        parent: The window.
    """

    def __init__(self, desk: Desk, transfer_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.transfer_id = desk, transfer_id
        self.ui = Ui_SendingDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.sent_on = Day(self.ui.sentOn, "Sent on", desk.store.today)
        self.receipt_on = Day(self.ui.receiptOn, "Receipt back on", desk.store.today)
        self.row = transfer_service.transfer(desk.store, transfer_id)
        fill_pairs(self.ui.how, transfer_rules.HOWS, self.row.how)
        for day in (self.sent_on, self.receipt_on):
            day.put(desk.store.today())
        self._connect()
        self._show()
        self.ui.showPages.setFocus()
        open_at(self, 620, 620)

    def show_pages(self) -> None:
        """Make the pack and show it; printing and saving are put into every chronology."""
        from esafety_desktop.pupil_files.pack_pages import render_pack
        from esafety_desktop.pupil_files.pack_service import pack_sheet

        desk = self.desk
        with desk.guard(self):
            sheet = pack_sheet(desk.store, self.transfer_id)
            desk.print_locked(
                self,
                f"Transfer pack of {self.row.name}",
                lambda progress: render_pack(sheet, progress),
                f"Papers {desk.store.today():%Y-%m-%d}",
                lambda handled: self._do(
                    lambda: sending_service.note_handled(
                        desk.store, self.transfer_id, handled.words
                    )
                ),
            )

    def copy_text(self) -> None:
        """Leave this for the text of the pack; that it was copied stands in every chronology."""
        from esafety_desktop.pupil_files.pack_service import pack_sheet

        desk, transfer_id = self.desk, self.transfer_id

        def copied() -> None:
            words = "the text was copied out."
            desk.done(sending_service.note_handled(desk.store, transfer_id, words), self)

        with desk.guard(self):
            dialog = CopyDialog(
                pack_text(pack_sheet(desk.store, transfer_id)), copied, self.parentWidget()
            )
            dialog.finished.connect(dialog.deleteLater)
            self.accept()
            dialog.open()

    def mark_sent(self) -> None:
        """Put down that the records went."""
        on = self.sent_on.value
        if on is not None:
            how, reference = chosen(self.ui.how), self.ui.reference.text()
            store = self.desk.store
            self._do(lambda: sending_service.mark_sent(store, self.transfer_id, on, how, reference))

    def mark_receipt(self) -> None:
        """Put down that the receipt is back."""
        on, signer, store = self.receipt_on.value, self.ui.signer.text(), self.desk.store
        if on is not None:
            self._do(lambda: sending_service.mark_received(store, self.transfer_id, on, signer))

    def asked_again(self) -> None:
        """Put down that the new school was asked for the receipt, by whom and whom."""
        store = self.desk.store
        self._ask(
            f"{self.row.to_school} was asked for the signed receipt.",
            lambda words: sending_service.mark_chased(store, self.transfer_id, words),
            "chased",
            "&Whom, and how",
        )

    def give_up(self) -> None:
        """Give the transfer up, with the reason."""
        store = self.desk.store
        self._ask(
            "This transfer is given up. The chronology of each incident keeps that.",
            lambda why: transfer_service.end(store, self.transfer_id, why),
            "end",
            "&Why",
        )

    def _ask(
        self, question: str, act: Callable[[str], Changed[None]], place: str, label: str
    ) -> None:
        dialog = ReasonDialog(
            self.desk,
            question,
            act,
            self.parentWidget(),
            place=f"incidents/child/{self.row.child}/{place}",
            label=label,
        )
        dialog.finished.connect(dialog.deleteLater)
        self.accept()
        dialog.open()

    def _do(self, act: Callable[[], Changed[None]]) -> None:
        with self.desk.guard(self):
            self.desk.done(act(), self)
        self.row = transfer_service.transfer(self.desk.store, self.transfer_id)
        self._show()

    def _connect(self) -> None:
        ui = self.ui
        ui.showPages.clicked.connect(self.show_pages)
        ui.copyText.clicked.connect(self.copy_text)
        ui.markSent.clicked.connect(self.mark_sent)
        ui.markReceipt.clicked.connect(self.mark_receipt)
        ui.askedAgain.clicked.connect(self.asked_again)
        ui.giveUp.clicked.connect(self.give_up)
        ui.close.clicked.connect(self.reject)
        for line in (ui.sentOn, ui.receiptOn, ui.signer):
            line.textChanged.connect(self._gate)

    def _show(self) -> None:
        ui, row = self.ui, self.row
        ui.child.setText(f"{row.name} → {row.to_school or 'nowhere'}")
        ui.state.setText(_state(row))
        ui.handled.setText(row.handled or "Not printed or saved yet.")
        ui.sent.setText(row.sent)
        ui.receipt.setText(row.receipt)
        for part, shown in (
            (ui.sent, bool(row.sent)),
            (ui.receipt, bool(row.receipt)),
            (ui.giveUp, self._open),
        ):
            part.setVisible(shown)
        for fields, shown in (
            ((ui.sentOn, ui.sentOnLabel, ui.how, ui.howLabel), not row.sent),
            ((ui.reference, ui.referenceLabel, ui.markSent), not row.sent),
            ((ui.receiptOn, ui.receiptOnLabel, ui.signer, ui.signerLabel), not row.receipt),
            ((ui.markReceipt, ui.askedAgain), not row.receipt),
        ):
            for field in fields:
                field.setVisible(shown)
        ui.pagesRow.setStretch(0, 1)
        steps = ((ui.showPages, not row.handled), (ui.markSent, not row.sent))
        now = next((button for button, waits in steps if waits), ui.markReceipt)
        for button in (ui.showPages, ui.markSent, ui.markReceipt):
            set_role(button, "primary" if button is now and self._open else "")
        self._gate()

    @property
    def _open(self) -> bool:
        return self.row.state in {transfer_rules.MADE, transfer_rules.SENT}

    def _gate(self, *_: object) -> None:
        ui, row = self.ui, self.row
        ui.sentGroup.setEnabled(self._open)
        ui.receiptGroup.setEnabled(row.state == transfer_rules.SENT)
        ui.markSent.setEnabled(self.sent_on.value is not None)
        ui.markReceipt.setEnabled(
            self.receipt_on.value is not None and bool(ui.signer.text().strip())
        )
        ui.wrong.setText(self._wrong() if self._open else "This transfer is over.")

    def _wrong(self) -> str:
        if self.row.state == transfer_rules.MADE:
            return self.sent_on.wrong or "Print or save the pages, then put down how they went."
        if not self.ui.signer.text().strip():
            return "When the receipt is back, put in who signed it."
        return self.receipt_on.wrong


def _state(row: TransferRow) -> str:
    state = dict(transfer_rules.STATES).get(row.state, row.state)
    parts = [
        f"{state}.",
        f"{row.next_words}{f' by {british(row.next_on)}' if row.next_on else ''}."
        if row.next_words
        else "",
        f"Incidents {', '.join(row.references)}.",
        f"Why: {row.ended_why}" if row.ended_why else "",
    ]
    return " ".join(part for part in parts if part)
