"""The tour's stops at letters home: library, wording, writing, log, and how they print."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QInputDialog

from esafety_desktop.guidance.home_letters import ASKED
from esafety_desktop.home_letters.wording_dialog import WordingDialog
from esafety_desktop.home_letters.write_dialog import WriteDialog
from esafety_desktop.school import service as school

if TYPE_CHECKING:
    from esafety_desktop.home_letters.tab import HomeLettersTab
    from esafety_desktop.sample.tour_stage import Stage


def _page(stage: Stage, item: str, role: str = "office") -> HomeLettersTab:
    tab = cast("HomeLettersTab", stage.tab("letters/home", role))
    tab.open_item(item)
    stage.breathe()
    return tab


def _library(stage: Stage) -> None:
    _page(stage, "home/workshop")
    stage.picture("home-library", "The library of letters home, each as a family reads it.")


def _elsewhere(stage: Stage) -> None:
    _page(stage, "incident/rules-1", "leader")
    stage.picture("home-incident-letter", "A letter from an incident: where it is written.")


def _wording(stage: Stage) -> None:
    tab = _page(stage, "reminder1")
    tab.library.edit_chosen()
    dialog = stage.dialog(WordingDialog)
    dialog.ui.beside.setCurrentIndex(2)
    stage.picture("home-wording", "The school's own wording, and what differs from the original.")
    dialog.ui.beside.setCurrentIndex(0)
    dialog.editor.text.append("A { stands alone, {{chld}} is no field.")
    stage.picture("home-wording-faults", "What is no field is named with its line.")
    dialog.draft.clear()


def _write(stage: Stage) -> None:
    tab = _page(stage, "home/workshop")
    tab.library.write_chosen()
    dialog = stage.dialog(WriteDialog)
    dialog.to.choose(["year/5", "year/6"])
    stage.picture("home-write", "Writing to two year groups: what is asked once, and the text.")
    dialog.asked.put({name: asked.example for name, asked in ASKED.items()})
    dialog.preview()
    stage.print_from_preview("letter-invitation", "An invitation to Year 5 and Year 6.")
    dialog.draft.clear()


def _one_child(stage: Stage) -> None:
    child = school.pupils(stage.desk("office").store)[0]
    _page(stage, f"pupil/{child.id}")
    dialog = stage.dialog(WriteDialog)
    stage.picture("home-one-child", "A letter in one's own words to one child's family.")
    dialog.draft.clear()


def _log(stage: Stage) -> None:
    tab = _page(stage, "log")
    stage.picture("home-log", "The log of what was printed, and who got it.")
    tab.log.ui.sent.click()
    stage.dialog(QInputDialog)
    stage.picture("home-log-sent", "The letters went out: how.")
    stage.close_dialogs()
    tab.open_item("home/workshop")


STOPS = (_library, _wording, _write, _one_child, _log, _elsewhere)
