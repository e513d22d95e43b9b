"""How long a turn of the event loop keeps the window from answering, in all journeys (goal 100 ms).

Runs ``tests/journey`` with its watchdog: processor time of the window's thread for each turn, and
beside it the time by the clock; 1 when one is over the goal and `tests/journey/held.py` gives no
reason for it.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.journey.watchdog import GOAL_MS, reason, told  # noqa: E402 - a plain script

SHOWN = 25


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "turns.json"
        environment = dict(
            os.environ, QT_QPA_PLATFORM="offscreen", FROZEN_FILE=str(file), PYTHONPATH=str(ROOT)
        )
        command = [sys.executable, "-m", "pytest", "-q", "tests/journey", "-p", "no:xdist"]
        done = subprocess.run(
            command, check=False, cwd=ROOT, env=environment, capture_output=True, text=True
        )
        if not file.exists():
            raise SystemExit(done.stdout + done.stderr)
        turns = sorted(json.loads(file.read_text(encoding="utf-8")), key=lambda one: -one[2])
    times = [one[2] for one in turns]
    over = [one for one in turns if one[2] > GOAL_MS]
    left = [one for one in over if not reason(one[4])]
    print(f"{len(times)} turns: median {statistics.median(times):.1f} ms, "
          f"99 of 100 within {statistics.quantiles(times, n=100)[98]:.0f} ms, "
          f"{len(over)} over {GOAL_MS:.0f} ms, {len(left)} of them without a reason")  # fmt: skip
    print("processor  clock")
    for step, what, ms, wall, held_by in left[:SHOWN]:
        print(f"{ms:6.0f} ms {wall:6.0f} ms  {what:<28} {step}")
        print(f"                    {told(held_by)}")
    longest = max(turns, key=lambda one: one[3])
    print(f"longest by the clock: {longest[3]:.0f} ms, {longest[1]} in {longest[0]}")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
