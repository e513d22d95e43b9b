"""The register of faults: which test proves which row of ``tests/data/faults.csv``, and how often.

A pytest plugin (``tests/conftest.py`` lists it).

* ``@pytest.mark.fault("F6")`` stands on every test that proves a row; ``how=`` says in plain words
  how the fault is made, where the test doesn't `Tell` it.
* The fixture ``rounds`` gives the number of rounds: ``rounds(ci=20, full=1000)``.
* The fixture ``within`` holds what was taken to a row's bound by the clock, in full rounds only.
  Such a test has the mark ``by_the_clock``: the command runs it with no other beside it.
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
_FULL = 100
CLOCK = "by_the_clock"
"""The mark of tests that hold to a bound by the clock: nothing may run beside them."""


class Rounds(Protocol):
    """How often a fault is made: few times in CI, many times by command."""

    def __call__(self, *, ci: int, full: int) -> int: ...


class Within(Protocol):
    """Holds seconds to a row's bound in full rounds, else to a generous one; says which it kept."""

    def __call__(self, seconds: float, bound: float, generous: float) -> str: ...


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
    known = {"ci": 0, "full": _FULL}
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
def within(request: pytest.FixtureRequest) -> Within:
    """Holds what was taken to the bound of its row, where the rounds are full."""
    full = request.config.getoption(_ROUNDS) >= _FULL
    item = request.node
    assert isinstance(item, pytest.Item)
    assert item.get_closest_marker(CLOCK), f"mark the test with @pytest.mark.{CLOCK}"

    def hold(seconds: float, bound: float, generous: float) -> str:
        return in_bound(seconds, bound) if full else in_bound(seconds, generous, bound)

    return hold


def in_bound(seconds: float, limit: float, asked: float = 0.0) -> str:
    """Refuse what took too long; the words for the page.

    Args:
        seconds: What was taken.
        limit: Less than this it has to be.
        asked: The bound of the row, where it is not the limit: then it is told as not held to.

    Raises:
        AssertionError: it took longer.
    """
    assert seconds < limit, f"{seconds:.2f} s, and less than {limit:g} s is the bound"
    if asked:
        return f"{seconds:.2f} s (held to the bound of {asked:g} s in full rounds only)"
    return f"{seconds:.2f} s, in the bound of {limit:g} s"


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
        _REPORTING.append((config.getoption(_REPORT), config.getoption(_ROUNDS) >= _FULL))


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
