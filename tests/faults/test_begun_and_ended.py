"""F2, F3, F12 where files of another kind are written: envelopes, governors' pages, first, last.

The scenes are in `sealed_scenes` and `end_scenes`; how faults are made is as in the tests beside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults.arena_kit import Plan, all_lost, in_the_arena

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fault_report import Rounds, Tell

KILLED: Plan = {
    "envelopes": (1, 40),
    "publishing": (1, 80),
    "set-up": (2, 100),
    "retire": (3, 150),
}
FAILING: Plan = {
    "envelopes": (0, 20),
    "publishing": (0, 60),
    "set-up": (2, 100),
    "retire": (3, 150),
}
POWERLESS: Plan = {
    "envelopes": (0, 30),
    "publishing": (1, 60),
    "set-up": (2, 80),
    "retire": (4, 120),
}


@pytest.mark.fault("F12")
def test_f12_killed_at_any_call_it_is_done_or_not_begun(
    tmp_path: Path, rounds: Rounds, tell: Tell
) -> None:
    found = in_the_arena("kill", tmp_path, KILLED, rounds)
    assert not all_lost(found)
    for report in found.values():
        assert report["killed"] == report["rounds"]
        tell(
            how=f"kill -9 before or in the middle of a call on the disk: {report['name']}",
            rounds=report["rounds"],
            found=f"{report['calls']} calls; opened, whole, done again each time",
        )


@pytest.mark.fault("F3")
def test_f3_whichever_call_fails_it_is_done_or_not_begun_and_said_plainly(
    tmp_path: Path, rounds: Rounds, tell: Tell
) -> None:
    found = in_the_arena("fail", tmp_path, FAILING, rounds)
    assert not all_lost(found)
    for report in found.values():
        sentences = {line.removeprefix("told ").split(". ")[0] for line in report["told"]}
        tell(
            how=f"EIO, ENOSPC, EACCES or EROFS at the n-th call: {report['name']}",
            rounds=report["rounds"],
            found=f"of {report['possible']:,} that there are; {len(sentences)} plain sentences",
        )


@pytest.mark.fault("F2")
def test_f2_whenever_the_power_fails_it_is_done_or_not_begun(
    tmp_path: Path, rounds: Rounds, tell: Tell
) -> None:
    found = in_the_arena("power", tmp_path, POWERLESS, rounds)
    assert not all_lost(found)
    for report in found.values():
        tell(
            how=f"power loss, replayed from recorded writes and syncs: {report['name']}",
            rounds=report["rounds"],
            found=f"images at {report['cuts']} moments of {report['calls']} calls, 0 corrupt",
        )
