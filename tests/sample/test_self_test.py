"""The self-test of the installed program: what it says, and that it notices what is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.places import program_root
from esafety_desktop.sample import self_test

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.usefixtures("qapp")  # a lesser application made here would stay for every later test
def test_every_step_goes_well_and_nothing_is_left_behind(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert self_test.run() == 0
    *steps, last = capsys.readouterr().out.splitlines()
    assert len(steps) == 11
    assert all(line.startswith("ok  ") for line in steps)
    assert "went well" in last
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("lost", "said"), [("fonts", "printed"), ("contacts", "guidance"), ("procedures", "incident")]
)
def test_lost_resources_are_noticed(tmp_path: Path, lost: str, said: str) -> None:
    """From a copy of the program without a screen, as an installation that lost a folder."""
    for folder in ("esafety_desktop", "resources"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(program_root() / folder, tmp_path / folder, ignore=ignored)
    shutil.rmtree(tmp_path / "resources" / lost)
    screenless = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {key: value for key, value in os.environ.items() if key not in screenless}
    done = subprocess.run(
        [sys.executable, "-m", "esafety_desktop", "--self-test"],
        cwd=tmp_path,
        env=environment | {"PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "FAILED: " in done.stdout
    assert said in done.stdout.splitlines()[-1]
