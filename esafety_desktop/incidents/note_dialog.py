"""Add a note, call or decision to the chronology."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.chronology_service import add_note
from esafety_desktop.incidents.moment_view import Moment, caret_to_end, chosen, dress, fill, open_at
from esafety_desktop.incidents.ui_note_dialog import Ui_NoteDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from typing import Any

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.desk import Desk


class NoteDialog(DraftDialog):
    """Gathers one line of the chronology."""

    def __init__(self, desk: Desk, incident_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.incident_id = incident_id
        self.ui = Ui_NoteDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        fill(self.ui.kind, kind_rules.NOTE_KINDS)
        self.when = Moment(self.ui.when, self.ui.whenNow, desk.store.clock)
        self.draft = DraftKeeper(desk.store, f"incidents/{incident_id}/note", self._fields, self)
        self._put(self.draft.found())
        self.ui.text.textChanged.connect(self._changed)
        self.ui.when.textChanged.connect(self._changed)
        self.ui.ok.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.text.setFocus()
        open_at(self, 560, 420)
        self._changed()

    def accept(self) -> None:
        with self.desk.guard(self):
            text, kind = self.ui.text.toPlainText(), chosen(self.ui.kind)
            result = add_note(self.desk.store, self.incident_id, text, kind, self.when.value)
            self.taken(result)

    def _changed(self, *_: object) -> None:
        typed = bool(self.ui.text.toPlainText().strip())
        late = self.when.wrong or ("" if self.when.entered else "Put in when it was.")
        wrong = late if typed else "Write a few words."
        self.ui.ok.setEnabled(not wrong)
        self.ui.wrong.setText(wrong)
        if typed:
            self.draft.touch()

    def _fields(self) -> dict[str, Any]:
        text = self.ui.text.toPlainText()
        return (
            {"text": text, "kind": chosen(self.ui.kind), "when": self.ui.when.text()}
            if text.strip()
            else {}
        )

    def _put(self, kept: dict[str, Any]) -> None:
        if kept:
            self.ui.text.setPlainText(kept["text"])
            self.ui.kind.setCurrentIndex(max(self.ui.kind.findData(kept["kind"]), 0))
            self.ui.when.setText(kept.get("when", self.ui.when.text()))
            caret_to_end(self.ui.text)


def note_a_call(desk: Desk, incident_id: str, parent: QWidget | None = None) -> NoteDialog:
    """The same for a telephone call; what was typed before comes back as it was."""
    dialog = NoteDialog(desk, incident_id, parent)
    if not dialog.ui.text.toPlainText():
        dialog.ui.kind.setCurrentIndex(dialog.ui.kind.findData("call"))
    return dialog
