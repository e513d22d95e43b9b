"""The leader's commonest tasks, each within the keys and clicks that it may take at most.

Each begins at Today, as the window stands after signing in, and ends when the thing is in the
cabinet, or when the preview shows the pages. What is counted: `tests/journey/counting.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts.service import sign_in
from esafety_desktop.concerns import service as concerns
from esafety_desktop.concerns.slips_dialog import SlipsDialog
from esafety_desktop.incidents import chronology_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.minor_dialog import MinorDialog
from esafety_desktop.incidents.note_dialog import NoteDialog
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.incidents.tab import IncidentsTab
from esafety_desktop.log_reviews import service as log_reviews
from esafety_desktop.log_reviews.diary_dialog import DiaryDialog
from esafety_desktop.pupil_files import transfer_service
from esafety_desktop.pupil_files.history_dialog import HistoryDialog
from esafety_desktop.pupil_files.sending_dialog import SendingDialog
from esafety_desktop.pupil_files.transfer_dialog import TransferDialog
from esafety_desktop.today.tab import TodayTab
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.journey.at_work import at_work
from tests.journey.counting import Counting
from tests.journey.hands import Hands, shown
from tests.journey.keystrokes import within
from tests.pupil_files.pupil_maker import make

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from tests.pupil_files.pupil_maker import Made


@pytest.fixture
def school(data_folder: Path) -> Made:
    """Three children, two incidents and one concern that waits."""
    store = sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    usual = store.clock
    made = make(store)
    store.clock = usual
    concerns.report_concern(store, "A boy says that a stranger writes to him.")
    store.close()
    return made


@pytest.fixture
def hands(qtbot: QtBot, data_folder: Path, school: Made, tmp_path: Path) -> Iterator[Hands]:
    """Hands over the real window; the leader has just signed in and looks at Today."""
    with at_work(qtbot, data_folder, tmp_path, LEADER_NAME, LEADER_PASSWORD) as made:
        assert isinstance(made.desk.view.current, TodayTab)
        yield made


@pytest.fixture
def counting(hands: Hands) -> Counting:
    """Both hands, counting."""
    return Counting(hands)


def leave(hands: Hands, kind: type[QDialog]) -> None:
    """Close the window that stays open behind a finished task; not part of it.

    The first Escape only empties its filter, where something is typed there.
    """
    hands.press("Esc")
    if shown(kind):
        hands.press("Esc")
    hands.until(lambda: not shown(kind))


def incidents_tab(hands: Hands) -> IncidentsTab:
    """The Incidents tab, which is in front."""
    tab = hands.desk.view.current
    assert isinstance(tab, IncidentsTab)
    return tab


def test_start_an_incident(counting: Counting, hands: Hands) -> None:
    before = len(incidents.incidents(hands.desk.store))
    counting.keys("Ctrl+N")
    dialog = hands.dialog(ProcedureDialog)
    rows = incidents.incidents(hands.desk.store)
    assert len(rows) == before + 1
    assert dialog.incident_id == rows[0].id
    assert dialog.ui.whatHappened.hasFocus()
    within(counting, "start an incident")
    leave(hands, ProcedureDialog)


def test_a_minor_one_closed(counting: Counting, hands: Hands, school: Made) -> None:
    counting.keys("Ctrl+N")
    hands.dialog(ProcedureDialog)
    counting.words("An advert with a frightening clown filled the board.")
    counting.keys("Alt+O")
    dialog = hands.dialog(MinorDialog)
    assert not dialog.ui.ok.isEnabled()
    counting.find("ash")
    counting.click(dialog.answers["TF-1"]["school-computer"])
    counting.click(dialog.answers["TF-2"]["no"])
    counting.click(dialog.answers["TF-A5"]["no"])
    counting.click(dialog.answers["TF-A6"]["no"])
    counting.click(dialog.answers["TF-PAR"]["told"])
    counting.keys("Alt+A", "Alt+T")
    counting.words("Board blanked, class reassured, the provider blocks the site.")
    counting.click(dialog.outcomes["teaching"])
    hands.until(lambda: not dialog.ui.wrong.text())
    counting.keys("Alt+P")
    hands.until(lambda: not shown(MinorDialog))
    store = hands.desk.store
    made = incidents.incident(store, incidents.incidents(store)[0].id)
    assert made.row.status == "closed"
    assert made.row.kind == "unsuitable"
    assert (made.facts.where, made.facts.device) == ("in", "school-computer")
    assert [one.pupil_id for one in made.people] == [school.zoe]
    assert made.outcome.endswith("the provider blocks the site.")
    assert chronology_service.verify(store, made.id) is None
    within(counting, "a minor one closed")
    assert not shown(ProcedureDialog)


def test_a_call_recorded(counting: Counting, hands: Hands) -> None:
    counting.keys("Ctrl+2", "Alt+T")
    hands.dialog(NoteDialog)
    counting.words("Mrs Nowak rang: the picture is off the group.")
    counting.keys("Alt+A")
    hands.until(lambda: not shown(NoteDialog))
    tab = incidents_tab(hands)
    (entry,) = incidents.incident(hands.desk.store, tab.detail.incident_id).entries[-1:]
    assert (entry.kind, entry.text[:9]) == ("call", "Mrs Nowak")
    within(counting, "a call recorded")


def test_a_slip_becomes_an_incident(counting: Counting, hands: Hands) -> None:
    before = len(incidents.incidents(hands.desk.store))
    counting.keys("Ctrl+2", "Alt+O")
    hands.dialog(SlipsDialog)
    counting.keys("Alt+M")
    dialog = hands.dialog(ProcedureDialog)
    made = incidents.incident(hands.desk.store, dialog.incident_id)
    assert len(incidents.incidents(hands.desk.store)) == before + 1
    assert "a stranger writes to him" in made.facts.what_happened
    assert concerns.slips(hands.desk.store) == ()
    within(counting, "a slip becomes an incident")
    leave(hands, ProcedureDialog)


def test_a_childs_chronology_printed(counting: Counting, hands: Hands) -> None:
    counting.keys("Ctrl+2")
    counting.line_of_menu(incidents_tab(hands).ui.more, "Alt+M", "h")
    dialog = hands.dialog(HistoryDialog)
    counting.find("ash")
    assert dialog.found is not None
    assert dialog.found.child.name == "Zoë Ashdown"
    counting.keys("Alt+C")
    preview = counting.until_pages()
    assert "Zoë Ashdown" in preview.title
    within(counting, "a child's chronology printed")
    hands.click(preview.ui.closeButton)
    leave(hands, HistoryDialog)


def test_the_weekly_check_entered(counting: Counting, hands: Hands) -> None:
    counting.keys("Ctrl+2")
    counting.line_of_menu(incidents_tab(hands).ui.more, "Alt+M", "g", "c")
    hands.dialog(DiaryDialog)
    counting.keys("Alt+N")
    hands.until(lambda: bool(log_reviews.checks(hands.desk.store)))
    (row,) = log_reviews.checks(hands.desk.store)
    assert (row.day, row.text) == (hands.desk.store.today(), "Nothing that needs action.")
    within(counting, "the weekly check entered")
    leave(hands, DiaryDialog)


def test_a_transfer_pack(counting: Counting, hands: Hands, school: Made) -> None:
    counting.keys("Ctrl+2")
    counting.line_of_menu(incidents_tab(hands).ui.more, "Alt+M", "h")
    hands.dialog(HistoryDialog)
    counting.find("now")
    counting.keys("Alt+P")
    hands.dialog(TransferDialog)
    counting.words("Hill Top Primary School")
    counting.keys("Alt+H", "Down", "Alt+M")
    hands.dialog(SendingDialog)
    counting.keys("Alt+P")
    preview = counting.until_pages()
    under_way = transfer_service.under_way(hands.desk.store, school.left)
    assert under_way is not None
    assert (under_way.name, under_way.to_school) == ("Łucja Nowak", "Hill Top Primary School")
    within(counting, "a transfer pack")
    hands.click(preview.ui.closeButton)
    leave(hands, SendingDialog)


def test_an_inspection_pack(counting: Counting, hands: Hands) -> None:
    counting.keys("Ctrl+2")
    counting.line_of_menu(incidents_tab(hands).ui.more, "Alt+M", "i")
    preview = counting.until_pages()
    assert preview.windowTitle().startswith("Inspection pack")
    within(counting, "an inspection pack")
    hands.click(preview.ui.closeButton)
