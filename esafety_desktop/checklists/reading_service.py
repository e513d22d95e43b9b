"""What the checklists show: the content joined with the school's own words and ticks."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from textwrap import shorten
from typing import TYPE_CHECKING

from sqlalchemy import exists, func, select

from esafety_desktop.action_points.action_service import read_actions
from esafety_desktop.checklists import list_rules
from esafety_desktop.checklists.records import ItemChange, ListChange, Tick
from esafety_desktop.checklists.rows import (
    ChecklistRow,
    DueRow,
    FoundRow,
    ItemRow,
    ListRow,
    ProgressRow,
    State,
    TickRow,
)
from esafety_desktop.checklists.tick_rules import SOON_DAYS
from esafety_desktop.guidance.checklists import checklists as shipped_lists
from esafety_desktop.guidance.origins import origin_words
from esafety_desktop.problem import Problem
from esafety_desktop.store.reads import read_once
from esafety_desktop.value import names, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import RowMapping
    from sqlalchemy.orm import Session

    from esafety_desktop.action_points.rows import ActionRow
    from esafety_desktop.guidance.checklists import Checklist, Item
    from esafety_desktop.store.store import Store

PLACE = "action_points/checklists"
_SHORT = 70


def lists(store: Store, *, retired: bool = False) -> tuple[ListRow, ...]:
    """All lists in their order; those that the school retired only where asked for."""
    return tuple(one.row for one in every_list(store) if retired or not one.row.retired)


def checklist(store: Store, list_id: str) -> ChecklistRow:
    """One list with its items.

    Raises:
        Problem: there is none with this id.
    """
    with store.read() as session:
        return read_list(session, list_id, store.today())


def every_list(store: Store) -> tuple[ChecklistRow, ...]:
    """Every list with its items, retired ones too."""
    with store.read() as session:
        return read_lists(session, store.today())


def history(store: Store, item_id: str) -> tuple[TickRow, ...]:
    """Every tick that an item ever had, newest first, those that were taken back too."""
    query = select(Tick.__table__).where(Tick.item_id == item_id).order_by(Tick.seq.desc())
    with store.read() as session:
        return tuple(_tick(row) for row in session.execute(query).mappings())


def progress(store: Store) -> tuple[ProgressRow, ...]:
    """How far each list has come that somebody began; for the inspection pack and governors."""
    return tuple(
        ProgressRow(
            row.title,
            row.done,
            row.asked,
            row.counts.get(State.PARTLY, 0),
            row.counts.get(State.NO, 0),
            row.to_do,
            row.last,
        )
        for row in lists(store)
        if row.is_begun
    )


def _in_short(text: str) -> str:
    """The beginning of an item, ended between two words: a line of Today leads to the whole."""
    return shorten(text, _SHORT, placeholder=" …").replace(", …", " …")


def due(store: Store, today: date | None = None, *, ahead: bool = False) -> tuple[DueRow, ...]:
    """What is missing and was to be there by a day within four weeks; overdue lines first.

    Where an action was made of an item, the action says so instead.

    Args:
        store: The open store.
        today: The day to look from.
        ahead: Also what is due later than that.
    """
    day = today or store.today()
    until = date.max if ahead else day + timedelta(days=SOON_DAYS)
    with store.read() as session:
        if not _any_date(session, until):
            return ()
    lines = [
        DueRow(
            f"Checklist “{one.row.title}”: {_in_short(item.text)}",
            item.waits_until,
            item.waits_until < day,
            f"{PLACE}/{item.list_id}/{item.id}",
            alike="item",
        )
        for one in every_list(store)
        if not one.row.retired
        for item in one.items
        if item.waits_until and not item.retired and item.waits_until <= until
    ]
    return tuple(sorted(lines, key=lambda line: (str(line.on), line.what)))


def entries(store: Store) -> Iterator[FoundRow]:
    """What the search box may find: each list and each item that is in use."""
    for one in every_list(store):
        if one.row.retired:
            continue
        yield FoundRow(one.row.title, one.row.progress, f"{PLACE}/{one.row.id}")
        for item in one.items:
            if not item.retired:
                detail = f"{one.row.title} · {item.state.value}"
                yield FoundRow(item.text, detail, f"{PLACE}/{item.list_id}/{item.id}")


def origin(item: ItemRow, checked_on: date | None) -> str:
    """Where an item comes from, in words; "" for one that only the school has."""
    if not item.sources:
        return ""
    return origin_words(item.sources, checked_on, own=bool(item.shipped))


def read_list(session: Session, list_id: str, today: date) -> ChecklistRow:
    """One list inside an open session.

    Raises:
        Problem: there is none with this id.
    """
    for one in read_lists(session, today):
        if one.row.id == list_id:
            return one
    raise Problem("That checklist is no longer there.", "Look at the lists again.")


def read_item(session: Session, item_id: str, today: date) -> ItemRow:
    """One item inside an open session.

    Raises:
        Problem: there is none with this id.
    """
    for one in read_lists(session, today):
        for item in one.items:
            if item.id == item_id:
                return item
    raise Problem("That item is no longer there.", "Look at the list again.")


def read_lists(session: Session, today: date) -> tuple[ChecklistRow, ...]:
    """All lists inside an open session: the shipped ones in their order, then the school's own."""
    return read_once(session, (ChecklistRow, today), lambda: _read_lists(session, today))


def _read_lists(session: Session, today: date) -> tuple[ChecklistRow, ...]:
    known = {item.id: item for one in shipped_lists() for item in one.items}
    changed = _changes(session)
    ticks = _latest(session)
    action_ids = {tick.action_id for found in ticks.values() for tick in found} - {""}
    actions = {row.id: row for row in read_actions(session, action_ids, today)}
    heads: dict[str, RowMapping] = {
        row["list_id"]: row
        for row in session.execute(select(ListChange.__table__).order_by(ListChange.seq)).mappings()
    }
    plans = [(_head(one, heads.get(one.id)), one.items) for one in shipped_lists()]
    plans += [(list_rules.own_head(row), ()) for row in heads.values() if row["own"]]
    dropped = {*ticks, *changed} - {head.id for head, _items in plans}
    plans += [(list_rules.dropped_head(one, heads.get(one)), ()) for one in sorted(dropped)]
    found = []
    for head, items in plans:
        latest = {tick.item_id: tick for tick in ticks.get(head.id, ())}
        rows = _items(head.id, items, changed.get(head.id, ()), known)
        rows += list_rules.gone(head.id, rows, latest.values())
        standing = tuple(_standing(row, latest.get(row.id), actions) for row in rows)
        found.append(ChecklistRow(list_rules.counted(head, standing, today), standing))
    return tuple(found)


def _any_date(session: Session, until: date) -> bool:
    """Whether any tick names a day up to this one; spares Today the reading of all lists."""
    named = exists().where(Tick.taken_back.is_(False), Tick.due_on <= until)
    return bool(session.scalar(select(named)))


def _changes(session: Session) -> dict[str, list[RowMapping]]:
    by_list: dict[str, list[RowMapping]] = defaultdict(list)
    query = select(ItemChange.__table__).order_by(ItemChange.seq)
    for row in session.execute(query).mappings():
        by_list[row["list_id"]].append(row)
    return by_list


def _latest(session: Session) -> dict[str, list[TickRow]]:
    """List → the tick that counts of each of its items."""
    newest = (
        select(func.max(Tick.seq))
        .where(Tick.taken_back.is_(False))
        .group_by(Tick.list_id, Tick.item_id)
    )
    by_list: dict[str, list[TickRow]] = defaultdict(list)
    query = select(Tick.__table__).where(Tick.seq.in_(newest))
    for row in session.execute(query).mappings():
        by_list[row["list_id"]].append(_tick(row))
    return by_list


def _tick(row: RowMapping) -> TickRow:
    values = {name: row[name] for name in names(TickRow) if name != "state"}
    return TickRow(state=State[row["state"]], **values)


def _head(shipped: Checklist, own: RowMapping | None) -> ListRow:
    return ListRow(
        shipped.id,
        own["title"] if own and own["title"] else shipped.title,
        shipped.group,
        own["about"] if own and own["about"] else shipped.about,
        {},
        retired=bool(own and own["retired"]),
        opens=shipped.opens,
        checked_on=shipped.checked_on,
    )


def _items(
    list_id: str, items: Sequence[Item], changed: Sequence[RowMapping], known: dict[str, Item]
) -> list[ItemRow]:
    """The shipped items as the school reads them, then its own and those that kept its words."""
    own = {row["item_id"]: row for row in changed}
    rows = [_shipped(list_id, item, own.pop(item.id, None)) for item in items]
    for row in sorted(own.values(), key=lambda one: (not one["place"], one["place"])):
        if not (row["text"] or row["shipped"]):
            continue  # put away in the school's own time, and gone from the program since
        origin = known.get(row["origin"])
        rows.append(
            ItemRow(
                row["item_id"],
                list_id,
                row["text"] or row["shipped"],
                then=origin.then if origin else "",
                check=origin.check if origin else "",
                opens=origin.opens if origin else "",
                sources=origin.sources if origin else (),
                own=True,
                retired=row["retired"],
            )
        )
    return rows


def _shipped(list_id: str, item: Item, own: RowMapping | None) -> ItemRow:
    reworded = bool(own and own["text"])
    return ItemRow(
        item.id,
        list_id,
        own["text"] if own and reworded else item.text,
        shipped=item.text if reworded else "",
        newer=bool(own and reworded and own["shipped"] != item.text),
        then=item.then,
        check=item.check,
        opens=item.opens,
        sources=item.sources,
        retired=bool(own and own["retired"]),
    )


def _standing(row: ItemRow, tick: TickRow | None, actions: dict[str, ActionRow]) -> ItemRow:
    if tick is None:
        return row
    action = actions.get(tick.action_id)
    open_action = action is not None and action.done_on is None
    waits = None if tick.state.is_settled or open_action else tick.due_on
    words = f"Action: {action.state}" if action else ""
    return replace(row, latest=tick, action=words, waits_until=waits)
