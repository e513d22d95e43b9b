"""The tour's last stops: the dark palette, and text at twice its size."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from esafety_desktop.sample.tour_stage import TourFault
from esafety_desktop.widgets import theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.sample.tour_stage import Stage


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TourFault("there is no window system")
    return app


@contextmanager
def _dressed(stage: Stage, *, dark: bool = False, times: float = 1) -> Iterator[None]:
    """Another palette and size of text; everything is made anew under it."""
    app = _app()
    font = app.font()
    larger = app.font()
    larger.setPointSizeF(font.pointSizeF() * times)
    stage.sign_out()
    try:
        app.setFont(larger)
        theme.wear(app, dark=dark)
        yield
    finally:
        stage.sign_out()
        app.setFont(font)
        theme.wear(app, dark=False)


def _dark(stage: Stage) -> None:
    with _dressed(stage, dark=True):
        for room in ("incidents", "agreements", "agreements/returns", "contacts"):
            stage.tab(room)
            name = room.replace("_", "-").replace("/", "-")
            stage.picture(f"dark-{name}", f"The dark palette: {room}.")


def _large(stage: Stage) -> None:
    with _dressed(stage, times=2):
        for room in ("today", "incidents", "agreements/returns", "letters"):
            stage.tab(room)
            stage.picture(f"large-{room.replace('/', '-')}", f"Text at twice its size: {room}.")


STOPS = (_dark, _large)
