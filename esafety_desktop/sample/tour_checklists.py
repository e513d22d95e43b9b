"""The tour's stops at the checklists and the levels."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from esafety_desktop.checklists.item_dialog import ItemDialog
from esafety_desktop.checklists.level_dialog import LevelDialog
from esafety_desktop.checklists.words_dialog import WordsDialog

if TYPE_CHECKING:
    from esafety_desktop.checklists.levels_view import LevelsTab
    from esafety_desktop.checklists.tab import ChecklistsTab
    from esafety_desktop.sample.tour_stage import Stage


def _lists(stage: Stage, item: str = "whole-school") -> ChecklistsTab:
    tab = stage.tab(f"action_points/checklists/{item}")
    stage.breathe()
    return cast("ChecklistsTab", tab.page)  # type: ignore[attr-defined] # a tab of pages


def _levels(stage: Stage, item: str) -> LevelsTab:
    tab = stage.tab(f"action_points/levels/{item}")
    stage.breathe()
    return cast("LevelsTab", tab.page)  # type: ignore[attr-defined] # a tab of pages


def _checklist(stage: Stage) -> None:
    page = _lists(stage, "whole-school/whole-9")
    stage.picture("checklists", "Checklists: space ticks, and what is missing has a date.")
    page.lists.choose("area-recommendations")
    stage.breathe()
    stage.picture("checklists-then", "What 2007 recommended, in today's words.")


def _item(stage: Stage) -> None:
    page = _lists(stage, "whole-school/whole-4")
    page.open_dialog()
    stage.dialog(ItemDialog)
    stage.picture("checklist-item", "One item: what was found, what is missing, and its history.")


def _own(stage: Stage) -> None:
    page = _lists(stage)
    page.ui.new_list.click()
    stage.dialog(WordsDialog)
    stage.picture("checklist-new", "A list of the school's own.")


def _paper(stage: Stage) -> None:
    page = _lists(stage)
    page.print_()
    stage.print_from_preview("checklist-filled", "A list as it stands.")
    page.paper.print_list(blank=True)
    stage.print_from_preview("checklist-blank", "The same list, to fill in by hand.")


def _level(stage: Stage) -> None:
    page = _levels(stage, "BECTA09-PIES-I")
    stage.picture("levels", "How far the four parts have come, term by term.")
    page.new()
    stage.dialog(LevelDialog)
    stage.picture("level-judge", "Five steps in plain words, and one sentence of evidence.")
    stage.close_dialogs()
    page.print_()
    stage.print_from_preview("levels-paper", "The same on paper.")


STOPS = (_checklist, _item, _own, _paper, _level)
