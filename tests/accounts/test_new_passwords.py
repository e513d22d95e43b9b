"""What a new password from a deputy costs is said before, and the truth afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox

from esafety_desktop.accounts import service
from esafety_desktop.accounts.accounts_dialog import AccountsDialog
from esafety_desktop.accounts.new_password_dialog import NewPasswordDialog
from esafety_desktop.store import audit
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.signing import Signer
from tests.backups.test_dialogs import shown
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program

DEPUTY, PASSWORD, NEW = "deputy", "four blue gates", "seven grey geese"
OK = QDialogButtonBox.StandardButton.Ok


def give_new_password(qtbot: QtBot, program: Program) -> str:
    """The leader gives the deputy another one; what was said before."""
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    working.trigger("accounts")
    dialog = shown(qtbot, AccountsDialog)
    number = [row.name for row in dialog.table.records.shown].index(DEPUTY)
    dialog.table.selectRow(number)
    dialog.ui.reset.click()
    asked = shown(qtbot, NewPasswordDialog)
    assert DEPUTY in asked.windowTitle()
    said = asked.ui.words.text()
    asked.ui.password.setText(NEW)
    asked.ui.again.setText(NEW)
    asked.ui.buttons.button(OK).click()
    dialog.close()
    program.sign_out()
    return said


def deputy(qtbot: QtBot, program: Program) -> None:
    """A second leader with something unfinished."""
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    service.add_account(working.store, DEPUTY, Role.LEADER, PASSWORD)
    program.sign_out()
    working = signed_in(qtbot, program, DEPUTY, PASSWORD)
    working.store.drafts.put("incidents/x", {"words": "half a sentence"})
    program.sign_out()


def test_what_is_lost_is_said_before_and_the_truth_afterwards(
    qtbot: QtBot, program: Program
) -> None:
    deputy(qtbot, program)
    said = give_new_password(qtbot, program)
    assert f"{DEPUTY} has left 1 unfinished text." in said
    assert "With the recovery sheet nothing is lost" in said
    working = signed_in(qtbot, program, DEPUTY, NEW)
    assert "can't be opened any more" in program.frame.statusBar().currentMessage()
    (told,) = working.store.notices
    assert told.startswith(f"“{LEADER_NAME}” gave you a new password on")
    program.sign_out()
    working = signed_in(qtbot, program, DEPUTY, NEW)
    assert working.store.notices == ()


def test_a_new_password_doesn_t_explain_what_was_written_in_the_name_after_it(
    qtbot: QtBot, program: Program
) -> None:
    deputy(qtbot, program)
    give_new_password(qtbot, program)
    store = service.sign_in(program.doors.folder, LEADER_NAME, LEADER_PASSWORD)  # type: ignore[attr-defined] # the open doors
    account = store.keyring().by_name(DEPUTY)
    assert account is not None
    with store.write() as unit:
        audit.append(
            unit.session.connection(),
            Cabinet.LOCKED,
            at=store.clock(),
            signer=Signer(account.id, b"k" * 32),
            action="forged",
        )
        unit.commit_unaudited()
    store.close()
    working = signed_in(qtbot, program, DEPUTY, NEW)
    assert [one for one in working.store.notices if "signed with another key than yours" in one]
