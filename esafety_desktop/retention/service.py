"""What Today says of retention: records whose time is over, records that wait to go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.incidents.rows import Due
from esafety_desktop.retention.keep_service import count_due

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.store.store import Store

PLACE = "incidents/keep"


def due(store: Store, today: date) -> tuple[Due, ...]:
    """One line for what is due for review, one for what was decided and has not gone yet."""
    if not store.is_leader:
        return ()
    over, decided = count_due(store)
    lines = []
    if over:
        lines.append(
            Due(_words(over, "kept long enough: look at"), today, overdue=False, place=PLACE)
        )
    if decided:
        lines.append(Due(_words(decided, "decided: dispose of"), today, overdue=False, place=PLACE))
    return tuple(lines)


def _words(count: int, what: str) -> str:
    them = "it" if count == 1 else "them"
    return f"{count} record{'' if count == 1 else 's'} {what} {them}"
