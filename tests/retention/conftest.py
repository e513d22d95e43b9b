"""A desk over a real store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk


@pytest.fixture
def desk(leader_store: Store, qtbot: QtBot) -> Iterator[Desk]:
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Jobs

    made = Desk(leader_store, Jobs())
    yield made
    made.jobs.close()
