"""A slip code was scanned or typed: mark its slot, or say why not and keep the slip in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from esafety_desktop.agreements import code_rules, marking_rules
from esafety_desktop.agreements.adult_code_service import FoundForm, find_form, signed_form
from esafety_desktop.agreements.adult_rows import AdultHow
from esafety_desktop.agreements.adult_slot_service import AdultState
from esafety_desktop.agreements.adult_slot_service import save_marking as save_marking_of_adults
from esafety_desktop.agreements.marking_rules import Child, SlipFacts
from esafety_desktop.agreements.marking_service import save_marking, stamped
from esafety_desktop.agreements.named_service import number_in_class
from esafety_desktop.agreements.records import Slip
from esafety_desktop.agreements.rows import How, MarkRow, Outcome, Status
from esafety_desktop.agreements.slip_query_service import by_code
from esafety_desktop.agreements.slot_service import (
    Marking,
    SlotState,
    read_states,
    swap_undo,
    take_back,
)
from esafety_desktop.agreements.unmatched_service import put_aside, settle_misread
from esafety_desktop.agreements.version_service import still_good
from esafety_desktop.dates import london_today
from esafety_desktop.school.records import Pupil, SchoolClass
from esafety_desktop.school.service import year_in_use
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store, UnitOfWork


_MOST_CODES = 900
_WITH_ANSWERS = "images"


class FoundSlip(NamedTuple):
    """A slip with the slot and the child that it is about."""

    slip_id: str
    pupil_id: str
    agreement_id: str
    class_id: str
    slot: SlotState | None
    facts: SlipFacts
    whose: Child
    agreement: str
    agreement_key: str


def mark_code(store: Store, typed: str, how: How = How.TYPED) -> Changed[MarkRow]:
    """Mark the slip with this code as returned, both parts signed today.

    A code that leads to no mark is kept with its reason until somebody settles it; a second try
    that works settles the misread first one. Nothing is raised for a wrong code: the sentence says
    what is wrong with it.
    """
    code = code_rules.normalise(typed)
    with store.write() as unit:
        year = year_in_use(unit.session, store)
        if not code_rules.is_sound(code):
            reason = code_rules.explain(typed)
            return put_aside(unit, typed, MarkRow(Outcome.CHECK_FAILS, reason, code))
        found = find_code(unit.session, code, store.today())
        if found is None:
            said = marking_rules.unknown_sentence(code)
            return put_aside(unit, typed, MarkRow(Outcome.UNKNOWN, said, code))
        row = judged(found, code, year, store)
        if row.outcome is Outcome.ALREADY:
            return Changed(Area(0), row, row.sentence)
        if row.outcome is not Outcome.RETURNED or found.slot is None:
            return put_aside(unit, typed, row)
        if isinstance(found, FoundForm):
            return _mark_form(unit, found, found.slot, row)
        return _mark(unit, found, found.slot, row, how)


def find_code(session: Session, code: str, today: date) -> FoundSlip | FoundForm | None:
    """The slip of a child or the form of an adult with this normalised code."""
    return find_slip(session, code, today) or find_form(session, code, today)


def judged(found: FoundSlip | FoundForm, code: str, year: int, store: Store) -> MarkRow:
    """What a known slip means, in words and as places; nothing is written."""
    outcome = marking_rules.judge(found.facts, year)
    said = marking_rules.sentence(outcome, found.facts, found.whose, year, store.today())
    row = MarkRow(
        outcome,
        said,
        code,
        agreement_id=found.agreement_id,
        year=found.facts.year,
        child=found.whose.short,
        agreement=found.agreement,
    )
    if isinstance(found, FoundForm):
        return replace(row, adult_id=found.adult_id)
    return replace(row, pupil_id=found.pupil_id, class_id=found.class_id)


def known_codes(store: Store, codes: Iterable[str]) -> set[str]:
    """Which of some normalised codes stand on a slip of this school, of any year or wording."""
    wanted = sorted(set(codes))
    if not wanted:
        return set()
    with store.read() as session:
        return set(session.scalars(select(Slip.code).where(Slip.code.in_(wanted[:_MOST_CODES]))))


def _mark(
    unit: UnitOfWork, found: FoundSlip, before: SlotState, row: MarkRow, how: How
) -> Changed[MarkRow]:
    after = stamped(before, Status.RETURNED, unit.store.today(), unit.account.name, how)
    label = f"{found.whose.place or 'one slip'} returned"
    marking = save_marking(unit, label, [before], [after])
    settled = settle_misread(unit, row.code)
    marking = Marking(label, marking.before, marking.after, settled=settled)
    unit.commit("slip returned", found.slip_id, {"slot": before.key, "how": how.value})
    return Changed(Area.AGREEMENTS, row, row.sentence, swap_undo(marking, take_back))


def _mark_form(
    unit: UnitOfWork, found: FoundForm, before: AdultState, row: MarkRow
) -> Changed[MarkRow]:
    label = "1 form of staff returned"
    settled = settle_misread(unit, row.code)
    undo = save_marking_of_adults(unit, label, [(before, signed_form(unit, found))], settled)
    unit.commit("slip returned", found.slip_id, {"slot": before.key, "how": AdultHow.FORM.value})
    return Changed(Area.AGREEMENTS, row, row.sentence, undo)


_PUPIL, _CLASS = Pupil.__table__.c, SchoolClass.__table__.c
_FIND = by_code(
    Pupil.__table__,
    Slip.__table__.c.pupil_id == _PUPIL.id,
    _PUPIL.id.label("pupil_id"),
    _PUPIL.seq.label("pupil_seq"),
    _PUPIL.surname,
    _PUPIL.forename,
    _PUPIL.known_as,
    _PUPIL.left_on,
    _PUPIL.class_id,
    _CLASS.name.label("class_name"),
).outerjoin(SchoolClass.__table__, _CLASS.id == _PUPIL.class_id)


def find_slip(session: Session, code: str, today: date) -> FoundSlip | None:
    """The slip with this normalised code, whatever became of it."""
    row = session.execute(_FIND, {"code": code}).first()
    if row is None:
        return None
    key = (row.year, row.pupil_seq, row.agreement_seq)
    slot = read_states(session, [key]).get(key)
    facts = SlipFacts(
        year=row.year,
        version=row.number,
        title=row.title,
        left_on=row.left_on if row.left_on and row.left_on < today else None,
        superseded=row.superseded_at is not None,
        reissued_on=london_today(row.superseded_at) if row.superseded_at else None,
        status=Status(slot.status) if slot else None,
        returned_on=slot.returned_on if slot else None,
        marked_at=slot.marked_at if slot else None,
        marked_by=slot.marked_by if slot else "",
        asks=row.key == _WITH_ANSWERS,
        overtaken=_overtaken(session, slot, row.agreement_id, row.number, today),
    )
    child = Child(
        class_name=row.class_name or "",
        number=number_in_class(session, row.class_id, row.pupil_id, today),
        called=row.known_as or row.forename,
        surname=row.surname,
    )
    return FoundSlip(
        row.id,
        row.pupil_id,
        row.agreement_id,
        row.class_id or "",
        slot,
        facts,
        child,
        row.short,
        row.key,
    )


def _overtaken(
    session: Session, slot: SlotState | None, agreement_id: str, number: int, today: date
) -> bool:
    """Whether everybody was asked to sign newer words since and the family has none of them."""
    if slot is None or slot.status != Status.DUE or slot.issued_on is not None:
        return False
    return number < still_good(session, today).get(agreement_id, 0)
