"""A dialog comes back as large as somebody drew it on this PC, and never beside the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QRect, QSize
from PySide6.QtWidgets import QApplication, QDialog

from esafety_desktop.widgets import kept_looks
from esafety_desktop.widgets.screens import room_on_screen

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QWindow

_OURS = "esafety_desktop."
_EDGE, _TITLE_BAR = 4, 30


class KeptSizes(QObject):
    """Watches every dialog of the program as it comes to the front.

    Args:
        app: Tells which window that is.
        parent: Nothing is watched any more once it is gone.
    """

    def __init__(self, app: QGuiApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.focusWindowChanged.connect(self._come)

    def _come(self, window: QWindow | None) -> None:
        for one in QApplication.topLevelWidgets() if window is not None else ():
            if isinstance(one, QDialog) and one.windowHandle() is window and _can_grow(one):
                if one.findChild(KeptSize) is None:
                    KeptSize(one)
                return


class KeptSize(QObject):
    """Puts one dialog as it was left, and keeps what somebody makes of it.

    What the program gives it by itself, for more words or larger text, is not kept.

    Args:
        dialog: Shown.
    """

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog, self._drawn = dialog, False
        self._bring_back()
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is getattr(self, "_dialog", None):  # swept away, it is asked once more
            if event.type() == QEvent.Type.Resize and event.spontaneous():
                self._drawn = True
            elif event.type() == QEvent.Type.Hide and self._drawn:
                self._keep()
        return False

    def _bring_back(self) -> None:
        if (kept := kept_looks.looks()) is None:
            return
        size = kept.of(_name(self._dialog)).get("size")
        if isinstance(size, list) and [type(one) for one in size] == [int, int]:
            room = room_on_screen(self._dialog).adjusted(0, _TITLE_BAR, -_EDGE, -_EDGE)
            old = self._dialog.geometry()
            wanted = QSize(*size).expandedTo(_least(self._dialog)).boundedTo(room.size())
            if wanted != old.size():
                new = QRect(old.topLeft(), wanted)
                new.moveCenter(old.center())
                self._dialog.setGeometry(_within(new, room))

    def _keep(self) -> None:
        kept = kept_looks.looks()
        if kept is not None and not self._dialog.isMaximized():
            size = self._dialog.size()
            kept.keep(_name(self._dialog), {"size": [size.width(), size.height()]})


def _least(dialog: QDialog) -> QSize:
    """What its words need today; they may be more, or larger, than when it was drawn."""
    return dialog.minimumSizeHint().expandedTo(dialog.minimumSize())


def _within(wanted: QRect, room: QRect) -> QRect:
    left = min(max(wanted.left(), room.left()), room.right() - wanted.width() + 1)
    top = min(max(wanted.top(), room.top()), room.bottom() - wanted.height() + 1)
    return QRect(left, top, wanted.width(), wanted.height())


def _can_grow(dialog: QDialog) -> bool:
    """Whether it is one of ours that can be drawn larger; Windows' own keep themselves."""
    ours = type(dialog).__module__.startswith(_OURS)
    return ours and dialog.minimumSize() != dialog.maximumSize()


def _name(dialog: QDialog) -> str:
    kind = type(dialog)
    return f"{kind.__module__.removeprefix(_OURS)}.{kind.__name__} size"


def watch_dialogs(parent: QObject) -> None:
    """From now on, and as long as the parent is there, dialogs keep their sizes."""
    KeptSizes(cast("QGuiApplication", QApplication.instance()), parent)
