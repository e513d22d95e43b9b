"""How long each touch of key or mouse keeps the window from answering, over all journeys.

Counted is the processor time of the window's own thread, so that a busy machine makes nobody slow;
what a worker does beside it, and waiting for it, is not in it. Told by
``python3 packaging/dev.py bench frozen``; no test fails by it.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = os.environ.get("FROZEN_FILE", "")


class Touch(NamedTuple):
    """One touch: of which step, what was done, and the milliseconds it took."""

    step: str
    what: str
    ms: float


TOUCHES: list[Touch] = []


@contextmanager
def watched(what: str) -> Iterator[None]:
    """Count what happens inside as one touch."""
    if not FILE:
        yield
        return
    begun = time.thread_time()
    yield
    step = os.environ.get("PYTEST_CURRENT_TEST", "").partition(" ")[0].rpartition("/")[2]
    TOUCHES.append(Touch(step, what, (time.thread_time() - begun) * 1000))


def write() -> None:
    """Leave what was counted for the benchmark."""
    if FILE:
        Path(FILE).write_text(json.dumps(TOUCHES), encoding="utf-8")
