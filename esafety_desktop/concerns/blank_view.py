"""Puts blank slips into the slot at moments by chance, so that real ones can't be told (F30)."""

from __future__ import annotations

import contextlib
import random
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from esafety_desktop.concerns.slip_drafts_service import SlipDrafts
from esafety_desktop.concerns.slot_service import mix_in
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

_AFTER_TODAY_MS = 3_000
_SOONEST_MS, _LATEST_MS = 60_000, 5_400_000


def watch(desk: Desk) -> None:
    """Renew a leader's draft now; mix in once, a minute to an hour and a half after sign-in."""
    if desk.store.is_leader:
        QTimer.singleShot(_AFTER_TODAY_MS, desk, lambda: _renew(desk))
    wait = random.SystemRandom().randint(_SOONEST_MS, _LATEST_MS)
    QTimer.singleShot(wait, desk, lambda: _mix(desk))


def _renew(desk: Desk) -> None:
    if desk.store.is_open:
        with contextlib.suppress(Problem):
            SlipDrafts(desk.store).renew()


def _mix(desk: Desk) -> None:
    if desk.store.is_open:
        with contextlib.suppress(Problem):  # the next sign-in tries again
            mix_in(desk.store)
