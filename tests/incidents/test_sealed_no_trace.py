"""F30: a reader does everything with an incident in an envelope; no other row shows a trace."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from esafety_desktop import bootstrap
from esafety_desktop.accounts.service import add_account
from esafety_desktop.evidence import service as evidence
from esafety_desktop.evidence.rows import Description
from esafety_desktop.follow_ups import service as follow_ups
from esafety_desktop.follow_ups.rows import Draft
from esafety_desktop.incidents import (
    agency_service,
    chronology_service,
    envelope_service,
    people_service,
    print_service,
    service,
)
from esafety_desktop.incidents.agency_rules import AgencyRow
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.incidents.note_dialog import NoteDialog
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.incidents.search_service import index_again
from esafety_desktop.log_reviews import service as log_reviews
from esafety_desktop.pupil_files import history_service
from esafety_desktop.retention import keep_service, review_service
from esafety_desktop.store import cipher
from esafety_desktop.store.cabinet import Role
from esafety_desktop.today import search_service as today_search
from esafety_desktop.today import service as today
from esafety_desktop.today.inspection_service import inspection_pack
from tests.incident_kit import opened, tab_over

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.incidents.tab import IncidentsTab
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

MARKER = "Zqxjkwv"
pytestmark = pytest.mark.covers("TFG-7", "TFA-9")


def _rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the two ordinary cabinets, the shadow tables of the search too."""
    found: dict[str, list[tuple[object, ...]]] = {}
    for drawer in store.drawers():
        with cipher.opened(drawer) as connection:
            listed = "SELECT name FROM sqlite_schema WHERE type = 'table'"
            for (name,) in connection.execute(listed).fetchall():
                if not name.endswith("_fts"):
                    query = f'SELECT * FROM "{name}"'  # noqa: S608 - a name of our own schema
                    found[name] = [tuple(row) for row in connection.execute(query)]
    return found


@pytest.fixture
def tab(desk: Desk, leader_store: Store, qtbot: QtBot) -> IncidentsTab:
    add_account(leader_store, "head", Role.LEADER, "velvet otter canal")
    assert len(leader_store.stores) == 1
    service.start_incident(leader_store, "An ordinary one.")
    shown = tab_over(desk)
    qtbot.addWidget(shown)
    shown.show()
    _settle(shown)
    return shown


def _settle(tab: IncidentsTab) -> None:
    """What the tab writes of its own while somebody looks (who read a record)."""
    tab.keep_draft()
    QApplication.processEvents()


def _do_everything(store: Store, made: str) -> None:
    home = home_of(store, made)
    now = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
    people_service.add_person(home, made, PersonRow("", "other", "witness", f"Ann {MARKER}"))
    agency_service.save_agency(home, made, AgencyRow("lado", person=MARKER, at=now, how="phone"))
    task = follow_ups.add(home, made, Draft("waiting", MARKER, MARKER, date(2026, 12, 11))).value
    follow_ups.chase(home, task)
    evidence.register(
        home,
        made,
        Description("paper", MARKER, kept_where="Safe", holder="Me", handed_in_by="Ann"),
    )
    hold = review_service.set_hold(home, made, MARKER).value
    review_service.lift_hold(home, hold, MARKER)
    print_service.note_handled(home, made, "3 pages printed on Office; all of them in hand.")
    chronology_service.verify(home, made)
    home.drafts.put(f"incidents/{made}/facts-not-kept", {"text": MARKER})


def _look_everywhere(store: Store) -> None:
    """Every list, count, search and report that a reader may open; none writes a row."""
    day = store.today()
    today.today(store)
    list(today_search.find(store, MARKER, incidents_too=True))
    keep_service.keep_list(store)
    keep_service.count_due(store)
    log_reviews.report(store, date(2026, 9, 1), day)
    inspection_pack(store)
    for child in history_service.children(store):
        history_service.history(store, child.key)
    index_again(store)


@pytest.mark.fault("F30")
def test_a_reader_does_everything_and_no_other_row_changes(
    tab: IncidentsTab, desk: Desk, leader_store: Store
) -> None:
    before = _rows(leader_store)
    made = envelope_service.start_sealed(leader_store, [], f"{MARKER} happened").value
    home = home_of(leader_store, made)
    _do_everything(leader_store, made)
    _look_everywhere(leader_store)
    bootstrap._call("follow_ups.upkeep_service", "bring_next_up_to_date", leader_store)
    tab.refresh()
    tab.list.bring(made)
    for number in range(tab.ui.parts.count()):
        tab.ui.parts.setCurrentIndex(number)
    tab.ui.addNote.click()
    note = opened(tab, NoteDialog)
    note.ui.text.setPlainText(f"{MARKER} typed")
    note.keep_draft()
    note.ui.ok.click()
    desk.undo()
    _settle(tab)
    after = _rows(leader_store)
    changed = {name for name in before if before[name] != after[name]}
    fresh = [row for row in after["locked_audit"] if row not in before["locked_audit"]]
    assert made not in str(after)
    assert MARKER not in str(after)
    assert not any(home.envelope_id in str(row) for row in fresh)
    # What search "made anew" writes is there for whoever has no envelope too.
    assert {name for name in changed if not name.startswith("incident_words_fts")} <= {
        "locked_audit"
    }
    assert all("anew" in str(row) or "index" in str(row) or "26-001" in str(row) for row in fresh)
