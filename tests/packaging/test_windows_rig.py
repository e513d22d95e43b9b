"""The pure parts of the bundle, the rig for wine and its report."""

from __future__ import annotations

import csv
import importlib
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontDatabase

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


@pytest.mark.parametrize(
    ("name", "elsewhere"),
    [
        ("requirements.lock", set()),
        ("requirements-dev.lock", set()),
        ("requirements-bundle.lock", {"macholib"}),
    ],
)
def test_nothing_of_the_real_locks_gets_lost(tool: Tool, name: str, elsewhere: set[str]) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    named = set(re.findall(r"^(\S+)==", text, re.MULTILINE))
    kept = {line.partition("==")[0] for line in tool("rig").from_lock(text)}
    assert named - kept == elsewhere


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
        ("MSVCP140.dll", False),
        ("zxingcpp/VCRUNTIME140_1.dll", False),
        ("uharfbuzz/_harfbuzz_test.pyd", False),
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


def test_the_face_of_windows_is_a_font_of_another_name(tool: Tool, qapp: object) -> None:
    fonts = tool("fonts")
    place = next((Path(one) for one in fonts._PLACES if Path(one).is_dir()), None)
    if place is None:
        pytest.skip("the rig's fonts aren't on this machine")
    font = (place / "LiberationSans-Bold.ttf").read_bytes()
    made = fonts.renamed(font, "Segoe UI", "Bold")
    assert len(made) == len(font)
    assert "Segoe UI".encode("utf-16-be") in made
    number = QFontDatabase.addApplicationFontFromData(made)
    assert QFontDatabase.applicationFontFamilies(number) == ["Segoe UI"]
    QFontDatabase.removeApplicationFont(number)


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


def test_microsoft_s_libraries_come_from_pyside_and_lie_once_beside_python(
    tool: Tool, tmp_path: Path
) -> None:
    rules, parts = tool("bundle_rules"), tool("bundle_parts")
    for name in rules.RUNTIME:
        (tmp_path / name.upper().replace(".DLL", ".dll")).touch()
    found = parts.cpp_libraries(tmp_path)
    assert [place for place, _origin, _kind in found] == list(rules.RUNTIME)
    assert {kind for _place, _origin, kind in found} == {"BINARY"}
    (tmp_path / "MSVCP140.dll").unlink()
    with pytest.raises(parts.NotWhole, match=r"msvcp140\.dll"):
        parts.cpp_libraries(tmp_path)


def test_everything_in_the_lock_brings_its_licence_into_the_bundle(
    tool: Tool, tmp_path: Path
) -> None:
    parts = tool("bundle_parts")
    found = parts.licences(tmp_path)
    assert all(Path(origin).stat().st_size > 20 for origin, _place in found)
    places = {place for _origin, place in found}
    own = {origin.name for origin in parts.KEPT_BY_HAND.glob("*.txt")}
    assert {Path(origin).name for origin, place in found if place == "licences"} == {
        *own,
        "Python.txt",
    }
    assert own >= {"LGPL-3.0.txt", "GPL-3.0.txt", "Qt and PySide6.txt"}
    assert {f"licences/{name}" for name in ("sqlcipher3", "reportlab", "zxing-cpp")} <= places
    assert not [place for place in places if "pyside6" in place], "its own is for buyers of Qt"


def test_the_version_of_a_program_is_read_from_the_program_itself(
    tool: Tool, tmp_path: Path
) -> None:
    info = tool("version_info")
    program = tmp_path / "program.exe"
    program.write_bytes(b"MZ" + "ProductVersion\0\x001.2.3\0more".encode("utf-16-le"))
    assert info.of(program) == "1.2.3"
    program.write_bytes(b"MZ")
    assert info.of(program) == ""


def test_a_bundle_of_another_version_is_not_packed(
    tool: Tool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bundling = tool("bundling")
    monkeypatch.setattr(bundling, "DIST", tmp_path)
    program = tmp_path / bundling.bundle_rules.NAME / f"{bundling.bundle_rules.NAME}.exe"
    program.parent.mkdir()
    program.write_bytes("ProductVersion\0\x000.0.1\0".encode("utf-16-le"))
    assert bundling.installer(["--packed"]) == 1
    assert "0.0.1" in capsys.readouterr().out
    assert not list(tmp_path.glob("*Setup*"))


def test_an_installer_from_elsewhere_than_windows_says_so_in_its_name(tool: Tool) -> None:
    name = tool("bundling").setup_name("1.2.3")
    assert name.startswith("E-Safety Desktop 1.2.3 Setup")
    assert ("test, wine" in name) is (sys.platform != "win32")


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
        "failed: install",
        "failed: tests/store/test_a.py::test_b",
        "3 of 50 tests are left out",
    ]


def test_a_result_counts_only_with_the_sources_that_it_was_made_with(tool: Tool) -> None:
    report, sources = tool("windows_report"), tool("windows_sources")
    held = {"held": True, "said": "", "seconds": 1}
    run = {"tests": 1, "failed": [], "skipped": []}
    parts = {name: sources.of_part(report.summary) for name in ("install", "kill", "tour")}
    now = {**held, "of": parts["install"], "commit": "aaa"}
    kept = {
        "parts": {"install": now, "kill": {**held, "of": "earlier", "commit": "bbb"}},
        "tests": {
            "store": {**run, "of": sources.of_room("store")},
            "shell": {**run, "of": sources.of_room("store"), "commit": "ccc"},
        },
    }
    assert report.still_open(kept, parts, ["store", "shell", "trail"]) == [
        "of other sources (bbb): kill",
        "not run: tour",
        "of other sources (ccc): tests of shell",
        "not run: tests of trail",
    ]
    assert report.failures(kept) == []


def test_a_word_that_means_nothing_is_refused_before_anything_runs(
    tool: Tool, capsys: pytest.CaptureFixture[str]
) -> None:
    check = tool("windows_check")
    assert check.main(["ofline"]) == 2
    assert check.main(["tests", "stroe"]) == 2
    assert check.main(["--agian"]) == 2
    assert "stroe" in capsys.readouterr().out


def test_the_installer_needs_no_administrator_and_knows_what_the_program_is_called(
    tool: Tool,
) -> None:
    script = (PACKAGING / "installer.nsi").read_text(encoding="utf-8")
    assert "RequestExecutionLevel user" in script
    assert "HKLM" not in script
    assert f'!define NAME "{tool("bundle_rules").NAME}"' in script
    from esafety_desktop.store.backup import SUFFIX
    from esafety_desktop.store.folder import PROGRAM

    assert tool("bundle_rules").NAME == PROGRAM

    assert f'!define ENDING "{SUFFIX}"' in script
    assert Path(PACKAGING / "icon.ico").exists()


def test_a_signature_that_fails_fails_the_build() -> None:
    script = (PACKAGING / "installer.nsi").read_text(encoding="utf-8")
    assert re.findall(r"!(?:un)?(?:inst)?finalize .*", script) == [
        "!finalize '${SIGN} \"%1\"' = 0",
        "!uninstfinalize '${SIGN} \"%1\"' = 0",
    ]


def test_no_host_and_no_path_of_a_machine_is_named(tool: Tool) -> None:
    own = (str(PACKAGING.parent), str(Path.home()))
    written = [ROOT / "docs" / "windows.md", ROOT / "docs" / "windows.json"]
    sources = [
        *PACKAGING.rglob("*.py"),
        *PACKAGING.glob("*.nsi"),
        *PACKAGING.glob("*.spec"),
        *(PACKAGING / "wine").glob("*.*"),
        *ROOT.glob("*.lock"),
        *(ROOT / ".github").rglob("*.yml"),
    ]
    machine = re.compile(r"[A-Z]:(?:\\\\|/)+(?:tmp|home|work)\b|(?<![\w.])/(?:tmp|home|work)/\w")
    for path in [*sources, *written]:
        if path.suffix == ".pyc":
            continue
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"https?://[a-z]", text), path
        assert not [place for place in own if f"{place}/" in text], path
        assert path not in written or not machine.search(text), path
    check = tool("windows_check")
    windows = "Z:" + str(check.ROOT).replace("/", "\\")
    said = check.nameless(f"{windows}\\a {check.ROOT}/b {windows}\\c".replace("\\c", "\\\\c"))
    assert str(check.ROOT) not in said
    assert windows not in said
