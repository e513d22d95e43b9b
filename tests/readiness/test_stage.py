"""While a drill is on the wall, the whole program hides behind it until PIN or password."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from esafety_desktop import bootstrap
from esafety_desktop.accounts import service as accounts
from esafety_desktop.contacts import service as contacts
from esafety_desktop.contacts.rows import EntryRow, Hours, NumberRow
from esafety_desktop.incidents.service import start_incident
from esafety_desktop.printing import marking
from esafety_desktop.readiness.drill_dialog import DrillDialog, practise
from esafety_desktop.readiness.projector_view import ProjectorView
from esafety_desktop.sample import made_up as made_up_school
from esafety_desktop.shell.curtain_view import CurtainView
from esafety_desktop.shell.sign_in_view import SignInView
from esafety_desktop.shell.stage import PASSWORD, PIN
from esafety_desktop.widgets import theme
from tests.conftest import LEADER_NAME, LEADER_PASSWORD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk

CHILD = "Zebedee Quill"


@pytest.fixture
def working(qtbot: QtBot, program: Program) -> WorkingDesk:
    """The leader's desk at the Incidents tab, with an open incident."""
    page = program.frame.page
    assert isinstance(page, SignInView)
    page.ui.account.setCurrentText(LEADER_NAME)
    qtbot.keyClicks(page.ui.password, LEADER_PASSWORD)
    qtbot.keyClick(page.ui.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.working is not None, timeout=30_000)
    assert program.working is not None
    desk = program.working.desk
    desk.done(start_incident(desk.store, f"{CHILD} saw something"), None)
    program.working.view.open_place("incidents")
    return program.working


def on_the_wall(working: WorkingDesk, qtbot: QtBot) -> ProjectorView:
    """A drill, put on the projector by its button."""
    tab = working.view.current
    assert tab is not None
    dialog = practise(tab, working.desk)
    dialog.ui.chooseProject.click()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ProjectorView)))
    (view,) = dialog.findChildren(ProjectorView)
    return view


def shown() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def texts(window: QWidget) -> str:
    """Every word on a window that can be seen."""
    found = [window.windowTitle()]
    for one in window.findChildren(QWidget):
        if one.isVisible():
            found += [getattr(one, name)() for name in ("text", "title") if hasattr(one, name)]
    return " ".join(str(text) for text in found)


@pytest.mark.covers("TFG-14", "TFG-4", "BECTA09-INC-RULE-1")
def test_everything_else_is_hidden(qtbot: QtBot, program: Program, working: WorkingDesk) -> None:
    view = on_the_wall(working, qtbot)
    assert set(shown()) == {program.frame, view}
    frame = program.frame
    assert not frame.menuBar().isVisible()
    assert not frame.statusBar().isVisible()
    assert not working.view.isVisible()
    assert frame.windowTitle() == view.windowTitle() == "E-Safety Desktop"
    for window in (frame, view):
        assert CHILD not in texts(window)
        assert "26-0" not in texts(window)
    for name, action in working.actions.items():
        assert action.isEnabled() is (name in {"lock_now", "quit"}), name
    working.desk.say(f"{CHILD} was just told of")
    working.curtain.draw()
    assert not working.view.isVisible()
    late = QDialog(frame)
    late.open()
    qtbot.waitUntil(lambda: not late.isVisible())
    view.done(0)
    assert working.view.isVisible()
    assert late.isVisible()
    late.close()


@pytest.mark.parametrize(
    ("pin", "asks", "right"), [("2468", PIN, "2468"), ("", PASSWORD, LEADER_PASSWORD)]
)
def test_the_pin_or_the_password_leaves_and_the_drill_is_back(
    qtbot: QtBot, working: WorkingDesk, pin: str, asks: str, right: str
) -> None:
    working.curtain.pin = pin
    view = on_the_wall(working, qtbot)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Right)
    answered = view.drill.view().here
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.leave_page.label.text() == asks
    view.leave_page.secret.setText("wrong one")
    view.leave_page.go.click()
    assert view.isVisible()
    assert not working.view.isVisible()
    view.leave_page.secret.setText(right)
    view.leave_page.go.click()
    assert not view.isVisible()
    assert working.view.isVisible()
    (dialog,) = working.frame.findChildren(DrillDialog)
    assert dialog.isVisible()
    assert dialog.state is not None
    assert dialog.state.here == answered
    dialog.close()


def test_nothing_typed_says_what_to_type_and_no_name_is_spoken_of(
    qtbot: QtBot, working: WorkingDesk
) -> None:
    view = on_the_wall(working, qtbot)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert "made-up" not in view.leave_page.hint.text()
    view.leave_page.go.click()
    assert view.leave_page.message.text() == "Type your password."
    view.leave_page.secret.setText("wrong one")
    view.leave_page.go.click()
    assert view.leave_page.message.text().startswith("That is not your password.")
    view.done(0)


def test_it_is_said_beforehand_what_leaving_needs(qtbot: QtBot, working: WorkingDesk) -> None:
    tab = working.view.current
    assert tab is not None
    dialog = practise(tab, working.desk)
    for words in (dialog.ui.chooseHint.text(), dialog.ui.walkProject.toolTip()):
        assert "PIN" in words
        assert "your password" in words
    dialog.close()


@pytest.fixture
def made_up(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[WorkingDesk]:
    """The leader's desk in a school that is made up, at the Incidents tab."""
    before = sys.excepthook
    new = accounts.first_office_account(tmp_path, made_up_school.OFFICE, "only-pretend-office")
    accounts.make_locked_cabinet(new.store, made_up_school.LEADER, made_up_school.LEADER_PASSWORD)
    new.store.close()
    bootstrap.application()
    program = bootstrap.build(tmp_path, demo=True)
    qtbot.addWidget(program.frame)
    with qtbot.waitSignal(program.settled):
        program.start()
    page = program.frame.page
    assert isinstance(page, SignInView)
    page.ui.as_leader.click()
    qtbot.waitUntil(lambda: program.working is not None, timeout=30_000)
    assert program.working is not None
    program.working.view.open_place("incidents")
    yield program.working
    program.frame.close()
    sys.excepthook = before
    theme.wear_made_up(qapp, on=False)
    marking.mark("")


def test_the_made_up_school_shows_its_password_wherever_it_asks(
    qtbot: QtBot, made_up: WorkingDesk
) -> None:
    program, frame = made_up.program, made_up.frame
    view = on_the_wall(made_up, qtbot)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    told = view.leave_page.hint.text().splitlines()[-1]
    QTest.keyClicks(view.leave_page.secret, told)
    QTest.keyClick(view.leave_page.secret, Qt.Key.Key_Return)
    assert not view.isVisible()
    made_up.curtain.draw()
    curtain = frame.page
    assert isinstance(curtain, CurtainView)
    assert told in curtain.ui.intro.text()
    curtain.ui.lock.click()
    page = frame.page
    assert isinstance(page, SignInView)
    assert page.ui.made_up.isVisible()
    assert told in page.ui.made_up_hint.text()
    page.ui.account.setCurrentText(made_up_school.OFFICE)
    assert "only-pretend-office" in page.ui.made_up_hint.text()
    page.ui.as_leader.click()
    qtbot.waitUntil(lambda: program.working is not None, timeout=30_000)


def test_three_wrong_pins_lock(qtbot: QtBot, program: Program, working: WorkingDesk) -> None:
    working.curtain.pin = "2468"
    view = on_the_wall(working, qtbot)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    for _ in range(3):
        view.leave_page.secret.setText("1111")
        view.leave_page.go.click()
    assert program.working is None
    assert isinstance(program.frame.page, SignInView)
    assert shown() == [program.frame]


def test_a_lock_ends_it_and_shows_nothing(
    qtbot: QtBot, program: Program, working: WorkingDesk
) -> None:
    on_the_wall(working, qtbot)
    assert working.watch.on_telephone
    program.lock()
    assert shown() == [program.frame]
    assert isinstance(program.frame.page, SignInView)


@pytest.mark.covers("TFG-5", "TFG-14")
def test_a_contact_is_filled_in_and_the_drill_goes_on(qtbot: QtBot, working: WorkingDesk) -> None:
    tab = working.view.current
    assert tab is not None
    dialog = practise(tab, working.desk)
    dialog.ui.begin.click()
    dialog.ui.done.click()
    step = dialog.panel.step
    assert step is not None
    before = [call for call in step.calls if call.slot_id == "SAM-SCHOOL-5"]
    assert before[0].missing
    dialog.panel.contact_wanted.emit("SAM-SCHOOL-5")
    assert working.room == "contacts"
    assert not dialog.isVisible()
    rows = (NumberRow("0151 496 0123", Hours.DAY),)
    entry = EntryRow("SAM-SCHOOL-5", person="Mrs Okafor", numbers=rows)
    working.desk.done(contacts.save_entry(working.desk.store, entry), None)
    assert not dialog.isVisible()
    working.view.open_place("incidents")
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.panel.step is not None
    assert dialog.panel.step.id == step.id
    after = [call for call in dialog.panel.step.calls if call.slot_id == "SAM-SCHOOL-5"]
    assert "Mrs Okafor" in after[0].name
    dialog.close()
