"""What the action points show: the catalogue joined with the reviews that were recorded."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.action_points import history_rules
from esafety_desktop.action_points.cycle_service import cycle_of, read_choices
from esafety_desktop.action_points.records import Review, ReviewItem, ReviewPlan
from esafety_desktop.action_points.review_rules import stand_of, words_of
from esafety_desktop.action_points.rows import (
    ColumnRow,
    DueRow,
    FieldRow,
    ItemRow,
    PointRow,
    ReviewRow,
    Stand,
    TableRow,
)
from esafety_desktop.guidance.origins import origin_words
from esafety_desktop.guidance.points import point_catalogue
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.guidance.points import Part, Point, PointTable
    from esafety_desktop.store.store import Store


def points(store: Store) -> tuple[PointRow, ...]:
    """All action points, by part and number, with how each stands today."""
    with store.read() as session:
        return read_points(session, store.today())


def point(store: Store, point_id: str) -> PointRow:
    """One action point.

    Raises:
        Problem: there is none with this id.
    """
    with store.read() as session:
        return read_point(session, point_id, store.today())


def read_point(session: Session, point_id: str, today: date) -> PointRow:
    """The same inside an open session."""
    for shown in read_points(session, today):
        if shown.id == point_id:
            return shown
    raise Problem(f"There is no action point called {point_id}.", "Choose one from the list.")


def history(store: Store, point_id: str) -> tuple[ReviewRow, ...]:
    """Every review of a point, newest first; a correction beside what it puts right."""
    with store.read() as session:
        return read_history(session, point_id)


def read_history(session: Session, point_id: str) -> tuple[ReviewRow, ...]:
    """The same inside an open session."""
    records = session.scalars(select(Review).where(Review.point_id == point_id)).all()
    order = [step.id for step in history_rules.in_order(_step(record) for record in records)]
    rows = {row.id: row for row in _rows(session, records)}
    return tuple(rows[review_id] for review_id in order)


def read_review(session: Session, review_id: str) -> ReviewRow | None:
    """One review as it is kept; None when there is none."""
    rows = _rows(session, session.scalars(select(Review).where(Review.id == review_id)).all())
    return rows[0] if rows else None


def latest_id(session: Session, point_id: str) -> str:
    """The review that counts today; "" before the first."""
    query = select(Review.seq, Review.id, Review.corrects).where(Review.point_id == point_id)
    steps = (history_rules.Step(*row) for row in session.execute(query))
    found = history_rules.latest(steps)
    return found.id if found else ""


def due(store: Store, today: date | None = None) -> tuple[DueRow, ...]:
    """What is overdue, due within four weeks, or was never reviewed; overdue ones first."""
    day = today or store.today()
    with store.read() as session:
        shown = read_points(session, day)
    order = (Stand.OVERDUE, Stand.SOON, Stand.NEVER)
    return tuple(
        DueRow(
            _what(one),
            one.next_due,
            one.stand is Stand.OVERDUE,
            f"action_points/{one.id}",
            alike="never_reviewed" if one.stand is Stand.NEVER else "review",
        )
        for stand in order
        for one in sorted(shown, key=lambda point: str(point.next_due or ""))
        if one.stand is stand
    )


def _what(shown: PointRow) -> str:
    if shown.stand is Stand.NEVER:
        return f"Action point not reviewed yet: {shown.title}"
    rows = [item.name for item in _items(shown) if item.next_due == shown.next_due]
    which = f" ({', '.join(rows[:2])}{' …' if len(rows) > 2 else ''})" if rows else ""
    return f"Review due: {shown.title}{which}"


def _items(shown: PointRow) -> Sequence[ItemRow]:
    return shown.latest.items if shown.latest and shown.next_due else ()


def _step(record: Review) -> history_rules.Step:
    return history_rules.Step(record.seq, record.id, record.corrects)


def read_points(session: Session, today: date) -> tuple[PointRow, ...]:
    """Every point as it stands on a day, inside an open session."""
    catalogue = point_catalogue()
    plans = {one.point_id: one.next_due for one in session.scalars(select(ReviewPlan))}
    steps: dict[str, list[history_rules.Step]] = defaultdict(list)
    query = select(Review.point_id, Review.seq, Review.id, Review.corrects)
    for point_id, seq, review_id, corrects in session.execute(query):
        steps[point_id].append(history_rules.Step(seq, review_id, corrects))
    newest = [found.id for one in steps.values() if (found := history_rules.latest(one))]
    records = session.scalars(select(Review).where(Review.id.in_(newest))).all()
    latest = {row.point_id: row for row in _rows(session, records)}
    choices = read_choices(session)
    return tuple(
        _point_row(
            one,
            catalogue.part(one.part),
            latest.get(one.id),
            plans.get(one.id),
            reviews=len(steps[one.id]),
            choices=choices,
            today=today,
        )
        for one in catalogue.everything
    )


def _point_row(
    one: Point,
    part: Part,
    latest: ReviewRow | None,
    next_due: date | None,
    *,
    reviews: int,
    choices: Mapping[str, str],
    today: date,
) -> PointRow:
    stand = stand_of(next_due, today, reviewed=latest is not None)
    usual, cycle = cycle_of(one.cycle, choices.get(one.id, ""))
    return PointRow(
        id=one.id,
        part_id=one.part,
        part_label=part.label,
        part_short=part.short,
        number=one.number,
        title=one.title,
        then=one.then,
        then_prompts=one.then_prompts,
        now=one.now,
        prompts=one.prompts,
        note=one.note,
        opens=one.opens,
        figures=one.figures,
        cycle=cycle,
        usual_cycle=usual,
        fields=tuple(FieldRow(field.id, field.label) for field in one.fields),
        tables=tuple(_table(table) for table in one.tables),
        latest=latest,
        next_due=next_due,
        stand=stand,
        state=words_of(stand, next_due),
        reviews=reviews,
        sources=one.sources,
    )


def _table(table: PointTable) -> TableRow:
    return TableRow(
        label=table.label,
        row_word=table.row_word,
        columns=tuple(ColumnRow(column.id, column.label, column.kind) for column in table.columns),
        id=table.id,
        fixed=table.fixed_rows,
        labels=table.row_labels,
        starts_with=table.starts_with,
        usual=tuple((row.name, row.holds) for row in table.usual),
        before=table.before,
        inline=table.inline,
        becomes_actions=table.becomes_actions,
        carries=table.carries,
    )


def _rows(session: Session, records: Sequence[Review]) -> tuple[ReviewRow, ...]:
    ids = [record.id for record in records]
    items = _items_of(session, ids)
    put_right = set(session.scalars(select(Review.corrects).where(Review.corrects.in_(ids))))
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
            corrects=record.corrects,
            reason=record.reason,
            corrected=record.id in put_right,
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
                table=record.place,
            )
        )
    return found


def where_from(point: PointRow) -> str:
    """Where an action point and its wording come from, in words."""
    return origin_words(point.sources, point_catalogue().checked_on)
