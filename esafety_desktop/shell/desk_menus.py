"""The menu bar of a signed-in person's desk: what it offers now, and what its lines do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from esafety_desktop.shell.commands import RARELY, Command, fill, in_order, plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.shell.working_desk import WorkingDesk
    from esafety_desktop.today.rows import MenuLine
    from esafety_desktop.widgets.tab_base import Tab


class DeskMenus(QObject):
    """The lines of the desk itself and of other rooms, with their keys.

    Attributes:
        actions: The lines by name.

    Args:
        working: Whose bar it is; its furniture gives the other rooms' lines.
    """

    def __init__(self, working: WorkingDesk) -> None:
        super().__init__(working)
        self._working = working
        self._frame = working.frame
        own = [*working.furniture.commands, *self._commands()]
        self.actions = fill(self._frame.menuBar(), in_order(own), self._frame)
        working.desk.undo_changed.connect(self._unsay)
        working.desk.undo_changed.connect(self._name_undo)
        self._name_undo()

    def lines(self) -> list[MenuLine]:
        """What the menu bar offers now, as the search finds it; never Quit, for a Quinn's sake."""
        from esafety_desktop.today.rows import MenuLine

        return [
            MenuLine(plain(action.text()), _in_menu(menu.title()), f"menu/{name}")
            for name, action in self.actions.items()
            for menu in action.associatedObjects()
            if isinstance(menu, QMenu) and action.isEnabled() and name != "quit"
        ]

    def take_away(self) -> None:
        """The desk is shut."""
        for action in self.actions.values():
            action.deleteLater()

    def show(self, *, shown: bool) -> None:
        """Show or hide the bar; hidden, its keys do nothing, but lock and quit."""
        self._frame.menuBar().setVisible(shown)
        for action in self.actions.values():
            if action.objectName() not in {"lock_now", "quit"}:
                action.setEnabled(shown)
        if shown:
            self._name_undo()
            self.offer()

    def _commands(self) -> list[Command]:
        def on_tab(do: Callable[[Tab], object]) -> Callable[[], object]:
            return lambda: do(tab) if (tab := self._working.view.current) is not None else None

        file, edit, go = "&File", "&Edit", "&Go"
        search = self._working.view.search.begin
        telephone = self._working.on_telephone
        restore = self._working.program.ways_back.ask_restore
        places = [
            Command(go, f"go_{plan.room}", plan.title, lambda n=number: self._working.view.go(n),  # type: ignore[misc] # mypy cannot see a default in a lambda
                    f"Ctrl+{number + 1}")
            for number, plan in enumerate(self._working.view.plans)
        ]  # fmt: skip
        return [
            Command(file, "new", "&New", on_tab(lambda tab: tab.new()), "Ctrl+N"),
            Command(file, "print", "&Print…", on_tab(lambda tab: tab.print_()), "Ctrl+P"),
            Command(file, "restore", "&Restore a back-up…", restore),
            Command(file, "draw_curtain", "&Curtain", self._working.curtain.draw, "F9"),
            Command(file, "curtain_pin", "PIN &for the curtain…", self._working.curtain.ask_pin),
            Command(file, "telephone", "On the telephone: don't lock", telephone, "Ctrl+T"),
            Command(file, "lock_now", "&Lock", self._working.program.lock, "Ctrl+L"),
            Command(file, "sign_out", "Sign &out", self._working.sign_out),
            Command(file, "quit", "&Quit", self._frame.close, "Ctrl+Q"),
            Command(edit, "undo", "&Undo", self._undo, "Ctrl+Z"),
            Command(edit, "redo", "&Redo", self._redo, "Ctrl+Y"),
            Command(edit, "filter", "&Find in this list", on_tab(lambda tab: tab.focus_filter()),
                    "Ctrl+F", line=True),
            Command(edit, "search", "&Search everywhere", search, "Ctrl+K"),
            *places,
        ]  # fmt: skip

    def _undo(self) -> None:
        with self._working.desk.guard(self._frame):
            self._working.desk.undo()

    def _redo(self) -> None:
        with self._working.desk.guard(self._frame):
            self._working.desk.redo()

    def offer(self) -> None:
        """Switch off the lines that do nothing in the tab that is looked at."""
        tab = self._working.view.current
        for name, what in (("new", "new"), ("print", "print_"), ("filter", "focus_filter")):
            self.actions[name].setEnabled(tab is not None and tab.offers(what))

    def _unsay(self) -> None:
        """What the status bar says of Ctrl+Z is about a change that is no longer the last."""
        if "Ctrl+Z" in self._frame.statusBar().currentMessage():
            self._frame.statusBar().clearMessage()

    def _name_undo(self) -> None:
        for name, verb, label in (
            ("undo", "&Undo", self._working.desk.undo_label),
            ("redo", "&Redo", self._working.desk.redo_label),
        ):
            self.actions[name].setText(f"{verb}: {label}" if label else verb)
            self.actions[name].setEnabled(bool(label))


def _in_menu(title: str) -> str:
    return f"File menu, {plain(RARELY)}" if title == RARELY else f"{plain(title)} menu"
