"""What leaders are told after a back-up was put back, and damage that shows only at a sign-in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts import service, told_service
from esafety_desktop.store import backup, pins
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.faults import CabinetDamaged
from esafety_desktop.store.restore import How, restore
from tests.accounts.test_relocking import CLERK, DEPUTY, NEW, PASSWORDS, kept, school, sign_in
from tests.conftest import LEADER_NAME, OFFICE_NAME

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store

__all__ = ["school"]
_PAGE = 4096


def written(store: Store, path: Path) -> Path:
    backup.write(backup.plan(store), path)
    return path


def id_of(store: Store, name: str) -> str:
    account = store.keyring().by_name(name)
    assert account is not None
    return account.id


@pytest.mark.fault("F25")
def test_a_leader_hears_of_a_restore_even_if_the_office_signs_in_first(
    school: Path, tmp_path: Path
) -> None:
    office = sign_in(school, OFFICE_NAME)
    file = written(office, tmp_path / "b.esafety-backup")
    office.close()
    store = sign_in(school, LEADER_NAME)
    with store.write() as unit:
        pins.pin(unit, Cabinet.LOCKED, "test", "of today", b"x")
        unit.commit("tested", cabinet=Cabinet.LOCKED)
    store.close()
    aside = restore(school, file)
    office = sign_in(school, OFFICE_NAME)
    assert office.notices == ()
    office.close()
    sign_in(school, CLERK).close()
    store = sign_in(school, LEADER_NAME)
    assert "of today" not in kept(store)[1]
    (said,) = store.notices
    assert "was put back as in the back-up of" in said
    assert aside.name in said
    told_service.mark_seen(store, said)
    store.close()
    store = sign_in(school, LEADER_NAME)
    assert store.notices == ()
    store.close()


@pytest.mark.fault("F25")
def test_accounts_and_passwords_that_come_back_with_a_back_up_are_named(
    school: Path, tmp_path: Path
) -> None:
    store = sign_in(school, LEADER_NAME)
    file = written(store, tmp_path / "b.esafety-backup")
    service.remove_account(store, id_of(store, DEPUTY))
    service.reset_password(store, id_of(store, CLERK), NEW)
    store.close()
    restore(school, file, how=How(keep_keyring=False))  # it was judged to be none of ours
    store = sign_in(school, LEADER_NAME)
    back, earlier, restored = store.notices
    assert "by somebody who has no account here" in restored
    assert f"removed since: {DEPUTY}." in back
    assert earlier.endswith(f"no more: {CLERK}.")
    service.remove_account(store, id_of(store, DEPUTY))
    store.close()
    store = sign_in(school, LEADER_NAME)
    assert store.notices == (restored,)
    store.close()


@pytest.mark.fault("F11")
def test_an_old_page_of_an_index_is_called_damage_and_offers_a_back_up(school: Path) -> None:
    path = school / Cabinet.OFFICE.file_name
    sign_in(school, OFFICE_NAME).close()
    before = path.read_bytes()
    sign_in(school, OFFICE_NAME).close()
    after = path.read_bytes()
    changed = [
        at
        for at in range(0, len(before), _PAGE)
        if before[at : at + _PAGE] != after[at : at + _PAGE]
    ]
    refused = []
    for at in changed:
        path.write_bytes(after[:at] + before[at : at + _PAGE] + after[at + _PAGE :])
        try:
            service.sign_in(school, OFFICE_NAME, PASSWORDS[OFFICE_NAME]).close()
        except CabinetDamaged as fault:
            refused.append(fault)
    assert refused
    assert all(one.offers_restore and one.cabinet is Cabinet.OFFICE for one in refused)
