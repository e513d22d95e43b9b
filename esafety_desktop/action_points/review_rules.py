"""When a review is due and what a filled form must hold; pure decisions."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from esafety_desktop.action_points.rows import Stand
from esafety_desktop.dates import british, months_later

if TYPE_CHECKING:
    from esafety_desktop.action_points.rows import PointRow, ReviewRow

FOUR_WEEKS = timedelta(days=28)
LONGEST = 20_000
FURTHEST_YEARS = 10


def stand_of(next_due: date | None, today: date, *, reviewed: bool) -> Stand:
    """How a point stands on a day: overdue the day after it was due, soon within four weeks."""
    if next_due is None:
        return Stand.FUTURE if reviewed else Stand.NEVER
    if next_due < today:
        return Stand.OVERDUE
    return Stand.SOON if next_due <= today + FOUR_WEEKS else Stand.FUTURE


def words_of(stand: Stand, next_due: date | None) -> str:
    """The same in words, with the day."""
    if next_due is None:
        return "Not reviewed yet" if stand is Stand.NEVER else "Reviewed; no next date"
    verb = {Stand.OVERDUE: "Overdue since", Stand.SOON: "Due on"}.get(stand, "Next review")
    return f"{verb} {british(next_due)}"


def next_due_of(review: ReviewRow, reminder: date | None) -> date | None:
    """When the next review is due: the earliest day that the form or the reminder names."""
    days = [item.next_due for item in review.items if item.next_due]
    days += [day for day in (review.next_due, reminder) if day]
    return min(days, default=None)


def complaint(point: PointRow, review: ReviewRow, today: date) -> str:
    """Why a filled form can't be kept as it is, in one sentence; "" when it can."""
    if point.has("actioned_by") and not review.actioned_by.strip():
        return f"Write who did it: “{point.label('actioned_by')}”."
    done = [review.done_on, review.last_reviewed, *(item.last_reviewed for item in review.items)]
    if any(day and day > today for day in done):
        return "A review that was done can't lie in the future."
    ahead = [review.next_due, *(item.next_due for item in review.items)]
    limit = months_later(today, 12 * FURTHEST_YEARS)
    if any(day and day > limit for day in ahead):
        return f"The next review lies more than {FURTHEST_YEARS} years ahead."
    if point.table and not point.table.fixed and any(not i.name.strip() for i in review.items):
        return f"Give each {point.table.row_word} a name, or take its row away."
    texts = [review.comments, *(i.comments + i.location for i in review.items)]
    return "That is too long; shorten it." if any(len(text) > LONGEST for text in texts) else ""
