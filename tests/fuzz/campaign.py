"""An hour (or any time) shared out over all targets: ``dev.py fuzz --minutes 60 [target …]``."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tests.fuzz.hunting import keep
from tests.fuzz.targets import TARGETS

_GRACE = 120
"""Seconds beyond its share after which a target's process counts as hanging."""


class Result(NamedTuple):
    """What became of one target: inputs, files of what was found, and what it said."""

    inputs: int
    found: list[str]
    said: str


def hunt(name: str, seconds: float, number: int) -> Result:
    """Fire at one target in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        current = Path(folder) / "current"
        command = [sys.executable, "-m", "tests.fuzz.hunting", name, str(seconds), str(number)]
        try:
            ended = subprocess.run(
                [*command, str(current)],
                capture_output=True,
                text=True,
                timeout=seconds + _GRACE,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Result(0, _kept(name, current), "it did not end")
        if ended.returncode:
            return Result(0, _kept(name, current), ended.stderr[-4000:])
        told = json.loads(ended.stdout.strip().splitlines()[-1])
        return Result(told["inputs"], told["found"], "")


def _kept(name: str, current: Path) -> list[str]:
    return [str(keep(TARGETS[name], current.read_bytes()))] if current.exists() else []


def main() -> int:
    """Print a line for each target; 1 when anything was found."""
    reader = argparse.ArgumentParser(prog="dev.py fuzz")
    reader.add_argument("--minutes", type=float, default=60.0)
    reader.add_argument("--seed", type=int, default=int(time.time()))
    reader.add_argument("targets", nargs="*", choices=[[], *TARGETS], default=[])
    told = reader.parse_args()
    names = told.targets or list(TARGETS)
    share = told.minutes * 60 / len(names)
    print(f"{len(names)} targets, {share:.0f} s each, seed {told.seed}", flush=True)
    bad = 0
    for name in names:
        result = hunt(name, share, told.seed)
        word = f"FOUND {len(result.found)}" if result.found else "nothing found"
        if not result.inputs and not result.found:
            word = "ENDED EARLY"
        print(f"{name:<16} {result.inputs:>9,} inputs  {word}", flush=True)
        for line in (*result.found, result.said):
            if line:
                print(f"    {line}", flush=True)
        bad += bool(result.found) or not result.inputs
    return min(bad, 1)


if __name__ == "__main__":
    sys.exit(main())
