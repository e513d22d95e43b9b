"""Shows the inspection pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.today.inspection_service import inspection_pack

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.desk import Desk


def print_pack(parent: QWidget, desk: Desk, _incident_id: str = "") -> None:
    """The pack of this school year, ready to print or save."""
    from esafety_desktop.today.inspection_pages import render_inspection

    with desk.guard(parent):
        pack = inspection_pack(desk.store)
        desk.print(
            parent,
            "Inspection pack",
            lambda progress: render_inspection(pack, progress),
            "Online safety inspection pack",
        )
