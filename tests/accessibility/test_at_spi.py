"""A real client of the accessibility bus works with the real program on a real (virtual) screen."""

from __future__ import annotations

import ctypes
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from esafety_desktop.sample import build
from tests.accessibility.reader import LIBRARY

_LONGEST = 180
_TOOLS = ("dbus-run-session", "Xvfb")


def _lacks() -> str:
    """What a reader needs and this machine hasn't; packaging/dev.py installs it on Debian."""
    missing = [name for name in _TOOLS if shutil.which(name) is None]
    for library in (LIBRARY, "libxcb-cursor.so.0"):
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(library)
    launcher = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
    if not any(Path(one).exists() for one in launcher):
        missing.append("at-spi2-core")
    return ", ".join(missing)


pytestmark = pytest.mark.skipif(bool(_lacks()), reason=f"no accessibility bus here: {_lacks()}")


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the reader heard from start to end."""
    school = tmp_path_factory.mktemp("heard")
    build.build(school)
    command = ["dbus-run-session", "--", sys.executable, "-m", "tests.accessibility.hearing"]
    made = subprocess.run(
        [*command, str(school)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_LONGEST,
        check=False,
    )
    assert made.returncode == 0, made.stderr[-2000:]
    told: dict[str, Any] = json.loads(made.stdout.splitlines()[-1])
    return told


def test_the_program_is_found_and_signed_in_to_by_names_and_actions(heard: dict[str, Any]) -> None:
    assert heard["application"] == "E-Safety Desktop"
    assert heard["off before"] == []  # no password yet: the button is off, and says so
    assert "Press" in heard["actions"]
    assert heard["pressed"]


def test_the_map_is_a_list_of_its_groups_slots_and_lines(heard: dict[str, Any]) -> None:
    assert heard["map role"] == "list"
    assert heard["map roles"] == ["list item"]
    told = heard["map"]
    assert len(told) > 30
    assert any(one.startswith("Group ") and one.endswith(" places") for one in told)
    assert any("must be filled in, and is missing" in one for one in told)
    assert all(told)


def test_a_cell_of_the_register_is_read_with_its_column(heard: dict[str, Any]) -> None:
    rows, columns = heard["register"]
    assert rows == 420
    assert columns == len(heard["columns"])
    assert heard["columns"][:3] == ["Class", "No.", "Name"]
    assert heard["cell role"] == "table cell"
    assert all(heard["columns"])
    cells = heard["cells"]
    assert cells[0]
    assert "," in cells[2]
    assert cells[3], "how a form stands is a word"


def test_what_is_found_is_read_out_while_the_keyboard_stays_in_the_line(
    heard: dict[str, Any],
) -> None:
    assert heard["found"][0].isdigit()
    assert ", " in heard["found"], "how many, and the first line"
    assert heard["stepped to"].endswith(f"2 of {heard['found'].split()[0]}")
    assert heard["nothing"] == "Nothing called “ladqqq” was found."


def test_why_a_window_cant_go_on_is_read_out(heard: dict[str, Any]) -> None:
    assert "password" in heard["reason"]
