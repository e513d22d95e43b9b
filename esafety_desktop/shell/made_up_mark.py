"""The made-up school shows that it is: by another colour, a band, its title, and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolBar

from esafety_desktop.printing import marking
from esafety_desktop.widgets import theme

if TYPE_CHECKING:
    from esafety_desktop.shell.frame import Frame

WORDS = "Made-up school: nobody in it is real. Try anything."
ON_PAPER = "Made-up school: nobody in it is real"
_NAME = "made_up_band"


def put_on(frame: Frame) -> None:
    """Mark the window, and from now on every page that is printed."""
    frame.setWindowTitle(f"{frame.title} (made-up school)")
    _wear(on=True)
    marking.mark(ON_PAPER)
    band = QToolBar(frame)
    band.setObjectName(_NAME)
    band.setAccessibleName("Made-up school")
    band.setMovable(False)
    band.toggleViewAction().setEnabled(False)
    band.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    words = QLabel(WORDS)
    words.setContentsMargins(theme.GRID, 0, theme.GRID, 0)
    theme.set_role(words, "made-up")
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
