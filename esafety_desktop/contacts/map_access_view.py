"""What a screen reader is told of the map: its groups, slots and lines, one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPointF, QRectF

    from esafety_desktop.contacts.map_view import MapView


class MapReading:
    """The map as `widgets.drawn_parts.Drawing` asks for it."""

    def __init__(self, view: MapView) -> None:
        self._view = view

    @property
    def current(self) -> str:
        """What the keyboard is on."""
        return self._view.current

    def is_picked(self, key: str) -> bool:
        """Whether it is among what is chosen."""
        return key in self._view.picked

    def order(self) -> Sequence[str]:
        """Groups with their slots, then lines."""
        return self._view.map.order()

    def spoken(self, key: str) -> str:
        """Name, numbers and state in words."""
        return self._view.map.spoken(key)

    def rect_of(self, key: str) -> QRectF:
        """Where it lies."""
        return self._view.map.rect_of(key)

    def key_at(self, point: QPointF) -> str:
        """What lies there."""
        return self._view.map.key_at(point)
