"""What is due of concerns: slips to read for leaders, what became of one's own for writers."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from esafety_desktop.concerns import slot_service
from esafety_desktop.dates import london_today
from esafety_desktop.incidents.rows import Due

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from esafety_desktop.concerns.rows import OwnConcern
    from esafety_desktop.store.store import Store

_REPLY_DAYS = timedelta(days=14)
"""How long a writer is told that no reply has come: nobody must give one."""
_OWN = "incidents/own"


def due(store: Store, today: date) -> tuple[Due, ...]:
    """The slips that wait for a leader, or the own ones that nobody has collected yet."""
    if not store.is_leader:
        return tuple(_own_due(slot_service.own_concerns(store), today))
    count = slot_service.waiting(store)
    if not count:
        return ()
    words = slot_service.waiting_words(count)
    what = "A concern was reported: read it now"
    if count > 1:
        what = f"{words} were reported: read them now"
    return (Due(what, today, overdue=True, place="incidents/slips"),)


def _own_due(own: Iterable[OwnConcern], today: date) -> Iterator[Due]:
    """What a writer waits for: that somebody collects it, at once; then, for a while, a reply."""
    rows = list(own)
    if waiting := sum(1 for row in rows if row.collected_at is None):
        words = slot_service.waiting_words(waiting)
        what = f"{words} that you wrote: no leader has collected it yet. Go and tell one"
        yield Due(what, today, overdue=True, place=_OWN)
    since = today - _REPLY_DAYS
    silent = [row for row in rows if row.collected_at and not row.reply]
    if count := sum(1 for row in silent if london_today(row.collected_at) >= since):
        words = slot_service.waiting_words(count)
        what = f"{words} that you wrote: collected, no reply yet"
        yield Due(what, None, overdue=False, place=_OWN, waits=True)
