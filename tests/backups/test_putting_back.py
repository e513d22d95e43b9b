"""Who may put back what, what becomes of passwords, and that leaders hear of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts import service as accounts
from esafety_desktop.accounts import told_service
from esafety_desktop.backups import drill_service, found_service, inside_service, proof_service
from esafety_desktop.backups import service as backups
from esafety_desktop.backups.drill_dialog import DrillDialog
from esafety_desktop.backups.inside_service import Key
from esafety_desktop.backups.restore_dialog import RestoreDialog
from esafety_desktop.problem import Problem
from esafety_desktop.school import people_service
from esafety_desktop.school import service as school
from esafety_desktop.school.rows import PupilRow, SchoolRow
from esafety_desktop.store import keyring, keyring_place, restore
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.widgets.strips import Strip
from tests.backups.kit import back_up, quiet, stick
from tests.backups.test_dialogs import ok, put_back, shown
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QPushButton
    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk

GONE, PASSWORD = "gone", "four blue gates"
LATER, NEW = "later", "seven grey geese"


def look(
    qtbot: QtBot, working: WorkingDesk, name: str, password: str, *, row: int = 0
) -> RestoreDialog:
    """Choose a back-up, and look inside with a password."""
    working.trigger("restore")
    dialog = shown(qtbot, RestoreDialog)
    qtbot.waitUntil(ok(dialog).isEnabled)
    dialog.table.selectRow(row)
    ok(dialog).click()
    dialog.ui.account.setCurrentText(name)
    dialog.ui.password.setText(password)
    ok(dialog).click()
    qtbot.waitUntil(lambda: dialog.ui.pages.currentWidget() is dialog.ui.seen, timeout=20_000)
    return dialog


def on_today(working: WorkingDesk, words: str) -> QPushButton | None:
    """The button beside a sentence on Today."""
    tab = working.view.current
    assert tab is not None
    tab.refresh()
    strips = [one for one in tab.findChildren(Strip) if words in one.label.text()]
    return strips[0].button if strips else None


def test_the_office_puts_back_the_office_cabinet_alone_and_each_leader_is_told(
    qtbot: QtBot, program: Program
) -> None:
    working = signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD)
    school.save_school(working.store, SchoolRow("Before"))
    folder = working.store.folder
    back_up(working.store)
    school.save_school(working.store, SchoolRow("After"))
    program.sign_out()
    leader = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    with leader.store.write() as unit:
        unit.commit("something of the leaders", cabinet=Cabinet.LOCKED)
    program.sign_out()
    locked = (folder / Cabinet.LOCKED.file_name).read_bytes()
    working = signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD)
    dialog = look(qtbot, working, OFFICE_NAME, OFFICE_PASSWORD)
    assert "Only the office cabinet is put back" in dialog.ui.waits.text()
    said = put_back(qtbot, program, dialog)
    assert "The locked cabinet was left as it is" in said
    assert (folder / Cabinet.LOCKED.file_name).read_bytes() == locked
    working = signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD)
    assert school.school(working.store).name == "Before"
    assert not [one for one in working.store.notices if "put back" in one]
    program.sign_out()
    leader = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    assert len(leader.store.notices) == 1, leader.store.notices
    button = on_today(leader, "The office cabinet was put back")
    assert button is not None
    assert "by “office”" in told_service.told(leader.store)[0].said
    button.click()
    assert on_today(leader, "was put back") is None
    program.sign_out()
    leader = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    assert on_today(leader, "was put back") is None


def test_a_stick_on_a_healthy_pc_takes_nobodys_password_and_brings_nobody_back(
    qtbot: QtBot, program: Program, drives: Path
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    store = working.store
    gone = accounts.add_account(store, GONE, Role.OFFICE, PASSWORD).value
    back_up(store, stick(store, drives))
    accounts.remove_account(store, gone.id)
    accounts.add_account(store, LATER, Role.LEADER, NEW)
    dialog = look(qtbot, working, LEADER_NAME, LEADER_PASSWORD)
    assert dialog.chosen is not None
    assert dialog.chosen.away
    assert "everybody signs in as before" in dialog.ui.waits.text()
    assert "Everybody signs in as before" in put_back(qtbot, program, dialog)
    later = signed_in(qtbot, program, LATER, NEW)
    assert not [one for one in later.store.notices if "exchanged" in one]
    assert on_today(later, "The whole school was put back") is not None
    assert [row.name for row in accounts.accounts(later.store.folder)] == [
        OFFICE_NAME,
        LEADER_NAME,
        LATER,
    ]


def test_a_keyring_that_is_none_of_ours_is_not_kept_and_it_is_said_whose_password_stops(
    data_folder: Path, drives: Path
) -> None:
    store = accounts.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    (made,) = back_up(store, stick(store, drives)).places
    store.close()
    with keyring.changing(data_folder) as ring:
        ring.accounts[0].name = "stranger"
        ring.proofs.clear()
    assert made.path is not None
    inside = inside_service.look_inside(
        data_folder, made.path, Key(LEADER_NAME, LEADER_PASSWORD), quiet
    )
    assert inside.after is not None
    assert not inside.after.keeps
    assert inside.after.stops == ("stranger", LEADER_NAME)


def test_where_the_keyring_is_torn_the_office_alone_puts_nothing_over_the_locked_cabinet(
    data_folder: Path,
) -> None:
    store = accounts.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    (made,) = back_up(store).places
    store.close()
    for name in (keyring_place.FILE_NAME, keyring_place.SPARE_NAME):
        (data_folder / name).write_bytes(b"torn")
    assert made.path is not None
    office = inside_service.look_inside(
        data_folder, made.path, Key(OFFICE_NAME, OFFICE_PASSWORD), quiet
    )
    assert office.after is not None
    assert office.after.needs_leader
    with pytest.raises(Problem, match="only be put back whole"):
        restore.restore(data_folder, made.path, how=restore.How(office_only=True))
    leader = inside_service.look_inside(
        data_folder, made.path, Key(LEADER_NAME, LEADER_PASSWORD), quiet
    )
    assert leader.after is not None
    assert not leader.after.needs_leader
    assert set(leader.after.returns) == {OFFICE_NAME, LEADER_NAME}


def test_children_who_would_come_or_go_are_named(qtbot: QtBot, program: Program) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    back_up(working.store)
    people_service.save_pupil(working.store, PupilRow("", "Fenn", "Ada"))
    dialog = look(qtbot, working, LEADER_NAME, LEADER_PASSWORD)
    facts = {row.what: (row.there, row.here) for row in dialog.facts.records.shown}
    assert facts["Children only here: they would go"] == ("–", "Ada Fenn")
    dialog.close()


def test_today_asks_for_a_place_outside_and_for_a_good_drill_after_a_bad_one(
    qtbot: QtBot, program: Program, drives: Path
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    store = working.store
    (made,) = back_up(store).places
    assert any("outside this PC" in row.what for row in backups.due(store, store.today()))
    back_up(store, stick(store, drives))
    assert not any("outside this PC" in row.what for row in backups.due(store, store.today()))
    assert made.path is not None
    found = found_service.look(made.path, "this PC")
    proof = proof_service.prove(proof_service.trial(store, found), quiet)
    for good in (True, False, True):
        drill_service.record_drill(store, proof._replace(good=good))
        told = [row for row in backups.due(store, store.today()) if "found bad" in row.what]
        assert bool(told) is not good
        assert all(row.fault for row in told)


def test_a_code_that_is_none_of_it_says_nothing_of_the_back_up(
    qtbot: QtBot, program: Program
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    back_up(working.store)
    working.trigger("try_backup")
    dialog = shown(qtbot, DrillDialog)
    qtbot.waitUntil(ok(dialog).isEnabled)
    dialog.ui.code.setText("ABCDE")
    ok(dialog).click()
    qtbot.waitUntil(dialog.ui.message.isVisible, timeout=20_000)
    assert "nothing is recorded" in dialog.ui.message.text()
    assert drill_service.drills(working.store) == ()
    dialog.close()
