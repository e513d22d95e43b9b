"""The pages that other rooms add to an incident."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from esafety_desktop.widgets.part import LatePart, Part
from esafety_desktop.wiring import PARTS, PageLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store


class Noted(Part):
    title = "Noted"

    def __init__(self) -> None:
        super().__init__()
        QVBoxLayout(self).addWidget(QLineEdit())
        self.shown: list[str] = []
        self.kept = 0

    def show_for(self, desk: Desk, item_id: str) -> None:
        assert desk.store.is_open
        self.shown.append(item_id)

    def keep_draft(self) -> None:
        self.kept += 1


def test_a_page_is_made_when_somebody_first_turns_to_it(qtbot: QtBot, office_store: Store) -> None:
    made: list[Noted] = []

    def make() -> Noted:
        made.append(Noted())
        return made[-1]

    late = LatePart("Noted", "noted", make)
    qtbot.addWidget(late)
    late.keep_draft()
    assert not made
    desk = Desk(office_store, Jobs(parent=late))
    late.show_for(desk, "one")
    late.show_for(desk, "two")
    (part,) = made
    assert part.shown == ["one", "two"]
    assert part.parent() is late
    late.keep_draft()
    assert part.kept == 1


@pytest.mark.parametrize("line", PARTS, ids=lambda line: line.title)
def test_title_and_place_are_those_of_the_page(line: PageLine) -> None:
    part = getattr(import_module(f"esafety_desktop.{line.module}"), line.class_name)
    assert (part.title, part.place) == (line.title, line.place)
