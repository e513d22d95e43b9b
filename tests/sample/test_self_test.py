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
from esafety_desktop.sample import self_test, self_test_content, self_test_window
from esafety_desktop.shell.about_rules import VERSION
from tests.conftest import LEADER_NAME, LEADER_PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.contacts.tab import ContactsTab


@pytest.mark.usefixtures("qapp")  # a lesser application made here would stay for every later test
def test_every_step_goes_well_and_nothing_is_left_behind(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert self_test.run() == 0
    head, *steps, last = capsys.readouterr().out.splitlines()
    assert VERSION in head
    assert "from its sources" in head
    assert len(steps) == 16
    assert all(line.startswith("ok  ") for line in steps)
    assert "went well" in last
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("lost", "said"), [("fonts", "printed"), ("contacts", "guidance"), ("procedures", "incident")]
)
def test_lost_resources_are_noticed(tmp_path: Path, lost: str, said: str) -> None:
    """From a copy of the program without a screen, as an installation that lost a folder."""
    home = tmp_path / "Büro Łódź, ground floor"
    for folder in ("esafety_desktop", "resources"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(program_root() / folder, home / folder, ignore=ignored)
    shutil.rmtree(home / "resources" / lost)
    screenless = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {key: value for key, value in os.environ.items() if key not in screenless}
    done = subprocess.run(
        [sys.executable, "-m", "esafety_desktop", "--self-test"],
        cwd=home,
        env=environment | {"PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "FAILED: " in done.stdout
    assert said in done.stdout.splitlines()[-1]


NO_OUTPUT = """
import sys
sys.stdout = sys.stderr = None
from esafety_desktop.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def test_a_program_without_standard_output_reports_to_a_file(tmp_path: Path) -> None:
    """As the installed Windows program is, which has no console."""
    report, home = tmp_path / "Bericht für Łódź.txt", tmp_path / "home"
    home.mkdir()
    environment = dict(
        os.environ, HOME=str(home), XDG_DATA_HOME=str(home), PYTHONPATH=str(program_root())
    )
    command = [sys.executable, "-c", NO_OUTPUT]
    done = subprocess.run(
        [*command, "--self-test", "--report", str(report)],
        env=environment,
        timeout=240,
        check=False,
    )
    said = report.read_text(encoding="utf-8")
    assert done.returncode == 0, said
    assert "went well" in said.splitlines()[-1]
    assert not list(home.rglob("*.db")), "a real school's folder is left alone"
    for argument in ("--version", "--help"):
        quiet = subprocess.run([*command, argument], env=environment, timeout=60, check=False)
        assert quiet.returncode == 0


def test_a_report_that_cannot_be_written_is_a_failure(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert self_test.run(tmp_path / "not there" / "report.txt") == 1
    assert capsys.readouterr().out.startswith("FAILED: can't write")


@pytest.mark.usefixtures("qapp")
def test_a_tab_that_breaks_is_noticed(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from esafety_desktop.contacts.tab import ContactsTab

    def broken(_tab: ContactsTab) -> None:
        raise RuntimeError("a broken tab")

    monkeypatch.setattr(ContactsTab, "showEvent", lambda tab, _event: broken(tab), raising=False)
    with pytest.raises(RuntimeError, match="a broken tab"):
        self_test_window.open_tabs(data_folder, LEADER_NAME, LEADER_PASSWORD)


def test_a_damaged_file_of_the_resources_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    shutil.copytree(program_root() / "resources", tmp_path / "resources")
    monkeypatch.setattr("esafety_desktop.places.program_root", lambda: tmp_path)
    self_test_content.read_resources()
    picture = tmp_path / "resources" / "icons" / "app" / "16.png"
    picture.write_bytes(picture.read_bytes()[:40])
    with pytest.raises(AssertionError, match=r"16\.png is no picture"):
        self_test_content.read_resources()
    picture.unlink()
    (tmp_path / "resources" / "sources.csv").unlink()
    with pytest.raises(AssertionError, match="csv"):
        self_test_content.read_resources()
