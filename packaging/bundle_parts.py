"""What the recipe puts into the bundle beside what PyInstaller finds: C++ libraries and licences.

Runs in the Python that makes the bundle.
"""

from __future__ import annotations

import importlib.metadata
import re
from pathlib import Path
from typing import TYPE_CHECKING

import bundle_rules as rules

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).resolve().parent.parent
KEPT_BY_HAND = ROOT / "packaging" / "licences"
"""Of what comes without the licence under which the program uses it."""
_BY_HAND = ("pyside6-addons", "pyside6-essentials", "shiboken6")
_LICENCE = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)
Found = tuple[str, str, str]
"""As PyInstaller lists a file: place in the bundle, origin, kind."""


class NotWhole(Exception):
    """Something that every bundle needs is missing."""


def cpp_libraries(carrier: Path) -> list[Found]:
    """Microsoft's C++ libraries that PySide6 brings, for the place beside Python.

    Raises:
        NotWhole: one is missing.
    """
    there = {path.name.lower(): path for path in carrier.glob("*.dll")}
    missing = [name for name in rules.RUNTIME if name not in there]
    if missing:
        raise NotWhole(f"PySide6 brings no {', '.join(missing)}")
    return [(name, str(there[name]), "BINARY") for name in rules.RUNTIME]


def lacking(binaries: Iterable[Found]) -> list[str]:
    """What a library of the bundle wants of Microsoft's C++ libraries and they don't have.

    So a library that was built with a newer compiler than those can't slip in unseen.
    """
    import pefile

    files = list(binaries)
    offered = {
        Path(place).name.lower(): _exports(pefile.PE(origin, fast_load=True))
        for place, origin, _kind in files
        if rules.is_runtime(place)
    }
    found = []
    for place, origin, _kind in files:
        if Path(place).suffix.lower() not in {".dll", ".pyd"} or rules.is_runtime(place):
            continue
        for library, names in _imports(pefile.PE(origin, fast_load=True)).items():
            if library in rules.RUNTIME:
                wanted = sorted(names - offered.get(library, set()))
                found += [f"{place} wants {name} of {library}" for name in wanted]
    return found


def _exports(library: object) -> set[str]:
    library.parse_data_directories(directories=[0])  # type: ignore[attr-defined] # pefile has no types
    names = (one.name for one in library.DIRECTORY_ENTRY_EXPORT.symbols)  # type: ignore[attr-defined]
    return {name.decode("ascii") for name in names if name}


def _imports(library: object) -> dict[str, set[str]]:
    library.parse_data_directories(directories=[1])  # type: ignore[attr-defined]
    return {
        entry.dll.decode("ascii").lower(): {
            one.name.decode("ascii") for one in entry.imports if one.name
        }
        for entry in getattr(library, "DIRECTORY_ENTRY_IMPORT", [])
    }


def licences(target: Path) -> list[tuple[str, str]]:
    """Gather the licence of everything that the lock names and this Python has, by its name.

    Returns:
        As PyInstaller takes data: each file, and its folder in the bundle.

    Raises:
        NotWhole: something comes without one.
    """
    found = [(str(path), "licences") for path in sorted(KEPT_BY_HAND.glob("*.txt"))]
    for name in locked():
        if name in _BY_HAND:
            continue
        try:
            files = importlib.metadata.files(name) or []
        except importlib.metadata.PackageNotFoundError:  # for another system
            continue
        own = [one for one in files if ".dist-info" in str(one) and _LICENCE.search(one.name)]
        if not own:
            raise NotWhole(f"{name} comes without its licence")
        found += [(str(one.locate()), f"licences/{name}") for one in own]
    python = target / "Python.txt"
    python.parent.mkdir(parents=True, exist_ok=True)
    python.write_text(_python_licence(), encoding="utf-8")
    return [*found, (str(python), "licences")]


def locked() -> list[str]:
    """What `requirements.lock` names."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return re.findall(r"^([A-Za-z0-9._-]+)==", text, re.MULTILINE)


def _python_licence() -> str:
    import sys

    beside = [Path(sys.base_prefix) / "LICENSE.txt", Path(sys.base_prefix) / "Lib" / "LICENSE.txt"]
    for path in beside:
        if path.exists():
            return path.read_text(encoding="utf-8")
    return f"Python {sys.version.split()[0]}\n{sys.copyright}\nPSF License Agreement, version 2\n"
