"""A governor believes no page that no leader signed, whoever wrote it into folder or cabinet."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import msgspec
import pytest
from sqlalchemy import update

from esafety_desktop.accounts import governor_service
from esafety_desktop.accounts import service as accounts
from esafety_desktop.accounts.visiting import Visitor
from esafety_desktop.governors import service
from esafety_desktop.governors.governor_view import GovernorView
from esafety_desktop.governors.records import GovernorsPublished
from esafety_desktop.governors.rows import ShownPages
from esafety_desktop.store import keyring, keys, published, signing
from esafety_desktop.store.base import new_id
from esafety_desktop.store.cabinet import Role
from esafety_desktop.store.signing import Signer
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.store.store import Store

GOVERNOR, PASSWORD = "Mrs Okafor", "walnut harbour tin"
DEPUTY, DEPUTYS = "deputy", "orchard plume seven"
WORDS, FORGED = "Marzipan-Obelisk for the governors", "Nothing happened at all"
NOT_SHOWN = ShownPages(holds=False)


def publish(store: Store) -> str:
    period = service.periods(store)[0]
    page = service.candidate(store, period.year_start, period.term, WORDS)
    made = service.keep(store, page).value
    service.publish(store, made.id)
    service.keep_in_step(store)
    return made.id


def shown(folder: Path, password: str = PASSWORD) -> ShownPages:
    visitor = governor_service.come_in(folder, GOVERNOR, password)
    assert isinstance(visitor, Visitor)
    found = service.shown_to(visitor)
    visitor.close()
    return found


def comments(found: ShownPages) -> list[str]:
    return [one.comment for one in found.editions]


@pytest.fixture
def leader(leader_store: Store) -> Store:
    accounts.add_account(leader_store, GOVERNOR, Role.GOVERNOR, PASSWORD)
    publish(leader_store)
    return leader_store


@pytest.fixture
def forged(leader: Store) -> str:
    """The page with other words, as anybody could make one who has seen a page."""
    with leader.read() as session:
        (text,) = session.query(GovernorsPublished.shown).one()
    assert WORDS in text
    return str(text).replace(WORDS, FORGED)


def test_a_page_that_somebody_else_sealed_is_not_shown(leader: Store, forged: str) -> None:
    """All it takes is the folder: the governor's public key lies in the keyring."""
    assert comments(shown(leader.folder)) == [WORDS]
    ring = leader.keyring()
    readers = {one.id: one.public for one in ring.with_role(Role.GOVERNOR)}
    thief = Signer("thief", keys.new_key())
    every = {thief.public, leader.signer.public}
    published.write(leader.folder, {"forged": forged}, readers, every, thief)
    assert shown(leader.folder) == NOT_SHOWN
    path = leader.folder / published.FILE_NAME
    bare = msgspec.json.decode(path.read_bytes())
    for signed in ({}, {leader.signer.public: bare["signed"][thief.public]}):
        path.write_bytes(msgspec.json.encode({**bare, "signed": signed}))
        assert shown(leader.folder) == NOT_SHOWN
    service.keep_in_step(leader)
    assert comments(shown(leader.folder)) == [WORDS], "a leader's program makes them anew"


def test_a_page_that_was_changed_swapped_or_taken_out_is_told(leader: Store) -> None:
    path = leader.folder / published.FILE_NAME
    whole = msgspec.json.decode(path.read_bytes())
    changes: tuple[dict[str, object], ...]
    changes = ({"pages": []}, {"leaders": ["ab" * 32]}, {"state": "AAAA"})
    for change in changes:
        path.write_bytes(msgspec.json.encode({**whole, **change}))
        assert shown(leader.folder) == NOT_SHOWN
    path.write_bytes(b"{")
    assert shown(leader.folder) == NOT_SHOWN


def test_nobody_else_can_say_whom_the_account_believes(leader: Store, forged: str) -> None:
    """Neither put into the keyring under another key, nor taken out of it."""
    ring = leader.keyring()
    readers = {one.id: one.public for one in ring.with_role(Role.GOVERNOR)}
    thief = Signer("thief", keys.new_key())
    published.write(leader.folder, {"forged": forged}, readers, {thief.public}, thief)
    forged_trust = published.Trust(frozenset({thief.public}))
    for trusts in (published.trusting(keys.new_key(), forged_trust), b""):
        with keyring.changing(leader.folder) as changed:
            changed.with_role(Role.GOVERNOR)[0].trusts = trusts
        assert shown(leader.folder) == NOT_SHOWN


def test_the_office_can_publish_nothing(leader: Store, forged: str) -> None:
    """It can write in the office cabinet, where the published pages lie."""
    leader.close()
    with contextlib.closing(
        accounts.sign_in(leader.folder, OFFICE_NAME, OFFICE_PASSWORD)
    ) as office:
        digest = service._digest("forged", forged)
        with office.write() as unit:
            unit.session.add(
                GovernorsPublished(
                    id=new_id(),
                    edition_id="forged",
                    shown=forged,
                    published_at=unit.now,
                    published_by=LEADER_NAME,
                    signed_with=office.signer.public,
                    signature=office.signer.sign(digest, signing.PUBLISHED),
                )
            )
            unit.commit("page published")
    with contextlib.closing(accounts.sign_in(leader.folder, LEADER_NAME, LEADER_PASSWORD)) as again:
        service.keep_in_step(again)
        assert comments(shown(again.folder)) == [WORDS]
        with again.write() as unit:
            unit.session.execute(update(GovernorsPublished).values(shown=forged))
            unit.commit("words changed under a leader's signature")
        service.keep_in_step(again)
        assert shown(again.folder) == ShownPages()


def test_a_governor_believes_whoever_the_leaders_are_by_now(leader: Store) -> None:
    """One leader passes on to the next: the account learns it at each visit."""
    accounts.add_account(leader, DEPUTY, Role.LEADER, DEPUTYS)
    leader.close()
    with contextlib.closing(accounts.sign_in(leader.folder, DEPUTY, DEPUTYS)) as deputy:
        service.keep_in_step(deputy)
        assert shown(deputy.folder) == NOT_SHOWN, "the account doesn't know the deputy yet"
    with contextlib.closing(accounts.sign_in(leader.folder, LEADER_NAME, LEADER_PASSWORD)) as again:
        service.keep_in_step(again)
        assert comments(shown(again.folder)) == [WORDS]
        old = again.account.id
    with contextlib.closing(accounts.sign_in(leader.folder, DEPUTY, DEPUTYS)) as deputy:
        accounts.remove_account(deputy, old)
        service.keep_in_step(deputy)
        assert comments(shown(deputy.folder)) == [WORDS], "known since the last visit"


def test_an_earlier_file_that_is_put_back_is_not_believed(leader: Store) -> None:
    """Neither are withdrawn pages shown again, nor a leader believed who has left since."""
    accounts.add_account(leader, DEPUTY, Role.LEADER, DEPUTYS)
    old = leader.account.id
    leader.close()
    with contextlib.closing(accounts.sign_in(leader.folder, DEPUTY, DEPUTYS)) as deputy:
        service.keep_in_step(deputy)
    with contextlib.closing(accounts.sign_in(leader.folder, LEADER_NAME, LEADER_PASSWORD)) as again:
        service.keep_in_step(again)
    assert comments(shown(leader.folder)) == [WORDS]
    path = leader.folder / published.FILE_NAME
    earlier = path.read_bytes()
    with contextlib.closing(accounts.sign_in(leader.folder, DEPUTY, DEPUTYS)) as deputy:
        accounts.remove_account(deputy, old)
        (page,) = service.kept(deputy)
        service.withdraw(deputy, page.edition.id)
        service.keep_in_step(deputy)
        assert shown(deputy.folder) == ShownPages()
        path.write_bytes(earlier)
        assert shown(deputy.folder) == NOT_SHOWN
        service.keep_in_step(deputy)
        assert shown(deputy.folder) == ShownPages(), "a leader's program makes it anew"


def test_the_office_cannot_publish_a_withdrawn_page_again(leader: Store) -> None:
    """Not even with the row that a leader signed."""
    with leader.read() as session:
        row = session.query(GovernorsPublished).one()
        kept = {column.name: getattr(row, column.name) for column in row.__table__.columns}
    service.withdraw(leader, kept["edition_id"])
    service.keep_in_step(leader)
    assert shown(leader.folder) == ShownPages()
    leader.close()
    with (
        contextlib.closing(accounts.sign_in(leader.folder, OFFICE_NAME, OFFICE_PASSWORD)) as office,
        office.write() as unit,
    ):
        unit.session.add(GovernorsPublished(**kept))
        unit.commit("page published")
    with contextlib.closing(accounts.sign_in(leader.folder, LEADER_NAME, LEADER_PASSWORD)) as again:
        service.keep_in_step(again)
        assert shown(again.folder) == ShownPages()
        service.withdraw(again, kept["edition_id"])
        service.publish(again, kept["edition_id"])
        service.keep_in_step(again)
        assert comments(shown(again.folder)) == [WORDS]


def test_a_new_password_by_a_leader_makes_the_account_believe_that_leader(leader: Store) -> None:
    governor = leader.keyring().with_role(Role.GOVERNOR)[0]
    with keyring.changing(leader.folder) as ring:
        ring.with_role(Role.GOVERNOR)[0].trusts = b""
    assert shown(leader.folder) == NOT_SHOWN
    accounts.reset_password(leader, governor.id, "seventeen grey geese")
    service.keep_in_step(leader)
    assert comments(shown(leader.folder, "seventeen grey geese")) == [WORDS]


def test_the_window_says_so_in_plain_words(qtbot: QtBot, leader: Store, program: Program) -> None:
    (leader.folder / published.FILE_NAME).write_bytes(b"{}")
    leader.close()
    program.try_password(GOVERNOR, PASSWORD)
    qtbot.waitUntil(lambda: program.governor is not None, timeout=30_000)
    page = program.frame.page
    assert isinstance(page, GovernorView)
    assert page.ui.none.isVisible()
    assert "no signature of an e-safety leader" in page.ui.none.text()
    assert not page.ui.print.isVisible()
    assert not page.ui.scroll.isVisible(), "no empty frame"
