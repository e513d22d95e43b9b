from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from esafety_desktop import bootstrap
from esafety_desktop.accounts import service as accounts
from esafety_desktop.incidents import settings_service as procedures
from esafety_desktop.incidents.settings_rules import ELSEWHERE
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.school import service as school
from esafety_desktop.setup import staging
from esafety_desktop.setup.assistant_view import AssistantView
from esafety_desktop.widgets.dead_keys import take_dead_keys
from esafety_desktop.widgets.fault_mark import has_fault
from esafety_desktop.widgets.jobs import Jobs
from tests.sheet_kit import take_in_hand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.setup.key_pages import SheetPage
    from esafety_desktop.store.store import Store

PASSWORD = "seven small otters"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "data"
    made.mkdir()
    return made


@pytest.fixture
def view(qtbot: QtBot, folder: Path) -> Iterator[AssistantView]:
    jobs = Jobs()
    made = AssistantView(folder, jobs)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.shut()
    jobs.close()


def fill_school(view: AssistantView) -> None:
    view.go_on()
    view.school.ui.name.setText("Tern Bay Primary School")
    view.school.ui.address.setPlainText("Shore Road\nTern Bay\nTB1 2AB")
    view.school.ui.telephone.setText("01632 960 001")
    view.go_on()
    view.go_on()


def make_account(qtbot: QtBot, view: AssistantView) -> None:
    page = view.page
    page.ui.password.setText(PASSWORD)  # type: ignore[attr-defined]
    page.ui.again.setText(PASSWORD)  # type: ignore[attr-defined]
    view.ui.next.click()
    qtbot.waitUntil(lambda: view.page is not page, timeout=30_000)


def type_group(page: SheetPage, number: int) -> None:
    assert page.sheet is not None
    take_in_hand(page.check)
    page.check.ui.group.setText(page.sheet.code.split("-")[number - 1].lower())


def reach_people(qtbot: QtBot, view: AssistantView) -> None:
    fill_school(view)
    make_account(qtbot, view)
    type_group(view.office_sheet, 3)
    view.go_on()
    view.go_on()


def test_the_office_sets_a_school_up(qtbot: QtBot, view: AssistantView, folder: Path) -> None:
    reach_people(qtbot, view)
    assert view.page is view.people
    assert view.people.child_file == ""  # nobody has answered yet
    view.people.ui.child_file.setCurrentIndex(2)
    with qtbot.waitSignal(view.opened) as opened:
        view.go_on()
    store: Store = opened.args[0]
    try:
        assert school.school(store).name == "Tern Bay Primary School"
        assert school.school(store).address[-1] == "TB1 2AB"
        assert len(school.terms(store)) == 6
        assert procedures.settings(store).child_file == ELSEWHERE
        assert not store.is_leader
        assert store.folder == folder
        assert not (folder / staging.NAME).exists()
    finally:
        store.close()
    accounts.sign_in(folder, "office", PASSWORD).close()


def test_the_leader_makes_the_locked_cabinet(
    qtbot: QtBot, view: AssistantView, folder: Path
) -> None:
    fill_school(view)
    make_account(qtbot, view)
    type_group(view.office_sheet, 3)
    view.go_on()
    view.choice.ui.now.setChecked(True)
    view.go_on()
    assert view.page is view.leader
    view.leader.ui.name.setText("Office")
    assert "taken" in view.ui.reason.text()
    view.leader.ui.name.setText("Mrs Bell")
    make_account(qtbot, view)
    assert not view.ui.next.isEnabled()
    type_group(view.leader_sheet, 6)
    view.go_on()
    with qtbot.waitSignal(view.opened) as opened:
        view.go_on()
    opened.args[0].close()
    leader = accounts.sign_in(folder, "mrs bell", PASSWORD)
    assert leader.is_leader
    leader.close()


def test_next_says_what_is_missing(view: AssistantView) -> None:
    view.go_on()
    assert not view.ui.next.isEnabled()
    assert view.ui.reason.text() == "Type the name of the school."
    view.school.ui.name.setText("A")
    assert view.ui.next.isEnabled()
    view.go_on()
    view.terms.ui.first1.setText("31/02/2026")
    assert "both days" in view.ui.reason.text()
    form = view.terms.ui
    assert has_fault(form.first1)
    assert form.first1.accessibleDescription() == view.ui.reason.text()
    assert len(form.first1.actions()) == 1  # its sign
    assert not has_fault(form.last1)
    form.first1.setText("03/09/2026")
    assert not has_fault(form.first1)
    assert (form.first1.accessibleDescription(), form.first1.actions()) == ("", [])
    form.last2.setText("01/09/2026")
    assert has_fault(form.last2)
    assert "ends before it begins" in form.last2.accessibleDescription()
    view.terms.clear.click()
    assert not has_fault(form.last2)
    view.go_on()
    view.office.ui.password.setText("password")
    assert not view.ui.next.isEnabled()


def test_what_is_asked_of_a_password_is_said_before_and_how_far_one_is_never_jumps(
    qtbot: QtBot, view: AssistantView
) -> None:
    fill_school(view)
    assert "At least 8 characters" in view.office.ui.strength.text()
    assert view.ui.step.text().startswith("Step 3 of 6, or of 8 with the leader's account.")
    make_account(qtbot, view)
    assert "a new sheet is made when you come back" in view.ui.step.text()
    assert "at any time" not in view.ui.step.text()
    type_group(view.office_sheet, 3)
    view.go_on()
    assert view.ui.step.text().startswith("Step 5 of 6, or of 8")
    view.choice.ui.now.setChecked(True)
    view.go_on()
    assert view.ui.step.text().startswith("Step 6 of 8.")
    assert "delete it here" in view.leader_sheet.ui.words.text()


def test_enter_in_a_line_goes_on_once_nothing_is_missing(qtbot: QtBot, view: AssistantView) -> None:
    view.go_on()
    line = view.school.ui.name
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert view.page.heading == view.school.heading, "the name is still missing"
    QTest.keyClicks(line, "Tern Bay")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert view.page.heading == view.terms.heading


def test_back_keeps_what_was_typed(qtbot: QtBot, view: AssistantView) -> None:
    fill_school(view)
    assert view.page.heading == view.office.heading
    view.go_back()
    view.go_back()
    assert view.page.heading == view.school.heading
    assert view.school.ui.name.text() == "Tern Bay Primary School"
    view.go_on()
    view.go_on()
    make_account(qtbot, view)
    sheet = view.office_sheet.sheet
    view.go_back()
    assert not view.office.ui.password.isEnabled()
    view.go_on()
    assert view.office_sheet.sheet is sheet


def test_beginning_again_is_asked_and_leaves_nothing_behind(
    qtbot: QtBot, view: AssistantView, folder: Path
) -> None:
    fill_school(view)
    make_account(qtbot, view)
    assert list(folder.iterdir())
    view.ui.cancel.click()
    box = view.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    assert list(folder.iterdir())  # nothing has happened yet
    next(one for one in box.buttons() if "again" in one.text()).click()
    assert list(folder.iterdir()) == []
    assert view.page is view.welcome
    assert not view.school.ui.name.text()


def test_a_move_that_was_cut_short_is_finished(folder: Path) -> None:
    made = staging.begin(folder)
    (made / "keyring.json").write_text("k")
    (made / "locked.db").write_text("l")
    (made / "ready").write_text("")
    (folder / "office.db").write_text("o")
    staging.tidy(folder)
    assert sorted(path.name for path in folder.iterdir()) == [
        "keyring.json", "locked.db", "office.db",
    ]  # fmt: skip


def test_a_logo_that_is_no_picture_is_refused(
    qtbot: QtBot, view: AssistantView, tmp_path: Path
) -> None:
    view.go_on()
    view.school.ui.name.setText("A")
    wrong = tmp_path / "logo.png"
    wrong.write_bytes(b"%PDF-1.7")
    view.school.view.use_logo(wrong)
    assert not view.ui.next.isEnabled()
    qtbot.waitUntil(lambda: not view.school.view.reading, timeout=20_000)
    assert "PNG or JPEG" in view.ui.reason.text()
    view.school.ui.noLogo.click()
    assert view.ui.next.isEnabled()


def test_next_by_its_key_types_nothing_while_it_is_off(qtbot: QtBot, view: AssistantView) -> None:
    with qtbot.waitActive(view):
        view.activateWindow()
    view.go_on()
    name = view.school.ui.name
    take_dead_keys()
    name.setFocus()
    assert not view.ui.next.isEnabled()
    qtbot.keyClick(name, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert name.text() == ""
    name.setText("Tern Bay Primary School")
    qtbot.keyClick(name, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: view.page is view.terms)  # a button is pressed for a tenth of a second


def test_enter_prints_the_sheet_and_then_its_group_is_typed(qtbot: QtBot, folder: Path) -> None:
    program = bootstrap.build(folder)
    qtbot.addWidget(program.frame)
    with qtbot.waitSignal(program.settled):
        program.start()
    program.frame.show()
    view = program.frame.page
    assert isinstance(view, AssistantView)
    fill_school(view)
    make_account(qtbot, view)
    page = view.office_sheet
    with qtbot.waitActive(program.frame):
        program.frame.activateWindow()
    page.check.ui.print.setFocus()
    qtbot.keyClick(page.check.ui.print, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _preview() is not None, timeout=30_000)
    preview = _preview()
    assert preview is not None
    preview.reject()
    assert "Print the sheet or save it" in view.ui.reason.text(), "only looked at"
    qtbot.keyClick(page.check.ui.print, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _preview() is not None, timeout=30_000)
    preview = _preview()
    assert preview is not None
    assert preview.save_to(str(folder.parent / "sheet.pdf"))
    preview.reject()
    qtbot.waitUntil(lambda: view.focusWidget() is page.check.ui.group, timeout=5_000)
    assert view.ui.reason.text() == "Type group 3 of the sheet."


def test_a_code_that_is_on_no_paper_lets_nobody_on(qtbot: QtBot, view: AssistantView) -> None:
    fill_school(view)
    make_account(qtbot, view)
    check = view.office_sheet.check
    assert check.sheet is not None
    group = check.sheet.code.split("-")[2]
    assert set(check.ui.code.text()) == {"•", " ", "\n"}
    check.ui.group.setText(group)
    assert not view.ui.next.isEnabled()
    check.ui.by_hand.click()
    assert check.ui.code.text().split()[2] == group
    assert not check.ui.group.isEnabled(), "it would be read off the screen"
    assert not view.ui.next.isEnabled()
    assert "Hide the code" in view.ui.reason.text()
    check.ui.by_hand.click()
    check.ui.group.setText("AAAAA")
    assert view.ui.reason.text() == "That is not group 3 of this sheet. Look at it once more."
    check.ui.group.setText(group)
    assert view.ui.next.isEnabled()


def _preview() -> PreviewDialog | None:
    shown = (one for one in QApplication.topLevelWidgets() if isinstance(one, PreviewDialog))
    return next((one for one in shown if one.isVisible()), None)
