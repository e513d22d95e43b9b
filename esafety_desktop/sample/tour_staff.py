"""The tour's stops at the staff register and the turn of the year, with what they print."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, cast

from esafety_desktop.new_year.leavers_dialog import LeaversDialog
from esafety_desktop.new_year.new_year_dialog import NewYearDialog
from esafety_desktop.school import service as school
from esafety_desktop.staff_forms.adult_dialog import AdultDialog
from esafety_desktop.staff_forms.cell_rules import Action
from esafety_desktop.staff_forms.present_dialog import PresentDialog
from esafety_desktop.staff_forms.rows import AdultKey, AdultStatus
from esafety_desktop.staff_forms.staff_import_dialog import StaffImportDialog
from esafety_desktop.widgets.day_dialog import DayDialog

if TYPE_CHECKING:
    from esafety_desktop.sample.tour_stage import Stage
    from esafety_desktop.staff_forms.tab import StaffTab


def _tab(stage: Stage) -> StaffTab:
    tab = cast("StaffTab", stage.tab("agreements/staff", "office"))
    tab.ui.onlyMissing.setChecked(False)
    stage.breathe()
    return tab


def _staff(stage: Stage) -> None:
    tab = _tab(stage)
    stage.picture("staff", "Adults by agreements; one key marks, the role decides what is asked.")
    tab.open_item("missing")
    stage.picture("staff-missing", "Only those who have not signed.")


def _adult(stage: Stage) -> None:
    tab = _tab(stage)
    tab.new()
    dialog = stage.dialog(AdultDialog)
    dialog.ui.name.setText("Miss Rosa Tennant")
    dialog.ui.role.setEditText("Teacher, e-safety leader")
    stage.picture("staff-add", "Adding an adult: what the role asks stands below.")
    dialog.draft.clear()
    stage.close_dialogs()
    tab.grid.opened.emit(tab.found.rows[0])
    stage.dialog(AdultDialog)
    stage.picture("staff-details", "The details of somebody who is here, with what is asked.")


def _present(stage: Stage) -> None:
    _tab(stage).ui.allPresent.click()
    stage.dialog(PresentDialog)
    stage.picture("staff-all-present", "From the signing sheet: everybody except those ticked.")


def _day(stage: Stage) -> None:
    tab = _tab(stage)
    tab.grid.setFocus()
    tab.grid.want(Action.DAY)
    stage.dialog(DayDialog)
    stage.picture("staff-day", "The day on which somebody signed, put right in its place.")


def _import(stage: Stage) -> None:
    tab = _tab(stage)
    path = stage.shelf / "staff.csv"
    lines = [
        "Title,Forename,Surname,Job title,Work email,Start date,Leaving date",
        "Mr,Kit,Quayle,Office manager,,,",
        "Mrs,Wendy,Hathersage,Teaching assistant,,,18/12/2026",
        "Ms,Priya,Nair,Teacher,p.nair@example.org,04/01/2027,",
    ]
    path.write_text("\r\n".join(lines), "utf-8-sig")
    tab.ui.importList.click()
    stage.dialog(StaffImportDialog).use_file(str(path))
    stage.picture("staff-import", "A staff list before anything changes.")


def _papers(stage: Stage) -> None:
    tab = _tab(stage)
    row = next(one for one in tab.found.agreements if one.key == "kcsie")
    tab.papers.signing_sheet(row)
    stage.print_from_preview("staff-signing-sheet", "One sheet that everybody signs.")
    wanted = [one.id for one in tab.found.rows if one.cell(row.id).missing]
    tab.papers.forms(row, wanted)
    stage.print_from_preview("staff-forms", "A form for each who has not signed, with a copy.")
    signed = [key for key in _signed(tab) if key.agreement_id == row.id][:2]
    tab.papers.copies(signed, tab.found.year)
    stage.print_from_preview("staff-copies", "What was signed, to be given back.")
    tab.papers.roles([tab.found.rows[0].id])
    stage.print_from_preview("staff-roles", "What the headteacher's roles ask.")
    tab.papers.wanted()
    stage.print_from_preview("staff-wanted", "Who has not signed, for the head.")
    tab.papers.notes()
    stage.print_from_preview("staff-notes", "A reminder to each of them.")


def _signed(tab: StaffTab) -> list[AdultKey]:
    return [
        AdultKey(row.id, cell.agreement_id)
        for row in tab.found.rows
        for cell in row.cells
        if cell.status is AdultStatus.SIGNED
    ]


def _new_year(stage: Stage) -> None:
    """As it looks in term, then in late August; nothing is moved."""
    desk = stage.desk("office")
    desk.trigger("new_year")
    ahead = stage.dialog(NewYearDialog)
    ahead.ui.next.click()
    stage.picture("new-year-ahead", "In term: what would happen, and from when it can be done.")
    ahead.reject()
    store = desk.store
    clock = store.clock
    now = clock()
    year = school.classes(store)[0].year.next.start
    store.clock = lambda: datetime(year, 8, 26, 9, 0, tzinfo=now.tzinfo)
    try:
        desk.trigger("new_year")
        dialog = stage.dialog(NewYearDialog)
        stage.picture("new-year", "Late August: who goes where in the new academic year.")
        dialog.ui.next.click()
        stage.picture("new-year-outlook", "What will happen, before anything does.")
        dialog.draft.clear()
        dialog.reject()
    finally:
        store.clock = clock


def _leavers(stage: Stage) -> None:
    stage.desk("office").trigger("leavers")
    stage.dialog(LeaversDialog)
    stage.picture("leavers", "Those who left: out of the lists, here to be found.")


STOPS = (_staff, _adult, _present, _day, _import, _papers, _new_year, _leavers)
