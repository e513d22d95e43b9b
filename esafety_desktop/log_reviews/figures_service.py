"""What the checks diary counts over a stretch of time, and when each kind was done last.

For the yearly filtering and monitoring review (TODAY-ADD-7): numbers and days, no free text.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from esafety_desktop.log_reviews import check_rules as rules
from esafety_desktop.log_reviews.records import LogReading
from esafety_desktop.log_reviews.rows import Figure
from esafety_desktop.log_reviews.service import checks

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.store.store import Store


def figures(store: Store, first: date, last: date) -> tuple[Figure, ...]:
    """Each kind of check, how often from ``first`` to ``last``, and when last; leaders only."""
    if not store.is_leader:
        return ()
    rows = [row for row in checks(store, first, last) if not row.state]
    counted = Counter(row.kind for row in rows)
    newest = {row.kind: row.day for row in reversed(rows)}
    return tuple(Figure(kind.label, counted[kind.id], newest.get(kind.id)) for kind in rules.KINDS)


def last_done(store: Store) -> dict[str, date | None]:
    """When alerts were read, the filter tested and the log read last; {} for the office."""
    if not store.is_leader:
        return {}
    found: dict[str, date | None] = {}
    rows = [row for row in checks(store) if not row.state]
    for kind in (rules.ALERTS, "test"):
        found[f"diary:{kind}"] = max((row.day for row in rows if row.kind == kind), default=None)
    query = select(LogReading.kind, func.max(LogReading.day)).group_by(LogReading.kind)
    with store.read() as session:
        read = {kind: day for kind, day in session.execute(query)}  # noqa: C416 - rows, not pairs
    for kind in (rules.HEAD, rules.GOVERNORS):
        found[f"log:{kind}"] = read.get(kind)
    return found
