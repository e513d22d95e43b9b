"""What the menus offer, as data; each command has one name, one key and one doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QMenuBar, QWidget

MENUS = ("&File", "&Edit", "&Go", "&Help")


class Command(Value):
    """One line of a menu.

    Attributes:
        menu: The menu's title, one of ``MENUS``.
        name: The object name of its action, for tests and the tour.
        text: What it is called, with the letter that Alt finds.
        do: What it does.
        key: Its shortcut, such as "Ctrl+L"; "" for none.
        line: Whether a line is drawn above it.
    """

    menu: str
    name: str
    text: str
    do: Callable[[], object]
    key: str = ""
    line: bool = False


def plain(text: str) -> str:
    """What a line is called, without the letter that Alt finds and the dots."""
    return text.replace("&", "").removesuffix("…")


def fill(bar: QMenuBar, commands: Iterable[Command], owner: QWidget) -> dict[str, QAction]:
    """Put the commands into the menu bar; gives the actions by name."""
    bar.clear()
    menus = {title: bar.addMenu(title) for title in MENUS}
    actions: dict[str, QAction] = {}
    for command in commands:
        menu = menus[command.menu]
        if command.line:
            menu.addSeparator()
        action = QAction(command.text, owner)
        action.setObjectName(command.name)
        if command.key:
            action.setShortcut(QKeySequence(command.key))
        action.triggered.connect(lambda _checked=False, do=command.do: do())
        menu.addAction(action)
        actions[command.name] = action
    return actions
