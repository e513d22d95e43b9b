"""The pure parts of the bundle, the rig for wine and its report."""

from __future__ import annotations

import csv
import importlib
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.places import program_root

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    Tool = Callable[[str], ModuleType]

ROOT = program_root()
PACKAGING = ROOT / "packaging"


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> Iterator[Tool]:
    """Loads a module of packaging, which lies beside dev.py and not in a package."""
    for place in (PACKAGING, PACKAGING / "wine"):
        monkeypatch.setattr(sys, "path", [str(place), *sys.path])
    before = set(sys.modules)

    def load(name: str) -> ModuleType:
        return importlib.import_module(name)

    yield load
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(PACKAGING)):
            del sys.modules[name]


LOCK = """\
altgraph==0.17.5 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
    # via pyinstaller
macholib==1.16.4 ; sys_platform == 'darwin' \\
    --hash=sha256:cc
pefile==2024.8.26 ; sys_platform == 'win32' \\
    --hash=sha256:dd
cffi==2.1.1 ; implementation_name != 'PyPy' and platform_python_implementation != 'PyPy' \\
    --hash=sha256:ee
"""


def test_of_a_lock_stays_what_holds_on_windows(tool: Tool) -> None:
    lines = tool("rig").from_lock(LOCK)
    assert [line.split("==")[0] for line in lines] == ["altgraph", "pefile", "cffi"]
    assert lines[0].count("--hash=sha256:") == 2


def test_a_marker_of_another_kind_is_refused(tool: Tool) -> None:
    with pytest.raises(ValueError, match="python_version"):
        tool("rig").on_windows("python_version < '3.12'")


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_nothing_of_the_real_locks_gets_lost(tool: Tool, name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    named = len(re.findall(r"^\S+==", text, re.MULTILINE))
    assert len(tool("rig").from_lock(text)) == named


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        ("PySide6/plugins/platforms/qwindows.dll", True),
        (r"PySide6\plugins\platforms\qoffscreen.dll", True),
        ("PySide6/plugins/styles/qmodernwindowsstyle.dll", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/tls/qschannelbackend.dll", False),
        ("PySide6/opengl32sw.dll", False),
        ("PySide6/Qt6Network.dll", True),
        ("PySide6/translations/qt_de.qm", False),
        ("PySide6/MSVCP140.dll", False),
        ("MSVCP140.dll", True),
        ("icuuc.dll", False),
        ("mscms.dll", False),
        ("bcryptprimitives.dll", False),
        ("tzdata/zoneinfo/Europe/London", True),
        ("tzdata/zoneinfo/Asia/Tokyo", False),
        ("resources/sources.csv", True),
        ("esafety_desktop/store/migrations/office/versions/0001_the_first_version.sql", True),
    ],
)
def test_what_the_bundle_keeps(tool: Tool, place: str, kept: bool) -> None:
    assert tool("bundle_rules").keeps(place) is kept


def test_the_stand_ins_of_wine_are_all_kept_out_of_the_bundle(tool: Tool) -> None:
    names = [*tool("shims").sources(), "bcryptprimitives"]
    assert len(names) >= 3
    assert not any(tool("bundle_rules").keeps(f"{name}.dll") for name in names)


def test_what_wine_cannot_do_is_named_with_a_reason_and_is_there() -> None:
    with (PACKAGING / "wine" / "not_here.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        path, _colons, name = row["test"].partition("::")
        text = (ROOT / path).read_text(encoding="utf-8")
        assert not name or f"def {name.partition('[')[0]}(" in text, row
        assert len(row["reason"]) > 20, row
    assert len({row["test"] for row in rows}) == len(rows)


def test_the_report_counts_and_tells_what_failed(tool: Tool) -> None:
    report = tool("windows_report")
    tests = {
        "store": {
            "tests": 50,
            "failed": ["tests/store/test_a.py::test_b"],
            "skipped": [["tests/store/test_c.py::test_d[1]", "wine: no links"]] * 3,
            "seconds": 7,
        }
    }
    kept = {"parts": {"install": {"held": False, "said": "no", "seconds": 1}}, "tests": tests}
    assert report.summary(tests) == {"rooms": 1, "tests": 50, "failed": 1, "skipped": 3}
    assert report.failures(kept) == [
        "install",
        "tests/store/test_a.py::test_b",
        "3 of 50 tests are left out",
    ]


def test_the_installer_needs_no_administrator_and_knows_what_the_program_is_called(
    tool: Tool,
) -> None:
    script = (PACKAGING / "installer.nsi").read_text(encoding="utf-8")
    assert "RequestExecutionLevel user" in script
    assert "HKLM" not in script
    assert f'!define NAME "{tool("bundle_rules").NAME}"' in script
    from esafety_desktop.store.backup import SUFFIX

    assert f'!define ENDING "{SUFFIX}"' in script
    assert Path(PACKAGING / "icon.ico").exists()


def test_no_host_and_no_path_of_a_machine_is_named() -> None:
    own = (str(PACKAGING.parent), str(Path.home()))
    for path in [*PACKAGING.rglob("*.py"), *PACKAGING.glob("*.nsi"), *PACKAGING.glob("*.spec")]:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"https?://[a-z]", text), path
        assert not [place for place in own if f"{place}/" in text], path
