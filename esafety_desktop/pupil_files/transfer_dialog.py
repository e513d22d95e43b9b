"""Asks what has to be known before a child's records are passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esafety_desktop.dates import Lean, british
from esafety_desktop.incidents.moment_view import chosen, dress
from esafety_desktop.incidents.reason_dialog import ReasonDialog
from esafety_desktop.pupil_files import history_service, transfer_rules, transfer_service
from esafety_desktop.pupil_files.day_view import Day, fill_pairs
from esafety_desktop.pupil_files.sending_dialog import SendingDialog
from esafety_desktop.pupil_files.transfer_rows import TransferPlan
from esafety_desktop.pupil_files.ui_transfer_dialog import Ui_TransferDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.elided import ElidedBox
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.strips import emergency_strip
from esafety_desktop.widgets.theme import ROW_HEIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.pupil_files.rows import IncidentPart
    from esafety_desktop.widgets.desk import Desk

_CHOOSE = ("", "Choose how")


class TransferDialog(DraftDialog):
    """Gathers a transfer of one cabinet's records.

    Args:
        desk: The desk over the cabinet or envelope whose records go.
        key: The child.
        parts: The child's incidents in that cabinet.
        parent: The window.
    """

    reads_in_order = True

    def __init__(
        self, desk: Desk, key: str, parts: Sequence[IncidentPart], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self.key = desk, key
        self.ui = Ui_TransferDialog()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.incidents)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.ui.address.setMaximumHeight(3 * ROW_HEIGHT)
        self.left_on = Day(self.ui.leftOn, "Left on", desk.store.today, Lean.NEAR)
        fill_pairs(self.ui.how, (_CHOOSE, *transfer_rules.HOWS))
        self.boxes = self._boxes(parts)
        self._say_who(parts)
        self.draft = DraftKeeper(desk.store, f"incidents/child/{key}/transfer", self._fields, self)
        self._put(self.draft.found())
        self._connect()
        self._changed()
        open_within(self, 760, 660)

    def accept(self) -> None:
        with self.desk.guard(self):
            result = transfer_service.prepare(self.desk.store, self.plan())
            made = self.taken(result)
            show_sending(self.parentWidget(), self.desk, made)

    def plan(self) -> TransferPlan:
        """What stands in the fields."""
        ui = self.ui
        return TransferPlan(
            self.key,
            ui.school.text(),
            ui.lead.text(),
            ui.address.toPlainText(),
            chosen(ui.how),
            self._ticked(),
            self.left_on.value,
            ui.namedWhy.text() if ui.named.isChecked() else "",
        )

    def not_needed(self) -> None:
        """Ask why these records are not passed on, and put that down."""
        store, ids = self.desk.store, tuple(self.boxes)
        over = self.parentWidget()
        dialog = ReasonDialog(
            self.desk,
            f"The records of {self.ui.child.text()} here are not passed on. Nothing more is due "
            "for this child.",
            lambda why: transfer_service.not_needed(store, self.key, ids, why),
            over,
            place=f"incidents/child/{self.key}/not-needed",
            ok="&Put it down",
        )
        dialog.finished.connect(dialog.deleteLater)
        self.reject()
        dialog.open()

    def _boxes(self, parts: Sequence[IncidentPart]) -> dict[str, ElidedBox]:
        made = {}
        for part in parts:
            words = f"{part.reference} · {british(part.day)} · {part.title} · {part.role}"
            box = ElidedBox(words)
            box.setChecked(part.role_id in transfer_rules.SUBJECTS)
            self.ui.incidentsPlace.addWidget(box)
            made[part.id] = box
        self.ui.incidentsPlace.addStretch(1)
        return made

    def _say_who(self, parts: Sequence[IncidentPart]) -> None:
        ui, store = self.ui, self.desk.store
        child = history_service.child(store, self.key)
        ui.child.setText(child.name)
        state = f"{child.state[:1].upper()}{child.state[1:]}. {transfer_rules.NEVER}"
        if any(part.sealed for part in parts):
            state = f"From a sealed envelope: nobody else is to see this pack. {state}"
        ui.state.setText(state)
        self.left_on.put(child.left_on)
        ui.fileWords.setText(f"The cover says: “{transfer_service.file_words(store)}”")

    def _connect(self) -> None:
        ui = self.ui
        for line in (ui.school, ui.lead, ui.leftOn, ui.namedWhy):
            line.textChanged.connect(self._touched)
        ui.address.textChanged.connect(self._touched)
        ui.how.currentIndexChanged.connect(self._touched)
        for box in (ui.named, *self.boxes.values()):
            box.toggled.connect(self._touched)
        ui.ok.clicked.connect(self.accept)
        ui.notNeeded.clicked.connect(self.not_needed)
        ui.cancel.clicked.connect(self.reject)
        ui.school.setFocus()

    def _ticked(self) -> tuple[str, ...]:
        return tuple(key for key, box in self.boxes.items() if box.isChecked())

    def _touched(self, *_: object) -> None:
        self.draft.touch()
        self._changed()

    def _changed(self) -> None:
        ui = self.ui
        named = ui.named.isChecked()
        for part in (ui.namedWhy, ui.namedWhyLabel):
            part.setVisible(named)
        ui.readIt.setText(transfer_rules.NAMES_GIVEN if named else transfer_rules.READ_IT)
        wrong = self.left_on.wrong or transfer_rules.plan_problem(
            ui.school.text(),
            chosen(ui.how),
            len(self._ticked()),
            named=named,
            why=ui.namedWhy.text(),
        )
        ui.wrong.setText(wrong)
        ui.ok.setEnabled(not wrong)

    def _fields(self) -> dict[str, Any]:
        ui = self.ui
        typed = {
            "school": ui.school.text(),
            "lead": ui.lead.text(),
            "address": ui.address.toPlainText(),
            "why": ui.namedWhy.text(),
        }
        if not any(text.strip() for text in typed.values()):
            return {}
        return {**typed, "how": chosen(ui.how), "named": ui.named.isChecked()}

    def _put(self, kept: dict[str, Any]) -> None:
        if not kept:
            return
        ui = self.ui
        ui.school.setText(kept["school"])
        ui.lead.setText(kept["lead"])
        ui.address.setPlainText(kept["address"])
        ui.namedWhy.setText(kept["why"])
        ui.how.setCurrentIndex(max(ui.how.findData(kept["how"]), 0))
        ui.named.setChecked(kept["named"])


def open_transfer(
    parent: QWidget | None, desk: Desk, key: str, parts: Sequence[IncidentPart]
) -> None:
    """Go on with the transfer under way, or begin one.

    The records of one cabinet go at a time: those of the ordinary one first; those of a sealed
    envelope go in a pack of their own.

    Args:
        parent: The window.
        desk: The desk over the ordinary cabinets.
        key: The child.
        parts: All incidents of the child that this person may open.
    """
    for one in desk.store.stores:
        here = [part for part in parts if transfer_service.lives_in(one, part.id)]
        if not here:
            continue
        beside = desk.beside(one)
        under_way = transfer_service.under_way(one, key)
        if under_way:
            show_sending(parent, beside, under_way.id)
            return
        if not transfer_service.settled(one, key):
            _begin(parent, beside, key, here)
            return
        last = (beside, here)
    _begin(parent, last[0], key, last[1])


def _begin(parent: QWidget | None, desk: Desk, key: str, parts: Sequence[IncidentPart]) -> None:
    dialog = TransferDialog(desk, key, parts, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def show_sending(parent: QWidget | None, desk: Desk, transfer_id: str) -> None:
    """Show how far a transfer is."""
    dialog = SendingDialog(desk, transfer_id, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
