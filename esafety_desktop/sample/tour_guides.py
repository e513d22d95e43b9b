"""The tour's stops at the contacts and the action points, with what they and incidents print."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

from esafety_desktop.accounts.rows import RecoverySheet
from esafety_desktop.accounts.sheet_pages import render_sheet
from esafety_desktop.action_points.review_dialog import ReviewDialog
from esafety_desktop.contacts.contact_dialog import ContactDialog
from esafety_desktop.incidents import service as incidents
from esafety_desktop.sample import made_up
from esafety_desktop.store.cabinet import Cabinet

if TYPE_CHECKING:
    from esafety_desktop.action_points.tab import ActionPointsTab
    from esafety_desktop.contacts.tab import ContactsTab
    from esafety_desktop.incidents.tab import IncidentsTab
    from esafety_desktop.sample.tour_stage import Stage

CODE = "7XK2M-9QTRA-B3C4D-E5F6G-H7J8K-M9N0P-Q1R2S-T3V4W"


def _contacts(stage: Stage) -> ContactsTab:
    return cast("ContactsTab", stage.tab("contacts"))


def _map(stage: Stage) -> None:
    tab = _contacts(stage)
    tab.ui.asMap.setChecked(True)
    stage.picture("contacts", "Safeguarding Sam: every point of contact around a child.")
    filled = next(slot for slot in tab.list.records.shown if slot.entries)
    tab.open_item(filled.id)
    stage.picture("contact-slot", "A place on the map with its numbers by hours.")


def _contact_list(stage: Stage) -> None:
    tab = _contacts(stage)
    tab.ui.asList.setChecked(True)
    stage.picture("contact-list", "The same map as a list.")
    tab.ui.asMap.setChecked(True)


def _contact(stage: Stage) -> None:
    tab = _contacts(stage)
    filled = next(slot for slot in tab.list.records.shown if slot.entries)
    tab.map.opened.emit(filled.id)
    stage.dialog(ContactDialog)
    stage.picture("contact", "A contact: person, numbers by hours, when it was last checked.")


def _sheet(stage: Stage) -> None:
    _contacts(stage).print_()
    stage.print_from_preview("contact-sheet", "The sheet for the wall, to grab in a hurry.")


def _a3(stage: Stage) -> None:
    _contacts(stage).tools.print_map()
    stage.print_from_preview("contact-map-a3", "The contact map on A3.")


def _points(stage: Stage, point: str = "BECTA09-AP-04") -> ActionPointsTab:
    return cast("ActionPointsTab", stage.tab(f"action_points/{point}"))


def _action_points(stage: Stage) -> None:
    _points(stage, "BECTA09-AP-01")
    stage.picture("action-points", "The action points, how each stands, the last review.")
    _points(stage)
    stage.picture("action-point-form", "An action point whose form has a table.")


def _review(stage: Stage) -> None:
    tab = _points(stage)
    tab.new()
    stage.dialog(ReviewDialog)
    stage.picture("review", "Recording a review.")


def _form(stage: Stage) -> None:
    tab = _points(stage)
    tab.print_()
    stage.print_from_preview("action-point", "The form of an action point, as filled.")


def _state(stage: Stage) -> None:
    _points(stage).print_state()
    stage.print_from_preview("action-points-state", "How all action points stand, on one page.")


def _record(stage: Stage) -> None:
    tab = cast("IncidentsTab", stage.tab("incidents"))
    rows = [row for row in incidents.incidents(tab.desk.store) if row.status == "closed"]
    tab.open_item(rows[0].id)
    tab.print_()
    stage.print_from_preview("incident-record", "The record of an incident.")


def _recovery_sheet(stage: Stage) -> None:
    made_at = datetime(2026, 9, 1, 9, 0, tzinfo=UTC)
    sheet = RecoverySheet(Cabinet.LOCKED, 1, CODE, made_up.SCHOOL.name, made_at)
    stage.paper(
        "recovery-sheet",
        "A recovery sheet; its code is invented.",
        render_sheet(sheet, lambda _done, _total: None),
    )


STOPS = (
    _map, _contact_list, _contact, _sheet, _a3, _action_points, _review, _form, _state, _record,
    _recovery_sheet,
)  # fmt: skip
