"""The drill on the wall: keys only, everything else hidden, left with the PIN or password."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from esafety_desktop.incidents import service
from esafety_desktop.readiness.drill_dialog import DrillDialog
from esafety_desktop.readiness.drill_service import Drill, packs, routes
from esafety_desktop.readiness.projector_view import ProjectorView
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.incident_kit import menu_line, opened, tab_over
from tests.readiness.test_drill import QUIET, kept

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

KEY = Qt.Key


@pytest.fixture
def view(desk: Desk, qtbot: QtBot) -> Iterator[ProjectorView]:
    """A drill on the wall, at its story."""
    made = ProjectorView(Drill(desk.store, "KN-SCEN-6"), from_story=True)
    qtbot.addWidget(made)
    made.show_on(QGuiApplication.primaryScreen(), desk)
    yield made
    made.done(0)


def press(view: ProjectorView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(view, key)


def answer(view: ProjectorView, name: str) -> None:
    """Go to an answer by the arrows, tick it and go on."""
    ids = [one for one, _ in view.slide.options]
    press(view, *[KEY.Key_Down] * ((ids.index(name) - view.slide.at) % len(ids)))
    press(view, KEY.Key_Space, KEY.Key_Right)


@pytest.mark.covers("TFG-14", "BECTA09-INC-RULE-1", "TFG-4")
def test_a_whole_drill_by_keys_keeps_nothing_and_names_nobody(
    view: ProjectorView, desk: Desk
) -> None:
    service.start_incident(desk.store, "Zebedee Quill saw something")
    before = kept(desk.store)
    seen: list[str] = []
    for _ in range(140):
        seen += view.page.texts
        slide = view.slide
        if slide.title == "The drill is over":
            break
        names = [name for name, _ in slide.options]
        if slide.kind == "step" and "TF-D" in names and len(names) > 8:
            answer(view, "TF-D")
        elif slide.options and not slide.ticked:
            answer(view, next((name for name in QUIET if name in names), names[0]))
        else:
            press(view, KEY.Key_Space)
    said = " ".join(seen)
    assert "The drill is over" in said
    assert "To talk over" in said
    assert "What has changed since 2009" in said
    assert "nothing is recorded" in said
    assert "999" in said
    assert "Zebedee" not in said
    assert "26-0" not in said
    assert view.windowTitle() == "E-Safety Desktop"
    assert kept(desk.store) == before


def test_back_takes_the_last_answer_back(view: ProjectorView) -> None:
    assert view.slide.kind == "story"
    press(view, KEY.Key_Right, KEY.Key_Right)
    second = view.slide
    assert second.kind == "read"
    press(view, KEY.Key_Right)
    assert view.slide.step_id == second.step_id
    press(view, KEY.Key_Left)
    assert view.slide == second
    press(view, KEY.Key_Left)
    assert view.slide.step_id != second.step_id
    press(view, KEY.Key_Left)
    assert view.slide.kind == "story"


def test_an_answer_is_wanted_before_it_goes_on(view: ProjectorView) -> None:
    while not view.slide.options or view.slide.ticked:
        press(view, KEY.Key_Right)
    before = view.slide.step_id
    press(view, KEY.Key_Right)
    assert view.slide.step_id == before
    assert any("Tick an answer" in text for text in view.page.texts)


def test_esc_asks_and_only_the_right_secret_leaves(view: ProjectorView, qtbot: QtBot) -> None:
    view.asks = "Your curtain PIN"
    view.check = lambda secret: "" if secret == "2468" else "That is not the PIN."
    press(view, KEY.Key_Escape)
    page = view.leave_page
    assert page.secret.isVisible()
    page.secret.setText("1111")
    page.go.click()
    assert view.isVisible()
    assert "not the PIN" in page.message.text()
    press(view, KEY.Key_Escape)
    assert view.page.isVisible()
    press(view, KEY.Key_Escape)
    page.secret.setText("2468")
    with qtbot.waitSignal(view.finished):
        page.go.click()


def test_without_a_secret_enter_leaves(view: ProjectorView, qtbot: QtBot) -> None:
    press(view, KEY.Key_Escape)
    assert not view.leave_page.secret.isVisible()
    with qtbot.waitSignal(view.finished):
        QTest.keyClick(view.leave_page.go, KEY.Key_Return)


def test_everything_fits_on_a_small_wall(view: ProjectorView, qtbot: QtBot) -> None:
    view.showNormal()
    view.resize(800, 600)
    for _ in range(6):
        qtbot.wait(5)
        for label in view.page.findChildren(QLabel):
            if label.isVisible():
                assert label.height() >= label.heightForWidth(label.width())
                assert label.geometry().bottom() <= view.page.height()
        press(view, KEY.Key_Right)
        if view.slide.options and not view.slide.ticked:
            press(view, KEY.Key_Space)


@pytest.mark.covers("TFG-14")
def test_any_route_of_any_procedure_can_be_practised(leader_store: Store) -> None:
    before = kept(leader_store)
    assert len(packs()) > 3
    for pack, _title in packs():
        for row in routes(pack):
            drill = Drill(leader_store, row.id)
            state = drill.view()
            assert state.steps[state.here[0]].title
            assert drill.report().parts
    assert kept(leader_store) == before


CRASH = """
import os, pathlib, sys
from esafety_desktop.accounts import making, service
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.readiness.drill_service import Drill
store = service.sign_in(pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3])
drill = Drill(store, "KN-SCEN-6")
drill.take("TF-0", StepAnswer())
drill.take("TF-1", StepAnswer(choices=("own-device",)))
print("in the middle", flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal of POSIX")
@pytest.mark.covers("TFG-14")
def test_a_program_that_dies_in_a_drill_leaves_nothing(data_folder: Path) -> None:
    from esafety_desktop.accounts import service as accounts

    def rows() -> dict[str, str]:
        """All rows but the trail, which tells of each sign-in."""
        store = accounts.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
        found = {name: row for name, row in kept(store).items() if "audit" not in name}
        store.close()
        return found

    before = rows()
    child = subprocess.Popen(
        [sys.executable, "-c", CRASH, str(data_folder), LEADER_NAME, LEADER_PASSWORD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert child.stdout is not None
    assert b"in the middle" in child.stdout.readline()
    os.kill(child.pid, signal.SIGKILL)
    child.communicate()
    assert rows() == before


@pytest.mark.covers("TFG-14", "TFG-5")
def test_filling_in_a_contact_does_not_lose_the_drill(desk: Desk, qtbot: QtBot) -> None:
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    wanted: list[str] = []
    desk.place_wanted.connect(wanted.append)
    line = menu_line(tab, "scenario")
    line.trigger()
    dialog = opened(tab, DrillDialog)
    dialog.ui.begin.click()
    dialog.ui.done.click()
    drill, step = dialog.drill, dialog.panel.step
    dialog.panel.contact_wanted.emit("SAM-SCHOOL-5")
    assert wanted == ["contacts/SAM-SCHOOL-5"]
    assert not dialog.isVisible()
    tab.hide()
    tab.show()
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.drill is drill
    assert step is not None
    assert dialog.panel.step is not None
    assert dialog.panel.step.id == step.id
    dialog.panel.contact_wanted.emit("SAM-SCHOOL-5")
    line.trigger()
    assert dialog.isVisible()
    dialog.close()
    tab.close()
