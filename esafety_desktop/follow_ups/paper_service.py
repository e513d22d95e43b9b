"""The follow-ups of an incident as a section of its printed record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.follow_ups import task_rules
from esafety_desktop.follow_ups.service import follow_ups
from esafety_desktop.incidents.rows import RecordSection

if TYPE_CHECKING:
    from esafety_desktop.follow_ups.rows import FollowUpRow
    from esafety_desktop.store.store import Store

_HEAD = ("What", "Who", "By when", "How it stands, and what came of it")
_WIDTHS = (4.2, 2.6, 2.2, 5)


def record_section(store: Store, incident_id: str) -> RecordSection:
    """Open ones first, then what was done or given up, each with what came of it."""
    rows = tuple(_line(row) for row in follow_ups(store, incident_id))
    return RecordSection("Follow-ups", _HEAD, rows, _WIDTHS)


def _line(row: FollowUpRow) -> tuple[str, ...]:
    what = row.what if row.what == row.kind_label else f"{row.kind_label}: {row.what}"
    overdue = ", overdue" if row.state == task_rules.OPEN and row.overdue else ""
    rung = f"Rung again: {row.chased}." if row.chased else ""
    stands = (f"{row.state_label}{overdue}", row.result, rung)
    return (what, row.who, row.when, "\n".join(part for part in stands if part))
