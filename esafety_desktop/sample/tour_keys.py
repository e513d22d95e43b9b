"""The tour's stops at keys: somebody leaves, a governor's window, the end of a PC."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QMessageBox

from esafety_desktop.accounts.accounts_dialog import AccountsDialog
from esafety_desktop.accounts.leaving_dialog import LeavingDialog
from esafety_desktop.backups.retire_dialog import RetireDialog
from esafety_desktop.governors.governors_dialog import GovernorsDialog
from esafety_desktop.guide.guide_dialog import GuideDialog
from esafety_desktop.sample import made_up
from esafety_desktop.shell.busy_view import BusyView

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.incidents.tab import IncidentsTab
    from esafety_desktop.sample.tour_stage import Stage


def _remove(stage: Stage) -> None:
    stage.desk().trigger("accounts")
    dialog = stage.dialog(AccountsDialog)
    rows = dialog.table.records.shown
    dialog.table.select_key(next(row.id for row in rows if row.name == made_up.DEPUTY))
    dialog.ui.remove.click()
    stage.dialog(QMessageBox)
    stage.picture("account-remove", "Removing an account asks whether the person leaves.")


def _leaving(stage: Stage) -> None:
    stage.desk().trigger("leaving")
    dialog = stage.dialog(LeavingDialog)
    texts = [dialog.ui.who.itemText(at) for at in range(dialog.ui.who.count())]
    at = next(at for at, text in enumerate(texts) if text.startswith(made_up.DEPUTY))
    dialog.ui.who.setCurrentIndex(at)
    stage.picture("leaving-who", "Somebody leaves, step by step: who, and who keeps a key.")
    dialog.ui.next.click()
    stage.picture("leaving-sheet", "The new recovery sheet, typed back before anything changes.")
    for paper in dialog.plan.papers if dialog.plan else ():
        for _show_and_hide in range(2):
            dialog.check.ui.by_hand.click()
        dialog.check.ui.group.setText(paper.code.split("-")[3])
        dialog.ui.next.click()
    stage.picture("leaving-ready", "What the change does, and what it can’t.")
    dialog.reject()


def _busy(stage: Stage) -> None:
    frame = stage.desk().frame
    page = BusyView(
        "The locks are being changed",
        "This takes a few seconds. Nothing is lost if the PC is switched off now: it goes on, or"
        " is taken back, at the next sign-in.",
    )
    page.tell(3, 7)
    stage.sign_out()
    frame.show_page(page)
    stage.picture("leaving-busy", "While the cabinets get their new keys.")
    stage.program.show_sign_in()


def _retire(stage: Stage) -> None:
    stage.desk().trigger("retire")
    stage.dialog(RetireDialog)
    stage.picture("retire", "A PC is retired only after a back-up elsewhere was opened.")


def _publish(stage: Stage) -> None:
    tab = cast("IncidentsTab", stage.tab("incidents"))
    tab.open_item("governors")
    dialog = stage.dialog(GovernorsDialog)
    dialog.kept.selectRow(0)
    stage.picture("governors-published", "Earlier pages, and which of them governors may read.")
    stage.close_dialogs()


def _governor(stage: Stage) -> None:
    stage.sign_out()
    stage.program.try_password(made_up.GOVERNOR, made_up.GOVERNOR_PASSWORD)
    stage.until(lambda: stage.program.governor, "the governor’s page")
    stage.picture("governor", "All that a governor’s account shows.")
    stage.program.sign_out()


def _guide(stage: Stage) -> None:
    stage.desk().desk.open_place("guide/somebody-leaves")
    stage.dialog(GuideDialog)
    stage.picture("guide-leaves", "The guide: somebody leaves.")


STOPS: tuple[Callable[[Stage], None], ...] = (
    _remove,
    _leaving,
    _retire,
    _publish,
    _governor,
    _busy,
    _guide,
)
