"""The More menu of the Incidents tab: frequent lines first, the others in menus of their own."""

from __future__ import annotations

import importlib
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtWidgets import QMenu, QWidget

from esafety_desktop.widgets.part import Action

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence


class OwnLine(NamedTuple):
    """A line that the tab answers itself: as `widgets.part.Action`, by its place."""

    text: str
    place: str
    needs_incident: bool = False
    menu: str = ""


OWN_LINES = (
    OwnLine("&Record of this incident…", "record", needs_incident=True),
    OwnLine("Copy the te&xt of it…", "text", needs_incident=True),
    OwnLine("New incident in a sealed &envelope…", "sealed"),
    OwnLine("&Procedures…", "settings", menu="Se&ttings"),
)


def more_lines(own: Mapping[str, Callable[[], object]], others: Sequence[Action]) -> list[Action]:
    """All lines in their order.

    Args:
        own: What the tab does at each place of `OWN_LINES`.
        others: What other rooms do.
    """
    made = [
        Action(
            line.text,
            lambda *_, place=line.place: own[place](),
            needs_incident=line.needs_incident,
            place=line.place,
            menu=line.menu,
        )
        for line in OWN_LINES
    ]
    return [*made[:-1], *others, made[-1]]


def more_menu(
    parent: QWidget,
    lines: Iterable[Action],
    act: Callable[[Action], object],
    has_one: Callable[[], bool],
) -> QMenu:
    """Build the menu.

    Args:
        parent: The tab.
        lines: In their order; those of one menu need not stand together.
        act: Does what a line says.
        has_one: Whether an incident is shown.
    """
    menu = QMenu(parent)
    below: dict[str, QMenu] = {}
    bound = []
    for action in lines:
        if action.menu and action.menu not in below:
            below[action.menu] = QMenu(action.menu, menu)
        line = below.get(action.menu, menu).addAction(action.text)
        line.triggered.connect(partial(_act, act, action))
        if action.needs_incident:
            bound.append(line)

    def gate() -> None:
        for line in bound:
            line.setEnabled(has_one())

    menu.aboutToShow.connect(gate)
    menu.addSeparator()
    for one in below.values():
        menu.addMenu(one)
    return menu


def _act(act: Callable[[Action], object], action: Action, _checked: bool = False) -> None:  # noqa: FBT001 - Qt says whether it is ticked
    act(action)


def own_dialog(module: str, name: str) -> Any:
    """A dialog of this room; its module is loaded when somebody first opens it."""
    return getattr(importlib.import_module(f"esafety_desktop.incidents.{module}"), name)
