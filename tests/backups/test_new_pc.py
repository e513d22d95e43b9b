"""F25: the PC died. A new one, an empty folder, one back-up, the paper: through the real window."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from esafety_desktop.accounts import service as accounts
from esafety_desktop.accounts.founding import first_office_account
from esafety_desktop.accounts.recover_dialog import RecoverDialog
from esafety_desktop.backups.restore_dialog import RestoreDialog
from esafety_desktop.incidents.tab import IncidentsTab
from esafety_desktop.school import service as school
from esafety_desktop.school.rows import SchoolRow
from esafety_desktop.setup.assistant_view import AssistantView
from esafety_desktop.shell.sign_in_view import SignInView
from tests.agreements.scanner import burst
from tests.backups.kit import back_up, stick
from tests.backups.test_dialogs import finished, shown
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from tests.fault_report import Tell

OK = QDialogButtonBox.StandardButton.Ok
CLICK, CODE_LETTER, LETTER = 1.1, 0.5, 0.28
"""Seconds, as in `tests/journey/test_forgotten_password.py`."""
CLICKS = 16
ENVELOPES_AND_INSTALLING = 15
"""Minutes that are left to fetch the two envelopes and the stick, and to install the program."""
NEW_OFFICE, NEW_LEADER = "three odd socks", "lantern over moss"


@pytest.fixture
def paper(tmp_path: Path, drives: Path) -> tuple[str, str]:
    """A school that is gone, but for a stick; gives the codes on its two sheets."""
    folder = tmp_path / "the old pc"
    folder.mkdir()
    new = first_office_account(folder, OFFICE_NAME, OFFICE_PASSWORD)
    sheet = accounts.make_locked_cabinet(new.store, LEADER_NAME, LEADER_PASSWORD)
    new.store.close()
    store = accounts.sign_in(folder, LEADER_NAME, LEADER_PASSWORD)
    school.save_school(store, SchoolRow("Larkspur Hill"))
    place = stick(store, drives)
    back_up(store, place)
    store.close()
    return new.sheet.code, sheet.code


@pytest.fixture
def fresh(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    """The program over an empty folder, as on a new PC."""
    from esafety_desktop import bootstrap

    folder = tmp_path / "new pc"
    folder.mkdir()
    before = sys.excepthook
    bootstrap.application()
    made = bootstrap.build(folder)
    qtbot.addWidget(made.frame)
    with qtbot.waitSignal(made.settled):
        made.start()
    made.frame.activateWindow()
    qtbot.waitUntil(made.frame.isActiveWindow)
    yield made
    made.shut()
    made.frame.close()
    sys.excepthook = before


@pytest.mark.fault("F25")
def test_f25_office_at_once_and_the_locked_cabinet_when_its_leader_comes(
    qtbot: QtBot, paper: tuple[str, str], fresh: Program, tell: Tell
) -> None:
    began = time.monotonic()
    office_code, leader_code = paper
    page = fresh.frame.page
    assert isinstance(page, AssistantView)
    page.welcome.ui.restore.setChecked(True)
    page.ui.next.click()
    dialog = shown(qtbot, RestoreDialog)
    button = dialog.ui.buttons.button(OK)
    qtbot.waitUntil(button.isEnabled)
    button.click()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.ui.code.hasFocus(), "the scanner writes where the keyboard is"
    burst(dialog, f"{office_code}\r")
    qtbot.waitUntil(lambda: dialog.ui.pages.currentWidget() is dialog.ui.seen, timeout=20_000)
    facts = {row.what: (row.there, row.here) for row in dialog.facts.records.shown}
    assert facts["School"] == ("Larkspur Hill", "–")
    assert facts["Incidents"][0] == "for leaders only"
    assert "comes along, closed" in dialog.ui.waits.text()
    assert "It holds no passwords" in dialog.ui.waits.text()
    assert dialog.ui.aside.isHidden(), "nothing is here that could be put aside"
    button.click()
    said = finished(qtbot, fresh)
    assert "Now choose a new password for yourself" in said
    assert "Each leader comes back with the leaders' recovery sheet" in said
    _new_password(qtbot, office_code, OFFICE_NAME, NEW_OFFICE)
    qtbot.waitUntil(lambda: fresh.working is not None, timeout=30_000)
    assert fresh.working is not None
    assert school.school(fresh.working.store).name == "Larkspur Hill"
    assert fresh.working.store.account.role == "office"
    fresh.sign_out()
    sign_in = fresh.frame.page
    assert isinstance(sign_in, SignInView)
    sign_in.ui.forgotten.click()
    _new_password(qtbot, leader_code, LEADER_NAME, NEW_LEADER, typed=True)
    qtbot.waitUntil(lambda: fresh.working is not None, timeout=30_000)
    assert fresh.working is not None
    assert fresh.working.store.is_leader
    assert not [one for one in fresh.working.store.notices if "exchanged" in one]
    fresh.working.view.open_place("incidents")
    assert isinstance(fresh.working.view.current, IncidentsTab)
    minutes = (time.monotonic() - began) / 60
    letters = len(leader_code) * CODE_LETTER + 2 * len(NEW_OFFICE + NEW_LEADER) * LETTER
    hands = (letters + CLICKS * CLICK) / 60
    assert hands < 30 - ENVELOPES_AND_INSTALLING
    tell(
        how="an empty folder, a stick, both recovery sheets, through the window",
        found=f"nothing lost; of the 30 minutes the program takes {minutes:.1f}, hands {hands:.1f}",
    )


def _new_password(
    qtbot: QtBot, code: str, name: str, password: str, *, typed: bool = False
) -> None:
    dialog = shown(qtbot, RecoverDialog)
    if typed:
        QTest.keyClicks(dialog.ui.code, code.lower().replace("-", " "))
    else:
        assert dialog.ui.code.text() == code
    dialog.ui.account.setCurrentText(name)
    dialog.ui.password.setText(password)
    dialog.ui.again.setText(password)
    ok = dialog.ui.buttons.button(OK)
    ok.click()
    assert "is changed" in dialog.ui.title.text(), (
        dialog.ui.message.text() + dialog.ui.reason.text()
    )
    ok.click()
    QApplication.processEvents()


@pytest.mark.fault("F25")
def test_f25_nothing_is_changed_by_a_sheet_of_another_school(
    qtbot: QtBot, paper: tuple[str, str], fresh: Program, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    foreign = first_office_account(other, OFFICE_NAME, OFFICE_PASSWORD)
    foreign.store.close()
    fresh.ways_back.ask_restore()
    dialog = shown(qtbot, RestoreDialog)
    button = dialog.ui.buttons.button(OK)
    qtbot.waitUntil(button.isEnabled)
    button.click()
    dialog.ui.code.setText(foreign.sheet.code)
    button.click()
    qtbot.waitUntil(dialog.ui.message.isVisible, timeout=20_000)
    assert "doesn't open that back-up" in dialog.ui.message.text()
    dialog.ui.code.setText(paper[0])
    button.click()
    qtbot.waitUntil(lambda: dialog.ui.pages.currentWidget() is dialog.ui.seen, timeout=20_000)
    dialog.close()
    assert isinstance(fresh.frame.page, AssistantView)
