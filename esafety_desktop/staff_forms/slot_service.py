"""Slots of adults: which there must be, and writing them with a way back."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, cast

from sqlalchemy import bindparam, delete, insert, or_, select, update

from esafety_desktop.agreements import adult_service as pinned
from esafety_desktop.agreements.rows import ONCE
from esafety_desktop.guidance.roles import load_roles
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import StaffMember
from esafety_desktop.school.service import year_in_use
from esafety_desktop.staff_forms.records import AdultSlot
from esafety_desktop.staff_forms.role_rules import asked_of
from esafety_desktop.staff_forms.rows import AdultStatus
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, Table
    from sqlalchemy.orm import Session

    from esafety_desktop.agreements.adult_service import PinnedRow
    from esafety_desktop.store.store import Store, UnitOfWork

_SLOT = AdultSlot.__table__.c
_TABLE = cast("Table", AdultSlot.__table__)
SlotKey = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class SlotState:
    """All that a slot says, with its primary key first."""

    year: int
    adult_seq: int
    agreement_seq: int
    status: str = AdultStatus.DUE.value
    signed_on: date | None = None
    version_seq: int | None = None
    how: str = ""
    marked_by: str = ""
    issued_on: date | None = None
    reminded: int = 0
    reminded_on: date | None = None
    copy_on: date | None = None

    @property
    def key(self) -> SlotKey:
        return self.year, self.adult_seq, self.agreement_seq

    @property
    def untouched(self) -> bool:
        """Whether nobody has done anything with it."""
        return self.status == AdultStatus.DUE and not (self.issued_on or self.reminded)


_NAMES = tuple(column.name for column in fields(SlotState))
_READ = select(*(_SLOT[name] for name in _NAMES))


def read_states(session: Session, years: Sequence[int]) -> dict[SlotKey, SlotState]:
    """The slots of these slot years: one range of the table each."""
    found = (SlotState(*row) for row in session.execute(_READ.where(_SLOT.year.in_(years))))
    return {state.key: state for state in found}


def write_states(session: Session, states: Sequence[SlotState]) -> None:
    """Make the slots say this."""
    if states:
        values = [{f"new_{name}": getattr(state, name) for name in _NAMES} for state in states]
        session.connection().execute(
            update(_TABLE)
            .where(*(_SLOT[name] == bindparam(f"new_{name}") for name in _NAMES[:3]))
            .values({name: bindparam(f"new_{name}") for name in _NAMES[3:]}),
            values,
        )


@dataclass(frozen=True, slots=True)
class _Need:
    """What the register lacks or has too much of."""

    missing: tuple[SlotState, ...]
    gone: tuple[SlotState, ...]
    altered: tuple[SlotState, ...]

    def __len__(self) -> int:
        return len(self.missing) + len(self.gone) + len(self.altered)


def still_here(today: date) -> ColumnElement[bool]:
    """Of staff: whether the last day has not come yet."""
    return or_(StaffMember.left_on.is_(None), StaffMember.left_on > today)


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
    if need.missing:
        rows = [{name: getattr(one, name) for name in _NAMES} for one in need.missing]
        unit.session.execute(insert(AdultSlot), rows)
    write_states(unit.session, need.altered)
    for one in need.gone:
        keys = (_SLOT[name] == getattr(one, name) for name in _NAMES[:3])
        unit.session.execute(delete(AdultSlot).where(*keys))
    return len(need)


def _need(session: Session, store: Store) -> _Need:
    year = year_in_use(session, store)
    roles = load_roles()
    today = store.today()
    agreements = pinned.adult_agreements(session, today)
    asked = {one.row.key: (one.seq, year if one.row.yearly else ONCE) for one in agreements}
    own = own_texts(agreements)
    held = read_states(session, (ONCE, year))
    by_adult: dict[int, list[SlotState]] = {}
    for state in held.values():
        by_adult.setdefault(state.adult_seq, []).append(state)
    still_due = select(AdultSlot.adult_seq).where(
        AdultSlot.year.in_((ONCE, year)), AdultSlot.status == AdultStatus.DUE.value
    )
    adults = session.execute(
        select(StaffMember.seq, StaffMember.role, ~still_here(today)).where(
            or_(still_here(today), StaffMember.seq.in_(still_due))
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
        missing += [SlotState(*key) for key in sorted(wanted) if key not in held]
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


def _with(state: SlotState, status: AdultStatus) -> SlotState:
    return replace(state, status=status.value)


@dataclass(frozen=True, slots=True)
class Marking:
    """One change of slots, as undo keeps it: numbers and dates, no names."""

    label: str
    before: tuple[SlotState, ...]
    after: tuple[SlotState, ...]


def save_marking(
    unit: UnitOfWork, label: str, pairs: Iterable[tuple[SlotState, SlotState]]
) -> Undo:
    """Write slots; gives the way back."""
    changing = tuple(pairs)
    marking = Marking(label, tuple(old for old, _ in changing), tuple(new for _, new in changing))
    write_states(unit.session, marking.after)
    return Undo(label, lambda store: _swap(store, marking, forward=False))


def _swap(store: Store, marking: Marking, *, forward: bool) -> Changed[int]:
    source, target = (marking.before, marking.after) if forward else (marking.after, marking.before)
    with store.write() as unit:
        now = read_states(unit.session, sorted({state.year for state in source}))
        if any(now.get(state.key) != state for state in source):
            raise Problem(
                "This mark was changed again in the meantime.",
                "Look the person up on the Staff page and set it there.",
            )
        write_states(unit.session, target)
        action = "staff marking done again" if forward else "staff marking taken back"
        unit.commit(action, "staff register", {"slots": [state.key for state in target]})
    said = ("Done again: " if forward else "Taken back: ") + marking.label + "."
    back = Undo(marking.label, lambda again: _swap(again, marking, forward=not forward))
    return Changed(Area.AGREEMENTS, len(target), said, back)
