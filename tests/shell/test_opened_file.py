"""A back-up that somebody opens in Explorer: looked into, whatever the program is doing."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from esafety_desktop.accounts import service as accounts
from esafety_desktop.backups.restore_dialog import RestoreDialog
from esafety_desktop.setup.assistant_view import AssistantView
from esafety_desktop.shell.arguments import backup_in, parser
from esafety_desktop.shell.instance_rules import file_of, may_run, meeting_place, said_of
from esafety_desktop.shell.sign_in_view import SignInView
from esafety_desktop.shell.single import FirstWindow, call_first
from esafety_desktop.store import backup
from tests.backups.test_dialogs import ok, put_back, shown
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.store.store import Store

SECOND = textwrap.dedent("""
    import sys
    from pathlib import Path
    from PySide6.QtCore import QCoreApplication
    from esafety_desktop.shell.single import call_first
    app = QCoreApplication([])
    sys.exit(0 if call_first(Path(sys.argv[1]), Path(sys.argv[2])) else 3)
""")


@pytest.fixture
def file(data_folder: Path, tmp_path: Path) -> Path:
    """A whole back-up of the school, under a name with a space and letters beyond ASCII."""
    store: Store = accounts.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    path = tmp_path / "Büro Łódź" / "of the school.esafety-backup"
    path.parent.mkdir()
    backup.write(backup.plan(store), path)
    store.close()
    return path


def test_the_last_argument_is_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    here = tmp_path / "a b.ESAFETY-backup"
    assert backup_in(["--data", "x", "a b.ESAFETY-backup"]) == (here, ["--data", "x"])
    assert backup_in(["--demo"]) == (None, ["--demo"])
    file, rest = backup_in(["-platform", "offscreen", str(here)])
    assert file == here
    assert parser().parse_known_args(rest)[1] == ["-platform", "offscreen"]


@pytest.mark.parametrize(
    "name", ["a.esafety-backup", "Łódź ü\n.esafety-backup", "\udcff.esafety-backup"]
)
def test_any_name_of_a_file_comes_through(name: str) -> None:
    assert file_of(said_of(Path(name))) == Path(name)


@pytest.mark.parametrize("said", [b"", b"\n", b"zz\n", b"6100\n", b"61", b"\xff\xfe\n"])
def test_nothing_else_is_taken_for_a_file(said: bytes) -> None:
    assert file_of(said) is None


def test_the_sign_in_page_looks_into_it_and_puts_it_back(
    qtbot: QtBot, program: Program, file: Path
) -> None:
    program.ways_back.open_file(file)
    dialog = shown(qtbot, RestoreDialog)
    assert dialog.ui.pages.currentWidget() is dialog.ui.open
    assert str(file) in dialog.ui.about.text()
    dialog.ui.account.setCurrentText(LEADER_NAME)
    dialog.ui.password.setText(LEADER_PASSWORD)
    qtbot.waitUntil(ok(dialog).isEnabled)
    ok(dialog).click()
    qtbot.waitUntil(lambda: dialog.ui.pages.currentWidget() is dialog.ui.seen, timeout=20_000)
    put_back(qtbot, program, dialog)
    assert isinstance(program.frame.page, SignInView)
    signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)


def test_an_open_school_stands_beside_it_and_stays_open(
    qtbot: QtBot, program: Program, file: Path
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    program.ways_back.open_file(file)
    dialog = shown(qtbot, RestoreDialog)
    assert dialog.ui.pages.currentWidget() is dialog.ui.open
    dialog.ui.back.click()
    qtbot.waitUntil(lambda: not dialog.ui.busy.isVisible())
    assert dialog.ui.pages.currentWidget() is dialog.ui.choose
    dialog.reject()
    assert program.working is working


def test_what_is_on_the_screen_is_finished_first(
    qtbot: QtBot, program: Program, file: Path
) -> None:
    signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    program.ways_back.open_file(file)
    dialog = shown(qtbot, RestoreDialog)
    dialog.ui.password.setText("half a passw")
    program.ways_back.open_file(file.with_name("another.esafety-backup"))
    box = shown(qtbot, QMessageBox)
    assert "just now" in box.text()
    box.accept()
    assert dialog.ui.password.text() == "half a passw"
    dialog.reject()
    program.working.curtain.draw()  # type: ignore[union-attr]  # signed in
    program.ways_back.open_file(file)
    shown(qtbot, QMessageBox).accept()
    QApplication.processEvents()
    assert not [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, RestoreDialog) and one.isVisible()
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"no back-up at all", "isn't a whole back-up"), (None, "isn't there any more")],
)
def test_a_bad_file_is_said_plainly_and_others_are_offered(
    qtbot: QtBot, program: Program, tmp_path: Path, content: bytes | None, said: str
) -> None:
    bad = tmp_path / "bad.esafety-backup"
    if content is not None:
        bad.write_bytes(content)
    program.ways_back.open_file(bad)
    dialog = shown(qtbot, RestoreDialog)
    qtbot.waitUntil(lambda: not dialog.ui.busy.isVisible())
    assert dialog.ui.pages.currentWidget() is dialog.ui.choose
    assert dialog.ui.message.isVisible()
    assert said in dialog.ui.message.text()
    assert "othing was changed" in dialog.ui.message.text()
    dialog.reject()


def test_a_cut_off_file_is_no_back_up(qtbot: QtBot, program: Program, file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-200])
    program.ways_back.open_file(file)
    dialog = shown(qtbot, RestoreDialog)
    assert "isn't a whole back-up" in dialog.ui.message.text()
    dialog.reject()


def test_on_a_new_pc_it_is_looked_into_before_anything_is_set_up(
    qtbot: QtBot, tmp_path: Path, file: Path
) -> None:
    from esafety_desktop import bootstrap

    empty = tmp_path / "new pc"
    empty.mkdir()
    before = sys.excepthook
    bootstrap.application()
    program = bootstrap.build(empty)
    qtbot.addWidget(program.frame)
    with qtbot.waitSignal(program.settled):
        program.start()
    assert isinstance(program.frame.page, AssistantView)
    program.ways_back.open_file(file)
    dialog = shown(qtbot, RestoreDialog)
    assert dialog.ui.pages.currentWidget() is dialog.ui.open
    dialog.reject()
    program.shut()
    program.frame.close()
    sys.excepthook = before


@pytest.mark.fault("F14")
def test_a_second_start_hands_its_file_to_the_first(
    qtbot: QtBot, program: Program, file: Path, tmp_path: Path
) -> None:
    place = tmp_path / "meeting"
    first = FirstWindow(place, program)
    first.handed.connect(program.ways_back.open_file)
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(sys.path))
    second = subprocess.Popen(
        [sys.executable, "-c", SECOND, str(place), str(file)], env=environment
    )
    with qtbot.waitSignal(first.handed, timeout=30_000):
        pass
    dialog = shown(qtbot, RestoreDialog)
    assert str(file) in dialog.ui.about.text()
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    assert second.returncode == 0
    dialog.reject()
    first.close()


def test_the_whole_program_opens_the_file_that_it_was_started_with(
    qtbot: QtBot, data_folder: Path, file: Path, tmp_path: Path
) -> None:
    """A real process: ``esafety-desktop --data … file``, and a second one that finds the first."""
    seen = tmp_path / "seen"
    script = textwrap.dedent("""
        import sys
        from pathlib import Path
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication
        from esafety_desktop import bootstrap
        from esafety_desktop.__main__ import main
        seen = Path(sys.argv.pop(1))
        app = bootstrap.application()
        def look():
            for one in QApplication.topLevelWidgets():
                if type(one).__name__ == "RestoreDialog" and one.isVisible():
                    with seen.open("a", encoding="utf-8") as told:
                        told.write(one.ui.about.text() + "\\n")
                    one.reject()
                    if len(seen.read_text("utf-8").splitlines()) == 2:
                        app.quit()
        timer = QTimer(interval=50)
        timer.timeout.connect(look)
        timer.start()
        sys.exit(main())
    """)
    environment = dict(
        os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=os.pathsep.join(sys.path)
    )
    given = ["--data", str(data_folder), str(file)]
    first = subprocess.Popen([sys.executable, "-c", script, str(seen), *given], env=environment)
    try:
        qtbot.waitUntil(lambda: seen.exists() or first.poll() is not None, timeout=60_000)
        assert seen.exists()
        second = subprocess.run(
            [sys.executable, "-m", "esafety_desktop", *given],
            env=environment, timeout=60, check=False,
        )  # fmt: skip
        assert second.returncode == 0
        assert first.wait(60) == 0
    finally:
        first.kill()
    said = seen.read_text("utf-8").splitlines()
    assert len(said) == 2
    assert all(str(file) in line for line in said)


def test_nobody_there_takes_no_file(tmp_path: Path) -> None:
    place = meeting_place(tmp_path)
    assert not may_run(place)
    assert not call_first(place, tmp_path / "a.esafety-backup")
