"""F1, F3, F12 where somebody leaves: the real window is locked, signed out of, or closed.

What was saved is there, what was half typed is there or was told as lost, a back-up that was told
as made opens, and the next start works.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults.arena_kit import Plan, all_lost, failed_where, in_the_arena, killed_where

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fault_report import Rounds, Tell

KILLED: Plan = {"lock": (1, 92), "sign-out": (1, 100), "quit": (0, 40)}
FAILING: Plan = {"lock": (1, 80), "sign-out": (0, 100), "quit": (0, 40)}


@pytest.mark.fault("F1", "F12")
def test_f1_killed_at_any_call_of_a_closing(tmp_path: Path, rounds: Rounds, tell: Tell) -> None:
    found = in_the_arena("kill", tmp_path, KILLED, rounds)
    assert not all_lost(found)
    for name, report in found.items():
        # A window makes a call more or less each time: now and then it has closed before.
        closed = report.get("ended 0", 0)
        assert report["killed"] + closed == report["rounds"], report
        assert report["killed"] > closed
        for fault in ("F1",) if name == "lock" else ("F1", "F12"):
            tell(
                fault=fault,
                how=f"kill -9 before or in the middle of a call on the disk: {report['name']}",
                rounds=report["killed"],
                found=f"{killed_where(report)}; what was saved before is there each time",
            )


@pytest.mark.fault("F3")
def test_f3_whichever_call_of_a_closing_fails_it_is_said_plainly(
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
