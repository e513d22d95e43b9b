"""How large the map is drawn: all of it, in letters that can be read, or as somebody chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from esafety_desktop.contacts.map_view import MapView

_LEAST, _MOST = 0.2, 5.0
_TEXT = 16.0
"""Map units of a line in a box; it can be read when it is as high as a line of the window."""
_TOO_SMALL = 0.6


class MapSize:
    """The size of one map, kept through resizing of the window."""

    def __init__(self, view: MapView) -> None:
        self._view = view
        self._way = "fit"
        self._begins_whole = False

    def begin_whole(self) -> None:
        """Begin with the whole map, however small its letters are."""
        self._begins_whole = True

    def turn(self) -> None:
        """The whole map, however small; once more: in letters that can be read."""
        self._way = "read" if self._way == "fit" else "fit"
        self.keep()

    def zoom(self, factor: float) -> None:
        """Draw larger or smaller, within reason."""
        self._way = "free"
        self._scale_to(self._view.transform().m11() * factor)

    def begin(self) -> None:
        """Large letters make a whole map of small ones useless: begin where it can be read."""
        if self._begins_whole:
            self.keep()
        elif self._way == "fit" and self._fitting() < _TOO_SMALL * self._readable():
            self.turn()

    def keep(self) -> None:
        """The window or the map has changed: draw it as large as it is meant to be."""
        view = self._view
        if view.map.drawn is None or self._way == "free":
            return
        if self._way == "fit":
            self._scale_to(self._fitting())
            view.centerOn(view.map.sceneRect().center())
            return
        self._scale_to(self._readable())
        if view.current in view.map.spots():
            view.bring(view.current)
        else:
            middle = view.map.drawn.centre_place
            view.centerOn(middle.x, middle.y)

    def _fitting(self) -> float:
        whole, room = self._view.map.sceneRect(), self._view.viewport().rect()
        if whole.isEmpty():
            return 1.0
        return min(room.width() / whole.width(), room.height() / whole.height())

    def _readable(self) -> float:
        return self._view.fontMetrics().height() / _TEXT

    def _scale_to(self, wanted: float) -> None:
        view = self._view
        view.name_line.finish(keep=True)
        by = min(_MOST, max(_LEAST, wanted)) / view.transform().m11()
        if abs(by - 1) > 1e-6:
            view.scale(by, by)
