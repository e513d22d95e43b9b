"""What Today says of requests and complaints: how many days are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.disclosure.reading_service import requests
from esafety_desktop.incidents.rows import Due

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.store.store import Store

PLACE = "incidents/requests"


def due(store: Store, today: date) -> tuple[Due, ...]:
    """One line for each request or complaint that waits; nothing for the office."""
    lines = []
    for row in requests(store):
        if row.closed_at is not None:
            continue
        if row.acknowledge_by:
            what = f"{row.title}: say that it has come"
            lines.append(Due(what, row.acknowledge_by, row.acknowledge_by < today, PLACE))
        else:
            what = f"{row.title}: {'send the copy' if row.due_on else 'give the answer'}"
            over = row.due_on is not None and row.due_on < today
            lines.append(Due(what, row.due_on, over, PLACE))
    return tuple(lines)
