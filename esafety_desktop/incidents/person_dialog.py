"""Name somebody in an incident: a pupil from the list, or anybody else by full name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex

from esafety_desktop.dates import british
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.leader_rules import SEALED_ROUTE
from esafety_desktop.incidents.moment_view import chosen, dress, fill, open_at
from esafety_desktop.incidents.people_service import add_person, pupil_choices
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.incidents.ui_person_dialog import Ui_PersonDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.filter_line import filter_line
from esafety_desktop.widgets.strips import emergency_strip
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.desk import Desk


_NO_HIT = "No pupil is found by these words. Type fewer letters, or choose another kind."
_NO_PUPILS = "No pupils are here yet. Import the pupils first, or choose another kind."


class PersonDialog(DraftDialog):
    """Gathers one person with a role."""

    reads_in_order = True

    def __init__(self, desk: Desk, incident_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.incident_id = incident_id
        self.ui = Ui_PersonDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        fill(self.ui.role, kind_rules.ROLES)
        fill(self.ui.kind, kind_rules.PERSON_KINDS)
        columns: list[Column[PersonRow]] = [
            Column("Name", lambda row: row.name, stretch=True),
            Column("Class", lambda row: row.class_name),
            Column("Born", lambda row: british(row.born), sort_key=lambda row: str(row.born)),
        ]
        choices = pupil_choices(desk.store)
        self.pupils: RecordTable[PersonRow] = RecordTable(
            columns,
            "Pupils",
            key=lambda row: row.pupil_id,
            empty_text=_NO_PUPILS,
        )
        self.pupils.no_match = _NO_HIT
        self._single = False
        self.filter = filter_line("Type a name or class", self._filter)
        self.ui.pupilPlace.addWidget(self.filter)
        self.ui.pupilPlace.addWidget(self.pupils)
        self.pupils.set_rows(choices)
        place = f"incidents/{incident_id}/person"
        self.draft = DraftKeeper(desk.store, place, self._fields, self)
        self._put(self.draft.found())
        self._connect()
        self.filter.setFocus()
        open_at(self, 620, 560)
        self._changed()

    def choose(self, pupil_id: str) -> None:
        """Begin with this pupil; the role is left to be chosen."""
        self.ui.kind.setCurrentIndex(self.ui.kind.findData("pupil"))
        self.pupils.select_key(pupil_id)
        self.ui.role.setFocus()

    def person(self) -> PersonRow | None:
        """Who stands in the fields; None when nobody does."""
        role = chosen(self.ui.role)
        if self._pupil():
            row = self.pupils.current_row()
            if row is None:
                return None
            return PersonRow("", "pupil", role, row.name, row.class_name, row.born, row.pupil_id)
        name = self.ui.name.text().strip()
        kind, note = chosen(self.ui.kind), self.ui.note.text()
        return PersonRow("", kind, role, name, note=note) if name else None

    def accept(self) -> None:
        person = self.person()
        if person is None:
            return
        with self.desk.guard(self):
            leader = False if self.ui.leaderNo.isChecked() else None
            result = add_person(self.desk.store, self.incident_id, person, leader_account=leader)
            self.taken(result)

    def _fields(self) -> dict[str, Any]:
        ui = self.ui
        typed = {"name": ui.name.text(), "note": ui.note.text()}
        if not any(text.strip() for text in typed.values()):
            return {}
        return {**typed, "role": chosen(ui.role), "kind": chosen(ui.kind)}

    def _put(self, kept: dict[str, Any]) -> None:
        if not kept:
            return
        for combo, key in ((self.ui.role, "role"), (self.ui.kind, "kind")):
            combo.setCurrentIndex(max(combo.findData(kept[key]), 0))
        self.ui.name.setText(kept["name"])
        self.ui.note.setText(kept["note"])

    def _filter(self, text: str) -> None:
        """Narrow the list; a single hit is chosen, so that Enter takes it."""
        self.pupils.filter_text(text)
        single = bool(text.strip()) and len(self.pupils.records.shown) == 1
        if single:
            self.pupils.selectRow(0)
        elif self._single:
            self.pupils.setCurrentIndex(QModelIndex())
            self.pupils.clearSelection()
        self._single = single
        self._changed()

    def _connect(self) -> None:
        ui = self.ui
        ui.role.currentIndexChanged.connect(self._role_changed)
        ui.kind.currentIndexChanged.connect(self._changed)
        ui.name.textChanged.connect(self._changed)
        for line in (ui.name, ui.note):
            line.textChanged.connect(self.draft.touch)
        for button in (ui.leaderNo, ui.leaderYes, ui.leaderUnsure):
            button.toggled.connect(self._changed)
        self.pupils.chosen.connect(self._changed)
        self.pupils.opened.connect(lambda _row: self.accept())
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)

    def _role_changed(self) -> None:
        if chosen(self.ui.role) == "staff_subject":
            self.ui.kind.setCurrentIndex(self.ui.kind.findData("staff"))
        self._changed()

    def _pupil(self) -> bool:
        return chosen(self.ui.kind) == "pupil"

    def _about_adult(self) -> bool:
        if self.desk.store.is_envelope:  # whom it is about can't read it
            return False
        subject = chosen(self.ui.role) in {"staff_subject", "initiator"}
        return chosen(self.ui.kind) == "staff" and subject

    def _changed(self, *_: object) -> None:
        ui = self.ui
        ui.pages.setCurrentIndex(0 if self._pupil() else 1)
        ui.leaderBox.setVisible(self._about_adult())
        paper = self._about_adult() and (ui.leaderYes.isChecked() or ui.leaderUnsure.isChecked())
        ui.paper.setText(SEALED_ROUTE if paper else "")
        wrong = self._wrong(paper=paper)
        ui.wrong.setText(wrong)
        ui.ok.setEnabled(not wrong)

    def _wrong(self, *, paper: bool) -> str:
        if paper:
            return "Not here: that person could read it."
        if self.person() is None:
            return "Choose a pupil." if self._pupil() else "Write the full name, or: not known."
        if self._about_adult() and not self.ui.leaderNo.isChecked():
            return "Say whether this person is a leader here."
        return ""
