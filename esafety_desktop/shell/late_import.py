"""Parts of Python that others name when they are imported, and that this program never uses.

PySide imports `argparse` for a part that writes type hints, SQLAlchemy `asyncio` (with it ssl,
sockets, subprocesses) for engines that wait side by side, and `importlib.metadata` (with it the
e-mail package) for plug-ins: 120 modules and 5 MiB. In their places stand modules that become the
real ones when something is first asked of them.

`hashlib` takes its sums from OpenSSL where it finds it, and from Python itself otherwise. The only
use of OpenSSL here is a SHA-256, which Python does at 260 MB a second, more than a stick or disk
takes: it isn't let in, which saves 3 MiB.
"""

from __future__ import annotations

import importlib
import inspect
import sys
import threading
from types import ModuleType
from typing import Any

_OPENSSL = "_hashlib"
_lock = threading.Lock()


class LateModule(ModuleType):
    """Stands for a module that is loaded when something is first asked of it.

    `importlib.util.LazyLoader` does much the same, but knows nothing that can be answered
    without loading, and in Python 3.11 isn't made for several threads.

    Args:
        name: The module's name.
        known: What is answered without loading it.
    """

    def __init__(self, name: str, **known: object) -> None:
        super().__init__(name)
        vars(self).update(known)

    def __getattr__(self, wanted: str) -> Any:
        name = self.__name__
        with _lock:
            if sys.modules.get(name) is self:
                del sys.modules[name]
        return getattr(importlib.import_module(name), wanted)


def begin() -> None:
    """Put the late modules in their places, where the real ones aren't loaded yet."""
    late = (
        # SQLAlchemy takes this one function along as it is imported.
        LateModule("asyncio", iscoroutine=inspect.iscoroutine),
        LateModule("importlib.metadata"),
        LateModule("argparse"),
    )
    for module in late:
        package, _, own = module.__name__.rpartition(".")
        if module.__name__ not in sys.modules:
            sys.modules[module.__name__] = module
            if package:
                setattr(sys.modules[package], own, module)
    if "hashlib" not in sys.modules:
        sys.modules.setdefault(_OPENSSL, None)  # type: ignore[arg-type] # so it can't be imported
