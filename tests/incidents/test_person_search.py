"""Naming somebody by keyboard: accents are ignored, a single hit is taken by Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from esafety_desktop.incidents import service
from esafety_desktop.incidents.person_dialog import PersonDialog
from esafety_desktop.school.records import Pupil, SchoolClass

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk


@pytest.fixture
def started(leader_store: Store) -> str:
    return service.start_incident(leader_store, "Threats in a chat.").value


@pytest.fixture
def enrolled(leader_store: Store) -> None:
    with leader_store.write() as unit:
        room = SchoolClass(name="5B", year_group="5", academic_year=2026)
        unit.session.add(room)
        unit.session.flush()
        for forename, surname in (("Zoë", "Núñez"), ("Adam", "Nunn"), ("Eve", "Ashdown")):
            unit.session.add(
                Pupil(surname=surname, forename=forename, class_id=room.id, year_group="5")
            )
        unit.commit("test")


@pytest.mark.usefixtures("enrolled")
def test_enter_takes_the_single_hit(desk: Desk, started: str, qtbot: QtBot) -> None:
    dialog = PersonDialog(desk, started)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.filter, "nun")
    assert len(dialog.pupils.records.shown) == 2
    assert not dialog.ui.ok.isEnabled()
    qtbot.keyClicks(dialog.filter, "ez")
    assert dialog.ui.ok.isEnabled()
    qtbot.keyClick(dialog.filter, Qt.Key.Key_Backspace)
    qtbot.keyClick(dialog.filter, Qt.Key.Key_Backspace)
    assert not dialog.ui.ok.isEnabled()
    qtbot.keyClicks(dialog.filter, "ez")
    qtbot.keyClick(dialog.filter, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    (named,) = service.incident(desk.store, started).people
    assert named.name == "Zoë Núñez"


@pytest.mark.usefixtures("enrolled")
def test_no_hit_does_not_ask_for_an_import(desk: Desk, started: str, qtbot: QtBot) -> None:
    dialog = PersonDialog(desk, started)
    qtbot.addWidget(dialog)
    dialog.filter.setText("zzqq")
    assert "choose another kind" in dialog.pupils.said_instead
    assert "Import" not in dialog.pupils.said_instead
    dialog.close()


def test_without_pupils_it_asks_for_an_import(desk: Desk, started: str, qtbot: QtBot) -> None:
    dialog = PersonDialog(desk, started)
    qtbot.addWidget(dialog)
    assert "Import the pupils first" in dialog.pupils.empty_text
    dialog.close()
