"""Brings every room's tables together: needed to make or migrate a cabinet, not to open one."""

import importlib
import pkgutil

_PACKAGE = "esafety_desktop"


def load_records() -> tuple[str, ...]:
    """Import each room's ``records.py`` (and ``*_records.py``); gives the modules' names."""
    names = [f"{_PACKAGE}.store.{name}" for name in ("audit", "drafts", "pins", "settings")]
    for room in pkgutil.iter_modules(importlib.import_module(_PACKAGE).__path__):
        if room.ispkg:
            names += _records_of(f"{_PACKAGE}.{room.name}")
    for name in names:
        importlib.import_module(name)
    return tuple(names)


def _records_of(room: str) -> list[str]:
    package = importlib.import_module(room)
    found = (module.name for module in pkgutil.iter_modules(package.__path__))
    return [f"{room}.{name}" for name in found if name.split("_")[-1] == "records"]
