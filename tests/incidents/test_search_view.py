"""The list of incidents by hand: typing, filters, parts, and what it says about itself."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from esafety_desktop.incidents import chronology_service, people_service, service
from esafety_desktop.incidents.index_view import make_anew
from esafety_desktop.incidents.list_view import NO_MATCH, NOTHING_YET
from esafety_desktop.incidents.records import Incident
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.incidents.tab import IncidentsTab
from esafety_desktop.school import service as school
from esafety_desktop.school.rows import TermRow
from esafety_desktop.store import text_index
from tests.conftest import unnamed_controls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.incidents.list_view import IncidentList
    from esafety_desktop.shell.ways import Ways
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk


@pytest.fixture
def tab(desk: Desk, ways: Ways, qtbot: QtBot) -> Iterator[IncidentsTab]:
    made = IncidentsTab(desk, ways)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    yield made
    made.close()


def many(store: Store, count: int) -> None:
    with store.write() as unit:
        for number in range(count):
            unit.session.add(
                Incident(
                    year_start=2026,
                    number=number + 1,
                    entered_at=unit.now - timedelta(minutes=count - number),
                    what_happened="A common thing" if number % 100 else "A rare thing",
                )
            )
        unit.commit_unaudited()


def shown(one: IncidentList) -> list[str]:
    return [row.reference for row in one.table.records.shown]


def test_typing_finds_words_and_says_how_many(tab: IncidentsTab, qtbot: QtBot) -> None:
    store = tab.desk.store
    first = service.start_incident(store, "Threats in a chat").value
    service.start_incident(store, "Pictures on a telephone")
    chronology_service.add_note(store, first, "The Señora Núñez rang about pictures")
    tab.refresh()
    assert tab.list.count.text() == "2 of 2"
    tab.focus_filter()
    qtbot.keyClicks(tab.list.filter, "nunez pict")
    qtbot.waitUntil(lambda: len(shown(tab.list)) == 1)
    assert tab.list.count.text() == "1 of 2"
    cell = tab.list.table.records.index(0, 3).data()
    assert cell == "Chronology: The Señora Núñez rang about pictures"
    assert tab.detail.incident_id == first
    picture = QPixmap(tab.list.table.size())
    tab.list.table.render(picture)
    assert not picture.isNull()
    qtbot.keyClick(tab.list.filter, Qt.Key.Key_Escape)
    assert tab.list.filter.text() == ""
    assert tab.list.count.text() == "2 of 2"


def test_enter_shows_the_first_hit_at_once(tab: IncidentsTab, qtbot: QtBot) -> None:
    wanted = service.start_incident(tab.desk.store, "Threats in a chat").value
    service.start_incident(tab.desk.store, "Pictures")
    tab.refresh()
    tab.focus_filter()
    qtbot.keyClicks(tab.list.filter, "threats")
    qtbot.keyClick(tab.list.filter, Qt.Key.Key_Return)
    assert tab.detail.incident_id == wanted
    assert tab.list.table.hasFocus()


def test_signs_do_no_harm(tab: IncidentsTab) -> None:
    service.start_incident(tab.desk.store, 'They wrote "no" (twice)')
    tab.refresh()
    for typed in ('"', '"no', "no*", "(no", "no AND", "-", "no NEAR twice", "text:no"):
        tab.list.filter.setText(typed)
        tab.list.search()
    tab.list.filter.setText('"no twice"')
    tab.list.search()
    assert len(shown(tab.list)) == 1


def test_the_person_line_looks_at_names(tab: IncidentsTab, qtbot: QtBot) -> None:
    store = tab.desk.store
    service.start_incident(store, "Zara is only mentioned")
    named = service.start_incident(store, "Other").value
    people_service.add_person(store, named, PersonRow("", "pupil", "affected", "Zara Ahmed", "5B"))
    tab.refresh()
    qtbot.keyClicks(tab.list.person, "zar")
    qtbot.waitUntil(lambda: len(shown(tab.list)) == 1)
    assert tab.detail.incident_id == named


def test_terms_stand_below_their_year(tab: IncidentsTab) -> None:
    store = tab.desk.store
    today = store.today()
    term = TermRow("Autumn, first half", today - timedelta(days=5), today)
    school.save_terms(store, [term])
    service.start_incident(store, "Now")
    tab.refresh()
    year = service.incidents(store)[0].year.label
    texts = [tab.ui.year.itemText(n) for n in range(tab.ui.year.count())]
    assert texts == ["All", year, "– Autumn, first half"]
    tab.ui.year.setCurrentIndex(2)
    assert len(shown(tab.list)) == 1
    tab.refresh()
    assert tab.ui.year.currentText() == "– Autumn, first half"


def test_chases_that_are_overdue(tab: IncidentsTab) -> None:
    store = tab.desk.store
    many(store, 3)
    with store.write() as unit:
        record = unit.session.query(Incident).filter_by(number=2).one()
        record.waiting_until = store.today() - timedelta(days=1)
        unit.commit_unaudited()
    tab.refresh()
    tab.ui.status.setCurrentIndex(tab.ui.status.findText("Chase overdue"))
    assert shown(tab.list) == ["26-002"]


def test_a_long_list_comes_in_parts(tab: IncidentsTab, qtbot: QtBot) -> None:
    many(tab.desk.store, 700)
    tab.refresh()
    assert len(shown(tab.list)) == 256
    assert tab.list.count.text() == "first 256 of 700"
    tab.list.table.scrollToBottom()
    qtbot.waitUntil(lambda: len(shown(tab.list)) == 700)
    qtbot.waitUntil(lambda: tab.list.count.text() == "700 of 700")
    assert shown(tab.list)[-1] == "26-001"
    tab.list.table.selectRow(650)
    tab.refresh()
    current = tab.list.table.current_row()
    assert current is not None
    assert current.reference == "26-050"


def test_one_far_down_is_brought_into_view(tab: IncidentsTab) -> None:
    store = tab.desk.store
    many(store, 700)
    tab.refresh()
    oldest = service.incidents(store)[-1].id
    tab.list.filter.setText("common")
    tab.list.search()
    assert tab.list.bring(oldest)
    assert tab.list.filter.text() == ""
    assert tab.detail.incident_id == oldest
    assert not tab.list.bring("nowhere")


def test_filters_stay_while_one_works(tab: IncidentsTab, ways: Ways) -> None:
    many(tab.desk.store, 200)
    tab.refresh()
    tab.list.filter.setText("rare")
    tab.list.search()
    assert len(shown(tab.list)) == 2
    service.start_incident(tab.desk.store, "Rare again")
    tab.hide()
    tab.show()
    tab.refresh()
    assert tab.list.filter.text() == "rare"
    assert len(shown(tab.list)) == 3


def test_an_empty_list_says_why(tab: IncidentsTab) -> None:
    assert tab.list.table.empty_text == NOTHING_YET
    assert not tab.list.count.isVisible()
    service.start_incident(tab.desk.store, "Something")
    tab.refresh()
    tab.list.filter.setText("nowhere")
    tab.list.search()
    assert tab.list.no_match.isVisible()
    assert tab.list.no_match.label.text() == NO_MATCH
    assert tab.list.count.text() == "0 of 1"
    assert tab.detail.incident_id == ""


def test_a_search_that_cannot_be_used_says_so_and_the_list_goes_on(tab: IncidentsTab) -> None:
    store = tab.desk.store
    service.start_incident(store, "Something")
    with store.write() as unit:
        unit.session.connection().exec_driver_sql(f"DROP TABLE {text_index.TABLE}")
        unit.commit_unaudited()
    tab.refresh()
    assert len(shown(tab.list)) == 1
    tab.list.filter.setText("something")
    tab.list.search()
    assert "cannot be used just now" in tab.list.no_match.label.text()
    make_anew(tab, tab.desk, "")
    assert len(shown(tab.list)) == 1


def test_every_control_has_a_name(tab: IncidentsTab) -> None:
    assert unnamed_controls(tab) == []


def test_a_hit_is_marked_where_it_stands(tab: IncidentsTab, qtbot: QtBot) -> None:
    store = tab.desk.store
    made = service.start_incident(store, "Something in a chat.").value
    for words in ("The kingfisher rang.", *(f"Line {n} of many more." for n in range(40))):
        chronology_service.add_note(store, made, words)
    people_service.add_person(store, made, PersonRow("", "pupil", "affected", "Wren Ashdown", "5B"))
    tab.refresh()
    tab.list.bring(made)
    tab.list.filter.setText("kingfisher")
    tab.list.search()
    entry = tab.detail.chronology.current_row()
    assert entry is not None
    assert entry.text == "The kingfisher rang."
    qtbot.wait(50)
    table = tab.detail.chronology
    assert table.viewport().rect().intersects(table.visualRect(table.currentIndex()))
    table.selectRow(5)
    tab.refresh()
    assert table.currentIndex().row() == 5  # whoever looks on is not brought back
    tab.list.filter.setText("wren")
    tab.list.search()
    assert tab.ui.parts.currentWidget() in {tab.ui.peoplePage, tab.ui.chronologyPage}
    tab.list.filter.setText("")
    tab.list.person.setText("wren")
    tab.list.search()
    assert tab.ui.parts.currentWidget() is tab.ui.peoplePage
    person = tab.detail.people.current_row()
    assert person is not None
    assert person.name == "Wren Ashdown"
