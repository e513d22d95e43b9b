"""Looking at a child's history is an opening of each record in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from esafety_desktop.incidents import service
from esafety_desktop.pupil_files.history_dialog import HistoryDialog
from tests.incidents.test_reading import entries

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.widgets.desk import Desk
    from tests.pupil_files.pupil_maker import Made


def test_the_records_of_the_child_that_was_looked_at_are_in_the_trail(
    made: Made, desk: Desk, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    service.start_incident(desk.store, "About nobody yet.")
    dialog = HistoryDialog(desk, "", window)
    dialog.open()
    assert entries(desk.store) == []
    dialog.ui.filter.setText("ben")
    dialog.reject()
    called = service.incident(desk.store, made.chat).row.reference
    assert entries(desk.store) == [called]
