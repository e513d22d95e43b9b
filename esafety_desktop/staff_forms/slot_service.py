"""Slots of adults: which there must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from esafety_desktop.agreements import adult_service as pinned
from esafety_desktop.agreements.adult_rows import AdultStatus
from esafety_desktop.agreements.adult_slot_service import (
    AdultState,
    add_states,
    drop_states,
    read_states,
    still_due,
    write_states,
)
from esafety_desktop.agreements.rows import ONCE
from esafety_desktop.guidance.roles import load_roles
from esafety_desktop.school.records import StaffMember
from esafety_desktop.school.service import year_in_use
from esafety_desktop.staff_forms.role_rules import asked_of
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from esafety_desktop.agreements.adult_service import PinnedRow
    from esafety_desktop.store.store import Store, UnitOfWork


class _Need(Value):
    """What the register lacks or has too much of."""

    missing: tuple[AdultState, ...]
    gone: tuple[AdultState, ...]
    altered: tuple[AdultState, ...]

    def __len__(self) -> int:
        return len(self.missing) + len(self.gone) + len(self.altered)


def still_here(today: date) -> ColumnElement[bool]:
    """Of staff: whether the last day has not passed yet."""
    return or_(StaffMember.left_on.is_(None), StaffMember.left_on >= today)


def bring_up_to_date(store: Store) -> Changed[int]:
    """Take in changed wordings, new adults, leavers and changed roles; cheap when up to date.

    Returns:
        How many slots were added, altered or taken out.
    """
    with store.read() as session:
        behind = pinned.adults_behind(session) or len(_need(session, store)) > 0
    if not behind:
        return Changed(Area(0), 0)
    with store.write() as unit:
        altered = bring_into(unit)
        unit.commit("staff register brought up to date", "staff register", {"slots": altered})
    return Changed(Area.AGREEMENTS, altered)


def bring_into(unit: UnitOfWork) -> int:
    """The same inside an open unit of work."""
    if pinned.adults_behind(unit.session):
        pinned.pin_adults(unit)
    need = _need(unit.session, unit.store)
    add_states(unit.session, need.missing)
    write_states(unit.session, need.altered)
    drop_states(unit.session, need.gone)
    return len(need)


def _need(session: Session, store: Store) -> _Need:
    year = year_in_use(session, store)
    roles = load_roles()
    today = store.today()
    agreements = pinned.adult_agreements(session, today)
    asked = {one.row.key: (one.seq, year if one.row.yearly else ONCE) for one in agreements}
    own = own_texts(agreements)
    held = read_states(session, (ONCE, year))
    by_adult: dict[int, list[AdultState]] = {}
    for state in held.values():
        by_adult.setdefault(state.adult_seq, []).append(state)
    adults = session.execute(
        select(StaffMember.seq, StaffMember.role, ~still_here(today)).where(
            or_(still_here(today), still_due((ONCE, year)))
        )
    )
    missing, gone, altered = [], [], []
    for seq, role, left in adults:
        mine = by_adult.get(seq, [])
        if left:
            altered += [_with(one, AdultStatus.LEFT) for one in mine if one.status == "due"]
            continue
        wanted = {
            (slot_year, seq, agreement)
            for key in asked_of(role, roles, own)
            if key in asked
            for agreement, slot_year in [asked[key]]
        }
        missing += [AdultState(*key) for key in sorted(wanted) if key not in held]
        gone += [one for one in mine if one.key not in wanted and one.untouched]
        altered += [
            _with(one, AdultStatus.LEFT)
            for one in mine
            if one.key not in wanted and one.status == "due" and not one.untouched
        ]
        altered += [
            _with(one, AdultStatus.DUE)
            for one in mine
            if one.key in wanted and one.status == "left"
        ]
    return _Need(tuple(missing), tuple(gone), tuple(altered))


def own_texts(agreements: Sequence[PinnedRow]) -> dict[str, tuple[str, ...]]:
    """Agreements that no role names, such as the school's own, with the adults they are for."""
    named = {key for role in load_roles() for key in role.asks}
    return {one.row.key: one.asked_of for one in agreements if one.row.key not in named}


def _with(state: AdultState, status: AdultStatus) -> AdultState:
    return replace(state, status=status.value)
