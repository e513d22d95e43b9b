"""What the menus offer, as data; each command has one name, one key and one doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

MENUS = ("&File", "&Edit", "&Go", "&Help")
RARELY = "Rar&ely needed"
"""What changes this PC for good stands in a menu of its own, away from what is used every day."""
FILE_GROUPS = (
    ("new", "print", "letter_home"),
    ("import_pupils", "new_pupil", "save_pupils", "leavers", "new_year", "school_details"),
    ("back_up", "try_backup", "restore", "renew_backups", "everything_out"),
    ("accounts", "password", "leaving", "settings"),
    ("draw_curtain", "curtain_pin", "telephone", "lock_now", "sign_out"),
    ("everything_in", "retire"),
    ("quit",),
)
"""The lines of the File menu by name, those under `RARELY` last but one: Quit isn't beside
Sign out, where the wrong one is pressed."""


class Command(Value):
    """One line of a menu.

    Attributes:
        menu: The menu's title, one of ``MENUS``.
        name: The object name of its action, for tests and the tour.
        text: What it is called, with the letter that Alt finds.
        do: What it does.
        key: Its shortcut, such as "Ctrl+L"; "" for none.
        line: Whether a line is drawn above it.
        under: The menu inside that menu in which it stands; "" for none.
    """

    menu: str
    name: str
    text: str
    do: Callable[[], object]
    key: str = ""
    line: bool = False
    under: str = ""


def plain(text: str) -> str:
    """What a line is called, without the letter that Alt finds and the dots."""
    return text.replace("&", "").removesuffix("…")


def in_order(commands: Collection[Command]) -> list[Command]:
    """The commands as they stand in the menus; those of a menu without groups as they come."""
    places = {name: (at, n) for at, group in enumerate(FILE_GROUPS) for n, name in enumerate(group)}
    made: list[Command] = []
    of_file = [one for one in commands if one.menu == MENUS[0]]
    for command in sorted(of_file, key=lambda one: places[one.name]):
        group = places[command.name][0]
        begins = bool(made) and places[made[-1].name][0] != group
        under = RARELY if "retire" in FILE_GROUPS[group] else ""
        made.append(replace(command, line=begins, under=under))
    others = [one for one in commands if one.menu != MENUS[0]]
    return made + sorted(others, key=lambda one: one.menu == "&Go" and one.name[:3] != "go_")


def fill(bar: QMenuBar, commands: Iterable[Command], owner: QWidget) -> dict[str, QAction]:
    """Put the commands into the menu bar; gives the actions by name."""
    bar.clear()
    menus = {title: bar.addMenu(title) for title in MENUS}
    below: dict[str, QMenu] = {}
    actions: dict[str, QAction] = {}
    for command in commands:
        menu = menus[command.menu]
        if command.line:
            menu.addSeparator()
        if command.under:
            if command.under not in below:
                below[command.under] = menu.addMenu(command.under)
            menu = below[command.under]
        action = QAction(command.text, owner)
        action.setObjectName(command.name)
        if command.key:
            action.setShortcut(QKeySequence(command.key))
        action.triggered.connect(lambda _checked=False, do=command.do: do())
        menu.addAction(action)
        actions[command.name] = action
    return actions
