"""Work for which the cabinets are closed: a change of locks, and opening them again afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.accounts.door import Unlocked, open_again, open_store, opened_beside
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from esafety_desktop.accounts.relocking import Plan
    from esafety_desktop.store.store import Store

__all__ = ["Unlocked", "open_again", "open_store", "opened_beside"]


def change_locks(
    folder: Path,
    wanted: Plan,
    clock: Callable[[], datetime],
    progress: Callable[[int, int], None],
) -> Store | None:
    """Change the locks of closed cabinets, and open them again for who did it.

    Returns:
        The open store; None where the locks are changed and it can't be opened just now.

    Raises:
        NotSaved: the disk did not take it; everything is as it was.
        Problem: as `relocking.change` says.
    """
    from esafety_desktop.accounts import relocking

    who = relocking.change(folder, wanted, clock, progress)
    try:
        return open_store(folder, who, clock)
    except Problem:
        return None
