"""The staff register as it is shown: adults by agreements, in one reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.agreements import adult_service as pinned
from esafety_desktop.agreements.adult_rows import AdultStatus
from esafety_desktop.agreements.adult_slot_service import AdultState, read_states, slot_years
from esafety_desktop.agreements.rows import ONCE
from esafety_desktop.guidance.roles import load_roles
from esafety_desktop.school.name_rules import key as name_key
from esafety_desktop.school.records import StaffMember
from esafety_desktop.school.service import year_in_use
from esafety_desktop.staff_forms.role_rules import groups_of
from esafety_desktop.staff_forms.rows import AdultCell, AdultRow, StaffGrid
from esafety_desktop.staff_forms.slot_service import still_here

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.agreements.adult_service import PinnedRow, WordingRow
    from esafety_desktop.store.store import Store

_ADULTS = select(
    StaffMember.seq,
    StaffMember.id,
    StaffMember.name,
    StaffMember.role,
    StaffMember.email,
    StaffMember.joined_on,
    StaffMember.left_on,
)
_GROUP_ORDER = ("staff", "governor", "volunteer", "visitor", "community")


def staff_grid(store: Store, year: int | None = None, *, leavers: bool = False) -> StaffGrid:
    """Adults by agreements: staff first, then governors and others, by surname.

    Args:
        store: The open cabinets.
        year: The academic year; None means the one in use.
        leavers: Also those who left; those of an earlier year's register are always in it.
    """
    with store.read() as session:
        return read_grid(session, store, year, leavers=leavers)


def years(store: Store) -> tuple[int, ...]:
    """The academic years to choose from, newest first; the one in use is always among them."""
    with store.read() as session:
        found = {year for year in slot_years(session) if year > ONCE}
        found.add(year_in_use(session, store))
    return tuple(sorted(found, reverse=True))


def read_grid(
    session: Session, store: Store, year: int | None = None, *, leavers: bool = False
) -> StaffGrid:
    """The same inside an open read."""
    in_use = year_in_use(session, store)
    chosen = in_use if year is None else year
    today = store.today()
    asked = pinned.adult_agreements(session, today)
    numbers = pinned.wordings(session)
    states = read_states(session, (ONCE, chosen))
    signed = {state.adult_seq for state in states.values() if state.year == chosen}
    query = _ADULTS if leavers or chosen < in_use else _ADULTS.where(still_here(today))
    rows = []
    for seq, *own in session.execute(query):
        if chosen < in_use and seq not in signed:
            continue
        rows.append(
            _row(own, _cells(seq, asked, states, numbers, chosen, current=chosen >= in_use), today)
        )
    return StaffGrid(chosen, tuple(one.row for one in asked), tuple(sorted(rows, key=_order)))


def _row(own: Sequence[object], cells: tuple[AdultCell, ...], today: date) -> AdultRow:
    adult_id, name, role, email, joined_on, left_on = own
    gone = left_on is not None and left_on < today  # type: ignore[operator] # a date
    if not gone:  # another role than once: not asked any more
        cells = tuple(
            AdultCell(cell.agreement_id) if cell.status is AdultStatus.LEFT else cell
            for cell in cells
        )
    groups = groups_of(str(role), load_roles())
    starts = joined_on is not None and joined_on > today  # type: ignore[operator] # a date
    return AdultRow(
        str(adult_id),
        str(name),
        str(role),
        groups,
        str(email),
        joined_on,  # type: ignore[arg-type] # the columns' types, lost in the row
        left_on,  # type: ignore[arg-type]
        starts,
        gone,
        cells,
    )


def _order(row: AdultRow) -> tuple[int, str]:
    return _GROUP_ORDER.index(row.groups[0]), name_key(row.name.split()[-1] + " " + row.name)


def _cells(
    seq: int,
    asked: Sequence[PinnedRow],
    states: Mapping[tuple[int, int, int], AdultState],
    numbers: Mapping[int, WordingRow],
    year: int,
    *,
    current: bool,
) -> tuple[AdultCell, ...]:
    """The cells of one adult; only in the year in use somebody is asked to sign again."""
    found = []
    for one in asked:
        state = states.get((year if one.row.yearly else ONCE, seq, one.seq))
        if state is None:
            found.append(AdultCell(one.row.id))
            continue
        wording = numbers.get(state.version_seq) if state.version_seq else None
        version = wording.number if wording else None
        found.append(
            AdultCell(
                one.row.id,
                AdultStatus(state.status),
                state.signed_on,
                version,
                current and version is not None and version < one.good_from,
                state.how,
                state.marked_by,
                state.issued_on,
                state.reminded,
                state.reminded_on,
                state.copy_on,
            )
        )
    return tuple(found)
