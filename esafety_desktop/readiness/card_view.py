"""Shows the first-five-minutes card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.readiness.card_service import card_sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.desk import Desk


def print_card(parent: QWidget, desk: Desk, _incident_id: str = "") -> None:
    """The card for classrooms; it holds no incident."""
    from esafety_desktop.readiness.card_pages import render_card

    with desk.guard(parent):
        sheet = card_sheet(desk.store)
        desk.print(
            parent,
            "First five minutes card",
            lambda progress: render_card(sheet, progress),
            "First five minutes",
        )
