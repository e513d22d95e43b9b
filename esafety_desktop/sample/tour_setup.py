"""The tour's stops at a first start, over an empty folder of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox

from esafety_desktop.backups import service
from esafety_desktop.backups.restore_dialog import RestoreDialog
from esafety_desktop.everything.in_dialog import InDialog
from esafety_desktop.sample.tour_everything import put
from esafety_desktop.shell.putting_back_view import PuttingBackView

if TYPE_CHECKING:
    from esafety_desktop.sample.tour_stage import Stage
    from esafety_desktop.setup.assistant_view import AssistantView
    from esafety_desktop.setup.key_pages import AccountPage, SheetPage
    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk

_LEADER_PASSWORD = "lantern under moss"  # noqa: S105 - of a school that goes after the picture


def _first_start(stage: Stage) -> None:
    """Every page of the assistant, from the welcome to the new school's Today."""
    folder = stage.shelf / "first start"
    folder.mkdir()
    stage.sign_out()
    program = stage.begin(folder, demo=False)
    try:
        _walk(stage, program, cast("AssistantView", program.frame.page))
    finally:
        program.shut()
        stage.leave(program)


def _walk(stage: Stage, program: Program, view: AssistantView) -> None:
    def shot(name: str, sentence: str) -> None:
        stage.picture(f"first-{name}", sentence, program)

    def on(name: str, sentence: str) -> None:
        shot(name, sentence)
        before = view.page
        view.ui.next.click()
        stage.until(lambda: view.page is not before, f"the page after {name}")

    on("welcome", "First start: three ways to begin.")
    view.school.ui.name.setText("Larkspur Hill Primary School")
    view.school.ui.address.setPlainText("1 Larkspur Rise\nLarkspur Hill\nLK1 1AA")
    view.school.ui.telephone.setText("01632 960026")
    view.school.ui.head.setText("Mrs Delia Thornley")
    on("school", "First start: which school it is.")
    on("terms", "First start: usual term dates, to be corrected.")
    _account(view.office, "office", "seven small otters")
    on("office", "First start: the office's account.")
    _sheet(view.office_sheet, 3)
    on("office-sheet", "First start: the office cabinet's recovery sheet.")
    view.choice.ui.now.setChecked(True)
    on("leader-choice", "First start: whether the leader sits at the screen.")
    _account(view.leader, "leader", _LEADER_PASSWORD)
    on("leader", "First start: the leader's account.")
    _sheet(view.leader_sheet, 6)
    on("leader-sheet", "First start: the locked cabinet's recovery sheet.")
    shot("pupils", "First start: pupils now or later.")
    view.people.ui.later.setChecked(True)
    view.ui.next.click()
    stage.until(lambda: program.working is not None, "the new school")
    QApplication.processEvents()
    shot("today", "The new school's Today: what has to be in place by September.")
    assert program.working is not None  # noqa: S101 - waited for above
    program.working.trigger("everything_in")
    put(stage, stage.dialog(InDialog).look_at, stage.shelf)
    stage.picture("everything-in-new", "Bringing in, into a new and empty school.", program)
    stage.close_dialogs()
    _put_back(stage, program, program.working)


def _put_back(stage: Stage, program: Program, working: WorkingDesk) -> None:
    """A back-up of the new school, put back to its last page."""
    store = working.store
    made = service.run(service.task(store), lambda _done, _total: None)
    working.desk.done(service.finish(store, made), None)
    working.trigger("restore")
    dialog = stage.dialog(RestoreDialog)
    button = dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
    stage.until(button.isEnabled, "the list of back-ups")
    button.click()
    dialog.ui.account.setCurrentText("leader")
    dialog.ui.password.setText(_LEADER_PASSWORD)
    button.click()
    stage.until(lambda: dialog.ui.pages.currentWidget() is dialog.ui.seen, "the look inside")
    button.click()
    box = stage.dialog(QMessageBox)
    next(one for one in box.buttons() if "Put it back" in one.text()).click()

    def done() -> bool:
        page = program.frame.page
        return isinstance(page, PuttingBackView) and page.ui.go_on.isVisible()

    stage.until(done, "the back-up in place")
    stage.picture("restore-done", "The back-up is in place, and what to do now.", program)


def _account(page: AccountPage, name: str, password: str) -> None:
    page.ui.name.setText(name)
    page.ui.password.setText(password)
    page.ui.again.setText(password)


def _sheet(page: SheetPage, group: int) -> None:
    for _show_and_hide in range(2):
        page.check.ui.by_hand.click()
    assert page.sheet is not None  # noqa: S101 - it is on the page
    page.check.ui.group.setText(page.sheet.code.split("-")[group - 1])


STOPS = (_first_start,)
