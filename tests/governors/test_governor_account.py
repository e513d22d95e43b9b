"""A governor's account: only the published page, by cryptography, not by the program's goodwill."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from sqlalchemy import select

from esafety_desktop.accounts import governor_service
from esafety_desktop.accounts import service as accounts
from esafety_desktop.accounts.faults import WrongPassword
from esafety_desktop.accounts.new_password_dialog import NewPasswordDialog
from esafety_desktop.accounts.visiting import Visitor
from esafety_desktop.governors import service
from esafety_desktop.governors.governor_view import GovernorView
from esafety_desktop.governors.rows import ShownPages
from esafety_desktop.guide.guide_dialog import GuideDialog
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.shell.sign_in_view import SignInView
from esafety_desktop.store import cipher, keyring, keys, published
from esafety_desktop.store.audit import LockedAudit
from esafety_desktop.store.cabinet import Cabinet, Drawer, Role
from esafety_desktop.store.faults import NotAllowed, SwappedKey
from tests.conftest import (
    LEADER_NAME,
    LEADER_PASSWORD,
    OFFICE_NAME,
    OFFICE_PASSWORD,
    unnamed_controls,
)
from tests.program_kit import signed_in
from tests.window_kit import shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.store.store import Store

GOVERNOR, PASSWORD = "Mrs Okafor", "walnut harbour tin"
WORDS = "Marzipan-Obelisk for the governors"


def publish(store: Store) -> str:
    """A page with the leader's words, published."""
    period = service.periods(store)[0]
    page = service.candidate(store, period.year_start, period.term, WORDS)
    made = service.keep(store, page).value
    service.publish(store, made.id)
    service.keep_in_step(store)
    return made.id


@pytest.fixture
def leader(leader_store: Store) -> Store:
    accounts.add_account(leader_store, GOVERNOR, Role.GOVERNOR, PASSWORD)
    return leader_store


def come(folder: Path, name: str = GOVERNOR, password: str = PASSWORD) -> Visitor:
    found = governor_service.come_in(folder, name, password)
    assert isinstance(found, Visitor)
    return found


def test_a_governor_reads_what_is_published_until_it_is_withdrawn(leader: Store) -> None:
    assert service.shown_to(come(leader.folder)) == ShownPages()
    first = publish(leader)
    visitor = come(leader.folder)
    (edition,) = service.shown_to(visitor).editions
    assert edition.comment == WORDS
    visitor.close()
    assert service.shown_to(visitor) == ShownPages()
    service.withdraw(leader, first)
    service.keep_in_step(leader)
    assert service.shown_to(come(leader.folder)) == ShownPages()


def test_the_office_takes_nothing_back_that_a_leader_published(leader: Store) -> None:
    edition = publish(leader)
    leader.close()
    office = accounts.sign_in(leader.folder, OFFICE_NAME, OFFICE_PASSWORD)
    with pytest.raises(NotAllowed, match="governors are shown"):
        service.withdraw(office, edition)
    office.close()
    assert service.shown_to(come(leader.folder)).editions


@pytest.mark.fault("F22")
def test_f22_with_every_file_in_hand_a_governor_opens_no_cabinet(leader: Store) -> None:
    publish(leader)
    visitor = come(leader.folder)
    ring = keyring.load(leader.folder)
    boxes = [box for one in ring.accounts for box in (one.escrow, *one.cabinets.values())]
    boxes += [box for sheet in ring.sheets for box in sheet.cabinets.values()]
    boxes += [one.earlier for one in ring.epochs]
    for box in boxes:
        for opener in (keys.unseal, keys.unlock):
            with pytest.raises(keys.WrongKey):
                opener(visitor._private, box)
    for cabinet in Cabinet:
        drawer = Drawer(cabinet, leader.folder / cabinet.file_name, visitor._private)
        assert not cipher.fits(drawer)
    assert ring.by_name(GOVERNOR).cabinets == {}  # type: ignore[union-attr] # it is there


@pytest.mark.fault("F22")
def test_f22_the_page_lies_open_to_nobody(leader: Store) -> None:
    accounts.add_account(leader, "second", Role.GOVERNOR, "orchard plume seven")
    publish(leader)
    content = (leader.folder / published.FILE_NAME).read_bytes()
    assert WORDS.encode() not in content
    stranger = keys.new_pair()
    for one in keyring.load(leader.folder).accounts:
        found = published.read(
            leader.folder,
            one.id,
            stranger.private,
            published.Trust(frozenset({leader.signer.public})),
        )
        assert found.holds
        assert found.pages == ()
    accounts.remove_account(leader, come(leader.folder).account.id)
    service.keep_in_step(leader)
    visitor = come(leader.folder, "second", "orchard plume seven")
    assert len(service.shown_to(visitor).editions) == 1
    with pytest.raises(WrongPassword):
        come(leader.folder)


def test_only_leaders_make_remove_and_reset_governors(leader: Store) -> None:
    account = leader.keyring().by_name(GOVERNOR)
    assert account
    leader.close()
    office = accounts.sign_in(leader.folder, OFFICE_NAME, OFFICE_PASSWORD)
    with pytest.raises(NotAllowed):
        accounts.add_account(office, "other", Role.GOVERNOR, PASSWORD)
    with pytest.raises(NotAllowed):
        accounts.remove_account(office, account.id)
    with pytest.raises(NotAllowed):
        accounts.reset_password(office, account.id, "seventeen grey geese")
    office.close()


def test_a_new_password_by_a_leader_or_by_oneself(leader: Store) -> None:
    publish(leader)
    visitor = come(leader.folder)
    with pytest.raises(WrongPassword):
        visitor.change_password("wrong", "seventeen grey geese")
    visitor.change_password(PASSWORD, "seventeen grey geese")
    assert service.shown_to(visitor).editions
    accounts.reset_password(leader, visitor.account.id, "four blue gates")
    service.keep_in_step(leader)
    assert service.shown_to(come(leader.folder, password="four blue gates")).editions


def test_what_governors_did_and_who_saw_a_page_stands_in_the_trail(leader: Store) -> None:
    publish(leader)
    with pytest.raises(WrongPassword):
        come(leader.folder, password="wrong")
    come(leader.folder).change_password(PASSWORD, "seventeen grey geese")
    leader.close()
    again = accounts.sign_in(leader.folder, LEADER_NAME, LEADER_PASSWORD)
    with again.read() as session:
        actions = list(session.scalars(select(LockedAudit.action)))
    assert actions.count("governor came") == 1
    ring = again.keyring()
    assert [one.visits for one in ring.with_role(Role.GOVERNOR)] == [[]]
    again.close()
    accounts.sign_in(leader.folder, LEADER_NAME, LEADER_PASSWORD).close()


def test_nothing_is_sealed_to_a_governor_who_was_only_written_into_the_file(leader: Store) -> None:
    with keyring.changing(leader.folder) as ring:
        ring.with_role(Role.GOVERNOR)[0].public = b"\x42" * 32
    with pytest.raises(SwappedKey):
        publish(leader)


def test_the_same_is_not_written_twice(leader: Store) -> None:
    publish(leader)
    before = (leader.folder / published.FILE_NAME).read_bytes()
    service.keep_in_step(leader)
    assert (leader.folder / published.FILE_NAME).read_bytes() == before


def test_the_window_of_a_governor(qtbot: QtBot, leader: Store, program: Program) -> None:
    publish(leader)
    leader.close()
    program.try_password(GOVERNOR, PASSWORD)
    qtbot.waitUntil(lambda: program.governor is not None, timeout=30_000)
    page = program.frame.page
    assert isinstance(page, GovernorView)
    assert program.working is None
    assert not program.cabinet_lock.held
    assert unnamed_controls(page) == []
    assert page.ui.page.count() == 1
    assert page.comment.text() == WORDS
    QTest.keyClick(program.frame, Qt.Key.Key_F1)
    shown(program.frame, GuideDialog).close()
    page.ui.print.click()
    shown(page, PreviewDialog).close()
    page.ui.password.click()
    dialog = shown(program.frame, NewPasswordDialog)
    dialog.ui.old.setText(PASSWORD)
    dialog.ui.password.setText("seventeen grey geese")
    dialog.ui.again.setText("seventeen grey geese")
    dialog._do()
    program.lock()
    assert isinstance(program.frame.page, SignInView)
    assert program.governor is None
    assert not [one for one in program.frame.findChildren(QDialog) if one.isVisible()]
    program.try_password(GOVERNOR, "seventeen grey geese")
    qtbot.waitUntil(lambda: program.governor is not None, timeout=30_000)
    program.sign_out()
    assert signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD).store.is_leader
