"""What printing keeps, each shown in a dialog over the tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.letters.post_rules import PLACES
from esafety_desktop.letters.rows import Paper

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.letters.order_rules import RunRow
    from esafety_desktop.widgets.desk import Desk


def show_families(desk: Desk, parent: QWidget) -> None:
    """Which families get large print, pictures or another language, every time."""
    from esafety_desktop.letters.looks_dialog import LooksDialog

    with desk.guard(parent):
        LooksDialog(desk, parent).open()


def show_translations(desk: Desk, parent: QWidget, start: tuple[str, str] = ("", "")) -> None:
    """The school's own translations of its agreements, at an agreement and language."""
    from esafety_desktop.letters.translation_dialog import TranslationDialog

    with desk.guard(parent):
        TranslationDialog(desk, parent, start).open()


def show_runs(desk: Desk, parent: QWidget, chosen: Callable[[RunRow], object]) -> None:
    """What was printed, when and by whom.

    Args:
        desk: The open school.
        parent: The tab.
        chosen: Gets a run of letters that is to be printed again; labels have a page of their own.
    """
    from esafety_desktop.letters.runs_dialog import RunsDialog

    with desk.guard(parent):
        dialog = RunsDialog(desk, parent)
        dialog.chosen.connect(
            lambda run: chosen(run) if isinstance(run.paper, Paper) else show_post(desk, run)
        )
        dialog.open()


def show_post(desk: Desk, run: RunRow) -> None:
    """The page that prints labels and envelopes, with the kind and the class of a run chosen."""
    place = next(name for name, kind in PLACES.items() if kind is run.paper)
    desk.open_place(f"letters/posters/{place}")
    if len(run.classes) == 1:
        desk.open_place(f"letters/posters/{run.classes[0][0]}")
