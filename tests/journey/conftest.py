"""One program, one data folder, one walk: the steps run in the order in which they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.shell import sweeping
from tests.journey import turning, watchdog
from tests.journey.at_work import Journey, over
from tests.journey.hands import Hands
from tests.journey.keystrokes import write_page

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="module", autouse=True)
def no_frozen_window(qapp: object) -> Iterator[None]:
    """No turn of the event loop keeps the window from answering for a tenth of a second."""
    sweeping.leave_out()  # what a thousand other tests left is not to be swept in these turns
    with pytest.MonkeyPatch.context() as patch:
        turning.look_on(patch)
        begun = len(watchdog.TURNS)
        yield
    long = watchdog.long_turns(begun)
    assert not long, "the window stood still:\n" + "\n".join(long)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """Waits one turn of the loop at a time, so that each can be looked at."""
    return turning.TurningBot(request)


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Iterator[Journey]:
    """A program over an empty folder, and what was found out on the way."""
    folder = tmp_path_factory.mktemp("journey")
    (folder / "data").mkdir()
    with over(folder / "data", folder) as made:
        yield made


@pytest.fixture
def hands(request: pytest.FixtureRequest, qtbot: QtBot, journey: Journey) -> Hands:
    """Hands for one step; a step after one that failed is not tried."""
    if journey.broken:
        pytest.skip(f"the walk ended at {journey.broken}")
    return Hands(qtbot, journey)


def pytest_sessionfinish() -> None:
    """After a run that counted all tasks for it, the page about keystrokes is written."""
    write_page()
    watchdog.write()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep which step failed, so that those after it can name it."""
    report = yield
    walked = getattr(item, "funcargs", {}).get("journey")
    if report.failed and isinstance(walked, Journey) and not walked.broken:
        walked.broken = item.name
    return report


@pytest.fixture(autouse=True)
def qt_guard(request: pytest.FixtureRequest) -> Iterator[None]:
    """As for all tests; but the main window stays from step to step."""
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from tests.conftest import _HARMLESS

    said: list[str] = []

    def hear(kind: QtMsgType, _context: object, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not any(word in text for word in _HARMLESS):
            said.append(text)

    walked = None
    if "journey" in request.fixturenames:
        walked = request.getfixturevalue("journey")
    previous = qInstallMessageHandler(hear)
    yield
    qInstallMessageHandler(previous)
    stay = walked.program.frame if walked else None
    left = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not stay]
    names = [f"{type(one).__name__} {one.windowTitle()!r}" for one in left]
    assert not said, f"Qt said: {said}"
    assert (walked and walked.broken) or not names, f"windows left open: {names}"
