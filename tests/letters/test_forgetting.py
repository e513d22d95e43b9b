"""In the whole program: paper is made ready by the tabs that print, and forgotten at the lock."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from esafety_desktop import bootstrap
from esafety_desktop.agreements.tab import SignedFormsTab
from esafety_desktop.printing import bits, codes, lines
from esafety_desktop.printing.text import one_line
from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_names_that_were_printed_do_not_outlive_the_lock(qtbot: QtBot, data_folder: Path) -> None:
    before = sys.excepthook
    bootstrap.application()
    program = bootstrap.build(data_folder)
    qtbot.addWidget(program.frame)
    with qtbot.waitSignal(program.settled):
        program.start()
    program.try_password(OFFICE_NAME, OFFICE_PASSWORD)
    qtbot.waitUntil(lambda: program.working is not None, timeout=30_000)
    working = program.working
    assert working is not None
    working.view.open_place("agreements")
    assert not working.jobs.busy
    tab = working.view.current
    assert isinstance(tab, SignedFormsTab)
    tab.ui.print_reminders.setEnabled(True)
    tab.ui.print_reminders.setFocus()
    qtbot.waitUntil(lambda: working.jobs.busy)
    qtbot.waitUntil(lambda: not working.jobs.busy, timeout=10_000)
    one_line("Zoë Ashdown", 12)
    assert codes.qr_operators.cache_info().currsize
    program.lock()
    for cached in (lines.one_line, lines.span_atoms, bits.bits_of, codes.qr_operators):
        assert cached.cache_info().currsize == 0
    program.frame.close()
    sys.excepthook = before
