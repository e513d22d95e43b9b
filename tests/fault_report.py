"""The register of faults: which test proves which row of ``tests/data/faults.csv``, and how often.

A pytest plugin (``tests/conftest.py`` lists it).

* ``@pytest.mark.fault("F6")`` stands on every test that proves a row; ``how=`` says in plain words
  how the fault is made, where the test doesn't `Tell` it.
* The fixture ``rounds`` gives the number of rounds: ``rounds(ci=20, full=1000)``.
* The fixture ``tell`` keeps what was done and found, for ``docs/reliability.md``:
  ``tell(how="kill -9 amid saves", rounds=n, lost=0, found="4,212 saves acknowledged")``. A test
  may tell several times.

``python3 packaging/dev.py faults`` runs all of them with full rounds and writes that page.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from tests import fault_table
from tests.fault_table import Told
from tests.faults import drawing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ROUNDS = "--fault-rounds"
_REPORT = "--fault-report"
_PROOF = "proves a fault"


class Rounds(Protocol):
    """How often a fault is made: few times in CI, many times by command."""

    def __call__(self, *, ci: int, full: int) -> int: ...


class Tell(Protocol):
    """Keeps what a test did and found; ``lost`` is a number or plain words."""

    def __call__(
        self, *, how: str, rounds: int = 1, lost: int | str = 0, found: str = "", fault: str = ""
    ) -> None: ...


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("faults")
    group.addoption(
        _ROUNDS, type=_share, default=0, help="how often faults are made: ci, full, or 20%% of full"
    )
    group.addoption(_REPORT, default="", help="the page to write of what the marked tests told")


def _share(text: str) -> int:
    """The rounds asked for, in per cent of the full ones; 0 for the few of CI."""
    known = {"ci": 0, "full": 100}
    return known[text] if text in known else int(text.removesuffix("%"))


def proved(item: pytest.Item) -> list[str]:
    """The ids of the rows that a test says it proves."""
    return [name for mark in item.iter_markers("fault") for name in mark.args]


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> Rounds:
    """How many rounds this run asks for."""
    percent: int = request.config.getoption(_ROUNDS)

    def choose(*, ci: int, full: int) -> int:
        return max(ci, full * percent // 100)

    return choose


@pytest.fixture
def tell(request: pytest.FixtureRequest) -> Tell:
    """Keeps what the test did and found for the page."""
    item = request.node
    assert isinstance(item, pytest.Item)
    ids = proved(item)
    assert ids, "mark the test with the rows it proves: @pytest.mark.fault(…)"

    def keep(
        *, how: str, rounds: int = 1, lost: int | str = 0, found: str = "", fault: str = ""
    ) -> None:
        assert not fault or fault in ids
        for name in [fault] if fault else ids:
            told = Told(name, how, rounds, str(lost), found, _place(item))
            item.user_properties.append((_PROOF, list(told)))

    return keep


def _place(item: pytest.Item) -> str:
    """The test's place, without the case that it was called for."""
    return item.nodeid.partition("[")[0]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Adds what a marked test shows by its name where it told nothing itself."""
    yield
    spoken = {value[0] for name, value in _told_by(item.user_properties)}
    for mark in item.iter_markers("fault"):
        how = str(mark.kwargs.get("how", ""))
        for name in mark.args:
            if name not in spoken:
                silent = Told(name, how, 1, "0", "", _place(item))
                item.user_properties.append((_PROOF, list(silent)))


def _told_by(properties: list[tuple[str, object]]) -> Iterator[tuple[str, list[object]]]:
    for name, value in properties:
        if name == _PROOF and isinstance(value, list | tuple):
            yield name, list(value)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.when == "call" and report.passed:
        for _name, value in _told_by(report.user_properties):
            _KEPT.append(Told._make(value))
    if report.when == "teardown":
        _ended(report.nodeid)


_KEPT: list[Told] = []
_WAITING: dict[str, set[str]] = {}
"""By the place of a test, those of its cases that are still to run."""
_REPORTING: list[tuple[str, bool]] = []
"""Which page to write, and whether the rounds are full; nothing in a worker of xdist."""


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption(_REPORT) and not hasattr(config, "workerinput"):
        _REPORTING.append((config.getoption(_REPORT), config.getoption(_ROUNDS) >= 100))


def pytest_report_header() -> str:
    return f"faults: {drawing.WORDS} draws the same positions again"


def pytest_collection_finish(session: pytest.Session) -> None:
    _expect([item.nodeid for item in session.items])


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_node_collection_finished(ids: Iterable[str]) -> None:
    _expect(ids)


def _expect(ids: Iterable[str]) -> None:
    for one in ids:
        _WAITING.setdefault(one.partition("[")[0], set()).add(one)


def _ended(case: str) -> None:
    """Brings the page up to date once all cases of a test ran: a run that is stopped keeps them.

    Only the rows of such tests change: those of a test that failed go.
    """
    test = case.partition("[")[0]
    waiting = _WAITING.get(test, set())
    waiting.discard(case)
    if waiting:
        return
    for place, full in _REPORTING:
        told = [one for one in _KEPT if one.test == test]
        kept = fault_table.bring_up_to_date(told, {test}, full=full)
        Path(place).write_text(fault_table.page(kept), encoding="utf-8", newline="\n")
