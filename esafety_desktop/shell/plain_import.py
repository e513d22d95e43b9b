"""Imports without PySide's look into the source of every module.

PySide puts an import of its own before Python's, for its optional ``from __feature__ import …``,
which this program never uses. It reads the text of each module that is imported, to see whether it
names PySide, and leaves that text in `linecache`: some 10 million letters by the first Today, and
up to a fifth of the time of every import. `builtins.__orig_import__` is what stood there before.
"""

from __future__ import annotations

import builtins
import linecache


def begin() -> None:
    """Import as Python does from now on, and let go of what was read; PySide must be loaded."""
    before = getattr(builtins, "__orig_import__", None)
    if before is not None:
        builtins.__import__ = before
        linecache.clearcache()
