"""The accounts themselves refuse a password made of the school's name, whatever dialog asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts import service
from esafety_desktop.accounts.password_rules import lacking
from esafety_desktop.problem import Problem
from esafety_desktop.school import service as school
from esafety_desktop.school.rows import SchoolRow
from esafety_desktop.store import keyring, keyring_place, keyring_shape
from esafety_desktop.store.cabinet import Cabinet, Role
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store

SCHOOL, MADE_OF_IT = "Hartfield Primary School", "HartfieldPrimary"


@pytest.fixture
def leader(leader_store: Store) -> Store:
    school.save_school(leader_store, SchoolRow(SCHOOL))
    return leader_store


def test_each_way_to_a_password_refuses_it_with_the_words_of_the_dialogs(leader: Store) -> None:
    office = leader.keyring().by_name(OFFICE_NAME)
    assert office is not None
    before = keyring_shape.encode(leader.keyring())
    reasons = []
    for act in (
        lambda: service.add_account(leader, "new", Role.OFFICE, MADE_OF_IT),
        lambda: service.add_account(leader, "new", Role.GOVERNOR, MADE_OF_IT),
        lambda: service.reset_password(leader, office.id, MADE_OF_IT),
        lambda: service.change_password(leader, LEADER_PASSWORD, MADE_OF_IT),
    ):
        with pytest.raises(Problem) as refused:
            act()
        reasons.append(refused.value.message)
    assert set(reasons) == {lacking(MADE_OF_IT, MADE_OF_IT, "new", SCHOOL)}
    assert keyring_shape.encode(leader.keyring()) == before


def test_a_recovery_sheet_sets_no_such_password(leader: Store) -> None:
    sheet = service.new_sheet(leader, Cabinet.LOCKED).value
    leader.close()
    before = keyring_shape.encode(keyring.load(leader.folder))
    with pytest.raises(Problem, match="name of the school"):
        service.recover(leader.folder, sheet.code, LEADER_NAME, MADE_OF_IT)
    assert keyring_shape.encode(keyring.load(leader.folder)) == before
    service.sign_in(leader.folder, LEADER_NAME, LEADER_PASSWORD).close()


def test_nor_does_a_first_start(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="name of the school"):
        service.first_office_account(tmp_path, "office", MADE_OF_IT, school=SCHOOL)
    assert not keyring_place.exists(tmp_path)
    made = service.first_office_account(tmp_path, "office", "three odd socks", school=SCHOOL)
    school.save_school(made.store, SchoolRow(SCHOOL))
    with pytest.raises(Problem, match="name of the school"):
        service.make_locked_cabinet(made.store, "head", MADE_OF_IT)
    made.store.close()


def test_what_is_lacking_comes_one_at_a_time() -> None:
    assert lacking("", "", "office") == "Type the new password."
    assert "name of the school" in lacking(MADE_OF_IT, "", "new", SCHOOL)
    assert "keys or letters beside" in lacking("qwertyuiopas", "", "new", SCHOOL)
    assert "again and again" in lacking("brambrambram", "", "new", SCHOOL)
    assert "at least 8" in lacking("short", "short", "office")
    assert "a second time" in lacking("long enough one", "", "office")
    assert "not the same" in lacking("long enough one", "another", "office")
    assert lacking("long enough one", "long enough one", "office") == ""
