"""Every exception that nobody took, slots included, ends in a box instead of in silence."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType


_KEPT = ("last_exc", "last_value", "last_type", "last_traceback")


def catch_bugs() -> None:
    """Take over what Python does with an exception that nobody took."""
    sys.excepthook = _caught


def _caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    from PySide6.QtWidgets import QApplication

    if issubclass(kind, KeyboardInterrupt) or QApplication.instance() is None:
        sys.__excepthook__(kind, error, trace)
        return
    from esafety_desktop.shell.bug_dialog import tell

    tell(error.with_traceback(trace))
    for name in _KEPT:  # Python keeps the last fault with all its values: those may be names
        sys.__dict__.pop(name, None)
