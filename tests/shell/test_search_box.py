"""The search box: what was opened from it before is offered while nothing is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from esafety_desktop.shell.search_box import MOST_RECENT, SearchBox
from esafety_desktop.today.rows import Found

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ALL = [
    Found("Zoë Ashdown", "Pupil", "5B", "agreements/pupil/1"),
    Found("LADO", "Contact", "", "contacts/lado"),
    Found("26-014", "Incident", "", "incidents/14"),
    *(Found(f"Number {n}", "Contact", "", f"contacts/{n}") for n in range(MOST_RECENT + 2)),
]


class Box(SearchBox):
    """Searches the list above; may be inside Incidents or not."""

    def __init__(self) -> None:
        self.inside = True
        super().__init__(self._all, lambda: self.inside)
        self.opened: list[str] = []
        self.chosen.connect(self.opened.append)

    @staticmethod
    def _all(words: str, incidents: bool) -> list[Found]:
        fits = [one for one in ALL if words.casefold() in one.text.casefold()]
        return [one for one in fits if incidents or one.kind != "Incident"]

    def look(self, words: str) -> None:
        """Type and press Enter."""
        QTest.keyClicks(self, words)
        QTest.keyClick(self, Qt.Key.Key_Return)

    @property
    def offered(self) -> list[str]:
        """First lines of what hangs down."""
        if self.list.isHidden():
            return []
        return [self.list.item(n).text().split("\n")[0] for n in range(self.list.count())]


@pytest.fixture
def box(qtbot: QtBot) -> Box:
    made = Box()
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_was_opened_before_is_offered_the_last_first(box: Box) -> None:
    box.begin()
    assert box.offered == []
    box.look("ashdown")
    box.look("lado")
    box.look("ashdown")
    box.begin()
    assert box.offered == ["Zoë Ashdown", "LADO"]
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.opened[-1] == "contacts/lado"
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.offered == ["LADO", "Zoë Ashdown"]
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.offered == []


def test_incidents_are_offered_only_inside_incidents(box: Box) -> None:
    box.look("26-014")
    box.inside = False
    box.begin()
    assert box.offered == []
    box.inside = True
    box.begin()
    assert box.offered == ["26-014"]


def test_a_few_are_kept_and_typing_searches(box: Box) -> None:
    for number in range(MOST_RECENT + 2):
        box.look(f"number {number}")
    box.begin()
    assert len(box.offered) == MOST_RECENT
    assert box.offered[0] == f"Number {MOST_RECENT + 1}"
    QTest.keyClicks(box, "lad")
    box.search()
    assert box.offered == ["LADO"]
