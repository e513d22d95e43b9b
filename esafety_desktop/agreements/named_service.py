"""Who a change is about, for the sentence that tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import bindparam, select

from esafety_desktop.agreements.marking_rules import Child
from esafety_desktop.agreements.records import Agreement
from esafety_desktop.school.name_rules import sort_key
from esafety_desktop.school.records import Pupil, SchoolClass
from esafety_desktop.school.roll_service import ON_ROLL

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.agreements.slot_service import SlotState

_PUPIL, _CLASS, _OWN = Pupil.__table__.c, SchoolClass.__table__.c, Agreement.__table__.c
_CLASS_LIST = (
    select(_PUPIL.id, _PUPIL.surname, _PUPIL.forename)
    .where(_PUPIL.class_id == bindparam("class_id"), ON_ROLL)
    .order_by(_PUPIL.seq)
)
_CHILD = (
    select(
        _PUPIL.id,
        _PUPIL.surname,
        _PUPIL.forename,
        _PUPIL.known_as,
        _PUPIL.class_id,
        _CLASS.name.label("class_name"),
    )
    .join_from(Pupil.__table__, SchoolClass.__table__, _CLASS.id == _PUPIL.class_id, isouter=True)
    .where(_PUPIL.seq == bindparam("seq"))
)


class Named(NamedTuple):
    """One cell in words: the child and the short name of the agreement."""

    child: Child
    agreement: str


def name_slot(session: Session, state: SlotState, today: date) -> Named:
    """The child and the agreement of a cell."""
    row = session.execute(_CHILD, {"seq": state.pupil_seq}).one()
    agreement = session.execute(select(_OWN.short).where(_OWN.seq == state.agreement_seq)).scalar()
    number = number_in_class(session, row.class_id, row.id, today)
    called = row.known_as or row.forename
    return Named(Child(row.class_name or "", number, called, row.surname), str(agreement or ""))


def number_in_class(session: Session, class_id: str | None, pupil_id: str, today: date) -> int:
    """The child's place in the class list, as the grid counts it; 0 outside a class."""
    if class_id is None:
        return 0
    found = session.execute(_CLASS_LIST, {"class_id": class_id, "today": today}).all()
    listed = [row[0] for row in sorted(found, key=lambda row: sort_key(row[1], row[2]))]
    return listed.index(pupil_id) + 1 if pupil_id in listed else 0
