"""Going through the guided procedure and filling in a contact, with the hands on the widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton

from esafety_desktop.contacts.contact_dialog import ContactDialog
from esafety_desktop.contacts.number_line_view import NumberLine

if TYPE_CHECKING:
    from esafety_desktop.contacts.tab import ContactsTab
    from esafety_desktop.incidents.answer_view import AnswerForm
    from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
    from tests.journey.hands import Hands

_MOST_STEPS = 80
_REASON = "Not called for: the DSL looked at it."


def step_of(dialog: ProcedureDialog) -> str:
    """The id of the step that is shown."""
    assert dialog.panel.step is not None
    return dialog.panel.step.id


def form_of(dialog: ProcedureDialog) -> AnswerForm:
    """The fields of the step that is shown."""
    assert dialog.panel.form is not None
    return dialog.panel.form


def rings(dialog: ProcedureDialog) -> str:
    """Everything that the step says, whom to ring included."""
    labels = dialog.panel.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def fill_in(dialog: ProcedureDialog, slot_id: str) -> QPushButton:
    """The button that leads from a missing number to its contact slot."""
    assert dialog.panel.step is not None
    label = next(call.label for call in dialog.panel.step.calls if call.slot_id == slot_id)
    return next(
        button
        for button in dialog.panel.findChildren(QPushButton)
        if button.accessibleName() == f"Fill in contact: {label}"
    )


def tick(hands: Hands, dialog: ProcedureDialog, option: str) -> None:
    """Tick one answer."""
    hands.click(form_of(dialog).options[option])


def answer(hands: Hands, dialog: ProcedureDialog) -> None:
    """Give what the step asks, then "Done, next"."""
    form = form_of(dialog)
    ids = list(form.options)
    if ids:
        tick(hands, dialog, next((one for one in ("no", "told", "over") if one in ids), ids[-1]))
    for field, text in ((form.who, "Amina Reed"), (form.reference, "SC 41"), (form.note, "Done.")):
        if field.isVisible():
            hands.type_in(field, text)
    assert not dialog.ui.wrong.text()
    hands.click(dialog.ui.done)


def reason(hands: Hands, dialog: ProcedureDialog) -> None:
    """Leave the step out, with a reason."""
    hands.click(dialog.ui.notDone)
    assert not dialog.ui.ticksOk.isEnabled()
    hands.type_in(dialog.ui.ticksReason, _REASON)
    hands.click(dialog.ui.ticksOk)


def walk_to_the_end(hands: Hands, dialog: ProcedureDialog) -> list[str]:
    """Do, or give a reason for, each step until nothing is open; gives the steps met."""
    met: list[str] = []
    while dialog.isVisible():
        met.append(step_of(dialog))
        assert len(met) < _MOST_STEPS, f"no end in sight: {met}"
        step = dialog.panel.step
        assert step is not None
        (reason if step.why_not and len(met) % 2 else answer)(hands, dialog)
    return met


def fill_contact(
    hands: Hands, tab: ContactsTab, person: str, number: str, *, opened: bool = False
) -> None:
    """Fill in a person and a number for the chosen slot, checked today."""
    if not opened:
        hands.click(tab.panel.findChild(QPushButton, "addContact"))
    dialog = hands.dialog(ContactDialog)
    hands.type_in(dialog.ui.person, person)
    (line,) = dialog.findChildren(NumberLine)
    hands.type_in(line.number, number)
    hands.type_in(line.days, "Mon-Fri 8-6")
    hands.click(dialog.ui.addNumber)
    second = dialog.findChildren(NumberLine)[1]
    hands.type_in(second.number, "07700 900123")
    hands.pick(second.hours, "ut of")
    hands.click(dialog.ui.today)
    hands.click(dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok))
