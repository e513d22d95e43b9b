"""The figures over the class grid, and why nobody is shown or chased."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements.cell_rules import (
    empty_words,
    figure,
    figure_words,
    why_no_letters,
)
from esafety_desktop.agreements.rows import ReturnedCounts
from esafety_desktop.widgets.empty_button import EmptyButton

if TYPE_CHECKING:
    from esafety_desktop.agreements.grid_view import GridView
    from esafety_desktop.agreements.ui_signed_forms_tab import Ui_SignedFormsTab
    from esafety_desktop.widgets.desk import Desk

_NO_CHILDREN = (
    "No children are in the register yet.\n\n"
    "Import the pupils first, then print their slips on the Print tab.\n"
    "Each child then has a row here."
)
_CHOOSE_CLASS = "Choose a class to print its letters."


def begin_with(grid: GridView, desk: Desk) -> EmptyButton:
    """What a school does first, in the room of a register without a child."""
    return EmptyButton(
        grid,
        "Import pupils…",
        lambda: desk.open_place("menu/import_pupils"),
        lambda: not grid.grid.holds_any,
    )


class FiguresView:
    """Shows how far the returns have got in the tab's own widgets."""

    def __init__(self, ui: Ui_SignedFormsTab, grid: GridView) -> None:
        self._ui, self._grid = ui, grid
        self._counts = ReturnedCounts()

    def show(self, counts: ReturnedCounts, *, one_class: bool, can_print: bool) -> None:
        """Show other figures; what can't be done with them is off, with the reason beside it.

        Args:
            counts: How far the returns of what is shown have got.
            one_class: Whether a class is chosen.
            can_print: Whether there is a printer to send letters to.
        """
        ui = self._ui
        self._counts = counts
        ui.figure.setText(figure(counts))
        ui.figure_more.setText(figure_words(counts))
        ui.all_except.setEnabled(self._grid.grid.holds_any)
        why = why_no_letters(counts) if one_class else _CHOOSE_CLASS
        ui.print_reminders.setEnabled(can_print and not why)
        ui.why_not.setText(why)
        ui.why_not.setVisible(bool(why))
        self.say_when_empty()

    def say_when_empty(self) -> None:
        """What stands in the grid when it holds no row."""
        if not self._grid.grid.holds_any:
            words = _NO_CHILDREN
        elif self._ui.filter.text().strip():
            words = "Nobody here fits the filter."
        else:
            words = empty_words(self._counts)
        self._grid.empty_text = words
        self._grid.viewport().update()
