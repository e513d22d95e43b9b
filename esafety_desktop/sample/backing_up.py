"""Back-ups of the made-up school: the newest of yesterday, two of the year tried out."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from esafety_desktop.backups.drill_service import record_drill
from esafety_desktop.backups.rows import Proof
from esafety_desktop.store import backup

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

_SOUND = "It opens, and everything in it is sound."
_DAYS_AGO = (120, 240)


def write(leader: Store) -> None:
    """As if there had been some: a made-up school is not backed up by itself."""
    now, clock = leader.clock(), leader.clock
    try:
        for days in reversed(_DAYS_AGO):
            at = now - timedelta(days=days)
            leader.clock = lambda moment=at: moment  # type: ignore[misc] # mypy cannot see a default in a lambda
            file = Path(backup.file_name(at))
            record_drill(leader, Proof(file, "This PC", at, good=True, said=_SOUND))
    finally:
        leader.clock = clock
    backup.record_heads(leader, now - timedelta(hours=20), {})
