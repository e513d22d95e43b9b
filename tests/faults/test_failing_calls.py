"""F3, F4, F6: the n-th call on the disk fails, once or from then on.

Nothing acknowledged is lost, nothing is half there or there twice, and whoever is at the screen
reads a plain sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults.arena_kit import Plan, all_lost, failed_where, in_the_arena

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fault_report import Rounds, Tell

SAVES: Plan = {"office": (12, 500), "notes": (8, 300), "both": (12, 500), "sign-in": (10, 500)}
FILES: Plan = {
    "accounts": (8, 400),
    "backup": (14, 500),
    "update": (6, 250),
    "restore": (6, 250),
    "locks": (6, 250),
}


@pytest.mark.fault("F3", "F4")
@pytest.mark.parametrize("plan", [SAVES, FILES], ids=["saves", "files"])
def test_f3_whichever_call_fails_nothing_is_lost_and_it_is_said_plainly(
    tmp_path: Path, rounds: Rounds, tell: Tell, plan: Plan
) -> None:
    found = in_the_arena("fail", tmp_path, plan, rounds)
    assert not all_lost(found)
    for report in found.values():
        tell(
            fault="F3",
            how=f"EIO, ENOSPC, EACCES or EROFS at the n-th call: {report['name']}",
            rounds=report["rounds"],
            found=failed_where(report),
        )
    told = sum(report["rounds"] - report["went on"] for report in found.values())
    saved = sum(report["said"] for report in found.values())
    tell(
        fault="F4",
        how="EIO, ENOSPC, EACCES or EROFS at the n-th call: looked for twice of anything",
        rounds=sum(report["rounds"] for report in found.values()),
        found=f"{told} told as failed, {saved} acknowledged, 0 duplicates",
    )


@pytest.mark.fault("F3", "F12")
def test_f12_the_disk_gives_way_once_the_keyring_is_written_and_the_change_counts(
    tmp_path: Path, rounds: Rounds, tell: Tell
) -> None:
    found = in_the_arena("after", tmp_path, {"after-keyring": (2, 4)}, rounds)
    assert not all_lost(found)
    for report in found.values():
        tell(
            how=f"EIO, ENOSPC, EACCES or EROFS from there on: {report['name']}",
            rounds=report["rounds"],
            found="told as changed each time; the next sign-in ended it",
        )
