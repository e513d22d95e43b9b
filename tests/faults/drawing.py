"""Where chance comes from in the tests of faults: other positions each day, told when one fails."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from random import Random

VARIABLE = "ESAFETY_FAULT_SEED"
SEED = int(os.environ.get(VARIABLE, "0")) or datetime.now(UTC).date().toordinal()
WORDS = f"{VARIABLE}={SEED}"
"""Stands before what was lost: set so, the same positions are drawn again."""


def chance() -> Random:
    """Draws the positions of one test."""
    return Random(SEED)
