"""F23: eight ways of tampering with a trail, in each trail, by somebody who has its key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from esafety_desktop.accounts import service as accounts
from esafety_desktop.store.signing import Signer, fits
from esafety_desktop.trail import service
from esafety_desktop.trail.code_rules import typed
from esafety_desktop.trail.trail_dialog import TrailDialog
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.program_kit import signed_in
from tests.store.leaders import DEPUTY, sign_in
from tests.trail import tampering

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.store.cabinet import Drawer
    from esafety_desktop.trail.rows import Found
    from tests.fault_report import Tell
    from tests.trail.conftest import Trails

ANCHORED = {"tail cut", "rebuilt"}
"""What only something that was written down outside can show."""


def look(folder: Path, codes: tuple[str, ...] = ()) -> list[Found]:
    store = sign_in(folder)
    try:
        earlier = typed("\n".join(codes))
        return [step.found for step in service.check_steps(store, earlier) if step.found]
    finally:
        store.close()


def test_a_trail_that_nobody_touched_is_sound(trails: Trails) -> None:
    found = look(trails.folder, trails.codes)
    assert [one.sound for one in found] == [True, True, True]
    assert [one.name[:6] for one in found] == ["Office", "Locked", "Sealed"]
    for one in found:
        assert "all whole, in order and signed" in one.lines[0]
        assert one.lines[1].startswith("Agrees with what was written down")
    assert "deputy (since" in found[1].lines[-1]


@pytest.mark.fault("F23")
@pytest.mark.parametrize("way", [tampering.naive, tampering.cunning])
@pytest.mark.parametrize("kind", tampering.KINDS)
def test_f23_every_kind_is_noticed_in_every_trail(
    trails: Trails, kind: str, way: Callable[[Drawer, str], None], tell: Tell
) -> None:
    for drawer in trails.drawers:
        way(drawer, kind)
    store_says = [one.sound for one in look(trails.folder)]
    found = look(trails.folder, trails.codes)
    assert [one.sound for one in found] == [False, False, False], found
    if kind not in ANCHORED:
        assert store_says == [False, False, False], "needs no page from the file"
    how = f"{kind}, {'all hashes made anew' if way is tampering.cunning else 'nothing else'}"
    tell(how=how, rounds=3, lost=0, found="told in office cabinet, locked cabinet and envelope")


@pytest.mark.fault("F23")
@pytest.mark.parametrize("name", [LEADER_NAME, DEPUTY])
@pytest.mark.parametrize("kind", tampering.KINDS)
def test_f23_a_leader_with_a_key_of_their_own_is_noticed_too(
    trails: Trails, kind: str, name: str, tell: Tell
) -> None:
    store = sign_in(trails.folder, name)
    own = Signer(store.account.id, store.private_key())
    store.close()
    for drawer in trails.drawers:
        tampering.insider(own)(drawer, kind)
    without = [one.sound for one in look(trails.folder)]
    found = look(trails.folder, trails.codes)
    assert [one.sound for one in found] == [False, False, False], found
    if kind not in ANCHORED:
        assert without == [False, False, False], "needs no page from the file"
    tell(how=f"{kind}, by a leader who signs their own entries", rounds=3, lost=0, found="told")


@pytest.mark.fault("F23")
@pytest.mark.parametrize("kind", tampering.KINDS)
def test_f23_the_window_tells_it(
    trails: Trails, kind: str, qtbot: QtBot, program: Program, tell: Tell
) -> None:
    for drawer in trails.drawers:
        tampering.cunning(drawer, kind)
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    working.trigger("check_records")
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, TrailDialog))
    dialog.ui.earlier.setPlainText("\n".join(trails.codes))
    dialog.ui.check.click()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=20_000)
    said = dialog.ui.result.toPlainText()
    assert said.startswith("Something does not add up.")
    assert said.casefold().count("tell the head") == 3
    if kind == "rebuilt":
        for _ in accounts.health_steps(working.store):
            pass
        notices = [one for one in working.store.notices if "another key than yours" in one]
        assert len(notices) == 3, "whoever was replaced hears of it without any page"
    dialog.close()
    tell(how=f"{kind}, through Help ▸ Check the records", found="told in all three trails")


def test_a_signature_fits_one_entry_and_one_key_only() -> None:
    one, other = Signer("a", b"1" * 32), Signer("a", b"2" * 32)
    entry = "ab" * 32
    signed = one.sign(entry)
    assert fits(one.public, entry, signed)
    assert not fits(other.public, entry, signed)
    assert not fits(one.public, "cd" * 32, signed)
    for rubbish in (None, "", b"", b"x" * 64, 7, signed[:-1]):
        assert not fits(one.public, entry, rubbish)
    for no_key in ("", "zz", "00" * 31, "ff" * 32):
        assert not fits(no_key, entry, signed)


@pytest.mark.fault("F23", how="values of other kinds written into an entry")
@pytest.mark.parametrize("column", ["at", "account_id", "action", "digest", "hash", "signature"])
@pytest.mark.parametrize("value", ["x'00ff'", "7", "''", "'not a time'"])
def test_f23_rubbish_in_an_entry_is_told_and_ends_nothing(
    trails: Trails, column: str, value: str
) -> None:
    from esafety_desktop.store import cipher

    drawer = trails.drawers[0]
    with cipher.opened(drawer) as connection:
        connection.execute(f"UPDATE office_audit SET {column} = {value} WHERE seq = 4")  # noqa: S608 - a test's own words
    found = look(trails.folder)
    assert [one.sound for one in found] == [False, True, True]
    assert "At entry 4" in found[0].lines[0]


def test_a_new_key_is_told_to_its_owner_once(data_folder: Path) -> None:
    """A deputy gave a new password: the key is another one, and its owner hears so."""
    from esafety_desktop.store.cabinet import Role

    store = sign_in(data_folder)
    made = accounts.add_account(store, "head", Role.LEADER, "walnut harbour tin").value
    store.close()
    again = partial(accounts.sign_in, data_folder, "head")
    again("walnut harbour tin").close()
    store = sign_in(data_folder)
    accounts.reset_password(store, made.id, "pebble lantern oak")
    store.close()
    store = again("pebble lantern oak")
    assert any("gave you a new password" in one for one in store.notices)
    store.close()
    store = again("pebble lantern oak")
    assert not any("gave you a new password" in one for one in store.notices)
    found = [step.found for step in service.check_steps(store) if step.found]
    assert all(one.sound for one in found)
    store.close()
