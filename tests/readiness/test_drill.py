"""Drills: every story can be walked, and nothing of it is kept."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel
from sqlalchemy import text

from esafety_desktop.incidents import service
from esafety_desktop.incidents.procedure_rules import StepAnswer, StepView
from esafety_desktop.incidents.tab import IncidentsTab
from esafety_desktop.readiness.drill_dialog import DrillDialog
from esafety_desktop.readiness.drill_service import Drill, scenarios
from esafety_desktop.widgets.strips import Strip
from tests.conftest import unnamed_controls
from tests.incident_kit import menu_line, opened, tab_over

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.ways import Ways
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

QUIET = ("no", "none", "told", "over", "finished", "reply")


def kept(store: Store) -> dict[str, str]:
    """A digest of every row of each table of both cabinets."""
    found: dict[str, str] = {}
    with store.read() as session:
        for _, schema, file in session.execute(text("PRAGMA database_list")).all():
            if not file:
                continue
            tables = (
                f"SELECT name FROM {schema}.sqlite_master WHERE type = 'table' "  # noqa: S608 - names of our own
                "AND sql NOT LIKE 'CREATE VIRTUAL%'"
            )
            for name in list(session.execute(text(tables)).scalars()):
                every = f'SELECT * FROM {schema}."{name}"'  # noqa: S608 - names of our own
                rows = repr(session.execute(text(every)).all())
                found[f"{schema}.{name}"] = hashlib.sha256(rows.encode()).hexdigest()
    assert sum("audit" in name for name in found) == 2
    return found


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.db")}


def choice(step: StepView, routes: tuple[str, ...]) -> tuple[str, ...]:
    if step.triage:
        return routes
    ids = [option.id for option in step.options]
    return tuple([one for one in QUIET if one in ids][:1] or ids[:1])


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot, ways: Ways) -> Iterator[DrillDialog]:
    tab = IncidentsTab(desk, ways)
    qtbot.addWidget(tab)
    tab.resize(1366, 700)
    tab.show()
    action = menu_line(tab, "scenario")
    action.trigger()
    yield opened(tab, DrillDialog)
    for left in tab.findChildren(DrillDialog):
        left.close()
    tab.close()


@pytest.mark.covers("TFG-14", "BECTA09-INC-RULE-1", *(f"KN-SCEN-{n}" for n in range(1, 7)))
@pytest.mark.parametrize("scenario", [row.id for row in scenarios()])
def test_every_story_reaches_its_end_and_keeps_nothing(leader_store: Store, scenario: str) -> None:
    before = kept(leader_store)
    drill = Drill(leader_store, scenario)
    routes = drill._scenario.routes
    for _ in range(120):
        if drill.over:
            break
        state = drill.view()
        step = state.steps[state.here[0]]
        drill.take(step.id, StepAnswer(choices=choice(step, routes)))
    assert drill.over
    report = drill.report()
    assert report.missed == ()
    assert report.routes_missed == ()
    assert kept(leader_store) == before
    assert service.incidents(leader_store) == ()
    assert leader_store.drafts.places() == ()


def test_what_was_left_out_is_said_at_the_end(leader_store: Store) -> None:
    drill = Drill(leader_store, "KN-SCEN-6")
    for step_id, given in (
        ("TF-0", StepAnswer()),
        ("TF-1", StepAnswer(choices=("own-device",))),
        ("TF-2", StepAnswer(choices=("no",))),
        ("TF-4", StepAnswer()),
        ("TF-5", StepAnswer(choices=("TF-I",))),
    ):
        drill.take(step_id, given)
    report = drill.report()
    assert "Social care" in report.missed
    assert report.routes_missed[0].startswith("A child at risk")
    assert report.routes_more[0].startswith("Bullying")
    assert "Danger now?" in report.taken


@pytest.mark.covers("TFG-14", "TFG-1")
def test_the_dialog_says_on_every_page_that_nothing_is_recorded(
    dialog: DrillDialog, desk: Desk
) -> None:
    before, lying = kept(desk.store), files(desk.store.folder)
    ui = dialog.ui

    def marked() -> bool:
        strip = dialog.findChild(Strip, "emergency")
        assert strip is not None
        assert strip.isVisible()
        assert "999" in strip.label.text()
        return ui.drillStrip.isVisible() and "nothing is recorded" in ui.drillSays.text()

    assert marked()
    assert "nothing is recorded" in dialog.windowTitle()
    ui.scenarios.setCurrentRow(5)
    assert "park" in ui.story.text()
    ui.begin.click()
    assert marked()
    assert not unnamed_controls(dialog)
    ui.done.click()
    assert not ui.done.isEnabled()
    assert dialog.panel.form is not None
    dialog.panel.form.options["own-device"].setChecked(True)
    dialog.panel.form.note.setPlainText("said aloud")
    ui.done.click()
    ui.storyAgain.click()
    assert marked()
    ui.begin.click()
    assert dialog.panel.step is not None
    assert dialog.panel.step.id == "TF-2"
    ui.back.click()
    assert dialog.panel.step.id == "TF-1"
    ui.finish.click()
    assert marked()
    shown = " ".join(label.text() for label in ui.endContent.findChildren(QLabel))
    assert "Social care" in shown
    assert "Missed" in shown
    ui.another.click()
    assert ui.scenarios.isEnabled()
    dialog.close()
    assert kept(desk.store) == before
    assert files(desk.store.folder) == lying


def test_contacts_stand_at_the_steps_of_a_drill(dialog: DrillDialog) -> None:
    dialog.ui.begin.click()
    dialog.ui.done.click()
    shown = " ".join(label.text() for label in dialog.panel.findChildren(QLabel))
    assert "Designated safeguarding lead" in shown


def test_the_office_has_no_drill(office_store: Store, desk: Desk, qtbot: QtBot) -> None:
    from esafety_desktop.widgets.desk import Desk as Another

    tab = tab_over(Another(office_store, desk.jobs))
    qtbot.addWidget(tab)
    tab.show()
    assert not tab.ui.more.isVisible()
    tab.close()
