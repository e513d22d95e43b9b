"""The routes that run at once: the leading one, and those beside it, each one press away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from esafety_desktop.incidents.moment_view import empty
from esafety_desktop.widgets.fitting import text_is_large
from esafety_desktop.widgets.screens import room_on_screen
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.incidents.pack_rules import OpenWay

_MOST, _ROUTES = 22, 3
_SHARE = 0.6
"""Of the screen's width, for the words of these links."""


class WaysStrip(QWidget):
    """“Also open: …”, shown while more than one thing waits.

    Signals:
        wanted: the step to show.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        self.rest: QMenu | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self.hide()

    def show_ways(self, ways: Sequence[OpenWay], shown: str) -> None:
        """Show every open way but the one that is on the screen."""
        empty(self._row)
        self.buttons.clear()
        self.rest = None
        others = [way for way in ways if way.step_id != shown]
        self.setVisible(bool(others))
        label = QLabel("Also open:")
        set_role(label, "hint")
        self._row.addWidget(label)
        routes = [way for way in others if way.route] or others
        beside = self._beside(routes)
        for way in beside:
            button = QPushButton(_short(way))
            button.setAutoDefault(False)
            button.setAccessibleName(f"Also open: {way.words}")
            button.setToolTip(f"{way.words} (the most serious)" if way.leads else way.words)
            if not text_is_large(self):
                button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.setMaximumWidth(button.sizeHint().width())
            set_role(button, "link")
            button.clicked.connect(lambda _=False, step_id=way.step_id: self.wanted.emit(step_id))
            self.buttons[way.step_id] = button
            self._row.addWidget(button, 1)
        self._rest([way for way in others if way not in beside])
        self._row.addStretch(1)

    def _beside(self, routes: Sequence[OpenWay]) -> Sequence[OpenWay]:
        """The first three; of large text as many as have room for their words, and one at least."""
        if not text_is_large(self):
            return routes[:_ROUTES]
        room = room_on_screen(self).width() * _SHARE
        words = [self.fontMetrics().horizontalAdvance(_short(way)) for way in routes[:_ROUTES]]
        fits = sum(sum(words[: number + 1]) <= room for number in range(len(words)))
        return routes[: max(fits, 1)]

    def _rest(self, ways: Sequence[OpenWay]) -> None:
        """What every incident needs, and routes beyond the third, in a menu."""
        if not ways:
            return
        button = QPushButton(f"{len(ways)} more")
        button.setAutoDefault(False)
        button.setAccessibleName(f"{len(ways)} more that are open")
        set_role(button, "link")
        menu = QMenu(button)
        for way in ways:
            act = menu.addAction(way.words.replace("&", "&&"))
            act.triggered.connect(lambda _=False, step_id=way.step_id: self.wanted.emit(step_id))
        button.setMenu(menu)
        self.rest = menu
        self._row.addWidget(button)


def _short(way: OpenWay) -> str:
    route = way.route.partition(":")[0].partition(",")[0]
    if len(route) > _MOST:
        route = f"{route[:_MOST].rpartition(' ')[0]}…"
    said = f"{route}: {way.title}" if route else way.title
    return (f"▲ {said}" if way.leads else said).replace("&", "&&")
