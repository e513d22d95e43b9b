"""Which form an answer is about where a child is chosen, and no cell.

A child's name stands for what was given out to that child: a form that never went home can't have
come back. Where nothing went home, one small question asks what came all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from esafety_desktop.agreements.cell_rules import Action
from esafety_desktop.agreements.rows import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from esafety_desktop.agreements.grid_view import GridView
    from esafety_desktop.agreements.rows import SlotKey

    Then = Callable[[list[SlotKey], str], object]

_ANSWERS = frozenset(
    {
        Action.RETURNED,
        Action.DECLINED,
        Action.CHILD_PART,
        Action.PARENT_PART,
        Action.DAY,
        Action.TOGGLE,
    }
)
NAME = "which_came"


def sort_out(grid: GridView, action: Action, keys: list[SlotKey], then: Then) -> None:
    """Give ``then`` the cells that an action is about, and what to add to the answer.

    A chosen cell is always meant. Of a chosen child only what was given out is; where that is
    nothing at all, a menu asks.
    """
    rows = grid.rows_chosen()
    cells = grid.grid.cells_of(keys)
    due = [key for key in keys if key.pupil_id in rows and cells[key].status is Status.DUE]
    if action not in _ANSWERS or not due:
        then(keys, "")
        return
    out = [key for key in due if cells[key].outstanding]
    single = [key for key in keys if key.pupil_id not in rows]
    if not out and not single:
        _ask(grid, action, due, then)
        return
    left = [key for key in due if not cells[key].outstanding]
    words = f"not given out, so left: {', '.join(_names(grid, left))}" if left else ""
    then(single + out, words)


def _ask(grid: GridView, action: Action, due: Sequence[SlotKey], then: Then) -> None:
    children = list(dict.fromkeys(key.pupil_id for key in due))
    whom = grid.grid.row_of(children[0]).name if len(children) == 1 else "these children"
    what = "What do they decline?" if action is Action.DECLINED else "What came back?"
    names = _names(grid, due)
    menu = QMenu(grid)
    menu.setObjectName(NAME)
    menu.setAccessibleName(what)
    menu.addAction(f"Nothing was given out to {whom}. {what}".replace("&", "&&")).setEnabled(False)
    menu.addSeparator()
    if len(names) > 1:
        _offer(menu, f"&All of it: {', '.join(names)}", list(due), then)
    for number, name in enumerate(names, 1):
        meant = [key for key in due if grid.grid.short_of(key.agreement_id) == name]
        _offer(menu, f"&{number}  {name}", meant, then)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(grid.viewport().mapToGlobal(grid.visualRect(grid.currentIndex()).bottomLeft()))
    menu.setActiveAction(menu.actions()[2])


def _offer(menu: QMenu, words: str, meant: list[SlotKey], then: Then) -> None:
    menu.addAction(words).triggered.connect(lambda _on=False: then(meant, ""))


def _names(grid: GridView, keys: Iterable[SlotKey]) -> list[str]:
    return list(dict.fromkeys(grid.grid.short_of(key.agreement_id) for key in keys))
