"""The tour's stops at the reviews: forms, history, evidence, what is due, the binder."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from esafety_desktop.action_points import evidence_service, service
from esafety_desktop.action_points.calendar_dialog import CalendarDialog
from esafety_desktop.action_points.compare_dialog import CompareDialog
from esafety_desktop.action_points.cycle_dialog import CycleDialog
from esafety_desktop.action_points.done_dialog import DoneDialog
from esafety_desktop.action_points.evidence_dialog import EvidenceDialog
from esafety_desktop.action_points.review_dialog import ReviewDialog
from esafety_desktop.action_points.sheet_service import filled_form

if TYPE_CHECKING:
    from esafety_desktop.action_points.dates_view import DatesPage
    from esafety_desktop.action_points.history_view import HistoryPanel
    from esafety_desktop.action_points.tab import ActionPointsTab
    from esafety_desktop.sample.tour_stage import Stage

_FILTER, _EDUCATION, _POLICIES = "TODAY-ADD-7", "BECTA09-AP-04", "BECTA09-AP-02"


def _reviews(stage: Stage, point: str) -> ActionPointsTab:
    tab = cast("ActionPointsTab", stage.tab(f"action_points/{point}"))
    stage.breathe()
    return tab


def _dates(stage: Stage, item: str = "") -> DatesPage:
    page = cast("DatesPage", stage.tab("action_points/dates"))
    if item:
        page.open_item(item)
    stage.breathe()
    return page


def _filter_review(stage: Stage) -> None:
    tab = _reviews(stage, _FILTER)
    stage.picture("filter-review", "The yearly review of filtering and monitoring.")
    bar = tab.ui.right.verticalScrollBar()
    bar.setValue(bar.maximum())
    stage.breathe()
    stage.picture("review-history", "Every review, its evidence, and what the diary counts.")


def _filter_form(stage: Stage) -> None:
    tab = _reviews(stage, _FILTER)
    tab.new()
    stage.dialog(ReviewDialog)
    stage.picture("filter-review-new", "A new one begins with the people and tests of the last.")


def _policies(stage: Stage) -> None:
    tab = _reviews(stage, _POLICIES)
    tab.new()
    stage.dialog(ReviewDialog)
    stage.picture("policies-new", "The policies register: rows carry over, and come from Excel.")


def _education(stage: Stage) -> None:
    tab = _reviews(stage, _EDUCATION)
    bar = tab.ui.right.verticalScrollBar()
    bar.setValue(bar.maximum() * 2 // 3)
    stage.breathe()
    stage.picture(
        "education-staff", "Who has read Part One, and the training log, where they belong."
    )


def _compare(stage: Stage) -> None:
    tab = _reviews(stage, _FILTER)
    history = cast("HistoryPanel", tab.panel.history)
    history.compare.click()
    stage.dialog(CompareDialog)
    stage.picture("review-differences", "What changed in a year, line by line.")


def _correction(stage: Stage) -> None:
    tab = _reviews(stage, "BECTA09-AP-03")
    history = cast("HistoryPanel", tab.panel.history)
    history.correct.click()
    stage.dialog(ReviewDialog)
    stage.picture("review-correction", "A form is put right by a new one, with the reason.")


def _evidence(stage: Stage) -> None:
    tab = _reviews(stage, _FILTER)
    store = tab.desk.store
    latest = service.point(store, _FILTER).latest
    panel = tab.panel.evidence
    if latest is None or panel is None:
        return
    panel.look(evidence_service.evidence(store, latest.id)[0])
    stage.dialog(EvidenceDialog)
    stage.picture("review-evidence", "A scanned page that shows what the review says.")


def _due(stage: Stage) -> None:
    page = _dates(stage)
    stage.picture("what-is-due", "Reviews, policies, regular tasks and actions by their day.")
    page.open_item("duty-updates")
    page.ui.done.click()
    stage.dialog(DoneDialog)
    stage.picture("duty-done", "A regular task is put down as done.")


def _rhythm(stage: Stage) -> None:
    page = _dates(stage, "duty-updates")
    page.ui.rhythm.click()
    stage.dialog(CycleDialog)
    stage.picture("how-often", "How often: in words, with the day that follows.")


def _calendar(stage: Stage) -> None:
    _dates(stage).ui.calendar.click()
    stage.dialog(CalendarDialog)
    stage.picture("calendar-file", "Dates for Outlook, without anybody's name.")


def _filter_paper(stage: Stage) -> None:
    _reviews(stage, _FILTER).print_()
    stage.print_from_preview("filter-review-form", "The filtering review on paper.")


def _blank_paper(stage: Stage) -> None:
    from esafety_desktop.action_points.pages import render_form

    store = stage.desk("leader").store
    form = filled_form(store, "BECTA09-AP-07", blank=True)
    stage.paper("action-point-empty", "An empty form to write on.", render_form(form))


def _binder(stage: Stage) -> None:
    _reviews(stage, _FILTER).print_binder()
    stage.print_from_preview("evidence-binder", "The evidence binder: contents, forms, history.")


STOPS = (
    _filter_review, _filter_form, _policies, _education, _compare, _correction, _evidence, _due,
    _rhythm, _calendar, _filter_paper, _blank_paper, _binder,
)  # fmt: skip
