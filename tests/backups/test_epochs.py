"""F21 and back-ups: after a change of locks the old ones are looked into, tried and put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts import relocking, service
from esafety_desktop.backups import found_service, inside_service, proof_service
from esafety_desktop.backups.inside_service import Key
from esafety_desktop.problem import Problem
from esafety_desktop.school import service as school
from esafety_desktop.school.rows import SchoolRow
from esafety_desktop.store.cabinet import Role
from esafety_desktop.store.restore import restore
from tests.backups.kit import back_up, quiet
from tests.conftest import LEADER_NAME, LEADER_PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

CLERK, PASSWORD = "clerk", "four blue gates"


@pytest.fixture
def old(data_folder: Path) -> Path:
    """A back-up from before the locks were changed."""
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    clerk = service.add_account(store, CLERK, Role.OFFICE, PASSWORD).value
    school.save_school(store, SchoolRow("Before the change"))
    (made,) = back_up(store).places
    school.save_school(store, SchoolRow("After the change"))
    wanted = relocking.plan(store, clerk.id)
    store.close()
    relocking.change(data_folder, wanted)
    assert made.path is not None
    return made.path


@pytest.mark.fault("F21")
def test_f21_those_who_stay_look_into_an_old_back_up_try_it_out_and_put_it_back(
    data_folder: Path, old: Path
) -> None:
    assert CLERK not in inside_service.names(data_folder, old)
    seen = inside_service.look_inside(data_folder, old, Key(LEADER_NAME, LEADER_PASSWORD), quiet)
    assert (seen.school, seen.incidents) == ("Before the change", 0)
    with pytest.raises(Problem):
        inside_service.look_inside(data_folder, old, Key(CLERK, PASSWORD), quiet)
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    found = found_service.look(old, "this PC")
    proof = proof_service.prove(proof_service.trial(store, found), quiet)
    assert proof.good, proof.said
    store.close()
    restore(data_folder, old)
    again = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    assert school.school(again).name == "Before the change"
    again.close()
    with pytest.raises(Problem):
        service.sign_in(data_folder, CLERK, PASSWORD)
