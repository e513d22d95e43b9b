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
MOST_ROWS = 500
FIRST_DAY = date(2000, 1, 1)
FURTHEST_YEARS = 10


def stand_of(next_due: date | None, today: date, *, reviewed: bool) -> Stand:
    """How a point stands on a day: overdue the day after it was due, soon within four weeks."""
    if next_due is None:
        return Stand.FUTURE if reviewed else Stand.NEVER
    if next_due < today:
        return Stand.OVERDUE
    return Stand.SOON if next_due <= today + FOUR_WEEKS else Stand.FUTURE


def words_of(stand: Stand, next_due: date | None, later: str = "Next review") -> str:
    """The same in words, with the day; ``later`` is what is said of a day that is far away."""
    if next_due is None:
        return "Not reviewed yet" if stand is Stand.NEVER else "Reviewed; no next date"
    verb = {Stand.OVERDUE: "Overdue since", Stand.SOON: "Due on"}.get(stand, later)
    return f"{verb} {british(next_due)}"


def next_due_of(point: PointRow, review: ReviewRow, reminder: date | None) -> date | None:
    """When the next review is due: the earliest day that the form or the reminder names.

    The days of actions are their own.
    """
    actions = {table.id for table in point.tables if table.becomes_actions}
    days = [i.next_due for i in review.items if i.next_due and i.table not in actions]
    days += [day for day in (review.next_due, reminder) if day]
    return min(days, default=None)


def why_then(review: ReviewRow, planned: date) -> str:
    """Why it is earlier than the form itself says: the row that comes first; "" where it isn't."""
    rows = [item.name for item in review.items if item.next_due == planned]
    if not rows or review.next_due is None or review.next_due <= planned:
        return ""
    return f", not on {british(review.next_due)}: the earliest counts, here “{rows[0]}”"


def next_words(point: PointRow, review: ReviewRow) -> str:
    """The next review that a form set, and why it is earlier than the form's own day."""
    planned = next_due_of(point, review, None)
    return f"{british(planned)}{why_then(review, planned)}" if planned else ""


def why_earlier(point: PointRow) -> str:
    """In a sentence why the next review comes before the day of the latest form; "" if not."""
    if point.latest is None or point.next_due is None:
        return ""
    why = why_then(point.latest, point.next_due)
    return f"The next review is due on {british(point.next_due)}{why}." if why else ""


def rows_due(point: PointRow, today: date) -> str:
    """Which rows of the latest form are overdue, with their dates; "" for none."""
    if point.latest is None:
        return ""
    actions = {table.id for table in point.tables if table.becomes_actions}
    late = sorted(
        (item.next_due, item.name)
        for item in point.latest.items
        if item.next_due and item.next_due < today and item.table not in actions
    )
    return ", ".join(f"{name} (since {british(day)})" for day, name in late)


def reminder_of(review: ReviewRow, planned: date | None) -> date | None:
    """The date of the point itself where rows have dates of their own; None where it has none."""
    rows = {item.next_due for item in review.items}
    return planned if planned not in rows else review.next_due


def complaint(point: PointRow, review: ReviewRow, today: date) -> str:
    """Why a filled form can't be kept as it is, in one sentence; "" when it can."""
    if point.has("actioned_by") and not review.actioned_by.strip():
        return f"Write who did it: “{point.label('actioned_by')}”."
    done = [review.done_on, review.last_reviewed, *(item.last_reviewed for item in review.items)]
    if any(day and day > today for day in done):
        return "A review that was done can't lie in the future."
    if any(day and day < FIRST_DAY for day in done):
        return f"A date before {FIRST_DAY.year} can't be right."
    ahead = [review.next_due, *(item.next_due for item in review.items)]
    if any(day and day < FIRST_DAY for day in ahead):
        return f"A date before {FIRST_DAY.year} can't be right."
    if early := _backwards(review):
        return early
    far = next(filter(None, (too_far(day, today) for day in ahead)), "")
    return far or _wrong_rows(point, review) or _too_long(review)


def before_done(next_due: date | None, done: date | None, what: str = "") -> str:
    """Why a next review can't be on that day, which lies before the review itself; "" where it can.

    Args:
        next_due: The day of the next one.
        done: The day of the last one.
        what: Which row of a table it is about; "" for the form.
    """
    if next_due is None or done is None or next_due >= done:
        return ""
    where = f"“{what}”: the" if what else "The"
    return (
        f"{where} next review ({british(next_due)}) can't lie before the last one "
        f"({british(done)})."
    )


def _backwards(review: ReviewRow) -> str:
    days = [(review.next_due, review.done_on or review.last_reviewed, "")]
    days += [(item.next_due, item.last_reviewed, item.name.strip()) for item in review.items]
    return next(filter(None, (before_done(*one) for one in days)), "")


def too_far(day: date | None, today: date) -> str:
    """Why a next review can't be on that day, which lies too far ahead; "" where it can."""
    if day is None or day <= months_later(today, 12 * FURTHEST_YEARS):
        return ""
    return f"The next review lies more than {FURTHEST_YEARS} years ahead."


def _wrong_rows(point: PointRow, review: ReviewRow) -> str:
    for table in point.tables:
        rows = [item for item in review.items if item.table == table.id and not item.empty]
        if not table.fixed and any(not row.name.strip() for row in rows):
            return f"Give each {table.row_word} a name, or take its row away."
        if len(rows) > MOST_ROWS:
            return f"A table takes at most {MOST_ROWS} rows."
        if table.becomes_actions and any(not (row.owner and row.next_due) for row in rows):
            return "Each action needs who does it and by when."
    return ""


def _too_long(review: ReviewRow) -> str:
    texts = [review.comments, *(i.comments + i.location + i.name + i.owner for i in review.items)]
    return "That is too long; shorten it." if any(len(text) > LONGEST for text in texts) else ""
