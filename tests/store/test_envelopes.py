"""F30: what lies in a sealed envelope stays shut to a leader who isn't among its readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts import service
from esafety_desktop.store import envelopes
from esafety_desktop.store.cabinet import Role
from tests.conftest import LEADER_NAME, LEADER_PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store

HEAD, DEPUTY = "head", "deputy"
PASSWORDS = {
    LEADER_NAME: LEADER_PASSWORD,
    HEAD: "walnut harbour tin",
    DEPUTY: "orchard plume seven",
}


def sign_in(folder: Path, name: str = LEADER_NAME) -> Store:
    return service.sign_in(folder, name, PASSWORDS[name])


def id_of(store: Store, name: str) -> str:
    account = store.keyring().by_name(name)
    assert account
    return account.id


@pytest.fixture
def school(data_folder: Path) -> Path:
    """A school with three leaders, each of whom has signed in once."""
    store = sign_in(data_folder)
    for name in (HEAD, DEPUTY):
        service.add_account(store, name, Role.LEADER, PASSWORDS[name])
    store.close()
    for name in PASSWORDS:
        store = sign_in(data_folder, name)
        assert store.stores == (store,)
        store.close()
    return data_folder


def test_an_envelope_opens_for_its_readers_only(school: Path) -> None:
    store = sign_in(school)
    made = envelopes.new_envelope(store, [id_of(store, LEADER_NAME), id_of(store, DEPUTY)])
    assert store.stores == (store, made)
    store.close()
    assert len(sign_in(school, HEAD).stores) == 1
    assert len(sign_in(school, DEPUTY).stores) == 2
