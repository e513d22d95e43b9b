"""Brings every room's tables together: needed to make or migrate a cabinet, not to open one."""

import importlib
import pkgutil

import esafety_desktop


def load_records() -> tuple[str, ...]:
    """Import each room's ``records.py`` (and ``*_records.py``); gives the modules' names."""
    names = [f"esafety_desktop.store.{name}" for name in ("audit", "drafts", "pins", "settings")]
    for room in pkgutil.iter_modules(esafety_desktop.__path__):
        if room.ispkg:
            names += _records_of(f"{esafety_desktop.__name__}.{room.name}")
    for name in names:
        importlib.import_module(name)
    return tuple(names)


def _records_of(room: str) -> list[str]:
    package = importlib.import_module(room)
    found = (module.name for module in pkgutil.iter_modules(package.__path__))
    return [f"{room}.{name}" for name in found if name.split("_")[-1] == "records"]
