"""Out and in through the real window, by keyboard; what a person is told on the way."""

from __future__ import annotations

import shutil
import threading
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QProgressDialog

from esafety_desktop.concerns import service as concerns
from esafety_desktop.everything import in_service, out_service
from esafety_desktop.everything.in_dialog import InDialog
from esafety_desktop.everything.out_dialog import OutDialog
from esafety_desktop.everything.place_look_view import LOOKING
from esafety_desktop.incidents.search_service import ids_here
from esafety_desktop.school import service as school
from esafety_desktop.widgets.time_left import time_left
from tests.conftest import (
    LEADER_NAME,
    LEADER_PASSWORD,
    OFFICE_NAME,
    OFFICE_PASSWORD,
    unnamed_controls,
)
from tests.everything import kit
from tests.journey.at_work import at_work
from tests.journey.hands import shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.everything.place_look_view import PlaceLook
    from esafety_desktop.everything.ui_in_dialog import Ui_EverythingIn
    from esafety_desktop.everything.ui_out_dialog import Ui_EverythingOut
    from esafety_desktop.store.store import Store
    from tests.journey.hands import Hands


def test_out_and_into_a_new_school(
    qtbot: QtBot, leader_store: Store, data_folder: Path, school_template: Path, tmp_path: Path
) -> None:
    usual = leader_store.clock
    kit.fill(leader_store)
    leader_store.clock = usual
    leader_store.close()
    place = tmp_path / "out"
    place.mkdir()
    with at_work(qtbot, data_folder, tmp_path, LEADER_NAME, LEADER_PASSWORD) as hands:
        password = _take_out(hands, qtbot, place)
    (folder,) = place.iterdir()
    assert (folder / "README.txt").exists()
    assert (folder / "Protected" / "Papers 1.pdf").exists()
    new = tmp_path / "new"
    shutil.copytree(school_template, new)
    with at_work(qtbot, new, tmp_path, LEADER_NAME, LEADER_PASSWORD) as hands:
        _bring_in(hands, qtbot, folder, password)
        store = hands.desk.store
        assert school.school(store).name == "Seabrook Primary School"
        assert len(ids_here(store)) == 1
        assert "rows were brought in" in hands.spoken
        hands.desk.view.open_place("incidents")
        hands.desk.trigger("everything_in")
        again = hands.dialog(InDialog)
        assert "holds records already" in again.ui.reason.text()
        assert not again.ui.look.isEnabled()
        again.reject()


def _take_out(hands: Hands, qtbot: QtBot, place: Path) -> str:
    hands.desk.trigger("everything_out")
    dialog = hands.dialog(OutDialog)
    assert unnamed_controls(dialog) == []
    ui: Ui_EverythingOut = dialog.ui
    ui.place.setText(str(place))
    hands.until(lambda: "Make a password" in ui.reason.text())
    assert not ui.ok.isEnabled()
    qtbot.keyClick(ui.suggest, Qt.Key.Key_Space)
    password = ui.password.text()
    assert len(password) == 24
    assert ui.password.echoMode() == ui.password.EchoMode.Normal
    assert "Write the password down" in ui.reason.text()
    qtbot.keyClick(ui.written, Qt.Key.Key_Space)
    assert "last line" in ui.reason.text()
    qtbot.keyClick(ui.known, Qt.Key.Key_Space)
    assert ui.reason.text() == ""
    qtbot.keyClick(ui.ok, Qt.Key.Key_Space)
    hands.until(lambda: not shown(OutDialog))
    assert f"Everything is in the folder “{place}" in hands.spoken
    return password


def _bring_in(hands: Hands, qtbot: QtBot, folder: Path, password: str) -> None:
    hands.desk.trigger("everything_in")
    dialog = hands.dialog(InDialog)
    assert unnamed_controls(dialog) == []
    ui: Ui_EverythingIn = dialog.ui
    assert ui.reason.text() == "Choose the folder."
    ui.place.setText(str(folder))
    hands.until(ui.locked_part.isVisible)
    assert "Type the password" in ui.reason.text()
    ui.password.setText(password)
    qtbot.keyClick(ui.look, Qt.Key.Key_Space)
    hands.until(lambda: bool(ui.found.text()))
    assert "Seabrook Primary School: taken out on" in ui.found.text()
    assert "of the locked cabinet" in ui.found.text()
    qtbot.keyClick(ui.ok, Qt.Key.Key_Space)
    hands.until(lambda: not shown(InDialog))


def test_a_concern_that_waits_is_said_to_stay_behind(
    qtbot: QtBot, leader_store: Store, data_folder: Path, tmp_path: Path
) -> None:
    concerns.report_concern(leader_store, "A worry.")
    leader_store.close()
    with at_work(qtbot, data_folder, tmp_path, LEADER_NAME, LEADER_PASSWORD) as hands:
        hands.desk.trigger("everything_out")
        dialog = hands.dialog(OutDialog)
        assert "decide on it first" in dialog.ui.locked_words.text()
        dialog.reject()


def test_only_looking_at_a_new_school_leaves_it_empty(
    qtbot: QtBot, data_folder: Path, tmp_path: Path
) -> None:
    with at_work(qtbot, data_folder, tmp_path, LEADER_NAME, LEADER_PASSWORD) as hands:
        for plan in hands.desk.view.plans:
            hands.desk.view.open_place(plan.room)
        assert in_service.why_not(hands.desk.store) == ""


def test_the_office_is_asked_for_no_password(
    qtbot: QtBot, data_folder: Path, tmp_path: Path
) -> None:
    place = tmp_path / "out"
    place.mkdir()
    with at_work(qtbot, data_folder, tmp_path, OFFICE_NAME, OFFICE_PASSWORD) as hands:
        hands.desk.trigger("everything_out")
        dialog = hands.dialog(OutDialog)
        assert not dialog.ui.locked_part.isVisible()
        dialog.ui.place.setText(str(data_folder))
        hands.until(lambda: "keeps the school" in dialog.ui.reason.text())
        dialog.ui.place.setText(str(place))
        dialog.ui.known.click()
        hands.until(dialog.ui.ok.isEnabled)
        dialog.ui.ok.click()
        hands.until(lambda: not shown(OutDialog))
    (folder,) = place.iterdir()
    assert not (folder / "Protected").exists()


def test_a_leader_leaves_the_incidents_out(
    qtbot: QtBot, leader_store: Store, data_folder: Path, tmp_path: Path
) -> None:
    kit.fill(leader_store)
    leader_store.close()
    place = tmp_path / "out"
    place.mkdir()
    with at_work(qtbot, data_folder, tmp_path, LEADER_NAME, LEADER_PASSWORD) as hands:
        hands.desk.trigger("everything_out")
        dialog = hands.dialog(OutDialog)
        ui = dialog.ui
        ui.place.setText(str(place))
        hands.until(lambda: "Make a password" in ui.reason.text())
        assert ui.password.isEnabled()
        qtbot.keyClick(ui.with_locked, Qt.Key.Key_Space)
        assert not ui.password.isEnabled()
        assert "stay in the program" in ui.locked_words.text()
        assert "last line" in ui.reason.text()
        qtbot.keyClick(ui.with_locked, Qt.Key.Key_Space)
        assert "Make a password" in ui.reason.text()
        qtbot.keyClick(ui.with_locked, Qt.Key.Key_Space)
        qtbot.keyClick(ui.known, Qt.Key.Key_Space)
        qtbot.keyClick(ui.ok, Qt.Key.Key_Space)
        hands.until(lambda: not shown(OutDialog))
        assert f"All but the locked cabinet is in the folder “{place}" in hands.spoken
    (folder,) = place.iterdir()
    assert not (folder / "Protected").exists()


def test_cancel_in_the_window_leaves_nothing(
    qtbot: QtBot, leader_store: Store, data_folder: Path, tmp_path: Path
) -> None:
    kit.fill(leader_store)
    leader_store.close()
    place = tmp_path / "out"
    place.mkdir()
    with at_work(qtbot, data_folder, tmp_path, LEADER_NAME, LEADER_PASSWORD) as hands:
        hands.desk.trigger("everything_out")
        dialog = hands.dialog(OutDialog)
        dialog.ui.place.setText(str(place))
        for button in (dialog.ui.suggest, dialog.ui.written, dialog.ui.known):
            button.click()
        hands.until(dialog.ui.ok.isEnabled)
        dialog.ui.ok.click()
        (box,) = dialog.findChildren(QProgressDialog)
        box.canceled.emit()
        hands.until(lambda: "Cancelled" in hands.spoken)
        assert list(place.iterdir()) == []
        assert (out_service.BEGUN, "locked") in kit.entries(hands.desk.store)
        dialog.reject()


def test_no_key_typed_touches_the_disk(qtbot: QtBot, data_folder: Path, tmp_path: Path) -> None:
    """A folder is judged on the worker thread, once; until then OK waits for it."""
    place = tmp_path / "out"
    place.mkdir()
    with at_work(qtbot, data_folder, tmp_path, LEADER_NAME, LEADER_PASSWORD) as hands:
        hands.desk.trigger("everything_out")
        dialog = hands.dialog(OutDialog)
        hands.until(lambda: not hands.desk.desk.jobs.busy)
        asked = _looked_at(dialog.look)
        dialog.ui.place.clear()
        qtbot.keyClicks(dialog.ui.place, str(place))
        assert dialog.ui.reason.text() == LOOKING
        dialog.ui.suggest.click()
        for tick in (dialog.ui.written, dialog.ui.known):
            tick.setChecked(True)
        assert not dialog.ui.ok.isEnabled()
        hands.until(dialog.ui.ok.isEnabled)
        told = len(asked)
        qtbot.keyClicks(dialog.ui.password, "x" * 20)
        hands.until(lambda: not hands.desk.desk.jobs.busy)
        assert len(asked) == told
        assert {thread for _, thread in asked}.isdisjoint({threading.get_ident()})
        assert asked[-1][0] == place
        dialog.reject()


def _looked_at(look: PlaceLook[Any]) -> list[tuple[Path, int]]:
    """Where a look at the disk is taken from now on, and on which thread."""
    asked: list[tuple[Path, int]] = []
    judge = look._judge

    def noted(place: Path) -> Any:
        asked.append((place, threading.get_ident()))
        return judge(place)

    look._judge = noted
    return asked


def test_a_folder_that_is_copied_elsewhere_is_refused_and_never_proposed(
    qtbot: QtBot, data_folder: Path, tmp_path: Path
) -> None:
    copied = tmp_path / "OneDrive - Seabrook"
    copied.mkdir()
    with at_work(qtbot, data_folder, tmp_path, OFFICE_NAME, OFFICE_PASSWORD) as hands:
        hands.desk.trigger("everything_out")
        dialog = hands.dialog(OutDialog)
        dialog.ui.known.click()
        dialog.ui.place.setText(str(copied))
        hands.until(lambda: "copies every file" in dialog.ui.reason.text())
        assert not dialog.ui.ok.isEnabled()
        assert not dialog.ui.shared.isVisible()
        dialog.reject()


@pytest.mark.fault("F5", how="the system refuses files beyond a size once the folder is whole")
def test_a_trail_that_could_not_take_it_is_told_and_taken_later(
    qtbot: QtBot, data_folder: Path, tmp_path: Path
) -> None:
    resource = pytest.importorskip("resource")
    with at_work(qtbot, data_folder, tmp_path, LEADER_NAME, LEADER_PASSWORD) as hands:
        hands.desk.trigger("everything_out")
        dialog = hands.dialog(OutDialog)
        store = hands.desk.store
        given = out_service.begin(store)
        written = out_service.write(given, kit.wanted(tmp_path / "out"), kit.silent)
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
        try:
            dialog._done(written)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        (box,) = shown(QMessageBox)
        assert "the trail does not say so yet" in box.text()
        assert "That folder is whole" in box.informativeText()
        box.close()
        assert dialog.isVisible()
        assert not dialog.ui.place.isEnabled()
        assert (out_service.DONE, "office") not in kit.entries(store)
        assert dialog.ui.ok.text() == "&Put it into the trail"
        qtbot.keyClick(dialog.ui.ok, Qt.Key.Key_Space)
        assert not dialog.isVisible()
        assert {(out_service.DONE, "office"), (out_service.DONE, "locked")} < {*kit.entries(store)}
        assert len(list((tmp_path / "out").iterdir())) == 1


def test_a_wrong_password_is_said_and_changes_nothing(
    qtbot: QtBot, leader_store: Store, school_template: Path, tmp_path: Path
) -> None:
    kit.fill(leader_store)
    folder = kit.take_out(leader_store, tmp_path / "out").folder
    new = tmp_path / "new"
    shutil.copytree(school_template, new)
    with at_work(qtbot, new, tmp_path, LEADER_NAME, LEADER_PASSWORD) as hands:
        hands.desk.trigger("everything_in")
        dialog = hands.dialog(InDialog)
        dialog.ui.place.setText(str(folder))
        dialog.ui.password.setText("lantern under moss")
        hands.until(dialog.ui.look.isEnabled)
        dialog.ui.look.click()
        hands.until(lambda: bool(shown(QMessageBox)))
        (box,) = shown(QMessageBox)
        assert "does not open" in box.text()
        box.close()
        assert dialog.ui.found.text() == ""
        assert not dialog.ui.ok.isEnabled()
        dialog.reject()
        assert in_service.why_not(hands.desk.store) == ""


@pytest.mark.parametrize(
    ("elapsed", "done", "total", "words"),
    [
        (1.0, 50, 100, ""),
        (5.0, 0, 0, ""),
        (5.0, 1, 100, ""),
        (10.0, 60, 100, "A few seconds left."),
        (10.0, 20, 100, "About 40 seconds left."),
        (30.0, 33, 100, "About a minute left."),
        (60.0, 25, 100, "About 3 minutes left."),
        (60.0, 100, 100, ""),
    ],
)
def test_time_left(elapsed: float, done: int, total: int, words: str) -> None:
    assert time_left(elapsed, done, total) == words
