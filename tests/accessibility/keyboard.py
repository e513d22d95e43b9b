"""Presses keys of a screen's keyboard, as a hand does: through X11's test extension."""

from __future__ import annotations

import ctypes
from ctypes import c_char_p, c_int, c_uint, c_ulong, c_void_p

LIBRARIES = ("libX11.so.6", "libXtst.so.6")


class Keyboard:
    """The keyboard of one screen.

    Args:
        display: Its number, as in ``:99``.
    """

    def __init__(self, display: str) -> None:
        self._x, self._test = (ctypes.CDLL(one) for one in LIBRARIES)
        self._x.XOpenDisplay.restype, self._x.XOpenDisplay.argtypes = c_void_p, [c_char_p]
        self._x.XStringToKeysym.restype, self._x.XStringToKeysym.argtypes = c_ulong, [c_char_p]
        self._x.XKeysymToKeycode.argtypes = [c_void_p, c_ulong]
        self._test.XTestFakeKeyEvent.argtypes = [c_void_p, c_uint, c_int, c_ulong]
        self._x.XFlush.argtypes = [c_void_p]
        self._screen = c_void_p(self._x.XOpenDisplay(display.encode()))

    def point(self, across: int, down: int) -> None:
        """Click at a place: without a window manager nothing else gives a window the keyboard."""
        self._test.XTestFakeMotionEvent.argtypes = [c_void_p, c_int, c_int, c_int, c_ulong]
        self._test.XTestFakeButtonEvent.argtypes = [c_void_p, c_uint, c_int, c_ulong]
        self._test.XTestFakeMotionEvent(self._screen, -1, across, down, 0)
        for held in (1, 0):
            self._test.XTestFakeButtonEvent(self._screen, 1, held, 0)
        self._x.XFlush(self._screen)

    def press(self, *names: str) -> None:
        """Hold these keys in their order and let them go: ``press("Control_L", "k")``."""
        codes = [self._code(name) for name in names]
        for code in codes:
            self._test.XTestFakeKeyEvent(self._screen, code, 1, 0)
        for code in reversed(codes):
            self._test.XTestFakeKeyEvent(self._screen, code, 0, 0)
        self._x.XFlush(self._screen)

    def _code(self, name: str) -> int:
        sign = self._x.XStringToKeysym(name.encode())
        return int(self._x.XKeysymToKeycode(self._screen, sign)) & 0xFF
