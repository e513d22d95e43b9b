"""Accounts, passwords and recovery sheets through their dialogs (F19)."""

from __future__ import annotations

import contextlib
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox, QWidget

from esafety_desktop.accounts import service
from esafety_desktop.accounts.accounts_dialog import AccountsDialog
from esafety_desktop.accounts.new_password_dialog import NewPasswordDialog
from esafety_desktop.accounts.password_dialog import PasswordDialog
from esafety_desktop.accounts.recover_dialog import RecoverDialog
from esafety_desktop.accounts.sheet_dialog import SheetDialog
from esafety_desktop.accounts.sheet_pages import render_sheet
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.problem import Problem
from esafety_desktop.store import endorsing, keyring
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.faults import NotSaved
from esafety_desktop.today import service as today
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD
from tests.sheet_kit import take_in_hand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

W = TypeVar("W", bound=QWidget)
NEW = "five brown lanterns"
OK = QDialogButtonBox.StandardButton.Ok


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def recovery_codes(data_folder: Path) -> dict[str, str]:
    """The codes of freshly printed sheets of both cabinets."""
    from esafety_desktop.store.cabinet import Cabinet

    codes = {}
    for cabinet, name, password in (
        (Cabinet.OFFICE, OFFICE_NAME, OFFICE_PASSWORD),
        (Cabinet.LOCKED, LEADER_NAME, LEADER_PASSWORD),
    ):
        store = service.sign_in(data_folder, name, password)
        codes[cabinet.value] = service.new_sheet(store, cabinet).value.code
        store.close()
    return codes


def opened(qtbot: QtBot, store: Store, jobs: Jobs) -> AccountsDialog:
    desk = Desk(store, jobs)
    dialog = AccountsDialog(desk)
    desk.setParent(dialog)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def shown(kind: type[W]) -> W:
    windows = QApplication.topLevelWidgets()
    return next(one for one in windows if isinstance(one, kind) and one.isVisible())


def fill(dialog: NewPasswordDialog, name: str = "") -> None:
    if name:
        dialog.ui.name.setText(name)
    dialog.ui.password.setText(NEW)
    dialog.ui.again.setText(NEW)
    dialog.ui.buttons.button(OK).click()


def test_a_leader_adds_a_deputy(qtbot: QtBot, leader_store: Store, jobs: Jobs) -> None:
    dialog = opened(qtbot, leader_store, jobs)
    said: list[str] = []
    dialog.desk.said.connect(said.append)
    dialog.ui.add_leader.click()
    asked = shown(NewPasswordDialog)
    assert "Concerns that wait now" in asked.ui.words.text()
    fill(asked, "Mr Reed")
    assert "leaders when they were written: read them first" in said[-1]
    assert [row.name for row in service.leaders(leader_store)] == [LEADER_NAME, "Mr Reed"]
    assert dialog.table.records.rowCount() == 3
    deputy = service.sign_in(leader_store.folder, "Mr Reed", NEW)
    assert deputy.is_leader
    deputy.close()


def test_the_office_makes_no_leaders(qtbot: QtBot, office_store: Store, jobs: Jobs) -> None:
    dialog = opened(qtbot, office_store, jobs)
    assert not dialog.ui.add_leader.isVisible()
    assert not dialog.ui.make_locked.isVisible()


def test_a_name_that_is_taken_is_said_in_the_dialog(
    qtbot: QtBot, leader_store: Store, jobs: Jobs
) -> None:
    dialog = opened(qtbot, leader_store, jobs)
    dialog.ui.add_office.click()
    asked = shown(NewPasswordDialog)
    fill(asked, OFFICE_NAME.upper())
    assert asked.isVisible()
    assert "taken" in asked.ui.message.text()
    asked.close()


@pytest.mark.fault("F19")
def test_a_forgotten_password_is_given_anew_by_a_colleague(
    qtbot: QtBot, leader_store: Store, jobs: Jobs
) -> None:
    dialog = opened(qtbot, leader_store, jobs)
    row = next(one for one in service.accounts(leader_store.folder) if one.name == OFFICE_NAME)
    dialog.table.select_key(row.id)
    dialog.ui.reset.click()
    fill(shown(NewPasswordDialog))
    service.sign_in(leader_store.folder, OFFICE_NAME, NEW).close()


def test_one_cannot_remove_oneself(qtbot: QtBot, leader_store: Store, jobs: Jobs) -> None:
    dialog = opened(qtbot, leader_store, jobs)
    dialog.table.select_key(leader_store.account.id)
    assert not dialog.ui.remove.isEnabled()
    assert not dialog.ui.reset.isEnabled()


def test_removing_asks_first(qtbot: QtBot, leader_store: Store, jobs: Jobs) -> None:
    dialog = opened(qtbot, leader_store, jobs)
    dialog.ui.add_office.click()
    fill(shown(NewPasswordDialog), "temp")
    row = next(one for one in service.accounts(leader_store.folder) if one.name == "temp")
    dialog.table.select_key(row.id)
    dialog.ui.remove.click()
    box = shown(QMessageBox)
    next(one for one in box.buttons() if one.text() == "Only &remove").click()
    assert "temp" not in {one.name for one in service.accounts(leader_store.folder)}


def _answer(question: QMessageBox, words: str) -> None:
    next(one for one in question.buttons() if words in one.text().replace("&", "")).click()


def test_a_new_sheet_counts_only_when_it_was_typed_back(
    qtbot: QtBot, leader_store: Store, jobs: Jobs
) -> None:
    dialog = opened(qtbot, leader_store, jobs)
    dialog.ui.new_sheet.click()
    _answer(shown(QMessageBox), "Cancel")
    assert "no. 1 of the locked cabinet" in dialog.ui.sheets.text()
    dialog.ui.new_sheet.click()
    _answer(shown(QMessageBox), "locked cabinet")
    sheet = shown(SheetDialog)
    assert "until then no. 1 does" in sheet.ui.words.text()
    sheet.reject()
    assert "no. 1 of the locked cabinet" in dialog.ui.sheets.text()
    dialog.ui.new_sheet.click()
    _answer(shown(QMessageBox), "locked cabinet")
    sheet = shown(SheetDialog)
    assert not sheet.ui.buttons.button(OK).isEnabled()
    take_in_hand(sheet.check)
    sheet.check.ui.group.setText(sheet.sheet.code.split("-")[3].lower())
    sheet.ui.buttons.button(OK).click()
    assert "no. 2 of the locked cabinet" in dialog.ui.sheets.text()
    dialog.ui.new_sheet.click()
    _answer(shown(QMessageBox), "office cabinet")
    assert shown(SheetDialog).sheet.cabinet is Cabinet.OFFICE


def test_a_sheet_on_paper_that_does_not_count_is_told_and_its_number_is_not_given_again(
    qtbot: QtBot, leader_store: Store, jobs: Jobs
) -> None:
    dialog = opened(qtbot, leader_store, jobs)
    assert not dialog.ui.torn.isVisible()
    for number in (2, 3):
        dialog.ui.new_sheet.click()
        _answer(shown(QMessageBox), "locked cabinet")
        sheet = shown(SheetDialog)
        assert sheet.sheet.number == number
        take_in_hand(sheet.check)
        sheet.reject()
        question = shown(QMessageBox)
        assert f"Sheet no. {number} is on paper, and doesn’t count." in question.text()
        assert "No. 1 counts still." in question.informativeText()
        if number == 2:
            question.reject()
            assert sheet.isVisible()
            sheet.done(0)  # as a lock does
            lines = [one.what for one in today.due_lines(leader_store, leader_store.today())]
            assert any("no. 2 of the locked cabinet: it was printed" in one for one in lines)
            assert dialog.ui.torn.isVisible()
            assert "Sheet no. 2 of the locked cabinet was printed" in dialog.ui.sheets.text()
        else:
            _answer(question, "torn up")
            assert not sheet.isVisible()
    assert not dialog.ui.torn.isVisible()
    assert "doesn’t count" not in dialog.ui.sheets.text()


def test_a_sheet_that_was_written_and_not_seen_to_be_counts(
    leader_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = service.draw_sheet(leader_store, Cabinet.LOCKED)
    written = endorsing.save

    def save(*arguments: object) -> None:
        written(*arguments)  # type: ignore[arg-type] # handed on as they come
        raise NotSaved("The folder could not be synced.", "Try again.")

    monkeypatch.setattr(endorsing, "save", save)
    with pytest.raises(NotSaved):
        service.put_sheet_in_force(leader_store, drawn)
    assert "no. 2 counts now" in service.put_sheet_in_force(leader_store, drawn).said
    assert service.sheets(leader_store)[-1].number == 2


def test_what_was_typed_back_stays_so_while_something_is_made(
    qtbot: QtBot, leader_store: Store
) -> None:
    dialog = SheetDialog(service.new_sheet(leader_store, Cabinet.LOCKED).value)
    qtbot.addWidget(dialog)
    take_in_hand(dialog.check)
    dialog.check.ui.group.setText(dialog.sheet.code.split("-")[3])
    dialog.setEnabled(False)
    assert dialog.check.is_right
    dialog.setEnabled(True)


def test_two_new_sheets_at_once_are_told_apart(leader_store: Store) -> None:
    first = service.draw_sheet(leader_store, Cabinet.LOCKED)
    service.new_sheet(leader_store, Cabinet.LOCKED)
    with pytest.raises(Problem, match="made meanwhile"):
        service.put_sheet_in_force(leader_store, first)


def test_the_sheets_of_both_cabinets_are_saved_apart(qtbot: QtBot, leader_store: Store) -> None:
    for cabinet, name in ((Cabinet.OFFICE, "office"), (Cabinet.LOCKED, "locked")):
        dialog = SheetDialog(service.new_sheet(leader_store, cabinet).value)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.check.ui.print.click()
        preview = dialog.findChild(PreviewDialog)
        assert preview is not None
        assert preview._file_name == f"Recovery sheet – {name} cabinet – no. 2.pdf"
        preview.close()
        take_in_hand(dialog.check)
        dialog.check.ui.group.setText(dialog.sheet.code.split("-")[3])
        dialog.close()


def test_ones_own_password_needs_the_present_one(
    qtbot: QtBot, office_store: Store, jobs: Jobs
) -> None:
    desk = Desk(office_store, jobs)
    dialog = PasswordDialog(desk)
    desk.setParent(dialog)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.old.setText("wrong one")
    fill(dialog)
    assert "don't belong together" in dialog.ui.message.text()
    dialog.ui.old.setText(OFFICE_PASSWORD)
    fill(dialog)
    assert not dialog.isVisible()
    service.sign_in(office_store.folder, OFFICE_NAME, NEW).close()


@pytest.mark.fault("F19")
@pytest.mark.parametrize(("name", "sheet"), [(OFFICE_NAME, "office"), (LEADER_NAME, "locked")])
def test_the_recovery_sheet_lets_one_in_again(
    qtbot: QtBot, data_folder: Path, recovery_codes: dict[str, str], name: str, sheet: str
) -> None:
    dialog = RecoverDialog(data_folder, name)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.ui.reason.text() == "Type the code of the recovery sheet."
    dialog.ui.code.setText(recovery_codes[sheet].lower().replace("-", " "))
    dialog.ui.password.setText(NEW)
    dialog.ui.again.setText(NEW)
    dialog.ui.buttons.button(OK).click()
    assert dialog.ui.title.text() == "Your password is changed"
    assert "Make a new recovery sheet now: this one was used" in dialog.ui.words.text()
    assert not dialog.ui.code.isVisible()
    with qtbot.waitSignal(dialog.recovered) as recovered:
        dialog.ui.buttons.button(OK).click()
    assert recovered.args[0].account.name == name
    recovered.args[0].close()


def test_the_code_says_who_can_come_back_with_it(
    qtbot: QtBot, data_folder: Path, recovery_codes: dict[str, str]
) -> None:
    """A leader's sheet offers leaders alone: nobody guesses a name (A12)."""
    dialog = RecoverDialog(data_folder, OFFICE_NAME)
    qtbot.addWidget(dialog)
    box = dialog.ui.account
    dialog.ui.code.setText(recovery_codes["locked"])
    assert [box.itemText(n) for n in range(box.count())] == [LEADER_NAME]
    assert box.currentText() == LEADER_NAME
    with contextlib.closing(service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)) as store:
        service.add_account(store, "Deputy", Role.LEADER, "seven slow turtles walk")
    other = RecoverDialog(data_folder, OFFICE_NAME)
    qtbot.addWidget(other)
    other.ui.code.setText(recovery_codes["locked"])
    names = {other.ui.account.itemText(n) for n in range(other.ui.account.count())}
    assert names == {LEADER_NAME, "Deputy"}
    assert other.ui.account.currentText() == ""
    assert other.why_not() == "Choose your name from the list."
    other.ui.account.setCurrentText("Deputy")
    assert other.why_not() != "Choose your name from the list."


def test_the_sheet_of_the_other_cabinet_says_so(
    qtbot: QtBot, data_folder: Path, recovery_codes: dict[str, str]
) -> None:
    dialog = RecoverDialog(data_folder, LEADER_NAME)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.code.setText(recovery_codes["office"])
    assert dialog.ui.message.isVisible()
    assert f"not for “{LEADER_NAME}”. It looks after {OFFICE_NAME}." in dialog.ui.message.text()
    dialog.ui.code.setText(recovery_codes["locked"])
    assert LEADER_NAME in {dialog.ui.account.itemText(n) for n in range(dialog.ui.account.count())}


def test_a_name_that_nobody_has_does_not_send_for_the_other_sheet(
    qtbot: QtBot, data_folder: Path, recovery_codes: dict[str, str]
) -> None:
    """The right sheet is in hand: the name was typed wrong."""
    dialog = RecoverDialog(data_folder, LEADER_NAME)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.account.setEditable(True)  # as where a sheet looks after nobody
    dialog.ui.account.setEditText("Laeder")
    dialog.ui.code.setText(recovery_codes["locked"])
    said = dialog.ui.message.text()
    assert "Nobody of the name “Laeder”" in said
    assert LEADER_NAME in said
    assert "the other one" not in said


def test_what_is_said_at_the_end_is_not_cut(
    qtbot: QtBot, data_folder: Path, recovery_codes: dict[str, str]
) -> None:
    dialog = RecoverDialog(data_folder, OFFICE_NAME)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.code.setText(recovery_codes["office"])
    dialog.ui.password.setText(NEW)
    dialog.ui.again.setText(NEW)
    dialog.ui.buttons.button(OK).click()
    words = dialog.ui.words
    assert words.height() >= words.heightForWidth(words.width())
    layout = dialog.layout()
    assert layout is not None
    assert dialog.height() >= layout.totalHeightForWidth(dialog.width())
    dialog.ui.buttons.button(OK).click()


def test_a_mistyped_code_names_the_group(
    qtbot: QtBot, data_folder: Path, recovery_codes: dict[str, str]
) -> None:
    dialog = RecoverDialog(data_folder, OFFICE_NAME)
    qtbot.addWidget(dialog)
    dialog.show()
    code = recovery_codes["office"]
    wrong = "0" if code[0] != "0" else "1"
    dialog.ui.code.setText(wrong + code[1:])
    dialog.ui.password.setText(NEW)
    dialog.ui.again.setText(NEW)
    dialog.ui.buttons.button(OK).click()
    assert "Group 1" in dialog.ui.message.text()
    assert dialog.isVisible()
    QApplication.processEvents()
    ui = dialog.ui
    order = (ui.code_label, ui.code, ui.password_label, ui.password, ui.again_label, ui.again)
    column = [widget.geometry() for widget in (*order, ui.show_password)]
    assert all(above.bottom() < below.top() for above, below in pairwise(column))
    text = ui.code.fontMetrics().horizontalAdvance(ui.code.text())
    assert ui.code.width() > text
    assert LEADER_PASSWORD not in dialog.ui.message.text()


def test_the_groups_of_a_code_stand_below_each_other(qtbot: QtBot, leader_store: Store) -> None:
    sheet = service.new_sheet(leader_store, Cabinet.OFFICE).value
    dialog = SheetDialog(sheet)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.check.ui.by_hand.click()
    code = dialog.check.ui.code
    metrics = code.fontMetrics()
    rows = code.text().split("\n")
    assert len(rows) in {2, 4}, "by the room on the screen"
    assert "  ".join(rows).replace("  ", "-") == sheet.code
    for below in rows[1:]:
        for end in range(1, len(rows[0]) + 1):
            first, second = rows[0][:end], below[:end]
            assert metrics.horizontalAdvance(first) == metrics.horizontalAdvance(second)
    assert code.width() >= metrics.horizontalAdvance(rows[0])
    assert code.height() >= len(rows) * metrics.height()


def test_the_sheet_prints_its_code_on_one_page(leader_store: Store) -> None:
    from pypdf import PdfReader

    from esafety_desktop.store.cabinet import Cabinet

    sheet = service.new_sheet(leader_store, Cabinet.LOCKED, "Tern Bay").value
    told: list[tuple[int, int]] = []
    pdf = render_sheet(sheet, lambda done, total: told.append((done, total)))
    import io

    reader = PdfReader(io.BytesIO(pdf))
    text = reader.pages[0].extract_text()
    assert len(reader.pages) == 1
    assert all(group in text for group in sheet.code.split("-"))
    assert "outside the office" in text
    assert told[-1] == (1, 1)


def test_who_has_no_password_here_is_seen(qtbot: QtBot, leader_store: Store, jobs: Jobs) -> None:
    ring = leader_store.keyring()
    for one in ring.accounts:
        if one.name == OFFICE_NAME:
            one.private = b""
    keyring.save(leader_store.folder, ring)
    dialog = opened(qtbot, leader_store, jobs)
    shown_rows = {row.name: row.has_password for row in dialog.table.records.shown}
    assert shown_rows == {OFFICE_NAME: False, LEADER_NAME: True}
    lines = today.due_lines(leader_store, leader_store.today())
    assert f"Give a password: {OFFICE_NAME}" in [line.what for line in lines]


def test_a_governor_is_not_sent_to_a_sheet(leader_store: Store) -> None:
    made = service.add_account(leader_store, "Mr Gray", Role.GOVERNOR, NEW).value
    assert "sheet" not in service.before_reset(leader_store, made.id)
