"""Every test of a window starts in the program's own look; a test that changes it says so here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QApplication


class _Plain:
    """The font with which the process began; the program's look is made from it."""

    font: QFont | None = None
    sheet = ""
    palette: object = None


def put_on(app: QApplication) -> None:
    """Wear the light look in the usual size of text, whatever an earlier test left."""
    from esafety_desktop.widgets import theme

    if _Plain.font is None:
        app.setStyle("Fusion")
        theme.apply(app)
        _Plain.font = app.font()
    unchanged = app.font() == _Plain.font and app.styleSheet() == _Plain.sheet
    if unchanged and app.palette() == _Plain.palette:
        return
    app.setFont(_Plain.font)
    theme.wear(app, dark=False)
    _Plain.sheet, _Plain.palette = app.styleSheet(), app.palette()


@pytest.fixture
def text_times(qapp: QApplication) -> Iterator[Callable[[int], None]]:
    """Call it with 2 for text of twice the size; afterwards the usual one is put on again.

    The guard of the next test would be too late for a window that lives through a whole module.
    """
    from esafety_desktop.widgets import theme

    def grow(times: int) -> None:
        font = qapp.font()
        font.setPointSizeF(font.pointSizeF() * times)
        qapp.setFont(font)
        theme.wear(qapp, dark=False)

    yield grow
    put_on(qapp)
