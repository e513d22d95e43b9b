"""How many things came of debriefs, for reports: counts, no words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from esafety_desktop.dates import from_london_midnight
from esafety_desktop.follow_ups import task_rules
from esafety_desktop.follow_ups.records import FollowUp

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.store.store import Store

_OF_DEBRIEFS = ("review", "change", task_rules.MONITOR, task_rules.ACTION)


def of_debriefs(store: Store, first: date, last: date) -> tuple[int, int]:
    """How many reviews, changes and actions of these days are done, and how many are open.

    Only the ordinary cabinet is read. What was given up counts as neither.
    """
    query = (
        select(FollowUp.state, func.count())
        .where(
            FollowUp.kind.in_(_OF_DEBRIEFS),
            FollowUp.made_at >= from_london_midnight(first),
            FollowUp.made_at < from_london_midnight(last, days=1),
        )
        .group_by(FollowUp.state)
    )
    with store.read() as session:
        counts = {row[0]: row[1] for row in session.execute(query)}
    return counts.get(task_rules.DONE, 0), counts.get(task_rules.OPEN, 0)
