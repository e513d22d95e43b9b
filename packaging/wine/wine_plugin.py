"""Pytest's part of `windows-check`: what wine can't do is skipped by name, with its reason.

The names are in ``not_here.csv``. Hypothesis isn't told off for a machine that is slow.
"""

from __future__ import annotations

import csv
from pathlib import Path

import hypothesis
import pytest

LIST = Path(__file__).with_name("not_here.csv")

hypothesis.settings.register_profile(
    "wine", suppress_health_check=[hypothesis.HealthCheck.too_slow], deadline=None
)
hypothesis.settings.load_profile("wine")


def reasons() -> dict[str, str]:
    """Why each test can't be run under wine, by its name or the name of its file."""
    with LIST.open(encoding="utf-8", newline="") as file:
        return {row["test"]: row["reason"] for row in csv.DictReader(file)}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is listed: a file, a test, or a test with one of its parameters."""
    listed = reasons()
    for item in items:
        whole = item.nodeid.replace("\\", "/")
        for name in (whole, whole.partition("[")[0], whole.partition("::")[0]):
            if name in listed:
                item.add_marker(pytest.mark.skip(reason=f"wine: {listed[name]}"))
                break
