"""Screens on which hardly anything has room: 400 % on a laptop leaves 341 by 192 pixels.

What is larger than such a screen is put into a page that scrolls both ways, so that nothing stands
beside the screen where no key and no mouse comes to it. On usual screens nothing is changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.widgets.screens import room_on_screen

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QGuiApplication, QWindow
    from PySide6.QtWidgets import QScrollArea, QWidget

_WIDE, _HIGH = 640, 480
"""Below this in either direction a screen is small, in pixels of the desktop."""
_LOW = 600
"""Below this height some dialogs have no room: 1366 by 768 at 125 %, 1920 by 1080 at 200 %."""
_EDGE, _TITLE_BAR = 4, 30


def is_small(widget: QWidget) -> bool:
    """Whether the screen of a window is one of those."""
    room = room_on_screen(widget)
    return room.width() < _WIDE or room.height() < _HIGH


def is_low(widget: QWidget) -> bool:
    """Whether a dialog may be larger than the screen of a window."""
    return room_on_screen(widget).height() < _LOW or is_small(widget)


def scrolling(page: QWidget | None, parent: QWidget) -> QScrollArea:
    """A page that is pushed both ways, and follows the keyboard."""
    from PySide6.QtWidgets import QApplication, QFrame, QScrollArea

    area = QScrollArea(parent)
    area.setObjectName("smallScreen")
    area.setAccessibleName("The window, larger than the screen")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    if page is not None:
        area.setWidget(page)

    def follow(_before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and area.isAncestorOf(now):
            area.ensureWidgetVisible(now)

    app = QApplication.instance()
    link = app.focusChanged.connect(follow)  # type: ignore[union-attr] # there is one: this is a widget
    area.destroyed.connect(lambda: app.disconnect(link))  # type: ignore[union-attr] # as above
    return area


def watch_dialogs(app: QGuiApplication) -> None:
    """From now on each dialog that is larger than a small screen scrolls."""
    app.focusWindowChanged.connect(_come)


def _come(window: QWindow | None) -> None:
    from PySide6.QtWidgets import QApplication, QDialog

    for one in QApplication.topLevelWidgets():
        if isinstance(one, QDialog) and window is not None and one.windowHandle() is window:
            let_scroll(one)


def let_scroll(dialog: QWidget) -> None:
    """Put all that a dialog shows into a page that scrolls, where the screen is too small."""
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    layout, room = dialog.layout(), room_on_screen(dialog)
    least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    wide, high = room.width() - _EDGE, room.height() - _TITLE_BAR
    if layout is None or layout.objectName() == "smallScreen":
        return
    if least.width() <= wide and least.height() <= high:
        _hold_to(dialog, room)
        return
    kept = dialog.focusWidget()
    inside = QWidget()
    inside.setLayout(layout)
    around = QVBoxLayout(dialog)
    around.setObjectName("smallScreen")
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(scrolling(inside, dialog))
    dialog.setMinimumSize(0, 0)
    _hold_to(dialog, room)
    if kept is not None:
        kept.setFocus()


def _hold_to(dialog: QWidget, room: QRect) -> None:
    """No larger than the screen, and in its corner if it was."""
    wide, high = room.width() - _EDGE, room.height() - _TITLE_BAR
    if dialog.width() > wide or dialog.height() > high:
        dialog.resize(min(dialog.width(), wide), min(dialog.height(), high))
        dialog.move(room.topLeft())
