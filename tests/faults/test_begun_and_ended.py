"""F1, F2, F3, F12 in the rarer scenes: envelopes, governors' pages, set-up, retiring a PC.

And where the next start ends what was begun. The scenes are in `sealed_scenes`, `end_scenes` and
`begun_scenes`; how faults are made is as in the tests beside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults.arena_kit import Plan, all_lost, failed_where, in_the_arena, killed_where

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fault_report import Rounds, Tell

KILLED: Plan = {
    "envelopes": (1, 40),
    "publishing": (1, 80),
    "set-up": (2, 100),
    "retire": (3, 150),
    "restore-begun": (2, 120),
    "locks-begun": (2, 120),
    "retire-begun": (2, 36),
}
FAILING: Plan = {
    "envelopes": (0, 20),
    "publishing": (0, 60),
    "set-up": (2, 100),
    "retire": (3, 150),
    "restore-begun": (2, 150),
    "locks-begun": (2, 150),
    "retire-begun": (2, 103),
}
POWERLESS: Plan = {
    "envelopes": (0, 30),
    "publishing": (1, 60),
    "set-up": (2, 80),
    "retire": (4, 120),
    "restore-begun": (1, 60),
    "locks-begun": (1, 60),
    "retire-begun": (1, 40),
}


SCHOOL = ("set-up", "retire", "restore-begun", "locks-begun", "retire-begun")
"""Scenes after which the whole school is as before or as after, every save with it."""


@pytest.mark.fault("F1", "F12")
def test_f12_killed_at_any_call_it_is_done_or_not_begun(
    tmp_path: Path, rounds: Rounds, tell: Tell
) -> None:
    found = in_the_arena("kill", tmp_path, KILLED, rounds)
    assert not all_lost(found)
    for name, report in found.items():
        assert report["killed"] == report["rounds"]
        for fault in ("F1", "F12") if name in SCHOOL else ("F12",):
            tell(
                fault=fault,
                how=f"kill -9 before or in the middle of a call on the disk: {report['name']}",
                rounds=report["rounds"],
                found=f"{killed_where(report)}; opened, whole, done again each time",
            )


@pytest.mark.fault("F3")
def test_f3_whichever_call_fails_it_is_done_or_not_begun_and_said_plainly(
    tmp_path: Path, rounds: Rounds, tell: Tell
) -> None:
    found = in_the_arena("fail", tmp_path, FAILING, rounds)
    assert not all_lost(found)
    for report in found.values():
        tell(
            how=f"EIO, ENOSPC, EACCES or EROFS at the n-th call: {report['name']}",
            rounds=report["rounds"],
            found=failed_where(report),
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
