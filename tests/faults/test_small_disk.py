"""F5, F6: a file system of a few megabytes is full while somebody saves, and while it backs up.

Where no such file system can be mounted, the calls on the disk say that it is full
(`test_failing_calls`).
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QMessageBox

from esafety_desktop.accounts import service as accounts
from esafety_desktop.incidents import chronology_service, service
from esafety_desktop.incidents.note_dialog import NoteDialog
from esafety_desktop.printing.locked_view import LockedPreview
from esafety_desktop.problem import Problem
from esafety_desktop.store import backup, workplace
from esafety_desktop.store.manifest import inspect
from esafety_desktop.widgets.desk import KEEP_ELSEWHERE, Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.faults.scenes import LONG, leader, must_add_up

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.fault_report import Rounds, Tell

WORDS = "What the child said, word for word."


@pytest.fixture
def small(data_folder: Path, tmp_path: Path) -> Iterator[Path]:
    """The school on a file system of 8 MiB."""
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if sys.platform != "linux" or mount is None or umount is None or os.geteuid() != 0:
        pytest.skip("a file system can be mounted by root on Linux only")
    place = tmp_path / "small disk"
    place.mkdir()
    order = [mount, "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(place)]
    if subprocess.run(order, capture_output=True, check=False).returncode:
        pytest.skip("this machine does not let a file system be mounted")
    try:
        shutil.copytree(data_folder, place / "school")
        yield place / "school"
    finally:
        subprocess.run([umount, "-l", str(place)], check=True)


def fill(place: Path, leave: int) -> Path:
    """Fill its disk but for so many bytes."""
    ballast = place.parent / "ballast"
    free = shutil.disk_usage(place).free
    ballast.write_bytes(b"x" * max(free - leave, 0))
    return ballast


@pytest.mark.fault("F5")
def test_f5_on_a_full_file_system_the_words_stay_and_go_elsewhere(
    small: Path, qtbot: QtBot, rounds: Rounds, tell: Tell
) -> None:
    store = leader(small)
    made = service.start_incident(store, "One").value
    jobs = Jobs()
    desk = Desk(store, jobs)
    spaces = [0, 4096, 8192, 12288, 20480, 40960][: rounds(ci=2, full=6)]
    refused = 0
    for number, space in enumerate(spaces):
        ballast = fill(small, space)
        dialog = NoteDialog(desk, made)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.ui.text.setPlainText(f"{WORDS} {number} {LONG * 3}")
        dialog.ui.ok.click()
        if dialog.isVisible():
            refused += 1
            _keep_elsewhere(dialog, qtbot, number)
            ballast.unlink()
            dialog.ui.ok.click()
        ballast.unlink(missing_ok=True)
        assert not dialog.isVisible()
        texts = [entry.text for entry in service.incident(store, made).entries]
        assert sum(text.startswith(f"{WORDS} {number} ") for text in texts) == 1
    must_add_up(store)
    store.close()
    jobs.close()
    assert refused
    tell(
        how="a file system of 8 MiB, full but for 0 to 40 kB, while a note is kept in its dialog",
        rounds=len(spaces),
        found=f"{refused} times told so; the words stayed, were kept elsewhere, saved afterwards",
    )


def _keep_elsewhere(dialog: NoteDialog, qtbot: QtBot, number: int) -> None:
    assert dialog.ui.text.toPlainText().startswith(f"{WORDS} {number}")
    box = dialog.findChildren(QMessageBox)[-1]
    assert "disk is full" in box.text()
    next(one for one in box.buttons() if one.text() == KEEP_ELSEWHERE).click()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(LockedPreview)), timeout=10_000)
    preview = dialog.findChildren(LockedPreview)[-1]
    pages = PdfReader(io.BytesIO(preview._pages_pdf)).pages
    assert f"{WORDS} {number}" in pages[0].extract_text()
    preview.close()


@pytest.mark.fault("F6")
def test_f6_a_full_file_system_leaves_the_earlier_back_up_and_no_empty_one(
    small: Path, rounds: Rounds, tell: Tell
) -> None:
    store = leader(small)
    made = service.start_incident(store, "One").value
    target = small.parent / f"school{backup.SUFFIX}"
    earlier = backup.write(backup.plan(store), target)
    before = target.read_bytes()
    chronology_service.add_note(store, made, LONG * 20)
    spaces = [0, 100_000, 700_000, 1_500_000, 2_200_000, 2_600_000]
    chosen = spaces[::2] if rounds(ci=3, full=6) < 6 else spaces
    told: list[str] = []
    for space in chosen:
        ballast = fill(small, space)
        try:
            backup.write(backup.plan(store), target)
        except Problem as problem:
            told.append(str(problem))
            assert target.read_bytes() == before
        found = inspect(target)
        assert found.school == earlier.school
        before = target.read_bytes()
        ballast.unlink()
        left = {path.name for path in small.parent.iterdir()} - {small.name, target.name}
        assert left == set(), "half a back-up was left"
        assert not (small / workplace.NAME).exists()
    again = backup.write(backup.plan(store), target)
    assert inspect(target) == again
    store.close()
    accounts.sign_in(small, LEADER_NAME, LEADER_PASSWORD).close()
    assert told
    assert all("space" in words or "full" in words for words in told)
    tell(
        how="a file system of 8 MiB, full but for 0 to 2.6 MB, while a back-up is made over one",
        rounds=len(chosen),
        found=f"{len(told)} times told so; the earlier one as it was, byte for byte",
    )
