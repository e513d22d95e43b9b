"""Beside the fields of a step: whom the incident is about, and pupils whom its words name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from esafety_desktop.incidents.moment_view import empty, words
from esafety_desktop.incidents.naming_rules import Register
from esafety_desktop.incidents.people_service import add_person, pupil_choices
from esafety_desktop.incidents.service import incident
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from esafety_desktop.incidents.answer_view import AnswerForm
    from esafety_desktop.incidents.procedure_rules import StepView
    from esafety_desktop.incidents.rows import PersonRow
    from esafety_desktop.widgets.desk import Desk

NOBODY = "It is about: nobody named yet."
_MOST = 4
"""More names than these are chosen in the list."""


class NamingLine(QWidget):
    """Names people where the note is written; the note alone may be kept all the same.

    Steps that record who was in it always show the line; the others only when a pupil's full name
    stands in the note.

    Args:
        desk: What every view is given.
        incident_id: Which incident.
        step: The step that is shown.
        form: Its fields.
        parent: The step's panel.

    Signals:
        picker_wanted: somebody is to be chosen; the pupil to begin with, "" for none.
    """

    picker_wanted = Signal(str)

    def __init__(
        self, desk: Desk, incident_id: str, step: StepView, form: AnswerForm, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._incident_id = incident_id
        self._always = step.names_people
        self._form = form
        self._register: Register | None = None
        self._shown: tuple[str, ...] = ()
        self._known: set[str] = set()
        self._before = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.said = words("")
        column.addWidget(self.said)
        self._offers = QVBoxLayout()
        column.addLayout(self._offers)
        self.choose = QPushButton("Choo&se people…")
        self.choose.setAutoDefault(False)
        set_role(self.choose, "link")
        self.choose.clicked.connect(lambda: self.picker_wanted.emit(""))
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        form.note.textChanged.connect(self._look)
        self.refresh()

    def refresh(self) -> None:
        """Say who is named, and offer whoever the words name besides."""
        found = incident(self._desk.store, self._incident_id)
        self._known = {person.pupil_id for person in found.people if person.pupil_id}
        self._before = found.facts.what_happened if self._always else ""
        names = ", ".join(_called(person) for person in found.people)
        self.said.setText(f"It is about: {names}" if names else NOBODY)
        self._look()

    def _look(self) -> None:
        text = f"{self._form.note.toPlainText()}\n{self._before}"
        offered = [one for one in self._found(text) if one.pupil_id not in self._known][:_MOST]
        shown = tuple(one.pupil_id for one in offered)
        if shown != self._shown:
            self._shown = shown
            self._offer(offered)
        self.setVisible(self._always or bool(offered))

    def _found(self, text: str) -> tuple[PersonRow, ...]:
        if not text.strip():
            return ()
        if self._register is None:
            self._register = Register(pupil_choices(self._desk.store))
        return self._register.named_in(text)

    def _offer(self, pupils: list[PersonRow]) -> None:
        empty(self._offers)
        before: QWidget = self._form.note
        for number, pupil in enumerate(pupils):
            question = words(f"Is this about {_called(pupil)}?", parent=self)
            self._offers.addWidget(question)
            question.show()
            row = QHBoxLayout()
            self._offers.addLayout(row)
            letter = "&" if number == 0 else ""
            yes = _button(f"{letter}Yes, affected", f"Yes, {_called(pupil)} is affected")
            yes.clicked.connect(lambda _on=False, one=pupil: self._take(one))
            other = _button("Yes, otherwise…", f"Name {_called(pupil)} in another way")
            other.clicked.connect(
                lambda _on=False, one=pupil: self.picker_wanted.emit(one.pupil_id)
            )
            for button in (yes, other):
                row.addWidget(button)
                button.show()
                QWidget.setTabOrder(before, button)
                before = button
            row.addStretch(1)

    def _take(self, pupil: PersonRow) -> None:
        with self._desk.guard(self.window()):
            self._desk.done(add_person(self._desk.store, self._incident_id, pupil), self.window())
        self.refresh()
        self._form.note.setFocus()


def _called(person: PersonRow) -> str:
    return f"{person.name} ({person.class_name})" if person.class_name else person.name


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(name)
    button.setAutoDefault(False)
    return button
