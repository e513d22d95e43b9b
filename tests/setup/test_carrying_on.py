"""The set-up assistant can be left at any page and gone on with; no password is kept."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from esafety_desktop import bootstrap
from esafety_desktop.accounts import service as accounts
from esafety_desktop.school import service as school
from esafety_desktop.setup import staging, typed_service
from esafety_desktop.setup.assistant_view import AssistantView
from esafety_desktop.setup.key_pages import AccountPage, SheetPage
from esafety_desktop.widgets.jobs import Jobs
from tests.sheet_kit import take_in_hand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.setup.page import Page

    Start = Callable[[], AssistantView]

OFFICE, LEADER = "seven small otters", "lantern under moss"
ADDRESS = "Shore Road\nTern Bay\nTB1 2AB"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "data"
    made.mkdir()
    return made


@pytest.fixture
def start(qtbot: QtBot, folder: Path) -> Iterator[Start]:
    """Starts the assistant; what was open is left as a closed window leaves it."""
    made: list[tuple[AssistantView, Jobs]] = []

    def leave() -> None:
        for view, jobs in made[-1:]:
            view.shut()
            view.hide()
            jobs.close()

    def begun() -> AssistantView:
        leave()
        staging.tidy(folder)
        jobs = Jobs()
        view = AssistantView(folder, jobs)
        qtbot.addWidget(view)
        view.show()
        made.append((view, jobs))
        return view

    yield begun
    leave()


def everything_kept(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def on(qtbot: QtBot, view: AssistantView) -> None:
    """Answer the page, whichever it is, and go on."""
    page = view.page
    if isinstance(page, AccountPage) and not page.made:
        password = OFFICE if page is view.office else LEADER
        page.ui.password.setText(password)
        page.ui.again.setText(password)
    if isinstance(page, SheetPage) and page.sheet is not None:
        take_in_hand(page.check)
        page.check.ui.group.setText(page.sheet.code.split("-")[page.group - 1])
    if page is view.choice:
        view.choice.ui.now.setChecked(True)
    if page is view.leader and not page.known:
        view.leader.ui.name.setText("Mrs Bell")
    assert view.ui.next.isEnabled(), view.ui.reason.text()
    view.ui.next.click()
    qtbot.waitUntil(lambda: view.page is not page, timeout=30_000)


def name_of(view: AssistantView, page: Page) -> str:
    return next(name for name, held in vars(view).items() if held is page)


def test_what_was_typed_is_there_again(qtbot: QtBot, start: Start) -> None:
    view = start()
    on(qtbot, view)
    view.school.ui.name.setText("Tern Bay Primary School")
    view.school.ui.address.setPlainText(ADDRESS)
    view.school.ui.head.setText("Mrs Oyelaran")
    on(qtbot, view)
    view.terms.ui.first1.setText("not known ye")
    again = start()
    assert again.page is again.terms
    assert "Welcome back" in again.ui.kept.text()
    assert again.ui.kept.isVisible()
    assert again.terms.ui.first1.text() == "not known ye"
    assert not again.ui.next.isEnabled()
    again.go_back()
    row = again.school.view.row
    assert (row.name, row.head_teacher) == ("Tern Bay Primary School", "Mrs Oyelaran")
    assert row.address == tuple(ADDRESS.split("\n"))


def test_a_power_cut_loses_no_more_than_a_moment(qtbot: QtBot, start: Start, folder: Path) -> None:
    view = start()
    on(qtbot, view)
    view.school.ui.name.setText("Tern Bay Prim")

    def name() -> str:
        typed = typed_service.kept(folder)
        return typed.school.name if typed else ""

    qtbot.waitUntil(lambda: name() == "Tern Bay Prim")


@pytest.mark.parametrize(
    "left", ["school", "terms", "office", "office_sheet", "choice", "leader", "leader_sheet",
             "people"],
)  # fmt: skip
def test_left_at_any_page_it_is_finished_at_the_next_start(
    qtbot: QtBot, start: Start, folder: Path, left: str
) -> None:
    view = start()
    on(qtbot, view)
    view.school.ui.name.setText("Tern Bay Primary School")
    while view.page is not getattr(view, left):
        on(qtbot, view)
    view = start()
    kept = everything_kept(folder)
    assert OFFICE.encode() not in kept
    assert LEADER.encode() not in kept
    assert view.school.ui.name.text() == "Tern Bay Primary School"
    made_before = left not in {"school", "terms", "office"}
    assert view.page is (view.office if made_before else getattr(view, left))
    assert view.office.known == made_before
    if made_before:
        on(qtbot, view)
        at = {"leader_sheet": "leader"}.get(left, left)  # a code that was shown is gone
        assert name_of(view, view.page) == at
    while view.page is not view.people:
        on(qtbot, view)
    with qtbot.waitSignal(view.opened) as opened:
        view.go_on()
    opened.args[0].close()
    assert not (folder / staging.NAME).exists()
    accounts.sign_in(folder, "office", OFFICE).close()
    leader = accounts.sign_in(folder, "mrs bell", LEADER)
    try:
        assert leader.is_leader
        assert school.school(leader).name == "Tern Bay Primary School"
    finally:
        leader.close()


def test_a_sheet_that_nobody_checked_is_made_anew(qtbot: QtBot, start: Start, folder: Path) -> None:
    view = start()
    on(qtbot, view)
    view.school.ui.name.setText("Tern Bay Primary School")
    while view.page is not view.office_sheet:
        on(qtbot, view)
    assert view.office_sheet.sheet is not None
    first = view.office_sheet.sheet.code
    view = start()
    assert "new recovery sheet" in view.office.ui.words.text()
    on(qtbot, view)
    assert view.office_sheet.sheet is not None
    assert view.office_sheet.sheet.code != first
    assert "tear that one up" in view.office_sheet.ui.keep.text()
    while view.page is not view.people:
        on(qtbot, view)
    with qtbot.waitSignal(view.opened) as opened:
        view.go_on()
    opened.args[0].close()
    assert not accounts.names_by_code(folder, first)


def test_a_wrong_password_says_so_and_changes_nothing(
    qtbot: QtBot, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = start()
    on(qtbot, view)
    view.school.ui.name.setText("Tern Bay Primary School")
    while view.page is not view.choice:
        on(qtbot, view)
    view = start()
    said: list[object] = []
    monkeypatch.setattr(
        "esafety_desktop.setup.waiting_view.show_problem",
        lambda problem, _page: said.append(problem),
    )
    view.office.ui.password.setText("something else")
    view.ui.next.click()
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    assert view.page is view.office
    assert view.ui.next.isEnabled()
    again = view.office.ui.password
    assert view.focusWidget() is again
    assert again.selectedText(), "the next letter begins the password anew"


def test_back_at_the_password_the_keyboard_types_it_and_wipes_nothing(
    qtbot: QtBot, start: Start, folder: Path
) -> None:
    """Found by a stranger: the space of her password pressed “Begin again”, its b confirmed it."""
    view = start()
    on(qtbot, view)
    view.school.ui.name.setText("Tern Bay Primary School")
    while view.page is not view.office_sheet:
        on(qtbot, view)
    view.shut()
    view.hide()
    program = bootstrap.build(folder)
    qtbot.addWidget(program.frame)
    with qtbot.waitSignal(program.settled):
        program.start()
    again = program.frame.page
    assert isinstance(again, AssistantView)
    with qtbot.waitActive(program.frame):
        program.frame.activateWindow()
    assert program.frame.focusWidget() is again.office.ui.password
    for letter in "teapot badger":
        focus = program.frame.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, letter)
    assert again.findChildren(QMessageBox) == []
    assert again.office.password == "teapot badger"
    program.shut()
    program.frame.close()


@pytest.mark.parametrize("name", ["school", "terms", "office", "choice", "people"])
def test_the_cursor_stands_in_the_first_field_of_a_page(
    qtbot: QtBot, start: Start, name: str
) -> None:
    view = start()
    while view.page is not getattr(view, name):
        if view.page is view.school:
            view.school.ui.name.setText("Tern Bay Primary School")
        on(qtbot, view)
    focus = view.focusWidget()
    assert focus is not None
    assert view.page.isAncestorOf(focus)
    if view.page in {view.school, view.office}:
        assert focus is view.page.ui.name


def test_damage_to_the_notes_begins_afresh(folder: Path, start: Start) -> None:
    typed_service.keep(folder, typed_service.Typed(page="terms", office="bureau"))
    notes = folder / staging.NAME / staging.TYPED
    notes.write_bytes(notes.read_bytes()[:-9])
    view = start()
    assert view.page is view.welcome
    notes.write_bytes(b'{"page": "nowhere"}')
    view = start()
    assert view.page is view.welcome


def test_looking_without_typing_keeps_nothing(start: Start, folder: Path) -> None:
    start()
    start()
    assert list(folder.iterdir()) == []


def test_notes_beside_a_school_are_swept(data_folder: Path) -> None:
    typed_service.keep(data_folder, typed_service.Typed(page="terms", office="bureau"))
    staging.tidy(data_folder)
    assert not (data_folder / staging.NAME).exists()


STOPPED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from esafety_desktop import bootstrap
app = bootstrap.application()
program = bootstrap.build(Path(sys.argv[1]))
def type_it():
    view = program.frame.page
    view.ui.next.click()
    QTest.keyClicks(view.school.ui.name, "Tern Bay Primary School")
    view.ui.next.click()
    QTimer.singleShot(1500, lambda: print("typed", flush=True))
program.settled.connect(type_it)
program.start()
app.exec()
"""


#: On Windows a program is ended in one way only.
ENDS = sorted({getattr(signal, "SIGKILL", signal.SIGTERM), signal.SIGTERM})


@pytest.mark.parametrize("how", ENDS)
def test_a_real_program_is_stopped_and_started(
    qtbot: QtBot, folder: Path, how: signal.Signals
) -> None:
    """The program runs by itself, is typed into, killed, and started again."""
    running = subprocess.Popen(
        [sys.executable, "-c", STOPPED, str(folder)], stdout=subprocess.PIPE, text=True
    )
    assert running.stdout is not None
    assert running.stdout.readline().strip() == "typed"
    running.send_signal(how)
    running.communicate(timeout=20)
    bootstrap.application()
    program = bootstrap.build(folder)
    qtbot.addWidget(program.frame)
    with qtbot.waitSignal(program.settled):
        program.start()
    view = program.frame.page
    assert isinstance(view, AssistantView)
    assert view.page is view.terms
    assert view.school.ui.name.text() == "Tern Bay Primary School"
    program.shut()
    program.frame.close()
