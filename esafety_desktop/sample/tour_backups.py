"""The tour's stops at back-ups: making, looking into, trying out, and before the program closes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox, QMessageBox

from esafety_desktop.backups import drives_service, service
from esafety_desktop.backups.backup_dialog import BackupDialog
from esafety_desktop.backups.closing_dialog import ClosingDialog
from esafety_desktop.backups.drill_dialog import DrillDialog
from esafety_desktop.backups.restore_dialog import RestoreDialog
from esafety_desktop.backups.rows import Kind
from esafety_desktop.guide.guide_dialog import GuideDialog
from esafety_desktop.sample import made_up
from esafety_desktop.store import backup
from esafety_desktop.widgets.leaving import Leaving

if TYPE_CHECKING:
    from esafety_desktop.sample.tour_stage import Stage

_OK = QDialogButtonBox.StandardButton.Ok


def _late(stage: Stage) -> None:
    desk = stage.desk()
    old = desk.store.clock() - timedelta(days=9)
    desk.desk.done(backup.record_heads(desk.store, old, {}), None)
    stage.tab("today")
    stage.picture("today-late", "A back-up older than three school days stands above everything.")


def _back_up(stage: Stage) -> None:
    stick = stage.shelf / "KEY"
    stick.mkdir(exist_ok=True)
    drives_service.drives = lambda: (stick,)
    stage.desk().trigger("back_up")
    dialog = stage.dialog(BackupDialog)
    dialog.add(stick)
    dialog.back_up()
    stage.until(dialog.ui.done.isVisible, "the back-up")
    stage.picture("back-up", "A back-up to every place, made and read again.")


def _drill(stage: Stage) -> None:
    stage.desk().trigger("try_backup")
    dialog = stage.dialog(DrillDialog)
    button = dialog.ui.buttons.button(_OK)
    stage.until(button.isEnabled, "the back-ups")
    button.click()
    stage.until(dialog.ui.done.isVisible, "the drill")
    stage.picture("back-up-drill", "Once a term a back-up is tried out; the result is recorded.")


def _restore(stage: Stage) -> None:
    stage.desk().trigger("restore")
    dialog = stage.dialog(RestoreDialog)
    button = dialog.ui.buttons.button(_OK)
    stage.until(button.isEnabled, "the list of back-ups")
    stage.picture("restore-choose", "Restoring, first click: the newest on top.")
    button.click()
    dialog.ui.account.setCurrentText(made_up.LEADER)
    dialog.ui.password.setText(made_up.LEADER_PASSWORD)
    stage.picture("restore-open", "Restoring, second click: a look inside with one's own password.")
    button.click()
    stage.until(lambda: dialog.ui.pages.currentWidget() is dialog.ui.seen, "the look inside")
    stage.picture("restore", "Restoring, third click: what is in it beside what is here now.")
    button.click()
    box = stage.dialog(QMessageBox)
    stage.picture("restore-question", "What would be lost is asked once more; Enter means no.")
    box.close()
    dialog.go_back()
    dialog.go_back()
    away = next(row for row in dialog.table.records.shown if row.away)
    dialog.take(away)
    stage.picture("restore-sheet", "A back-up from outside the PC opens with the recovery sheet.")


def _leaving(stage: Stage) -> None:
    desk = stage.desk()
    places = service.places(desk.store.folder, desk.store.clock())
    ClosingDialog(desk.desk, places, desk.frame).open()
    stage.picture("closing", "Before the program closes it backs up what is new.")
    stage.close_dialogs()
    dialog = ClosingDialog(desk.desk, places, desk.frame, Leaving.SIGN_OUT)
    dialog.open()
    stage.picture("signing-out", "So it does before somebody signs out.")
    here = next(one for one in places if one.kind is Kind.PC).path
    aside = here.rename(here.with_name("aside"))
    here.touch()  # a file of that name stands in the way
    dialog.begin()
    stage.until(dialog.ui.message.isVisible, "what went wrong")
    here.unlink()
    aside.rename(here)
    stage.picture("signing-out-failed", "A back-up that goes wrong is said; one may sign out.")


def _renewed(stage: Stage) -> None:
    desk = stage.desk()
    here = service.places(desk.store.folder, desk.store.clock())[0].path
    whole = next(here.glob(f"*{backup.SUFFIX}"))
    torn = whole.with_name(f"torn {whole.name}")
    torn.write_bytes(whole.read_bytes()[:-200])
    desk.trigger("renew_backups")
    stage.dialog(QMessageBox)
    stage.picture("renewed", "After a change of locks: which old back-ups could not be renewed.")
    torn.unlink()


def _guides(stage: Stage) -> None:
    for page, words in (("backups", "back-ups"), ("new-pc", "a PC that died")):
        GuideDialog(stage.desk().frame, page, stage.desk().desk.print).open()
        stage.dialog(GuideDialog)
        stage.picture(f"help-{page}", f"The guide to {words}.")
        stage.close_dialogs()


STOPS = (_late, _back_up, _drill, _restore, _leaving, _renewed, _guides)
