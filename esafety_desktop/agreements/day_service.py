"""The day on which a slip came back: another one than today, or one that was noted wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements.marking_service import mark_by_hand, stamped
from esafety_desktop.agreements.rows import How, SlotKey, Status
from esafety_desktop.agreements.slot_service import SlotState, states_of
from esafety_desktop.dates import AcademicYear, british
from esafety_desktop.problem import Problem
from esafety_desktop.school.service import year_in_use
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store, UnitOfWork


def mark_on(
    store: Store,
    keys: Sequence[SlotKey],
    on: date,
    year: int | None = None,
    seen: Mapping[SlotKey, date | None] | None = None,
) -> Changed[int]:
    """Note the day on which slips came back: marks those that are still out, mends a wrong day.

    Args:
        store: The open cabinets.
        keys: The cells.
        on: The day; not in the future, not before the academic year.
        year: The academic year; None means the one in use.
        seen: The days that were shown when it was asked for.

    Raises:
        Problem: the day can't be, or a cell was marked in the meantime.
    """
    with store.read() as session:
        chosen = year if year is not None else year_in_use(session, store)
        _must_be_as_seen(session, chosen, seen or {})
    if on > store.today():
        raise Problem("This day has not come yet.", "Choose today or an earlier day.")
    if on < AcademicYear(chosen).first_day:
        first = british(AcademicYear(chosen).first_day)
        raise Problem(f"This school year began on {first}.", "Choose that day or a later one.")

    def change(unit: UnitOfWork, before: SlotState) -> SlotState:
        status = Status(before.status)
        if status in {Status.EXEMPT, Status.LEFT}:
            return before
        if status is Status.DECLINED:
            return replace(before, returned_on=on)
        kept = status if status.signed else Status.RETURNED
        full = stamped(before, kept, on, unit.account.name, How.BY_HAND)
        child_on, parent_on = (
            on if day in {None, before.returned_on} or day > on else day
            for day in (before.child_on, before.parent_on)
        )
        return replace(full, returned_on=on, child_on=child_on, parent_on=parent_on)

    return mark_by_hand(store, keys, chosen, f"returned on {british(on)}", change)


def _must_be_as_seen(session: Session, year: int, seen: Mapping[SlotKey, date | None]) -> None:
    for key, day in seen.items():
        for state in states_of(session, year, [key]):
            if state.returned_on != day:
                raise Problem(
                    "One of these was marked again in the meantime.",
                    "Close this window, look at the grid and choose the cells again.",
                )
