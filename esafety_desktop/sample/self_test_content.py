"""What the self-test tries of the program itself: its modules, resources and forms."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import tomllib
from typing import TYPE_CHECKING, Any

from esafety_desktop.places import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import ModuleType

_FEWEST = 500
"""Modules: a bundle that lost whole rooms must not pass."""
_KINDS = {".toml", ".md", ".svg", ".png", ".ttf", ".qss", ".csv", ".json", ".txt"}


def load_modules() -> None:
    """Import every module, and call every reader of content that needs no word."""
    found = tuple(_modules())
    _must(len(found) >= _FEWEST, f"there are only {len(found)} modules")
    readers = tuple(reader for module in found for reader in _readers(module))
    _must(len(readers) > 20, f"there are only {len(readers)} readers of content")
    for reader in readers:
        reader()


def read_resources() -> None:
    """Read every file below resources/ as what it is."""
    met: set[str] = set()
    for path in sorted(resource().rglob("*")):
        if path.is_file():
            met.add(path.suffix)
            _READ.get(path.suffix, _read_text)(path)
    _must(met >= _KINDS, f"there are no files of the kinds {sorted(_KINDS - met)}")


def open_forms() -> None:
    """Set up every compiled form on a dialog, as the program does when it is first shown."""
    from PySide6.QtWidgets import QDialog

    forms = [module for module in _modules() if module.__name__.rpartition(".")[2][:3] == "ui_"]
    _must(len(forms) > 100, f"there are only {len(forms)} forms")
    for module in forms:
        for name, made in vars(module).items():
            if name.startswith("Ui_"):
                window = QDialog()
                made().setupUi(window)
                window.deleteLater()


def _modules() -> Iterator[ModuleType]:
    package = importlib.import_module("esafety_desktop")
    for found in pkgutil.walk_packages(package.__path__, "esafety_desktop."):
        if ".migrations" not in found.name:  # Alembic reads those by their path
            yield importlib.import_module(found.name)


def _readers(module: ModuleType) -> Iterator[Callable[[], Any]]:
    for name, found in vars(module).items():
        if name.startswith("_") or not hasattr(found, "cache_info"):
            continue
        if found.__module__ == module.__name__ and not inspect.signature(found).parameters:
            yield found


def _read_picture(path: Path) -> None:
    from PySide6.QtGui import QImage

    _must(not QImage(str(path)).isNull(), f"{path.name} is no picture")


def _read_drawing(path: Path) -> None:
    from PySide6.QtSvg import QSvgRenderer

    _must(QSvgRenderer(str(path)).isValid(), f"{path.name} is no drawing")


def _read_face(path: Path) -> None:
    from esafety_desktop.printing.fonts import face

    _must(face(path.stem).face.numGlyphs > 0, f"{path.name} has no letters")


def _read_table(path: Path) -> None:
    _must(bool(tomllib.loads(path.read_text(encoding="utf-8"))), f"{path.name} is empty")


def _read_text(path: Path) -> None:
    _must(bool(path.read_text(encoding="utf-8").strip()), f"{path.name} is empty")


_READ: dict[str, Callable[[Path], None]] = {
    ".toml": _read_table,
    ".svg": _read_drawing,
    ".png": _read_picture,
    ".ttf": _read_face,
}


def _must(right: bool, words: str) -> None:  # noqa: FBT001 - reads like a sentence where it is used
    if not right:
        raise AssertionError(words)
