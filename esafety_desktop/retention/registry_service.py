"""What empties the words that other rooms keep of an incident, and what stays for a reason."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.store.store import UnitOfWork

_PACKAGE = "esafety_desktop"


def disposers() -> tuple[Callable[[UnitOfWork, str], None], ...]:
    """Every line of `wiring.DISPOSERS`, loaded: ``(unit, incident id)`` inside an open unit.

    They are named in a table, so that rooms needn't know each other.
    """
    table = importlib.import_module(f"{_PACKAGE}.wiring").DISPOSERS
    return tuple(
        getattr(importlib.import_module(f"{_PACKAGE}.{module}"), name) for module, name in table
    )
