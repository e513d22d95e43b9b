"""Sealed envelopes when something goes wrong: damage, full disks, kill -9 (F1, F7, F12, F23)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from esafety_desktop.accounts import service
from esafety_desktop.store import cipher, envelopes, slots
from esafety_desktop.store import files as store_files
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.checks import check_steps
from esafety_desktop.store.faults import NotSaved
from esafety_desktop.store.verifying import verify_chain
from tests.conftest import LEADER_NAME
from tests.store.leaders import (
    DEPUTY,
    HEAD,
    PASSWORDS,
    about_the_head,
    files,
    id_of,
    pin,
    pins_in,
    sign_in,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from esafety_desktop.store.store import Store


THIRD = "third"


class Stopped(BaseException):
    """The program is killed."""


@pytest.mark.fault("F7")
@pytest.mark.parametrize("fault", ["torn", "gone", "empty"])
def test_a_damaged_one_is_told_to_its_readers_and_bars_nobody(leader: Store, fault: str) -> None:
    path = about_the_head(leader).drawers()[-1].path
    leader.close()
    if fault == "gone":
        path.unlink()
    else:
        path.write_bytes(b"" if fault == "empty" else b"\xff" * path.stat().st_size)
    for name, told in ((LEADER_NAME, True), (DEPUTY, True), (HEAD, False)):
        store = sign_in(leader.folder, name)
        assert len(store.stores) == 1
        said = [sentence for sentence in check_steps(store) if sentence]
        assert any("sealed envelope" in one for one in said) is told
        store.close()


@pytest.mark.fault("F7", "F23")
def test_an_edited_page_and_an_edited_trail_are_told(leader: Store) -> None:
    made = about_the_head(leader)
    pin(made, "x")
    drawer = made.drawers()[-1]
    with cipher.opened(drawer) as connection:
        connection.execute("UPDATE locked_audit SET action = 'something else' WHERE seq = 1")
    said = [sentence for sentence in check_steps(leader) if sentence]
    assert ["sealed envelope does not add up" in one for one in said] == [True]


@pytest.mark.fault("F5")
def test_a_full_disk_leaves_no_half_blanks_and_bars_nobody(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = sign_in(data_folder)
    service.add_account(store, HEAD, Role.LEADER, PASSWORDS[HEAD])

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(slots, "write_boxes", full)
    assert store.stores == (store,)
    assert files(data_folder) == {}
    with pytest.raises(NotSaved, match="disk is full"):
        envelopes.new_envelope(store, [store.account.id])
    assert files(data_folder) == {}
    store.close()


@pytest.mark.fault("F5")
def test_a_disk_that_is_full_while_one_is_filled_up_is_said_and_it_is_made_later(
    leader: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files(leader.folder)
    real = cipher.fill_up

    def on_a_small_disk(connection: Any, pages: int) -> None:
        connection.execute(f"PRAGMA max_page_count={pages - 1}")
        real(connection, pages)

    monkeypatch.setattr(cipher, "fill_up", on_a_small_disk)
    with pytest.raises(NotSaved, match="disk is full"):
        about_the_head(leader)
    assert leader.stores == (leader,)
    after = files(leader.folder)
    assert [name for name in before if name not in after] == []
    assert [name for name in after if ".new" in name] == [], "it tells which one was to be filled"
    monkeypatch.undo()
    pin(about_the_head(leader), "x")
    assert len(leader.stores) == 2


@contextmanager
def a_small_disk() -> Iterator[None]:
    """The system refuses files beyond a size, as a full disk does."""
    resource = pytest.importorskip("resource", reason="Windows has no such bound")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.fault("F5", how="the system refuses files beyond a size, as a full disk does")
def test_one_that_the_disk_does_not_take_back_stays_as_it_was(leader: Store) -> None:
    made = about_the_head(leader)
    pin(made, "x")
    before = files(leader.folder)
    with a_small_disk(), pytest.raises(NotSaved):
        envelopes.take_back(leader, made)
    assert files(leader.folder).keys() == before.keys()
    assert pins_in(leader.stores[1]) == ["x"]
    pin(leader.stores[1], "y")
    envelopes.take_back(leader, leader.stores[1])
    assert leader.stores == (leader,)
    leader.close()


@pytest.mark.fault("F4")
def test_one_that_is_blank_though_the_disk_failed_at_the_end_is_taken_back(
    leader: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = about_the_head(leader)

    def fails(_folder: Path) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as once:
        once.setattr(store_files, "sync_folder", fails)
        envelopes.take_back(leader, made)
    assert leader.stores == (leader,)
    leader.close()
    again = sign_in(leader.folder)
    assert again.shelf().faults == []
    again.close()


@pytest.mark.fault("F12")
@pytest.mark.parametrize("stop", [Stopped, lambda: OSError(28, "No space left on device")])
def test_f12_stopped_while_a_reader_is_added_who_stands_in_the_list_can_open_it(
    leader: Store, monkeypatch: pytest.MonkeyPatch, stop: Callable[[], BaseException]
) -> None:
    made = about_the_head(leader)
    service.add_account(leader, THIRD, Role.LEADER, PASSWORDS[HEAD])
    third = id_of(leader, THIRD)

    def stopped(*_: object) -> None:
        raise stop()

    monkeypatch.setattr(slots, "write_boxes", stopped)
    with pytest.raises((Stopped, NotSaved)):
        envelopes.add_reader(made, third)
    leader.close()
    monkeypatch.undo()
    again = sign_in(leader.folder, DEPUTY)
    assert THIRD in {one.name for one in envelopes.readers_of(again.stores[1])}
    again.close()
    new = service.sign_in(leader.folder, THIRD, PASSWORDS[HEAD])
    assert len(new.stores) == 2
    new.close()


WRITER = """
import sys
from pathlib import Path
from esafety_desktop.accounts import service
from esafety_desktop.store.pins import LockedPin
store = service.sign_in(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
number = int(sys.argv[4])
while True:
    number += 1
    with store.stores[1].write() as unit:
        pin = LockedPin(kind="test", ref=str(number), public=b"x" * 9000, at=unit.now)
        unit.session.add(pin)
        unit.commit("tested", str(number))
    print(number, flush=True)
"""


@pytest.mark.fault("F1")
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX; Windows' turn is in CI")
def test_f1_killed_while_saving_in_one_nothing_is_lost(leader: Store) -> None:
    about_the_head(leader)
    leader.close()
    last = 0
    for seconds in (0.05, 0.061, 0.077):
        words = [str(leader.folder), LEADER_NAME, PASSWORDS[LEADER_NAME], str(last + 1)]
        command = [sys.executable, "-c", WRITER, *words]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout
            seen = [writer.stdout.readline()]
            time.sleep(seconds)
            os.kill(writer.pid, signal.SIGKILL)
            seen += writer.stdout.readlines()
        last = int([line for line in seen if line.endswith("\n")][-1])
        head = sign_in(leader.folder, HEAD)
        assert head.stores == (head,)
        head.close()
        deputy = sign_in(leader.folder, DEPUTY)
        made = deputy.stores[1]
        assert str(last) in pins_in(made)
        with made.read() as session:
            assert verify_chain(session, Cabinet.LOCKED) == ()
        deputy.close()


MAKER = """
import sys
from pathlib import Path
from esafety_desktop.accounts import service
from esafety_desktop.store import envelopes
store = service.sign_in(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
readers = [one.id for one in store.leaders() if one.name != sys.argv[4]]
assert store.stores
print("now", flush=True)
envelopes.new_envelope(store, readers)
print("made", flush=True)
sys.stdin.read()
"""


@pytest.mark.fault("F12")
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX; Windows' turn is in CI")
def test_f12_killed_while_making_one_there_is_none_or_a_whole_one(three_leaders: Path) -> None:
    words = [str(three_leaders), LEADER_NAME, PASSWORDS[LEADER_NAME], HEAD]
    count = 0
    for seconds in (0.02, 0.1, 0.2, 0.3, 0.36, 0.42, 3.0):
        command = [sys.executable, "-c", MAKER, *words]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        with subprocess.Popen(command, text=True, **pipes) as maker:  # type: ignore[call-overload]  # the pipes are a dict
            assert maker.stdout.readline() == "now\n"
            time.sleep(seconds)
            os.kill(maker.pid, signal.SIGKILL)
            said = maker.stdout.read()
        store = sign_in(three_leaders)
        found = len(store.stores) - 1
        assert store.shelf().faults == []
        assert count + ("made" in said) <= found <= count + 1
        for one in store.stores[1:]:
            assert {reader.name for reader in envelopes.readers_of(one)} == {LEADER_NAME, DEPUTY}
        for one in store.stores[1:]:
            pin(one, str(seconds))
        count = found
        store.close()
        head = sign_in(three_leaders, HEAD)
        assert head.stores == (head,)
        head.close()
        ends = {path.suffix for path in (three_leaders / slots.FOLDER).iterdir()}
        assert ends == {".db", ".keys"}
    assert count
