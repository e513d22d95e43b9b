"""Fixtures of the store's tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts import service
from esafety_desktop.store.cabinet import Role
from tests.store.leaders import DEPUTY, HEAD, PASSWORDS, sign_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from esafety_desktop.store.store import Store


@pytest.fixture
def three_leaders(data_folder: Path) -> Path:
    """A school with three leaders, each of whom has signed in once and looked at the incidents."""
    store = sign_in(data_folder)
    for name in (HEAD, DEPUTY):
        service.add_account(store, name, Role.LEADER, PASSWORDS[name])
    store.close()
    for name in PASSWORDS:
        store = sign_in(data_folder, name)
        assert store.stores == (store,)
        store.close()
    return data_folder


@pytest.fixture
def leader(three_leaders: Path) -> Iterator[Store]:
    """The leader of three, signed in."""
    store = sign_in(three_leaders)
    yield store
    store.close()
