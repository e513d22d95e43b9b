"""What lies in a sealed envelope shows in a child's file only to those who may open it (F30)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from esafety_desktop.accounts.service import add_account, sign_in
from esafety_desktop.incidents import chronology_service, envelope_service, service
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.printing.locked_view import PRINTED, SAVED, Handled, LockedPreview
from esafety_desktop.problem import Problem
from esafety_desktop.pupil_files import (
    history_service,
    link_service,
    transfer_service,
)
from esafety_desktop.pupil_files import service as front
from esafety_desktop.pupil_files.history_dialog import HistoryDialog
from esafety_desktop.pupil_files.sending_dialog import SendingDialog
from esafety_desktop.pupil_files.transfer_dialog import TransferDialog, open_transfer
from esafety_desktop.pupil_files.transfer_rows import TransferPlan
from esafety_desktop.store.cabinet import Role
from tests.incident_kit import opened
from tests.pupil_files.pupil_maker import make, name, row_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk
    from tests.pupil_files.pupil_maker import Made

MARKER = "Xylophone conversation"
PASSWORD = "velvet otter canal"


@pytest.fixture
def head(leader_store: Store) -> str:
    """A second leader, whom the sealed incident is about."""
    return add_account(leader_store, "Ada Head", Role.LEADER, PASSWORD).value.id


def sealed(store: Store, child: str) -> str:
    """An incident in an envelope that names a child."""
    incident = envelope_service.start_sealed(store, (), MARKER).value
    name(home_of(store, incident), incident, row_of(store, child))
    return incident


@pytest.mark.fault("F30")
def test_a_reader_has_it_in_the_history_and_nobody_else(leader_store: Store, head: str) -> None:
    made = make(leader_store)
    sealed(leader_store, made.left)
    found = history_service.history(leader_store, made.left)
    assert sorted(part.sealed for part in found.parts) == [False, True]
    assert any(MARKER in line.text for line in found.lines)
    history_service.chronology_sheet(leader_store, made.left)
    assert len(front.due(leader_store, leader_store.today())) == 2
    clock, folder = leader_store.clock, leader_store.folder
    leader_store.close()
    hers = sign_in(folder, "Ada Head", PASSWORD)
    hers.clock = clock
    theirs = history_service.history(hers, made.left)
    assert [part.reference for part in theirs.parts] == ["26-002"]
    assert not any(MARKER in line.text for line in theirs.lines)
    counts = {row.key: row.incidents for row in history_service.children(hers)}
    assert counts[made.left] == 1
    assert len(front.due(hers, hers.today())) == 1
    with hers.read() as session:
        from sqlalchemy import text

        subjects = session.execute(text("SELECT subject FROM locked_audit")).scalars().all()
    assert "26-002" in subjects, "the print is told of without what else was in it"
    assert not any("26-001, 26-002" in subject for subject in subjects)
    hers.close()
    assert head


def test_nothing_is_linked_from_one_cabinet_to_another(leader_store: Store, head: str) -> None:
    made = make(leader_store)
    incident = sealed(leader_store, made.zoe)
    home = home_of(leader_store, incident)
    proposed = {row.other_id for row in link_service.proposals(leader_store, made.chat)}
    assert incident not in proposed
    assert link_service.proposals(home, incident) == ()
    for store, one, other in (
        (leader_store, made.chat, incident),
        (home, incident, made.chat),
    ):
        with pytest.raises(Problem, match="not in the cabinet"):
            link_service.link(store, one, other, "children")
    assert head


def test_a_link_leaves_no_words_behind_when_an_incident_is_sealed_away(
    leader_store: Store, head: str
) -> None:
    made = make(leader_store)
    link_service.link(leader_store, made.chat, made.photo, "other", MARKER)
    envelope_service.seal_away(leader_store, made.photo, (), (front.dispose,))
    assert link_service.links(leader_store, made.chat) == ()
    entries = service.incident(leader_store, made.chat).entries
    assert not any(MARKER in entry.text for entry in entries)
    assert chronology_service.verify(leader_store, made.chat) is None
    assert (
        MARKER in service.incident(home_of(leader_store, made.photo), made.photo).entries[-1].text
    )
    assert head


def test_the_records_of_each_cabinet_go_in_a_pack_of_their_own(
    made: Made, desk: Desk, head: str, qtbot: QtBot
) -> None:
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    store = desk.store
    incident = sealed(store, made.left)
    home = home_of(store, incident)
    parts = history_service.history(store, made.left).parts
    open_transfer(window, desk, made.left, parts)
    dialog = opened(window, TransferDialog)
    assert list(dialog.boxes) == [made.photo]
    assert "sealed envelope" not in dialog.ui.state.text()
    dialog.reject()
    plan = TransferPlan(made.left, "Hill Road School", "", "", "post", (made.photo,))
    begun = transfer_service.prepare(store, plan).value
    open_transfer(window, desk, made.left, parts)
    shown = opened(window, SendingDialog)
    assert shown.transfer_id == begun
    shown.close()
    transfer_service.end(store, begun, "Done by hand.")
    open_transfer(window, desk, made.left, parts)
    dialog = opened(window, TransferDialog)
    assert list(dialog.boxes) == [incident]
    assert "From a sealed envelope" in dialog.ui.state.text()
    dialog.ui.school.setText("Hill Road School")
    dialog.ui.how.setCurrentIndex(1)
    dialog.ui.ok.click()
    opened(window, SendingDialog).close()
    assert transfer_service.under_way(home, made.left) is not None
    assert transfer_service.under_way(store, made.left) is None
    assert head
    window.close()


@pytest.mark.covers("TFG-7")
def test_the_trail_doesnt_say_how_many_pages_a_chronology_had(
    leader_store: Store, desk: Desk, head: str, qtbot: QtBot
) -> None:
    """Whoever is left out prints it too, and would count fewer."""
    made = make(leader_store)
    sealed(leader_store, made.left)
    dialog = HistoryDialog(desk, made.left)
    qtbot.addWidget(dialog)
    dialog.print_chronology()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(LockedPreview)), timeout=10_000)
    preview = dialog.findChildren(LockedPreview)[-1]
    preview.handled.emit(Handled(PRINTED, 7, "Staff room"))
    preview.handled.emit(Handled(SAVED, 7, "Papers"))
    preview.close()
    query = text("SELECT subject FROM locked_audit WHERE action = 'child.pages'")
    with leader_store.read() as session:
        said = [words.partition(" · ")[2] for words in session.scalars(query)]
    assert said == ["Printed on Staff room; all pages in hand.", "Saved with a password."]
    assert head
