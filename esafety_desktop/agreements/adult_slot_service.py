"""Slots of adults: what they say, and writing them with a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sqlalchemy import bindparam, delete, func, insert, select, update

from esafety_desktop.agreements.adult_rows import AdultHow, AdultStatus
from esafety_desktop.agreements.records import AdultSlot, Slip
from esafety_desktop.agreements.slot_service import settle_again
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import StaffMember
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import Value, names, replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date, datetime

    from sqlalchemy import ColumnElement, Table
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store, UnitOfWork

_SLOT = AdultSlot.__table__.c
_TABLE = cast("Table", AdultSlot.__table__)
AdultSlotKey = tuple[int, int, int]


class AdultState(Value):
    """All that a slot says, with its primary key first."""

    year: int
    adult_seq: int
    agreement_seq: int
    status: str = AdultStatus.DUE.value
    signed_on: date | None = None
    version_seq: int | None = None
    how: str = ""
    marked_by: str = ""
    marked_at: datetime | None = None
    issued_on: date | None = None
    reminded: int = 0
    reminded_on: date | None = None
    copy_on: date | None = None

    @property
    def key(self) -> AdultSlotKey:
        return self.year, self.adult_seq, self.agreement_seq

    @property
    def untouched(self) -> bool:
        """Whether nobody has done anything with it."""
        return self.status == AdultStatus.DUE and not (self.issued_on or self.reminded)


_NAMES = names(AdultState)
_READ = select(*(_SLOT[name] for name in _NAMES))
_ONE = _READ.where(*(_SLOT[name] == bindparam(f"at_{name}") for name in _NAMES[:3]))


def read_states(session: Session, years: Sequence[int]) -> dict[AdultSlotKey, AdultState]:
    """The slots of these slot years: one range of the table each."""
    found = (AdultState(*row) for row in session.execute(_READ.where(_SLOT.year.in_(years))))
    return {state.key: state for state in found}


def read_state(session: Session, key: AdultSlotKey) -> AdultState | None:
    """One slot; None where nothing is asked."""
    wanted = {f"at_{name}": value for name, value in zip(_NAMES, key, strict=False)}
    row = session.execute(_ONE, wanted).first()
    return AdultState(*row) if row else None


def slot_years(session: Session) -> tuple[int, ...]:
    """Every slot year in which an adult is asked for something, 0 among them."""
    return tuple(session.scalars(select(AdultSlot.year).distinct()))


def still_due(years: Sequence[int]) -> ColumnElement[bool]:
    """Of staff: whether something is due in one of these slot years."""
    due = select(AdultSlot.adult_seq).where(
        AdultSlot.year.in_(years), AdultSlot.status == AdultStatus.DUE.value
    )
    return StaffMember.seq.in_(due)


def newest_count(session: Session, among: ColumnElement[bool]) -> int:
    """How many slots the newest year has of some of the staff."""
    newest = select(func.max(AdultSlot.year)).where(AdultSlot.year > 0).scalar_subquery()
    found = session.scalar(
        select(func.count())
        .select_from(AdultSlot)
        .join(StaffMember, StaffMember.seq == AdultSlot.adult_seq)
        .where(AdultSlot.year == newest, among)
    )
    return found or 0


def add_states(session: Session, states: Sequence[AdultState]) -> None:
    """Ask for more."""
    if states:
        rows = [{name: getattr(one, name) for name in _NAMES} for one in states]
        session.execute(insert(AdultSlot), rows)


def drop_states(session: Session, states: Iterable[AdultState]) -> None:
    """Ask no more for what nobody has done anything with."""
    for one in states:
        keys = (_SLOT[name] == getattr(one, name) for name in _NAMES[:3])
        session.execute(delete(AdultSlot).where(*keys))


def drop_adults(session: Session, ids: Collection[str]) -> None:
    """Nothing is asked of these adults, and their codes are nobody's: they are taken out."""
    own = select(StaffMember.seq).where(StaffMember.id.in_(ids))
    session.execute(delete(AdultSlot).where(AdultSlot.adult_seq.in_(own)))
    session.execute(delete(Slip).where(Slip.adult_id.in_(ids)))


def write_states(session: Session, states: Sequence[AdultState]) -> None:
    """Make the slots say this."""
    if states:
        values = [{f"new_{name}": getattr(state, name) for name in _NAMES} for state in states]
        session.connection().execute(
            update(_TABLE)
            .where(*(_SLOT[name] == bindparam(f"new_{name}") for name in _NAMES[:3]))
            .values({name: bindparam(f"new_{name}") for name in _NAMES[3:]}),
            values,
        )


def marked(
    before: AdultState,
    status: AdultStatus,
    wording: int,
    day: date | None,
    *,
    how: AdultHow,
    by: str,
) -> AdultState:
    """A slot with another status; one that is signed under this wording already stays."""
    signed = status is AdultStatus.SIGNED
    if signed and before.status == status and before.version_seq == wording:
        return before
    return replace(
        before,
        status=status.value,
        signed_on=day,
        version_seq=wording if signed else None,
        how=how.value if signed else "",
        marked_by="" if status is AdultStatus.DUE else by,
        copy_on=None,
    )


class AdultMarking(Value):
    """One change of slots, as undo keeps it: numbers and dates, no names.

    Attributes:
        settled: Ids of unmatched slips that came right with it.
    """

    label: str
    before: tuple[AdultState, ...]
    after: tuple[AdultState, ...]
    settled: tuple[str, ...] = ()


def save_marking(
    unit: UnitOfWork,
    label: str,
    pairs: Iterable[tuple[AdultState, AdultState]],
    settled: tuple[str, ...] = (),
) -> Undo:
    """Write slots; gives the way back."""
    return _way_back(write_marking(unit, label, pairs, settled), forward=False)


def write_marking(
    unit: UnitOfWork,
    label: str,
    pairs: Iterable[tuple[AdultState, AdultState]],
    settled: tuple[str, ...] = (),
) -> AdultMarking:
    """Write slots; gives what undo needs."""
    changing = [(old, _timed(unit, old, new)) for old, new in pairs]
    marking = AdultMarking(
        label, tuple(old for old, _ in changing), tuple(new for _, new in changing), settled
    )
    write_states(unit.session, marking.after)
    return marking


def _timed(unit: UnitOfWork, old: AdultState, new: AdultState) -> AdultState:
    """The slot with the moment at which its mark was made."""
    if (old.status, old.signed_on, old.version_seq) == (new.status, new.signed_on, new.version_seq):
        return new
    return replace(new, marked_at=unit.now if new.marked_by else None)


def _way_back(marking: AdultMarking, *, forward: bool) -> Undo:
    return Undo(marking.label, lambda store: _swap(store, marking, forward=forward), marking)


def _swap(store: Store, marking: AdultMarking, *, forward: bool) -> Changed[int]:
    with store.write() as unit:
        swap_adults(unit, marking, forward=forward)
        action = "staff marking done again" if forward else "staff marking taken back"
        unit.commit(action, "staff register", {"slots": [one.key for one in marking.after]})
    said = ("Done again: " if forward else "Taken back: ") + marking.label + "."
    back = _way_back(marking, forward=not forward)
    return Changed(Area.AGREEMENTS, len(marking.after), said, back)


def swap_adults(unit: UnitOfWork, marking: AdultMarking, *, forward: bool) -> None:
    """Take a marking back, or do it again, inside an open unit of work.

    Raises:
        Problem: one of the slots was marked anew since.
    """
    source, target = (marking.before, marking.after) if forward else (marking.after, marking.before)
    now = read_states(unit.session, sorted({state.year for state in source}))
    if any(now.get(state.key) != state for state in source):
        raise Problem(
            "This mark was changed again in the meantime.",
            "Look the person up on the Staff page and set it there.",
        )
    write_states(unit.session, target)
    settle_again(unit, marking.settled, forward=forward)
