"""The icon set: line drawings in ``resources/icons``, tinted to the palette."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from esafety_desktop.places import resource
from esafety_desktop.widgets.theme import colours


def icon(name: str, tone: str = "text") -> QIcon:
    """The icon of that name in a tone of the palette in use.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    return _tinted(name, getattr(colours(), tone))


@lru_cache(maxsize=128)
def _tinted(name: str, colour: str) -> QIcon:
    from PySide6.QtSvg import QSvgRenderer

    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    made = QIcon()
    for side in (16, 20, 24, 32, 48):
        picture = QPixmap(QSize(side, side))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        made.addPixmap(picture)
    return made
