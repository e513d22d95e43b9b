"""Asking for signatures anew after a wording changed: who has to, and who signed at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.agreements.marking_service import save_marking, stamped
from esafety_desktop.agreements.records import Agreement, AgreementVersion, RegisterSlot
from esafety_desktop.agreements.register_service import read_agreements
from esafety_desktop.agreements.rows import AgreementRow, How, SlotKey, Status
from esafety_desktop.agreements.slot_service import (
    Marking,
    SlotState,
    count_again,
    plural,
    states_of,
    swap_undo,
    take_back,
)
from esafety_desktop.agreements.version_rules import register_day
from esafety_desktop.agreements.version_service import newest_version, still_good
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import Pupil
from esafety_desktop.school.roll_service import on_roll
from esafety_desktop.school.service import year_in_use
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store, UnitOfWork


def ask_again(store: Store, agreement_id: str, why: str = "") -> Changed[int]:
    """Set every signature under an earlier wording back: the family has to sign anew.

    Nothing is due of them until they are given the new words, so nobody is chased for what they
    have never seen.

    Args:
        store: The open cabinets.
        agreement_id: The agreement.
        why: In words, for the audit trail; what the version itself says when left out.
    """
    with store.write() as unit:
        asked: AgreementRow | None = next(
            (row for row in read_agreements(unit.session) if row.id == agreement_id), None
        )
        if asked is None:
            raise Problem("This agreement is not in use.", "Choose another one.")
        why = why or newest_version(unit.session, agreement_id).why
        marking = ask_again_in(unit, asked)
        detail = {"slots": len(marking.after), "version": asked.version, "why": why}
        unit.commit("signatures asked for again", agreement_id, detail)
    number = len(marking.after)
    return Changed(Area.AGREEMENTS, number, f"{marking.label}.", swap_undo(marking, take_back))


def ask_again_in(unit: UnitOfWork, asked: AgreementRow) -> Marking:
    """The same inside an open unit of work; gives what undo needs."""
    year = year_in_use(unit.session, unit.store)
    today = unit.store.today()
    keys = earlier_signatures(unit.session, asked, year, today)
    before = states_of(unit.session, year, keys)
    by = unit.account.name
    after = [_not_given_out(stamped(state, Status.DUE, today, by, How.BY_HAND)) for state in before]
    label = f"{plural(len(before), 'signature')} of {asked.title} asked for again"
    version = newest_version(unit.session, asked.id).id
    marking = replace(save_marking(unit, label, before, after), version=version)
    count_again(unit, marking, forward=True)
    return marking


def due_again(
    unit: UnitOfWork, agreement_id: str, pupil_ids: Collection[str], year: int
) -> Marking | None:
    """The slips of some children who had signed are due again; the caller commits.

    None when none of them had.
    """
    found = states_of(unit.session, year, [SlotKey(one, agreement_id) for one in pupil_ids])
    before = [state for state in found if Status(state.status).signed]
    if not before:
        return None
    today, by = unit.store.today(), unit.account.name
    after = [_not_given_out(stamped(state, Status.DUE, today, by, How.BY_HAND)) for state in before]
    return save_marking(unit, f"{plural(len(before), 'slip')} due again", before, after)


def _not_given_out(state: SlotState) -> SlotState:
    """A slot as if it was asked for the first time: the reminders were about other words."""
    return replace(state, issued_on=None, rung=0, chased_on=None, talked_on=None, wait_until=None)


def earlier_signatures(
    session: Session, asked: AgreementRow, year: int, today: date
) -> list[SlotKey]:
    """The slots that were signed under a wording that no longer counts."""
    day = register_day(today, year) if asked.yearly else today
    good = still_good(session, day).get(asked.id, 0)
    found = session.scalars(
        select(Pupil.id)
        .join(RegisterSlot, RegisterSlot.pupil_seq == Pupil.seq)
        .join(Agreement, Agreement.seq == RegisterSlot.agreement_seq)
        .join(AgreementVersion, AgreementVersion.seq == RegisterSlot.version_seq)
        .where(
            RegisterSlot.year == asked.slot_year(year),
            Agreement.id == asked.id,
            AgreementVersion.number < good,
            on_roll(today),
        )
    )
    return [SlotKey(pupil_id, asked.id) for pupil_id in found]


def signed_pupils(session: Session, asked: AgreementRow, year: int, today: date) -> list[int]:
    """The children, by number, whose families have signed for this year, under any wording."""
    found = session.scalars(
        select(RegisterSlot.pupil_seq)
        .join(Agreement, Agreement.seq == RegisterSlot.agreement_seq)
        .join(Pupil, Pupil.seq == RegisterSlot.pupil_seq)
        .where(
            Agreement.id == asked.id,
            RegisterSlot.year == asked.slot_year(year),
            RegisterSlot.status.in_([Status.RETURNED.value, Status.PAPER.value]),
            on_roll(today),
        )
        .distinct()
    )
    return list(found)
