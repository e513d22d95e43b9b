"""What is being typed when the screen locks is on the screen again after signing in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit

from esafety_desktop.action_points.review_dialog import ReviewDialog
from esafety_desktop.concerns.concern_dialog import ConcernDialog
from esafety_desktop.contacts.contact_dialog import ContactDialog
from esafety_desktop.incidents.close_dialog import CloseDialog
from esafety_desktop.incidents.details_dialog import DetailsDialog
from esafety_desktop.incidents.minor_dialog import MinorDialog
from esafety_desktop.incidents.note_dialog import NoteDialog
from esafety_desktop.incidents.person_dialog import PersonDialog
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD
from tests.journey.hands import shown
from tests.journey.test_keyboard_routes import go, hands, new_contact

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from tests.journey.hands import Hands

__all__ = ["hands"]

WORDS = "the head rang at ten and sa"


def _concern(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.click(hands.dialog(ConcernDialog).ui.aboutNo)


def _person(hands: Hands) -> None:
    tab = go(hands, "incidents")
    tab.ui.parts.setCurrentWidget(tab.ui.peoplePage)
    hands.click(tab.ui.addPerson)
    dialog = hands.dialog(PersonDialog)
    hands.pick(dialog.ui.kind, "Parent")


def _minor(hands: Hands) -> None:
    hands.press("Ctrl+N")
    dialog = hands.dialog(ProcedureDialog)
    hands.type_in(dialog.ui.whatHappened, "An advert filled the board.")
    hands.click(dialog.ui.firstMinor)


#: Where it is typed: room, how it is opened, the dialog, its field.
PLACES: dict[str, tuple[str, Callable[[Hands], object], type[QDialog], str]] = {
    "first words": ("incidents", lambda h: h.press("Ctrl+N"), ProcedureDialog, "whatHappened"),
    "minor accident": ("incidents", _minor, MinorDialog, "note"),
    "note": ("incidents", lambda h: h.click(_tab(h).ui.addNote), NoteDialog, "text"),
    "facts": ("incidents", lambda h: _facts(h), DetailsDialog, "ownWords"),
    "person": ("incidents", _person, PersonDialog, "name"),
    "contact": ("contacts", new_contact, ContactDialog, "notes"),
    "review": ("action_points", lambda h: h.press("Ctrl+N"), ReviewDialog, "actionedBy"),
}


def _tab(hands: Hands) -> Any:
    return hands.desk.view.current


def _facts(hands: Hands) -> None:
    tab = _tab(hands)
    tab.ui.parts.setCurrentWidget(tab.ui.factsPage)
    hands.click(tab.ui.editFacts)


def _text(field: object) -> str:
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    assert isinstance(field, QLineEdit)
    return field.text()


def _lock_and_come_back(
    hands: Hands, account: tuple[str, str], kind: type[QDialog], name: str
) -> None:
    hands.type_in(getattr(hands.dialog(kind).ui, name), WORDS)  # type: ignore[attr-defined] # each
    hands.press("Ctrl+L")
    assert not shown(QDialog)
    hands.sign_in(*account)
    back = hands.dialog(kind)
    assert _text(getattr(back.ui, name)) == WORDS  # type: ignore[attr-defined] # dialog has a ui
    hands.press("Esc")
    if kind is ConcernDialog:
        hands.press("Alt+T")
    hands.until(lambda: not shown(QDialog))


@pytest.mark.parametrize("where", PLACES)
def test_a_leaders_typing_comes_back(hands: Hands, where: str) -> None:
    room, opening, kind, name = PLACES[where]
    go(hands, room)
    opening(hands)
    _lock_and_come_back(hands, (LEADER_NAME, LEADER_PASSWORD), kind, name)


def test_a_concern_that_the_office_types_comes_back(hands: Hands) -> None:
    account = (OFFICE_NAME, OFFICE_PASSWORD)
    hands.menu("sign_out")
    hands.sign_in(*account)
    go(hands, "incidents")
    _concern(hands)
    _lock_and_come_back(hands, account, ConcernDialog, "text")


def test_the_last_of_two_unfinished_texts_comes_back(hands: Hands) -> None:
    tab = go(hands, "incidents")
    hands.click(tab.ui.addNote)
    hands.type_in(hands.dialog(NoteDialog).ui.text, "left half written")
    hands.press("Esc")
    go(hands, "contacts")
    new_contact(hands)
    _lock_and_come_back(hands, (LEADER_NAME, LEADER_PASSWORD), ContactDialog, "notes")


def test_nothing_typed_nothing_comes_back(hands: Hands) -> None:
    tab = go(hands, "incidents")
    hands.click(tab.ui.closeIncident)
    hands.dialog(CloseDialog)
    hands.press("Ctrl+L")
    hands.sign_in(LEADER_NAME, LEADER_PASSWORD)
    assert not shown(QDialog)
