"""File › Settings…, and the pupil's dialog, through the window."""

from __future__ import annotations

import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QScrollArea,
    QWidget,
)

from esafety_desktop import bootstrap
from esafety_desktop.agreements import service as agreements
from esafety_desktop.school import service as school
from esafety_desktop.school.pupil_dialog import PupilDialog
from esafety_desktop.shell import capture, settings
from esafety_desktop.shell.open_dialogs import open_dialogs
from esafety_desktop.shell.settings_dialog import SettingsDialog
from esafety_desktop.wiring_menus import SETTINGS_ELSEWHERE
from tests.conftest import (
    LEADER_NAME,
    LEADER_PASSWORD,
    OFFICE_NAME,
    OFFICE_PASSWORD,
    unnamed_controls,
)
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk

D = TypeVar("D", bound=QWidget)


@pytest.fixture
def working(qtbot: QtBot, data_folder: Path) -> Iterator[WorkingDesk]:
    before = sys.excepthook
    bootstrap.application()
    program: Program = bootstrap.build(data_folder)
    qtbot.addWidget(program.frame)
    with qtbot.waitSignal(program.settled):
        program.start()
    program.try_password(OFFICE_NAME, OFFICE_PASSWORD)
    qtbot.waitUntil(lambda: program.working is not None, timeout=30_000)
    assert program.working is not None
    yield program.working
    program.shut()  # else a back-up would come first
    program.frame.close()
    sys.excepthook = before


def shown(kind: type[D]) -> D:
    windows = QApplication.topLevelWidgets()
    return next(one for one in windows if isinstance(one, kind) and one.isVisible())


def press_ok(dialog: SettingsDialog | PupilDialog) -> None:
    dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).click()


def test_the_minutes_are_kept_and_count_at_once(working: WorkingDesk, data_folder: Path) -> None:
    working.trigger("settings")
    dialog = shown(SettingsDialog)
    assert dialog.ui.minutes.value() == 10
    dialog.ui.minutes.setValue(99)
    assert dialog.ui.minutes.value() == 30
    dialog.ui.minutes.setValue(0)
    assert dialog.ui.minutes.value() == 2
    press_ok(dialog)
    assert settings.read(data_folder).idle_minutes == 2
    working.watch.rule = working.watch.rule.touch(time.monotonic() - 121)
    working.watch.tick()
    assert working.program.working is None


def test_cancel_changes_nothing_and_other_settings_stay(
    working: WorkingDesk, data_folder: Path
) -> None:
    settings.write(data_folder, settings.Settings(backup_folder="E:/"))
    working.trigger("settings")
    dialog = shown(SettingsDialog)
    dialog.ui.minutes.setValue(20)
    dialog.reject()
    assert settings.read(data_folder).idle_minutes == 10
    working.trigger("settings")
    dialog = next(one for one in open_dialogs() if one.isVisible())  # type: ignore[assignment] # the new one
    dialog.ui.minutes.setValue(20)
    press_ok(dialog)
    assert settings.read(data_folder) == settings.Settings(20, "E:/")


@pytest.mark.parametrize(
    ("kept", "found"),
    [
        (b'{"idle_minutes": 999, "backup_folder": "E:/"}', settings.Settings(10, "E:/")),
        (b'{"idle_minutes": -1, "scan_sound": false}', settings.Settings(10, scan_sound=False)),
        (b'{"idle_minutes": "ten", "backup_folder": "E:/"}', settings.Settings(10, "E:/")),
        (b'{"backup_folder": ["E:/"], "idle_minutes": 5}', settings.Settings(5)),
        (b'{"idle_minutes": 5, "backup_fol', settings.Settings()),
        (b"[1, 2]", settings.Settings()),
        (b"", settings.Settings()),
    ],
)
def test_one_odd_setting_leaves_the_others(
    tmp_path: Path, kept: bytes, found: settings.Settings
) -> None:
    (tmp_path / settings.FILE_NAME).write_bytes(kept)
    assert settings.read(tmp_path) == found


@pytest.mark.fault("F5", how="the system refuses files beyond a size, as a full disk does")
def test_a_full_disk_leaves_the_settings_of_before(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    kept = settings.Settings(5, "E:/")
    settings.write(tmp_path, kept)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, before[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            settings.write(tmp_path, settings.Settings(7, "F:/"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert settings.read(tmp_path) == kept


def test_what_was_changed_is_said_and_nothing_else(working: WorkingDesk, qtbot: QtBot) -> None:
    working.trigger("settings")
    dialog = shown(SettingsDialog)
    dialog.ui.sound.setChecked(False)
    with qtbot.waitSignal(working.desk.said) as told:
        press_ok(dialog)
    assert told.args == ["No sound tells any more what became of a scanned slip."]


def test_the_folder_is_shown_and_can_be_opened(working: WorkingDesk, data_folder: Path) -> None:
    class Files(QObject):
        opened: QUrl | None = None

        @Slot(QUrl)
        def show_file(self, url: QUrl) -> None:
            self.opened = url

    files = Files()
    working.trigger("settings")
    dialog = shown(SettingsDialog)
    assert dialog.ui.folder.text() == str(data_folder)
    assert dialog.ui.capture.isVisible() is capture.POSSIBLE
    assert not unnamed_controls(dialog)
    QDesktopServices.setUrlHandler("file", files, "show_file")  # type: ignore[arg-type] # takes a str
    try:
        dialog.ui.open_folder.click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert files.opened is not None
    assert Path(files.opened.toLocalFile()) == data_folder


@pytest.mark.skipif(capture.POSSIBLE, reason="for systems other than Windows")
def test_only_windows_can_leave_a_window_out(working: WorkingDesk) -> None:
    assert not capture.leave_out(working.frame, wanted=True)


@pytest.mark.skipif(not capture.POSSIBLE, reason="needs Windows")
def test_windows_leaves_the_window_out(working: WorkingDesk) -> None:
    assert capture.leave_out(working.frame, wanted=True)
    assert capture.leave_out(working.frame, wanted=False)


def test_odd_settings_fall_back(tmp_path: Path) -> None:
    for told in ('{"idle_minutes": 31}', '{"hide_from_capture": "yes"}', '{"backup_folder": 3}'):
        (tmp_path / settings.FILE_NAME).write_text(told, encoding="utf-8")
        assert settings.read(tmp_path) == settings.Settings()


def new_pupil(working: WorkingDesk) -> str:
    working.trigger("new_pupil")
    dialog = shown(PupilDialog)
    dialog.ui.forename.setText("Tamsin")
    dialog.ui.surname.setText("Okafor")
    press_ok(dialog)
    return dialog.row.id


def test_a_new_pupil_is_in_the_register_at_once(working: WorkingDesk) -> None:
    pupil = new_pupil(working)
    assert [row.id for row in school.pupils(working.store)] == [pupil]
    assert not agreements.bring_up_to_date(working.store).areas


def test_a_new_pupil_begins_in_the_class_that_is_looked_at(working: WorkingDesk) -> None:
    """The page's class is the child's class, and stays the page's class afterwards."""
    both = []
    for name in ("5A", "5B"):
        working.trigger("new_pupil")
        dialog = shown(PupilDialog)
        dialog.ui.forename.setText("Tamsin")
        dialog.ui.surname.setText("Okafor")
        dialog.ui.classBox.setCurrentText("A new class…")
        dialog.ui.newClass.setText(name)
        press_ok(dialog)
        both.append(dialog.row.class_id)
    page = working.view.current
    assert page is not None
    page.ui.school_class.setCurrentText("5A")  # type: ignore[attr-defined] # the signed forms
    assert page.chosen_class == both[0]
    new_pupil(working)
    assert page.ui.school_class.currentText() == "5A"  # type: ignore[attr-defined]
    rows = school.pupils(working.store)
    assert [row.class_id for row in rows].count(both[0]) == 2


def test_enter_on_a_child_that_was_searched_for_opens_its_details(
    qtbot: QtBot, working: WorkingDesk
) -> None:
    pupil = new_pupil(working)
    qtbot.keyClicks(working.view.search, "okaf")
    qtbot.keyClick(working.view.search, Qt.Key.Key_Return)
    assert working.room == "agreements"
    grid = working.view.current.grid  # type: ignore[union-attr] # the signed forms
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert any(
        isinstance(one, PupilDialog) and one.isVisible() and one.row.id == pupil
        for one in open_dialogs()
    )


@pytest.mark.parametrize("role", ["office", "leader"])
def test_every_setting_of_the_school_opens_from_here(
    qtbot: QtBot, program: Program, role: str
) -> None:
    names = {"office": (OFFICE_NAME, OFFICE_PASSWORD), "leader": (LEADER_NAME, LEADER_PASSWORD)}
    working = signed_in(qtbot, program, *names[role])
    working.trigger("settings")
    dialog = shown(SettingsDialog)
    dialog.ui.parts.setCurrentIndex(1)
    buttons = dialog.ui.inside.findChildren(QPushButton)
    offered = [plan for plan in SETTINGS_ELSEWHERE if role == "leader" or not plan.leaders]
    assert [one.text() for one in buttons] == [plan.text for plan in offered]
    assert not unnamed_controls(dialog)
    for button, plan in zip(buttons, offered, strict=True):
        assert button.isVisible()
        button.click()
        (opened,) = [one for one in dialog.findChildren(QDialog) if one.isVisible()]
        assert type(opened).__name__ == plan.class_name
        opened.reject()
        qtbot.waitUntil(partial(QDialog.isHidden, opened))
        opened.setParent(None)
    dialog.reject()


@pytest.mark.parametrize(("percent", "points"), [(100, 10), (150, 15), (137, 10)])
def test_the_size_of_the_text_counts_from_the_next_start(
    tmp_path: Path, percent: int, points: int
) -> None:
    (tmp_path / settings.FILE_NAME).write_text(f'{{"text_percent": {percent}}}', "utf-8")
    asked = (
        "import sys; from pathlib import Path; from esafety_desktop import bootstrap;"
        "app = bootstrap.application(()); bootstrap._enlarge(app, Path(sys.argv[1]));"
        "print(app.font().pointSizeF())"
    )
    told = subprocess.run(
        [sys.executable, "-c", asked, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert float(told.stdout) == points


def test_the_size_of_the_text_is_chosen_and_said(working: WorkingDesk, data_folder: Path) -> None:
    dialog = SettingsDialog(working.desk)
    dialog.ui.text_size.setCurrentIndex(dialog.ui.text_size.findData(150))
    dialog.accept()
    assert settings.read(data_folder).text_percent == 150
    again = SettingsDialog(working.desk)
    assert again.ui.text_size.currentData() == 150
    assert settings.said_of(settings.Settings(), again.wanted()).startswith("The text is at 150 %")


@pytest.mark.parametrize("points", [9, 10, 13])
def test_nothing_scrolls_where_the_screen_has_room(working: WorkingDesk, points: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = app.font()
    larger = app.font()
    larger.setPointSize(points)
    app.setFont(larger)
    try:
        dialog = SettingsDialog(working.desk)
        dialog.show()
        QApplication.processEvents()
        room = dialog.findChild(QScrollArea, "scrolled")
        assert room is not None
        assert room.verticalScrollBar().maximum() == 0
        dialog.close()
    finally:
        app.setFont(before)
