"""A place that lacks the newest changes is said: at closing, on Today, and at the window's foot."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from esafety_desktop.backups import (
    book_service,
    drill_service,
    found_service,
    proof_service,
    service,
)
from esafety_desktop.backups.closing_dialog import ClosingDialog
from tests.backups.kit import back_up, called, quiet, stick, write
from tests.backups.test_dialogs import shown
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, unnamed_controls
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.backups.rows import DueRow, Place, Proof
    from esafety_desktop.shell.program import Program
    from esafety_desktop.store.store import Store


def _away(drives: Path) -> None:
    (drives / "KEY").rename(drives.parent / "in a pocket")


def _later(store: Store, **by: int) -> None:
    moment = store.clock() + timedelta(**by)
    store.clock = lambda: moment


def _on_today(store: Store) -> list[str]:
    return [row.what for row in service.due(store, store.today()) if row.fault]


def _closing(qtbot: QtBot, program: Program) -> ClosingDialog:
    program.frame.close()
    dialog = shown(qtbot, ClosingDialog)
    qtbot.waitUntil(dialog.ui.message.isVisible, timeout=20_000)
    return dialog


def test_a_missing_stick_is_said_at_closing_and_one_enter_goes_on(
    qtbot: QtBot, program: Program, drives: Path
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    store = working.store
    stick(store, drives)
    back_up(store)
    _later(store, days=1)
    _away(drives)
    write(store)
    dialog = _closing(qtbot, program)
    assert "isn't there" in dialog.ui.message.text()
    assert "This PC: backed up" in dialog.ui.words.text()
    assert unnamed_controls(dialog) == []
    assert dialog.ui.leave.text() == "&Close"
    focused = dialog.focusWidget()
    assert focused is dialog.ui.leave
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert not store.is_open
    assert not program.frame.isVisible()


def test_signing_out_asks_nobody_about_a_missing_stick(
    qtbot: QtBot, program: Program, drives: Path
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    store = working.store
    stick(store, drives)
    back_up(store)
    _away(drives)
    write(store)
    for _ in range(2):  # then only the stick lacks anything
        with qtbot.waitSignal(program.closed, timeout=20_000):
            working.trigger("sign_out")
        working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
        store = working.store
        wanting = [one.is_outside for one in service.wanting(store)]
        assert wanting == [True], "this PC has it; the stick goes on wanting it"


def test_the_same_where_only_the_stick_lacks_something_and_where_it_never_had_any(
    qtbot: QtBot, program: Program, drives: Path
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    store = working.store
    stick(store, drives)
    _away(drives)
    write(store)
    back_up(store)
    dialog = _closing(qtbot, program)
    assert "There is no back-up on it yet." in dialog.ui.message.text()
    dialog.ui.stay.click()
    assert store.is_open
    again = _closing(qtbot, program)
    (drives.parent / "in a pocket").rename(drives / "KEY")
    again.ui.again.click()
    qtbot.waitUntil(lambda: not store.is_open, timeout=20_000)


def test_a_copy_that_failed_is_said_and_one_enter_goes_on(
    qtbot: QtBot, program: Program, drives: Path
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    (place,) = service.places(working.store.folder, working.store.clock())
    place.path.write_bytes(b"a file where the folder should be")
    dialog = _closing(qtbot, program)
    assert "nothing can be written to" in dialog.ui.message.text()
    focused = dialog.focusWidget()
    assert focused is dialog.ui.leave
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert not working.store.is_open


def test_today_says_the_next_morning_that_the_stick_wasn_t_there(
    leader_store: Store, drives: Path
) -> None:
    stick(leader_store, drives)
    assert any("No back-up on the stick" in one and "yet" in one for one in _on_today(leader_store))
    back_up(leader_store)
    assert _on_today(leader_store) == []
    _away(drives)
    _later(leader_store, minutes=5)
    write(leader_store)
    back_up(leader_store)
    _later(leader_store, hours=16)
    (said,) = _on_today(leader_store)
    assert "lacks the newest changes" in said
    assert "it wasn't there on" in said
    (drives.parent / "in a pocket").rename(drives / "KEY")
    back_up(leader_store)
    assert _on_today(leader_store) == []


def test_the_foot_says_backed_up_today_only_where_every_place_is(
    qtbot: QtBot, program: Program, drives: Path
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    store, foot = working.store, working.status.backup
    place = stick(store, drives)
    back_up(store)
    working._show_backup()
    assert foot.text().startswith("Backed up today")
    _forget_copy(store, place)
    working._show_backup()
    assert "today" not in foot.text()
    assert foot.text().endswith("not on the stick")
    assert f"No back-up of today on the stick or drive {called(drives)}" in foot.toolTip()


def _forget_copy(store: Store, place: Place) -> None:
    """As after a day on which the stick wasn't there."""
    known = book_service.book(store.folder)
    for kept in known.places or ():
        if kept.id == place.id and kept.made_at is not None:
            kept.made_at -= timedelta(days=1)
    book_service.keep(store.folder, known)


def _tried(store: Store, where: str) -> Proof:
    found = found_service.newest_of_each_place(store.folder, store.clock())
    chosen = next(one for one in found if one.where == where)
    proof = proof_service.prove(proof_service.trial(store, chosen), quiet)
    drill_service.record_drill(store, proof)
    return proof


def _spoil(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def test_a_damaged_copy_stays_on_today_until_that_place_has_a_good_one(
    leader_store: Store, drives: Path
) -> None:
    place = stick(leader_store, drives)
    results = back_up(leader_store).places
    (copy,) = (one.path for one in results if one.place.id == place.id)
    assert copy is not None
    _spoil(copy)
    where = f"Stick or drive {called(drives)}"
    assert not _tried(leader_store, where).good
    (bad,) = [one for one in _on_today(leader_store) if "found bad" in one]
    assert where in bad
    _later(leader_store, minutes=5)
    assert _tried(leader_store, "This PC").good, "the file of the same name on the PC is another"
    assert bad in _on_today(leader_store)
    (wanted,) = service.wanting(leader_store)
    assert wanted.id == place.id, "the bad one doesn't count: a new one is wanted"
    back_up(leader_store, wanted)
    assert not any("found bad" in one for one in _on_today(leader_store))
    found = found_service.found(leader_store.folder, leader_store.clock())
    rows = {one.path: one.good for one in found}
    assert rows[copy] is False
    assert sum(rows.values()) == 2


def test_after_a_bad_drill_the_drill_of_the_term_is_due_again(leader_store: Store) -> None:
    (made,) = back_up(leader_store).places
    assert _tried(leader_store, "This PC").good
    assert not any("Try out" in row.what for row in _due(leader_store))
    assert made.path is not None
    _spoil(made.path)
    _later(leader_store, minutes=5)
    assert not _tried(leader_store, "This PC").good
    _later(leader_store, minutes=5)
    back_up(leader_store)
    assert [row for row in _due(leader_store) if "Try out" in row.what]
    assert _tried(leader_store, "This PC").good
    assert not any("Try out" in row.what for row in _due(leader_store))


def _due(store: Store) -> tuple[DueRow, ...]:
    return service.due(store, store.today())


def test_a_full_disk_says_nothing_of_the_back_up(leader_store: Store) -> None:
    back_up(leader_store)
    (found,) = found_service.newest_of_each_place(leader_store.folder, leader_store.clock())
    # As on a disk that takes nothing.
    (leader_store.folder / "looking-inside").write_bytes(b"where the copy should lie")
    proof = proof_service.prove(proof_service.trial(leader_store, found), quiet)
    assert proof.refused
    assert not proof.good
    with pytest.raises(ValueError, match="nothing was proved"):
        drill_service.record_drill(leader_store, proof)


@pytest.mark.parametrize("stands_there", [True, False])
def test_what_can_not_be_read_now_is_not_found_bad(
    leader_store: Store, *, stands_there: bool
) -> None:
    back_up(leader_store)
    (found,) = found_service.newest_of_each_place(leader_store.folder, leader_store.clock())
    found.path.unlink()  # as of a stick that was taken out, or a disk that does not answer
    if stands_there:
        found.path.mkdir()
    proof = proof_service.prove(proof_service.trial(leader_store, found), quiet)
    assert proof.refused
    assert "nothing is recorded" in proof.said
