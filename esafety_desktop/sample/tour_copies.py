"""The tour's stops at the scanned copies: the list, a pile, removing, the page on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from esafety_desktop.agreements import service as agreements
from esafety_desktop.kept_papers.remove_dialog import RemoveDialog
from esafety_desktop.sample import scanned_copies
from esafety_desktop.school import service as school
from esafety_desktop.signed_copies import service
from esafety_desktop.signed_copies.pages import render_copies
from esafety_desktop.signed_copies.pile_dialog import PileDialog

if TYPE_CHECKING:
    from esafety_desktop.sample.tour_stage import Stage
    from esafety_desktop.signed_copies.tab import CopiesTab

_CLASS = "5B"


def _page(stage: Stage, place: str = "copies") -> CopiesTab:
    page = cast("CopiesTab", stage.tab(f"agreements/{place}", "office"))
    stage.breathe()
    return page


def _copies(stage: Stage) -> None:
    _page(stage)
    stage.picture("scanned-copies", "The signed papers that were scanned, newest first.")


def _one_child(stage: Stage) -> None:
    row = service.newest(stage.desk("office").store)[0]
    _page(stage, f"copies/{row.owner.key}/{row.form.key}")
    stage.picture("scanned-copy", "The copies of one child, with room for another.")


def _pile(stage: Stage) -> None:
    page = _page(stage)
    store = stage.desk("office").store
    wanted = next(row.id for row in school.classes(store) if row.name == _CLASS)
    asked = next(row for row in agreements.agreements(store) if row.key == "images")
    children = school.pupils(store, wanted)[:7]
    codes = {
        slip.pupil_id: slip.code
        for slip in agreements.issue_slips(store, [asked.id], [row.id for row in children]).value
    }
    slips = [(row, codes[row.id], asked.title) for row in children[:6]]
    scan = scanned_copies.pile([*slips, (children[6], "", asked.title)])
    page.take_pile(scan, "Slips of the week.pdf")
    stage.dialog(PileDialog)
    stage.picture("scanned-pile", "A pile: most pages file themselves, one waits for a hand.")


def _remove(stage: Stage) -> None:
    page = _page(stage)
    page.ui.remove.click()
    stage.dialog(RemoveDialog)
    stage.picture("scanned-remove", "Removing a copy asks, and wants a reason.")


def _print(stage: Stage) -> None:
    store = stage.desk("office").store
    sheet = service.copy_sheet(store, service.newest(store)[:2])
    stage.paper("scanned-copies", "Two scanned copies, printed.", render_copies(sheet))


STOPS = (_copies, _one_child, _pile, _remove, _print)
