"""Every way through the menus that the guide names is there in the real window, step by step."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QGroupBox,
    QLabel,
    QMenu,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from esafety_desktop import wiring
from esafety_desktop.shell.open_dialogs import close_dialogs
from esafety_desktop.widgets.paged_tab import PagedTab
from esafety_desktop.widgets.table import RecordTable
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk

HELP = Path(__file__).resolve().parents[2] / "resources" / "help"
_BOLD = r"\*\*[^*\n]+\*\*"
_PATH = re.compile(rf"(?:\b(File|Edit|Go|Help|More), )?({_BOLD}(?:, {_BOLD})*)")
_KEY = re.compile(r"(Ctrl|Alt|Shift)\+\S+|F\d+|Enter|Esc|Ins|Down|[A-Z0-9]")
ASKS = {"remove"}
"""Buttons of dialogs behind which the guide goes on into a question."""
BEGINS = {
    "file", "edit", "go", "help", "today", "incidents", "signed forms", "contacts",
    "action points", "print", "more", "lists", "arrange", "check", "photographs", "accounts",
}  # fmt: skip
"""With these one bold name with commas begins a path; “Done, next” is a button."""


class Way(NamedTuple):
    """Bold words that stand behind each other, with the page and line where they do."""

    where: str
    parts: tuple[str, ...]


class Node(NamedTuple):
    """Something that can be pressed or looked at, with what it leads to."""

    text: str
    below: tuple[Node, ...] = ()
    opens: QAction | None = None


def said(text: str) -> str:
    """Words as the guide writes them: without keys, counts and signs."""
    told = text.partition("\t")[0].replace("&&", "\0").replace("&", "").replace("\0", "&")
    return told.replace("’", "'").replace("▸", "").strip().removesuffix("…").casefold()


def ways() -> list[Way]:
    """Every path of the guide: two bold names behind each other, or one with commas."""
    found = []
    for page in sorted(HELP.glob("*.md")):
        for number, line in enumerate(page.read_text("utf-8").splitlines(), 1):
            for match in _PATH.finditer(line):
                parts = tuple(one.strip("*") for one in match[2].split("**, **"))
                parts = (match[1], *parts) if match[1] else parts
                parts = tuple(one for one in parts if not _KEY.fullmatch(one))
                with_commas = parts and ", " in parts[0]
                if len(parts) > 1 or (with_commas and said(parts[0].partition(", ")[0]) in BEGINS):
                    found.append(Way(f"{page.name}:{number}", parts))
    return found


def menu_nodes(menu: QMenu) -> tuple[Node, ...]:
    menu.aboutToShow.emit()
    made = []
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            made.append(Node(action.text(), menu_nodes(below)))
        elif not action.isSeparator():
            made.append(Node(action.text(), opens=action))
    return tuple(made)


def widget_nodes(inside: QWidget) -> tuple[Node, ...]:
    """Buttons, ticks, headings and pages of a tab or dialog; a button brings its menu along."""
    made = []
    for one in inside.findChildren(QWidget):
        if isinstance(one, QPushButton | QToolButton) and isinstance(one.menu(), QMenu):
            made.append(Node(one.text(), menu_nodes(one.menu())))
        elif isinstance(one, QAbstractButton | QLabel):
            made.append(Node(one.text()))
        elif isinstance(one, QGroupBox):
            made.append(Node(one.title()))
        elif isinstance(one, QTabBar):
            made += [Node(one.tabText(number)) for number in range(one.count())]
    return tuple(made)


def tab_nodes(desk: WorkingDesk, qtbot: QtBot) -> Iterator[Node]:
    for number, (_room, title, _class_name) in enumerate(wiring.TABS):
        desk.view.go(number)
        tab = desk.view._whole
        assert tab is not None
        qtbot.waitUntil(tab.isVisible)
        if isinstance(tab, PagedTab):
            pages = [Node(one.title, widget_nodes(tab.show_page(one.place))) for one in tab.plans]
            yield Node(title, tuple(pages))
            yield from pages
        else:
            yield Node(title, widget_nodes(tab))


def everywhere(nodes: Iterable[Node]) -> Iterator[Node]:
    for one in nodes:
        yield one
        yield from everywhere(one.below)


def is_called(node: Node, words: str) -> bool:
    told, wanted = said(node.text), said(words)
    return told == wanted or told.startswith((f"{wanted}:", f"{wanted} ("))


class Window:
    """The real window as it can be walked through."""

    def __init__(self, desk: WorkingDesk, qtbot: QtBot) -> None:
        bar = desk.frame.menuBar()
        menus = [one.menu() for one in bar.actions()]
        self.top = (
            *(Node(one.title(), menu_nodes(one)) for one in menus if isinstance(one, QMenu)),
            *tab_nodes(desk, qtbot),
        )
        self._opened: dict[str, tuple[Node, ...]] = {}

    def leads(self, parts: tuple[str, ...]) -> bool:
        """Whether a path begins anywhere and goes on step by step."""
        begins = everywhere(self.top)
        return self._goes_on(list(begins), parts) or self._side_by_side(parts)

    def _goes_on(self, here: list[Node], parts: tuple[str, ...]) -> bool:
        if not parts:
            return True
        first, rest = parts[0], parts[1:]
        for node in (one for one in here if is_called(one, first)):
            if not rest or self._goes_on(list(self._after(node)), rest):
                return True
        head, comma, tail = first.partition(", ")
        return bool(comma) and self._goes_on(here, (head, tail, *rest))

    def _side_by_side(self, parts: tuple[str, ...]) -> bool:
        """Lines of one menu may be named behind each other."""
        menus = (one.below for one in everywhere(self.top))
        return any(
            all(any(is_called(one, part) for one in below) for part in parts) for below in menus
        )

    def _after(self, node: Node) -> Iterator[Node]:
        yield from everywhere(node.below)
        if node.opens is not None and node.text.rstrip().endswith("…"):
            if node.text not in self._opened:
                self._opened[node.text] = behind(node.opens)
            yield from self._opened[node.text]


def behind(action: QAction) -> tuple[Node, ...]:
    """What stands in the dialog that a line opens, and in the question that a button of it asks."""
    action.trigger()
    found: list[Node] = []
    for one in shown():
        found += widget_nodes(one)
        for button in one.findChildren(QPushButton):
            if said(button.text()) in ASKS:
                found.append(Node(button.text(), asked(one, button)))
    close_dialogs()
    return tuple(found)


def asked(dialog: QDialog, button: QPushButton) -> tuple[Node, ...]:
    """The question that comes of a button, about the first row of the list that it is for."""
    before = shown()
    for table in dialog.findChildren(RecordTable):
        for row in range(table.model().rowCount()):
            if not button.isEnabled():
                table.selectRow(row)
    button.click()
    return tuple(node for one in shown() if one not in before for node in widget_nodes(one))


def shown() -> list[QDialog]:
    every = QApplication.topLevelWidgets()
    return [one for one in every if isinstance(one, QDialog) and one.isVisible()]


@pytest.fixture
def window(program: Program, qtbot: QtBot) -> Window:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    qtbot.waitUntil(desk.view.isVisible)
    return Window(desk, qtbot)


def test_every_path_of_the_guide_is_there(window: Window) -> None:
    lost = [f"{one.where}: {', '.join(one.parts)}" for one in ways() if not window.leads(one.parts)]
    assert not lost, "\n".join(lost)
    assert len(ways()) > 40


def test_a_path_that_is_not_there_is_noticed(window: Window) -> None:
    assert window.leads(("File", "Back up now…"))
    assert window.leads(("More, Practise, Practise a scenario…",))
    for parts in (("File", "Practise a scenario…"), ("More, Practise, Inspection pack…",)):
        assert not window.leads(parts)
