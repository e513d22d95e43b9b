"""Actions beside the reviews: what somebody does by a day (FLOW09-M)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from esafety_desktop.action_points.records import ActionItem
from esafety_desktop.action_points.rows import ActionRow, DueRow
from esafety_desktop.dates import british
from esafety_desktop.problem import Problem
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store
    from esafety_desktop.store.unit import UnitOfWork

_SOON_DAYS = 28


def actions(store: Store) -> tuple[ActionRow, ...]:
    """All actions: the open ones first, the soonest first; then those that are done."""
    today = store.today()
    with store.read() as session:
        rows = [_row(record, today) for record in session.scalars(select(ActionItem))]
    return tuple(sorted(rows, key=lambda row: (row.done_on is not None, str(row.due_on or "9"))))


def add_action(store: Store, what: str, owner: str, due_on: date | None) -> Changed[str]:
    """Add an action; gives its id.

    Raises:
        Problem: what, who or when is missing.
    """
    for value, missing in ((what, "Write what is to be done."), (owner, "Write who does it.")):
        if not value.strip():
            raise Problem(missing, "Nothing was kept yet.")
    if due_on is None:
        raise Problem("Put in the day by which it is done.", "Nothing was kept yet.")
    return _add(store, new_id(), what.strip(), owner.strip(), due_on)


def finish_action(store: Store, action_id: str, outcome: str = "") -> Changed[str]:
    """Put an action down as done today.

    Raises:
        Problem: it isn't there, or is done already.
    """
    with store.write() as unit:
        record = _found(unit.session, action_id)
        if record.done_on is not None:
            raise Problem("This action is done already.", "Nothing is left to do.")
        record.done_on, record.outcome = store.today(), outcome.strip()
        unit.commit("action done", action_id, {"outcome": record.outcome})
    undo = Undo("“done” of the action", lambda back: _open_again(back, action_id, outcome))
    return Changed(Area.ACTION_POINTS, action_id, "The action is done.", undo)


def take_back_action(store: Store, action_id: str) -> Changed[str]:
    """Take an open action out again, as if it had never been added.

    Raises:
        Problem: it isn't there, or is done already.
    """
    with store.read() as session:
        record = _found(session, action_id)
        if record.done_on is not None:
            raise Problem("This action is done already.", "Nothing is left to do.")
        what, owner, due_on = record.what, record.owner, record.due_on
    return _take_back(store, action_id, what, owner, due_on)


def actions_due(store: Store, today: date) -> tuple[DueRow, ...]:
    """The open actions that are overdue or due within four weeks."""
    return tuple(
        DueRow(
            f"Action: {row.what} ({row.owner})",
            row.due_on,
            row.due_on < today,
            f"action_points/action-{row.id}",
            who=row.owner,
        )
        for row in actions(store)
        if row.done_on is None and row.due_on and (row.due_on - today).days <= _SOON_DAYS
    )


def put_action(unit: UnitOfWork, action_id: str, what: str, owner: str, due_on: date) -> None:
    """Add an action within a change of another room, which commits it and offers its undo."""
    _put(unit, action_id, what, owner, due_on)


def withdraw_action(unit: UnitOfWork, action_id: str) -> None:
    """Take out what `put_action` added, within the change that undoes it.

    Raises:
        Problem: it isn't there, or is done already.
    """
    if _found(unit.session, action_id).done_on is not None:
        raise Problem("This action is done already.", "Nothing is left to do.")
    unit.session.execute(delete(ActionItem).where(ActionItem.id == action_id))


def drop_open(unit: UnitOfWork, ids: Collection[str]) -> None:
    """Take those of these actions out again that nobody has done yet; the caller commits."""
    if ids:
        unit.session.execute(
            delete(ActionItem).where(ActionItem.id.in_(ids), ActionItem.done_on.is_(None))
        )


def read_actions(session: Session, action_ids: Collection[str], today: date) -> list[ActionRow]:
    """Those of these actions that are still there, inside an open session."""
    query = select(ActionItem).where(ActionItem.id.in_(action_ids))
    return [_row(record, today) for record in session.scalars(query)] if action_ids else []


def _put(unit: UnitOfWork, action_id: str, what: str, owner: str, due_on: date | None) -> None:
    unit.session.add(
        ActionItem(
            id=action_id,
            what=what,
            owner=owner,
            due_on=due_on,
            made_at=unit.now,
            made_by=unit.account.name,
        )
    )


def _add(store: Store, action_id: str, what: str, owner: str, due_on: date | None) -> Changed[str]:
    with store.write() as unit:
        _put(unit, action_id, what, owner, due_on)
        unit.commit("action added", action_id, {"what": what, "owner": owner, "due": due_on})
    undo = Undo("the action", lambda back: _take_back(back, action_id, what, owner, due_on))
    return Changed(Area.ACTION_POINTS, action_id, "Action saved.", undo)


def _take_back(
    store: Store, action_id: str, what: str, owner: str, due_on: date | None
) -> Changed[str]:
    with store.write() as unit:
        withdraw_action(unit, action_id)
        unit.commit("action taken back", action_id)
    again = Undo("the action", lambda back: _add(back, action_id, what, owner, due_on))
    return Changed(Area.ACTION_POINTS, action_id, "Undone: the action.", again)


def _open_again(store: Store, action_id: str, outcome: str) -> Changed[str]:
    with store.write() as unit:
        record = _found(unit.session, action_id)
        record.done_on, record.outcome = None, ""
        unit.commit("action open again", action_id)
    again = Undo("“done” of the action", lambda back: finish_action(back, action_id, outcome))
    return Changed(Area.ACTION_POINTS, action_id, "The action is open again.", again)


def _found(session: Session, action_id: str) -> ActionItem:
    record = session.scalars(select(ActionItem).where(ActionItem.id == action_id)).first()
    if record is None:
        raise Problem("That action is no longer there.", "Look at the list again.")
    return record


def _row(record: ActionItem, today: date) -> ActionRow:
    state, tone = "", "ok"
    if record.done_on:
        state, tone = f"● Done {british(record.done_on)}", "muted"
    elif record.due_on is None:
        state, tone = "○ No day set", "muted"
    elif record.due_on < today:
        state, tone = f"⚠ Overdue since {british(record.due_on)}", "danger"
    else:
        state = f"◷ Due {british(record.due_on)}"
        tone = "warn" if (record.due_on - today).days <= _SOON_DAYS else "ok"
    return ActionRow(
        record.id, record.what, record.owner, record.due_on, record.done_on, state, tone
    )
