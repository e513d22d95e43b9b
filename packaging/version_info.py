"""The version resource of the Windows program, from the one version in pyproject.toml.

The PyInstaller spec calls `write`. Standard library only.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from bundle_rules import NAME

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = f"{NAME}.exe"
_BRITISH, _UNICODE = 0x0809, 1200


def version() -> str:
    """The version as pyproject.toml has it, such as ``1.2.0``."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        return str(tomllib.load(file)["project"]["version"])


def four(version: str) -> tuple[int, int, int, int]:
    """Windows' four numbers of a version; of ``1.2.0rc1`` the last one is 1.

    Raises:
        ValueError: it doesn't begin with three numbers.
    """
    found = re.fullmatch(r"(\d+)\.(\d+)\.(\d+)(?:\D+(\d+))?", version)
    if found is None:
        raise ValueError(f"{version!r} is no version of three numbers")
    first, second, third, last = (int(part or 0) for part in found.groups())
    return first, second, third, last


def of(program: Path) -> str:
    """The version that a Windows program bears; empty if none."""
    key = "ProductVersion".encode("utf-16-le")
    _before, found, after = program.read_bytes().rpartition(key)
    words = after[: 2 * 64].decode("utf-16-le", "replace").lstrip("\0") if found else ""
    return words.partition("\0")[0]


def resource_text(version: str) -> str:
    """What PyInstaller's ``EXE(version=…)`` reads; the version as in pyproject.toml."""
    numbers = four(version)
    words = {
        "CompanyName": NAME,
        "FileDescription": NAME,
        "FileVersion": version,
        "InternalName": NAME,
        "LegalCopyright": "MIT licence",
        "OriginalFilename": PROGRAM,
        "ProductName": NAME,
        "ProductVersion": version,
    }
    strings = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in words.items())
    return (
        "VSVersionInfo(\n"
        f"  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, "
        "OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)),\n"
        "  kids=[\n"
        f"    StringFileInfo([StringTable('{_BRITISH:04x}{_UNICODE:04x}', [{strings}])]),\n"
        f"    VarFileInfo([VarStruct('Translation', [{_BRITISH}, {_UNICODE}])]),\n"
        "  ],\n"
        ")\n"
    )


def write(folder: Path, version: str) -> str:
    """Write the resource's text into a folder; gives the file's path, as PyInstaller takes it."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "version_info.txt"
    target.write_text(resource_text(version), encoding="utf-8", newline="\n")
    return str(target)
