"""What came of debriefs, for reports: no words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.dates import from_london_midnight
from esafety_desktop.follow_ups import task_rules
from esafety_desktop.follow_ups.records import FollowUp
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.store.store import Store

_OF_DEBRIEFS = ("review", "change", task_rules.MONITOR, task_rules.ACTION)


class DebriefAction(Value):
    """A review, a change or an action that a debrief asked for."""

    id: str
    incident_id: str
    done: bool


def of_debriefs(store: Store, first: date, last: date) -> tuple[DebriefAction, ...]:
    """The reviews, changes and actions of these days, done or still open.

    Only the ordinary cabinet is read. What was given up is not among them.
    """
    query = select(FollowUp.id, FollowUp.incident_id, FollowUp.state).where(
        FollowUp.kind.in_(_OF_DEBRIEFS),
        FollowUp.state.in_((task_rules.DONE, task_rules.OPEN)),
        FollowUp.made_at >= from_london_midnight(first),
        FollowUp.made_at < from_london_midnight(last, days=1),
    )
    with store.read() as session:
        return tuple(
            DebriefAction(key, incident_id, state == task_rules.DONE)
            for key, incident_id, state in session.execute(query.order_by(FollowUp.seq))
        )
