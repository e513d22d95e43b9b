"""Sends scenes into the arena and tells what came of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.faults import shim

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fault_report import Rounds

Plan = dict[str, tuple[int, int]]
"""How many rounds of which scene: in CI, and in full. Without any in CI it is left out there."""


def in_the_arena(
    mode: str, base: Path, plan: Plan, rounds: Rounds, **environment: str
) -> dict[str, Any]:
    """Make the rounds; gives what the arena reports of each scene.

    Raises:
        AssertionError: something was lost, torn, or not told in plain words; with what and where.
    """
    asked = {name: rounds(ci=few, full=many) for name, (few, many) in plan.items()}
    wanted = [f"{name}={count}" for name, count in asked.items() if count]
    around = shim.surroundings(base.resolve()) | environment
    found: dict[str, Any] = json.loads(
        shim.run("arena", mode, base, *wanted, environment=around).splitlines()[-1]
    )
    return found


def all_lost(found: dict[str, Any]) -> list[str]:
    """What was lost in any scene, with where."""
    return [f"{name} {one}" for name, report in found.items() for one in report["lost"]]


def killed_where(report: dict[str, Any]) -> str:
    """At how many of the places it was killed: each call twice, before it and in its middle."""
    places = 2 * report["calls"]
    return f"at {min(report['rounds'], places):,} of the {places:,} places that there are"


def failed_where(report: dict[str, Any]) -> str:
    """How many of the failures were made, and in how many sentences they were told.

    Raises:
        AssertionError: a sentence isn't for people.
    """
    sentences = {line.removeprefix("told ").split(". ")[0] for line in report["told"]}
    assert all(not line.startswith("Traceback") for line in sentences)
    made, possible = report["rounds"], report["possible"]
    return f"{made:,} of the {possible:,} that there are; {len(sentences)} plain sentences"
