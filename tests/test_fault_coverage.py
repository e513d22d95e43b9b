"""Every row of the two tables of faults is proved by a test, and the page about them is true."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests import fault_report, fault_table
from tests.fault_table import Told

if TYPE_CHECKING:
    from collections.abc import Sequence


def test_the_list_is_whole() -> None:
    every = [*(f"F{n}" for n in range(1, 31)), *(f"B{n}" for n in range(1, 22))]
    assert list(fault_table.faults()) == every
    assert all(row.fault and row.must for row in fault_table.faults().values())


def test_every_fault_is_made_by_a_test_and_no_test_names_an_unknown_one() -> None:
    marked = fault_table.marked()
    missing = [name for name in fault_table.faults() if name not in marked]
    assert not missing, f"mark what proves {missing} with @pytest.mark.fault"
    assert set(marked) <= set(fault_table.faults())


def test_the_marks_read_from_the_source_are_those_that_pytest_sees(
    request: pytest.FixtureRequest,
) -> None:
    read = {(place, name) for name, places in fault_table.marked().items() for place in places}
    seen = {
        (item.nodeid.partition("[")[0], name)
        for item in request.session.items
        for mark in item.iter_markers("fault")
        if mark not in _of_its_case(item)
        for name in mark.args
    }
    assert seen <= read


def _of_its_case(item: pytest.Item) -> Sequence[object]:
    """Marks that a test has for one of its cases alone: known only once it is collected."""
    return getattr(getattr(item, "callspec", None), "marks", ())


def test_the_page_names_every_fault_and_no_test_that_is_gone() -> None:
    assert fault_table.ids_named() == set(fault_table.faults())
    gone = fault_table.tests_named() - fault_table.tests_there_are()
    assert not gone, f"run python3 packaging/dev.py faults: {sorted(gone)} are gone"
    assert fault_table.tests_named()


def test_fewer_rounds_replace_no_fuller_row_and_a_failure_takes_it_away() -> None:
    full, few = (Told("F7", "flips", count, "0", "", "tests/a.py::test_b") for count in (1000, 40))
    other = Told("F7", "cuts", 5, "0", "", "tests/a.py::test_other")
    ran = {"tests/a.py::test_b"}
    assert fault_table.put_together([full, other], [few], ran, full=False) == [full, other]
    assert fault_table.put_together([full, other], [few], ran, full=True) == [few, other]
    assert fault_table.put_together([few, other], [full], ran, full=False) == [full, other]
    assert fault_table.put_together([full, other], [], ran, full=False) == [other]


def test_the_page_adds_up_the_cases_of_a_test() -> None:
    one = Told("F6", "a disk of 1 MiB", 2, "0", "3 said so", "tests/a.py::test_b")
    silent = Told("B4", "", 1, "0", "", "tests/a.py::test_c")
    page = fault_table.page([one, one, silent])
    assert "| a disk of 1 MiB | 4 | 0 lost; 3 said so | `tests/a.py::test_b` |" in page
    assert "`tests/a.py::test_c`" in page
    assert page.count("not made yet") == len(fault_table.faults()) - 2


def test_a_bound_by_the_clock_is_kept_or_the_test_fails_and_the_row_says_which() -> None:
    assert fault_report.in_bound(0.56, 1.0) == "0.56 s, in the bound of 1 s"
    with pytest.raises(AssertionError, match="less than 1 s is the bound"):
        fault_report.in_bound(1.2, 1.0)
    generous = fault_report.in_bound(1.2, 20.0, asked=1.0)
    assert generous == "1.20 s (held to the bound of 1 s in full rounds only)"
