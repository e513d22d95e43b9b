"""F1, F12, F13, F27: the process is killed at each of its calls on the disk.

Before the call, or in the middle of a write. What was acknowledged came through a pipe before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults.arena_kit import Plan, all_lost, in_the_arena, killed_where

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fault_report import Rounds, Tell

SAVES: Plan = {"office": (4, 300), "notes": (4, 300), "both": (8, 400), "elsewhere": (6, 200)}
FILES: Plan = {
    "accounts": (6, 350),
    "backup": (6, 400),
    "update": (6, 370),
    "restore": (6, 130),
    "locks": (6, 350),
}


@pytest.mark.fault("F1", "F13")
def test_f1_f13_killed_at_any_call_of_a_save(tmp_path: Path, rounds: Rounds, tell: Tell) -> None:
    found = in_the_arena("kill", tmp_path, SAVES, rounds)
    assert not all_lost(found)
    for name, report in found.items():
        assert report["killed"] == report["rounds"]
        for fault in ("F1", "F13") if name in {"both", "elsewhere"} else ("F1",):
            tell(
                fault=fault,
                how=f"kill -9 before or in the middle of a call on the disk: {report['name']}",
                rounds=report["rounds"],
                found=f"{killed_where(report)}; {report['said']} saves acknowledged before",
            )


@pytest.mark.fault("F1", "F12", "F27")
def test_f12_f27_killed_at_any_call_there_is_one_good_file_and_one_working_key(
    tmp_path: Path, rounds: Rounds, tell: Tell
) -> None:
    found = in_the_arena("kill", tmp_path, FILES, rounds)
    assert not all_lost(found)
    for name, report in found.items():
        for fault in ("F27",) if name == "update" else ("F1", "F12"):
            tell(
                fault=fault,
                how=f"kill -9 before or in the middle of a call on the disk: {report['name']}",
                rounds=report["rounds"],
                found=f"{killed_where(report)}; opened, whole, done again each time",
            )
