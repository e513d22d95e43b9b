"""Writing slots with a way back: the states before and after are what undo and redo swap."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sqlalchemy import bindparam, select, tuple_, update

from esafety_desktop.agreements.records import (
    Agreement,
    AgreementVersion,
    ChaseEntry,
    RegisterSlot,
    UnmatchedSlip,
)
from esafety_desktop.agreements.rows import SlotKey, Status
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import Pupil
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import Value, names, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date, datetime

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store, UnitOfWork


class SlotState(Value):
    """All that a slot says, with its primary key first."""

    year: int
    pupil_seq: int
    agreement_seq: int
    status: str
    child_on: date | None
    parent_on: date | None
    returned_on: date | None
    version_seq: int | None
    how: str | None
    marked_by: str
    marked_at: datetime | None
    rung: int
    chased_on: date | None
    talked_on: date | None = None
    wait_until: date | None = None
    issued_on: date | None = None

    @property
    def key(self) -> tuple[int, int, int]:
        return self.year, self.pupil_seq, self.agreement_seq


class Marking(Value):
    """One change of slots, as undo keeps it: numbers and dates, no names.

    Attributes:
        label: What undo would take back.
        before: The slots as they were.
        after: The same slots as they are.
        chases: Ids of chase log entries that came with it.
        settled: Ids of unmatched slips that it settled.
        version: The id of the version for which these signatures were asked for again, or "".
    """

    label: str
    before: tuple[SlotState, ...]
    after: tuple[SlotState, ...]
    chases: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()
    version: str = ""


_SLOT = RegisterSlot.__table__.c
_NAMES = names(SlotState)
_KEYS = _NAMES[:3]
_READ = select(*(_SLOT[name] for name in _NAMES)).where(
    tuple_(*(_SLOT[name] for name in _KEYS)).in_(bindparam("keys", expanding=True))
)
_WRITE = (
    update(cast("Table", RegisterSlot.__table__))
    .where(*(_SLOT[name] == bindparam(f"at_{name}") for name in _KEYS))
    .values({name: bindparam(f"new_{name}") for name in _NAMES[3:]})
)
_AT_ONCE = 200


def read_states(
    session: Session, keys: Iterable[tuple[int, int, int]]
) -> dict[tuple[int, int, int], SlotState]:
    """The slots with these primary keys."""
    wanted = list(keys)
    found: dict[tuple[int, int, int], SlotState] = {}
    for at in range(0, len(wanted), _AT_ONCE):
        for row in session.execute(_READ, {"keys": wanted[at : at + _AT_ONCE]}):
            state = SlotState(*row)
            found[state.key] = state
    return found


def states_of(session: Session, year: int, keys: Sequence[SlotKey]) -> tuple[SlotState, ...]:
    """The slots of these children and agreements in an academic year, those that exist."""
    pupil_seq = _seqs(session, Pupil, {key.pupil_id for key in keys})
    agreements = {
        row.id: (row.seq, row.yearly)
        for row in session.execute(select(Agreement.id, Agreement.seq, Agreement.yearly))
    }
    wanted = []
    for key in keys:
        if key.pupil_id in pupil_seq and key.agreement_id in agreements:
            seq, yearly = agreements[key.agreement_id]
            wanted.append((year if yearly else 0, pupil_seq[key.pupil_id], seq))
    found = read_states(session, wanted)
    return tuple(found[key] for key in wanted if key in found)


def _seqs(session: Session, table: type[Pupil], ids: set[str]) -> dict[str, int]:
    wanted = sorted(ids)
    return {
        row.id: row.seq
        for at in range(0, len(wanted), _AT_ONCE)
        for row in session.execute(
            select(table.id, table.seq).where(table.id.in_(wanted[at : at + _AT_ONCE]))
        )
    }


def write_states(session: Session, states: Sequence[SlotState]) -> None:
    """Make the slots say this."""
    if not states:
        return
    values = [
        {f"at_{name}": getattr(state, name) for name in _KEYS}
        | {f"new_{name}": getattr(state, name) for name in _NAMES[3:]}
        for state in states
    ]
    session.connection().execute(_WRITE, values)


def swap_undo(marking: Marking, take_back: Callable[[Store, Marking], Changed[int]]) -> Undo:
    """The way back from a marking."""
    return Undo(marking.label, lambda store: take_back(store, marking), marking)


def take_back(store: Store, marking: Marking) -> Changed[int]:
    """Undo a marking: an audited use case of its own, whose own undo marks again.

    Raises:
        Problem: one of the slots was marked anew since.
    """
    return _swap(store, marking, forward=False)


def mark_again(store: Store, marking: Marking) -> Changed[int]:
    """Redo a marking that was taken back.

    Raises:
        Problem: one of the slots was marked anew since.
    """
    return _swap(store, marking, forward=True)


def _swap(store: Store, marking: Marking, *, forward: bool) -> Changed[int]:
    target = marking.after if forward else marking.before
    with store.write() as unit:
        swap_in(unit, marking, forward=forward)
        action = "marking done again" if forward else "marking taken back"
        unit.commit(action, "register", {"slots": [state.key for state in target]})
    said = ("Done again: " if forward else "Taken back: ") + marking.label + "."
    back = swap_undo(marking, take_back if forward else mark_again)
    return Changed(Area.AGREEMENTS, len(target), said, back)


def swap_in(unit: UnitOfWork, marking: Marking, *, forward: bool) -> None:
    """Take a marking back, or do it again, inside an open unit of work.

    Raises:
        Problem: one of the slots was marked anew since.
    """
    source, target = (marking.before, marking.after) if forward else (marking.after, marking.before)
    now = read_states(unit.session, (state.key for state in source))
    written = [
        _day_kept(now.get(old.key), old, new) for old, new in zip(source, target, strict=True)
    ]
    if any(state is None for state in written):
        raise Problem(
            "This mark was changed again in the meantime.",
            "Look the child up in the class grid and set it there.",
        )
    write_states(unit.session, [state for state in written if state is not None])
    _settle_company(unit, marking, forward=forward)


def _day_kept(now: SlotState | None, old: SlotState, new: SlotState) -> SlotState | None:
    """What to write in place of ``old``; None when the slot says something else by now.

    A slip that was given out since keeps its day, unless the marking itself was about that.
    """
    if now is not None and old.issued_on == new.issued_on:
        old, new = replace(old, issued_on=now.issued_on), replace(new, issued_on=now.issued_on)
    return new if now == old else None


def _settle_company(unit: UnitOfWork, marking: Marking, *, forward: bool) -> None:
    if marking.chases:
        unit.session.execute(
            update(ChaseEntry)
            .where(ChaseEntry.id.in_(marking.chases))
            .values(taken_back_at=None if forward else unit.now)
        )
    settle_again(unit, marking.settled, forward=forward)
    count_again(unit, marking, forward=forward)


def count_again(unit: UnitOfWork, marking: Marking, *, forward: bool) -> None:
    """A version says how many had signed before it and were asked again."""
    if marking.version:
        number = len(marking.after) if forward else -len(marking.after)
        unit.session.execute(
            update(AgreementVersion)
            .where(AgreementVersion.id == marking.version)
            .values(asked_again=AgreementVersion.asked_again + number)
        )


def settle_again(unit: UnitOfWork, ids: Sequence[str], *, forward: bool) -> None:
    """Unmatched slips that came right with a marking; taken back, they wait once more."""
    if ids:
        unit.session.execute(
            update(UnmatchedSlip)
            .where(UnmatchedSlip.id.in_(ids))
            .values(settled_at=unit.now if forward else None)
        )


def plural(number: int, one: str, many: str = "") -> str:
    """``1 slip``, ``4 slips``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def status_word(status: Status) -> str:
    """A status at the beginning of a sentence."""
    return {
        Status.DUE: "Back to due",
        Status.RETURNED: "Returned",
        Status.DECLINED: "Declined",
        Status.EXEMPT: "Exempt",
        Status.LEFT: "Left",
        Status.UNASKED: "Not asked",
        Status.PAPER: "Signed on paper only",
    }[status]
