"""Whom a letter goes to: what is typed comes to the one that is meant, and it is said who."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from esafety_desktop.home_letters.rows import Target
from esafety_desktop.home_letters.target_rules import Names
from esafety_desktop.school import service as school_service
from tests.home_letters.test_windows import classes, desk, tab, type_to, writing

if TYPE_CHECKING:
    from esafety_desktop.home_letters.tab import HomeLettersTab
    from esafety_desktop.home_letters.write_dialog import WriteDialog
    from esafety_desktop.widgets.desk import Desk

__all__ = ["classes", "desk", "tab"]

KNOWN = Names(
    [
        Target("school/", "Whole school", "416 children"),
        Target("year/R", "Reception", "6 children"),
        Target("year/1", "Year 1", "60 children"),
        Target("year/6", "Year 6", "1 child"),
        Target("year/10", "Year 10", "10 children"),
        Target("class/11a", "11A", "1 child"),
        Target("class/1a", "1A", "30 children"),
        Target("class/6", "Year 6 Oak", "30 children"),
        Target("staff/", "All staff", "6 people"),
        Target("child/y", "Year, Oakley", "11A"),
        Target("child/o", "O'Brien, Zoë", "1A"),
        Target("child/p", "Smith, Jo", "1A"),
        Target("child/q", "Smith, Jo", "11A"),
    ]
)


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("Year 6", ["year/6", "class/6"]),
        ("year  6 ", ["year/6", "class/6"]),
        ("y6", ["year/6"]),
        ("6", ["year/6", "class/6"]),
        ("Year 1", ["year/1"]),
        ("Year 10", ["year/10"]),
        ("1", ["year/1", "class/1a"]),
        ("1A", ["class/1a"]),
        ("11a", ["class/11a"]),
        ("60", []),
        ("416", []),
        ("children", []),
        ("year oak", ["class/6", "child/y"]),
        ("oakley year", ["child/y"]),
        ("obrien", ["child/o"]),
        ("O’Brien zoe", ["child/o"]),
        ("brien", ["child/o"]),
        ("smith 11a", ["child/q"]),
        ("smith 1a", ["child/p"]),
        ("mith", []),
    ],
)
def test_what_is_typed_comes_to_the_one_that_is_meant(typed: str, ids: list[str]) -> None:
    assert [one.id for one in KNOWN.meant(typed)] == ids


def opened(tab: HomeLettersTab) -> WriteDialog:
    tab.new()
    return writing(tab)


def test_a_number_of_children_is_no_name_and_it_is_said_who_was_added(
    tab: HomeLettersTab, desk: Desk
) -> None:
    counts = {row.name: row.pupil_count for row in school_service.classes(desk.store)}
    dialog = opened(tab)
    type_to(dialog, str(counts["5B"]))
    assert dialog.to.ids == ()
    assert dialog.ui.added.text() == f"Nobody is called “{counts['5B']}”: nothing was added."
    assert dialog.ui.added.isVisible()
    dialog.ui.to.clear()
    QTest.keyClicks(dialog.ui.to, "5b")
    marked = dialog.to.table.current_row()
    assert marked is not None
    assert marked.name == "5B"
    QTest.keyClick(dialog.ui.to, Qt.Key.Key_Return)
    (item,) = [dialog.ui.chosen.item(n) for n in range(dialog.ui.chosen.count())]
    assert item.text() == f"5B · {counts['5B']} children"
    assert dialog.to.table.current_row() is None
    assert dialog.ui.added.text() == f"Added: 5B · {counts['5B']} children"
    type_to(dialog, "5b")
    assert dialog.ui.added.text() == f"5B · {counts['5B']} children is there already."
    assert dialog.ui.chosen.count() == 1
    dialog.reject()


def test_who_gets_the_letter_is_seen_on_a_small_screen(tab: HomeLettersTab) -> None:
    dialog = opened(tab)
    dialog.resize(1100, 690)
    for whom in ("5B", "1R", "Whole school"):
        type_to(dialog, whom)
    QApplication.processEvents()
    chosen = dialog.ui.chosen
    assert chosen.count() == 3
    seen = [chosen.visualItemRect(chosen.item(row)).bottom() for row in range(3)]
    assert max(seen) <= chosen.viewport().height()
    assert chosen.visibleRegion().boundingRect().height() >= chosen.height() - 2
    dialog.reject()
