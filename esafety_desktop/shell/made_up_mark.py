"""The made-up school shows that it is: by another colour, a band, its title, and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLabel, QToolBar

from esafety_desktop.printing import marking
from esafety_desktop.widgets import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent

    from esafety_desktop.shell.frame import Frame

WORDS = "Made-up school: nobody in it is real. Try anything."
ON_PAPER = "Made-up school: nobody in it is real"
_NAME = "made_up_band"


class _Band(QToolBar):
    """Cannot be moved or hidden."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.setObjectName(_NAME)
        self.setAccessibleName("Made-up school")
        self.setMovable(False)
        self.toggleViewAction().setEnabled(False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """None. A policy says the same and makes all of `Qt` ready, for which the window waits."""
        event.accept()


def put_on(frame: Frame) -> None:
    """Mark the window, and from now on every page that is printed."""
    frame.setWindowTitle(f"{frame.title} (made-up school)")
    _wear(on=True)
    marking.mark(ON_PAPER)
    band = _Band(frame)
    words = QLabel(WORDS)
    words.setContentsMargins(theme.GRID, 0, theme.GRID, 0)
    words.setProperty("role", "made-up")  # not `set_role`: it makes all of `QStyle` ready
    band.addWidget(words)
    frame.addToolBar(band)


def take_off(frame: Frame) -> None:
    """A real school is shown again."""
    frame.setWindowTitle(frame.title)
    _wear(on=False)
    marking.mark("")
    for band in frame.findChildren(QToolBar, _NAME):
        frame.removeToolBar(band)
        band.deleteLater()


def _wear(*, on: bool) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        theme.wear_made_up(app, on=on)
