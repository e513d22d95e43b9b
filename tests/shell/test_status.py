"""The words at the right of the status bar say what they do."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.shell.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable

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


@pytest.mark.parametrize("times", [1, 2])
def test_no_word_of_the_status_bar_is_cut_on_the_smallest_screen(
    qtbot: QtBot, text_times: Callable[[int], None], times: int
) -> None:
    text_times(times)
    status = Status("leader (e-safety leader)")
    qtbot.addWidget(status)
    status.show_backup(datetime(2026, 11, 20, 17, 30, tzinfo=UTC), "Backed up three days ago.")
    status.show_telephone(on=True)
    assert status.minimumSizeHint().width() <= 1340
    assert status.backup.accessibleName() == "Back-up late: 20/11/2026 17:30"
    assert status.telephone_button.accessibleName() == "Not locking: on the telephone"
    assert "20/11" in status.backup.text()
