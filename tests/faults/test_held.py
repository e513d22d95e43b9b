"""F28: another program holds a cabinet's file: it is waited for, for 5 s, and then asked."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts import service as accounts
from esafety_desktop.incidents import chronology_service, service
from esafety_desktop.problem import Problem
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.cipher import BUSY_SECONDS
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.faults import shim
from tests.faults.scenes import leader, must_add_up
from tests.faults.sharing import NEW
from tests.faults.shim import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.fault_report import Rounds, Tell

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="locks of POSIX")


@contextlib.contextmanager
def held(path: Path, seconds: float) -> Iterator[None]:
    """Another program holds a file for so long, or until the end."""
    order = [sys.executable, "-m", "tests.faults.holder", str(path), str(seconds)]
    with subprocess.Popen(order, stdout=subprocess.PIPE, text=True, cwd=ROOT) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield
        other.kill()


@pytest.mark.fault("F28")
@pytest.mark.parametrize("cabinet", list(Cabinet))
def test_f28_a_file_that_is_held_for_a_while_is_waited_for(
    data_folder: Path, cabinet: Cabinet, rounds: Rounds, tell: Tell
) -> None:
    store = leader(data_folder)
    made = service.start_incident(store, "One").value
    waits = [0.3, 1.0, 2.5, 4.0][: rounds(ci=1, full=4)]
    for number, seconds in enumerate(waits):
        with held(data_folder / cabinet.file_name, seconds):
            chronology_service.add_note(store, made, f"Note {number}")
    texts = [entry.text for entry in service.incident(store, made).entries]
    must_add_up(store)
    store.close()
    assert texts[1:] == [f"Note {number}" for number in range(len(waits))]
    tell(
        how=f"another program locks the file of the {cabinet.plain_name} for up to {waits[-1]} s",
        rounds=len(waits),
        found="saved once it let go, nobody was asked",
    )


@pytest.mark.fault("F28")
def test_f28_a_file_that_stays_held_is_asked_about_after_five_seconds(
    data_folder: Path, tell: Tell
) -> None:
    store = leader(data_folder)
    made = service.start_incident(store, "One").value
    begun = time.monotonic()
    with (
        held(data_folder / Cabinet.LOCKED.file_name, 60),
        pytest.raises(Problem, match="Another program is holding") as told,
    ):
        chronology_service.add_note(store, made, "Note")
    waited = time.monotonic() - begun
    assert waited >= BUSY_SECONDS
    assert "try again" in told.value.advice
    chronology_service.add_note(store, made, "Note")
    assert [entry.text for entry in service.incident(store, made).entries][1:] == ["Note"]
    store.close()
    tell(
        how="another program locks a cabinet's file and doesn't let go",
        found=f"asked after {waited:.1f} s; saved once when tried again",
    )


@pytest.mark.fault("F28")
@pytest.mark.parametrize("seconds", [1.5, 60.0])
def test_f28_a_file_that_cannot_be_exchanged_is_tried_for_five_seconds(
    data_folder: Path, seconds: float, tell: Tell
) -> None:
    around = shim.surroundings(data_folder.resolve())
    took, told = shim.run("sharing", data_folder, seconds, environment=around).strip().split(" ", 1)
    lets_go = seconds < BUSY_SECONDS
    password = NEW if lets_go else LEADER_PASSWORD
    accounts.sign_in(data_folder, LEADER_NAME, password).close()
    if lets_go:
        assert told == "changed"
        assert float(took) >= seconds
    else:
        assert "keyring could not be written" in told
        assert float(took) >= BUSY_SECONDS
    tell(
        how=f"every rename of the keyring is refused for {seconds:g} s",
        found="changed once it let go" if lets_go else f"asked after {took} s, nothing changed",
    )
