"""A family takes consent back: for what, from when, who told whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QWidget

from esafety_desktop.image_consent import service
from esafety_desktop.image_consent.day_view import choose_text, day_of, put_day, put_iso
from esafety_desktop.image_consent.rows import Answer, Heard, How
from esafety_desktop.image_consent.ui_withdraw_dialog import Ui_WithdrawDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.words import isolated

if TYPE_CHECKING:
    from collections.abc import Collection

    from esafety_desktop.widgets.desk import Desk


class WithdrawDialog(DraftDialog):
    """Gathers a withdrawal; what was chosen and stands at yes is ticked at first.

    Args:
        desk: What every view is given.
        pupil_id: The child.
        chosen: The uses that the person stood on.
        parent: The page.
    """

    def __init__(
        self, desk: Desk, pupil_id: str, chosen: Collection[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_WithdrawDialog()
        self.ui.setupUi(self)
        self.row = service.child(desk.store, pupil_id)
        self.ui.heading.setText(
            f"{isolated(self.row.name)} · {self.row.class_name}: consent taken back"
        )
        self._ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        set_role(self._ok, "primary")
        self.uses = service.asked(desk.store).uses
        self.boxes: dict[str, QCheckBox] = {}
        for use, cell in zip(self.uses, self.row.cells, strict=True):
            box = QCheckBox(use.text, self)
            yes = cell.answer is Answer.YES or cell.earlier is Answer.YES
            box.setChecked(yes and use.id in chosen)
            box.setEnabled(cell.answer is not Answer.WITHDRAWN)
            if cell.answer is Answer.WITHDRAWN:
                box.setToolTip("Taken back already.")
            self.boxes[use.id] = box
            self.ui.uses.addWidget(box)
        for how in (How.TELEPHONE, How.EMAIL, How.LETTER, How.IN_PERSON, How.SLIP):
            self.ui.how.addItem(how.value, how.value)
        put_day(self.ui.from_on, desk.store.today())
        self.ui.taken_by.setText(desk.store.account.name)
        self.draft = DraftKeeper(
            desk.store, f"agreements/photographs/withdraw/{pupil_id}", self._fields, self
        )
        self._put(self.draft.found())
        self._connect()
        self._changed()
        self.ui.told_by.setFocus()
        open_within(self, 560, 480)

    def accept(self) -> None:
        with self.desk.guard(self):
            ui = self.ui
            heard = Heard(
                day_of(ui.from_on),
                How(ui.how.currentData()),
                ui.told_by.text().strip(),
                ui.taken_by.text().strip(),
                ui.note.text().strip(),
            )
            uses = self._ticked()
            self.taken(service.withdraw(self.desk.store, self.row.pupil_id, uses, heard))

    def _ticked(self) -> list[str]:
        return [use for use, box in self.boxes.items() if box.isChecked() and box.isEnabled()]

    def _connect(self) -> None:
        ui = self.ui
        for box in self.boxes.values():
            box.toggled.connect(self._changed)
        for line in (ui.told_by, ui.taken_by, ui.note):
            line.textEdited.connect(self._changed)
        for signal in (ui.how.currentIndexChanged, ui.from_on.dateChanged):
            signal.connect(self.draft.touch)
        for box in self.boxes.values():
            box.toggled.connect(self.draft.touch)
        for line in (ui.told_by, ui.taken_by, ui.note):
            line.textEdited.connect(self.draft.touch)

    def _changed(self, *_: object) -> None:
        wrong = ""
        if not self._ticked():
            wrong = "Tick what is taken back."
        elif not self.ui.taken_by.text().strip():
            wrong = "Write who took this down."
        taken = [use.short for use in self.uses if use.id in self._ticked()]
        what = "everything" if len(taken) == len(self.uses) else ", ".join(taken).lower()
        self._ok.setText(f"Take back: {what}" if taken else "Take back")
        self.ui.wrong.setText(wrong)
        self._ok.setEnabled(not wrong)

    def _fields(self) -> dict[str, Any]:
        ui = self.ui
        return {
            "uses": self._ticked(),
            "from": day_of(ui.from_on).isoformat(),
            "how": ui.how.currentText(),
            "told_by": ui.told_by.text(),
            "taken_by": ui.taken_by.text(),
            "note": ui.note.text(),
        }

    def _put(self, kept: dict[str, Any]) -> None:
        if not kept:
            return
        for use, box in self.boxes.items():
            box.setChecked(use in kept.get("uses", ()))
        put_iso(self.ui.from_on, kept.get("from"))
        choose_text(self.ui.how, kept.get("how"))
        for name in ("told_by", "taken_by", "note"):
            getattr(self.ui, name).setText(kept.get(name, ""))
