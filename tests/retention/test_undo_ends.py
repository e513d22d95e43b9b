"""What was disposed of never comes back by Ctrl+Z or Ctrl+Y, whichever room the step is of."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from esafety_desktop.contacts import service as contacts
from esafety_desktop.contacts.rows import EntryRow, NumberRow
from esafety_desktop.follow_ups import service as follow_ups
from esafety_desktop.follow_ups.rows import Draft
from esafety_desktop.follow_ups.task_rules import ACTION
from esafety_desktop.incidents import chronology_service, envelope_service
from esafety_desktop.problem import Problem
from esafety_desktop.retention import review_service
from esafety_desktop.retention.keep_dialog import KeepDialog
from tests.retention.maker import SECRET, at, closed, dumped, shut

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.changes import Undo
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

LEFT = Qt.MouseButton.LeftButton
OLD = 2043
NOBODY_NAMED = 2052
"""Where no child is named, the day of the incident stands for the birth."""


def much_was_done(desk: Desk, incident: str) -> Undo:
    """Steps of four rooms with the word in them, one of them undone; gives one of another room."""
    store = desk.store
    at(store, OLD)
    desk.done(review_service.choose_period(store, incident, "child-protection"), None)
    hold = desk.done(review_service.set_hold(store, incident, f"{SECRET} v the school"), None)
    desk.done(review_service.lift_hold(store, hold, f"{SECRET} is over"), None)
    desk.done(chronology_service.add_note(store, incident, f"{SECRET} rang."), None)
    action = Draft(ACTION, f"Ask {SECRET}", "Mr Reed", date(OLD, 12, 1))
    made = desk.done(follow_ups.add(store, incident, action), None)
    desk.done(follow_ups.settle(store, made, f"{SECRET} said no.", given_up=False), None)
    numbers = (NumberRow("01632 960020"),)
    entry = EntryRow("SAM-SCHOOL-5", person="A Reed", numbers=numbers)
    desk.done(contacts.save_entry(store, entry), None)
    office = desk.past.next_undo
    assert office is not None
    desk.done(contacts.save_entry(store, EntryRow("SAM-LA-3", person="Duty")), None)
    desk.undo()
    assert desk.undo_label
    assert desk.redo_label
    return office


def dispose(desk: Desk, incident: str, qtbot: QtBot) -> None:
    """Both steps, at the window."""
    dialog = KeepDialog(desk, incident)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.ui.decide, LEFT)
    qtbot.keyClicks(dialog.ui.reason, "The time is over.")
    qtbot.mouseClick(dialog.ui.ok, LEFT)
    qtbot.mouseClick(dialog.ui.dispose, LEFT)
    assert "can be undone after it" in dialog.ui.what.text()
    dialog.ui.sure.setChecked(True)
    qtbot.mouseClick(dialog.ui.ok, LEFT)
    dialog.close()


@pytest.mark.covers("TF-RET")
def test_no_step_of_any_room_brings_it_back(desk: Desk, leader_store: Store, qtbot: QtBot) -> None:
    at(leader_store, 2026)
    incident = closed(leader_store)
    office = much_was_done(desk, incident)
    assert SECRET in dumped(leader_store)
    dispose(desk, incident, qtbot)
    assert SECRET not in dumped(leader_store)
    assert (desk.undo_label, desk.redo_label) == ("", "")
    before = dumped(leader_store)
    desk.undo()
    desk.redo()
    assert dumped(leader_store) == before
    with pytest.raises(Problem, match="for good since"):
        desk.undo_one(office)
    desk.done(contacts.save_entry(leader_store, EntryRow("SAM-LA-3", person="Duty")), None)
    assert desk.undo_label, "what is done afterwards can be undone as ever"
    desk.undo()


def test_nor_of_an_envelope(desk: Desk, leader_store: Store, qtbot: QtBot) -> None:
    """The desk beside it tells the one at home."""
    at(leader_store, 2026)
    sealed = envelope_service.start_sealed(leader_store, (), f"What happened: {SECRET}.").value
    envelope = leader_store.stores[-1]
    shut(envelope, sealed, f"Outcome: {SECRET}")
    for one in leader_store.stores:
        at(one, NOBODY_NAMED)
    beside = desk.beside(envelope)
    beside.done(review_service.choose_period(envelope, sealed, "child-protection"), None)
    beside.done(chronology_service.add_note(envelope, sealed, f"{SECRET} rang."), None)
    desk.done(contacts.save_entry(leader_store, EntryRow("SAM-LA-3", person="Duty")), None)
    beside.done(review_service.decide_disposal(envelope, sealed, "The time is over."), None)
    dialog = KeepDialog(desk, sealed)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.ui.dispose, LEFT)
    dialog.ui.sure.setChecked(True)
    qtbot.mouseClick(dialog.ui.ok, LEFT)
    assert SECRET not in dumped(envelope)
    assert (desk.undo_label, desk.redo_label) == ("", "")
    dialog.close()
