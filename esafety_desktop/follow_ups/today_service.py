"""What Today says of follow-ups: the overdue first; only to leaders, from every envelope."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.dates import british
from esafety_desktop.follow_ups import keeping_service as keeping
from esafety_desktop.follow_ups import task_rules
from esafety_desktop.follow_ups.batch_service import batch_due
from esafety_desktop.follow_ups.records import FollowUp
from esafety_desktop.incidents.rows import Due
from esafety_desktop.incidents.text_rules import reference
from esafety_desktop.store.base import LockedBase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from esafety_desktop.follow_ups.rows import FollowUpRow
    from esafety_desktop.store.store import Store

_AHEAD = timedelta(days=28)


def due(store: Store, today: date) -> tuple[Due, ...]:
    """The open follow-ups of four weeks, those that were to be reminded of, and the batch."""
    if not store.is_leader:
        return ()
    lines = [line for one in store.stores for line in _lines(one, today)]
    ordered = sorted(lines, key=lambda line: (not line.overdue, line.on or today))
    return (*ordered, *batch_due(store, today))


def _lines(store: Store, today: date) -> Iterator[Due]:
    now = store.clock()
    table = LockedBase.metadata.tables["incident"]
    query = (
        select(FollowUp, table.c.year_start, table.c.number)
        .join(table, table.c.id == FollowUp.incident_id)
        .where(FollowUp.state == task_rules.OPEN)
    )
    with store.read() as session:
        found = [
            (keeping.row_of(record, now), reference(year, number))
            for record, year, number in session.execute(query)
        ]
    for row, called in found:
        if line := _line(row, called, today):
            yield line


def _line(row: FollowUpRow, called: str, today: date) -> Due | None:
    what = f"{called}: {task_words(row)}"
    place = f"incidents/{row.incident_id}/follow-ups"
    reminded = row.remind_on is not None and row.remind_on <= today
    if row.due_at:
        what += f" – {row.due_words}"
    elif reminded and not row.overdue and row.due_on and row.due_on > today:
        what = f"{what} – reminder, due {british(row.due_on)}"
        return Due(what, today, False, place, who=_doer(row))
    if row.advice:
        what += f". {row.advice}"
    if row.due_on is None or row.due_on > today + _AHEAD:
        return None
    waits = row.kind == task_rules.WAITING and not row.overdue and row.due_on > today
    return Due(what, row.due_on, row.overdue, place, waits=waits, who=_doer(row))


def _doer(row: FollowUpRow) -> str:
    """Who does it; whoever is waited for does nothing here."""
    return "" if row.kind == task_rules.WAITING else row.who


def task_words(row: FollowUpRow) -> str:
    """``Waiting for an answer from the police (PC Reed)``."""
    who = f" ({row.who})" if row.who else ""
    if row.kind == task_rules.WAITING:
        begins = "Waiting:" if row.what[:1].isupper() else "Waiting for"  # a sentence was typed
        return f"{begins} {row.what}{who}"
    return f"{row.what}{who}"
