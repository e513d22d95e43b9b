"""What can be undone never brings words back to where an incident was taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.incidents import chronology_service, service
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.incidents.reason_dialog import ReasonDialog
from esafety_desktop.incidents.sealed_dialog import SealedDialog
from esafety_desktop.retention import review_service
from tests.incident_kit import opened, tab_over
from tests.retention.maker import dumped

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.incidents.tab import IncidentsTab
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

MARKER = "Zqxjkwv"


@pytest.fixture
def tab(desk: Desk, leader_store: Store, qtbot: QtBot) -> IncidentsTab:
    """The tab over an incident with a hold that was lifted and a note."""
    made = service.start_incident(leader_store, MARKER).value
    hold = desk.done(review_service.set_hold(leader_store, made, f"{MARKER} v the school"), None)
    desk.done(review_service.lift_hold(leader_store, hold, f"{MARKER} is over"), None)
    desk.done(chronology_service.add_note(leader_store, made, f"{MARKER} rang"), None)
    shown = tab_over(desk)
    qtbot.addWidget(shown)
    shown.show()
    shown.list.bring(made)
    return shown


def _undo_all(desk: Desk) -> None:
    while desk.undo_label:
        with desk.guard(None):
            desk.undo()


@pytest.mark.covers("TFG-7")
def test_nothing_comes_back_after_it_was_sealed_away(
    tab: IncidentsTab, desk: Desk, leader_store: Store
) -> None:
    made = tab.detail.incident_id
    assert desk.undo_label == "the note"
    tab.ui.toPaper.click()
    dialog = opened(tab, SealedDialog)
    dialog._nobody.setChecked(True)
    dialog.ui.ok.click()
    assert home_of(leader_store, made).is_envelope
    assert desk.undo_label == ""
    _undo_all(desk)
    assert MARKER not in dumped(leader_store)
    assert MARKER in dumped(home_of(leader_store, made))


def test_nothing_comes_back_after_it_went_to_paper(
    tab: IncidentsTab, desk: Desk, leader_store: Store
) -> None:
    tab.ui.toPaper.click()
    opened(tab, SealedDialog).ui.paper.click()
    dialog = opened(tab, ReasonDialog)
    dialog.ui.reason.setPlainText("With the chair of governors.")
    dialog.ui.ok.click()
    assert desk.undo_label == ""
    assert MARKER not in dumped(leader_store)
