"""The tour's stops at what stands in the slots: the walk, tables, cards, the map for one child."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from esafety_desktop.child_contacts import service as child_contacts
from esafety_desktop.child_contacts.child_map_dialog import ChildMapDialog
from esafety_desktop.child_contacts.pages import render_child_map, render_list
from esafety_desktop.contacts import contact_table_service, service
from esafety_desktop.contacts.check_dialog import CheckDialog
from esafety_desktop.contacts.contact_dialog import ContactDialog
from esafety_desktop.contacts.pages import render_wallet
from esafety_desktop.contacts.table_dialog import TableDialog
from esafety_desktop.export.tables import to_csv
from esafety_desktop.pupil_files import history_service

if TYPE_CHECKING:
    from esafety_desktop.contacts.tab import ContactsTab
    from esafety_desktop.sample.tour_stage import Stage

_LEFT = Qt.MouseButton.LeftButton


def _tab(stage: Stage) -> ContactsTab:
    return cast("ContactsTab", stage.tab("contacts"))


def _suggestion(stage: Stage) -> None:
    tab = _tab(stage)
    tab.open_item("SLOT26-ICO")
    stage.picture("contact-suggestion", "A national number that somebody has to check first.")
    tab.panel.findChildren(QCheckBox, "rungAndChecked")[0].click()
    stage.dialog(ContactDialog)
    stage.picture("contact-check-first", "Who rang or looked it up, and when.")


def _gone(stage: Stage) -> None:
    tab = _tab(stage)
    tab.open_item("SAM-LA-17")
    stage.picture("contact-gone", "What ended since 2009, and what took its place.")
    tab.ui.everything.setChecked(False)


def _walk(stage: Stage) -> None:
    _tab(stage).open_item("check")
    walk = stage.dialog(CheckDialog)
    QTest.mouseClick(walk.ui.later, _LEFT)
    stage.picture("contacts-check", "Check what is due: Enter says that one is still right.")
    walk.ui.change.click()
    stage.picture("contacts-check-change", "A number is put right on the same page.")
    if walk.form is not None:
        walk.form.reject()
    while walk.row is not None:
        walk.ui.later.click()
    stage.picture("contacts-check-end", "The end of the walk.")


def _cards(stage: Stage) -> None:
    tab = _tab(stage)
    sheet = service.sheet(tab.desk.store)
    stage.paper("contact-cards", "Cards that fold, for the wallet.", render_wallet(sheet))
    flat = render_wallet(sheet, folding=False)
    stage.paper("contact-business-cards", "The same as business cards.", flat)


def _table(stage: Stage) -> None:
    tab = _tab(stage)
    out = to_csv(contact_table_service.contact_table(tab.desk.store)).decode("utf-8-sig")
    out = out.replace("07700 900031", "07700 900039")
    more = "After-school choir,,Moira Lint,,,01632 960610,,,,,,,,\r\n"
    path = stage.shelf / "contacts.csv"
    path.write_text(f"{out}{more}", "utf-8")
    tab.open_item("table")
    dialog = stage.dialog(TableDialog)
    stage.picture("contacts-table-file", "Contacts from a table: which file.")
    dialog.use_file(str(path))
    stage.until(lambda: dialog.ui.pages.currentIndex() == 1, "the columns")
    stage.picture("contacts-table-columns", "What each column holds.")
    QTest.mouseClick(dialog.ui.next, _LEFT)
    stage.until(lambda: dialog.ui.pages.currentIndex() == 2, "the preview")
    first = dialog.preview.table.records.shown[0]
    dialog.preview.table.select_key(first.key)
    stage.picture("contacts-table-preview", "Every difference, before anything is kept.")


def _child_map(stage: Stage) -> None:
    stage.tab("incidents")
    desk = stage.desk()
    key = next(
        row.key
        for row in history_service.children(desk.store)
        if child_contacts.child_map(desk.store, row.key).contacts
    )
    desk.view.open_place(f"incidents/child-contacts/{key}")
    dialog = stage.dialog(ChildMapDialog)
    stage.picture("child-map", "The map for one child, in the locked cabinet.")
    dialog.map.choose("SAM-LA-3")
    dialog.map.chosen.emit("SAM-LA-3")
    stage.picture("child-map-slot", "The child's social worker before the school's front door.")
    dialog.add()
    stage.picture("child-map-form", "Somebody around a child, and what that is kept with.")
    sheet = child_contacts.sheet(desk.store, key)
    stage.paper("child-contacts", "A child's people on A4.", render_list(sheet))
    stage.paper("child-map-a3", "A child's map on A3.", render_child_map(sheet))


STOPS = (_suggestion, _gone, _walk, _cards, _table, _child_map)
