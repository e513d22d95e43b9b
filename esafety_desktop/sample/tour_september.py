"""The tour's stops of September: what was put off, the governors' page, the guidance, the pack."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QDialog

from esafety_desktop.governors import service as governors
from esafety_desktop.governors.pages import render_page
from esafety_desktop.guidance_checks import service as guidance
from esafety_desktop.guidance_checks.pages import render_walk
from esafety_desktop.guidance_checks.walk_dialog import WalkDialog
from esafety_desktop.today import service as today
from esafety_desktop.today.snooze_dialog import SnoozeDialog
from esafety_desktop.today.snooze_service import snooze

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.incidents.tab import IncidentsTab
    from esafety_desktop.sample.tour_stage import Stage
    from esafety_desktop.today.tab import TodayTab

_COMMENT = (
    "The filter was set anew in October, after the third accident with pictures. Every class has "
    "talked about passwords. The parents' evening about games is on 4 February."
)


def _put_off(stage: Stage) -> None:
    tab = cast("TodayTab", stage.tab("today"))
    store = tab.desk.store
    line = next(
        one
        for group in today.today(store).groups
        for one in group.lines
        if one.room == "Action points" and not one.fault
    )
    dialog = SnoozeDialog(tab.desk, [line], tab)
    dialog.ui.reason.setText("The governors decide on it on Thursday.")
    dialog.open()
    stage.dialog(QDialog)
    stage.picture("today-put-off", "A line that can wait: until when, and why.")
    stage.close_dialogs()
    snooze(store, line, store.today() + timedelta(days=4), "The governors decide on it first.")
    tab.refresh()
    tab.show_snoozed()
    stage.dialog(QDialog)
    stage.picture("today-put-off-list", "What is put off, each with “wake”.")
    stage.close_dialogs()


def _governors(stage: Stage) -> None:
    tab = cast("IncidentsTab", stage.tab("incidents"))
    tab.open_item("governors")
    stage.dialog(QDialog)
    stage.picture("governors", "The governors' page before it is kept and printed.")
    stage.close_dialogs()
    year = governors.periods(tab.desk.store)[0].year_start
    page = governors.candidate(tab.desk.store, year, "", _COMMENT)
    stage.paper("governors-page", "One side of A4, no child in it.", render_page(page.edition))


def _guidance(stage: Stage) -> None:
    tab = cast("IncidentsTab", stage.tab("incidents"))
    store = tab.desk.store
    for item in guidance.walk(store).items[:7]:
        guidance.put_check(store, item, "Read on GOV.UK.")
    tab.open_item("september")
    stage.dialog(WalkDialog)
    stage.picture("september", "The walk through the guidance, one step at a time.")
    stage.close_dialogs()
    stage.paper("guidance-checked", "Who compared what.", render_walk(guidance.walk(store)))


STOPS: tuple[Callable[[Stage], None], ...] = (_put_off, _governors, _guidance)
