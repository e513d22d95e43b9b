"""A review is recorded, put right by a new one, or brought forward; none is ever written over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from esafety_desktop.action_points import action_service, review_rules
from esafety_desktop.action_points.evidence_service import forget_undone, has_evidence
from esafety_desktop.action_points.point_service import latest_id, read_point, read_review
from esafety_desktop.action_points.records import Review, ReviewItem, ReviewPlan
from esafety_desktop.dates import british
from esafety_desktop.problem import Problem
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.action_points.rows import ItemRow, PointRow, ReviewRow
    from esafety_desktop.store.store import Store


def record_review(
    store: Store, review: ReviewRow, *, remind_on: date | None = None, known: str | None = None
) -> Changed[ReviewRow]:
    """Keep one more filled form, and set the next review by it.

    A form that puts an earlier one right names it in ``corrects`` and says why; the earlier one
    stays as it is. The next date only follows where the one put right was the latest.

    Args:
        store: The open store.
        review: The form; ids and times in it are given here.
        remind_on: When the next review is due where the form itself has no field for it; the
            earliest day of form, table and reminder counts. None where nobody has said.
        known: The latest review that the person had seen; None not to ask.

    Raises:
        Problem: the point doesn't exist, the form can't be kept as it is, what it puts right was
            put right already, or somebody recorded another one meanwhile.
    """
    with store.read() as session:
        shown = read_point(session, review.point_id, store.today())
    tidy = _tidy(review)
    if not shown.has("next_due"):
        tidy = replace(tidy, next_due=remind_on)
    if wrong := review_rules.complaint(shown, tidy, store.today()):
        raise Problem(wrong, "Nothing was changed.")
    kept = replace(tidy, id=new_id(), recorded_at=store.clock(), recorded_by=store.account.name)
    planned = review_rules.next_due_of(shown, kept, remind_on)
    done = "put right by a new form" if kept.corrects else "review recorded"
    said = f"{shown.title}: {done}."
    if planned:
        said += f" Next: {british(planned)}"
        said += ", the earliest; why stands on its page." if _earlier(kept, planned) else "."
    label = f"review of {shown.title}"
    return _add(store, _Filled(kept, planned, _new_actions(store, shown, kept)), said, label, known)


def _earlier(review: ReviewRow, planned: date) -> bool:
    return bool(review_rules.why_then(review, planned))


class _Filled(Value):
    """A form on its way into the cabinet, with the next date and the actions that come of it."""

    review: ReviewRow
    planned: date | None
    actions: tuple[tuple[str, ItemRow], ...]


def set_next_review(store: Store, point_id: str, day: date | None) -> Changed[str]:
    """Say when the next review of a point is due, without one having been done.

    Raises:
        Problem: the point doesn't exist, or the day lies in the past or too far ahead.
    """
    with store.read() as session:
        shown = read_point(session, point_id, store.today())
    if day and day < store.today():
        raise Problem(
            "The next review can't lie in the past.", "Nothing was changed. Put in a later day."
        )
    if wrong := review_rules.too_far(day, store.today()):
        raise Problem(wrong, "Nothing was changed.")
    when = f"is due on {british(day)}" if day else "has no date any more"
    said = f"{shown.title}: the next review {when}."
    return _plan(store, point_id, day, said, f"date of {shown.title}")


def _add(
    store: Store, filled: _Filled, said: str, label: str, known: str | None = None
) -> Changed[ReviewRow]:
    review = filled.review
    with store.write() as unit:
        session = unit.session
        newest = latest_id(session, review.point_id)
        if known is not None and known != newest:
            raise Meanwhile(read_review(session, newest))
        _check_correction(session, review)
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
                corrects=review.corrects,
                reason=review.reason,
            )
        )
        session.flush()
        session.add_all(_record(review.id, item) for item in review.items)
        for action_id, row in filled.actions:
            due = row.next_due or store.today()
            action_service.put_action(unit, action_id, row.name, row.owner, due)
        plans = None
        if review.corrects in {"", newest}:
            plans = (_set_plan(session, review.point_id, filled.planned), filled.planned)
        unit.commit("review recorded", review.point_id, _digestible(review))
    undo = Undo(label, lambda again: _take_back(again, filled, plans, label))
    return Changed(Area.ACTION_POINTS, review, said, undo)


class Meanwhile(Problem):
    """Somebody recorded another review of the same point after the form was opened.

    Attributes:
        review: The other one, to be looked at.
    """

    def __init__(self, review: ReviewRow | None) -> None:
        by = f" by {review.recorded_by}" if review and review.recorded_by else ""
        super().__init__(
            f"Another review of this was recorded{by} while you were typing.",
            "Look at it below, then record yours as well, or close this one.",
        )
        self.review = review


def _check_correction(session: Session, review: ReviewRow) -> None:
    if not review.corrects:
        return
    old = read_review(session, review.corrects)
    if old is None or old.point_id != review.point_id:
        raise Problem(
            "The review to be put right is no longer there.",
            "Nothing was changed. Look at the history again.",
        )
    if old.corrected:
        raise Problem("This review was put right already.", "Put the newer one right instead.")
    if not review.reason:
        raise Problem("Write why it is put right.", "For example: the date was mistyped.")


def _new_actions(
    store: Store, point: PointRow, review: ReviewRow
) -> tuple[tuple[str, ItemRow], ...]:
    """The rows that go into the list of actions; not again what a form put right had already."""
    tables = {table.id for table in point.tables if table.becomes_actions}
    if not tables:
        return ()
    with store.read() as session:
        old = read_review(session, review.corrects) if review.corrects else None
    there = set(old.items) if old else set()
    return tuple(
        (new_id(), row) for row in review.items if row.table in tables and row not in there
    )


def _take_back(
    store: Store, filled: _Filled, plans: tuple[date | None, date | None] | None, label: str
) -> Changed[ReviewRow]:
    review = filled.review
    with store.write() as unit:
        there = read_review(unit.session, review.id)
        if there is None:
            raise Problem(
                "That review is no longer there.", "Nothing was changed. Look at the list again."
            )
        if there.corrected or has_evidence(unit.session, review.id):
            raise Problem(
                "This review stays: something was added to it since.",
                "Put it right by a new one if it is wrong.",
            )
        forget_undone(unit.session, review.id)
        unit.session.execute(delete(ReviewItem).where(ReviewItem.review_id == review.id))
        unit.session.execute(delete(Review).where(Review.id == review.id))
        action_service.drop_open(unit, [action_id for action_id, _row in filled.actions])
        if plans is not None:
            _set_plan(unit.session, review.point_id, plans[0])
        unit.commit("review taken back", review.point_id, {"review": review.id})
    again = Undo(label, lambda store: _add(store, filled, f"Done again: {label}.", label))
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
        place=item.table,
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
        reason=review.reason.strip(),
        items=tuple(item for item in items if not item.empty),
    )


def _digestible(review: ReviewRow) -> dict[str, object]:
    def flat(*values: object) -> list[str]:
        return ["" if value is None else str(value) for value in values]

    return {
        "review": review.id,
        "corrects": review.corrects,
        "form": flat(
            review.actioned_by,
            review.done_on,
            review.last_reviewed,
            review.comments,
            review.next_due,
        ),
        "items": [
            flat(
                i.table,
                i.name,
                i.owner,
                i.comments,
                i.location,
                i.applies,
                i.last_reviewed,
                i.next_due,
            )
            for i in review.items
        ],
    }
