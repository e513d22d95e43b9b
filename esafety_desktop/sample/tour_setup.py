"""The tour's stops at a first start, over an empty folder of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from esafety_desktop.sample.tour_stage import Stage
    from esafety_desktop.setup.assistant_view import AssistantView
    from esafety_desktop.setup.key_pages import AccountPage, SheetPage
    from esafety_desktop.shell.program import Program


def _first_start(stage: Stage) -> None:
    """Every page of the assistant, from the welcome to the new school's Today."""
    folder = stage.shelf / "first start"
    folder.mkdir()
    stage.sign_out()
    program = stage.begin(folder, demo=False)
    try:
        _walk(stage, program, cast("AssistantView", program.frame.page))
    finally:
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
    _account(view.leader, "leader", "lantern under moss")
    on("leader", "First start: the leader's account.")
    _sheet(view.leader_sheet, 6)
    on("leader-sheet", "First start: the locked cabinet's recovery sheet.")
    shot("pupils", "First start: pupils now or later.")
    view.people.ui.later.setChecked(True)
    view.ui.next.click()
    stage.until(lambda: program.working is not None, "the new school")
    QApplication.processEvents()
    shot("today", "The new school's Today: what has to be in place by September.")


def _account(page: AccountPage, name: str, password: str) -> None:
    page.ui.name.setText(name)
    page.ui.password.setText(password)
    page.ui.again.setText(password)


def _sheet(page: SheetPage, group: int) -> None:
    page.ui.group.setText(page.ui.code.text().split()[group - 1])


STOPS = (_first_start,)
