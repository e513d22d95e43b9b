"""When a family declined to sign: asked by the rooms to which that is an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.agreements.records import Agreement, RegisterSlot
from esafety_desktop.agreements.rows import ONCE, Status
from esafety_desktop.school.records import Pupil
from esafety_desktop.school.service import year_in_use

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

_SLOT = RegisterSlot.__table__.c


def declined_on(session: Session, store: Store, agreement_id: str, pupil_id: str) -> date | None:
    """The day on which a child's family declined an agreement that holds now, or None."""
    agreement = select(Agreement.seq).where(Agreement.id == agreement_id).scalar_subquery()
    pupil = select(Pupil.seq).where(Pupil.id == pupil_id).scalar_subquery()
    found: date | None = session.scalar(
        select(_SLOT.returned_on).where(
            _SLOT.year.in_((ONCE, year_in_use(session, store))),
            _SLOT.pupil_seq == pupil,
            _SLOT.agreement_seq == agreement,
            _SLOT.status == Status.DECLINED.value,
        )
    )
    return found
