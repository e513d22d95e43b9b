"""Who opened the open records in the last weeks: more than the one look of whoever shows them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from esafety_desktop.incidents import kind_rules, reading_service, service

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

_AGO = (timedelta(days=12, hours=3), timedelta(days=6), timedelta(days=5, hours=2))


def write(leader: Store) -> None:
    """The leader came back to each open record now and then."""
    now, clock = leader.clock(), leader.clock
    rows = [row for row in service.incidents(leader) if row.status == kind_rules.OPEN]
    try:
        for ago in _AGO:
            leader.clock = lambda moment=now - ago: moment  # type: ignore[misc] # mypy cannot see a default in a lambda
            for row in rows:
                if not row.sealed:
                    reading_service.note_read(leader, row.id)
    finally:
        leader.clock = clock
