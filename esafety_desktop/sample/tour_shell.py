"""The tour's stops at the window itself: signing in, Today, the File menu, locking, faults."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QMessageBox

from esafety_desktop.accounts.accounts_dialog import AccountsDialog
from esafety_desktop.accounts.password_dialog import PasswordDialog
from esafety_desktop.guide.guide_dialog import GuideDialog
from esafety_desktop.problem import Problem
from esafety_desktop.school.details_dialog import DetailsDialog
from esafety_desktop.school.parent_dialog import ParentDialog
from esafety_desktop.school.pupil_dialog import PupilDialog
from esafety_desktop.shell import bug_dialog
from esafety_desktop.shell.about_dialog import AboutDialog
from esafety_desktop.shell.curtain_view import CurtainView
from esafety_desktop.shell.pin_dialog import PinDialog
from esafety_desktop.shell.settings_dialog import SettingsDialog
from esafety_desktop.trail.trail_dialog import TrailDialog
from esafety_desktop.widgets.problem_dialog import show_problem

if TYPE_CHECKING:
    from esafety_desktop.sample.tour_stage import Stage
    from esafety_desktop.shell.sign_in_view import SignInView

_PIN = "2468"


def _sign_in(stage: Stage) -> None:
    stage.picture("sign-in", "Signing in; the made-up school opens at a press of a button.")


def _wrong_password(stage: Stage) -> None:
    view = cast("SignInView", stage.program.frame.page)
    view.ui.password.setText("wrong")
    view.ui.sign_in.click()
    stage.until(view.ui.message.isVisible, "the word that the password is wrong")
    stage.picture("wrong-password", "A wrong password says so and can be tried again.")


def _today(stage: Stage) -> None:
    stage.tab("today")
    stage.picture("today", "What is due for the leader, the overdue first.")


def _today_office(stage: Stage) -> None:
    stage.tab("today", "office")
    stage.picture("today-office", "The same for the office: nothing of any incident.")


def _search(stage: Stage) -> None:
    stage.tab("today")
    box = stage.desk().view.search
    box.setFocus()
    box.setText("wi")
    box.search()
    stage.picture("search", "Searching everywhere, as it is typed.")
    box.list.hide()
    box.clear()


def _accounts(stage: Stage) -> None:
    stage.desk().trigger("accounts")
    stage.dialog(AccountsDialog)
    stage.picture("accounts", "Accounts and recovery sheets.")


def _password(stage: Stage) -> None:
    stage.desk().trigger("password")
    stage.dialog(PasswordDialog)
    stage.picture("password", "Changing one's own password.")


def _school_details(stage: Stage) -> None:
    stage.desk().trigger("school_details")
    stage.dialog(DetailsDialog)
    stage.picture("school-details", "The school's details and term dates.")


def _new_pupil(stage: Stage) -> None:
    stage.desk().trigger("new_pupil")
    dialog = stage.dialog(PupilDialog)
    stage.picture("new-pupil", "A joiner, entered by hand.")
    dialog.adults.add.click()
    parent = stage.dialog(ParentDialog)
    parent.ui.name.setText("Mrs Lan Ng")
    stage.picture("new-parent", "Whom to ring and where to write, entered with the child.")
    parent.reject()


def _settings(stage: Stage) -> None:
    stage.desk().trigger("settings")
    stage.dialog(SettingsDialog)
    stage.picture(
        "settings-of-the-pc", "Settings of this PC: when it locks, and where the cabinets are."
    )


def _help(stage: Stage) -> None:
    stage.desk().trigger("help")
    stage.dialog(GuideDialog)
    stage.picture("help", "Help on one page.")


def _check_records(stage: Stage) -> None:
    stage.desk().trigger("check_records")
    dialog = stage.dialog(TrailDialog)
    dialog.check()
    stage.until(lambda: None if dialog.busy else dialog, "the check of the records")
    stage.picture("check-records", "The records of changes, followed from end to end.")


def _about(stage: Stage) -> None:
    stage.desk().trigger("about")
    stage.dialog(AboutDialog)
    stage.picture("about", "What the program says about itself.")


def _problem(stage: Stage) -> None:
    frame = stage.desk().frame
    show_problem(
        Problem(
            "The file “Larkspur register.csv” can't be read.",
            "It may be open in another program: close it there and try again.",
        ),
        frame,
    )
    stage.dialog(QMessageBox)
    stage.picture("problem", "A known problem: what is wrong and what to do.")


def _bug(stage: Stage) -> None:
    stage.desk().frame.activateWindow()
    stage.breathe()
    try:
        _fall()
    except ZeroDivisionError as error:
        bug_dialog.tell(error)
    dialog = stage.dialog(bug_dialog.BugDialog)
    dialog.ui.unfold.setChecked(True)
    stage.picture("bug", "A fault of the program itself: no person's data in its details.")


def _fall() -> float:
    return 1 / 0


def _curtain(stage: Stage) -> None:
    desk = stage.desk()
    desk.curtain.draw()
    stage.until(lambda: isinstance(desk.frame.page, CurtainView), "the curtain")
    stage.picture("curtain-pin", "The curtain at once; a PIN may be chosen in front of it.")
    desk.curtain.lift()
    desk.curtain.ask_pin()
    dialog = stage.dialog(PinDialog)
    dialog.ui.pin.setText(_PIN)
    dialog.ui.again.setText(_PIN)
    stage.picture("pin", "The PIN of the curtain, chosen in front of open work.")
    stage.close_dialogs()
    desk.curtain.draw_with(_PIN)
    stage.picture("curtain", "The curtain: everything is hidden, a PIN brings it back.")
    desk.curtain.lift()


def _locked(stage: Stage) -> None:
    stage.desk()
    stage.program.lock()
    stage.picture("locked", "Locked: the cabinets are closed.")


OPENING = (_sign_in, _wrong_password, _today, _today_office, _search)
CLOSING = (
    _accounts, _password, _school_details, _new_pupil, _settings,
    _help, _check_records, _about, _problem, _bug, _curtain, _locked,
)  # fmt: skip
