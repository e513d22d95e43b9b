"""What a child's family had signed on a given day, read from the register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from esafety_desktop.agreements.records import Agreement, AgreementVersion, RegisterSlot
from esafety_desktop.agreements.rows import Status
from esafety_desktop.agreements.signed_rules import Signature
from esafety_desktop.school.records import Pupil

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store


def signatures(store: Store, pupil_id: str) -> tuple[Signature, ...]:
    """Every place of a child in the register, agreement by agreement; none for no pupil."""
    with store.read() as session:
        return read_signatures(session, pupil_id)


def read_signatures(session: Session, pupil_id: str) -> tuple[Signature, ...]:
    """The same inside an open read or unit of work."""
    first = (
        select(
            AgreementVersion.agreement_id,
            func.min(AgreementVersion.adopted_on).label("adopted"),
            func.max(AgreementVersion.number).label("wordings"),
        )
        .group_by(AgreementVersion.agreement_id)
        .subquery()
    )
    found = session.execute(
        select(
            Agreement.title,
            RegisterSlot.year,
            first.c.adopted,
            func.coalesce(AgreementVersion.number, 0).label("version"),
            RegisterSlot.status,
            RegisterSlot.child_on,
            RegisterSlot.parent_on,
            RegisterSlot.returned_on,
            first.c.wordings,
        )
        .join_from(RegisterSlot, Pupil, Pupil.seq == RegisterSlot.pupil_seq)
        .join(Agreement, Agreement.seq == RegisterSlot.agreement_seq)
        .join(first, first.c.agreement_id == Agreement.id)
        .outerjoin(AgreementVersion, AgreementVersion.seq == RegisterSlot.version_seq)
        .where(Pupil.id == pupil_id)
        .order_by(Agreement.position, Agreement.seq, RegisterSlot.year)
    )
    return tuple(_signature(row) for row in found)


def _signature(row: Sequence[Any]) -> Signature:
    title, year, adopted, version, kept, child_on, parent_on, returned_on, wordings = row
    status = Status(kept)
    signed = status.signed and bool(version)
    parts = [day for day in (child_on, parent_on) if day]
    in_on = max([*parts], default=returned_on)
    return Signature(
        title,
        year,
        adopted,
        version if signed else 0,
        in_on if signed else None,
        min(parts, default=None) if status is Status.DUE else None,
        returned_on if status is Status.DECLINED else None,
        wordings,
    )
