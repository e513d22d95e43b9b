from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from esafety_desktop.accounts import service
from esafety_desktop.accounts.faults import WrongPassword
from esafety_desktop.store import files, keyring, keyring_place, keyring_shape
from esafety_desktop.store.cabinet import Role
from esafety_desktop.store.faults import KeyringFault, NotSaved
from esafety_desktop.store.files import sha256_of, write_whole
from esafety_desktop.store.folder import FolderState
from tests.conftest import LEADER_NAME, LEADER_PASSWORD

WRITER = """
import sys
from pathlib import Path
from esafety_desktop.store import keyring, keyring_shape
folder = Path(sys.argv[1])
ring = keyring.load(folder)
print("ready", flush=True)
while True:
    ring.accounts[0].wrong_since += 1
    ring.accounts[0].name = "office" + "x" * (ring.accounts[0].wrong_since % 5000)
    keyring.save(folder, ring)
"""


@pytest.mark.fault("F12")
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX; Windows' turn is in CI")
def test_f12_a_kill_while_writing_leaves_a_whole_keyring(data_folder: Path) -> None:
    for delay in (0.0, 0.002, 0.005, 0.011, 0.02, 0.03):
        command = [sys.executable, "-c", WRITER, str(data_folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
            assert writer.stdout
            assert writer.stdout.readline() == b"ready\n"
            time.sleep(0.02 + delay)
            os.kill(writer.pid, signal.SIGKILL)
        keyring_shape.decode((data_folder / keyring_place.FILE_NAME).read_bytes())
        service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD).close()


@pytest.mark.fault("F12")
def test_a_torn_keyring_falls_back_to_its_spare(data_folder: Path) -> None:
    with keyring.changing(data_folder) as ring:
        ring.accounts[0].wrong_since = 3
    (data_folder / keyring_place.FILE_NAME).write_bytes(b'{"format": 1, "sch')
    assert keyring.load(data_folder).accounts[0].wrong_since == 3


def test_taking_the_keyring_away_brings_back_nothing(data_folder: Path) -> None:
    leader = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    second = service.add_account(leader, "second", Role.OFFICE, "one two three four").value
    service.remove_account(leader, second.id)
    service.change_password(leader, LEADER_PASSWORD, "seventeen grey geese")
    leader.close()
    (data_folder / keyring_place.FILE_NAME).unlink()
    for name, old in (("second", "one two three four"), (LEADER_NAME, LEADER_PASSWORD)):
        with pytest.raises(WrongPassword):
            service.unlock(data_folder, name, old)
    service.sign_in(data_folder, LEADER_NAME, "seventeen grey geese").close()


@pytest.mark.fault("F3")
def test_f3_a_disk_that_refuses_is_said_plainly_and_the_old_keyring_stays(
    data_folder: Path,
) -> None:
    before = (data_folder / keyring_place.FILE_NAME).read_bytes()
    (data_folder / f"{keyring_place.FILE_NAME}.new").mkdir()
    with pytest.raises(NotSaved, match="could not be written"), keyring.changing(data_folder):
        pass
    assert (data_folder / keyring_place.FILE_NAME).read_bytes() == before


@pytest.mark.fault("F11")
@pytest.mark.parametrize(
    "content", [b"", b"\0" * 4096, b"[]", b'{"format": 1}', b'{"format": "x"}']
)
def test_f11_a_damaged_keyring_offers_restore(tmp_path: Path, content: bytes) -> None:
    (tmp_path / keyring_place.FILE_NAME).write_bytes(content)
    with pytest.raises(KeyringFault) as caught:
        service.accounts(tmp_path)
    assert caught.value.offers_restore
    assert "Restore a back-up" in caught.value.advice


def test_a_newer_keyring_is_refused_kindly(data_folder: Path) -> None:
    ring = msgspec.json.decode((data_folder / keyring_place.FILE_NAME).read_bytes())
    ring |= {"format": keyring_shape.FORMAT + 1, "accounts": "another shape"}
    with pytest.raises(KeyringFault, match="newer version"):
        keyring_shape.decode(msgspec.json.encode(ring))


def test_a_change_that_fails_is_not_written(data_folder: Path) -> None:
    before = (data_folder / keyring_place.FILE_NAME).read_bytes()
    with pytest.raises(IndexError), keyring.changing(data_folder) as ring:
        ring.accounts[0] = ring.accounts[5]
    assert (data_folder / keyring_place.FILE_NAME).read_bytes() == before


@pytest.mark.fault("F12")
def test_write_whole_replaces_in_one_step(tmp_path: Path) -> None:
    path = tmp_path / "a"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert [one.name for one in tmp_path.iterdir()] == ["a"]
    heard: list[int] = []
    assert len(sha256_of(path, heard.append)) == 64
    assert heard == [3]


@pytest.mark.fault("F28")
def test_f28_a_keyring_that_is_held_for_a_moment_is_read(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left, read = [3], Path.read_bytes

    def held(path: Path) -> bytes:
        if path.name == keyring_place.FILE_NAME and left[0]:
            left[0] -= 1
            raise PermissionError(13, "another program holds it")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", held)
    service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD).close()
    assert left == [0]


@pytest.mark.fault("F28")
def test_f28_one_that_stays_held_is_said_so_and_nothing_begins_anew(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(_path: Path) -> bytes:
        raise PermissionError(13, "another program holds it")

    monkeypatch.setattr(files, "_PATIENCE", 0.1)
    monkeypatch.setattr(Path, "read_bytes", held)
    with pytest.raises(NotSaved, match="Nothing has been changed"):
        keyring.load(data_folder)
    assert service.school_state(data_folder) is FolderState.BROKEN
