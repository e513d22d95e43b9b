"""Another reader of an envelope: after a password that a colleague gave, and by choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from esafety_desktop.accounts import service as accounts
from esafety_desktop.incidents import chronology_service, closing_service, envelope_service, service
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.incidents.reader_dialog import ReaderDialog, show_readers
from esafety_desktop.problem import Problem
from esafety_desktop.store.cabinet import Role
from tests.conftest import LEADER_PASSWORD
from tests.incident_kit import opened, tab_over

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

PASSWORDS = {"head": "velvet otter canal", "deputy": "orchard plume seven"}
MARKER = "Zqxjkwv"
pytestmark = pytest.mark.covers("TFG-7", "TFA-9")


@pytest.fixture
def ids(leader_store: Store) -> dict[str, str]:
    """A head and a deputy: name → account id."""
    return {
        name: accounts.add_account(leader_store, name, Role.LEADER, password).value.id
        for name, password in PASSWORDS.items()
    }


def test_who_got_a_new_password_is_named_and_added_again_through_the_window(
    desk: Desk, leader_store: Store, ids: dict[str, str], qtbot: QtBot
) -> None:
    made = envelope_service.start_sealed(leader_store, [ids["deputy"]], MARKER).value
    home = home_of(leader_store, made)
    accounts.reset_password(leader_store, ids["deputy"], "gravel lantern nine")
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.list.bring(made)
    tab.refresh()
    assert "Sealed: only leader can open it" in tab.ui.standing.text()
    assert envelope_service.shut_out(home) == ("deputy",)
    show_readers(tab, desk.beside(home), made)
    dialog = opened(tab, ReaderDialog)
    assert "can't open it any more: deputy" in dialog.ui.now.text()
    offered = [dialog.ui.leader.itemText(n) for n in range(dialog.ui.leader.count())]
    assert offered == ["Choose a leader", "deputy"]
    assert not dialog.ui.ok.isEnabled()
    dialog.ui.leader.setCurrentIndex(1)
    assert not dialog.ui.ok.isEnabled()
    dialog.ui.sure.setChecked(True)
    dialog.ui.ok.click()
    assert envelope_service.shut_out(home) == ()
    folder = leader_store.folder
    leader_store.close()
    deputy = accounts.sign_in(folder, "deputy", "gravel lantern nine")
    (row,) = service.incidents(deputy)
    assert row.id == made
    deputy.close()


def test_who_was_left_out_is_never_offered(leader_store: Store, ids: dict[str, str]) -> None:
    made = envelope_service.start_sealed(leader_store, [ids["deputy"]], MARKER).value
    home = home_of(leader_store, made)
    assert envelope_service.could_read(home) == ()
    with pytest.raises(Problem, match="sealed so"):
        envelope_service.let_read(home, ids["head"])


def test_an_ordinary_incident_has_no_such_readers(desk: Desk, leader_store: Store) -> None:
    made = service.start_incident(leader_store, "x").value
    with pytest.raises(Problem, match="not in a sealed envelope"):
        show_readers(QWidget(), desk, made)


def test_a_second_reader_does_everything_and_the_first_sees_it(
    leader_store: Store, ids: dict[str, str]
) -> None:
    made = envelope_service.start_sealed(leader_store, [ids["deputy"]], MARKER).value
    folder = leader_store.folder
    leader_store.close()
    deputy = accounts.sign_in(folder, "deputy", PASSWORDS["deputy"])
    home = home_of(deputy, made)
    chronology_service.add_note(home, made, "Rung the LADO.")
    assert closing_service.closing(home, made).missing
    assert envelope_service.readers(home) == ("leader", "deputy")
    deputy.close()
    head = accounts.sign_in(folder, "head", PASSWORDS["head"])
    assert service.incidents(head) == ()
    head.close()
    again = accounts.sign_in(folder, "leader", LEADER_PASSWORD)
    assert service.incident(home_of(again, made), made).entries[-1].text == "Rung the LADO."
    again.close()
