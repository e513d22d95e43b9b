"""The menus of buttons inside the rooms, as the search finds them, and how one of their lines runs.

What a line does to whatever is marked, what is ticked in a menu, and what lays a page anew are for
the hand of somebody who sees it: the search brings the menu up with that line marked. The marks of
one key (R for returned) are no commands and are left out.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QToolButton

from esafety_desktop.shell.commands import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.today.rows import MenuLine

PLACE = "line"
"""The room of the places: ``line/<number of the menu>/<number of the line>``."""


class RoomMenu(NamedTuple):
    """A button with a menu.

    Attributes:
        place: The page on which it stands.
        says: Where that is, in words, with the button's own.
        button: Its object name.
        lines: What begins a line of the menu that runs at once; others go on with a count.
        marked: The same of lines about what is marked in the page's list, of those with a tick, and
            of those that lay the page anew.
        leaders: Whether only leaders have these lines.
    """

    place: str
    says: str
    button: str
    lines: tuple[str, ...]
    marked: tuple[str, ...] = ()
    leaders: bool = False


MENUS = (
    RoomMenu(
        "agreements",
        "Signed forms, More",
        "more",
        (),
        (
            "Print this child's letter again",
            "What did this family sign?",
            "Pupil's details",
            "Write a letter",
            "Scanned copy",
        ),
    ),
    RoomMenu(
        "agreements/returns",
        "Signed forms, Who hasn't, Lists",
        "lists",
        (
            "For the class teacher: print",
            "For the class teacher: save",
            "Families to ring, with numbers: print",
            "Families to ring, with numbers: save",
            "All that is listed: save",
        ),
    ),
    RoomMenu(
        "agreements/returns",
        "Signed forms, Who hasn't, More",
        "more",
        ("Replies from an online form", "Days between reminders"),
    ),
    RoomMenu(
        "agreements/photographs",
        "Signed forms, Photographs, More",
        "more",
        (),
        ("Save as a table", "Answers of this child", "Full names on the list"),
    ),
    RoomMenu(
        "agreements/staff",
        "Signed forms, Staff, More",
        "more",
        (),
        ("Scanned signed copies", "Details"),
    ),
    RoomMenu(
        "agreements/staff",
        "Signed forms, Staff, Print",
        "print",
        (
            "Signed copies not given back yet",
            "List for the head: who has not signed",
            "Reminder notes, a page each",
        ),
        (
            "What their roles ask",
            "Signing sheet, for whoever has not signed",
            "Forms to sign, with a copy to keep",
            "Signed copies of the chosen cells",
        ),
    ),
    RoomMenu(
        "contacts",
        "Contacts, Arrange",
        "arrange",
        ("Add a place",),
        (
            "Put all back",
            "Open",
            "Rename",
            "Connect",
            "Switch off",
            "Align left",
            "Align top",
            "Same distance across",
            "Same distance down",
            "Keep to the grid",
            "Back to its own place",
            "Where does this come from?",
        ),
    ),
    RoomMenu(
        "contacts",
        "Contacts, Check, tables",
        "more",
        ("Check what is due", "Save as a table, CSV or Excel", "Take in a table"),
    ),
    RoomMenu("contacts", "Contacts, Check, tables", "more", ("Contacts of a child",), leaders=True),
    RoomMenu(
        "contacts",
        "Contacts, Print",
        "printSheet",
        (
            "Grab sheet for the wall, A4",
            "Wallet cards that fold, A4",
            "Business cards, A4",
            "Map, A3",
            "Save the map as a file, SVG or PNG",
        ),
    ),
    RoomMenu(
        "action_points",
        "Action points, Print",
        "printMenu",
        (
            "How all parts stand, one page",
            "Evidence binder: all forms, history, scanned pages",
        ),
        ("The form, as filled", "The form, empty, to write on"),
    ),
    RoomMenu(
        "action_points/checklists",
        "Action points, Checklists, Print",
        "print_menu",
        ("All lists, as they stand", "All lists, blank"),
        ("This list, as it stands", "This list, blank, to fill in by hand"),
    ),
    RoomMenu(
        "action_points/checklists",
        "Action points, Checklists, List",
        "list_menu",
        (),
        (
            "Copy",
            "Title and description",
            "Put away",
            "Bring back",
            "Show lists that were put away",
        ),
    ),
    RoomMenu(
        "action_points/checklists",
        "Action points, Checklists, Item",
        "item_menu",
        (),
        ("Other words", "Put away", "Bring back", "Go where it is done"),
    ),
)


def room_lines(*, leader: bool) -> list[MenuLine]:
    """Each line as the search finds it; one word stands with its menu before it."""
    from esafety_desktop.today.rows import MenuLine

    often = Counter(line for _place, _menu, line in _every())
    return [
        MenuLine(_called(menu, line, twice=often[line] > 1), menu.says, place)
        for place, menu, line in _every()
        if leader or not menu.leaders
    ]


def run(page: QWidget, place: str) -> str:
    """Do what a line does, or bring its menu up where it is about what is marked.

    Args:
        page: The page on which its button stands, shown.
        place: Of the line, without the page.

    Returns:
        What to say where the line can't be chosen now; "" where it was.
    """
    menu, line = next((menu, line) for key, menu, line in _every() if key == place)
    button = _button(page, menu.button)
    drop = button.menu() if button is not None else None
    if button is None or drop is None or not button.isEnabled():
        return f"“{line}” can't be chosen now: look at the page first."
    drop.aboutToShow.emit()
    action = next((one for one in drop.actions() if said(one).startswith(line)), None)
    if action is None or not action.isEnabled():
        return f"“{line}” can't be chosen now. Mark what it is about, then choose it again."
    if line in menu.marked:
        drop.popup(button.mapToGlobal(QPoint(0, button.height())))
        drop.setActiveAction(action)
    else:
        action.trigger()
    return ""


def page_of(place: str) -> str:
    """The page on which the menu of a line stands."""
    return next(menu.place for key, menu, _line in _every() if key == place)


def said(action: QAction) -> str:
    """What a line says, without its key and the letter that Alt finds."""
    return plain(action.text().partition("\t")[0])


def _every() -> Iterator[tuple[str, RoomMenu, str]]:
    for number, menu in enumerate(MENUS):
        for at, line in enumerate((*menu.lines, *menu.marked)):
            yield f"{PLACE}/{number}/{at}", menu, line


def _called(menu: RoomMenu, line: str, *, twice: bool) -> str:
    plainly = " " in line and not twice
    return line if plainly else f"{menu.says.rpartition(', ')[2]}: {line}"


def _button(page: QWidget, name: str) -> QPushButton | QToolButton | None:
    for kind in (QPushButton, QToolButton):
        found = page.findChild(kind, name)
        if isinstance(found, QPushButton | QToolButton):
            return found
    return None
