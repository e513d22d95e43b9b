"""The tour's last stops: the dark palette, and text at twice its size."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from esafety_desktop.sample.tour_stage import TourFault
from esafety_desktop.value import Value
from esafety_desktop.widgets import theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.sample.tour_stage import Stage


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TourFault("there is no window system")
    return app


class Look(Value):
    """What the window system may ask for.

    Attributes:
        times: How large text is, by its usual size.
        dark: Whether the palette is the dark one.
        contrast: Whether it is the black one of high contrast.
    """

    times: float = 1
    dark: bool = False
    contrast: bool = False


def _black() -> QPalette:
    """As Windows has it: white on black, what is chosen in a light blue."""
    role, palette = QPalette.ColorRole, QPalette(QColor("black"))
    for one in (role.Window, role.Base, role.Button, role.AlternateBase, role.HighlightedText):
        palette.setColor(one, QColor("black"))
    for one in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        palette.setColor(one, QColor("white"))
    for one in (role.Highlight, role.Link):
        palette.setColor(one, QColor("#1aebff"))
    return palette


@contextmanager
def worn(look: Look) -> Iterator[None]:
    """Every window that is made inside is under this look."""
    app = _app()
    font = app.font()
    larger = app.font()
    larger.setPointSizeF(font.pointSizeF() * look.times)
    try:
        app.setFont(larger)
        if look.contrast:
            theme.wear_contrast(app, _black())
        else:
            theme.wear(app, dark=look.dark)
        yield
    finally:
        app.setFont(font)
        theme.wear(app, dark=False)


@contextmanager
def _dressed(stage: Stage, look: Look) -> Iterator[None]:
    """Another look for a while; everything is made anew under it."""
    stage.sign_out()
    with worn(look):
        try:
            yield
        finally:
            stage.sign_out()


def _dark(stage: Stage) -> None:
    with _dressed(stage, Look(dark=True)):
        for room in ("incidents", "agreements", "agreements/returns", "contacts"):
            stage.tab(room)
            name = room.replace("_", "-").replace("/", "-")
            stage.picture(f"dark-{name}", f"The dark palette: {room}.")


def _large(stage: Stage) -> None:
    with _dressed(stage, Look(times=2)):
        for room in ("today", "incidents", "agreements/returns", "contacts", "letters"):
            stage.tab(room)
            stage.picture(f"large-{room.replace('/', '-')}", f"Text at twice its size: {room}.")


STOPS = (_dark, _large)
