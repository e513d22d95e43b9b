"""The icon and the version that Windows shows of the installed program."""

from __future__ import annotations

import ast
import struct
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from esafety_desktop.places import program_root, resource
from esafety_desktop.shell.about_rules import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

PACKAGING = program_root() / "packaging"


@pytest.fixture
def packaging(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The modules of packaging/ can be imported by name, as its scripts do it."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    before = set(sys.modules)
    yield
    for name in set(sys.modules) - before:
        if str(PACKAGING) in str(getattr(sys.modules[name], "__file__", "")):
            del sys.modules[name]


@pytest.fixture
def icon(packaging: None, qapp: object) -> ModuleType:
    import icon as found

    return found


def test_the_icon_is_what_the_drawings_say(icon: ModuleType) -> None:
    kept = icon.ICON.read_bytes()
    reserved, kind, count = struct.unpack_from("<3H", kept)
    assert (reserved, kind, count) == (0, 1, len(icon.SIZES))
    for number, side in enumerate(icon.SIZES):
        wide, high, *_rest, bits, length, at = struct.unpack_from("<4B2H2I", kept, 6 + 16 * number)
        assert (wide or 256, high or 256, bits) == (side, side, 32)
        assert at + length <= len(kept)
    assert kept == icon.ico(), "Run: python3 packaging/dev.py icon"
    for side in icon.WINDOW:
        picture = QImage(str(resource("icons", "app", f"{side}.png")))
        drawn = icon.drawn(side)
        assert picture.convertToFormat(drawn.format()) == drawn


def test_each_size_of_the_icon_shows_ground_shield_and_tick(icon: ModuleType) -> None:
    for side in icon.SIZES:
        drawn = icon.drawn(side)
        seen = [drawn.pixelColor(x, y) for x in range(side) for y in range(side)]
        solid = [one for one in seen if one.alpha() > 200]
        blue = sum(one.blue() > one.red() + 60 for one in solid)
        white = sum(min(one.red(), one.green(), one.blue()) > 200 for one in solid)
        green = sum(one.green() > one.blue() + 30 for one in solid)
        assert blue > side * side // 4
        assert white > side * side // 12
        assert green > side * side // 60
        assert drawn.pixelColor(0, 0).alpha() < 40


def test_windows_of_the_program_wear_it() -> None:
    script = (
        "from esafety_desktop.bootstrap import application\n"
        "from esafety_desktop.shell.frame import Frame\n"
        "app = application(['-platform', 'offscreen'])\n"
        "worn = Frame().windowIcon()\n"
        "print([size.width() for size in worn.availableSizes()])\n"
        "print(worn.pixmap(32, 32).toImage().pixelColor(16, 5).name())\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script],
        cwd=program_root(),
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert told == ["[16, 24, 32, 48, 64, 256]", "#ffffff"]


def test_one_version_everywhere(packaging: None, tmp_path: Path) -> None:
    import version_info

    with (program_root() / "pyproject.toml").open("rb") as file:
        declared = tomllib.load(file)["project"]["version"]
    assert declared == VERSION == version_info.version()
    written = Path(version_info.write(tmp_path / "made", declared)).read_text(encoding="utf-8")
    tree = ast.parse(written, mode="eval")  # PyInstaller evaluates it
    told = {
        call.args[0].value: call.args[1].value
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "StringStruct"
        if isinstance(call.args[0], ast.Constant) and isinstance(call.args[1], ast.Constant)
    }
    assert told["ProductVersion"] == told["FileVersion"] == declared
    assert told["OriginalFilename"] == "E-Safety Desktop.exe"
    assert told["FileDescription"] == "E-Safety Desktop"


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("12.3.45", (12, 3, 45, 0)), ("1.2.0rc3", (1, 2, 0, 3))],
)
def test_windows_counts_four_numbers(
    packaging: None, version: str, numbers: tuple[int, int, int, int]
) -> None:
    import version_info

    assert version_info.four(version) == numbers
    with pytest.raises(ValueError, match="no version"):
        version_info.four("next")
