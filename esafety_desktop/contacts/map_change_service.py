"""Changing rows of the contact map so that each change knows its own way back.

One gesture is one list of row changes, saved together; its undo is the list of what was there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from sqlalchemy import delete, insert, select, update

from esafety_desktop.contacts.map_records import (
    ContactGroupSetting,
    ContactLink,
    OwnContactGroup,
    OwnContactSlot,
)
from esafety_desktop.contacts.records import ContactSlotSetting
from esafety_desktop.guidance.slots import slot_catalogue
from esafety_desktop.problem import Problem
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

    from esafety_desktop.store.base import OfficeBase
    from esafety_desktop.store.store import Store

T = TypeVar("T")

#: Tables whose rows only say what differs from how things are shipped.
_SETTINGS: dict[str, str] = {
    ContactSlotSetting.__tablename__: "slot_id",
    ContactGroupSetting.__tablename__: "group_id",
}


class RowChange(Value):
    """What a row shall be.

    Attributes:
        table: Its mapped class.
        key: Its id; of a setting, the id of the slot or group.
        values: The columns that shall hold something else; None: the row shall go.
    """

    table: type[OfficeBase]
    key: str
    values: Mapping[str, Any] | None


class Gesture(Value):
    """The words of a change.

    Attributes:
        action: As it stands in the audit trail.
        said: One sentence for the status bar.
        label: What undo would take back.
    """

    action: str
    said: str
    label: str


def known_keys(session: Session) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of all slots and of all groups, the school's own among them."""
    catalogue = slot_catalogue()
    slots = catalogue.ids | set(session.scalars(select(OwnContactSlot.id)))
    groups = {group.id for group in catalogue.groups} | set(
        session.scalars(select(OwnContactGroup.id))
    )
    return frozenset(slots), frozenset(groups)


def change(store: Store, wanted: Sequence[RowChange], gesture: Gesture, value: T) -> Changed[T]:
    """Make rows what they shall be, all or none; undo makes them what they were.

    Raises:
        Problem: something of it is no longer on the map (fault F18); nothing was changed.
    """
    with store.write() as unit:
        before = [_apply(unit.session, one) for one in wanted]
        _check(unit.session, wanted)
        unit.commit(gesture.action, wanted[0].key if wanted else "", _digestible(wanted))
    back = Gesture(gesture.action, f"Undone: {gesture.label}.", gesture.label)
    undo = Undo(gesture.label, lambda again: change(again, before[::-1], back, value))
    return Changed(Area.CONTACTS, value, gesture.said, undo if before else None)


def gone() -> Problem:
    """Somebody has taken away meanwhile what a gesture was about."""
    return Problem(
        "That is no longer on the map.",
        "Somebody has removed it meanwhile. Nothing was changed. Look at the map again.",
    )


def row_of(session: Session, table: type[OfficeBase], key: str) -> dict[str, Any] | None:
    """A row as it is kept, column by column; None when there is none."""
    kept = _table(table)
    query = select(kept).where(_key_column(kept) == key)
    found = session.execute(query).mappings().one_or_none()
    return dict(found) if found is not None else None


def _apply(session: Session, wanted: RowChange) -> RowChange:
    """Do one change; gives the change that takes it back."""
    table = _table(wanted.table)
    column = _key_column(table)
    present = row_of(session, wanted.table, wanted.key)
    if wanted.values is None:
        if present is None:
            raise gone()
        session.execute(delete(table).where(column == wanted.key))
        return RowChange(wanted.table, wanted.key, present)
    if present is not None:
        session.execute(update(table).where(column == wanted.key).values(wanted.values))
        return RowChange(wanted.table, wanted.key, {name: present[name] for name in wanted.values})
    if table.name in _SETTINGS and "id" not in wanted.values:
        row = {"id": new_id(), "label": "", column.name: wanted.key, **wanted.values}
        session.execute(insert(table).values(row))
        before = {name: "" if name == "label" else None for name in wanted.values}
        return RowChange(wanted.table, wanted.key, before)
    if "id" not in wanted.values:
        raise gone()
    session.execute(insert(table).values(_with_free_number(session, table, wanted.values)))
    return RowChange(wanted.table, wanted.key, None)


def _with_free_number(
    session: Session, table: Table, values: Mapping[str, Any]
) -> Mapping[str, Any]:
    """A row that comes back keeps its place in the order, where nobody has taken it meanwhile."""
    number = values.get("seq")
    taken = number is not None and session.scalar(select(table.c.seq).where(table.c.seq == number))
    return {key: one for key, one in values.items() if key != "seq"} if taken else values


def _check(session: Session, wanted: Iterable[RowChange]) -> None:
    """Whatever is set, filled or connected has to be on the map still."""
    slots, groups = known_keys(session)
    for one in wanted:
        values = one.values
        if values is None:
            continue
        needed: set[str] = set()
        if one.table is ContactSlotSetting:
            needed = {one.key} - slots
        elif one.table is ContactGroupSetting:
            needed = {one.key} - groups
        elif one.table is OwnContactSlot:
            needed = {values.get("group_id", "")} - groups - {""}
        elif one.table is ContactLink:
            needed = {values.get("from_key", ""), values.get("to_key", "")} - slots - groups - {""}
        if needed:
            raise gone()


def _table(mapped: type[OfficeBase]) -> Table:
    return cast("Table", mapped.__table__)


def _key_column(table: Table) -> Any:
    return table.c[_SETTINGS.get(table.name, "id")]


def _digestible(wanted: Iterable[RowChange]) -> dict[str, object]:
    """Which rows, where they lie: ids and numbers, no words."""
    return {
        f"{_table(one.table).name}/{one.key}": None
        if one.values is None
        else {k: v for k, v in one.values.items() if isinstance(v, bool | float | int)}
        for one in wanted
    }
