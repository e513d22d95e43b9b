"""Which screen a widget is on, asked without ``QWidget.screen()``.

PySide takes what a widget's method gives back for the widget's child. The screen is one for all
windows: when a closed window that had asked for it is swept away, PySide deletes the screen with
it, and the next window ends the program (seen with 6.11; ``tests/widgets/test_screens.py``).
What a static method gives back has no such owner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget


def screen_of(widget: QWidget) -> QScreen:
    """The screen on which a widget is; of a window that isn't shown yet, that of the one below."""
    window = widget.window()
    while not window.isVisible() and (below := window.parentWidget()) is not None:
        window = below.window()
    found = QGuiApplication.screenAt(window.frameGeometry().center())
    return found or QGuiApplication.primaryScreen()


def room_on_screen(widget: QWidget) -> QRect:
    """What the screen has room for beside the system's bars, in pixels on the desktop."""
    return screen_of(widget).availableGeometry()
