"""The form of an adult by its code: whose it is, what it says, and the slot as signed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import bindparam, select

from esafety_desktop.agreements.adult_rows import AdultHow, AdultStatus
from esafety_desktop.agreements.adult_slot_service import AdultState, marked, read_state
from esafety_desktop.agreements.marking_rules import Adult, SlipFacts
from esafety_desktop.agreements.records import AgreementVersion, Slip
from esafety_desktop.agreements.rows import Status
from esafety_desktop.agreements.slip_query_service import by_code
from esafety_desktop.agreements.version_service import still_good
from esafety_desktop.dates import london_today
from esafety_desktop.school.records import StaffMember

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import UnitOfWork

_ADULT, _VERSION = StaffMember.__table__.c, AgreementVersion.__table__.c
_FIND = by_code(
    StaffMember.__table__,
    Slip.__table__.c.adult_id == _ADULT.id,
    _ADULT.id.label("adult_id"),
    _ADULT.seq.label("adult_seq"),
    _ADULT.name,
    _ADULT.role,
    _ADULT.left_on,
)
_NUMBER = select(_VERSION.number).where(_VERSION.seq == bindparam("seq"))
_SAME = {
    AdultStatus.DUE: Status.DUE,
    AdultStatus.SIGNED: Status.RETURNED,
    AdultStatus.DECLINED: Status.DECLINED,
    AdultStatus.EXEMPT: Status.EXEMPT,
}


class FoundForm(NamedTuple):
    """An adult's form with the slot and the person that it is about."""

    slip_id: str
    adult_id: str
    agreement_id: str
    slot: AdultState | None
    version_seq: int
    facts: SlipFacts
    whose: Adult
    agreement: str
    agreement_key: str


def find_form(session: Session, code: str, today: date) -> FoundForm | None:
    """The adult's form with this normalised code, whatever became of it."""
    row = session.execute(_FIND, {"code": code}).first()
    if row is None:
        return None
    slot = read_state(session, (row.year, row.adult_seq, row.agreement_seq))
    good_from = still_good(session, today).get(row.agreement_id, 0)
    status = _status(session, slot, good_from)
    superseded = row.superseded_at is not None
    old = row.number < good_from and status is not Status.RETURNED
    facts = SlipFacts(
        year=row.year,
        version=row.number,
        title=row.title,
        left_on=row.left_on if row.left_on and row.left_on < today else None,
        superseded=superseded,
        reissued_on=london_today(row.superseded_at) if row.superseded_at else None,
        status=status,
        returned_on=slot.signed_on if slot else None,
        marked_at=slot.marked_at if slot else None,
        marked_by=slot.marked_by if slot else "",
        overtaken=old and not superseded,
        of_adult=True,
    )
    return FoundForm(
        row.id,
        row.adult_id,
        row.agreement_id,
        slot,
        row.version_seq,
        facts,
        Adult(row.name, row.role),
        row.short,
        row.key,
    )


def _status(session: Session, slot: AdultState | None, good_from: int) -> Status | None:
    """A slot in the words of slips; None where the role asks it no more."""
    if slot is None or slot.status == AdultStatus.LEFT:
        return None
    if slot.status == AdultStatus.SIGNED and slot.version_seq is not None:
        number = session.scalar(_NUMBER, {"seq": slot.version_seq}) or 0
        return Status.RETURNED if number >= good_from else Status.DUE
    return _SAME[AdultStatus(slot.status)]


def signed_form(unit: UnitOfWork, found: FoundForm) -> AdultState:
    """The slot of a form that came back today.

    Raises:
        ValueError: nothing is asked of the person.
    """
    if found.slot is None:
        raise ValueError(found.slip_id)
    return marked(
        found.slot,
        AdultStatus.SIGNED,
        found.version_seq,
        unit.store.today(),
        how=AdultHow.FORM,
        by=unit.account.name,
    )
