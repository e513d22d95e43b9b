"""The program where a school's PC is awkward: long names with ü, no right to write, no network.

A school is set up, saved, printed, backed up and opened at the window there: by the self-test,
whose school lies where its folder for temporary files is.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.places import program_root

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="windows-check does it there")
LONG = "Safeguarding and online safety of the whole school, kept by the office (Büro Łódź £ & Co)"
WITHOUT_TEMPORARY = textwrap.dedent("""
    import sys, tempfile
    from pathlib import Path
    def none(*_given, **_named):
        raise FileNotFoundError(2, "No usable temporary directory found")
    tempfile.gettempdir = tempfile._get_default_tempdir = none
    tempfile.tempdir = None
    from esafety_desktop.sample import self_test, tour
    tour.need_no_screen()
    sys.exit(self_test._all(self_test._Report(), Path(sys.argv[1])))
""")


def hardened() -> list[str]:
    """What goes before a command: no network and, for root, no right beyond the permissions."""
    if os.geteuid() != 0:
        return []
    wanted = (["unshare", "-n"], ["setpriv", "--inh-caps=-all", "--bounding-set=-all"])
    can = [
        words
        for words in wanted
        if shutil.which(words[0])
        and subprocess.run([*words, "true"], capture_output=True, check=False).returncode == 0
    ]
    return [word for words in can for word in words]


def locked(folder: Path) -> None:
    """Nobody may write in it any more."""
    for path in [*folder.rglob("*"), folder]:
        path.chmod(0o555 if path.is_dir() else 0o444)


def opened(folder: Path) -> None:
    for path in [folder, *(one for one in folder.rglob("*") if one.is_dir())]:
        path.chmod(0o755)


def ran(command: list[str], home: Path, **more: str) -> str:
    """What a program without a screen said; it must have gone well."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        **more,
    }
    done = subprocess.run(
        [*hardened(), *command],
        cwd="/",
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_read_only_program_in_a_long_folder_keeps_a_school_in_another(tmp_path: Path) -> None:
    program = tmp_path / LONG / "the program"
    for folder in ("esafety_desktop", "resources"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(program_root() / folder, program / folder, ignore=ignored)
    room = tmp_path / "Żółć ü" / LONG / LONG
    room.mkdir(parents=True)
    locked(program)
    try:
        said = ran(
            [sys.executable, "-m", "esafety_desktop", "--self-test"],
            room,
            PYTHONPATH=str(program),
            TMPDIR=str(room),
        )
    finally:
        opened(program)
    assert "went well" in said
    assert not list(program.rglob("__pycache__")), "the test's program could be written to"
    assert not list(room.glob("esafety-self-test*")), "it lay there, and tidied up"


def test_a_pc_without_a_folder_for_temporary_files(tmp_path: Path) -> None:
    school = tmp_path / "a school"
    school.mkdir()
    said = ran(
        [sys.executable, "-c", WITHOUT_TEMPORARY, str(school)],
        tmp_path,
        PYTHONPATH=str(program_root()),
        TMPDIR=str(tmp_path / "locked down"),
    )
    assert "went well" in said
