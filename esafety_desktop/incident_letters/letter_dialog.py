"""Write a letter home: library, child, addressees, what happened in words for parents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from esafety_desktop.incident_letters import addressee_service, service
from esafety_desktop.incident_letters.letter_rules import letter_problem, others_in, role_care
from esafety_desktop.incident_letters.ui_letter_dialog import Ui_LetterDialog
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from typing import Any

    from esafety_desktop.guidance.incident_letters import IncidentLetter
    from esafety_desktop.incident_letters.rows import Addressee
    from esafety_desktop.widgets.desk import Desk

_NO_CHILD = "Name a child from the school's list under People first: letters go to its parents."


def _roles(letter: IncidentLetter) -> tuple[str, ...]:
    """For whom a letter is meant, in the words of the people's page."""
    return tuple(kind_rules.label(kind_rules.ROLES, role) for role in letter.roles)


class LetterDialog(DraftDialog):
    """Gathers one letter.

    Signals:
        kept: the ids of the letters that were kept, to be previewed.
    """

    kept = Signal(object)

    def __init__(self, desk: Desk, incident_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.incident_id = incident_id
        self.ui = Ui_LetterDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.letters = {letter.id: letter for letter in service.library(desk.store)}
        self.people = addressee_service.addressees(desk.store, incident_id)
        self._named = addressee_service.named_people(desk.store, incident_id)
        self._looked_at = ""
        self._made = ""
        self._offer()
        self.draft = DraftKeeper(
            desk.store, f"incidents/{incident_id}/letter/new", self._fields, self
        )
        self._choose()
        self._put(self.draft.found())
        self._connect()
        self._changed()
        open_at(self, 720, 700)

    def accept(self) -> None:
        with self.desk.guard(self):
            result = service.keep_letters(
                self.desk.store,
                self.incident_id,
                self._letter.id,
                self._ticked(),
                self.ui.text.toPlainText(),
            )
            made = self.taken(result)
            self.kept.emit(made)

    @property
    def _letter(self) -> IncidentLetter:
        return self.letters[str(self.ui.letter.currentData())]

    @property
    def _pupil(self) -> str:
        return str(self.ui.child.currentData() or "")

    def _offer(self) -> None:
        ui = self.ui
        for letter in self.letters.values():
            ui.letter.addItem(letter.title, letter.id)
        for pupil_id, name, role in dict.fromkeys(
            (p.pupil_id, p.child, p.role) for p in self.people
        ):
            ui.child.addItem(f"{name}, {role.lower()}" if role else name, pupil_id)
        self._follow_role()
        self._list_people()

    def _follow_role(self) -> None:
        """Offer the first letter that is meant for what the chosen child is in the incident."""
        fitting = (
            key for key, one in self.letters.items() if not role_care(_roles(one), self._role)
        )
        self.ui.letter.setCurrentIndex(self.ui.letter.findData(next(fitting, "")))

    @property
    def _role(self) -> str:
        return next((one.role for one in self.people if one.pupil_id == self._pupil), "")

    def _list_people(self) -> None:
        self.ui.to.clear()
        for person in self.people:
            if person.pupil_id == self._pupil:
                caution = f" – {person.caution}" if person.caution else ""
                item = QListWidgetItem(f"{', '.join(person.envelope)}{caution}")
                if person.barred:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
                else:
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                ticked = Qt.CheckState.Checked if person.first else Qt.CheckState.Unchecked
                item.setCheckState(ticked)
                item.setData(Qt.ItemDataRole.UserRole, person)
                self.ui.to.addItem(item)

    def _connect(self) -> None:
        ui = self.ui
        ui.letter.currentIndexChanged.connect(self._chosen_another)
        ui.child.currentIndexChanged.connect(self._another_child)
        ui.to.itemChanged.connect(self._changed)
        ui.reason.textChanged.connect(self._typed)
        for line in (ui.measure, ui.meeting):
            line.textChanged.connect(self._typed)
        ui.text.textChanged.connect(self._changed)
        ui.looked.toggled.connect(self._changed)
        ui.again.clicked.connect(self._begin_again)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)

    def _choose(self) -> None:
        """Show the fields that the chosen letter asks for."""
        ui, letter = self.ui, self._letter
        ui.when.setText(letter.when)
        ui.measureLabel.setText(f"&{letter.measure_label}")
        pairs = {
            "reason": (ui.reasonLabel, ui.reason),
            "measure": (ui.measureLabel, ui.measure),
            "meeting": (ui.meetingLabel, ui.meeting),
        }
        for name, widgets in pairs.items():
            for widget in widgets:
                widget.setVisible(name in letter.asks)
        if not ui.measure.text().strip() or ui.measure.text() in self._usual_measures():
            ui.measure.setText(letter.measure)
        self._begin_again()

    def _usual_measures(self) -> set[str]:
        return {letter.measure for letter in self.letters.values()}

    def _chosen_another(self) -> None:
        self._choose()
        self._changed()

    def _another_child(self) -> None:
        self._list_people()
        if self.ui.text.toPlainText() == self._made and not any(self._given().values()):
            self._follow_role()
        self._typed()

    def _typed(self) -> None:
        """What was put in runs into the text, as long as nobody changed the text by hand."""
        if self.ui.text.toPlainText() == self._made:
            self._begin_again()
        self._changed()

    def _begin_again(self) -> None:
        person = next((one for one in self.people if one.pupil_id == self._pupil), None)
        self._made = service.compose(self.desk.store, self._letter, person, self._given())
        self.ui.text.setPlainText(self._made)
        self._made = self.ui.text.toPlainText()

    def _given(self) -> dict[str, str]:
        ui = self.ui
        return {
            "reason": ui.reason.toPlainText(),
            "measure": ui.measure.text(),
            "meeting": ui.meeting.text(),
        }

    def _ticked(self) -> list[Addressee]:
        items = (self.ui.to.item(row) for row in range(self.ui.to.count()))
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        ]

    def _changed(self, *_: object) -> None:
        ui, text = self.ui, self.ui.text.toPlainText()
        asked = [(self._name(field), self._given()[field]) for field in self._letter.asks]
        gaps = text == self._made or service.GAP in text
        lacks = letter_problem(text, asked if gaps else ())
        if not self.people:
            lacks = _NO_CHILD
        elif not self._ticked():
            lacks = "Tick to whom it goes."
        care = self._care(text)
        ui.ok.setEnabled(not lacks and (not care or ui.looked.isChecked()))
        ui.wrong.setText(lacks or care)
        self.draft.touch()

    def _care(self, text: str) -> str:
        """Other people's names in the letter are pointed out; the leader says that it is right."""
        others = ", ".join(others_in(text, self._named, self._pupil))
        role = role_care(_roles(self._letter), self._role)
        looked = self.ui.looked
        looked.setVisible(bool(others or role))
        if (seen := f"{self._letter.id} {self._pupil} {text}") != self._looked_at:
            self._looked_at = seen
            looked.blockSignals(True)
            looked.setChecked(False)
            looked.blockSignals(False)
        named = f"The text names {others}: a letter speaks of one child only." if others else ""
        said = " ".join(part for part in (role, named) if part)
        return f"Look again. {said}" if said else ""

    def _name(self, field: str) -> str:
        label = {
            "reason": self.ui.reasonLabel,
            "measure": self.ui.measureLabel,
            "meeting": self.ui.meetingLabel,
        }[field]
        return label.text().replace("&", "")

    def _fields(self) -> dict[str, Any]:
        given = self._given()
        text = self.ui.text.toPlainText()
        if not (given["reason"].strip() or given["meeting"].strip() or text != self._made):
            return {}
        by_hand = "" if text == self._made else text
        return {"letter": self._letter.id, "child": self._pupil, **given, "text": by_hand}

    def _put(self, kept: dict[str, Any]) -> None:
        if not kept:
            return
        ui = self.ui
        ui.letter.setCurrentIndex(max(ui.letter.findData(kept["letter"]), 0))
        ui.child.setCurrentIndex(max(ui.child.findData(kept["child"]), 0))
        self._list_people()
        ui.reason.setPlainText(kept["reason"])
        ui.meeting.setText(kept["meeting"])
        self._choose()
        ui.measure.setText(kept["measure"])
        self._begin_again()
        if kept["text"]:
            ui.text.setPlainText(kept["text"])
