"""Asks Windows to leave our windows out of pictures of the screen and of shared screens."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

#: Whether this system can be asked at all.
POSSIBLE = sys.platform == "win32"
# WDA_NONE, WDA_MONITOR (black in pictures), WDA_EXCLUDEFROMCAPTURE (Windows 10 2004 and later)
_SHOWN, _BLACK, _LEFT_OUT = 0x00, 0x01, 0x11


def leave_out(window: QWidget, *, wanted: bool) -> bool:
    """Leave a window out of every capture, or let it in again; gives whether Windows agreed."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        ask = ctypes.windll.user32.SetWindowDisplayAffinity
        handle = wintypes.HWND(int(window.winId()))
        if not wanted:
            return bool(ask(handle, _SHOWN))
        return bool(ask(handle, _LEFT_OUT)) or bool(ask(handle, _BLACK))
    else:  # noqa: RET505 - else the types of Windows call it unreachable
        return False
