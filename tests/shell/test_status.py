"""The words at the right of the status bar say what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.shell.status import Status

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_holding_the_lock_off_reads_as_that_and_not_as_a_list_of_numbers(qtbot: QtBot) -> None:
    status = Status("Ann")
    qtbot.addWidget(status)
    button = status.telephone_button
    assert button.text() == "Don't lock: on the telephone"
    status.show_telephone(on=True)
    assert button.text() == "Not locking: on the telephone"
    assert button.isChecked()
    status.show_telephone(on=False)
    assert button.text() == "Don't lock: on the telephone"
