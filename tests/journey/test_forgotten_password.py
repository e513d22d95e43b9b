"""F19: a forgotten password costs less than five minutes, by a colleague or by the paper sheet.

Every key and click is counted, letters of passwords and code too, at the usual pace of the
keystroke-level model: 1.1 s to point and click, 0.5 s for a letter of a code, 0.28 s for others.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts import service
from esafety_desktop.accounts.accounts_dialog import AccountsDialog
from esafety_desktop.accounts.new_password_dialog import NewPasswordDialog
from esafety_desktop.accounts.recover_dialog import RecoverDialog
from esafety_desktop.shell.sign_in_view import SignInView
from esafety_desktop.store.cabinet import Cabinet, Role
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME
from tests.journey.at_work import at_work, over
from tests.journey.counting import Counting
from tests.journey.hands import Hands

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NEW = "seventeen grey geese"
CLICK, CODE_LETTER, LETTER = 1.1, 0.5, 0.28
FETCH_THE_ENVELOPE = 120.0
FIVE_MINUTES = 300.0


@pytest.fixture
def school(school_template: Path, tmp_path: Path) -> tuple[Path, str]:
    """A school, and the code of the office's sheet as it lies in its envelope."""
    folder = tmp_path / "data"
    shutil.copytree(school_template, folder)
    store = service.sign_in(folder, LEADER_NAME, LEADER_PASSWORD)
    code = service.new_sheet(store, Cabinet.OFFICE).value.code
    service.add_account(store, "deputy", Role.LEADER, "orchard plume seven")
    store.close()
    return folder, code


@pytest.fixture
def counting(qtbot: QtBot, school: tuple[Path, str], tmp_path: Path) -> Iterator[Counting]:
    with over(school[0], tmp_path) as journey:
        journey.start()
        hands = Hands(qtbot, journey)
        hands.until(lambda: isinstance(journey.program.frame.page, SignInView))
        yield Counting(hands)


@pytest.mark.fault("F19", how="the paper sheet, each press counted")
def test_f19_with_the_paper_sheet_in_hand(counting: Counting, school: tuple[Path, str]) -> None:
    folder, code = school
    hands, program = counting.hands, counting.hands.journey.program
    page = program.frame.page
    assert isinstance(page, SignInView)
    hands.until(page.ui.forgotten.isEnabled)
    counting.click(page.ui.forgotten)
    dialog = hands.dialog(RecoverDialog)
    dialog.ui.account.setCurrentText(OFFICE_NAME)
    for line, words in (
        (dialog.ui.code, code), (dialog.ui.password, NEW), (dialog.ui.again, NEW),
    ):  # fmt: skip
        counting.click(line)
        counting.words(words)
    counting.keys("Return")
    counting.keys("Return")
    hands.until(lambda: program.working is not None)
    typed = len(code) * CODE_LETTER + 2 * len(NEW) * LETTER
    assert counting.count == 6, counting.pressed
    assert FETCH_THE_ENVELOPE + counting.count * CLICK + typed < FIVE_MINUTES
    program.sign_out()
    service.sign_in(folder, OFFICE_NAME, NEW).close()


@pytest.mark.fault("F19", how="a colleague gives a new password, each press counted")
def test_f19_by_a_colleague(qtbot: QtBot, school: tuple[Path, str], tmp_path: Path) -> None:
    folder, _code = school
    with at_work(qtbot, folder, tmp_path, LEADER_NAME, LEADER_PASSWORD) as hands:
        counting = Counting(hands)
        hands.desk.trigger("accounts")  # File, Accounts and recovery sheets
        counting.count += 2
        dialog = hands.dialog(AccountsDialog)
        row = next(one for one in dialog.table.records.shown if one.name == "deputy")
        dialog.table.select_key(row.id)
        counting.count += 1
        counting.click(dialog.ui.reset)
        asked = hands.dialog(NewPasswordDialog)
        for line in (asked.ui.password, asked.ui.again):
            counting.click(line)
            counting.words(NEW)
        counting.keys("Return")
        signs_in = 2 * CLICK + len(LEADER_PASSWORD) * LETTER
        typed = 2 * len(NEW) * LETTER
        assert counting.count == 7, counting.pressed
        assert signs_in + counting.count * CLICK + typed < FIVE_MINUTES
        dialog.reject()
    service.sign_in(folder, "deputy", NEW).close()
