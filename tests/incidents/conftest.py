"""A desk over a real store, and the dialogs that are open."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QDialog, QWidget
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

    D = TypeVar("D", bound=QDialog)


class Ways:
    """The one way out of this room: to a contact slot."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def open_contact(self, slot_id: str) -> None:
        self.asked.append(slot_id)


@pytest.fixture
def ways() -> Ways:
    return Ways()


@pytest.fixture
def desk(leader_store: Store, qtbot: QtBot) -> Iterator[Desk]:
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Jobs

    made = Desk(leader_store, Jobs())
    yield made
    made.jobs.close()


def opened(parent: QWidget, kind: type[D]) -> D:
    """The visible dialog of this kind."""
    found = [one for one in parent.findChildren(kind) if one.isVisible()]
    assert found, f"no {kind.__name__} is open"
    return found[-1]
