"""What a new rhythm would say of the next date of a point; the date itself stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.action_points import cycle_rules
from esafety_desktop.action_points.cycle_service import terms_ahead
from esafety_desktop.action_points.point_service import point
from esafety_desktop.action_points.review_rules import next_due_of
from esafety_desktop.dates import british
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.store.store import Store


class Following(Value):
    """The next date of a point, and the one that its rhythm says."""

    title: str
    now: date | None
    by_rhythm: date


def following(store: Store, point_id: str) -> Following:
    """What the rhythm of a point says of its next date, counted from its last review or today.

    Where something in the last form, such as a policy, has an earlier day of its own, that counts.
    """
    shown, today = point(store, point_id), store.today()
    latest = shown.latest
    last = (latest.day if latest else None) or today
    day = cycle_rules.next_day(shown.cycle, last, terms_ahead(store))
    if latest is not None:
        day = next_due_of(shown, replace(latest, next_due=None), day) or day
    if day < today and shown.next_due is not None:  # something is late already: no day helps
        day = shown.next_due
    return Following(shown.title, shown.next_due, day)


def question_about(found: Following) -> str:
    """Whether the next date shall follow the rhythm; "" where it does already."""
    if found.now == found.by_rhythm:
        return ""
    stays = (
        f"The next review stays on {british(found.now)}." if found.now else "There is no next date."
    )
    return f"{found.title}: {stays} Set it to {british(found.by_rhythm)}?"
