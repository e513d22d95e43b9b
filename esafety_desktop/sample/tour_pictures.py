"""The tour's stops at Photographs: answers, what to take down, places, trips, lists on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from esafety_desktop.image_consent import service
from esafety_desktop.image_consent.all_yes_dialog import AllYesDialog
from esafety_desktop.image_consent.answers_dialog import AnswersDialog
from esafety_desktop.image_consent.store_dialog import StoreDialog
from esafety_desktop.image_consent.trip_dialog import TripDialog
from esafety_desktop.image_consent.withdraw_dialog import WithdrawDialog
from esafety_desktop.school import service as school

if TYPE_CHECKING:
    from esafety_desktop.image_consent.tab import PhotographsTab
    from esafety_desktop.sample.tour_stage import Stage

_CLASS = "5B"


def _page(stage: Stage, view: int = 0) -> PhotographsTab:
    page = cast("PhotographsTab", stage.tab("agreements/photographs", "office"))
    page.views.choose(view)
    stage.breathe()
    return page


def _answers(stage: Stage) -> None:
    page = _page(stage)
    classes = school.classes(stage.desk("office").store)
    wanted = next(row.id for row in classes if row.name == _CLASS)
    box = page.answers.ui.school_class
    box.setCurrentIndex(box.findData(wanted))
    page.answers.grid.choose(2, 5)
    stage.picture("photographs", "Where pictures of each child of 5B may be shown.")
    page.answers.ui.all_except.click()
    stage.dialog(AllYesDialog)
    stage.picture("photographs-all-except", "A whole class said yes, except those who are ticked.")


def _one_child(stage: Stage) -> None:
    page = _page(stage)
    row = service.tasks(stage.desk("office").store)[0]
    page.answers.open_answers(row.pupil_id)
    stage.dialog(AnswersDialog)
    stage.picture("photographs-child", "All that one family said, with limits and history.")


def _taken_back(stage: Stage) -> None:
    page = _page(stage)
    row = page.answers.grid.answers.every[0]
    page.answers.open_withdrawal(row.pupil_id)
    stage.dialog(WithdrawDialog)
    stage.picture("photographs-taken-back", "A family takes consent back.")


def _tasks(stage: Stage) -> None:
    _page(stage, 1)
    stage.picture("photographs-tasks", "Pictures that are to be taken down.")


def _stores(stage: Stage) -> None:
    page = _page(stage, 2)
    stage.picture("photographs-places", "Where pictures lie, and by when they are deleted.")
    page.stores.ui.change.click()
    stage.dialog(StoreDialog)
    stage.picture("photographs-place", "One place: what lies there, and until when.")


def _trips(stage: Stage) -> None:
    page = _page(stage, 3)
    stage.picture("photographs-trips", "Trips with their own lists.")
    page.trips.ui.change.click()
    stage.dialog(TripDialog)
    stage.picture("photographs-trip", "Who goes on the trip.")


def _lists(stage: Stage) -> None:
    from esafety_desktop.image_consent.pages import render_list

    store = stage.desk("office").store
    wanted = next(row.id for row in school.classes(store) if row.name == _CLASS)
    about = "The no-photograph list of 5B, for the inside of a cupboard door."
    stage.paper("no-photograph-list", about, render_list(service.class_list(store, wanted)))
    trip = service.trips(store)[0]
    stage.paper(
        "no-photograph-trip", "The same for a trip.", render_list(service.trip_list(store, trip))
    )


STOPS = (_answers, _one_child, _taken_back, _tasks, _stores, _trips, _lists)
