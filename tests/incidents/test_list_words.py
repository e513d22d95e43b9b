"""The list of incidents: what its filters and its widest column say; what a told concern says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from esafety_desktop.concerns import service as concern_service
from esafety_desktop.concerns.concern_dialog import ConcernDialog
from esafety_desktop.incidents import service
from esafety_desktop.incidents.list_view import NO_MATCH
from esafety_desktop.incidents.tab import IncidentsTab
from esafety_desktop.widgets.screens import room_on_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.ways import Ways
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk


@pytest.fixture
def tab(desk: Desk, ways: Ways, qtbot: QtBot) -> Iterator[IncidentsTab]:
    service.start_incident(desk.store, "Threats in a chat.")
    made = IncidentsTab(desk, ways)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def test_the_list_of_kinds_shows_its_texts_whole(tab: IncidentsTab) -> None:
    view = tab.ui.kind.view()
    assert view.minimumWidth() > view.sizeHintForColumn(0)
    assert view.textElideMode() == Qt.TextElideMode.ElideRight
    tab.ui.kind.showPopup()
    assert view.viewport().width() >= view.sizeHintForColumn(0)
    tab.ui.kind.hidePopup()


def test_one_thing_is_said_of_an_empty_list_after_its_choices_were_filled_anew(
    tab: IncidentsTab,
) -> None:
    tab.ui.status.setCurrentIndex(tab.ui.status.findText("Closed"))
    tab.list.refresh()
    QCoreApplication.processEvents()  # the boxes that were filled anew have their say
    assert tab.list.no_match.isVisible()
    assert not tab.list.narrowed.isVisible()
    tab.ui.status.setCurrentIndex(tab.ui.status.findText("Open"))
    assert not tab.list.no_match.isVisible()
    assert tab.list.narrowed.isVisible()


def test_filters_that_hide_everything_say_so_and_show_all(tab: IncidentsTab, qtbot: QtBot) -> None:
    strip, table = tab.list.no_match, tab.list.table
    assert not strip.isVisible()
    tab.ui.status.setCurrentIndex(tab.ui.status.findText("Closed"))
    assert strip.isVisible()
    assert strip.label.text() == NO_MATCH
    assert table.empty_text == ""
    assert strip.button is not None
    qtbot.mouseClick(strip.button, Qt.MouseButton.LeftButton)
    assert not strip.isVisible()
    assert len(table.records.shown) == 1
    qtbot.keyClicks(tab.list.filter, "zebra")
    qtbot.waitUntil(strip.isVisible)
    qtbot.mouseClick(strip.button, Qt.MouseButton.LeftButton)
    assert tab.list.filter.text() == ""
    assert table.current_row() is not None


def test_what_comes_next_stands_first(tab: IncidentsTab) -> None:
    row = tab.list.table.records.shown[0]
    cell = tab.list.table.records.index(0, 3).data()
    assert cell.startswith(f"Next: {row.next_step} · ")
    assert cell.endswith(row.kind_label)


def test_a_concern_says_who_was_told(leader_store: Store) -> None:
    told = concern_service.report_concern(leader_store, "It was a child.", told="I told Mrs Bell.")
    assert told.said.endswith("is sealed and kept. Told by you: I told Mrs Bell.")
    untold = concern_service.report_concern(leader_store, "It was a child.")
    assert untold.said.endswith("Nobody is told yet.")


def test_the_concern_dialog_fits_a_small_screen(desk: Desk, qtbot: QtBot) -> None:
    dialog = ConcernDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.ui.scroll.verticalScrollBar().maximum() == 0)
    assert not dialog.ui.aboutYes.visibleRegion().isEmpty()
    dialog.ui.aboutYes.setChecked(True)
    for box in dialog.leaders.values():
        box.setChecked(True)
    dialog.ui.aboutNo.setChecked(True)
    dialog.ui.text.setPlainText("It was the leader who did it.")
    assert dialog.minimumSizeHint().height() < 500
    assert dialog.height() <= room_on_screen(dialog).height() * 88 // 100
    dialog.resize(640, 500)
    qtbot.waitUntil(lambda: dialog.height() == 500)
    bar = dialog.ui.scroll.verticalScrollBar()
    assert bar.maximum() > 0 or dialog.ui.toldAt.visibleRegion().boundingRect().height() > 0
    assert dialog.ui.ok.isVisible()
    dialog.ui.text.clear()
    dialog.close()
