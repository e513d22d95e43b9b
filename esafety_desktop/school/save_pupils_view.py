"""Saving the pupils as a table for other programs: asked where, then written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.school.pupil_table_service import pupil_table
from esafety_desktop.widgets.save_table import ask_where

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.desk import Desk

_PLAIN = "The file is not locked: keep it where only the office can read it."


def save_pupils(desk: Desk, window: QWidget) -> None:
    """Ask where, then save everybody on the roll as Excel or CSV.

    Raises:
        Problem: there is no pupil.
    """
    pupil_table(desk.store)
    name = f"Pupils {desk.store.today().isoformat()}"
    ask_where(desk, window, name, lambda: [pupil_table(desk.store)], lambda _path: desk.say(_PLAIN))
