"""Shows the closing summary of an incident."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.pupil_files.summary_service import note_summary, summary_sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.desk import Desk


def print_summary(parent: QWidget, desk: Desk, incident_id: str) -> None:
    """One page in a preview; what becomes of it stands in the audit trail."""
    from esafety_desktop.pupil_files.summary_pages import render_summary

    with desk.guard(parent):
        sheet = summary_sheet(desk.store, incident_id)
        desk.print_locked(
            parent,
            f"Closing summary of {sheet.reference}",
            lambda progress: render_summary(sheet, progress),
            f"Papers {desk.store.today():%Y-%m-%d}",
            lambda handled: note_summary(desk.store, incident_id, handled.words),
        )
