"""The More menu of the Incidents tab: frequent lines first, the others in menus of their own."""

from __future__ import annotations

import importlib
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from esafety_desktop.widgets.part import Action


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
