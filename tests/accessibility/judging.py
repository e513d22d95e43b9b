"""Every window that the tour opens, judged; what is found is kept once, with its first screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from tests.accessibility import contrast, names, order, signs

if TYPE_CHECKING:
    from collections.abc import Iterable

KINDS = ("name", "contrast", "focus", "order", "keys", "colour")


class Screen:
    """The figures of one picture of the tour."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.controls = self.texts = self.stops = 0
        self.least = 21.0


class Judge:
    """Looks at each window as the tour's camera does.

    Attributes:
        screens: Figures by the name of the picture.
        found: (kind, window, what) and the screens where it was.
    """

    def __init__(self, kinds: Iterable[str] = KINDS) -> None:
        self.kinds = set(kinds)
        self.screens: dict[str, Screen] = {}
        self.found: dict[tuple[str, str, str], list[str]] = {}
        self.focus_marks = 0
        self.letters: dict[str, dict[str, list[str]]] = {}
        self._known: set[str] = set()
        self._walked: set[tuple[str, ...]] = set()

    def __call__(self, name: str, window: QWidget) -> list[str]:
        """One window of a picture; never a fault of the tour."""
        screen = self.screens.setdefault(name, Screen(name))
        shown = list(names.shown_inside(window))
        screen.controls += sum(map(names.focusable, shown))
        if "name" in self.kinds:
            self._names(screen, window, shown)
        if "contrast" in self.kinds:
            self._contrast(screen, window)
        if "keys" in self.kinds:
            self.letters[f"{type(window).__name__} {name}"] = signs.letters(window)
            for told in signs.taken_twice(window):
                self._keep("keys", window, told, name)
        if "colour" in self.kinds:
            for view in shown:
                if isinstance(view, QAbstractItemView):
                    for told in signs.colours_alone(view):
                        self._keep("colour", window, f"{order.said(view)} {told}", name)
        if "order" in self.kinds and QApplication.activeWindow() is window:
            self._order(screen, window, shown)
        return []

    def _names(self, screen: Screen, window: QWidget, shown: list[QWidget]) -> None:
        for widget in shown:
            for told in names.judge(widget):
                self._keep("name", window, f"{order.said(widget)} {told}", screen.name)

    def _contrast(self, screen: Screen, window: QWidget) -> None:
        found, looked, least = contrast.judge(window)
        screen.texts += looked
        screen.least = min(screen.least, least)
        for widget, told in found:
            self._keep("contrast", window, f"{order.said(widget)} {told}", screen.name)

    def _order(self, screen: Screen, window: QWidget, shown: list[QWidget]) -> None:
        signature = tuple(order.key_of(one) for one in shown if names.focusable(one))
        if signature in self._walked:
            return
        self._walked.add(signature)
        before = {id(one) for one in shown if names.focusable(one)}
        walk = order.Walk(window, self._known).go()
        screen.stops = len(walk.stops)
        self.focus_marks += walk.looked
        if walk.trapped is not None and len(walk.stops) > 1:
            self._keep(
                "order", window, f"{order.said(walk.trapped)} holds the Tab key", screen.name
            )
        elif walk.trapped is None:
            for one in order.missed(window, walk.stops):
                if id(one) in before:
                    told = f"{order.said(one)} isn't on the way of Tab"
                    self._keep("order", window, told, screen.name)
        for told in order.leaps(window, walk.stops):
            self._keep("order", window, told, screen.name)
        for widget, told in walk.faint:
            self._keep(
                "focus", window, f"{order.said(widget)} doesn't show it: {told}", screen.name
            )

    def _keep(self, kind: str, window: QWidget, told: str, screen: str) -> None:
        title = type(window).__name__
        self.found.setdefault((kind, title, told), []).append(screen)
