"""The tour's stops at the contact map while somebody edits it; nothing is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtWidgets import QMessageBox

from esafety_desktop.contacts import service
from esafety_desktop.contacts.rows import Place
from esafety_desktop.contacts.slot_dialog import SlotDialog

if TYPE_CHECKING:
    from esafety_desktop.contacts.tab import ContactsTab
    from esafety_desktop.sample.tour_stage import Stage
    from esafety_desktop.store.changes import Changed

_DRAGGED = Place(280, 160)


def _tab(stage: Stage) -> ContactsTab:
    tab = cast("ContactsTab", stage.tab("contacts"))
    tab.ui.asMap.setChecked(True)
    return tab


def _edited(stage: Stage) -> None:
    tab = _tab(stage)
    desk = tab.desk
    made: tuple[Changed[Any], ...] = (
        service.add_slot(desk.store, "Farm manager", new_group="Our school farm"),
        service.connect(desk.store, "SAM-LA-20", "SAM-POLICE-3", "strategy meeting"),
        service.lay(desk.store, {"SAM-LA-8": _DRAGGED}),
    )
    for changed in made:
        desk.done(changed, None)
    tab.map.pick_all(["SAM-LA-1", "SAM-LA-13", "SAM-LA-8"])
    stage.picture("map-edited", "An own group, a line with its name, three chosen to be moved.")
    tab.map.pick("SAM-LA-20")
    tab.map.rename()
    stage.picture("map-named", "A name is written where it stands.")
    tab.map.name_line.finish(keep=False)
    for _ in made:
        desk.undo()
    tab.map.pick("")


def _found(stage: Stage) -> None:
    tab = _tab(stage)
    tab.ui.search.setText("team")
    tab.ui.search.returnPressed.emit()
    stage.picture("map-found", "Typing finds, Enter goes from one to the next.")
    tab.ui.search.clear()


def _everything(stage: Stage) -> None:
    tab = _tab(stage)
    tab.ui.everything.setChecked(True)
    tab.map.pick("SAM-LA-17")
    stage.picture("map-everything", "All places of 2009 and since, those switched off among them.")
    tab.ui.everything.setChecked(False)


def _dialogs(stage: Stage) -> None:
    tab = _tab(stage)
    tab.map.pick("SAM-OTHER-4")
    tab.work.add()
    stage.dialog(SlotDialog)
    stage.picture("map-add", "A place of the school's own.")
    stage.close_dialogs()
    tab.save_picture()
    stage.dialog(QMessageBox)
    stage.picture("map-save", "Before a file is made: whether numbers of people may go into it.")


STOPS = (_edited, _found, _everything, _dialogs)
