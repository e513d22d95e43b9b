"""Puts blank slips into the slot at moments by chance, so that real ones can't be told (F30)."""

from __future__ import annotations

import contextlib
import random
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from esafety_desktop.concerns.slot_service import mix_in
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

_SOONEST_MS, _LATEST_MS = 60_000, 5_400_000


def watch(desk: Desk) -> None:
    """Once, between a minute and an hour and a half after sign-in, if somebody is still there."""
    wait = random.SystemRandom().randint(_SOONEST_MS, _LATEST_MS)
    QTimer.singleShot(wait, desk, lambda: _mix(desk))


def _mix(desk: Desk) -> None:
    if desk.store.is_open:
        with contextlib.suppress(Problem):  # the next sign-in tries again
            mix_in(desk.store)
