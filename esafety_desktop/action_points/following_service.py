"""What a new rhythm would say of the next date of a point; the date itself stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from esafety_desktop.action_points import cycle_rules
from esafety_desktop.action_points.cycle_service import terms_ahead
from esafety_desktop.action_points.point_service import point
from esafety_desktop.dates import british

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.store.store import Store


@dataclass(frozen=True, slots=True)
class Following:
    """The next date of a point, and the one that its rhythm says."""

    title: str
    now: date | None
    by_rhythm: date


def following(store: Store, point_id: str) -> Following:
    """What the rhythm of a point says of its next date, counted from its last review or today."""
    shown = point(store, point_id)
    last = (shown.latest.day if shown.latest else None) or store.today()
    return Following(
        shown.title, shown.next_due, cycle_rules.next_day(shown.cycle, last, terms_ahead(store))
    )


def question_about(found: Following) -> str:
    """Whether the next date shall follow the rhythm; "" where it does already."""
    if found.now == found.by_rhythm:
        return ""
    stays = (
        f"The next review stays on {british(found.now)}." if found.now else "There is no next date."
    )
    return f"{found.title}: {stays} Set it to {british(found.by_rhythm)}?"
