"""A school with three leaders, work of all of them in every trail, and what was written down."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts import service
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.pins import LockedPin, OfficePin
from esafety_desktop.trail.service import heads
from tests.conftest import LEADER_NAME, OFFICE_NAME, OFFICE_PASSWORD
from tests.store import leaders
from tests.store.leaders import DEPUTY, HEAD, about_the_head, sign_in

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.cabinet import Drawer
    from esafety_desktop.store.store import Store


@dataclass(frozen=True, slots=True)
class Trails:
    """A closed school.

    Attributes:
        folder: Its data folder.
        drawers: The office cabinet, the locked one and a sealed envelope, with their keys.
        codes: What a print of that day says, a line for each.
    """

    folder: Path
    drawers: tuple[Drawer, ...]
    codes: tuple[str, ...]


@pytest.fixture
def trails(worked_in: Trails, data_folder: Path) -> Trails:
    """A copy, in the data folder of the test."""
    shutil.copytree(worked_in.folder, data_folder, dirs_exist_ok=True)
    drawers = tuple(
        one._replace(path=data_folder / one.path.relative_to(worked_in.folder))
        for one in worked_in.drawers
    )
    return Trails(data_folder, drawers, worked_in.codes)


@pytest.fixture(scope="session")
def worked_in(school_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Trails:
    """Office, leader, deputy and head have worked in turn."""
    data_folder = tmp_path_factory.mktemp("trails") / "school"
    shutil.copytree(school_template, data_folder)
    store = sign_in(data_folder)
    for name in (HEAD, DEPUTY):
        service.add_account(store, name, Role.LEADER, leaders.PASSWORDS[name])
    about_the_head(store)
    store.close()
    for turn in range(3):
        for name in (HEAD, DEPUTY, LEADER_NAME):
            store = sign_in(data_folder, name)
            _work(store, f"{turn}{name}")
            store.close()
        store = service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
        leaders.pin(store, f"office {turn}", OfficePin)
        store.close()
    store = sign_in(data_folder)
    codes = tuple(one.code for one in heads(store, envelopes=True))
    drawers = (*store.drawers(), store.stores[1].drawers()[-1])
    store.close()
    return Trails(data_folder, drawers, codes)


def _work(store: Store, ref: str) -> None:
    leaders.pin(store, f"o{ref}", OfficePin)
    for one in store.stores:
        with one.write() as unit:
            unit.session.add(LockedPin(kind="test", ref=ref, public=b"x", at=unit.now))
            unit.commit("tested", ref, {"ref": ref}, Cabinet.LOCKED)
