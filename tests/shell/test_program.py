from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QGraphicsView,
    QMessageBox,
    QPlainTextEdit,
    QScrollArea,
)

from esafety_desktop import bootstrap
from esafety_desktop.shell.curtain_view import CurtainView
from esafety_desktop.shell.lock_file import LOCK_NAME, CabinetLock
from esafety_desktop.shell.pin_dialog import PinDialog
from esafety_desktop.shell.sign_in_view import SignInView
from esafety_desktop.store.manifest import inspect
from esafety_desktop.widgets.copied import copy_locked
from esafety_desktop.widgets.strips import Strip
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QShowEvent
    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk


def sign_in_page(program: Program) -> SignInView:
    page = program.frame.page
    assert isinstance(page, SignInView)
    return page


def sign_in(
    qtbot: QtBot, program: Program, name: str = OFFICE_NAME, password: str = OFFICE_PASSWORD
) -> WorkingDesk:
    page = sign_in_page(program)
    page.ui.account.setCurrentText(name)
    page.ui.password.clear()
    qtbot.keyClicks(page.ui.password, password)
    qtbot.keyClick(page.ui.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.working is not None, timeout=30_000)
    assert program.working is not None
    return program.working


def test_the_sign_in_page_offers_the_accounts(program: Program) -> None:
    page = sign_in_page(program)
    names = [page.ui.account.itemText(number) for number in range(page.ui.account.count())]
    assert names == [OFFICE_NAME, LEADER_NAME]
    assert not page.ui.made_up.isVisible()
    assert not page.ui.sign_in.isEnabled()


def test_a_wrong_password_says_so_and_lets_one_try_again(qtbot: QtBot, program: Program) -> None:
    page = sign_in_page(program)
    page.ui.password.setText("wrong")
    page.ui.sign_in.click()
    qtbot.waitUntil(page.ui.message.isVisible, timeout=30_000)
    assert "don't belong together" in page.ui.message.text()
    assert page.ui.password.isEnabled()
    assert not program.cabinet_lock.held
    once = page.ui.message.text()
    page.ui.message.hide()
    page.ui.sign_in.click()
    qtbot.waitUntil(page.ui.message.isVisible, timeout=30_000)
    assert page.ui.message.text() == f"Try 2: {once}", "one sees that it was tried again"
    sign_in(qtbot, program)


def test_ten_wrong_passwords_are_throttled(qtbot: QtBot, program: Program) -> None:
    page = sign_in_page(program)
    for number in range(10):
        page.ui.password.setText(f"wrong {number}")
        page.ui.message.hide()
        page.ui.sign_in.click()
        qtbot.waitUntil(page.ui.message.isVisible, timeout=30_000)
    assert "has to wait" in page.ui.message.text()
    page.ui.password.setText(OFFICE_PASSWORD)
    page.ui.message.hide()
    page.ui.sign_in.click()
    qtbot.waitUntil(page.ui.message.isVisible, timeout=30_000)
    assert program.working is None


def test_caps_lock_is_hinted_at(qtbot: QtBot, program: Program) -> None:
    page = sign_in_page(program)
    qtbot.keyClick(page.ui.password, "A")
    assert page.ui.caps.isVisible()
    qtbot.keyClick(page.ui.password, "a")
    assert not page.ui.caps.isVisible()


def test_the_password_can_be_shown(qtbot: QtBot, program: Program) -> None:
    page = sign_in_page(program)
    page.ui.show_password.click()
    assert page.ui.password.echoMode() == page.ui.password.EchoMode.Normal


def test_enter_on_a_wrong_password_presses_nothing_else(qtbot: QtBot, program: Program) -> None:
    """Enter goes on to the window, when the keyboard has slid onto the next box already."""
    page = sign_in_page(program)
    for number in range(2):
        page.ui.message.hide()
        page.ui.password.setText(f"wrong {number}")
        page.ui.password.setFocus()
        qtbot.keyClick(page.ui.password, Qt.Key.Key_Return)
        assert not page.ui.show_password.isChecked()
        qtbot.waitUntil(page.ui.message.isVisible, timeout=30_000)
        assert not page.ui.show_password.isChecked()
        assert page.ui.password.echoMode() == page.ui.password.EchoMode.Password
        assert page.focusWidget() is page.ui.password


def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot, program: Program) -> None:
    page = sign_in_page(program)
    page.ui.show_password.setFocus()
    qtbot.keyClick(page.ui.show_password, Qt.Key.Key_Return)
    assert page.ui.show_password.isChecked()


def test_ctrl_l_closes_the_cabinets_and_lets_go_of_the_lock(
    qtbot: QtBot, program: Program, data_folder: Path
) -> None:
    working = sign_in(qtbot, program)
    store = working.store
    assert (data_folder / LOCK_NAME).exists()
    qtbot.keyClick(program.frame, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: program.working is None)
    assert not store.is_open
    other = CabinetLock(data_folder)
    other.take()
    other.release()
    page = sign_in_page(program)
    assert page.ui.title.text() == "Locked"
    assert page.ui.account.currentText() == OFFICE_NAME


def test_every_route_to_the_lock_locks(qtbot: QtBot, program: Program) -> None:
    for route in ("menu", "button", "idle", "windows"):
        working = sign_in(qtbot, program)
        if route == "menu":
            working.actions["lock_now"].trigger()
        elif route == "button":
            working.status.lock_button.click()
        elif route == "idle":
            working.watch.rule = working.watch.rule.touch(time.monotonic() - 601)
            working.watch.tick()
        else:
            program.lock()
        assert program.working is None, route


def test_the_tab_and_what_was_typed_come_back_after_a_lock(qtbot: QtBot, program: Program) -> None:
    class Typing(QDialog):
        def __init__(self) -> None:
            super().__init__(program.frame)
            self.edit = QPlainTextEdit(self)

        def keep_draft(self) -> None:
            store.drafts.put("contacts/C-X", {"text": self.edit.toPlainText()})

    working = sign_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    store = working.store
    working.view.go(3)
    dialog = Typing()
    dialog.open()
    dialog.edit.setPlainText("what was said")
    program.lock()
    assert not any(isinstance(one, Typing) and one.isVisible() for one in _dialogs())
    working = sign_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    assert working.room == "contacts"
    assert working.store.drafts.get("contacts/C-X") == {"text": "what was said"}


def test_somebody_else_may_sign_in_after_a_lock(qtbot: QtBot, program: Program) -> None:
    working = sign_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    working.view.go(3)
    copy_locked("a record")
    program.lock()
    assert QGuiApplication.clipboard().text() == ""
    working = sign_in(qtbot, program)
    assert working.room == "today"
    assert not working.store.is_leader


def curtain_of(program: Program) -> CurtainView:
    page = program.frame.page
    assert isinstance(page, CurtainView)
    return page


def test_the_curtain_hides_everything_at_once_and_its_pin_brings_it_back(
    qtbot: QtBot, program: Program
) -> None:
    working = sign_in(qtbot, program)
    working.trigger("curtain_pin")
    (dialog,) = program.frame.findChildren(PinDialog)
    keep = dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
    qtbot.keyClicks(dialog.ui.pin, "2468")
    assert not keep.isEnabled()
    qtbot.keyClicks(dialog.ui.again, "2468")
    keep.click()
    qtbot.waitUntil(program.frame.isActiveWindow)
    qtbot.keyClick(program.frame, Qt.Key.Key_F9)
    curtain = curtain_of(program)
    assert not program.frame.menuBar().isVisible()
    assert not program.frame.statusBar().isVisible()
    assert not working.view.isVisible()
    assert not _dialogs()
    curtain.ui.pin.setText("1111")
    curtain.ui.open.click()
    assert "two more tries" in curtain.ui.message.text()
    curtain.ui.pin.setText("2468")
    curtain.ui.open.click()
    assert working.view.isVisible()
    assert program.frame.menuBar().isVisible()
    qtbot.keyClick(program.frame, Qt.Key.Key_F9)
    assert curtain_of(program).ui.pin.isVisible()  # the PIN is known until the next lock


def test_without_a_pin_the_password_opens_the_curtain(qtbot: QtBot, program: Program) -> None:
    working = sign_in(qtbot, program)
    working.view.go(3)
    working.curtain.draw()
    curtain_of(program).ui.lock.click()
    assert program.working is None
    assert sign_in(qtbot, program).room == "contacts"


def test_nobody_can_choose_a_pin_in_front_of_the_drawn_curtain(
    qtbot: QtBot, program: Program
) -> None:
    sign_in(qtbot, program).curtain.draw()
    curtain = curtain_of(program)
    assert not curtain.rule.pin
    assert not curtain.ui.pin.isVisible()
    assert not curtain.ui.open.isVisible()
    assert curtain.hasFocus(), "the first letter of the password is taken"
    assert "choose one beforehand" in curtain.ui.intro.text()


def test_a_window_that_opens_by_itself_stays_behind_the_curtain(
    qtbot: QtBot, program: Program
) -> None:
    working = sign_in(qtbot, program)
    working.curtain.draw_with("2468")
    late = QDialog(program.frame)
    late.open()
    qtbot.waitUntil(lambda: not late.isVisible())
    working.curtain.lift()
    assert late.isVisible()
    late.close()


def test_three_wrong_pins_lock(qtbot: QtBot, program: Program) -> None:
    working = sign_in(qtbot, program)
    working.curtain.pin = "2468"
    working.status.curtain_button.click()
    curtain = program.frame.page
    assert isinstance(curtain, CurtainView)
    for _ in range(3):
        curtain.ui.pin.setText("1111")
        curtain.ui.open.click()
    assert program.working is None


def test_a_lock_while_the_password_is_tried_leaves_the_cabinets_closed(
    qtbot: QtBot, program: Program
) -> None:
    program.try_password(OFFICE_NAME, OFFICE_PASSWORD)
    program.lock()
    qtbot.waitUntil(lambda: not program.jobs.busy)
    assert program.working is None
    assert not program.cabinet_lock.held
    sign_in(qtbot, program)
    assert program.working is not None


def test_a_lock_behind_the_curtain_shows_no_hidden_window_again(
    qtbot: QtBot, program: Program
) -> None:
    shown: list[bool] = []

    class Private(QDialog):
        def showEvent(self, event: QShowEvent) -> None:
            shown.append(True)
            super().showEvent(event)

    working = sign_in(qtbot, program)
    private = Private(program.frame)
    private.open()
    working.curtain.draw_with("2468")
    assert not private.isVisible()
    shown.clear()
    program.lock()
    assert shown == []


def test_on_the_telephone_holds_the_lock_off(qtbot: QtBot, program: Program) -> None:
    working = sign_in(qtbot, program)
    working.status.telephone_button.click()
    working.watch.rule = working.watch.rule.touch(time.monotonic() - 1200)
    working.watch.tick()
    assert program.working is working
    working.status.telephone_button.click()
    assert not working.watch.on_telephone


def test_a_call_is_told_with_a_key_over_a_dialog_too(qtbot: QtBot, program: Program) -> None:
    working = sign_in(qtbot, program)
    dialog = QDialog(program.frame)
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is dialog.windowHandle())
    held = []
    for _ in range(2):
        QTest.keySequence(dialog.windowHandle(), QKeySequence("Ctrl+T"))
        held.append(working.watch.on_telephone)
    assert held == [True, False]
    dialog.close()


def test_ctrl_numbers_go_to_the_tabs(qtbot: QtBot, program: Program) -> None:
    working = sign_in(qtbot, program)
    for number, key in enumerate([Qt.Key.Key_1, Qt.Key.Key_4]):
        qtbot.keyClick(program.frame, key, Qt.KeyboardModifier.ControlModifier)
        assert working.room == ("today", "contacts")[number]


def test_the_menus_offer_only_what_the_tab_can_do(qtbot: QtBot, program: Program) -> None:
    working = sign_in(qtbot, program)
    offered = {}
    for number, plan in enumerate(working.view.plans):
        working.view.go(number)
        offered[plan.room] = [
            name for name in ("new", "print", "filter") if working.actions[name].isEnabled()
        ]
    assert offered["today"] == ["new"]
    assert "new" not in offered["letters"]
    assert "print" in offered["letters"]
    for room in ("incidents", "agreements", "contacts", "action_points"):
        assert offered[room] == ["new", "print", "filter"], room
    working.curtain.draw_with("2468")
    working.curtain.lift()
    assert not working.actions["new"].isEnabled()  # Print again


def test_the_search_box_gives_way_to_the_tabs(qtbot: QtBot, program: Program) -> None:
    working = sign_in(qtbot, program)
    search = working.view.search
    program.frame.resize(1400, 700)
    wide = search.width()
    working.view.tabs.setTabText(0, "Today, in letters so large that they need much room" * 3)
    program.frame.resize(1399, 700)
    qtbot.waitUntil(lambda: search.width() < wide)
    assert search.width() >= search.fontMetrics().averageCharWidth() * 14


@pytest.mark.covers("TFG-1")
def test_ring_999_never_scrolls_away(qtbot: QtBot, program: Program) -> None:
    working = sign_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    working.view.open_place("incidents")
    program.frame.resize(700, 400)
    holder = working.view.tabs.currentWidget()
    room = holder.findChild(QScrollArea)
    strip = holder.findChild(Strip, "emergency")
    assert isinstance(room, QScrollArea)
    assert isinstance(strip, Strip)
    room.verticalScrollBar().setValue(room.verticalScrollBar().maximum())
    assert not room.isAncestorOf(strip)
    assert strip.isVisible()
    assert strip.visibleRegion().boundingRect().size() == strip.size()


def test_tabs_are_made_when_they_are_first_looked_at(qtbot: QtBot, program: Program) -> None:
    working = sign_in(qtbot, program)
    assert [type(tab).__name__ for tab in working.view.made] == ["TodayTab"]
    working.view.open_place("contacts")
    assert len(working.view.made) == 2


def test_the_bars_say_who_is_signed_in(qtbot: QtBot, program: Program) -> None:
    working = sign_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    assert working.status.who.text() == "leader (e-safety leader)"
    assert working.status.backup.text() == "No back-up yet"


def test_signing_out_leaves_no_menus(qtbot: QtBot, program: Program) -> None:
    working = sign_in(qtbot, program)
    with qtbot.waitSignal(program.closed, timeout=20_000):  # a back-up comes first
        working.actions["sign_out"].trigger()
    qtbot.waitUntil(lambda: isinstance(program.frame.page, SignInView))
    assert sign_in_page(program).ui.title.text() == "E-Safety Desktop"
    assert program.frame.menuBar().actions() == []


def test_closing_the_window_closes_the_cabinets(
    qtbot: QtBot, program: Program, data_folder: Path
) -> None:
    store = sign_in(qtbot, program).store
    program.frame.close()
    qtbot.waitUntil(lambda: not store.is_open, timeout=20_000)
    assert not program.frame.isVisible()
    assert not (data_folder / LOCK_NAME).exists()
    (made,) = (data_folder.parent / f"{data_folder.name} back-ups").iterdir()
    assert inspect(made).files


def test_a_foreign_lock_is_asked_about(qtbot: QtBot, program: Program, data_folder: Path) -> None:
    (data_folder / LOCK_NAME).write_text("4711\npython\nOFFICE-OLD\nabc\nboot\n")
    page = sign_in_page(program)
    page.ui.password.setText(OFFICE_PASSWORD)
    page.ui.sign_in.click()
    box = next(one for one in _dialogs() if isinstance(one, QMessageBox))
    assert "OFFICE-OLD" in box.text()
    next(one for one in box.buttons() if "Take" in one.text()).click()
    qtbot.waitUntil(lambda: program.working is not None, timeout=30_000)


def test_a_missing_cabinet_offers_a_restore_and_never_a_new_school(
    qtbot: QtBot, data_folder: Path
) -> None:
    (data_folder / "office.db").write_bytes(b"")
    program = bootstrap.build(data_folder)
    qtbot.addWidget(program.frame)
    with qtbot.waitSignal(program.settled):
        program.start()
    page = sign_in_page(program)
    page.ui.password.setText(OFFICE_PASSWORD)
    page.ui.sign_in.click()
    qtbot.waitUntil(page.ui.restore.isVisible, timeout=30_000)
    program.frame.close()


def test_the_window_stays_alive_while_the_password_is_tried(qtbot: QtBot, program: Program) -> None:
    class Ticks(QObject):
        count = 0

        def timerEvent(self, _event: QEvent) -> None:
            self.count += 1

    ticks = Ticks()
    ticks.startTimer(1)
    sign_in(qtbot, program)
    assert ticks.count > 0


def _dialogs() -> list[QDialog]:
    from PySide6.QtWidgets import QApplication

    windows = QApplication.topLevelWidgets()
    return [one for one in windows if isinstance(one, QDialog) and one.isVisible()]


@pytest.mark.parametrize("room", ["action_points", "contacts"])
def test_after_a_dialog_the_keyboard_is_in_the_list(
    qtbot: QtBot, program: Program, room: str
) -> None:
    working = sign_in(qtbot, program)
    frame = program.frame
    working.desk.open_place(room)
    status = working.status
    dialog = QDialog(frame)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    status.backup.setFocus()  # as Qt does when what had the focus is built anew
    dialog.accept()
    frame.activateWindow()  # a desktop does this by itself
    qtbot.waitUntil(frame.isActiveWindow)
    tab = working.view.current
    assert tab is not None
    qtbot.waitUntil(lambda: isinstance(frame.focusWidget(), (QAbstractItemView, QGraphicsView)))
    assert tab.isAncestorOf(frame.focusWidget())


def test_where_nobody_has_a_password_the_way_in_is_said(qtbot: QtBot) -> None:
    """After a back-up from a stick on a new PC."""
    view = SignInView()
    qtbot.addWidget(view)
    view.offer(())
    assert "recovery sheet" in view.ui.message.text()
    view.offer(("office",))
    assert view.ui.account.count() == 1
