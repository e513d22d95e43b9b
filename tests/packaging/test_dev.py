"""`packaging/dev.py` for those who start from the sources, on Windows too."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from esafety_desktop.places import program_root

if TYPE_CHECKING:
    from pathlib import Path

DEV = program_root() / "packaging" / "dev.py"


def test_it_tells_what_it_can_do_to_a_console_that_lacks_letters() -> None:
    """Windows writes to a pipe in the PC's code page; a page that lacks a dash stops nothing."""
    environment = dict(os.environ, PYTHONIOENCODING="cp437", PYTHONUTF8="0")
    done = subprocess.run(
        [sys.executable, str(DEV)], env=environment, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert b"packaging/dev.py run" in done.stdout
    assert b"Traceback" not in done.stderr


def test_a_library_that_cannot_be_installed_is_told_in_words(tmp_path: Path) -> None:
    """From a copy whose lock names what no index has; without a network."""
    packaging = tmp_path / "packaging"
    shutil.copytree(DEV.parent, packaging, ignore=shutil.ignore_patterns("__pycache__", "wine"))
    (tmp_path / "requirements.lock").write_text(
        f"esafety-desktop-of-nowhere==1.0 --hash=sha256:{'0' * 64}\n", encoding="ascii"
    )
    (tmp_path / "requirements-dev.lock").touch()
    script = (
        "import sys, dev_environment as made\n"
        "made.need_debian = lambda _packages: None\n"
        "made.PYTHON = made.Path(sys.executable)\n"
        "made.BUILT_WITH = (3, 0)\n"
        "made.set_up('requirements.lock', screen=False)\n"
    )
    environment = dict(os.environ, PYTHONPATH=str(packaging), PIP_NO_INDEX="1")
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 3, done.stderr
    assert "could not be installed" in done.stdout
    assert "3.11" in done.stdout.splitlines()[-1]
    assert not (tmp_path / ".venv" / "requirements.lock.sha256").exists()
