"""F1 and F13 in small: the program is killed while it saves over both cabinets."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from esafety_desktop.accounts import service
from esafety_desktop.store import cipher
from esafety_desktop.store.cabinet import Cabinet, Drawer
from esafety_desktop.store.engine import make_engine
from esafety_desktop.store.keys import new_key
from esafety_desktop.store.opening import create_cabinet, version_of
from esafety_desktop.store.pins import LockedPin, OfficePin
from esafety_desktop.store.verifying import verify_chain
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

WRITER = """
import sys
from pathlib import Path
from esafety_desktop.accounts import service
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.pins import LockedPin, OfficePin
store = service.sign_in(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
number = int(sys.argv[4])
while True:
    number += 1
    with store.write() as unit:
        for kept in (OfficePin, LockedPin):
            pin = kept(kind="test", ref=str(number), public=b"x" * 9000, at=unit.now)
            unit.session.add(pin)
        unit.commit("tested", str(number), cabinet=Cabinet.LOCKED)
    print(number, flush=True)
"""


def _killed_after(folder: Path, first: int, seconds: float) -> int:
    """Write until killed; gives the last number that was acknowledged."""
    words = [LEADER_NAME, LEADER_PASSWORD, str(first)]
    command = [sys.executable, "-c", WRITER, str(folder), *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        seen = [writer.stdout.readline()]
        time.sleep(seconds)
        os.kill(writer.pid, signal.SIGKILL)
        seen += writer.stdout.readlines()
    return int([line for line in seen if line.endswith("\n")][-1])


@pytest.mark.fault("F1", "F13")
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX; Windows' turn is in CI")
def test_f1_f13_killed_while_saving_nothing_is_lost_or_split(data_folder: Path) -> None:
    acknowledged = 0
    for seconds in (0.05, 0.061, 0.077, 0.093, 0.11):
        acknowledged = _killed_after(data_folder, acknowledged + 1, seconds)
        store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
        with store.read() as session:
            kept = [
                set(session.scalars(select(table.ref).where(table.kind == "test")))
                for table in (OfficePin, LockedPin)
            ]
            faults = [verify_chain(session, cabinet) for cabinet in Cabinet]
        store.close()
        assert kept[0] == kept[1]
        assert str(acknowledged) in kept[0]
        assert faults == [(), ()]
        assert not list(data_folder.glob("*-mj*"))


@pytest.mark.fault("F13")
def test_f13_an_office_start_sweeps_nothing(data_folder: Path) -> None:
    left = data_folder / "locked.db-mj0123ABCD"
    left.write_bytes(b"x")
    service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD).close()
    assert left.exists()
    service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD).close()
    assert not left.exists()


@pytest.mark.fault("F1")
def test_a_sealed_envelope_is_a_locked_cabinet_in_a_file_of_its_own(
    data_folder: Path, tmp_path: Path
) -> None:
    leader = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    office, locked = leader.drawers()
    leader.close()
    envelope = Drawer(Cabinet.LOCKED, tmp_path / "envelope.db", new_key())
    create_cabinet(envelope)
    assert version_of(envelope) == version_of(locked)
    assert not cipher.fits(Drawer(Cabinet.LOCKED, envelope.path, locked.key))
    engine = make_engine(envelope, office)
    with engine.connect() as connection:
        assert connection.execute(select(LockedPin.ref)).all() == []
        assert connection.execute(select(OfficePin.ref)).all()
    engine.dispose()
    with pytest.raises(FileExistsError):
        create_cabinet(envelope)
