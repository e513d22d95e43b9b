"""Broken files at every door: no crash, no hang, a plain refusal (an hour by ``dev.py fuzz``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fuzz import school
from tests.fuzz.hunting import kept, round_of, watched
from tests.fuzz.targets import TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.fault_report import Rounds, Tell
    from tests.fuzz.targets import Target

_SEED = 20261122
CASES = [
    pytest.param(one, id=one.name, marks=pytest.mark.fault(one.fault)) for one in TARGETS.values()
]


@pytest.fixture(scope="module", autouse=True)
def made_up_school() -> Iterator[None]:
    school.school()  # before the watchdog looks on
    yield
    school.close()


@pytest.mark.parametrize("target", CASES)
def test_broken_files_end_in_a_plain_refusal(target: Target, rounds: Rounds, tell: Tell) -> None:
    number = rounds(ci=target.ci, full=target.full)
    broke = round_of(target, number, _SEED)
    assert broke is None, f"{target.name}: {broke.why}: {broke.content[:400]!r}"
    tell(how=f"fuzzing, {target.name}: whole files broken a little", rounds=number)


@pytest.mark.parametrize("target", CASES)
def test_what_was_found_once_stays_mended(target: Target) -> None:
    for path in kept(target):
        watched(target, path.read_bytes())
