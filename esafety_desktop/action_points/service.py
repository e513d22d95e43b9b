"""What can be done with the action points: see them, record a review, set the next one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from esafety_desktop.action_points import point_service, review_rules
from esafety_desktop.action_points.action_service import (
    actions,
    actions_due,
    add_action,
    finish_action,
)
from esafety_desktop.action_points.point_service import (
    filled_form,
    history,
    point,
    points,
    read_point,
    read_review,
    state_sheet,
)
from esafety_desktop.action_points.records import Review, ReviewItem, ReviewPlan
from esafety_desktop.action_points.rows import DueRow, ItemRow, ReviewRow
from esafety_desktop.dates import british
from esafety_desktop.problem import Problem
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

__all__ = (
    "actions",
    "add_action",
    "due",
    "filled_form",
    "finish_action",
    "history",
    "point",
    "points",
    "record_review",
    "set_next_review",
    "state_sheet",
)


def due(store: Store, today: date | None = None) -> tuple[DueRow, ...]:
    """Reviews that are overdue, due or were never done, and actions; overdue ones first."""
    lines = (*point_service.due(store, today), *actions_due(store, today or store.today()))
    return tuple(sorted(lines, key=lambda line: not line.overdue))


def record_review(
    store: Store, review: ReviewRow, *, remind_on: date | None = None
) -> Changed[ReviewRow]:
    """Keep one more filled form, and set the next review by it.

    Args:
        store: The open store.
        review: The form; ids and times in it are given here.
        remind_on: When the next review is due where the form itself has no field for it; the
            earliest day of form, table and reminder counts. None where nobody has said.

    Raises:
        Problem: the point doesn't exist, or the form can't be kept as it is.
    """
    with store.read() as session:
        shown = read_point(session, review.point_id, store.today())
    tidy = _tidy(review)
    if wrong := review_rules.complaint(shown, tidy, store.today()):
        raise Problem(wrong, "Nothing was changed.")
    kept = replace(tidy, id=new_id(), recorded_at=store.clock(), recorded_by=store.account.name)
    planned = review_rules.next_due_of(kept, remind_on)
    if not shown.has("next_due"):
        kept = replace(kept, next_due=planned)
    said = f"{shown.title}: review recorded."
    if planned:
        said += f" The next one is due on {british(planned)}."
    return _add(store, kept, planned, said, f"review of {shown.title}")


def set_next_review(store: Store, point_id: str, day: date | None) -> Changed[str]:
    """Say when the next review of a point is due, without one having been done.

    Raises:
        Problem: the point doesn't exist, or the day lies in the past.
    """
    with store.read() as session:
        shown = read_point(session, point_id, store.today())
    if day and day < store.today():
        raise Problem("The next review can't lie in the past.", "Nothing was changed.")
    when = f"is due on {british(day)}" if day else "has no date any more"
    said = f"{shown.title}: the next review {when}."
    return _plan(store, point_id, day, said, f"date of {shown.title}")


def _add(
    store: Store, review: ReviewRow, planned: date | None, said: str, label: str
) -> Changed[ReviewRow]:
    with store.write() as unit:
        session = unit.session
        session.add(
            Review(
                id=review.id,
                point_id=review.point_id,
                actioned_by=review.actioned_by,
                done_on=review.done_on,
                last_reviewed=review.last_reviewed,
                comments=review.comments,
                next_due=review.next_due,
                recorded_at=review.recorded_at or unit.now,
                recorded_by=review.recorded_by,
            )
        )
        session.flush()
        session.add_all(_record(review.id, item) for item in review.items)
        before = _set_plan(session, review.point_id, planned)
        unit.commit("review recorded", review.point_id, _digestible(review))
    undo = Undo(label, lambda again: _take_back(again, review, (before, planned), label))
    return Changed(Area.ACTION_POINTS, review, said, undo)


def _take_back(
    store: Store, review: ReviewRow, plans: tuple[date | None, date | None], label: str
) -> Changed[ReviewRow]:
    before, planned = plans
    with store.write() as unit:
        if read_review(unit.session, review.id) is None:
            raise Problem("That review is no longer there.")
        unit.session.execute(delete(ReviewItem).where(ReviewItem.review_id == review.id))
        unit.session.execute(delete(Review).where(Review.id == review.id))
        _set_plan(unit.session, review.point_id, before)
        unit.commit("review taken back", review.point_id, {"review": review.id})
    again = Undo(label, lambda store: _add(store, review, planned, f"Done again: {label}.", label))
    return Changed(Area.ACTION_POINTS, review, f"Undone: {label}.", again)


def _plan(store: Store, point_id: str, day: date | None, said: str, label: str) -> Changed[str]:
    with store.write() as unit:
        before = _set_plan(unit.session, point_id, day)
        unit.commit("next review set", point_id, {"on": str(day or "")})
    undo = Undo(label, lambda again: _plan(again, point_id, before, f"Undone: {label}.", label))
    return Changed(Area.ACTION_POINTS, point_id, said, undo)


def _set_plan(session: Session, point_id: str, day: date | None) -> date | None:
    """Write the next date down; gives what it was before."""
    plan = session.scalar(select(ReviewPlan).where(ReviewPlan.point_id == point_id))
    if plan is None:
        plan = ReviewPlan(point_id=point_id)
        session.add(plan)
    before, plan.next_due = plan.next_due, day
    return before


def _record(review_id: str, item: ItemRow) -> ReviewItem:
    return ReviewItem(
        review_id=review_id,
        name=item.name,
        owner=item.owner,
        comments=item.comments,
        location=item.location,
        applies=item.applies,
        last_reviewed=item.last_reviewed,
        next_due=item.next_due,
    )


def _tidy(review: ReviewRow) -> ReviewRow:
    items = tuple(
        replace(
            item,
            name=item.name.strip(),
            owner=item.owner.strip(),
            comments=item.comments.strip(),
            location=item.location.strip(),
        )
        for item in review.items
    )
    return replace(
        review,
        actioned_by=review.actioned_by.strip(),
        comments=review.comments.strip(),
        items=tuple(item for item in items if item != ItemRow("")),
    )


def _digestible(review: ReviewRow) -> dict[str, object]:
    def flat(*values: object) -> list[str]:
        return ["" if value is None else str(value) for value in values]

    return {
        "review": review.id,
        "form": flat(
            review.actioned_by,
            review.done_on,
            review.last_reviewed,
            review.comments,
            review.next_due,
        ),
        "items": [
            flat(i.name, i.owner, i.comments, i.location, i.applies, i.last_reviewed, i.next_due)
            for i in review.items
        ],
    }
