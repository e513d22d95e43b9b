"""The words at the right of the status bar say what they do."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMainWindow

from esafety_desktop.shell.said_bar import SaidBar
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


def test_a_long_sentence_ends_before_the_name_and_stands_whole_in_a_tip(qtbot: QtBot) -> None:
    frame, status = QMainWindow(), Status("leader (e-safety leader)")
    qtbot.addWidget(frame)
    bar = SaidBar(frame)
    frame.setStatusBar(bar)
    bar.addPermanentWidget(status)
    frame.resize(1240, 300)
    frame.show()
    qtbot.waitUntil(lambda: status.x() > 0)
    long = "Marked returned for every child of class 3A who had handed in both halves of it. " * 3
    bar.showMessage(long)
    assert bar.shown.endswith("…")
    assert long.startswith(bar.shown[:-1])
    words = bar.fontMetrics()
    assert len(bar.lines) == (bar.height() + words.leading()) // words.lineSpacing() > 1
    assert all(bar.fontMetrics().horizontalAdvance(line) <= status.x() for line in bar.lines)
    assert "both halves" in bar.toolTip()
    whole = (
        "Local authority designated officer (LADO): Mrs Janet Poole of the council kept. Undo: Z."
    )
    frame.resize(status.width() + words.horizontalAdvance(whole) * 3 // 4, 300)
    qtbot.waitUntil(lambda: status.x() < words.horizontalAdvance(whole))
    bar.showMessage(whole)
    assert bar.shown == whole
    assert len(bar.lines) == 2
    assert bar.toolTip() == ""
    before = bar.grab().toImage()
    bar.showMessage("Saved.")
    assert bar.shown == "Saved."
    assert bar.toolTip() == ""
    assert bar.grab().toImage() != before


def test_after_a_change_of_tab_a_sentence_goes_but_never_a_newer_one(qtbot: QtBot) -> None:
    bar = SaidBar()
    qtbot.addWidget(bar)
    bar.showMessage("Saved.")
    bar.let_go()
    qtbot.waitUntil(lambda: not bar.currentMessage(), timeout=10_000)
    bar.showMessage("Saved.")
    bar.let_go()
    bar.showMessage("1 slip given out.")
    bar._clear("Saved.")
    assert bar.currentMessage() == "1 slip given out."
