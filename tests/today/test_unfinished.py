"""Each text that was left unfinished has a line on Today that opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from esafety_desktop.today import draft_rules, service
from esafety_desktop.today.tab import TodayTab
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from esafety_desktop.widgets.strips import Strip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store


def test_each_is_told_without_a_name_and_opened_from_its_line(
    qtbot: QtBot, leader_store: Store
) -> None:
    desk = Desk(leader_store, Jobs())
    tab = TodayTab(desk)
    qtbot.addWidget(tab)
    tab.show()
    places = ("incidents/1/note", "agreements/photographs/trips/new")
    for place in places:
        leader_store.drafts.put(place, {"text": "Zoë said so"})
    tab.hide()
    tab.show()  # as when somebody comes back to it
    told = [sentence for sentence, _place in service.unfinished(leader_store)]
    assert "a note" in told[0]
    assert "a trip" in told[1]
    assert not any("Zoë" in one for one in told)
    strips = [one for one in tab.findChildren(Strip) if one.label.text() in told]
    assert len(strips) == 2
    opened: list[str] = []
    desk.place_wanted.connect(opened.append)
    for strip in strips:
        assert isinstance(strip.button, QPushButton)
        strip.button.click()
    assert tuple(opened) == places
    leader_store.drafts.clear(places[0])
    assert len(list(service.unfinished(leader_store))) == 1


def test_a_place_nobody_has_a_word_for_is_told_by_its_tab() -> None:
    assert draft_rules.called("contacts/name") == "something in Contacts"
    assert draft_rules.called("elsewhere") == "something"
