"""What the action points show: the catalogue joined with the reviews that were recorded."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from esafety_desktop.action_points.records import Review, ReviewItem, ReviewPlan
from esafety_desktop.action_points.review_rules import stand_of, words_of
from esafety_desktop.action_points.rows import (
    ColumnRow,
    DueRow,
    FieldRow,
    FormSheet,
    ItemRow,
    PointRow,
    ReviewRow,
    Stand,
    StateSheet,
    TableRow,
)
from esafety_desktop.guidance.points import point_catalogue
from esafety_desktop.problem import Problem
from esafety_desktop.school.service import read_school

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.guidance.points import Part, Point, PointTable
    from esafety_desktop.store.store import Store


def points(store: Store) -> tuple[PointRow, ...]:
    """All action points, by part and number, with how each stands today."""
    with store.read() as session:
        return _read_points(session, store.today())


def point(store: Store, point_id: str) -> PointRow:
    """One action point.

    Raises:
        Problem: there is none with this id.
    """
    with store.read() as session:
        return read_point(session, point_id, store.today())


def read_point(session: Session, point_id: str, today: date) -> PointRow:
    """The same inside an open session."""
    for shown in _read_points(session, today):
        if shown.id == point_id:
            return shown
    raise Problem(f"There is no action point called {point_id}.")


def history(store: Store, point_id: str) -> tuple[ReviewRow, ...]:
    """Every review of a point, newest first."""
    with store.read() as session:
        query = select(Review).where(Review.point_id == point_id).order_by(Review.seq.desc())
        return _rows(session, session.scalars(query).all())


def read_review(session: Session, review_id: str) -> ReviewRow | None:
    """One review as it is kept; None when there is none."""
    rows = _rows(session, session.scalars(select(Review).where(Review.id == review_id)).all())
    return rows[0] if rows else None


def due(store: Store, today: date | None = None) -> tuple[DueRow, ...]:
    """What is overdue, due within four weeks, or was never reviewed; overdue ones first."""
    day = today or store.today()
    with store.read() as session:
        shown = _read_points(session, day)
    order = (Stand.OVERDUE, Stand.SOON, Stand.NEVER)
    return tuple(
        DueRow(_what(one), one.next_due, one.stand is Stand.OVERDUE, f"action_points/{one.id}")
        for stand in order
        for one in sorted(shown, key=lambda point: str(point.next_due or ""))
        if one.stand is stand
    )


def filled_form(store: Store, point_id: str, review_id: str = "") -> FormSheet:
    """A form for printing: that review, or the latest when none is named.

    Raises:
        Problem: the point doesn't exist.
    """
    today = store.today()
    with store.read() as session:
        shown = read_point(session, point_id, today)
        review = read_review(session, review_id) if review_id else shown.latest
        return FormSheet(read_school(session).name, today, shown, review)


def state_sheet(store: Store) -> StateSheet:
    """All points for printing on one page."""
    today = store.today()
    with store.read() as session:
        return StateSheet(read_school(session).name, today, _read_points(session, today))


def _what(shown: PointRow) -> str:
    if shown.stand is Stand.NEVER:
        return f"Action point not reviewed yet: {shown.title}"
    rows = [item.name for item in _items(shown) if item.next_due == shown.next_due]
    which = f" ({', '.join(rows[:2])}{' …' if len(rows) > 2 else ''})" if rows else ""
    return f"Review due: {shown.title}{which}"


def _items(shown: PointRow) -> Sequence[ItemRow]:
    return shown.latest.items if shown.latest and shown.next_due else ()


def _read_points(session: Session, today: date) -> tuple[PointRow, ...]:
    catalogue = point_catalogue()
    plans = {one.point_id: one.next_due for one in session.scalars(select(ReviewPlan))}
    counted = {
        point_id: (count, newest)
        for point_id, count, newest in session.execute(
            select(Review.point_id, func.count(), func.max(Review.seq)).group_by(Review.point_id)
        )
    }
    newest = [last for _, last in counted.values()]
    records = session.scalars(select(Review).where(Review.seq.in_(newest))).all()
    latest = {row.point_id: row for row in _rows(session, records)}
    return tuple(
        _point_row(
            one,
            part,
            latest.get(one.id),
            plans.get(one.id),
            reviews=counted.get(one.id, (0, 0))[0],
            today=today,
        )
        for part in catalogue.parts
        for one in catalogue.points
        if one.part == part.id
    )


def _point_row(
    one: Point,
    part: Part,
    latest: ReviewRow | None,
    next_due: date | None,
    *,
    reviews: int,
    today: date,
) -> PointRow:
    stand = stand_of(next_due, today, reviewed=latest is not None)
    return PointRow(
        id=one.id,
        part_id=one.part,
        part_label=part.label,
        part_short=part.short,
        title=one.title,
        then=one.then,
        now=one.now,
        prompts=one.prompts,
        note=one.note,
        opens=one.opens,
        cycle_months=one.cycle_months,
        fields=tuple(FieldRow(field.id, field.label) for field in one.fields),
        table=_table(one.table) if one.table else None,
        latest=latest,
        next_due=next_due,
        stand=stand,
        state=words_of(stand, next_due),
        reviews=reviews,
        sources=one.sources,
    )


def _table(table: PointTable) -> TableRow:
    columns = tuple(ColumnRow(column.id, column.label, column.kind) for column in table.columns)
    return TableRow(table.label, table.row_word, columns, table.fixed_rows, table.row_labels)


def _rows(session: Session, records: Sequence[Review]) -> tuple[ReviewRow, ...]:
    items = _items_of(session, [record.id for record in records])
    return tuple(
        ReviewRow(
            point_id=record.point_id,
            actioned_by=record.actioned_by,
            done_on=record.done_on,
            last_reviewed=record.last_reviewed,
            comments=record.comments,
            next_due=record.next_due,
            items=tuple(items[record.id]),
            recorded_at=record.recorded_at,
            recorded_by=record.recorded_by,
            id=record.id,
        )
        for record in records
    )


def _items_of(session: Session, ids: Sequence[str]) -> Mapping[str, list[ItemRow]]:
    found: dict[str, list[ItemRow]] = defaultdict(list)
    query = select(ReviewItem).where(ReviewItem.review_id.in_(ids)).order_by(ReviewItem.seq)
    for record in session.scalars(query):
        found[record.review_id].append(
            ItemRow(
                name=record.name,
                owner=record.owner,
                comments=record.comments,
                location=record.location,
                applies=record.applies,
                last_reviewed=record.last_reviewed,
                next_due=record.next_due,
            )
        )
    return found
