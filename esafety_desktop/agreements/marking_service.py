"""Marking signatures as they come back: by slip code, by hand, by the class."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from sqlalchemy import bindparam, func, select

from esafety_desktop.agreements.named_service import name_slot
from esafety_desktop.agreements.records import Agreement, AgreementVersion, RegisterSlot, Slip
from esafety_desktop.agreements.rows import ONCE, How, SlotKey, Status
from esafety_desktop.agreements.slot_service import (
    Marking,
    SlotState,
    plural,
    states_of,
    status_word,
    swap_undo,
    take_back,
    write_states,
)
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import Pupil, SchoolClass
from esafety_desktop.school.service import year_in_use
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store, UnitOfWork

Part = Literal["child", "parent"]


def mark(
    store: Store, keys: Sequence[SlotKey], status: Status, year: int | None = None
) -> Changed[int]:
    """Set slots by hand: returned, declined, exempt, on paper only, or back to due.

    Args:
        store: The open cabinets.
        keys: The cells; those that are not asked of a child are passed over.
        status: What they become.
        year: The academic year; None means the one in use.

    Returns:
        How many slots changed.

    Raises:
        Problem: none of the cells is asked of the child.
    """

    def change(unit: UnitOfWork, before: SlotState) -> SlotState:
        return stamped(before, status, unit.store.today(), unit.account.name, How.BY_HAND)

    word = status_word(status).lower()
    return mark_by_hand(store, keys, year, word, change)


def mark_part(
    store: Store, keys: Sequence[SlotKey], part: Part, year: int | None = None
) -> Changed[int]:
    """Note that the child's or the parent's part alone is signed.

    A slot whose other part is in already, or is not asked for, becomes returned.

    Raises:
        Problem: none of the cells is asked of the child.
    """

    def change(unit: UnitOfWork, before: SlotState) -> SlotState:
        today, by = unit.store.today(), unit.account.name
        if before.status != Status.DUE:
            return before
        child_on = today if part == "child" else before.child_on
        parent_on = today if part == "parent" else before.parent_on
        child_signs, parent_signs = signers[before.agreement_seq]
        if (child_on or not child_signs) and (parent_on or not parent_signs):
            full = stamped(before, Status.RETURNED, today, by, How.BY_HAND)
            return replace(full, child_on=child_on, parent_on=parent_on)
        return replace(
            before, child_on=child_on, parent_on=parent_on, how=How.BY_HAND.value, marked_by=by
        )

    with store.read() as session:
        signers = _signers(session)
    return mark_by_hand(store, keys, year, f"{part}'s part signed", change)


def mark_all_except(
    store: Store,
    class_id: str,
    agreement_id: str,
    except_ids: Collection[str] = (),
    year: int | None = None,
) -> Changed[int]:
    """Mark everything that is out for a class as returned, except for some children.

    Only slots that are due change: declined and exempt ones stay.
    """
    with store.read() as session:
        chosen = year if year is not None else year_in_use(session, store)
        pupils = session.scalars(
            select(Pupil.id)
            .join(RegisterSlot, RegisterSlot.pupil_seq == Pupil.seq)
            .join(SchoolClass, SchoolClass.seq == RegisterSlot.class_seq)
            .join(Agreement, Agreement.seq == RegisterSlot.agreement_seq)
            .where(
                RegisterSlot.year.in_((ONCE, chosen)),
                RegisterSlot.status == Status.DUE.value,
                SchoolClass.id == class_id,
                Agreement.id == agreement_id,
            )
        ).all()
    keys = [SlotKey(pupil, agreement_id) for pupil in pupils if pupil not in set(except_ids)]
    if not keys:
        return Changed(Area(0), 0, "Nothing is out there: nothing was marked.")
    return mark(store, keys, Status.RETURNED, chosen)


def mark_answered(
    unit: UnitOfWork, agreement_id: str, pupil_ids: Collection[str], year: int
) -> Marking | None:
    """Count slips as returned whose answers were entered by hand; the caller commits.

    Only slots that are due change: declined and exempt ones stay. None when nothing was due.
    """
    keys = [SlotKey(pupil_id, agreement_id) for pupil_id in pupil_ids]
    found = states_of(unit.session, year, keys)
    due = [state for state in found if state.status == Status.DUE]
    if not due:
        return None
    today, by = unit.store.today(), unit.account.name
    after = [stamped(state, Status.RETURNED, today, by, How.BY_HAND) for state in due]
    return save_marking(unit, f"{plural(len(due), 'slip')} counted as returned", due, after)


def stamped(before: SlotState, status: Status, today: date, by: str, how: How) -> SlotState:
    """A slot with another status, signed and dated as that status asks (wording apart).

    A day on which somebody signed is never replaced by a later one.
    """
    if before.status == status and status is not Status.DUE:
        return before
    answered = status.signed or status is Status.DECLINED
    return replace(
        before,
        status=status.value,
        child_on=(before.child_on or today) if status.signed else None,
        parent_on=(before.parent_on or today) if status.signed else None,
        returned_on=today if answered else None,
        version_seq=before.version_seq if status.signed else None,
        how=None if status is Status.DUE else how.value,
        marked_by="" if status is Status.DUE else by,
    )


def save_marking(
    unit: UnitOfWork, label: str, before: Sequence[SlotState], after: Sequence[SlotState]
) -> Marking:
    """Write slots with the wording that was signed pinned; gives what undo needs."""
    versions = _wordings(unit.session, after)
    signers = _signers(unit.session)
    pinned = tuple(
        _pinned(replace(state, marked_at=unit.now if state.marked_by else None), versions, signers)
        for state in after
    )
    write_states(unit.session, pinned)
    return Marking(label, tuple(before), pinned)


def _pinned(
    state: SlotState,
    versions: dict[tuple[int, int, int], int],
    signers: dict[int, tuple[bool, bool]],
) -> SlotState:
    if not Status(state.status).signed:
        return state
    child_signs, parent_signs = signers[state.agreement_seq]
    return replace(
        state,
        version_seq=state.version_seq or versions.get(state.key),
        child_on=state.child_on if child_signs else None,
        parent_on=state.parent_on if parent_signs else None,
    )


def mark_by_hand(
    store: Store,
    keys: Sequence[SlotKey],
    year: int | None,
    word: str,
    change: Callable[[UnitOfWork, SlotState], SlotState],
) -> Changed[int]:
    """One change by hand to some cells; ``word`` says what they become."""
    with store.write() as unit:
        chosen = year if year is not None else year_in_use(unit.session, store)
        before = states_of(unit.session, chosen, keys)
        if not before:
            raise Problem(
                "This agreement is not asked of this child.",
                "Choose a cell that isn't empty.",
            )
        pairs = [(old, change(unit, old)) for old in before]
        changing = [(old, new) for old, new in pairs if old != new]
        if not changing:
            return Changed(Area(0), 0, f"Already {word}: nothing was changed.")
        label, said = _told(unit, [old for old, _ in changing], word)
        marking = save_marking(
            unit, label, [old for old, _ in changing], [new for _, new in changing]
        )
        detail = {"slots": [state.key for state in marking.after], "status": word}
        unit.commit("signatures marked", "register", detail)
    back = swap_undo(marking, take_back)
    return Changed(Area.AGREEMENTS, len(changing), f"{said} · Ctrl+Z undoes", back)


def _told(unit: UnitOfWork, states: Sequence[SlotState], word: str) -> tuple[str, str]:
    """What undo is called, without a name, and the sentence: one child is named in it."""
    count = plural(len(states), "signature")
    if len({state.pupil_seq for state in states}) > 1:
        return f"{count} {word}", f"{count} {word}"
    child, agreement = name_slot(unit.session, states[0], unit.store.today())
    place = child.place or "one child"
    if len(states) > 1:
        forms = ", ".join(name_slot(unit.session, one, unit.store.today())[1] for one in states)
        return f"{place}, {count} {word}", f"{count} {word}: {child.short} · {forms}"
    shown = f"{word[:1].upper()}{word[1:]}: {child.short} · {agreement}"
    return f"{place}, {agreement} {word}", shown


_OWN, _VERSION = Agreement.__table__.c, AgreementVersion.__table__.c
_SLIP, _PUPIL = Slip.__table__.c, Pupil.__table__.c
_SIGNERS = select(_OWN.seq, _OWN.child_signs, _OWN.parent_signs)
_NEWEST = (
    select(_OWN.seq, func.max(_VERSION.seq))
    .join_from(Agreement.__table__, AgreementVersion.__table__, _VERSION.agreement_id == _OWN.id)
    .group_by(_OWN.seq)
)
_GIVEN = (
    select(_SLIP.year, _PUPIL.seq, _OWN.seq, _VERSION.seq)
    .join_from(Slip.__table__, Pupil.__table__, _PUPIL.id == _SLIP.pupil_id)
    .join(Agreement.__table__, _OWN.id == _SLIP.agreement_id)
    .join(AgreementVersion.__table__, _VERSION.id == _SLIP.version_id)
    .where(_PUPIL.seq.in_(bindparam("pupils", expanding=True)), _SLIP.superseded_at.is_(None))
)


def _signers(session: Session) -> dict[int, tuple[bool, bool]]:
    return {row[0]: (row[1], row[2]) for row in session.execute(_SIGNERS)}


def _wordings(session: Session, states: Sequence[SlotState]) -> dict[tuple[int, int, int], int]:
    """Slot → the wording that its family was last given; the present one without a slip."""
    newest = {row[0]: row[1] for row in session.execute(_NEWEST)}
    wanted = {state.key for state in states if Status(state.status).signed}
    found = {key: newest[key[2]] for key in wanted if key[2] in newest}
    pupils = sorted({key[1] for key in wanted})
    for at in range(0, len(pupils), 500):
        given = session.execute(_GIVEN, {"pupils": pupils[at : at + 500]})
        slips = {(year, pupil, agreement): version for year, pupil, agreement, version in given}
        found.update({key: version for key, version in slips.items() if key in wanted})
    return found
