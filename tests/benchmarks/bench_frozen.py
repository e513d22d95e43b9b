"""How long a touch of key or mouse keeps the window from answering, in all journeys (goal 100 ms).

Runs ``tests/journey`` with its watchdog: processor time of the window's thread for each touch.
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
GOAL_MS = 100
SHOWN = 15


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "touches.json"
        environment = dict(
            os.environ, QT_QPA_PLATFORM="offscreen", FROZEN_FILE=str(file), PYTHONPATH=str(ROOT)
        )
        command = [sys.executable, "-m", "pytest", "-q", "tests/journey", "-p", "no:xdist"]
        done = subprocess.run(
            command, check=False, cwd=ROOT, env=environment, capture_output=True, text=True
        )
        if not file.exists():
            raise SystemExit(done.stdout + done.stderr)
        touches = sorted(json.loads(file.read_text(encoding="utf-8")), key=lambda one: -one[2])
    times = [ms for _step, _what, ms in touches]
    over = sum(ms > GOAL_MS for ms in times)
    print(f"{len(times)} touches: median {statistics.median(times):.1f} ms, "
          f"99 of 100 within {statistics.quantiles(times, n=100)[98]:.0f} ms, "
          f"{over} over {GOAL_MS} ms")  # fmt: skip
    for step, what, ms in touches[:SHOWN]:
        print(f"{ms:7.0f} ms  {what:<28} {step}")


if __name__ == "__main__":
    main()
