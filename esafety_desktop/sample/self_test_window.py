"""What the self-test tries of the window: signing in, every tab and every page of it."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from esafety_desktop import bootstrap

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk

_LONGEST = 120.0
"""Seconds that an old PC with a virus scanner may take to sign in."""


def open_tabs(folder: Path, name: str, password: str) -> None:
    """Start the program over a school, sign in, show every tab and page, sign out, close.

    Raises:
        AssertionError: something didn't come.
        BaseException: what went wrong in any slot.
    """
    bugs: list[BaseException] = []

    def hear(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        bugs.append(error)

    before, sys.excepthook = sys.excepthook, hear
    program = bootstrap.build(folder)
    try:
        settled: list[bool] = []
        program.settled.connect(lambda: settled.append(True))
        program.start()
        _until(lambda: bool(settled), bugs, "the first page")
        program.try_password(name, password)
        _until(lambda: program.working is not None, bugs, "the open school")
        if program.working is not None:
            _walk(program.working, bugs)
    finally:
        _leave(program)
        sys.excepthook = before
    _raise(bugs)


def _walk(working: WorkingDesk, bugs: list[BaseException]) -> None:
    from esafety_desktop.widgets.paged_tab import PagedTab

    tabs = working.view.tabs
    for number in range(tabs.count()):
        working.view.go(number)
        _breathe(bugs)
        tab = working.view.current
        if tab is None:
            raise AssertionError(f"the tab {tabs.tabText(number)} is not there")
        for page in tab.plans if isinstance(tab, PagedTab) else ():
            tab.open_item(page.place)
            _breathe(bugs)
            if not tab.page.isVisible():
                raise AssertionError(f"the page {page.title} is not shown")


def _leave(program: Program) -> None:
    from PySide6.QtWidgets import QApplication

    program.shut()  # a back-up would else come before it closes
    program.frame.close()
    program.frame.deleteLater()
    QApplication.processEvents()


def _until(ready: Callable[[], bool], bugs: list[BaseException], what: str) -> None:
    end = time.monotonic() + _LONGEST
    while not ready():
        _breathe(bugs)
        time.sleep(0.005)
        if time.monotonic() > end:
            raise AssertionError(f"{what} did not come in {_LONGEST:.0f} seconds")


def _breathe(bugs: list[BaseException]) -> None:
    from PySide6.QtWidgets import QApplication

    for _ in range(5):
        QApplication.processEvents()
    _raise(bugs)


def _raise(bugs: list[BaseException]) -> None:
    if bugs:
        raise bugs[0]
