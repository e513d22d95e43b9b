"""One target under fire: hypothesis feeds it, a watchdog ends what hangs, found inputs are kept.

Run as a module it hunts for some seconds in a process of its own: what ends that process (a hole
in a library, a hang) is found by whoever started it in ``current``.
"""

from __future__ import annotations

import argparse
import faulthandler
import hashlib
import json
import sys
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.fuzz import school
from tests.fuzz.targets import TARGETS

if TYPE_CHECKING:
    from tests.fuzz.targets import Target

KEPT = Path(__file__).resolve().parents[1] / "data" / "fuzz"
BATCH = 200
_ALL = list(HealthCheck)


def watched(target: Target, content: bytes) -> None:
    """Feed one input; a hang ends the process with its traceback."""
    faulthandler.dump_traceback_later(target.longest, exit=True)
    try:
        target.run(content)
    finally:
        faulthandler.cancel_dump_traceback_later()


def kept(target: Target) -> list[Path]:
    """The inputs that were found once."""
    return sorted((KEPT / target.name).glob("*.bin"))


def keep(target: Target, content: bytes) -> Path:
    """Put a found input beside the tests."""
    path = KEPT / target.name / f"{hashlib.sha256(content).hexdigest()[:12]}.bin"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


class Broke(NamedTuple):
    """The smallest input that broke a target, and how."""

    content: bytes
    why: str


def round_of(
    target: Target, examples: int, number: int, current: Path | None = None
) -> Broke | None:
    """Feed a target so many inputs; gives the smallest that broke it, if any did."""
    broke: list[Broke] = []

    @seed(number)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        suppress_health_check=_ALL,
        phases=(Phase.generate, Phase.shrink),
        report_multiple_bugs=False,
    )
    @given(target.inputs())
    def feed(content: bytes) -> None:
        if current is not None:
            current.write_bytes(content)
        try:
            watched(target, content)
        except Exception as error:
            broke[:] = [Broke(content, _place(error))]
            raise

    try:
        feed()
    except Exception:
        if not broke:
            raise
    return broke[0] if broke else None


def _place(error: Exception) -> str:
    """What broke and where in our code: the same place twice is one find."""
    ours = [
        one for one in traceback.extract_tb(error.__traceback__) if "site-packages" not in one[0]
    ]
    where = " < ".join(f"{Path(one.filename).name}:{one.lineno}" for one in reversed(ours[-3:]))
    return f"{type(error).__name__} at {where}: {str(error)[:200]!r}"


def main() -> int:
    """Hunt for some seconds; the last line says how many inputs and what was found."""
    reader = argparse.ArgumentParser()
    reader.add_argument("target")
    reader.add_argument("seconds", type=float)
    reader.add_argument("number", type=int)
    reader.add_argument("current", type=Path)
    told = reader.parse_args()
    target = TARGETS[told.target]
    end = time.monotonic() + told.seconds
    batch = max(min(BATCH, target.ci), 1)
    school.school()  # made before the watchdog looks on
    fed, number = 0, told.number
    found: dict[str, str] = {}
    while time.monotonic() < end:
        broke = round_of(target, batch, number, told.current)
        if broke and broke.why.partition(": ")[0] not in found:
            path = keep(target, broke.content)
            found[broke.why.partition(": ")[0]] = f"{path.name}: {broke.why}"
        fed += batch
        number += 1
    school.close()
    told_in_one = json.dumps({"inputs": fed, "found": list(found.values())})
    sys.stdout.write(f"\n{told_in_one}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
