"""A step that was being typed when the screen locked: its time, its words, its caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.journey.hands import shown
from tests.journey.test_keyboard_routes import go, hands

if TYPE_CHECKING:
    from tests.journey.hands import Hands

__all__ = ["hands"]


def test_when_note_and_caret_come_back_after_the_lock(hands: Hands) -> None:
    go(hands, "incidents")
    hands.press("Ctrl+N")
    first = hands.dialog(ProcedureDialog)
    hands.click(first.ui.firstLater)
    form = first.panel.form
    assert form is not None
    hands.type_in(form.who, "Mrs Leader")
    hands.click(form.when_now)
    typed = form.when_edit.text()
    assert typed
    hands.type_in(form.note, "the head rang")
    hands.press("Ctrl+L")
    assert not shown(ProcedureDialog)
    hands.sign_in(LEADER_NAME, LEADER_PASSWORD)
    back = hands.dialog(ProcedureDialog)
    form = back.panel.form
    assert form is not None
    assert form.who.text() == "Mrs Leader"
    assert form.note.toPlainText() == "the head rang"
    assert form.when_edit.text() == typed
    assert form.answer().when is not None
    hands.until(lambda: back.focusWidget() is form.note)
    assert form.note.textCursor().position() == len("the head rang")
    assert not form.who.hasSelectedText()
    hands.press("Esc")
    hands.until(lambda: not shown(ProcedureDialog))


def test_the_time_of_several_steps_comes_back(hands: Hands) -> None:
    go(hands, "incidents")
    hands.press("Ctrl+N")
    first = hands.dialog(ProcedureDialog)
    hands.click(first.ui.firstLater)
    hands.click(first.ui.several)
    hands.type_in(first.ui.ticksWho, "Mrs Leader")
    hands.type_in(first.ui.ticksWhen, "01/09/2026 09:05")
    hands.press("Ctrl+L")
    hands.sign_in(LEADER_NAME, LEADER_PASSWORD)
    back = hands.dialog(ProcedureDialog)
    hands.click(back.ui.several)
    assert back.ui.ticksWho.text() == "Mrs Leader"
    assert back.ui.ticksWhen.text() == "01/09/2026 09:05"
    hands.press("Esc")  # back to the step
    assert back.isVisible()
    hands.press("Esc")
    hands.until(lambda: not shown(ProcedureDialog))


def test_only_a_time_comes_back_too_and_no_name_is_marked(hands: Hands) -> None:
    go(hands, "incidents")
    hands.press("Ctrl+N")
    first = hands.dialog(ProcedureDialog)
    hands.click(first.ui.firstLater)
    form = first.panel.form
    assert form is not None
    hands.type_in(form.when_edit, "1/9/26 9.05")
    hands.type_in(form.who, "Mrs Leader")
    hands.press("Ctrl+L")
    hands.sign_in(LEADER_NAME, LEADER_PASSWORD)
    back = hands.dialog(ProcedureDialog)
    form = back.panel.form
    assert form is not None
    assert form.when_edit.text() == "01/09/2026 09:05"
    assert back.focusWidget() is form.who
    hands.until(lambda: not form.who.hasSelectedText())
    assert form.who.cursorPosition() == len("Mrs Leader")
    hands.press("Esc")
    hands.until(lambda: not shown(ProcedureDialog))
