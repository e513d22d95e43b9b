"""The Contacts tab over a store, for all windows of this room."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.contacts.tab import ContactsTab
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.window_kit import standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store


@pytest.fixture
def store(office_store: Store) -> Store:
    """What the tab shows; a module with contacts of its own fills it."""
    return office_store


@pytest.fixture
def tab(qtbot: QtBot, store: Store) -> Iterator[ContactsTab]:
    with (
        ThreadPoolExecutor(1) as executor,
        standing(qtbot, ContactsTab(Desk(store, Jobs(executor)))) as made,
    ):
        yield made
