"""Everything that comes round or is waited for, with its day: one list (P5)."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from esafety_desktop.action_points import cycle_rules
from esafety_desktop.action_points.action_service import actions
from esafety_desktop.action_points.cycle_service import read_choices
from esafety_desktop.action_points.date_rows import DateRow, Source
from esafety_desktop.action_points.duty_service import PLACE, duties
from esafety_desktop.action_points.point_service import read_points
from esafety_desktop.action_points.review_rules import reminder_of, stand_of, words_of
from esafety_desktop.action_points.rows import Stand

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from esafety_desktop.action_points.date_rows import Dated
    from esafety_desktop.action_points.rows import ActionRow, ItemRow, PointRow, TableRow
    from esafety_desktop.store.store import Store

_ORDER = (Stand.OVERDUE, Stand.SOON, Stand.FUTURE, Stand.NEVER)


def dates(
    store: Store,
    told: Mapping[str, date | None] | None = None,
    *,
    every: bool = False,
    more: Iterable[Dated] = (),
) -> tuple[DateRow, ...]:
    """All that is due: overdue, within four weeks, later; what has no date yet comes last.

    Args:
        store: The open store.
        told: As for `duty_service.duties`.
        every: Whether tasks are listed too that are switched off, or kept where this account
            can't look.
        more: What the checklists say is still to come.
    """
    today = store.today()
    with store.read() as session:
        points, choices = read_points(session, today), read_choices(session)
    found = [line for point in points for line in _of_point(point, choices, today)]
    found += _duties(store, told, every=every)
    found += [_of_action(row, today) for row in actions(store) if row.done_on is None]
    found += [_of_checklist(one, today) for one in more]
    return tuple(
        sorted(found, key=lambda line: (_ORDER.index(line.stand), str(line.on or "9"), line.what))
    )


def _of_point(point: PointRow, choices: Mapping[str, str], today: date) -> Iterator[DateRow]:
    latest = point.latest
    own = reminder_of(latest, point.next_due) if latest else point.next_due
    rows = list(_rows(point, choices, today)) if latest else []
    if own is not None or not rows:
        stand = stand_of(own, today, reviewed=latest is not None)
        yield DateRow(
            id=f"review-{point.id}",
            source=Source.REVIEW,
            kind="Action point" if point.number else "Review",
            what=point.called,
            on=own,
            last=latest.day if latest else None,
            stand=stand,
            state=words_of(stand, own),
            rhythm=cycle_rules.words(point.cycle),
            place=f"action_points/{point.id}",
            neutral=point.title,
        )
    yield from rows


def _rows(point: PointRow, choices: Mapping[str, str], today: date) -> Iterator[DateRow]:
    if point.latest is None:
        return
    for table in point.tables:
        if table.becomes_actions:
            continue
        same: Counter[str] = Counter()
        for item in point.latest.rows_of(table):
            name = item.name.casefold()
            same[name] += 1
            if item.next_due is not None:
                row_id = _row_id(point, table, name, same[name])
                yield _of_row(point, table, item, choices, today=today, row_id=row_id)


def _row_id(point: PointRow, table: TableRow, name: str, which: int) -> str:
    """The same for the same row, whatever its date; of several of one name each has its own."""
    said = f"{table.id}/{name}" if which == 1 else f"{table.id}/{name}/{which}"
    return f"row-{point.id}-{hashlib.sha256(said.encode()).hexdigest()[:16]}"


def _of_row(
    point: PointRow,
    table: TableRow,
    item: ItemRow,
    choices: Mapping[str, str],
    *,
    today: date,
    row_id: str,
) -> DateRow:
    stand = stand_of(item.next_due, today, reviewed=True)
    cycle = cycle_rules.from_text(choices.get(f"{point.id}/{item.name}", "")) or point.cycle
    name = table.label_of(item.name)
    kind = table.row_word.capitalize()
    return DateRow(
        id=row_id,
        source=Source.ROW,
        kind=kind,
        what=name if not table.fixed else f"{point.title}: {name}",
        on=item.next_due,
        last=item.last_reviewed,
        stand=stand,
        state=words_of(stand, item.next_due),
        rhythm=cycle_rules.words(cycle),
        place=f"action_points/{point.id}",
        neutral=f"{point.title}: {name}" if table.fixed else f"{kind} to be reviewed",
    )


def _duties(
    store: Store, told: Mapping[str, date | None] | None, *, every: bool
) -> Iterator[DateRow]:
    for row in duties(store, told):
        if every or (row.known and not row.off):
            yield DateRow(
                id=f"duty-{row.id}",
                source=Source.DUTY,
                kind="Regular task",
                what=row.what,
                on=row.next_due,
                last=row.last,
                stand=row.stand,
                state=row.state,
                rhythm=row.rhythm,
                place=f"{PLACE}/duty-{row.id}",
                neutral=row.what,
            )


def _of_action(row: ActionRow, today: date) -> DateRow:
    stand = stand_of(row.due_on, today, reviewed=True)
    return DateRow(
        id=f"action-{row.id}",
        source=Source.ACTION,
        kind="Action",
        what=row.what,
        on=row.due_on,
        last=None,
        stand=stand,
        state=words_of(stand, row.due_on, later="Due"),
        rhythm="once",
        place=f"action_points/action-{row.id}",
        neutral="An action is to be done",
    )


def _of_checklist(one: Dated, today: date) -> DateRow:
    stand = stand_of(one.on, today, reviewed=True)
    return DateRow(
        id=one.place,
        source=Source.CHECKLIST,
        kind="Checklist",
        what=one.what,
        on=one.on,
        last=None,
        stand=stand,
        state=words_of(stand, one.on, later="Due"),
        rhythm="once",
        place=one.place,
        neutral="Something of a checklist is to be there",
    )
