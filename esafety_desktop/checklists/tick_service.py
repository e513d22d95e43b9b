"""Ticking an item, and making an action of what is missing; each tick is one more line."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.action_points.action_service import (
    put_action,
    read_actions,
    withdraw_action,
)
from esafety_desktop.checklists import tick_rules
from esafety_desktop.checklists.reading_service import read_item
from esafety_desktop.checklists.records import Tick
from esafety_desktop.checklists.rows import ItemRow, State, TickRow
from esafety_desktop.dates import british
from esafety_desktop.problem import Problem
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import names, replace

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store
    from esafety_desktop.store.unit import UnitOfWork

_SHORT = 60
_KEPT = "Nothing was kept yet."


def tick(
    store: Store,
    item_id: str,
    state: State,
    *,
    who: str,
    day: date,
    comment: str = "",
    owner: str = "",
    due_on: date | None = None,
) -> Changed[TickRow]:
    """Keep what somebody found about an item.

    Args:
        store: The open store.
        item_id: The item.
        state: What was found.
        who: Who looked.
        day: When.
        comment: What there is to say.
        owner: Who does what is missing; dropped where nothing is.
        due_on: By when; dropped likewise.

    Raises:
        Problem: something is missing or can't be, or the item is put away or gone.
    """
    if wrong := tick_rules.complaint(state, who, day, store.today()):
        raise Problem(wrong, _KEPT)
    with store.read() as session:
        item = _usable(session, item_id, store.today())
    made = _line(store, item, state)
    found = replace(made, who=who.strip(), day=day, comment=comment.strip())
    if not state.is_settled:
        found = replace(found, owner=owner.strip(), due_on=due_on)
    return _keep(store, found, f"{state.value}: {_short(item.text)}")


def tick_quickly(store: Store, item_id: str, state: State) -> Changed[TickRow]:
    """Keep a tick by one key: today, by who is signed in; the comment stays.

    Owner and day of what is missing stay, too, until nothing is.

    Raises:
        Problem: the item is put away or gone.
    """
    with store.read() as session:
        item = _usable(session, item_id, store.today())
    found = replace(_line(store, item, state), comment=item.comment)
    if not state.is_settled and item.latest:
        found = replace(found, owner=item.latest.owner, due_on=item.latest.due_on)
    return _keep(store, found, f"{state.value}: {_short(item.text)}")


def make_action(store: Store, item_id: str) -> Changed[str]:
    """Make an action beside the action points of what is missing; gives the action's id.

    It takes owner and day from the tick; without them it is for whoever looked, in four weeks.

    Raises:
        Problem: nothing is missing, or there is an open action of it already.
    """
    today = store.today()
    with store.read() as session:
        item = _usable(session, item_id, today)
        if item.state.is_settled:
            raise Problem("Nothing is missing here.", "Mark it No or Partly first.")
        before = item.latest
        known = read_actions(session, [before.action_id] if before else [], today)
    if any(row.done_on is None for row in known):
        raise Problem(
            "There is an action of this already.",
            "Nothing is left to do: it stands on the page Reviews.",
        )
    state = item.state if item.state is not State.OPEN else State.NO
    made = _line(store, item, state)
    if before:
        made = replace(made, who=before.who, day=before.day)
    found = replace(
        made,
        comment=item.comment,
        owner=(before.owner or before.who) if before else store.account.name,
        due_on=(before.due_on if before else None) or today + timedelta(days=tick_rules.SOON_DAYS),
        action_id=new_id(),
    )
    kept = _keep(
        store, found, f"An action for {found.owner}, due {british(found.due_on)}.", action=True
    )
    return Changed(kept.areas, found.action_id, kept.said, kept.undo)


def _usable(session: Session, item_id: str, today: date) -> ItemRow:
    item = read_item(session, item_id, today)
    if item.retired:
        raise Problem("This item is put away.", "Bring it back first.")
    return item


def _line(store: Store, item: ItemRow, state: State) -> TickRow:
    """A new line of today by who is signed in; it stays with the action that was made."""
    return TickRow(
        item.id,
        item.list_id,
        item.text,
        state,
        store.account.name,
        store.today(),
        action_id=item.latest.action_id if item.latest else "",
        recorded_at=store.clock(),
        recorded_by=store.account.name,
        id=new_id(),
    )


def _keep(store: Store, row: TickRow, said: str, *, action: bool = False) -> Changed[TickRow]:
    with store.write() as unit:
        values = {name: getattr(row, name) for name in names(TickRow)}
        unit.session.add(Tick(**{**values, "state": row.state.name}))
        if action:
            _put(unit, row)
        unit.commit("checklist ticked", row.item_id, {"tick": row.id, "state": row.state.name})
    return Changed(Area.ACTION_POINTS, row, said, _undo(row, action=action))


def _undo(row: TickRow, *, action: bool) -> Undo:
    label = "the action" if action else f"“{row.state.value}” of a checklist"
    return Undo(label, lambda store: _turn(store, row, label, back=True, action=action))


def _turn(store: Store, row: TickRow, label: str, *, back: bool, action: bool) -> Changed[TickRow]:
    """Take a tick back, with the action that came of it, or let it count again."""
    with store.write() as unit:
        record = unit.session.scalar(select(Tick).where(Tick.id == row.id))
        if record is None:
            raise Problem("That tick is no longer there.", "Look at the list again.")
        record.taken_back = back
        if action and back:
            withdraw_action(unit, row.action_id)
        elif action:
            _put(unit, row)
        unit.commit("tick taken back" if back else "tick again", row.item_id, {"tick": row.id})
    if not back:
        return Changed(Area.ACTION_POINTS, row, f"Done again: {label}.", _undo(row, action=action))
    again = Undo(label, lambda once: _turn(once, row, label, back=False, action=action))
    return Changed(Area.ACTION_POINTS, row, f"Undone: {label}.", again)


def _put(unit: UnitOfWork, row: TickRow) -> None:
    words = f"{'Answer' if row.words.endswith('?') else 'See to'} this: {row.words}"
    if row.comment:
        words += f" ({row.comment})"
    put_action(unit, row.action_id, words, row.owner, row.due_on or row.day)


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1].rstrip()}…"
