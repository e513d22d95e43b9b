"""Actions below the action points: added, done, undone, due."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate

from esafety_desktop.action_points import service
from esafety_desktop.action_points.action_dialog import ActionDialog
from esafety_desktop.action_points.tab import ActionPointsTab
from esafety_desktop.problem import Problem
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.conftest import unnamed_controls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


@pytest.fixture
def tab(office_store: Store, qtbot: QtBot) -> Iterator[ActionPointsTab]:
    office_store.clock = lambda: NOW
    jobs = Jobs()
    made = ActionPointsTab(Desk(office_store, jobs))
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    yield made
    made.close()
    jobs.close()


@pytest.mark.covers("FLOW09-M", "TF-M")
def test_the_office_adds_an_action_and_ticks_it_off(tab: ActionPointsTab) -> None:
    store = tab.desk.store
    tab.action_list.ui.add.click()
    (dialog,) = tab.action_list.findChildren(ActionDialog)
    assert not unnamed_controls(dialog)
    assert not dialog.ui.ok.isEnabled()
    dialog.ui.what.setPlainText("Teach safe chat in the spring")
    assert dialog.ui.wrong.text() == "Write who does it."
    dialog.ui.owner.setText("Mrs Bell")
    dialog.ui.ok.click()
    (row,) = tab.action_list.table.records.shown
    assert (row.owner, row.state) == ("Mrs Bell", "◷ Due 22/12/2026")
    (line,) = [one for one in service.due(store) if "Action:" in one.what]
    assert line.place == f"action_points/action-{row.id}"
    tab.open_item(f"action-{row.id}")
    assert tab.action_list.ui.done.isEnabled()
    tab.action_list.ui.done.click()
    assert tab.action_list.table.records.shown[0].state == "● Done 24/11/2026"
    assert not [one for one in service.due(store) if "Action:" in one.what]
    tab.desk.undo()
    assert service.actions(store)[0].done_on is None


def test_what_is_typed_survives(tab: ActionPointsTab) -> None:
    tab.action_list.add()
    (dialog,) = tab.action_list.findChildren(ActionDialog)
    dialog.ui.what.setPlainText("half a sen")
    dialog.ui.due.setDate(QDate(2027, 3, 1))
    tab.keep_draft()
    dialog.close()
    tab.open_item("action-new")
    again = next(one for one in tab.action_list.findChildren(ActionDialog) if one.isVisible())
    assert again.ui.what.toPlainText() == "half a sen"
    assert again.ui.due.date() == QDate(2027, 3, 1)
    again.reject()


def test_undo_takes_no_action_away_that_is_done(office_store: Store) -> None:
    added = service.add_action(office_store, "Teach staff", "Mrs Bell", date(2027, 3, 1))
    service.finish_action(office_store, added.value, "all were there")
    assert added.undo is not None
    with pytest.raises(Problem, match="done already"):
        added.undo.run(office_store)
    assert len(service.actions(office_store)) == 1


def test_an_action_wants_who_and_when(office_store: Store) -> None:
    store = office_store
    store.clock = lambda: NOW
    for what, owner, day, said in (
        (" ", "Mrs Bell", date(2026, 12, 1), "what is to be done"),
        ("Teach", " ", date(2026, 12, 1), "who does it"),
        ("Teach", "Mrs Bell", None, "the day"),
    ):
        with pytest.raises(Problem, match=said):
            service.add_action(store, what, owner, day)
    made = service.add_action(store, "Teach", "Mrs Bell", date(2026, 11, 20))
    assert service.actions(store)[0].state == "⚠ Overdue since 20/11/2026"
    assert service.due(store)[0].overdue
    assert made.undo is not None
    again = made.undo.run(store)
    assert service.actions(store) == ()
    with pytest.raises(Problem, match="no longer there"):
        service.finish_action(store, made.value)
    assert again.undo is not None
    again.undo.run(store)
    service.finish_action(store, made.value, "Done in assembly")
    with pytest.raises(Problem, match="done already"):
        service.finish_action(store, made.value)
